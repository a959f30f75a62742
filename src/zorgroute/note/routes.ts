// A short note: what, with whom, when.

import type { Request, Response } from 'express';

import { may } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { look } from '../../access/transaction.ts';
import { formState } from '../../forms/form-state.ts';
import { viewForm } from '../../forms/form-view.ts';
import { readForm, withMistake, type FormAnswers } from '../../forms/form.ts';
import { goOrShow, Refused } from '../../forms/refusal-at-a-field.ts';
import { submit } from '../../forms/submit.ts';
import { fullName, nameInGroup } from '../../pupils/names.ts';
import { findPupilOfTrajectory } from '../../pupils/queries.ts';
import { render } from '../../web/render.ts';
import { newRouter, param } from '../../web/routes.ts';
import { endedRefusal } from '../end/ended.ts';
import { daysOf, type Days } from '../entries/day-rules.ts';
import { record } from '../entries/entry-queries.ts';
import { ENDED_MEANWHILE } from '../entries/refused-by.ts';
import { findTrajectoryFacts } from '../facts/facts-queries.ts';
import { noteEntry } from './entry.ts';
import { NoteForm } from './form.ts';
import { noteMistake } from './rules.ts';

type Answers = FormAnswers<(typeof NoteForm)['fields']>;

export const shortNoteRoutes = newRouter();

shortNoteRoutes.get('/trajecten/:trajectoryId/notitie', may('note:record'), async (req, res) => {
  await showNote(req, res);
});

shortNoteRoutes.post('/trajecten/:trajectoryId/notitie', may('note:record'), async (req, res) => {
  const { pupil, facts } = await lookAround(req);
  const answers = checked(readForm(NoteForm, scopeOf(req)), daysOf(facts, scopeOf(req).today));
  const { data } = answers;
  if (!data) return showNote(req, res, answers);

  const trajectoryId = param(req, 'trajectoryId');
  const to = `/leerlingen/${pupil.id}`;
  const work = () =>
    submit(scopeOf(req), { to, looked: { trajectory: trajectoryId } }, async (ask) => {
      if (!(await record(ask, noteEntry, trajectoryId, data))) throw new Refused(ENDED_MEANWHILE, 'what');
    });
  await goOrShow(res, to, answers, work, ({ mistakes }) =>
    showNote(req, res, { ...answers, data: undefined, mistakes }),
  );
});

function lookAround(req: Request) {
  const trajectoryId = param(req, 'trajectoryId');
  return look(
    scopeOf(req),
    {
      pupil: findPupilOfTrajectory(trajectoryId),
      facts: findTrajectoryFacts(trajectoryId),
      kept: formState(req),
    },
    { trajectory: trajectoryId },
  );
}

function checked(answers: Answers, days: Days): Answers {
  const mistake = answers.data && noteMistake(answers.data, days);
  return mistake ? withMistake(answers, mistake.name, mistake.message) : answers;
}

async function showNote(req: Request, res: Response, answers?: Answers) {
  const trajectoryId = param(req, 'trajectoryId');
  const { pupil, facts, kept } = await lookAround(req);
  const form = viewForm(NoteForm, {
    refusedBecause: endedRefusal(req.actor, { outcome: facts.outcome, trajectoryId, pupilId: pupil.id }),
    req,
    kept,
    answers,
    // No term begins with it: most notes are of today.
    initial: { notedOn: scopeOf(req).today },
    submitLabel: `Notitie bewaren bij ${nameInGroup(pupil)}`,
  });
  render(req, res, 'zorgroute/note/form', {
    title: `Korte notitie over ${pupil.callName}`,
    form,
    child: fullName(pupil),
    pupilHref: `/leerlingen/${pupil.id}`,
  });
}
