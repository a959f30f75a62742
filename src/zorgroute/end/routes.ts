// Ways out of the route are outcomes, not errors; each opens again in one step, with who, when and why.

import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';

import { may } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { look } from '../../access/transaction.ts';
import { spokenDay } from '../../forms/dates.ts';
import { formState } from '../../forms/form-state.ts';
import { viewForm } from '../../forms/form-view.ts';
import { readForm, type FormAnswers } from '../../forms/form.ts';
import { goOrShow, Refused } from '../../forms/refusal-at-a-field.ts';
import { submit } from '../../forms/submit.ts';
import { fullName, nameInGroup } from '../../pupils/names.ts';
import { findPupilOfTrajectory } from '../../pupils/queries.ts';
import { render } from '../../web/render.ts';
import { newRouter, param } from '../../web/routes.ts';
import { endedRefusal } from './ended.ts';
import { findTrajectoryFacts } from '../facts/facts-queries.ts';
import { refusedBy } from '../entries/refused-by.ts';
import { END_LABELS } from './words.ts';
import { EndForm, OUTCOME_CHOICES, ReopeningForm } from './form.ts';
import { insertEnd, insertEndReason, reopen } from './queries.ts';
import { outcomesFor } from './rules.ts';

export const endRoutes = newRouter();

const END = '/trajecten/:trajectoryId/afsluiting';
const REOPENING = '/trajecten/:trajectoryId/heropening';
const ENDED_ALREADY = 'Dit traject is intussen al afgesloten.';

endRoutes.get(END, may('trajectory:end'), async (req, res) => {
  await showEnd(req, res);
});

endRoutes.post(END, may('trajectory:end'), async (req, res) => {
  const answers = readForm(EndForm, scopeOf(req));
  const { data } = answers;
  if (!data) return showEnd(req, res, answers);

  const trajectoryId = param(req, 'trajectoryId');
  const { pupil } = await lookAtTrajectory(req);
  const to = `/leerlingen/${pupil.id}`;
  const work = () =>
    submit(scopeOf(req), { to, looked: { trajectory: trajectoryId } }, async (ask) => {
      const facts = await ask(findTrajectoryFacts(trajectoryId));
      if (facts.outcome) throw new Refused(ENDED_ALREADY, 'outcome');
      const fits = outcomesFor(facts).some((outcome) => outcome === data.outcome);
      if (!fits) throw new Refused('Zo kan het nu niet eindigen. Kies opnieuw.', 'outcome');
      const id = randomUUID();
      await ask(insertEnd(id, trajectoryId, data.outcome)).catch(
        refusedBy('outcome', { one_end_at_a_time: ENDED_ALREADY }),
      );
      await ask(insertEndReason(id, trajectoryId, data.reason));
    });
  await goOrShow(res, to, answers, work, ({ mistakes }) =>
    showEnd(req, res, { ...answers, data: undefined, mistakes }),
  );
});

async function showEnd(req: Request, res: Response, answers?: FormAnswers<(typeof EndForm)['fields']>) {
  const { pupil, facts, kept } = await lookAtTrajectory(req);
  const options = outcomesFor(facts).map((outcome) => ({ value: outcome, ...OUTCOME_CHOICES[outcome] }));
  render(req, res, 'zorgroute/end/end', {
    title: `Traject van ${pupil.callName} afsluiten`,
    form: viewForm(EndForm, {
      refusedBecause: endedRefusal(req.actor, {
        outcome: facts.outcome,
        trajectoryId: param(req, 'trajectoryId'),
        pupilId: pupil.id,
      }),
      req,
      kept,
      answers,
      submitLabel: `Traject afsluiten bij ${nameInGroup(pupil)}`,
      options: { outcome: options },
    }),
    child: fullName(pupil),
    pupilHref: `/leerlingen/${pupil.id}`,
    isWithTeam: facts.teamId !== null,
  });
}

endRoutes.get(REOPENING, may('trajectory:end'), async (req, res) => {
  await showReopening(req, res);
});

endRoutes.post(REOPENING, may('trajectory:end'), async (req, res) => {
  const answers = readForm(ReopeningForm, scopeOf(req));
  const { data } = answers;
  if (!data) return showReopening(req, res, answers);

  const trajectoryId = param(req, 'trajectoryId');
  const { pupil } = await lookAtTrajectory(req);
  const to = `/leerlingen/${pupil.id}`;
  const work = () =>
    submit(scopeOf(req), { to, looked: { trajectory: trajectoryId } }, async (ask) => {
      const opened = await ask(reopen(trajectoryId, data.reason)).catch(
        refusedBy('reason', { one_running_trajectory: ANOTHER_RUNS }),
      );
      if (!opened)
        throw new Refused('Dit traject loopt al. Iemand anders heeft het intussen geopend.', 'reason');
    });
  await goOrShow(res, to, answers, work, ({ mistakes }) =>
    showReopening(req, res, { ...answers, data: undefined, mistakes }),
  );
});

const ANOTHER_RUNS =
  'Er loopt al een nieuw traject voor dit kind. Leg daar vast wat er speelt, of sluit dat eerst af.';

async function showReopening(
  req: Request,
  res: Response,
  answers?: FormAnswers<(typeof ReopeningForm)['fields']>,
) {
  const { pupil, facts, kept } = await lookAtTrajectory(req);
  const today = scopeOf(req).today;
  render(req, res, 'zorgroute/end/reopening', {
    title: `Traject van ${pupil.callName} heropenen`,
    form: viewForm(ReopeningForm, {
      req,
      kept,
      answers,
      submitLabel: `Heropenen bij ${nameInGroup(pupil)}`,
    }),
    child: fullName(pupil),
    pupilHref: `/leerlingen/${pupil.id}`,
    was:
      facts.outcome && facts.endedOn
        ? `Afgesloten op ${spokenDay(facts.endedOn, today)}: ${END_LABELS[facts.outcome].toLowerCase()}.`
        : undefined,
    isRunning: !facts.outcome && !answers,
    isWithTeam: facts.teamId !== null,
  });
}

function lookAtTrajectory(req: Request) {
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
