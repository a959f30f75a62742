// A child was linked to the wrong family: the coordinator takes it to the right one, which a person searches and chooses.

import type { Request, Response } from 'express';

import { may } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import type { Ask } from '../../access/transaction.ts';
import { whyNot } from '../../basisteam/rules.ts';
import { viewForm } from '../../forms/form-view.ts';
import { readForm, withMistake, type DataOf, type FormAnswers } from '../../forms/form.ts';
import { goOrShow, Refused } from '../../forms/refusal-at-a-field.ts';
import { submit } from '../../forms/submit.ts';
import { render } from '../../web/render.ts';
import { newRouter, param } from '../../web/routes.ts';
import { holdFor } from '../team/referral-form.ts';
import { childOf, showWhyNot } from '../team/referral-form.ts';
import { hold } from '../../database/hold.ts';
import { MoveForm, TYPE_A_NAME } from './form.ts';
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
import {
  findLinkedFamily,
  insertAssignment,
  insertMove,
  type FoundFamily,
  type LinkedFamily,
} from './queries.ts';

export const familyMoveRoutes = newRouter();

const NOT_LINKED = 'Dit kind hoort nog niet bij een gezin.';

type MoveAnswers = FormAnswers<(typeof MoveForm)['fields']>;

familyMoveRoutes.get('/aanmeldingen/:referralId/gezin', may('family:move'), async (req, res) => {
  await showMove(req, res);
});

familyMoveRoutes.post('/aanmeldingen/:referralId/gezin', may('family:move'), async (req, res) => {
  if ((req.body as Record<string, unknown>)._do === 'search') await searchOtherFamily(req, res);
  else await moveChild(req, res);
});

/** As the search of the first naming: a button of the form itself, and its first. */
async function searchOtherFamily(req: Request, res: Response) {
  const answers = { ...readForm(MoveForm, scopeOf(req)), mistakes: [] };
  if (textOf(answers.typed.familySearch)) await showMove(req, res, answers);
  else await showMove(req, res, withMistake(answers, 'familySearch', TYPE_A_NAME));
}

async function moveChild(req: Request, res: Response) {
  const answers = readForm(MoveForm, scopeOf(req));
  const { data } = answers;
  if (!data) return showMove(req, res, answers);

  const referralId = param(req, 'referralId');
  const to = `/aanmeldingen/${referralId}`;
  const opened = openedWith(req);
  const work = () =>
    submit(scopeOf(req), { to, looked: { referral: referralId } }, (ask) =>
      move(ask, referralId, { data, opened }),
    );
  await goOrShow(res, to, answers, work, (again) => showMove(req, res, again as MoveAnswers));
}

async function move(
  ask: Ask,
  referralId: string,
  { data, opened }: { data: DataOf<typeof MoveForm>; opened: unknown },
) {
  const referral = await holdFor('move', { ask, referralId, field: 'family' });
  const from = await ask(findLinkedFamily(referralId));
  if (!from) throw new Refused(NOT_LINKED, 'family');
  await ask(hold(from.id));
  const mistake = mistakeFor(data.family, from, opened);
  if (mistake) throw new Refused(mistake, 'family');
  const { familyId, charge } = await chosenFamily(ask, data, referral);
  await ask(insertMove(referralId, familyId, data.reason));
  await ask(insertAssignment(referralId, familyId, charge));
}

/** The family that the posted page showed. */
const openedWith = (req: Request) => (req.body as Record<string, unknown>)['version'];

function mistakeFor(chosen: string, { id, name, others }: LinkedFamily, opened: unknown): string | undefined {
  if (opened !== id)
    return `Iemand anders heeft dit kind intussen naar ${name} overgezet. Kijk of u nog iets wilt veranderen.`;
  if (chosen === id) return `Het kind hoort al bij ${name}. Kies een ander gezin.`;
  return chosen === 'new' && !others
    ? `${name} heeft geen ander kind: een nieuw gezin verandert niets. Klopt de naam niet? Wijzig dan de naam van het gezin.`
    : undefined;
}

const TITLE = 'Naar een ander gezin';

async function showMove(req: Request, res: Response, answers?: MoveAnswers) {
  const searched = textOf(answers?.typed.familySearch);
  const page = await lookWith(req, searched, searched ? 'search' : 'read');
  const { referral, linked } = page;
  const sentence = whyNot('move', referral);
  if (!linked || (sentence && !answers?.mistakes.length))
    return showWhyNot(req, res, TITLE, referral, sentence ?? NOT_LINKED);

  const elsewhere = page.found.filter(({ id }) => id !== linked.id);
  const mayBeNew = linked.others > 0;
  render(req, res, 'zorgroute/assignment/name', {
    ...headAndLead(req, referral, linked),
    form: moveForm(req, page, { answers, elsewhere, mayBeNew }),
    casemanagers: page.casemanagers,
    searched: searched ? searchedText(elsewhere, mayBeNew) : undefined,
  });
}

const headAndLead = (req: Request, referral: Page['referral'], linked: LinkedFamily) => ({
  ...headOf(req, TITLE, referral),
  version: linked.id,
  lead: `Nu hoort ${referral.callName ?? 'het kind'} bij ${linked.name}. Wie het kind alleen om dat gezin zag, ziet het daarna niet meer.`,
  notice: noticeOf(linked),
});

/** `mayBeNew`: a child alone in its family does not get a new one. */
type Moving = { answers: MoveAnswers | undefined; elsewhere: FoundFamily[]; mayBeNew: boolean };
const moveForm = (
  req: Request,
  { referral, casemanagers, kept }: Page,
  { answers, elsewhere, mayBeNew }: Moving,
) =>
  viewForm(MoveForm, {
    req,
    kept,
    answers,
    submitLabel: `${referral.callName ?? childOf(referral)} overzetten`,
    initial: { familyName: proposedName(referral) },
    ...familiesToChoose(elsewhere, mayBeNew, casemanagers),
    required: { familySearch: !mayBeNew },
  });

/** Without a family to choose from, it is missed in the search. */
function familiesToChoose(elsewhere: FoundFamily[], mayBeNew: boolean, casemanagers: Page['casemanagers']) {
  const family = [...(mayBeNew ? [NEW_FAMILY] : []), ...familyOptions(elsewhere)];
  return {
    options: { family, ...peopleOptions(casemanagers) },
    asked: { family: family.length > 0 || ('familySearch' as const), familyName: mayBeNew },
  };
}

/** As the database does it: see access.move_to_family. */
const noticeOf = ({ id, name, others, hadOthers }: LinkedFamily) =>
  others || hadOthers
    ? {
        title: `Wat bij ${name} is opgeschreven, blijft daar`,
        text: others
          ? 'Staat er iets over dit kind in? Vraag wie het schreef om het door te halen, en het bij het andere gezin op te schrijven. Alleen wat eerder met dit kind meekwam, gaat mee.'
          : 'Er hoorden eerder andere kinderen bij dit gezin. Alleen u kunt het dan nog lezen. Alleen wat eerder met dit kind meekwam, gaat mee.',
      }
    : {
        title: `Wat bij ${name} is opgeschreven, gaat mee`,
        text: 'De casemanager van het andere gezin kan het lezen. Partners die bij dit gezin waren uitgenodigd, zien hun deel niet meer.',
        href: `/gezinnen/${id}/naam`,
        linkText: 'Klopt alleen de naam niet? Naam van het gezin wijzigen',
      };
