// What stands on the folder of a municipality? One sheet for parents: the route, their rights, and the team to call.

import { birthDay } from '../../forms/dates.ts';
import { stations } from '../zorgroute/page.ts';
import type { OpenTeam, ReachableMunicipality } from '../contacts/queries.ts';

export type Municipality = ReachableMunicipality;

/** The sheet is one page: of several teams it tells less, of many the number alone. */
const MOST_TEAMS_WITH_MAIL = 4;

/** As data for views/guidance/folder/folder.typ: text, never markup. */
export type Folder = {
  title: string;
  municipality: string;
  lead: string;
  steps: { number: number; name: string; text: string }[];
  rights: readonly string[];
  team: { title: string; text: string };
  teams: { name: string; phone: string; lines: string[] }[];
  /** Where to read on; '' when the portal does not know its own address. */
  address: string;
};

const RIGHTS = [
  'Er gaat niets naar het basisteam zonder toestemming. Nee zeggen mag.',
  'U leest de aanmelding voordat die weggaat. Bent u het er niet mee eens? Dan gaat uw eigen verhaal mee.',
  'U kunt uw toestemming altijd intrekken.',
  'U mag zien wat er over uw kind is opgeschreven, en wie erin keek.',
  'Vanaf 12 jaar beslist uw kind mee. Vanaf 16 jaar beslist het zelf.',
] as const;

export function folderOf(
  { id, name, phone, website }: Municipality,
  allTeams: readonly OpenTeam[],
  publicUrl: string | undefined,
): Folder {
  const teams = allTeams.filter(({ municipality }) => municipality.id === id).map(({ team }) => team);
  return {
    title: 'Als de school zich zorgen maakt om uw kind',
    municipality: name,
    lead: `Zo werken scholen en hulp samen als uw kind in de gemeente ${name} woont. U weet ervan, en u beslist mee.`,
    steps: stations().map(({ number, name: step, text }) => ({ number, name: step, text })),
    rights: RIGHTS,
    team: teamText(name, { phone, website }, teams.length),
    teams: teams.map((team) => ({ name: team.name, phone: team.phone, lines: linesOf(team, teams.length) })),
    address: publicUrl ? `${publicUrl.replace(/^https?:\/\//, '')}/zorgroute/ouders` : '',
  };
}

function teamText(
  municipality: string,
  { phone, website }: { phone: string; website: string },
  teams: number,
) {
  if (teams > 1)
    return {
      title: 'De basisteams',
      text: `De gemeente ${municipality} heeft meer teams. Weet u niet welk? Vraag het aan de school.`,
    };
  if (teams) return { title: 'Het basisteam', text: `Het team van de gemeente ${municipality}.` };
  const ask = phone ? `Bel de gemeente, ${phone},` : 'Vraag het de gemeente,';
  const look = website ? ` kijk op ${shortAddress(website)},` : '';
  return {
    title: 'Het basisteam',
    text: `De gemeente ${municipality} heeft in dit portaal nog geen basisteam. ${ask}${look} of vraag de school bij welk team u moet zijn.`,
  };
}

const shortAddress = (website: string) => website.replace(/^https?:\/\//, '').replace(/\/$/, '');

function linesOf(
  { email, website, hours, function: job, personName, contact }: OpenTeam['team'],
  teams: number,
) {
  if (teams > MOST_TEAMS_WITH_MAIL) return [];
  if (teams > 1) return email ? [email] : [];
  return [
    personName ? [personName, job].filter(Boolean).join(', ') : job,
    email,
    shortAddress(website),
    hours,
    contact ? `Nagekeken op ${birthDay(contact.checkedOn)}.` : '',
  ].filter(Boolean);
}
