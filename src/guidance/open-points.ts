// What stands on the public side that nobody could confirm yet, or that is missing there? For who keeps it, and for nobody else.

import { OUTCOMES } from './care-at-school/rules.ts';
import type { OpenTeam, ReachableMunicipality } from './contacts/queries.ts';
import { municipalityHref } from './contacts/contact-rows.ts';
import { LAWS_TO_CHECK } from './laws.ts';
import { ROLES, TASKS } from './roles/tasks-of-roles.ts';
import { DISAGREEING, REFUSAL, RIGHTS, SUPPORT, type Sentence } from './zorgroute/rights-and-keeping.ts';

export type OpenPoint = { what: string; href: string; where: string };

const NOT_FOUND: readonly OpenPoint[] = [
  {
    what: 'De postcodes komen uit een lijst van 2014. Een nieuwe wijk kan ontbreken.',
    href: '/contact',
    where: 'Zoeken op postcode',
  },
  { what: LAWS_TO_CHECK, href: '/zorgroute/ouders#rechten', where: 'Alle wetsartikelen' },
  {
    what: 'Het nummer voor een crisis zonder geweld in Drenthe (Spoed voor Jeugd Drenthe) is niet gevonden. Voor Noordenveld noemt de pagina de huisarts.',
    href: '/veiligheid',
    where: 'Veiligheid',
  },
  {
    what: 'Het nummer van Spoed voor Jeugd Groningen komt uit een bericht van 2022. Bel het na.',
    href: '/veiligheid',
    where: 'Veiligheid',
  },
  {
    what: 'De vijf werkdagen van Veilig Thuis komen uit het protocol van Utrecht. Vraag na of Veilig Thuis Groningen en Drenthe dezelfde termijn hebben.',
    href: '/organisaties#veilig-thuis',
    where: 'Organisaties',
  },
  {
    what: 'De selectielijst van gemeenten is niet zelf gelezen, alleen wat VHIC erover schrijft. Daar staat 15 jaar, met de noot dat het 20 jaar is geworden.',
    href: '/privacy#hoe-lang',
    where: 'Privacy',
  },
  {
    what: 'Dat de bewaartermijnen van een school nog 2, 3 en 5 jaar zijn, staat bij de PO-Raad. De regeling zelf is niet gelezen.',
    href: '/privacy#hoe-lang',
    where: 'Privacy',
  },
  {
    what: 'De toegankelijkheidsverklaring noemt geen termijn voor een antwoord en geen onderzoeker. Wie de site aanbiedt, vult ze in en zet haar in het landelijke register.',
    href: '/toegankelijkheid',
    where: 'Toegankelijkheid',
  },
  {
    what: 'Het telefoonnummer van Jeugdstem is niet gevonden, alleen de website. Wie de tolk betaalt, verschilt per gemeente: vraag het na.',
    href: '/zorgroute/ouders#steun',
    where: 'De zorgroute voor ouders',
  },
];

/** Those of the texts that are kept stand with the texts themselves. */
export const openPoints = (
  municipalities: readonly ReachableMunicipality[],
  teams: readonly OpenTeam[],
): OpenPoint[] => [
  ...NOT_FOUND,
  ...municipalities.flatMap((one) => withoutNumber(one, teams)),
  ...aboutCareAtSchool(),
  ...aboutTheRoute(),
  ...aboutTasks(),
];

const aboutCareAtSchool = (): OpenPoint[] =>
  OUTCOMES.flatMap(({ situation, toCheck }) =>
    toCheck.map((what) => ({ what, href: '/zorg-op-school', where: situation })),
  );

const aboutTheRoute = (): OpenPoint[] =>
  unsure(
    [...RIGHTS, ...SUPPORT, ...DISAGREEING, ...REFUSAL],
    '/zorgroute/ouders',
    'De zorgroute voor ouders',
  );

const aboutTasks = (): OpenPoint[] =>
  ROLES.flatMap(({ slug, name }) => {
    const tasks = TASKS.filter(({ role }) => role === slug);
    return unsure(tasks, `/rollen-en-taken/${slug}`, name);
  });

function withoutNumber(municipality: ReachableMunicipality, teams: readonly OpenTeam[]): OpenPoint[] {
  const own = teams.filter((one) => one.municipality.id === municipality.id);
  if (municipality.phone || own.some(({ team }) => team.phone)) return [];
  const what = own.length
    ? 'Van geen basisteam van deze gemeente staat hier een telefoonnummer.'
    : 'Hier staat geen basisteam en geen nummer van de gemeente zelf.';
  const href = own.length ? municipalityHref(municipality) : `/beheer/contact/${municipality.id}/wijzigen`;
  return [{ what, href, where: `Gemeente ${municipality.name}` }];
}

const unsure = (sentences: readonly Sentence[], href: string, where: string): OpenPoint[] =>
  sentences
    .filter(({ certainty }) => certainty === 'unsure')
    .map(({ text }) => ({ what: `Zonder openbare bron: "${text}"`, href, where }));
