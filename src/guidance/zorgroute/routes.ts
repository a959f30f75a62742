// The route explained: in two readings, and step by step.

import { openPage } from '../../access/may.ts';
import { readOpen } from '../../access/transaction.ts';
import { dayIn } from '../../forms/dates.ts';
import { NotFound } from '../../web/problems.ts';
import { render } from '../../web/render.ts';
import { newRouter } from '../../web/routes.ts';
import { STEPS } from '../../zorgroute/steps.ts';
import { listOpenBlocks } from '../content/queries.ts';
import { HOME, showChoice, showForParents, showForProfessionals, showStep } from './shown.ts';

export const zorgrouteRoutes = newRouter();

zorgrouteRoutes.get(HOME, openPage, (req, res) => {
  render(req, res, 'guidance/zorgroute/choice', showChoice());
});

zorgrouteRoutes.get(`${HOME}/ouders`, openPage, async (req, res) => {
  const { blocks } = await readOpen(req, { blocks: listOpenBlocks('zorgroute') });
  render(req, res, 'guidance/zorgroute/parents', showForParents(blocks, dayIn(new Date())));
});

zorgrouteRoutes.get(`${HOME}/professionals`, openPage, async (req, res) => {
  const { blocks } = await readOpen(req, { blocks: listOpenBlocks('zorgroute') });
  render(req, res, 'guidance/zorgroute/professionals', showForProfessionals(blocks, dayIn(new Date())));
});

zorgrouteRoutes.get(`${HOME}/stap/:step`, openPage, (req, res) => {
  const step = STEPS.find(({ number }) => String(number) === req.params.step);
  if (!step) throw new NotFound();
  render(req, res, 'guidance/zorgroute/step', showStep(step));
});
