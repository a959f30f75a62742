// What stands on each page about contacts? One function a page, from rows to what its view takes.

import type { Day } from '../../calendar/days.ts';
import type {
  FormerMunicipality,
  OpenMunicipality,
  OpenSchool,
  OpenTeam,
  ReachableMunicipality,
} from './queries.ts';
import type { Subregion } from './rules.ts';
import {
  csvHref,
  HOME,
  municipalityHref,
  regionHref,
  regionsOf,
  schoolRow,
  showMunicipality,
  showSchool,
  showTeam,
  teamRow,
  whatItBecame,
} from './contact-rows.ts';

const NAME = 'Contactpersonen';
/** Suggests while one types; for every page with the field (views/guidance/contacts/search). */
export const SEARCH_SCRIPT = '/scripts/contact-search.js';

type Crumb = { label: string; href?: string };
export const trail = (...crumbs: Crumb[]): Crumb[] => [{ label: 'Contact', href: HOME }, ...crumbs];
const regionCrumb = (subregion: Subregion): Crumb => ({ label: subregion, href: regionHref(subregion) });
const municipalityCrumb = (one: OpenMunicipality): Crumb => ({
  label: one.name,
  href: municipalityHref(one),
});

export const homePage = (
  municipalities: readonly OpenMunicipality[],
  former: readonly FormerMunicipality[],
) => ({
  title: NAME,
  scripts: [SEARCH_SCRIPT],
  regions: regionsOf(municipalities, former),
  csvHref: csvHref(null),
});

export const regionPage = (
  subregion: Subregion,
  municipalities: readonly OpenMunicipality[],
  teams: readonly OpenTeam[],
  schools: readonly OpenSchool[],
) => ({
  title: `Deelregio ${subregion}`,
  trail: trail({ label: subregion }),
  anchors: municipalities.map(({ slug, name }) => ({ href: `#${slug}`, label: name })),
  municipalities: municipalities.map((one) => rowsIn(one, teams, schools)),
  csvHref: csvHref(subregion),
});

const rowsIn = (
  { id, slug, name }: OpenMunicipality,
  teams: readonly OpenTeam[],
  schools: readonly OpenSchool[],
) => ({
  id: slug,
  name,
  href: municipalityHref({ slug }),
  teams: teams.filter(({ municipality }) => municipality.id === id).map(teamRow),
  schools: schools.filter(({ municipality }) => municipality?.id === id).map(schoolRow),
});

export const municipalityPage = (
  municipality: ReachableMunicipality,
  teams: readonly OpenTeam[],
  schools: readonly OpenSchool[],
  former: readonly FormerMunicipality[],
  today: Day,
) => ({
  title: `Gemeente ${municipality.name}`,
  trail: trail(regionCrumb(municipality.subregion), { label: municipality.name }),
  name: municipality.name,
  reach: showMunicipality(municipality, today),
  teams: teamsIn(municipality.id, teams, today),
  schools: schools.map(schoolRow),
  former: former.filter(({ municipalityId }) => municipalityId === municipality.id).map(({ name }) => name),
});

/** For guidance/contacts/teams: whom somebody calls whose child lives there. */
export const helpOf = (one: ReachableMunicipality, teams: readonly OpenTeam[], today: Day) => ({
  municipality: one.name,
  ...helpIn(one, teams, today),
});

const helpIn = (one: ReachableMunicipality, teams: readonly OpenTeam[], today: Day) => ({
  href: municipalityHref(one),
  teams: teamsIn(one.id, teams, today),
  reach: showMunicipality(one, today),
});

const teamsIn = (municipalityId: string, teams: readonly OpenTeam[], today: Day) =>
  teams.filter(({ municipality }) => municipality.id === municipalityId).map((one) => showTeam(one, today));

/** What a municipality of before became, with the teams that are there now. */
export function formerPage(
  parts: readonly FormerMunicipality[],
  municipalities: readonly ReachableMunicipality[],
  teams: readonly OpenTeam[],
  today: Day,
) {
  const title = parts[0]?.name ?? '';
  const now = parts.flatMap((part) => municipalities.find(({ id }) => id === part.municipalityId) ?? []);
  const above = now.slice(0, 1).map(({ subregion }) => regionCrumb(subregion));
  return {
    title,
    trail: trail(...above, { label: title }),
    became: whatItBecame(parts, municipalities),
    isDivided: now.length > 1,
    now: now.map((one) => ({ name: one.name, ...helpIn(one, teams, today) })),
  };
}

export const schoolPage = (school: OpenSchool, teams: readonly OpenTeam[], today: Day) => {
  const { municipality, name: label } = school;
  const above = municipality ? [regionCrumb(municipality.subregion), municipalityCrumb(municipality)] : [];
  return {
    title: label,
    trail: trail(...above, { label }),
    over: school.place ? `School in ${school.place}` : 'School',
    ...showSchool(school, today),
    municipality: municipality && {
      name: municipality.name,
      href: municipalityHref(municipality),
      teams: teamsIn(municipality.id, teams, today).map(({ name, href }) => ({ name, href })),
    },
  };
};

export const teamPage = (one: OpenTeam, today: Day) => {
  const { municipality } = one;
  return {
    trail: trail(regionCrumb(municipality.subregion), municipalityCrumb(municipality), {
      label: one.team.name,
    }),
    title: one.team.name,
    municipality: { name: municipality.name, href: municipalityHref(municipality) },
    ...showTeam(one, today),
  };
};
