// Which child has which story? Every story gets a place in a group with its year group, in turn at the two schools.
import { schools, type DemoGroup } from './organisations.ts';
import { lightSignals } from './texts/light-signals.ts';
import { stories } from './texts/stories.ts';
import type { FamilyKind } from './texts/story.ts';

export interface Casting {
  group: string;
  school: string;
  yearGroup: number;
  family: FamilyKind;
  language?: string;
  story?: string;
  lightSignal?: string;
}

const filledSchools = schools.filter((school) => school.groups.length > 0);

/** In the order of the stories; the schools take turns within each year group. */
export const casting: readonly Casting[] = castInTurn();

function castInTurn(): Casting[] {
  const turns = new Map<number, number>();
  const parts = [
    ...stories.map(({ key, yearGroup, family, language }) => ({ yearGroup, family, language, story: key })),
    ...lightSignals.map(({ key, yearGroup, family }) => ({ yearGroup, family, lightSignal: key })),
  ];
  return parts.map((part) => {
    const turn = turns.get(part.yearGroup) ?? part.yearGroup % 2;
    turns.set(part.yearGroup, turn + 1);
    const { language, ...asked } = { language: undefined, ...part };
    return { ...asked, ...placeFor(part.yearGroup, turn), ...(language ? { language } : {}) };
  });
}

function placeFor(yearGroup: number, turn: number): { school: string; group: string } {
  const school = filledSchools[turn % filledSchools.length];
  const groups: DemoGroup[] = school?.groups.filter((each) => each.yearGroups.includes(yearGroup)) ?? [];
  const group = groups[Math.floor(turn / filledSchools.length) % groups.length];
  if (!school || !group) throw new Error(`No group for year group ${yearGroup}`);
  return { school: school.key, group: group.key };
}
