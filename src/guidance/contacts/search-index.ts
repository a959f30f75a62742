// What can be searched? Schools, places, municipalities of now and before, and teams, as an index that is small enough to travel whole.

import { entriesOf, fold, search, type SearchIndex } from '#contact-search';

import type { FormerMunicipality, OpenMunicipality, OpenTeam, SchoolName } from './queries.ts';
import { POSTCODES } from './postcodes.ts';
import { codeOf } from './rules.ts';

type Found = {
  municipalities: Pick<OpenMunicipality, 'id' | 'name' | 'slug'>[];
  former: FormerMunicipality[];
  places: { name: string; municipalityId: string }[];
  teams: OpenTeam[];
  schools: SchoolName[];
};

export function searchIndex({ municipalities, former, places, teams, schools }: Found): SearchIndex {
  const number = new Map(municipalities.map(({ id }, i) => [id, i]));
  const at = (id: string | null) => number.get(id ?? '') ?? -1;
  return {
    municipalities: municipalities.map(({ name, slug }) => [name, slug]),
    postcodes: municipalities.map(({ name }) => POSTCODES[name] ?? ''),
    former: whatBecame(former, municipalities).map(({ name, slug, now }) => [name, slug, now.join(' en ')]),
    places: placesBeside(places, [...municipalities, ...former])
      .filter(({ municipalityId }) => number.has(municipalityId))
      .map(({ name, municipalityId }) => [name, at(municipalityId)]),
    teams: teams.map((one) => teamEntry(one, at(one.municipality.id))),
    schools: schools.map((school) => [school.name, school.place, at(school.municipalityId), codeOf(school)]),
  };
}

const teamEntry = ({ team }: OpenTeam, municipality: number): SearchIndex['teams'][number] => [
  team.name,
  team.place,
  municipality,
  team.id,
  team.alsoCalled ?? '',
];

export const searchWhole = (index: SearchIndex, typed: string, limit: number) =>
  search(entriesOf(index), typed, limit);

type Became = { name: string; slug: string; now: string[] };

/** Each former municipality once, with the names of what it became. */
export function whatBecame(
  former: readonly FormerMunicipality[],
  municipalities: Found['municipalities'],
): Became[] {
  const names = new Map(municipalities.map(({ id, name }) => [id, name]));
  const became = new Map<string, Became>();
  for (const { name, slug, municipalityId } of former) {
    const one = became.get(name) ?? { name, slug, now: [] };
    became.set(name, { ...one, now: [...one.now, names.get(municipalityId) ?? ''].filter(Boolean) });
  }
  return [...became.values()];
}

/** Each place once a municipality, in whatever case it is written; not those whose name is that of a municipality of now or before. */
function placesBeside(places: Found['places'], named: readonly { name: string }[]): Found['places'] {
  const taken = new Set(named.map(({ name }) => fold(name)));
  const seen = new Set<string>();
  return places.filter(({ name, municipalityId }) => {
    const key = `${fold(name)} ${municipalityId}`;
    if (taken.has(fold(name)) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
