// A short note: what, with whom, when.

import type { Request, Response } from 'express';

import { may } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { viewForm } from '../../forms/form-view.ts';
import { readForm, withMistake, type FormAnswers } from '../../forms/form.ts';
import { goOrShow, Refused } from '../../forms/refusal-at-a-field.ts';
import { submit } from '../../forms/submit.ts';
import { nameInGroup } from '../../pupils/names.ts';
import { render } from '../../web/render.ts';
import { newRouter, param } from '../../web/routes.ts';
import { daysOf, type Days } from '../entries/day-rules.ts';
import { record } from '../entries/entry-queries.ts';
import { ENDED_MEANWHILE } from '../entries/refused-by.ts';
import { aroundForm, endedWhy, lookAtTraject } from '../entries/traject-form.ts';
import { noteEntry } from './entry.ts';
import { NoteForm } from './form.ts';
import { noteMistake } from './rules.ts';

type Answers = FormAnswers<(typeof NoteForm)['fields']>;

export const shortNoteRoutes = newRouter();

shortNoteRoutes.get('/trajecten/:trajectoryId/notitie', may('note:record'), async (req, res) => {
  showNote(req, res, await lookAtTraject(req));
});

shortNoteRoutes.post('/trajecten/:trajectoryId/notitie', may('note:record'), async (req, res) => {
  const found = await lookAtTraject(req);
  const { pupil, facts } = found;
  const answers = checked(readForm(NoteForm, scopeOf(req)), daysOf(facts, scopeOf(req).today));
  const { data } = answers;
  if (!data) return showNote(req, res, found, answers);

  const trajectoryId = param(req, 'trajectoryId');
  const to = `/leerlingen/${pupil.id}`;
  const work = () =>
    submit(scopeOf(req), { to, looked: { trajectory: trajectoryId } }, async (ask) => {
      if (!(await record(ask, noteEntry, trajectoryId, data))) throw new Refused(ENDED_MEANWHILE, 'what');
    });
  await goOrShow(res, to, answers, work, async (again) =>
    showNote(req, res, await lookAtTraject(req), again as Answers),
  );
});

function checked(answers: Answers, days: Days): Answers {
  const mistake = answers.data && noteMistake(answers.data, days);
  return mistake ? withMistake(answers, mistake.name, mistake.message) : answers;
}

type Found = Awaited<ReturnType<typeof lookAtTraject>>;
function showNote(req: Request, res: Response, { kept, ...found }: Found, answers?: Answers) {
  const { pupil } = found;
  const form = viewForm(NoteForm, {
    refusedBecause: endedWhy(req, found),
    req,
    kept,
    answers,
    // No term begins with it: most notes are of today.
    initial: { notedOn: scopeOf(req).today },
    submitLabel: `Notitie bewaren bij ${nameInGroup(pupil)}`,
  });
  const title = `Korte notitie over ${pupil.callName}`;
  render(req, res, 'zorgroute/note/form', { title, form, ...aroundForm(pupil) });
}
