// Page: the municipality has several teams; to which one does this referral go?

import type { Request, Response } from 'express';

import { scopeOf } from '../../access/scope.ts';
import { look, type Ask } from '../../access/transaction.ts';
import { formState, type FormState } from '../../forms/form-state.ts';
import { viewForm } from '../../forms/form-view.ts';
import { readForm, type FormAnswers } from '../../forms/form.ts';
import { goOrShow, Refused } from '../../forms/refusal-at-a-field.ts';
import { submit } from '../../forms/submit.ts';
import { NotFound } from '../../problems/problems.ts';
import { render } from '../../web/render.ts';
import { param } from '../../web/routes.ts';
import { proposalOf } from '../consent/proposal.ts';
import { askSituation, situationNow, situationOf, type Situation } from '../consent/sharing-situation.ts';
import { hold } from '../../database/hold.ts';
import { TeamForm } from './form.ts';
import { aroundPreparation, shownAsSent } from './page-in-preparation.ts';
import { mustBeOpen } from './sending.ts';
import { beginPreparation, saveTeam } from './queries.ts';

type Answers = FormAnswers<(typeof TeamForm)['fields']>;

export const showTeam = (req: Request, res: Response) => show(req, res);

export async function chooseTeam(req: Request, res: Response): Promise<void> {
  const answers = readForm(TeamForm, scopeOf(req));
  const { data } = answers;
  if (!data) return show(req, res, answers);

  const trajectoryId = param(req, 'trajectoryId');
  const to = `/trajecten/${trajectoryId}/aanmelding`;
  const { today } = scopeOf(req);
  const saving = () =>
    submit(scopeOf(req), { to, looked: { trajectory: trajectoryId } }, (ask) =>
      choose(ask, trajectoryId, data.team, today),
    );
  await goOrShow(res, to, answers, saving, (again) => show(req, res, again as Answers));
}

async function choose(ask: Ask, trajectoryId: string, team: string, today: string) {
  await ask(beginPreparation(trajectoryId));
  await ask(hold(trajectoryId));
  const { facts, teams } = await situationNow(ask, trajectoryId, today);
  mustBeOpen(facts);
  if (!teams.some(({ id }) => id === team))
    throw new Refused('Kies een team van de gemeente waar het kind woont.', 'team');
  await ask(saveTeam(trajectoryId, team));
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
  render(req, res, 'zorgroute/referral/team', {
    title: 'Welk team?',
    ...aroundPreparation(situation.facts),
    residence: situation.place.residenceName ?? '',
    proposal: proposalOf(situation),
    form: teamForm(req, situation, { kept, answers }),
  });
}

const teamForm = (
  req: Request,
  { receiver, teams }: Situation,
  { kept, answers }: { kept: FormState; answers: Answers | undefined },
) =>
  viewForm(TeamForm, {
    req,
    kept,
    answers,
    initial: { team: receiver?.id ?? '' },
    options: { team: teams.map(({ id, name }) => ({ value: id, label: name })) },
    submitLabel: 'Team bewaren',
    autosave: false,
  });
