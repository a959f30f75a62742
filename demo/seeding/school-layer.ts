// What does the school have of a child: signals, consultations, and conversations with parents?
import { addWorkingDays, DEFAULT_CALENDAR, schoolDayFrom } from '../../src/calendar/working-days.ts';
import type { Day } from '../../src/calendar/days.ts';
import { correctionReasons } from '../texts/decisions.ts';
import { addEnd } from './traject-endings.ts';
import type { File } from './child-files.ts';
import { turns } from './states-of-stories.ts';
import { workingDaysAhead } from './story-days.ts';
import { strayTexts } from './short-tales.ts';
import type { Noticed } from './tale.ts';
import { momentOn, writtenBy, type Row, type World } from './rows-made.ts';

export function addSchoolLayer(world: World, file: File, all: readonly File[]): void {
  world.add('trajectory', { id: file.id, pupil_id: file.child.id, started_on: file.days.signal });
  addSignals(world, file, all);
  addConsultation(world, file);
  addConversation(world, file);
  addPlannedTalk(world, file);
  addEnd(world, file);
}

/** A first version that stands. */
const STANDS = {
  corrects_id: null,
  correction_reason: '',
  struck_at: null,
  struck_by: null,
  strike_reason: null,
  unseen_since: null,
};

const later = (day: Day, count: number): Day => addWorkingDays(day, count, DEFAULT_CALENDAR);

function addSignals(world: World, file: File, all: readonly File[]): void {
  const { tale, days } = file;
  addSignal(world, file, tale.signal, days.signal, struckAtTheEnd(world, file));
  if (tale.laterSignal && days.conversation) addSignal(world, file, tale.laterSignal, later(days.signal, 3));
  if (tale.key === turns.struckSignal) addStruckSignal(world, file);
  if (tale.key === turns.movedSignal.to) addMovedSignal(world, file, all);
}

function addSignal(world: World, file: File, text: Noticed, day: Day, more: Row = {}): string {
  const { told, tale, teacher } = file;
  const answers = {
    observed: told(text.observed),
    place: told(text.where),
    childWords: told(text.ownWords),
    alreadyDone: told(text.done),
    area: text.area,
    need: text.need,
  };
  const row = {
    kind: 'signal',
    trajectory_id: file.id,
    happened_on: day,
    answers,
    ...writtenBy(teacher),
    created_at: momentOn(world, day, 15),
    ...STANDS,
    ...more,
  };
  if (tale.key !== turns.correctedSignal) return world.add('school_entry', row);
  const opinion = `${answers.observed} Ik denk dat het aan het drukke plein ligt.`;
  const corrects_id = world.add('school_entry', { ...row, answers: { ...answers, observed: opinion } });
  const correction = {
    corrects_id,
    correction_reason: reasonFor(file, OPINION),
    created_at: momentOn(world, day, 17),
  };
  return world.add('school_entry', { ...row, ...correction });
}

/** Places in correctionReasons. */
const OPINION = 2;
const NOT_THEIR_WORDS = 5;
const INTERPRETER_FORGOTTEN = 6;

const reasonFor = ({ told }: File, place: number): string => told(correctionReasons[place] ?? '');

/** For contact notes: the child's words were not exact. */
export const noteCorrection = (file: File): string => reasonFor(file, NOT_THEIR_WORDS);

function addStruckSignal(world: World, file: File): void {
  const { teacher, tale, days } = file;
  const day = later(days.signal, 2);
  addSignal(
    world,
    file,
    {
      ...tale.signal,
      observed: strayTexts.struck.observed,
      where: 'Bij het overblijven.',
      ownWords: '',
      done: '',
    },
    day,
    {
      struck_at: momentOn(world, later(day, 1), 9),
      struck_by: teacher.name,
      strike_reason: strayTexts.struck.reason,
    },
  );
}

/** What began by mistake: its only signal is struck. */
const struckAtTheEnd = (world: World, { state, days, teacher, tale }: File): Row =>
  state === 'ended:by_mistake' && days.ended
    ? {
        struck_at: momentOn(world, days.ended, 16),
        struck_by: teacher.name,
        strike_reason: strayTexts.mistakes[tale.key] ?? '',
      }
    : {};

