// Who wrote it? The teacher of the group on that day, the intern begeleider of the school, the people of the team.
import { daysBetween, type Day } from '../../src/calendar/days.ts';
import { municipalities } from '../organisations.ts';
import { people } from '../people.ts';
import type { Child } from './pupils.ts';
import { actorOf, found, type Actor, type World } from './rows-made.ts';

const INTERN_BEGELEIDERS: Record<string, string> = { zwaluwsingel: 'ib', brinkvonder: 'ib2' };

export const internBegeleiderOf = (world: World, school: string): Actor =>
  actorOf(world, INTERN_BEGELEIDERS[school] ?? '', 'intern_begeleider');

/** Who taught the group that day; the intern begeleider when nobody of today's people did. */
export function teacherOn(world: World, { group, school }: Pick<Child, 'group' | 'school'>, day: Day): Actor {
  const ago = daysBetween(day, world.today);
  const taught = people.filter(({ memberships }) =>
    memberships.some(
      ({ groups, startedDaysAgo, endedDaysAgo = -1 }) =>
        groups?.includes(group) && ago <= startedDaysAgo && ago >= endedDaysAgo,
    ),
  );
  const ended = taught.find(({ memberships }) => memberships.some(({ endedDaysAgo }) => endedDaysAgo));
  const own = taught.find(({ memberships }) => memberships.length === 1);
  const teacher = ended ?? own ?? taught[0];
  return teacher ? actorOf(world, teacher.key, 'teacher') : internBegeleiderOf(world, school);
}

export interface Team {
  id: string;
  municipalityId: string;
  name: string;
  worker: Actor;
  coordinator: Actor;
  casemanager: Actor;
  /** A second one, who stands in. */
  colleague: Actor;
}

const STAFF: Record<string, [worker: string, coordinator: string, casemanager: string, colleague: string]> = {
  houtsingel: ['cjg', 'coordinator', 'casemanager', 'marjolein-reitsma'],
  es: ['cjg2', 'coordinator2', 'casemanager2', 'ewout-brands'],
};

/** The basisteam of the municipality where the child lives. */
export function teamOf(world: World, { municipality, name }: Child): Team {
  const home = municipalities.find(({ key }) => key === municipality);
  if (!home) throw new Error(`Nobody chose where ${name} of the demo lives`);
  const { key, name: teamName } = home.basisteam;
  const [worker, coordinator, casemanager, colleague] = found(new Map(Object.entries(STAFF)), key);
  return {
    id: found(world.organisations, key),
    municipalityId: found(world.organisations, home.key),
    name: teamName,
    worker: actorOf(world, worker, 'cjg_worker'),
    coordinator: actorOf(world, coordinator, 'cjg_coordinator'),
    casemanager: actorOf(world, casemanager, 'casemanager'),
    colleague: actorOf(world, colleague, 'casemanager'),
  };
}
