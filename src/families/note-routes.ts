// The casemanager writes down a contact with the family; a tick makes it the first one.

import type { Request, Response } from 'express';

import { logOf } from '../access/look-log.ts';
import { may } from '../access/may.ts';
import { scopeOf } from '../access/scope.ts';
import { look, type Ask } from '../access/transaction.ts';
import { spokenFrom } from '../forms/dates.ts';
import { typedDay } from '../forms/typed-days.ts';
import { formState, type FormState } from '../forms/form-state.ts';
import { viewForm } from '../forms/form-view.ts';
import { readForm, type FormAnswers } from '../forms/form.ts';
import { goOrShow, Refused } from '../forms/refusal-at-a-field.ts';
import { submit } from '../forms/submit.ts';
import { newRouter, param } from '../web/routes.ts';
import { firstContactMistake } from '../zorgroute/support/rules.ts';
import { checked, inSentence, requireSince, showForm } from './form-page.ts';
import { NoteForm, type NoteData } from './form.ts';
import { insertFirstContacts, insertNote } from './note-queries.ts';
import { findFamily, listChildren, type Child } from './queries.ts';
import { awaitingContact, noteMistake } from './rules.ts';

export const noteRoutes = newRouter();

noteRoutes.get('/gezinnen/:familyId/contact', may('contactNote:record'), async (req, res) => {
  await showNote(req, res);
});

noteRoutes.post('/gezinnen/:familyId/contact', may('contactNote:record'), async (req, res) => {
  const answers = checked(readForm(NoteForm, scopeOf(req)), (data) =>
    noteMistake(data.heldOn, scopeOf(req).today),
  );
  const { data } = answers;
  if (!data) return showNote(req, res, answers);

  const familyId = param(req, 'familyId');
  const to = `/gezinnen/${familyId}`;
  const work = () =>
    submit(scopeOf(req), { to, looked: { family: familyId } }, async (ask) => {
      await requireSince(ask, familyId, data.heldOn, scopeOf(req).today);
      await ask(insertNote(familyId, data));
      await noteFirstContact(req, { ask, familyId, data });
    });
  await goOrShow(res, to, answers, work, (again) => showNote(req, res, again as typeof answers));
});

type Told = { ask: Ask; familyId: string; data: NoteData };

/** The same milestone as on the page of its own, with its line in the log. */
async function noteFirstContact(req: Request, { ask, familyId, data: { heldOn, firstContact } }: Told) {
  if (!firstContact.length) return;
  const due = awaitingContact(await ask(listChildren(familyId)));
  const met = due.filter(({ referralId }) => firstContact.includes(referralId));
  if (met.length < firstContact.length) throw new Refused(ALREADY_MET, 'heldOn');
  requireDay(heldOn, met, scopeOf(req).today);
  const referrals = met.map(({ referralId }) => referralId);
  await ask(insertFirstContacts(referrals, heldOn));
  const line = logOf(scopeOf(req), { referrals, as: 'contact:first' }, 'change');
  if (line) await ask(line);
}

const ALREADY_MET = 'Het eerste contact is intussen al vastgelegd. Bewaar dit opnieuw, zonder dat vinkje.';

/** Nobody was met before the referral was sent. @throws Refused */
function requireDay(heldOn: string, met: readonly { sentOn: string | null }[], today: string) {
  for (const { sentOn } of met) {
    const mistake = firstContactMistake(heldOn, today, sentOn, spokenFrom(today));
    if (mistake) throw new Refused(mistake, 'heldOn');
  }
}

type Answers = FormAnswers<(typeof NoteForm)['fields']>;

async function showNote(req: Request, res: Response, answers?: Answers) {
  const familyId = param(req, 'familyId');
  const { family, children, kept } = await look(
    scopeOf(req),
    { family: findFamily(familyId), children: listChildren(familyId), kept: formState(req) },
    { family: familyId },
  );
  showForm(req, res, {
    title: 'Contact vastleggen',
    family,
    form: noteForm(req, { kept, answers, family, children }),
    lead: 'Alleen het CJG leest dit. De school niet.',
  });
}

type Filling = { kept: FormState; answers: Answers | undefined; family: { name: string }; children: Child[] };

function noteForm(req: Request, { kept, answers, family, children }: Filling) {
  const firstContact = awaitingContact(children).map(({ referralId, childName }) => ({
    value: referralId,
    label: `Ja, het eerste contact voor ${childName}`,
  }));
  return viewForm(NoteForm, {
    req,
    kept,
    answers,
    submitLabel: `Contact bewaren bij ${inSentence(family.name)}`,
    initial: { heldOn: typedDay(scopeOf(req).today) },
    options: { firstContact },
    asked: { firstContact: firstContact.length > 0 },
  });
}
