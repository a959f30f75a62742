// Which law pays for care at school? One question per page; the answers stand in the address and nowhere else.

import type { Request, Response } from 'express';

import { openPage, publicPage } from '../../access/may.ts';
import { NotFound } from '../../problems/problems.ts';
import { render } from '../../web/render.ts';
import { newRouter } from '../../web/routes.ts';
import { answersOf, nextQuestion, readCodes, type Given } from './rules.ts';
import { HOME, placeOf, showOutcome, showQuestion, showScheme, showStart } from './page.ts';

export const careAtSchoolRoutes = newRouter();

careAtSchoolRoutes.get(HOME, openPage, (req, res) => {
  render(req, res, 'guidance/care-at-school/start', showStart());
});

careAtSchoolRoutes.get(`${HOME}/schema`, openPage, (req, res) => {
  render(req, res, 'guidance/care-at-school/scheme', showScheme());
});

careAtSchoolRoutes.get(`${HOME}/vraag`, openPage, (req, res) => {
  answer(req, res, []);
});

for (const place of ['vraag', 'uitkomst'])
  // What somebody answered is nobody's to keep, not even for a minute.
  careAtSchoolRoutes.get(`${HOME}/${place}/:answers`, publicPage, (req, res) => {
    const given = readCodes(String(req.params.answers));
    if (!given) throw new NotFound();
    answer(req, res, given);
  });

/** The question that comes next or the outcome; an address that somebody shortened leads to the right one of the two. */
function answer(req: Request, res: Response, given: readonly Given[]): void {
  const place = placeOf(given);
  if (req.path !== place) return res.redirect(303, place);
  const question = nextQuestion(answersOf(given));
  if (question) render(req, res, 'guidance/care-at-school/question', showQuestion(question, given));
  else render(req, res, 'guidance/care-at-school/outcome', showOutcome(given));
}
