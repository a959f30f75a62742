// A contact that was written down is corrected, or struck by who wrote it. What stood there stays.

import type { Request, Response } from 'express';

import { may } from '../access/may.ts';
import { scopeOf } from '../access/scope.ts';
import { look } from '../access/transaction.ts';
import { spokenDay } from '../forms/dates.ts';
import { typedDay } from '../forms/typed-days.ts';
import { formState } from '../forms/form-state.ts';
import { viewForm } from '../forms/form-view.ts';
import { readForm, type FormAnswers } from '../forms/form.ts';
import { goOrShow, Refused } from '../forms/refusal-at-a-field.ts';
import { submit } from '../forms/submit.ts';
import { NotFound } from '../problems/problems.ts';
import { newRouter, param } from '../web/routes.ts';
import { hold } from '../database/hold.ts';
import { checked, requireSince, showForm } from './form-page.ts';
import { CorrectionForm, StrikeForm } from './form.ts';
import { findNote, insertNoteCorrection, strikeNote } from './note-queries.ts';
import { findFamily } from './queries.ts';
import { noteMistake } from './rules.ts';

export const noteCorrectionRoutes = newRouter();

noteCorrectionRoutes.get(
  '/gezinnen/:familyId/contact/:entryId/correctie',
  may('contactNote:record'),
  async (req, res) => {
    await showCorrection(req, res);
  },
);

noteCorrectionRoutes.post(
  '/gezinnen/:familyId/contact/:entryId/correctie',
  may('contactNote:record'),
  async (req, res) => {
    const answers = checked(readForm(CorrectionForm, scopeOf(req)), (data) =>
      noteMistake(data.heldOn, scopeOf(req).today),
    );
    const { data } = answers;
    if (!data) {
      await showCorrection(req, res, answers);
      return;
    }
    const [familyId, noteId] = [param(req, 'familyId'), param(req, 'entryId')];
    const to = `/gezinnen/${familyId}`;
    const work = () =>
      submit(scopeOf(req), { to, looked: { family: familyId } }, async (ask) => {
        await ask(hold(noteId));
        if ((await ask(findNote(familyId, noteId))).isStruck) throw new Refused(GONE, 'note');
        await requireSince(ask, familyId, data.heldOn, scopeOf(req).today);
        await ask(insertNoteCorrection(familyId, noteId, data));
      });
    await goOrShow(res, to, answers, work, (again) => showCorrection(req, res, again as typeof answers));
  },
);

const GONE =
  'Deze notitie is intussen verbeterd of doorgehaald. Open het gezin opnieuw en kijk wat er nu staat.';

type CorrectionAnswers = FormAnswers<(typeof CorrectionForm)['fields']>;

async function showCorrection(req: Request, res: Response, answers?: CorrectionAnswers) {
  const { family, note, kept } = await lookAtNote(req);
  if (note.isStruck && !answers) throw new NotFound();
  const { heldOn, manner, withWhom, note: text } = note;
  showForm(req, res, {
    title: 'Contact verbeteren',
    family,
    form: viewForm(CorrectionForm, {
      req,
      kept,
      answers,
      submitLabel: 'Verbetering bewaren',
      initial: { heldOn: typedDay(heldOn), manner, withWhom, note: text },
    }),
    lead: 'De oude tekst blijft te lezen voor wie dit mag zien.',
  });
}

function lookAtNote(req: Request) {
  const [familyId, noteId] = [param(req, 'familyId'), param(req, 'entryId')];
  return look(
    scopeOf(req),
    { family: findFamily(familyId), note: findNote(familyId, noteId), kept: formState(req) },
    { family: familyId },
  );
}

noteCorrectionRoutes.get(
  '/gezinnen/:familyId/contact/:entryId/doorhaling',
  may('contactNote:record'),
  async (req, res) => {
    await showStrike(req, res);
  },
);

noteCorrectionRoutes.post(
  '/gezinnen/:familyId/contact/:entryId/doorhaling',
  may('contactNote:record'),
  async (req, res) => {
    const answers = readForm(StrikeForm, scopeOf(req));
    const { data } = answers;
    if (!data) {
      await showStrike(req, res, answers);
      return;
    }
    const [familyId, noteId] = [param(req, 'familyId'), param(req, 'entryId')];
    const to = `/gezinnen/${familyId}`;
    const work = () =>
      submit(scopeOf(req), { to, looked: { family: familyId } }, async (ask) => {
        await ask(hold(noteId));
        if ((await ask(findNote(familyId, noteId))).isStruck) throw new Refused(GONE, 'reason');
        await ask(strikeNote(noteId, data.reason));
      });
    await goOrShow(res, to, answers, work, (again) => showStrike(req, res, again as typeof answers));
  },
);

type StrikeAnswers = FormAnswers<(typeof StrikeForm)['fields']>;

async function showStrike(req: Request, res: Response, answers?: StrikeAnswers) {
  const { family, note, kept } = await lookAtNote(req);
  if (!note.isMine || (note.isStruck && !answers)) throw new NotFound();
  const term = `Contact van ${spokenDay(note.heldOn, scopeOf(req).today)}`;
  showForm(req, res, {
    title: 'Contact doorhalen',
    family,
    form: viewForm(StrikeForm, { req, kept, answers, submitLabel: 'Contact doorhalen' }),
    facts: [{ term, description: note.note }],
    lead: 'Daarna ziet alleen u dit nog, en de functionaris gegevensbescherming.',
  });
}
