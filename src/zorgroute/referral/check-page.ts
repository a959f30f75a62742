// Page: check what goes to the team, and see what keeps it here. The button stands where one has read to.

import type { Request, Response } from 'express';

import { scopeOf } from '../../access/scope.ts';
import { look } from '../../access/transaction.ts';
import { longDay, typedDay } from '../../forms/dates.ts';
import { formState, type FormState } from '../../forms/form-state.ts';
import { viewForm } from '../../forms/form-view.ts';
import type { FormAnswers } from '../../forms/form.ts';
import { render } from '../../web/render.ts';
import { param } from '../../web/routes.ts';
import { categoryNames } from '../consent/consent-rows.ts';
import { receiverName } from '../consent/consent-overview.ts';
import { askSituation, situationOf, type Situation } from '../consent/sharing-situation.ts';
import { promiseSentence } from '../words.ts';
import { waysOut } from './blockers.ts';
import { pageFacts, peopleFacts, viewFacts } from './check-facts.ts';
import { PaperForm, SendForm } from './form.ts';
import { aroundPreparation, shownAsSent } from './page-in-preparation.ts';
import { isPageDone, PAGES } from './pages.ts';
import { findTold } from './queries.ts';
import { blockersOf, promiseOf, untoldSentence } from './sending.ts';

export type PaperAnswers = FormAnswers<(typeof PaperForm)['fields']>;
type Showing = { answers?: PaperAnswers; changed?: boolean };

export const showCheck = (req: Request, res: Response) => showAgain(req, res);

/** With what was typed, or with what somebody else changed meanwhile. */
export async function showAgain(
  req: Request,
  res: Response,
  { answers, changed = false }: Showing = {},
): Promise<void> {
  const trajectoryId = param(req, 'trajectoryId');
  const { kept, talked, ...told } = await look(
    scopeOf(req),
    { ...askSituation(trajectoryId), talked: findTold(trajectoryId), kept: formState(req) },
    { trajectory: trajectoryId },
  );
  const situation = situationOf(told, scopeOf(req).today);
  if (shownAsSent(req, res, situation.facts)) return;
  render(req, res, 'zorgroute/referral/check', {
    title: 'Controleren en versturen',
    ...whatGoes(req, situation),
    changed,
    untold: untoldSentence(talked),
    talkHref: `/trajecten/${trajectoryId}/gesprek`,
    form: formOf(req, situation, kept, answers),
  });
}

function whatGoes(req: Request, situation: Situation) {
  const { today } = scopeOf(req);
  const { facts, onPaper, place } = situation;
  const around = aroundPreparation(facts);
  const promise = promiseOf(situation, today);
  return {
    ...around,
    print: {
      name: around.child,
      printedBy: req.actor?.personName ?? '',
      printedOn: longDay(today),
      // On paper it is the letter to the municipality itself.
      ...(!onPaper && { layer: 'school' as const }),
    },
    hasText: facts.textVersion > 0,
    version: facts.textVersion,
    blockers: waysOut(blockersOf(situation, today), facts),
    emptyPages: PAGES.filter((page) => !isPageDone(facts.preparation ?? {}, page)).map(({ title }) => title),
    people: peopleFacts(situation, around),
    pages: pageFacts(situation, around.listHref),
    leftOut: categoryNames(situation.sharing.leftOut),
    views: viewFacts(situation, today, around.listHref),
    receiver: receiverName(situation),
    onPaper,
    schoolName: place.schoolName,
    promise: promise ? promiseSentence(promise, receiverName(situation), today) : undefined,
  };
}

function formOf(req: Request, situation: Situation, kept: FormState, answers: PaperAnswers | undefined) {
  const submitLabel = situation.onPaper
    ? `Vastleggen dat dit naar ${receiverName(situation)} is verstuurd`
    : `Versturen naar ${receiverName(situation)}`;
  const asked = { req, kept, submitLabel, autosave: false, version: situation.facts.textVersion } as const;
  return situation.onPaper
    ? viewForm(PaperForm, { ...asked, answers, initial: { sentOutsideOn: typedDay(scopeOf(req).today) } })
    : viewForm(SendForm, { ...asked, notYet: 'verstuurd' });
}