function addMovedSignal(world: World, file: File, all: readonly File[]): void {
  const origin = all.find(({ tale }) => tale.key === turns.movedSignal.from);
  if (!origin) throw new Error('The demo misses the child from which a signal moved');
  const day = later(file.days.signal, 1);
  const text = {
    ...file.tale.signal,
    observed: strayTexts.moved.observed,
    where: 'Op de gang.',
    ownWords: '',
    done: '',
  };
  const signal = addSignal(world, file, text, day);
  for (const { direction, child } of [
    { direction: 'went', child: origin.child },
    { direction: 'came', child: file.child },
  ]) {
    const why = { direction, reason: strayTexts.moved.reason, ...writtenBy(file.teacher) };
    world.add('signal_move', {
      signal_id: signal,
      pupil_id: child.id,
      ...why,
      created_at: momentOn(world, day, 17),
    });
  }
}

function addConsultation(world: World, file: File): void {
  const { tale, base, days, told, teacher, ib, more } = file;
  const { consultation: text } = tale;
  if (!text || !days.consultation) return;
  const isSafety = tale.key === turns.safety;
  // The teacher consulted without the intern begeleider, who has not seen it yet.
  const isAlone = base === 'unseen';
  const created_at = momentOn(world, days.consultation, 16);
  const decision = days.evaluateOn ? 'own_help' : 'talk_with_parents';
  const id = world.add('school_entry', {
    kind: 'consultation',
    trajectory_id: file.id,
    happened_on: days.consultation,
    answers: {
      present: `${teacher.name} en ${isAlone ? 'de leerkracht van vorig jaar' : ib.name}`,
      discussed: told(`${text.discussed} ${text.decision}`),
      ownHelp: told(text.ownHelp),
      decision,
      evaluateOn: days.evaluateOn ?? null,
    },
    ...writtenBy(!isAlone && (isSafety || more) ? ib : teacher),
    created_at,
    ...STANDS,
    ...(isAlone && { unseen_since: created_at }),
  });
  if (!isSafety) return;
  world.add('school_entry_apart', {
    id,
    answers: { safetyNote: strayTexts.safetyNote },
    created_at: momentOn(world, days.consultation, 17),
  });
}

function addConversation(world: World, file: File): void {
  const { tale, days, base, told, teacher, ib } = file;
  const { conversation: text } = tale;
  if (!text || !days.conversation) return;
  const endsHere = base === 'ended:no_referral' || base === 'reopened';
  const withoutTeacher = !/leerkracht/i.test(text.present) && /intern begeleider/i.test(text.present);
  const answers = {
    present: told(text.present),
    recognised: recognised(text.recognition),
    discussed: told(text.recognition),
    parentsWishes: told(text.wishes),
    childView: told(text.childsView),
    agreements: told(text.agreements),
    toldRoute: 'yes',
    toldRights: 'yes',
    outcome: days.againOn ? 'parents_think' : endsHere ? 'no_referral' : 'refer',
    againOn: days.againOn ?? null,
  };
  const row = {
    kind: 'conversation',
    trajectory_id: file.id,
    happened_on: days.conversation,
    answers,
    ...writtenBy(withoutTeacher ? ib : teacher),
    created_at: momentOn(world, days.conversation, 16),
    ...STANDS,
  };
  if (tale.key !== turns.correctedConversation) {
    world.add('school_entry', row);
    return;
  }
  const present = answers.present.replace(/ en een tolk[^.]*/i, '');
  const corrects_id = world.add('school_entry', { ...row, answers: { ...answers, present } });
  const correction = { corrects_id, correction_reason: reasonFor(file, INTERPRETER_FORGOTTEN) };
  const created_at = momentOn(world, later(days.conversation, 1), 9);
  world.add('school_entry', { ...row, ...correction, created_at });
}

function addPlannedTalk(world: World, { id, tale, days, told, teacher }: File): void {
  if (!turns.planned.some((key) => key === tale.key)) return;
  const after = days.consultation ?? days.signal;
  world.add('school_entry', {
    kind: 'planned_talk',
    trajectory_id: id,
    happened_on: schoolDayFrom(workingDaysAhead(3, world.today), DEFAULT_CALENDAR),
    answers: { time: '15.30 uur', who: told('Beide ouders en de leerkracht'), calledOff: false },
    ...writtenBy(teacher),
    created_at: momentOn(world, after, 17),
    ...STANDS,
  });
}

function recognised(text: string): 'yes' | 'partly' | 'no' {
  if (/verbaasd|geen zorgen over|anders dan|wisten zij niet|eerlijk moet/i.test(text)) return 'partly';
  return /dachten dat|thuis (is|gaat) het anders|niet herken/i.test(text) ? 'partly' : 'yes';
}
