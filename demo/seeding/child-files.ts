// One child's traject: which tale, in which state, on which days.
import { randomUUID } from 'node:crypto';
import { fill } from '../texts/fill-in-names.ts';
import type { StateId } from '../../src/zorgroute/progress/states.ts';
import { daysOf, daysOfPromise, daysOfResending, daysOfWithdrawnSharing, type Days } from './story-days.ts';
import { plots, turns } from './states-of-stories.ts';
import type { Child } from './pupils.ts';
import { internBegeleiderOf, teacherOn } from './staff.ts';
import type { Tale } from './tale.ts';
import { found, type Actor, type World } from './rows-made.ts';

export interface File {
  id: string;
  child: Child;
  tale: Tale;
  state: StateId;
  /** The state without its lateness. */
  base: string;
  days: Days;
  /** 0 or 1: which of two texts fits where there are more. */
  more: 0 | 1;
  teacher: Actor;
  ib: Actor;
  /** Fills a text of the tale with the child's name and words. */
  told: (text: string) => string;
}

export function fileOf(world: World, child: Child): File {
  const { tale } = child;
  if (!tale) throw new Error(`${child.key} of the demo has no tale`);
  const state = found(new Map(Object.entries(plots)), tale.key);
  const more = child.school === 'zwaluwsingel' ? 0 : 1;
  const days = daysOfTale(tale.key, state, world.today, more);
  const who = { callName: child.firstName, gender: child.gender };
  return {
    id: randomUUID(),
    child,
    tale,
    state,
    base: state.replace(/:overdue$/, ''),
    days,
    more,
    teacher: teacherOn(world, child, days.signal),
    ib: internBegeleiderOf(world, child.school),
    told: (text) => fill(text, who),
  };
}

function daysOfTale(tale: string, state: StateId, today: string, more: 0 | 1): Days {
  if (tale === turns.sharingWithdrawn) return daysOfWithdrawnSharing(today);
  if (tale === turns.resent) return daysOfResending(today);
  const { of, child } = turns.siblings;
  if (tale === of || tale === child) return daysOf(state, today, 1);
  return tale === turns.newDatePromised ? daysOfPromise(today) : daysOf(state, today, more);
}
