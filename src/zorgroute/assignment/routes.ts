// Step 5: the coordinator names a casemanager and a stand-in, for a new family or one that the team knows. Once there is one, the
// same address changes them.

import type { Request, Response } from 'express';

import { may } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import type { Ask } from '../../access/transaction.ts';
import { whyNot } from '../../basisteam/rules.ts';
import { viewForm } from '../../forms/form-view.ts';
import { readForm, withMistake, type FormAnswers } from '../../forms/form.ts';
import { goOrShow } from '../../forms/refusal-at-a-field.ts';
import { submit } from '../../forms/submit.ts';
import { render } from '../../web/render.ts';
import { newRouter, param } from '../../web/routes.ts';
import { childOf, holdFor, showWhyNot } from '../team/referral-form.ts';
import { changeCasemanager, showChange } from './change-of-casemanager.ts';
import { NameForm, TYPE_A_NAME, type FamilyData } from './form.ts';
import {
  chosenFamily,
  familyOptions,
  headOf,
  lookWith,
  NEW_FAMILY,
  peopleOptions,
  proposedName,
  searchedText,
  textOf,
  type Page,
} from './people-and-families.ts';
import { insertAssignment, insertCareCase, type FoundFamily } from './queries.ts';

export const assignmentRoutes = newRouter();

assignmentRoutes.get('/aanmeldingen/:referralId/casemanager', may('casemanager:name'), async (req, res) => {
  const { referral, casemanagers, kept } = await lookWith(req, '');
  if (referral.casemanagerName) showChange(req, res, { referral, casemanagers, kept });
  else showName(req, res, { referral, casemanagers, kept });
});

assignmentRoutes.post('/aanmeldingen/:referralId/casemanager', may('casemanager:name'), async (req, res) => {
  const body = req.body as Record<string, unknown>;
  if (typeof body.version === 'string') await changeCasemanager(req, res, body.version);
  else if (body._do === 'search') await searchFamily(req, res);
  else await nameCasemanager(req, res);
});

type NameAnswers = FormAnswers<(typeof NameForm)['fields']>;

/**
 * The search is a button of the form itself, so that nothing chosen or typed is lost and no name stands in an address. It is
 * the first button: Enter in any field searches, and names nobody.
 */
async function searchFamily(req: Request, res: Response) {
  const answers = { ...readForm(NameForm, scopeOf(req)), mistakes: [] };
  const searched = textOf(answers.typed.familySearch);
  const page = await lookWith(req, searched, 'search');
  if (searched) showName(req, res, { ...page, answers, hasSearched: true });
  else showName(req, res, { ...page, answers: withMistake(answers, 'familySearch', TYPE_A_NAME) });
}

async function nameCasemanager(req: Request, res: Response) {
  const answers = readForm(NameForm, scopeOf(req));
  const { data } = answers;
  if (!data) return showAgain(req, res, answers);

  const referralId = param(req, 'referralId');
  const to = `/aanmeldingen/${referralId}`;
  const work = () =>
    submit(scopeOf(req), { to, looked: { referral: referralId } }, (ask) => name(ask, referralId, data));
  await goOrShow(res, to, answers, work, (again) => showAgain(req, res, again));
}

/** From now on the family is somebody's: the care layer begins with a copy of what was sent. */
async function name(ask: Ask, referralId: string, data: FamilyData) {
  const referral = await holdFor('name', { ask, referralId, field: 'family' });
  const { familyId, charge } = await chosenFamily(ask, data, referral);
  await ask(insertCareCase(familyId, referralId));
  await ask(insertAssignment(referralId, familyId, charge));
}

async function showAgain(req: Request, res: Response, again: FormAnswers) {
  const page = await lookWith(req, textOf(again.typed.familySearch), 'search');
  showName(req, res, { ...page, answers: again as NameAnswers, hasSearched: Boolean(page.found.length) });
}

type NamePage = Page & { found?: FoundFamily[]; answers?: NameAnswers; hasSearched?: boolean };

const TITLE = 'Een casemanager aanwijzen';
const LEAD =
  'De ouders en de school krijgen deze naam. Daarna ziet alleen de casemanager, de vervanger en de coördinator de aanmelding; de andere medewerkers niet meer.';

function showName(req: Request, res: Response, page: NamePage) {
  const { referral, casemanagers, answers, found = [] } = page;
  const sentence = answers?.mistakes.length ? undefined : whyNot('name', referral);
  if (sentence) return showWhyNot(req, res, TITLE, referral, sentence);

  render(req, res, 'zorgroute/assignment/name', {
    ...headOf(req, TITLE, referral),
    form: nameForm(req, page),
    casemanagers,
    searched: page.hasSearched ? searchedText(found) : undefined,
    lead: LEAD,
  });
}

const nameForm = (req: Request, { referral, casemanagers, kept, answers, found = [] }: NamePage) =>
  viewForm(NameForm, {
    req,
    kept,
    answers,
    submitLabel: `Casemanager aanwijzen voor ${referral.callName ?? childOf(referral)}`,
    initial: { family: 'new', familyName: proposedName(referral) },
    options: { family: [NEW_FAMILY, ...familyOptions(found)], ...peopleOptions(casemanagers) },
  });
