// Page: the municipality has several teams; to which one does this referral go?

import type { Request, Response } from 'express';

import { scopeOf } from '../../access/scope.ts';
import { look } from '../../access/transaction.ts';
import { formState } from '../../forms/form-state.ts';
import { viewForm } from '../../forms/form-view.ts';
import { readForm, type FormAnswers } from '../../forms/form.ts';
import { goOrShow, Refused } from '../../forms/refusal-at-a-field.ts';
import { submit } from '../../forms/submit.ts';
import { NotFound } from '../../problems/problems.ts';
import { render } from '../../web/render.ts';
import { param } from '../../web/routes.ts';
import { proposalOf } from '../consent/proposal.ts';
import { askSituation, situationNow, situationOf } from '../consent/sharing-situation.ts';
import { hold } from '../team/team-queries.ts';
import { TeamForm } from './form.ts';
import { aroundPreparation, mustBeOpen, shownAsSent } from './page-in-preparation.ts';
import { beginPreparation, saveTeam } from './queries.ts';

type Answers = FormAnswers<(typeof TeamForm)['fields']>;

export const showTeam = (req: Request, res: Response) => show(req, res);

export async function chooseTeam(req: Request, res: Response): Promise<void> {
  const trajectoryId = param(req, 'trajectoryId');
  const answers = readForm(TeamForm, scopeOf(req));
  const { data } = answers;
  if (!data) {
    await show(req, res, answers);
    return;
  }

  const to = `/trajecten/${trajectoryId}/aanmelding`;
  const saving = () =>
    submit(scopeOf(req), { to, looked: { trajectory: trajectoryId } }, async (ask) => {
      await ask(beginPreparation(trajectoryId));
      await ask(hold(trajectoryId));
      const { facts, teams } = await situationNow(ask, trajectoryId, scopeOf(req).today);
      mustBeOpen(facts);
      if (!teams.some(({ id }) => id === data.team))
        throw new Refused('Kies een team van de gemeente waar het kind woont.', 'team');
      await ask(saveTeam(trajectoryId, data.team));
    });
  await goOrShow(res, to, answers, saving, (again) => show(req, res, again as Answers));
}

async function show(req: Request, res: Response, answers?: Answers): Promise<void> {
  const trajectoryId = param(req, 'trajectoryId');
  const { kept, ...told } = await look(
    scopeOf(req),
    { ...askSituation(trajectoryId), kept: formState(req) },
    { trajectory: trajectoryId },
  );
  const situation = situationOf(told, scopeOf(req).today);
  if (shownAsSent(req, res, situation.facts)) return;
  if (situation.teams.length < 2) throw new NotFound();
  const form = viewForm(TeamForm, {
    req,
    kept,
    answers,
    initial: { team: situation.receiver?.id ?? '' },
    options: { team: situation.teams.map(({ id, name }) => ({ value: id, label: name })) },
    submitLabel: 'Team bewaren',
    autosave: false,
  });
  render(req, res, 'zorgroute/referral/team', {
    title: 'Welk team?',
    ...aroundPreparation(situation.facts),
    residence: situation.place.residenceName ?? '',
    proposal: proposalOf(situation),
    form,
  });
}
