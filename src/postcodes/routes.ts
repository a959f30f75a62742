// Which postcodes does a team serve? So that the portal can propose a team where a municipality has several.

import type { Request, Response } from 'express';

import { may } from '../access/may.ts';
import { scopeOf } from '../access/scope.ts';
import { look } from '../access/transaction.ts';
import { formState } from '../forms/form-state.ts';
import { viewForm } from '../forms/form-view.ts';
import { readForm, type FormAnswers } from '../forms/form.ts';
import { submit } from '../forms/submit.ts';
import { render } from '../web/render.ts';
import { newRouter, param } from '../web/routes.ts';
import { PostcodesForm } from './form.ts';
import { addPostcodes, findTeam, listPostcodes, listSharedPostcodes, removePostcodes } from './queries.ts';
import { writtenPostcodes } from './rules.ts';

export const postcodeRoutes = newRouter();
const POSTCODES = '/beheer/team/:teamId/postcodes';
type Answers = FormAnswers<(typeof PostcodesForm)['fields']>;

postcodeRoutes.get(POSTCODES, may('organisation:keep'), async (req, res) => {
  await show(req, res);
});

postcodeRoutes.post(POSTCODES, may('organisation:keep'), async (req, res) => {
  const answers = readForm(PostcodesForm, scopeOf(req));
  const { data } = answers;
  if (!data) {
    await show(req, res, answers);
    return;
  }
  const teamId = param(req, 'teamId');
  const to = `/beheer/team/${teamId}/postcodes`;
  await submit(scopeOf(req), { to, looked: 'nobody' }, async (ask) => {
    await ask(findTeam(teamId));
    await ask(removePostcodes(teamId, data.postcodes));
    await ask(addPostcodes(teamId, data.postcodes));
  });
  res.redirect(303, to);
});

async function show(req: Request, res: Response, answers?: Answers) {
  const { team, postcodes, shared, kept } = await look(
    scopeOf(req),
    whatIsThere(param(req, 'teamId'), req),
    'nobody',
  );
  const digits = postcodes.map((postcode) => postcode.digits);
  render(req, res, 'postcodes/postcode-form', {
    title: 'Postcodes van het team',
    over: team.name,
    count: countSentence(digits.length),
    shared: shared.map(({ digits: area, teamName }) => `${area} hoort ook bij ${teamName}.`),
    form: viewForm(PostcodesForm, {
      req,
      kept,
      answers,
      submitLabel: `Postcodes bewaren bij ${team.name}`,
      initial: { postcodes: writtenPostcodes(digits) },
      autosave: false,
    }),
  });
}

const whatIsThere = (teamId: string, req: Request) => ({
  team: findTeam(teamId),
  postcodes: listPostcodes(teamId),
  shared: listSharedPostcodes(teamId),
  kept: formState(req),
});

const countSentence = (count: number) =>
  count === 0
    ? 'Er staat nu geen postcode bij dit team.'
    : `Er ${count === 1 ? 'staat nu één postcodegebied' : `staan nu ${String(count)} postcodegebieden`} bij dit team.`;
