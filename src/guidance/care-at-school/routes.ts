// Which law pays for care at school? One question per page; the answers stand in the address and nowhere else.

import type { Request, Response } from 'express';

import { openPage, publicPage } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { readOpen } from '../../access/transaction.ts';
import { NotFound } from '../../problems/problems.ts';
import { render } from '../../web/render.ts';
import { newRouter, param } from '../../web/routes.ts';
import { listOpenMunicipalities, listOpenTeams } from '../contacts/queries.ts';
import { answersOf, nextQuestion, readCodes, type Given } from './rules.ts';
import { HOME, placeOf, showOutcome, showQuestion, showScheme, showStart } from './page.ts';

export const careAtSchoolRoutes = newRouter();

careAtSchoolRoutes.get(HOME, openPage, (req, res) => {
  render(req, res, 'guidance/care-at-school/start', showStart());
});

careAtSchoolRoutes.get(`${HOME}/schema`, openPage, (req, res) => {
  render(req, res, 'guidance/care-at-school/scheme', showScheme());
});

careAtSchoolRoutes.get(`${HOME}/vraag`, openPage, async (req, res) => {
  await answer(req, res, []);
});

for (const place of ['vraag', 'uitkomst'])
  // What somebody answered is nobody's to keep, not even for a minute.
  careAtSchoolRoutes.get(`${HOME}/${place}/:answers`, publicPage, async (req, res) => {
    await answer(req, res, givenIn(req));
  });

careAtSchoolRoutes.get(`${HOME}/uitkomst/:answers/in/:municipality`, publicPage, async (req, res) => {
  const given = givenIn(req);
  if (nextQuestion(answersOf(given))) throw new NotFound();
  await showEnd(req, res, given, param(req, 'municipality'));
});

function givenIn(req: Request): Given[] {
  const given = readCodes(param(req, 'answers'));
  if (!given) throw new NotFound();
  return given;
}

/** The question that comes next or the outcome; an address that somebody shortened leads to the right one of the two. */
async function answer(req: Request, res: Response, given: readonly Given[]): Promise<void> {
  const place = placeOf(given);
  if (req.path !== place) return res.redirect(303, place);
  const question = nextQuestion(answersOf(given));
  if (question) render(req, res, 'guidance/care-at-school/question', showQuestion(question, given));
  else await showEnd(req, res, given);
}

/** @param slug of the municipality where the child lives, when it was chosen */
async function showEnd(req: Request, res: Response, given: readonly Given[], slug?: string): Promise<void> {
  const { municipalities, teams } = await readOpen(scopeOf(req), {
    municipalities: listOpenMunicipalities(),
    teams: listOpenTeams(),
  });
  const chosen = municipalities.find((one) => one.slug === slug);
  if (slug !== undefined && !chosen) throw new NotFound();
  render(
    req,
    res,
    'guidance/care-at-school/outcome',
    showOutcome(given, { municipalities, teams, chosen, today: scopeOf(req).today }),
  );
}
