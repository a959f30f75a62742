// The route explained: in two readings, and step by step.

import { openPage } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { readOpen } from '../../access/transaction.ts';
import { NotFound } from '../../problems/problems.ts';
import { render } from '../../web/render.ts';
import { newRouter } from '../../web/routes.ts';
import { STEPS } from '../../zorgroute/steps.ts';
import { listOpenBlocks } from '../content/queries.ts';
import { showBlocks } from '../content/shown.ts';
import { HOME, showChoice, showForParents, showForProfessionals, showStep } from './shown.ts';

export const zorgrouteRoutes = newRouter();

const READINGS = [
  { path: HOME, view: 'guidance/zorgroute/choice', show: showChoice },
  { path: `${HOME}/ouders`, view: 'guidance/zorgroute/parents', show: showForParents },
  { path: `${HOME}/professionals`, view: 'guidance/zorgroute/professionals', show: showForProfessionals },
];

for (const { path, view, show } of READINGS)
  zorgrouteRoutes.get(path, openPage, async (req, res) => {
    const { blocks } = await readOpen(scopeOf(req), { blocks: listOpenBlocks('zorgroute') });
    render(req, res, view, { ...show(), blocks: showBlocks(blocks, scopeOf(req).today) });
  });

zorgrouteRoutes.get(`${HOME}/stap/:step`, openPage, (req, res) => {
  const step = STEPS.find(({ number }) => String(number) === req.params.step);
  if (!step) throw new NotFound();
  render(req, res, 'guidance/zorgroute/step', showStep(step));
});
