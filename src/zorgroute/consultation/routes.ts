// Step 2: teacher and intern begeleider consult, and decide how it goes on.

import type { Request, Response } from 'express';

import { may } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { look } from '../../access/transaction.ts';
import { typedDay } from '../../forms/dates.ts';
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
import { daysOf } from '../entries/day-rules.ts';
import { offersFrom } from '../entries/offered-texts.ts';
import { findTrajectoryFacts } from '../facts/facts-queries.ts';
import { ENDED_MEANWHILE } from '../entries/refused-by.ts';
import { record, listEntries } from '../entries/entry-queries.ts';
import { consultationEntry } from './entry.ts';
import { ConsultationForm, decisionsFor } from './form.ts';
import { consultationMistake, helpedBefore, proposedEvaluation } from './rules.ts';

type Answers = FormAnswers<(typeof ConsultationForm)['fields']>;

export const consultationRoutes = newRouter();

consultationRoutes.get('/trajecten/:trajectoryId/overleg', may('consultation:record'), async (req, res) => {
  await showConsultation(req, res);
});

consultationRoutes.post('/trajecten/:trajectoryId/overleg', may('consultation:record'), async (req, res) => {
  const trajectoryId = param(req, 'trajectoryId');
  const { pupil, facts } = await look(
    scopeOf(req),
    { pupil: findPupilOfTrajectory(trajectoryId), facts: findTrajectoryFacts(trajectoryId) },
    { trajectory: trajectoryId },
  );
  const answers = checked(readForm(ConsultationForm, scopeOf(req)), {
    ...daysOf(facts, scopeOf(req).today),
    helpedBefore: helpedBefore(facts),
  });
  const { data } = answers;
  if (!data) return showConsultation(req, res, answers);

  const isSafety = data.decision === 'safety';
  const to = isSafety ? `/trajecten/${trajectoryId}/overleg/veiligheid` : `/leerlingen/${pupil.id}`;
  const work = () =>
    submit(scopeOf(req), { to, looked: { trajectory: trajectoryId } }, async (ask) => {
      if (!(await record(ask, consultationEntry, trajectoryId, data)))
        throw new Refused(ENDED_MEANWHILE, 'heldOn');
    });
  await goOrShow(res, to, answers, work, ({ mistakes }) =>
    showConsultation(req, res, { ...answers, data: undefined, mistakes }),
  );
});

/** After a choice for safety: what now, whom to call, and the way back to the child. It tells nothing of what was chosen. */
consultationRoutes.get(
  '/trajecten/:trajectoryId/overleg/veiligheid',
  may('consultation:record'),
  async (req, res) => {
    const trajectoryId = param(req, 'trajectoryId');
    const { pupil } = await look(
      scopeOf(req),
      { pupil: findPupilOfTrajectory(trajectoryId) },
      { trajectory: trajectoryId },
    );
    render(req, res, 'zorgroute/consultation/safety', {
      title: 'Zorg over de veiligheid: wat nu?',
      child: fullName(pupil),
      callName: pupil.callName,
      pupilHref: `/leerlingen/${pupil.id}`,
    });
  },
);

function checked(answers: Answers, days: Parameters<typeof consultationMistake>[1]): Answers {
  const mistake = answers.data && consultationMistake(answers.data, days);
  return mistake ? withMistake(answers, mistake.name, mistake.message) : answers;
}

async function showConsultation(req: Request, res: Response, answers?: Answers) {
  const trajectoryId = param(req, 'trajectoryId');
  const today = scopeOf(req).today;
  const { pupil, facts, entries, kept } = await look(
    scopeOf(req),
    {
      pupil: findPupilOfTrajectory(trajectoryId),
      facts: findTrajectoryFacts(trajectoryId),
      entries: listEntries({ trajectoryId }),
      kept: formState(req),
    },
    { trajectory: trajectoryId },
  );
  const signals = (pick: 'observed' | 'alreadyDone') =>
    offersFrom(entries, today, (entry) => (entry.kind === 'signal' ? [entry.detail[pick]] : []));
  const form = viewForm(ConsultationForm, {
    refusedBecause: endedRefusal(req.actor, { outcome: facts.outcome, trajectoryId, pupilId: pupil.id }),
    req,
    kept,
    answers,
    submitLabel: `Overleg bewaren bij ${nameInGroup(pupil)}`,
    options: { decision: decisionsFor({ helpedBefore: helpedBefore(facts) }) },
    initial: { evaluateOn: typedDay(proposedEvaluation(today)) },
    offered: { discussed: signals('observed'), ownHelp: signals('alreadyDone') },
  });
  render(req, res, 'zorgroute/consultation/form', {
    title: `Overleg over ${pupil.callName}`,
    form,
    child: fullName(pupil),
    pupilHref: `/leerlingen/${pupil.id}`,
  });
}
