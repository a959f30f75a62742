// How do groups and their teachers stand on the page?

import { countedOrNone } from '../forms/sentences.ts';
import { period } from '../forms/period.ts';
import { namesApart, type Namesake } from './names-apart.ts';
import type { Group } from './queries.ts';
import { yearGroupName } from './rules.ts';

/** As it stands on pages: by a name that no other group of the school has. */
export type Called = Group & { called: string };

export const calledGroups = (groups: readonly Group[], namesakes: readonly Namesake[]): Called[] => {
  const nameOf = namesApart(namesakes);
  return groups.map((group) => ({ ...group, called: nameOf(group) }));
};

/** The same for what was found around one group. */
export const groupCalled = <F extends { group: Group; namesakes: readonly Namesake[] }>(found: F) => ({
  ...found,
  group: { ...found.group, called: namesApart(found.namesakes)(found.group) },
});

export function shownGroup(group: Called) {
  const teachers = [...new Set(group.teachers.filter(({ isEnded }) => !isEnded).map(({ name }) => name))];
  const year = group.composed
    ? 'samengestelde groep'
    : group.yearGroup
      ? yearGroupName(group.yearGroup)
      : 'jaargroep onbekend';
  return {
    name: group.called,
    href: `/beheer/groepen/${group.id}`,
    year: year.toLowerCase() === group.name.toLowerCase() ? '' : year,
    pupils: countedOrNone(group.pupils, 'leerling'),
    hasPupils: group.pupils > 0,
    teachers: teachers.join(', '),
  };
}

type Shown = ReturnType<typeof shownGroup>;

/** Groups that nobody teaches stand first: nobody sees their children. */
export function sectionsOf(groups: readonly Shown[]) {
  const [without, rest] = [
    groups.filter(({ teachers }) => !teachers),
    groups.filter(({ teachers }) => teachers),
  ];
  return [
    { id: 'zonder-leerkracht', title: 'Zonder leerkracht', groups: without },
    { id: 'met-leerkracht', title: without.length ? 'Met leerkracht' : '', groups: rest },
  ].filter(({ groups: some }) => some.length);
}

/** The teachers of now, with the way to end them, or those of before. */
export const teacherFacts = (group: Group, isEnded: boolean, today: string) =>
  group.teachers
    .filter((teacher) => teacher.isEnded === isEnded)
    .map((teacher) => ({
      term: teacher.name,
      description: period(teacher, today),
      ...(!isEnded && {
        change: { href: `/beheer/groepen/${group.id}/leerkracht/${teacher.id}`, label: 'Beëindigen' },
      }),
    }));
