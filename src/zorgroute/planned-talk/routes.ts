// A talk with the parents is planned, moved or called off. What was planned before is replaced, not corrected: no reason is asked.

import type { Request, Response } from 'express';

import { may } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { look } from '../../access/transaction.ts';
import { spokenDay } from '../../forms/dates.ts';
import { viewForm } from '../../forms/form-view.ts';
import { readForm, withMistake, type FormAnswers } from '../../forms/form.ts';
import { goOrShow, Refused } from '../../forms/refusal-at-a-field.ts';
import { submit } from '../../forms/submit.ts';
import { childApart } from '../../groups/names-apart.ts';
import { nameInGroup } from '../../pupils/names.ts';
import { render } from '../../web/render.ts';
import { newRouter, param } from '../../web/routes.ts';
import { typedAgain } from '../entries/answers.ts';
import { daysOf } from '../entries/day-rules.ts';
import { listEntries, record } from '../entries/entry-queries.ts';
import { ENDED_MEANWHILE, refusedBy } from '../entries/refused-by.ts';
import type { Entry, EntryOf } from '../entries/timeline.ts';
import { aroundForm, askTraject, endedWhy } from '../entries/traject-form.ts';
import { isCurrent } from '../entry.ts';
import { plannedTalkEntry } from './entry.ts';
import { PlannedTalkForm } from './form.ts';
import { plannedMistake } from './rules.ts';

type Answers = FormAnswers<(typeof PlannedTalkForm)['fields']>;

export const plannedTalkRoutes = newRouter();

const PLAN = '/trajecten/:trajectoryId/gesprek-plannen';

plannedTalkRoutes.get(PLAN, may('parentConversation:plan'), async (req, res) => {
  showPlan(req, res, await lookAround(req));
});

plannedTalkRoutes.post(PLAN, may('parentConversation:plan'), async (req, res) => {
  const found = await lookAround(req);
  const answers = checked(readForm(PlannedTalkForm, scopeOf(req)), found, scopeOf(req).today);
  const { data } = answers;
  if (!data) return showPlan(req, res, found, answers);

  const trajectoryId = param(req, 'trajectoryId');
  const to = `/leerlingen/${found.pupil.id}`;
  const work = () =>
    submit(scopeOf(req), { to, looked: { trajectory: trajectoryId } }, async (ask) => {
      const before = found.planned && { of: found.planned.id, reason: '' };
      const recorded = await record(ask, plannedTalkEntry, trajectoryId, data, before).catch(CHANGED);
      if (!recorded) throw new Refused(ENDED_MEANWHILE, 'plannedOn');
    });
  await goOrShow(res, to, answers, work, async (again) =>
    showPlan(req, res, await lookAround(req), again as Answers),
  );
});

const CHANGED_MEANWHILE =
  'Iemand heeft dit gesprek intussen al verzet of afgezegd. Kijk wat er nu staat, en verander dat als het nodig is.';
const CHANGED = refusedBy('plannedOn', {
  school_entry_corrects_id_key: CHANGED_MEANWHILE,
  corrects_a_row_of_this_file: CHANGED_MEANWHILE,
});

async function lookAround(req: Request) {
  const trajectoryId = param(req, 'trajectoryId');
  const asked = { ...askTraject(req), entries: listEntries({ trajectoryId }) };
  const found = childApart(await look(scopeOf(req), asked, { trajectory: trajectoryId }));
  const last = lastPlanned(found.entries);
  return { ...found, last, planned: found.facts.plannedOn === null ? undefined : last };
}
type Found = Awaited<ReturnType<typeof lookAround>>;

/** What was planned last and stands; called off or held by now, or not. */
const lastPlanned = (entries: readonly Entry[]): EntryOf<'planned_talk'> | undefined =>
  entries
    .filter((entry) => entry.kind === 'planned_talk')
    .filter(isCurrent)
    .toSorted((one, other) => Number(other.at) - Number(one.at))[0];

function checked(answers: Answers, { facts, planned }: Found, today: string): Answers {
  const { data } = answers;
  if (!data) return answers;
  if (data.calledOff && !planned) return withMistake(answers, 'plannedOn', NOTHING_TO_CALL_OFF);
  // What does not go on stays at the day that it was planned for.
  if (data.calledOff) return { ...answers, data: { ...data, plannedOn: planned?.on ?? data.plannedOn } };
  const mistake = plannedMistake(data, daysOf(facts, today));
  return mistake ? withMistake(answers, mistake.name, mistake.message) : answers;
}
const NOTHING_TO_CALL_OFF = 'Er is geen gesprek gepland dat niet door kan gaan.';

function showPlan(req: Request, res: Response, found: Found, answers?: Answers) {
  const { planned, pupil } = found;
  render(req, res, 'zorgroute/planned-talk/form', {
    title: planned ? 'Gesprek met ouders verzetten of afzeggen' : 'Gesprek met ouders plannen',
    form: formOf(req, found, answers),
    ...aroundForm(pupil),
    planned: planned && plannedInWords(planned, scopeOf(req).today),
  });
}

const plannedInWords = ({ on, authorName }: EntryOf<'planned_talk'>, today: string) =>
  `Het gesprek is gepland op ${spokenDay(on, today)}, door ${authorName}.`;

function formOf(req: Request, { kept, last, planned, ...found }: Found, answers: Answers | undefined) {
  return viewForm(PlannedTalkForm, {
    refusedBecause: endedWhy(req, found),
    req,
    kept,
    answers,
    submitLabel: `${planned ? 'Afspraak' : 'Gesprek plannen'} ${planned ? 'bewaren bij' : 'met de ouders van'} ${nameInGroup(found.pupil)}`,
    initial: startOf(last, scopeOf(req).today),
    asked: { calledOff: planned !== undefined },
  });
}

/** What a decision ended may be planned as it was, as long as its day is to come. */
const startOf = (last: EntryOf<'planned_talk'> | undefined, today: string) =>
  last && !last.detail.calledOff && last.on >= today ? typedAgain(plannedTalkEntry, last.detail) : {};
