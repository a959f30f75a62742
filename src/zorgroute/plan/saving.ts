// A part of the plan is saved: the next version of the whole, unless somebody else saved that part first. Who was at another part is in
// nobody's way.

import type { Request, Response } from 'express';

import { scopeOf } from '../../access/scope.ts';
import type { Ask } from '../../access/transaction.ts';
import { hold } from '../../database/hold.ts';
import { findFamily } from '../../families/queries.ts';
import { ChangedMeanwhile, savedFirst } from '../../forms/changed-meanwhile.ts';
import { withMistake, type FormAnswers } from '../../forms/form.ts';
import { Refused } from '../../forms/refusal-at-a-field.ts';
import { submit } from '../../forms/submit.ts';
import { param } from '../../web/routes.ts';
import type { Help } from '../support/help/arranged-help.ts';
import { helpsOf } from '../support/help/helps-of-entries.ts';
import { listHelpEntries } from '../support/help/queries.ts';
import { openedPart, planOf, signOfPart, type Showing } from './plan-pages.ts';
import type { PlanText } from './plan-text.ts';
import { insertPlanVersion } from './queries.ts';
import { askPlan, settlePlan, situationOf } from './plan-situation.ts';

/** One part of the text: what of it this form is about, and the whole with that part anew, which the help beside it may hold back. */
export type Part = {
  of: (text: PlanText) => unknown;
  put: (text: PlanText, helps: readonly Help[]) => PlanText;
};

/** Goes on to the plan; what was refused, or somebody else saved first, is shown again with all that was typed. */
export async function saveOrShow(
  req: Request,
  res: Response,
  { answers, part }: { answers: FormAnswers; part: Part },
  show: (showing: Showing<FormAnswers>) => Promise<void>,
) {
  const saved = await savePart(req, part).catch(refusedIn);
  if (saved === true) return res.redirect(303, planOf(param(req, 'familyId')));
  res.status(409);
  if (saved === false) return show({ answers, changed: true });
  return show({ answers: withMistake({ ...answers, mistakes: [] }, saved.field, saved.message) });
}

function refusedIn(error: unknown): Refused {
  if (error instanceof Refused) return error;
  throw error;
}

/** False when somebody else saved this part first, and nothing was written. @throws Refused what `put` refuses */
function savePart(req: Request, part: Part): Promise<boolean> {
  const familyId = param(req, 'familyId');
  const taking = { to: planOf(familyId), looked: { family: familyId } };
  return savedFirst(
    submit(scopeOf(req), taking, async (ask) => {
      const { situation, since } = await situationUnderLock(ask, familyId, scopeOf(req).today);
      if (signOfPart(part.of(situation.text)) !== openedPart(req)) throw new ChangedMeanwhile();
      const helps = helpsOf(await ask(listHelpEntries(familyId)));
      await ask(insertPlanVersion(familyId, situation.version, part.put(situation.text, helps)));
      await settlePlan(ask, familyId, { since, today: scopeOf(req).today });
    }),
  );
}

/** Nobody else writes in this family's plan until the transaction ends. */
export async function situationUnderLock(ask: Ask, familyId: string, today: string) {
  await ask(hold(familyId));
  const { since } = await ask(findFamily(familyId));
  const questions = askPlan(familyId);
  const [plan, sent, entries] = await Promise.all([
    ask(questions.plan),
    ask(questions.sent),
    ask(questions.entries),
  ]);
  return { situation: situationOf(familyId, { plan, sent, entries }, { since, today }), since };
}
