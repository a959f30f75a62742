// A talk with the parents is planned, moved or called off. What was planned before is replaced, not corrected: no reason is asked.

import type { Request, Response } from 'express';

import { may } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { look, type Ask } from '../../access/transaction.ts';
import { hold } from '../../database/hold.ts';
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
import { safetyPage } from '../consultation/rules.ts';
import { daysOf } from '../entries/day-rules.ts';
import { listEntries, record } from '../entries/entry-queries.ts';
import { ENDED_MEANWHILE, refusedBy } from '../entries/refused-by.ts';
import { aroundForm, askTraject, endedWhy } from '../entries/traject-form.ts';
import { findTrajectoryFacts } from '../facts/facts-queries.ts';
import { plannedTalkEntry } from './entry.ts';
import { PlannedTalkForm, type PlannedTalkData } from './form.ts';
import { lastPlanned, planThatStands, type PlannedTalk } from './plan-that-stands.ts';
import { plannedMistake } from './rules.ts';

type Answers = FormAnswers<(typeof PlannedTalkForm)['fields']>;

export const plannedTalkRoutes = newRouter();

const PLAN = '/trajecten/:trajectoryId/gesprek-plannen';

plannedTalkRoutes.get(PLAN, may('parentConversation:plan'), async (req, res) => {
  showPlan(req, res, await lookAround(req));
});

plannedTalkRoutes.post(PLAN, may('parentConversation:plan'), async (req, res) => {
  const found = await lookAround(req);
  const seen = versionIn(req.body as Record<string, unknown>) ?? '';
  const answers = checked(readForm(PlannedTalkForm, scopeOf(req)), found, {
    seen,
    today: scopeOf(req).today,
  });
  const { data } = answers;
  if (!data) return showPlan(req, res, found, { answers, seen });

  const trajectoryId = param(req, 'trajectoryId');
  const to = `/leerlingen/${found.pupil.id}`;
  const work = () =>
    submit(scopeOf(req), { to, looked: { trajectory: trajectoryId } }, (ask) =>
      replace(ask, trajectoryId, { seen, data }),
    );
  await goOrShow(res, to, answers, work, async (again) => {
    const now = await lookAround(req);
    showPlan(req, res, now, { answers: again as Answers, seen: versionOf(now) });
  });
});

/**
 * Only what the page showed is replaced.
 * @param seen the plan that stood when the page was opened; '' when none did
 * @throws Refused when it stands no more, or the traject ended
 */
async function replace(
  ask: Ask,
  trajectoryId: string,
  { seen, data }: { seen: string; data: PlannedTalkData },
) {
  await ask(hold(trajectoryId));
  const facts = await ask(findTrajectoryFacts(trajectoryId));
  if (facts.outcome !== null) throw new Refused(ENDED_MEANWHILE, 'plannedOn');
  const planned = planThatStands(facts, await ask(listEntries({ trajectoryId })));
  if (versionOf({ planned }) !== seen) throw new Refused(CHANGED_MEANWHILE, 'plannedOn');
  const before = planned && { of: planned.id, reason: '' };
  if (!(await record(ask, plannedTalkEntry, trajectoryId, data, before).catch(STRUCK)))
    throw new Refused(ENDED_MEANWHILE, 'plannedOn');
}

const CHANGED_MEANWHILE =
  'Iemand heeft dit gesprek intussen al gepland, verzet of afgezegd. Kijk wat er nu staat, en verander dat als het nodig is.';
const STRUCK = refusedBy('plannedOn', { corrects_a_row_of_this_file: CHANGED_MEANWHILE });

async function lookAround(req: Request) {
  const trajectoryId = param(req, 'trajectoryId');
  const asked = { ...askTraject(req), entries: listEntries({ trajectoryId }) };
  const found = childApart(await look(scopeOf(req), asked, { trajectory: trajectoryId }));
  return {
    ...found,
    last: lastPlanned(found.entries),
    planned: planThatStands(found.facts, found.entries),
  };
}
type Found = Awaited<ReturnType<typeof lookAround>>;

/** What stood when the page was opened: of what was posted, or of a draft. */
const versionIn = (fields: Record<string, unknown> | null) =>
  typeof fields?.version === 'string' ? fields.version : undefined;
const versionOf = ({ planned }: { planned?: PlannedTalk | undefined }) => planned?.id ?? '';

function checked(
  answers: Answers,
  { facts, planned }: Found,
  { seen, today }: { seen: string; today: string },
): Answers {
  const { data } = answers;
  if (!data) return answers;
  if (data.calledOff && !planned && !seen) return withMistake(answers, 'plannedOn', NOTHING_TO_CALL_OFF);
  // What does not go on stays at the day that it was planned for.
  if (data.calledOff) return { ...answers, data: { ...data, plannedOn: planned?.on ?? data.plannedOn } };
  const mistake = plannedMistake(data, daysOf(facts, today));
  return mistake ? withMistake(answers, mistake.name, mistake.message) : answers;
}
const NOTHING_TO_CALL_OFF = 'Er is geen gesprek gepland dat niet door kan gaan.';

/** `seen`: the plan that the page is about, when it is the answer to one that was posted. */
type Posted = { answers: Answers; seen: string };

function showPlan(req: Request, res: Response, found: Found, posted?: Posted) {
  const { planned, pupil, facts } = found;
  render(req, res, 'zorgroute/planned-talk/form', {
    title: planned ? 'Gesprek met ouders verzetten of afzeggen' : 'Gesprek met ouders plannen',
    form: formOf(req, found, posted),
    ...aroundForm(pupil),
    planned: planned && plannedInWords(planned, scopeOf(req).today),
    safety: facts.isSafety
      ? { href: safetyPage(facts.trajectoryId), plan: planned && CALL_IT_OFF }
      : undefined,
  });
}

/** For who knows that safety was chosen. */
const CALL_IT_OFF = { sentence: 'Zeg dit gesprek dan af: kruis "Het gesprek gaat niet door" aan en bewaar.' };

const plannedInWords = ({ on, authorName, correctorName }: PlannedTalk, today: string) =>
  `Het gesprek is gepland op ${spokenDay(on, today)}, door ${correctorName ?? authorName}.`;

const formOf = (req: Request, { kept, ...found }: Found, posted: Posted | undefined) =>
  viewForm(PlannedTalkForm, {
    refusedBecause: endedWhy(req, found),
    req,
    kept,
    answers: posted?.answers,
    version: posted?.seen ?? versionIn(kept.fields) ?? versionOf(found),
    submitLabel: labelFor(found),
    initial: startOf(found, scopeOf(req).today),
    asked: { calledOff: found.planned !== undefined },
  });

const labelFor = ({ planned, pupil }: Pick<Found, 'planned' | 'pupil'>) =>
  planned
    ? `Afspraak bewaren bij ${nameInGroup(pupil)}`
    : `Gesprek plannen met de ouders van ${nameInGroup(pupil)}`;

/** What stands, as it is; what a decision ended may be planned as it was, as long as its day is to come. */
function startOf({ planned, last }: Pick<Found, 'planned' | 'last'>, today: string) {
  const start = planned ?? (last && !last.detail.calledOff && last.on >= today ? last : undefined);
  return start ? typedAgain(plannedTalkEntry, start.detail) : {};
}
