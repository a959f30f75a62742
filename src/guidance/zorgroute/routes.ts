// The route explained: in two readings, and step by step.

import type { Request } from 'express';

import { openPage } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { readOpen } from '../../access/transaction.ts';
import { NotFound } from '../../problems/problems.ts';
import { render } from '../../web/render.ts';
import { newRouter } from '../../web/routes.ts';
import { STEPS } from '../../zorgroute/steps.ts';
import { listOpenBlocks } from '../content/queries.ts';
import { showBlocks } from '../content/page.ts';
import { HOME, showChoice, showForParents, showForProfessionals, showStep } from './page.ts';

export const zorgrouteRoutes = newRouter();

zorgrouteRoutes.get(HOME, openPage, async (req, res) => {
  render(req, res, 'guidance/zorgroute/choice', { ...showChoice(), blocks: await blocksFor(req) });
});

zorgrouteRoutes.get(`${HOME}/ouders`, openPage, async (req, res) => {
  render(req, res, 'guidance/zorgroute/parents', { ...showForParents(), blocks: await blocksFor(req) });
});

zorgrouteRoutes.get(`${HOME}/professionals`, openPage, async (req, res) => {
  const blocks = await blocksFor(req);
  render(req, res, 'guidance/zorgroute/professionals', { ...showForProfessionals(), blocks });
});

async function blocksFor(req: Request) {
  const { blocks } = await readOpen(scopeOf(req), { blocks: listOpenBlocks('zorgroute') });
  return showBlocks(blocks, scopeOf(req).today);
}

zorgrouteRoutes.get(`${HOME}/stap/:step`, openPage, (req, res) => {
  const step = STEPS.find(({ number }) => String(number) === req.params.step);
  if (!step) throw new NotFound();
  render(req, res, 'guidance/zorgroute/step', showStep(step));
});
