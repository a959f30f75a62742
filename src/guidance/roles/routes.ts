// Who does what in the route: everything, filtered by role, or filtered by step. Each filter is an address.

import { openPage } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { readOpen } from '../../access/transaction.ts';
import { NotFound } from '../../problems/problems.ts';
import { render } from '../../web/render.ts';
import { newRouter } from '../../web/routes.ts';
import { STEPS } from '../../zorgroute/steps.ts';
import { listOpenBlocks } from '../content/queries.ts';
import { HOME, showAll, showRole, showStep } from './page.ts';
import { ROLES } from './tasks-of-roles.ts';

export const rolesAndTasksRoutes = newRouter();

rolesAndTasksRoutes.get(HOME, openPage, async (req, res) => {
  const { blocks } = await readOpen(scopeOf(req), { blocks: listOpenBlocks('rollen-en-taken') });
  render(req, res, 'guidance/roles/page', showAll(blocks, scopeOf(req).today));
});

rolesAndTasksRoutes.get(`${HOME}/:role`, openPage, (req, res) => {
  const role = ROLES.find(({ slug }) => slug === req.params.role);
  if (!role) throw new NotFound();
  render(req, res, 'guidance/roles/page', showRole(role));
});

rolesAndTasksRoutes.get(`${HOME}/stap/:step`, openPage, (req, res) => {
  const step = STEPS.find(({ number }) => String(number) === req.params.step);
  if (!step) throw new NotFound();
  render(req, res, 'guidance/roles/page', showStep(step));
});
