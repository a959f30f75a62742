// The first casemanager of a referral, for a new family or one that the team knows.

import type { Request, Response } from 'express';

import { scopeOf } from '../../access/scope.ts';
import { whyNot } from '../../basisteam/rules.ts';
import { viewForm } from '../../forms/form-view.ts';
import { readForm, withMistake, type FormAnswers } from '../../forms/form.ts';
import { goOrShow, Refused } from '../../forms/refusal-at-a-field.ts';
import { submit } from '../../forms/submit.ts';
import { render } from '../../web/render.ts';
import { param } from '../../web/routes.ts';
import { childOf, showWhyNot } from '../team/team-pages.ts';
import { findTeamReferral, hold } from '../team/team-queries.ts';
import {
  chosenFamily,
  familyOptions,
  NEW_FAMILY,
  proposedName,
  searchedText,
  textOf,
} from './family-choice.ts';
import { NameForm, TYPE_A_NAME } from './form.ts';
import { headOf, lookWith, peopleOptions, type Page } from './possible-casemanagers.ts';
import { insertAssignment, insertCareCase, type FoundFamily } from './queries.ts';

type NameAnswers = FormAnswers<(typeof NameForm)['fields']>;

/**
 * The search is a button of the form itself, so that nothing chosen or typed is lost and no name stands in an address. It is
 * the first button: Enter in any field searches, and names nobody.
 */
export async function searchFamily(req: Request, res: Response) {
  const answers = { ...readForm(NameForm, scopeOf(req)), mistakes: [] };
  const searched = textOf(answers.typed.familySearch);
  const page = await lookWith(req, searched, 'search');
  if (searched) showName(req, res, { ...page, answers, hasSearched: true });
  else showName(req, res, { ...page, answers: withMistake(answers, 'familySearch', TYPE_A_NAME) });
}

export async function nameCasemanager(req: Request, res: Response) {
  const answers = readForm(NameForm, scopeOf(req));
  const { data } = answers;
  const showAgain = async (again: FormAnswers) => {
    const page = await lookWith(req, textOf(again.typed.familySearch), 'search');
    showName(req, res, { ...page, answers: again as NameAnswers, hasSearched: Boolean(page.found.length) });
  };
  if (!data) {
    await showAgain(answers);
    return;
  }
  const referralId = param(req, 'referralId');
  const to = `/aanmeldingen/${referralId}`;
  const work = () =>
    submit(scopeOf(req), { to, looked: { referral: referralId } }, async (ask) => {
      await ask(hold(referralId));
      const referral = await ask(findTeamReferral(referralId));
      const sentence = whyNot('name', referral);
      if (sentence) throw new Refused(sentence, 'family');
      const { familyId, charge } = await chosenFamily(ask, data, referral);
      await ask(insertCareCase(familyId, referralId));
      await ask(insertAssignment(referralId, familyId, charge));
    });
  await goOrShow(res, to, answers, work, showAgain);
}

export function showName(
  req: Request,
  res: Response,
  page: Page & { found?: FoundFamily[]; answers?: NameAnswers; hasSearched?: boolean },
) {
  const { referral, casemanagers, kept, answers, found = [] } = page;
  const title = 'Een casemanager aanwijzen';
  const sentence = whyNot('name', referral);
  if (sentence && !answers?.mistakes.length) {
    showWhyNot(req, res, title, referral, sentence);
    return;
  }
  const form = viewForm(NameForm, {
    req,
    kept,
    answers,
    submitLabel: `Casemanager aanwijzen voor ${referral.callName ?? childOf(referral)}`,
    initial: { family: 'new', familyName: proposedName(referral) },
    options: { family: [NEW_FAMILY, ...familyOptions(found)], ...peopleOptions(casemanagers) },
  });
  render(req, res, 'zorgroute/assignment/name', {
    ...headOf(req, title, referral),
    form,
    casemanagers,
    searched: page.hasSearched ? searchedText(found) : undefined,
    lead: 'De ouders en de school krijgen deze naam. Daarna ziet alleen de casemanager, de vervanger en de coördinator de aanmelding; de andere medewerkers niet meer.',
  });
}
