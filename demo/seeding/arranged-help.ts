// The help of a family in the demo: what was asked, what was heard since, and what it waits for by the portal's own rules.
import { randomUUID } from 'node:crypto';
import { addDays, latest, type Day } from '../../src/calendar/days.ts';
import { DEFAULT_CALENDAR, workingDayFrom } from '../../src/calendar/working-days.ts';
import type { Goal } from '../../src/zorgroute/plan/plan-text.ts';
import { helpStands, nameOfHelp } from '../../src/zorgroute/support/help/rules.ts';
import { helpTexts, type HelpText } from '../texts/help.ts';
import { entryOf } from './care-entries.ts';
import { momentOn, type Actor, type World } from './rows-made.ts';
import type { Referral } from './shared-layer.ts';

type Around = {
  world: World;
  referral: Referral;
  family: string;
  by: Actor;
  firstContact: Day;
  goals: readonly Goal[];
  forWhom: (whom: HelpText['for']) => string[];
};

/** Of the tales that have some. */
export function addHelp(around: Around): void {
  for (const text of helpTexts[around.referral.file.tale.key] ?? []) addOne(around, text);
}

function addOne(around: Around, { goal, askedIn, callIn, news, ...text }: HelpText) {
  const { world, referral, family, forWhom, goals } = around;
  const { told } = referral.file;
  const helpId = randomUUID();
  const on = addDays(world.today, askedIn);
  const answers = {
    ...{ what: text.what, by: text.by, from: text.from, law: text.law, decidedBy: 'by_law' },
    goalId: goal === undefined ? '' : (goals[goal]?.id ?? ''),
    forWhom: forWhom(text.for),
    expected: text.expected ?? '',
    meanwhile: told(text.meanwhile ?? ''),
    callOn: workday(world, callIn ?? 5),
    readers: '',
  };
  addEntry(around, helpId, { kind: 'arranged_help', on, answers });
  const facts = news.map((one) => addNews(around, helpId, { one, answers }));
  const { waitsSince: waits_since, ...stands } = helpStands({ ...answers, on, news: facts });
  world.add('help_standing', {
    help_id: helpId,
    family_id: family,
    help_name: nameOfHelp(answers),
    ...stands,
    waits_since,
  });
}

type One = { one: HelpText['news'][number]; answers: { forWhom: string[]; goalId: string } };

function addNews(around: Around, helpId: string, { one, answers }: One) {
  const { world, referral } = around;
  const on = latest(around.firstContact, addDays(world.today, one.in));
  const callOn = one.callIn === undefined ? null : workday(world, one.callIn);
  const goal = around.goals.find(({ id }) => id === answers.goalId);
  const child = around.forWhom('child')[0] ?? '';
  const isTold =
    one.tells === true && answers.forWhom.includes(child) && goal?.forWhom.includes(child) === true;
  addEntry(around, helpId, {
    kind: 'help_news',
    on,
    answers: {
      ...{ step: one.step, callOn, expected: one.expected ?? '', why: one.why ?? '' },
      words: referral.file.told(one.words ?? ''),
      saidBy: one.step === 'yes' ? (answers.forWhom[0] ?? '') : '',
      tells: isTold ? [referral.id] : [],
    },
  });
  return { on, step: one.step, callOn };
}

const workday = ({ today }: World, days: number): Day =>
  workingDayFrom(addDays(today, days), DEFAULT_CALENDAR);

type Entry = { kind: string; on: Day; answers: object };

/** It was written down when the casemanager knew the family. */
function addEntry(around: Around, helpId: string, { kind, on, answers }: Entry) {
  const { world, firstContact } = around;
  const written = latest(firstContact, on);
  world.add('care_entry', {
    ...entryOf(around, on),
    ...{ kind, subject_id: helpId, answers },
    created_at: momentOn(world, written, kind === 'help_news' ? 17 : 16),
  });
}
