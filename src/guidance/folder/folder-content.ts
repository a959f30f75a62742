// What stands on the folder of a municipality? One sheet for parents: the route, their rights, and the team to call.

import { birthDay, longDay } from '../../forms/dates.ts';
import { stations } from '../zorgroute/page.ts';
import type { OpenTeam, ReachableMunicipality } from '../contacts/queries.ts';
import { LOOKED_UP_ON, SOURCES, type SourceName } from '../sources-of-sentences.ts';
import { qrCodeOf, svgOf } from './qr-code.ts';

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
  /** Where the laws and the numbers on it stand. */
  sources: readonly { label: string; href: string }[];
  lookedUp: string;
  team: { title: string; text: string };
  teams: { name: string; phone: string; lines: string[] }[];
  readOn: ReadOn;
};

/** Where to read on: as people type it, where it leads, and as a code for a phone. */
type ReadOn = { address: string; href: string; code: string; alternative: string };

const RIGHTS: readonly { text: string; source?: SourceName }[] = [
  { text: 'Er gaat niets naar het basisteam zonder toestemming. Nee zeggen mag.' },
  {
    text: 'U leest de aanmelding voordat die weggaat. Bent u het er niet mee eens? Dan gaat uw eigen verhaal mee.',
  },
  { text: 'U kunt uw toestemming altijd intrekken.' },
  { text: 'U mag zien wat er over uw kind is opgeschreven, en wie erin keek.', source: 'careFile' },
  { text: 'Vanaf 12 jaar beslist uw kind mee.', source: 'ages' },
];
/** Of the numbers that stand on every sheet (views/guidance/folder/folder.typ). */
const NUMBERS_FOUND_IN: readonly SourceName[] = ['veiligThuis'];

export function folderOf(municipality: Municipality, allTeams: readonly OpenTeam[], portal: string): Folder {
  const teams = allTeams.filter((one) => one.municipality.id === municipality.id).map(({ team }) => team);
  return {
    ...routeTo(municipality.name),
    team: teamText(municipality, teams.length),
    teams: teams.map((team) => ({ name: team.name, phone: team.phone, lines: linesOf(team, teams.length) })),
    readOn: { ...readOnAt(portal), code: svgOf(qrCodeOf(readOnAt(portal).href)) },
  };
}

/** @param portal its address as everybody knows it, https://zorgroute.example */
export function readOnAt(portal: string) {
  const href = `${portal}/zorgroute/ouders`;
  const address = shortAddress(href);
  return { href, address, alternative: `QR-code die leidt naar ${address}` };
}

const routeTo = (municipality: string) => ({
  title: 'Als de school zich zorgen maakt om uw kind',
  municipality,
  lead: `Zo werken scholen en hulp samen als uw kind in de gemeente ${municipality} woont. U weet ervan, en u beslist mee.`,
  steps: stations().map(({ number, name, text }) => ({ number, name, text })),
  rights: RIGHTS.map(({ text }) => text),
  sources: [...RIGHTS.flatMap(({ source }) => source ?? []), ...NUMBERS_FOUND_IN].map(
    (name) => SOURCES[name],
  ),
  lookedUp: `Opgezocht op ${longDay(LOOKED_UP_ON)}.`,
});

function teamText(municipality: Municipality, teams: number) {
  const { name } = municipality;
  if (teams > 1)
    return {
      title: 'De basisteams',
      text: `De gemeente ${name} heeft meer teams. Weet u niet welk? Vraag het aan de school.`,
    };
  const text = teams ? `Het team van de gemeente ${name}.` : withoutTeam(municipality);
  return { title: 'Het basisteam', text };
}

function withoutTeam({ name, phone, website }: Municipality): string {
  const ask = phone ? `Bel de gemeente, ${phone},` : 'Vraag het de gemeente,';
  const look = website ? ` kijk op ${shortAddress(website)},` : '';
  return `De gemeente ${name} heeft in dit portaal nog geen basisteam. ${ask}${look} of vraag de school bij welk team u moet zijn.`;
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
