// Page: which law fits, asked from within a referral. The answers travel in the form, so that they stand in no address beside a
// child; what is taken over becomes the draft of the page that asks for it, to be read before it is saved.

import type { Request, Response } from 'express';

import { scopeOf } from '../../access/scope.ts';
import { look } from '../../access/transaction.ts';
import type { Typed } from '../../forms/form.ts';
import { formStateAt, type FormState } from '../../forms/form-state.ts';
import { versionFor } from '../../forms/changed-meanwhile.ts';
import {
  answersOf,
  choicesOf,
  nextQuestion,
  OUTCOMES,
  outcomesAsRead,
  readCodes,
  summaryOf,
  wayTo,
  writeCodes,
  type Given,
} from '../../guidance/care-at-school/rules.ts';
import { render } from '../../web/render.ts';
import { param } from '../../web/routes.ts';
import { findTrajectoryFacts } from '../facts/facts-queries.ts';
import { baseOf } from './page-answers.ts';
import { LAW_PAGE } from './pages.ts';
import { typedPart } from './parts.ts';
import { aroundPreparation, shownAsSent } from './page-in-preparation.ts';
import { findPreparation, type Preparation } from './queries.ts';

export async function showWhichLaw(req: Request, res: Response): Promise<void> {
  const trajectoryId = param(req, 'trajectoryId');
  const page = `/trajecten/${trajectoryId}/aanmelding/${LAW_PAGE.slug}`;
  const { facts, preparation, kept } = await look(
    scopeOf(req),
    {
      facts: findTrajectoryFacts(trajectoryId),
      preparation: findPreparation(trajectoryId),
      kept: formStateAt(page),
    },
    { trajectory: trajectoryId },
  );
  if (shownAsSent(req, res, facts)) return;
  const given = answersGiven(req);
  render(req, res, 'zorgroute/referral/which-law', {
    ...aroundPreparation(facts),
    pageHref: page,
    pageTitle: LAW_PAGE.title,
    ...askedNow(given),
    ...foundOut(req, given, { kept, preparation }),
  });
}

/** The next question with its answers; without one, what was found out. */
function askedNow(given: readonly Given[]) {
  const question = nextQuestion(answersOf(given));
  return {
    title: question?.title ?? 'Welke wet past hier waarschijnlijk bij?',
    lead: question?.lead,
    answers:
      question &&
      choicesOf(question).map((answer) => ({
        codes: writeCodes([...given, { question, answer }]),
        label: answer.label,
        hint: answer.hint,
      })),
    situations: given.length ? [] : situations(),
    back: given.length ? writeCodes(given.slice(0, -1)) : undefined,
  };
}

function foundOut(req: Request, given: readonly Given[], text: Text) {
  const outcomes = outcomesAsRead(answersOf(given));
  return {
    outcomes: outcomes.map((outcome) => ({ ...outcome, summary: summaryOf(outcome) })),
    /** What was chosen for safety gets into no referral. */
    isSafety: outcomes.some(({ id }) => id === 'safety'),
    takeOver: outcomes.length ? takeOver(req, text, outcomes.map(summaryOf).join('\n')) : undefined,
  };
}

/** What cannot be read begins again. */
function answersGiven(req: Request): readonly Given[] {
  const { answers } = (req.body ?? {}) as Record<string, unknown>;
  return (typeof answers === 'string' && answers && readCodes(answers)) || [];
}

const situations = () =>
  OUTCOMES.filter(({ id }) => id !== 'safety').map((outcome) => ({
    codes: writeCodes(wayTo(outcome) ?? []),
    label: outcome.situation,
    hint: outcome.law,
  }));

type Text = { kept: FormState; preparation: Preparation | undefined };

/** The fields of the page as they stand, with the summary added to its field. */
function takeOver(req: Request, { kept, preparation }: Text, summary: string) {
  const now = fieldsNow(kept, preparation);
  const law = String(now['law'] ?? '').trimEnd();
  const current = preparation?.version ?? 0;
  return {
    base: baseOf(LAW_PAGE, preparation?.answers ?? {}),
    ...now,
    law: law.includes(summary) ? law : [law, summary].filter(Boolean).join('\n'),
    version: String(versionFor(req, { kept, current, hasMistakes: false, changed: false })),
    _key: kept.key, // the draft is of the page that it is taken over in
    _membership: req.actor?.membershipId ?? '',
    _do: 'draft',
  };
}

/** Draft before saved text. */
function fieldsNow(kept: FormState, preparation: Preparation | undefined): Typed {
  const saved = LAW_PAGE.parts.map(({ slug }) => typedPart(preparation?.answers ?? {}, slug));
  const fields = kept.fields ?? (Object.assign({}, ...saved) as Typed);
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith('_')));
}
