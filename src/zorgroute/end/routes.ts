// Ways out of the route are outcomes, not errors; each opens again in one step, with who, when and why.

import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';

import { may } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { hold } from '../../database/hold.ts';
import { spokenDay } from '../../forms/dates.ts';
import { viewForm } from '../../forms/form-view.ts';
import { readForm, type FormAnswers } from '../../forms/form.ts';
import { goOrShow, Refused } from '../../forms/refusal-at-a-field.ts';
import { submit } from '../../forms/submit.ts';
import { nameInGroup } from '../../pupils/names.ts';
import { render } from '../../web/render.ts';
import { newRouter, param } from '../../web/routes.ts';
import { findTrajectoryFacts } from '../facts/facts-queries.ts';
import { refusedBy } from '../entries/refused-by.ts';
import { aroundForm, endedWhy, lookAtTraject } from '../entries/traject-form.ts';
import type { TrajectoryFacts } from '../facts/facts-of-rows.ts';
import { END_LABELS } from './words.ts';
import { EndForm, endChoices, endOf, ReopeningForm } from './form.ts';
import { insertEnd, insertEndReason, reopen } from './queries.ts';

export const endRoutes = newRouter();

const END = '/trajecten/:trajectoryId/afsluiting';
const REOPENING = '/trajecten/:trajectoryId/heropening';
type EndAnswers = FormAnswers<(typeof EndForm)['fields']>;
type ReopeningAnswers = FormAnswers<(typeof ReopeningForm)['fields']>;

const ENDED_ALREADY = 'Dit traject is intussen al afgesloten.';

endRoutes.get(END, may('trajectory:end'), async (req, res) => {
  await showEnd(req, res);
});

endRoutes.post(END, may('trajectory:end'), async (req, res) => {
  const answers = readForm(EndForm, scopeOf(req));
  const { data } = answers;
  if (!data) return showEnd(req, res, answers);

  const trajectoryId = param(req, 'trajectoryId');
  const { pupil } = await lookAtTraject(req);
  const to = `/leerlingen/${pupil.id}`;
  const work = () =>
    submit(scopeOf(req), { to, looked: { trajectory: trajectoryId } }, async (ask) => {
      await ask(hold(trajectoryId));
      const facts = await ask(findTrajectoryFacts(trajectoryId));
      if (facts.outcome) throw new Refused(ENDED_ALREADY, 'outcome');
      const ended = endOf(data, facts);
      if (!ended) throw new Refused('Zo kan het nu niet eindigen. Kies opnieuw.', 'outcome');
      const id = randomUUID();
      await ask(insertEnd(id, trajectoryId, ended.outcome)).catch(
        refusedBy('outcome', { one_end_at_a_time: ENDED_ALREADY }),
      );
      await ask(insertEndReason(id, trajectoryId, ended.reason));
    });
  await goOrShow(res, to, answers, work, (again) => showEnd(req, res, again as EndAnswers));
});

async function showEnd(req: Request, res: Response, answers?: EndAnswers) {
  const { kept, ...found } = await lookAtTraject(req);
  const { pupil, facts } = found;
  const form = viewForm(EndForm, {
    refusedBecause: endedWhy(req, found),
    req,
    kept,
    answers,
    submitLabel: `Traject afsluiten bij ${nameInGroup(pupil)}`,
    options: { outcome: endChoices(facts) },
  });
  const title = `Traject van ${pupil.callName} afsluiten`;
  const isWithTeam = facts.teamId !== null;
  render(req, res, 'zorgroute/end/end', { title, form, ...aroundForm(pupil), isWithTeam });
}

endRoutes.get(REOPENING, may('trajectory:end'), async (req, res) => {
  await showReopening(req, res);
});

endRoutes.post(REOPENING, may('trajectory:end'), async (req, res) => {
  const answers = readForm(ReopeningForm, scopeOf(req));
  const { data } = answers;
  if (!data) return showReopening(req, res, answers);

  const trajectoryId = param(req, 'trajectoryId');
  const { pupil } = await lookAtTraject(req);
  const to = `/leerlingen/${pupil.id}`;
  const work = () =>
    submit(scopeOf(req), { to, looked: { trajectory: trajectoryId } }, async (ask) => {
      const opened = await ask(reopen(trajectoryId, data.reason)).catch(
        refusedBy('reason', { one_running_trajectory: ANOTHER_RUNS }),
      );
      if (!opened)
        throw new Refused('Dit traject loopt al. Iemand anders heeft het intussen geopend.', 'reason');
    });
  await goOrShow(res, to, answers, work, (again) => showReopening(req, res, again as ReopeningAnswers));
});

const ANOTHER_RUNS =
  'Er loopt al een nieuw traject voor dit kind. Leg daar vast wat er speelt, of sluit dat eerst af.';

async function showReopening(req: Request, res: Response, answers?: ReopeningAnswers) {
  const { pupil, facts, kept } = await lookAtTraject(req);
  const submitLabel = `Heropenen bij ${nameInGroup(pupil)}`;
  render(req, res, 'zorgroute/end/reopening', {
    title: `Traject van ${pupil.callName} heropenen`,
    form: viewForm(ReopeningForm, { req, kept, answers, submitLabel }),
    ...aroundForm(pupil),
    was: endedHow(facts, scopeOf(req).today),
    isRunning: !facts.outcome && !answers,
    isWithTeam: facts.teamId !== null,
  });
}

const endedHow = ({ outcome, endedOn }: TrajectoryFacts, today: string) =>
  outcome && endedOn
    ? `Afgesloten op ${spokenDay(endedOn, today)}: ${END_LABELS[outcome].toLowerCase()}.`
    : undefined;
