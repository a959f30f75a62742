// A look that was written down by mistake is struck, by who wrote it. The goals of the plan stay as they are.

import type { Request, Response } from 'express';

import { may } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { viewForm } from '../../forms/form-view.ts';
import { readForm, type FormAnswers } from '../../forms/form.ts';
import { goOrShow, Refused } from '../../forms/refusal-at-a-field.ts';
import { submit } from '../../forms/submit.ts';
import { NotFound } from '../../problems/problems.ts';
import { newRouter, param } from '../../web/routes.ts';
import { strikePlanEntry } from '../plan/entry-queries.ts';
import { lookAtPlan } from '../plan/plan-pages.ts';
import { settlePlan } from '../plan/plan-situation.ts';
import { situationUnderLock } from '../plan/saving.ts';
import { PlanStrikeForm } from '../plan/strike-form.ts';
import { evaluationOf, newestOf, showLookForm } from './look-pages.ts';
import { looksOf, type Look } from './look.ts';

export const lookStrikeRoutes = newRouter();

const STRIKE = '/gezinnen/:familyId/evaluatie/:entryId/doorhaling';
type Answers = FormAnswers<(typeof PlanStrikeForm)['fields']>;

lookStrikeRoutes.get(STRIKE, may('evaluation:keep'), async (req, res) => {
  await showStrike(req, res);
});

lookStrikeRoutes.post(STRIKE, may('evaluation:keep'), async (req, res) => {
  const answers = readForm(PlanStrikeForm, scopeOf(req));
  const { data } = answers;
  if (!data) return showStrike(req, res, answers);
  const familyId = param(req, 'familyId');
  const { today } = scopeOf(req);
  const to = evaluationOf(familyId);
  const work = () =>
    submit(scopeOf(req), { to, looked: { family: familyId } }, async (ask) => {
      const { situation, since } = await situationUnderLock(ask, familyId, today);
      const look = strikable(looksOf(situation.entries), param(req, 'entryId'));
      if (!look) throw new Refused(GONE, 'reason');
      await ask(strikePlanEntry(look.id, data.reason));
      await settlePlan(ask, familyId, { since, today });
    });
  await goOrShow(res, to, answers, work, (again) => showStrike(req, res, again as Answers));
});
const GONE = 'Dit is intussen verbeterd of doorgehaald. Open de bladzijde opnieuw en kijk wat er nu staat.';

/** The newest of its kind, by who wrote it. */
function strikable(looks: readonly Look[], entryId: string): Look | undefined {
  const look = looks.find(({ id, entry }) => id === entryId && entry.isMine);
  return look && newestOf(looks, look.houseId) === look ? look : undefined;
}

async function showStrike(req: Request, res: Response, answers?: Answers) {
  const found = await lookAtPlan(req);
  if (!strikable(looksOf(found.entries), param(req, 'entryId')) && !answers) throw new NotFound();
  const form = viewForm(PlanStrikeForm, {
    req,
    kept: found.kept,
    answers,
    submitLabel: 'Doorhalen',
    notYet: 'bewaard',
    cancel: { href: evaluationOf(found.familyId), label: 'Terug naar samen kijken' },
  });
  showLookForm(req, res, {
    title: 'Doorhalen wat u samen zag',
    found,
    form,
    lead: 'Alleen u en de functionaris gegevensbescherming kunnen het daarna nog lezen. De doelen in het plan blijven zoals ze nu staan.',
  });
}
