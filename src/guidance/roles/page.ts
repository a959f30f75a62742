// How do roles and tasks look to a reader: all of them, of one role, or of one step?

import { longDay } from '../../forms/dates.ts';
import type { Day } from '../../calendar/days.ts';
import { STEPS, type Step } from '../../zorgroute/steps.ts';
import type { OpenBlock } from '../content/queries.ts';
import { showBlocks } from '../content/page.ts';
import { LOOKED_UP_ON, markOf } from '../sources-of-sentences.ts';
import { ROLES, SIDES, TASKS, type Role, type Task } from './tasks-of-roles.ts';

export const HOME = '/rollen-en-taken';
const NAME = 'Rollen en taken';
const LEAD = 'Wie doet wat in de zorgroute, bij de school en bij de gemeente? Kies een rol of een stap.';
const OUTSIDE = 'Los van de stappen';

/** With what an administrator wrote below it, such as the region's own annex. */
export const showAll = (blocks: readonly OpenBlock[], today: Day) => ({
  ...page({ title: NAME, lead: LEAD }, HOME),
  trail: [],
  blocks: showBlocks(blocks, today),
  parts: SIDES.map(({ side, name }) => ({
    title: name,
    groups: ROLES.filter((role) => role.side === side).map(wholeRole),
  })),
});

const wholeRole = (role: Role) => ({
  title: role.name,
  href: placeOfRole(role),
  lead: role.who,
  tasks: tasksOf({ role: role.slug }).map((task) => ({ ...shown(task), when: whenOf(task) })),
});

export const showRole = (role: Role) => ({
  ...page({ title: role.name, over: NAME, lead: role.who }, placeOfRole(role)),
  trail: trailTo(role.name),
  blocks: [],
  parts: [
    {
      title: 'Taken per stap',
      groups: [...STEPS, undefined].flatMap((step) =>
        groupOf(stepHead(step), tasksOf({ role: role.slug, step })),
      ),
    },
  ],
});

export function showStep(step: Step) {
  const title = `Stap ${step.number}: ${step.name}`;
  return {
    ...page({ title, over: NAME, lead: `Wat het oplevert: ${step.explained.leaves}` }, placeOfStep(step)),
    trail: trailTo(title),
    blocks: [],
    parts: SIDES.map(({ side, name }) => ({
      title: name,
      groups: ROLES.filter((role) => role.side === side).flatMap((role) =>
        groupOf({ title: role.name, href: placeOfRole(role) }, tasksOf({ role: role.slug, step })),
      ),
    })).filter(({ groups }) => groups.length),
    routeHref: `/zorgroute/stap/${step.number}`,
  };
}

const page = (head: { title: string; over?: string; lead: string }, here: string) => ({
  title: head.over ? `${head.title} · ${head.over}` : head.title,
  head,
  roleChoices: [
    choice(HOME, 'Alle rollen', here),
    ...ROLES.map((role) => choice(placeOfRole(role), role.name, here)),
  ],
  stepChoices: STEPS.map((step) => choice(placeOfStep(step), `${step.number}. ${step.name}`, here)),
  checkedOn: longDay(LOOKED_UP_ON),
});

const choice = (href: string, label: string, here: string) => ({ href, label, current: here === href });

const trailTo = (label: string) => [{ label: NAME, href: HOME }, { label }];
const placeOfRole = ({ slug }: Role): string => `${HOME}/${slug}`;
const placeOfStep = ({ number }: Step): string => `${HOME}/stap/${number}`;
const stepHead = (step: Step | undefined) =>
  step ? { title: `Stap ${step.number}: ${step.name}`, href: placeOfStep(step) } : { title: OUTSIDE };

/** Without `step` in what is asked: of every step. With `step: undefined`: those outside the steps. */
const tasksOf = (asked: { role: string; step?: Step | undefined }): Task[] =>
  TASKS.filter(
    ({ role, step }) => role === asked.role && (!('step' in asked) || step === asked.step?.number),
  );

const groupOf = (head: { title: string; href?: string }, tasks: readonly Task[]) =>
  tasks.length ? [{ ...head, tasks: tasks.map(shown) }] : [];

const shown = (task: Task) => ({ text: task.text, mark: markOf(task) });
const whenOf = ({ step }: Task): string => (step ? `Stap ${step}` : '');
