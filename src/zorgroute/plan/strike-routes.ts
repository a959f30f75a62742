// What was written down about a plan by mistake is struck, by who wrote it: the offer of an own plan, or somebody's answer.

import type { Request, Response } from 'express';

import { may } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { viewForm } from '../../forms/form-view.ts';
import { readForm, type FormAnswers } from '../../forms/form.ts';
import { goOrShow, Refused } from '../../forms/refusal-at-a-field.ts';
import { submit } from '../../forms/submit.ts';
import { NotFound } from '../../problems/problems.ts';
import { newRouter, param } from '../../web/routes.ts';
import { findPlanEntry, strikePlanEntry, type EntryKind } from './entry-queries.ts';
import { PlanStrikeForm } from './strike-form.ts';
import { lookAtPlan, planOf, showPlanForm } from './plan-pages.ts';
import { situationUnderLock } from './saving.ts';
import { settlePlan } from './plan-situation.ts';

export const planStrikeRoutes = newRouter();

const KINDS: readonly { kind: EntryKind; path: string; title: string }[] = [
  { kind: 'own_plan_offer', path: 'eigen-plan', title: 'Aanbod van een eigen plan doorhalen' },
  { kind: 'plan_answer', path: 'antwoord', title: 'Antwoord op het plan doorhalen' },
];

type Struck = (typeof KINDS)[number];
type Answers = FormAnswers<(typeof PlanStrikeForm)['fields']>;

for (const struck of KINDS) {
  const place = `/gezinnen/:familyId/plan/${struck.path}/:entryId/doorhaling`;
  planStrikeRoutes.get(place, may('plan:keep'), async (req, res) => {
    await showStrike(req, res, struck);
  });
  planStrikeRoutes.post(place, may('plan:keep'), async (req, res) => {
    const answers = readForm(PlanStrikeForm, scopeOf(req));
    const { data } = answers;
    if (!data) return showStrike(req, res, struck, answers);
    await strike(req, res, { struck, answers, reason: data.reason });
  });
}

type Striking = { struck: Struck; answers: Answers; reason: string };

async function strike(req: Request, res: Response, { struck, answers, reason }: Striking) {
  const [familyId, entryId] = [param(req, 'familyId'), param(req, 'entryId')];
  const { today } = scopeOf(req);
  const to = planOf(familyId);
  const work = () =>
    submit(scopeOf(req), { to, looked: { family: familyId } }, async (ask) => {
      const { since } = await situationUnderLock(ask, familyId, today);
      if ((await ask(findPlanEntry(familyId, struck.kind, entryId))).isStruck)
        throw new Refused(GONE, 'reason');
      await ask(strikePlanEntry(entryId, reason));
      await settlePlan(ask, familyId, { since, today });
    });
  await goOrShow(res, to, answers, work, (again) => showStrike(req, res, struck, again as Answers));
}
const GONE = 'Dit is intussen verbeterd of doorgehaald. Open het plan opnieuw en kijk wat er nu staat.';

async function showStrike(req: Request, res: Response, { kind, title }: Struck, answers?: Answers) {
  const found = await lookAtPlan(req);
  const entry = found.entries.find((one) => one.id === param(req, 'entryId') && one.kind === kind);
  const isMine = entry?.isMine === true && !entry.isStruck;
  if (!isMine && !answers) throw new NotFound();
  const form = viewForm(PlanStrikeForm, {
    req,
    kept: found.kept,
    answers,
    submitLabel: 'Doorhalen',
    notYet: 'bewaard',
  });
  showPlanForm(req, res, {
    title,
    found,
    form,
    lead: 'Alleen u en de functionaris gegevensbescherming kunnen het daarna nog lezen.',
  });
}
