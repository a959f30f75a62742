// The help that is arranged for a family: its page.

import { may } from '../../../access/may.ts';
import { onPaper } from '../../../web/on-paper.ts';
import { render } from '../../../web/render.ts';
import { newRouter } from '../../../web/routes.ts';
import { lookAtPlan } from '../../plan/plan-pages.ts';
import { helpOf, TITLE, trailOf } from './help-pages.ts';
import { helpsInWords } from './page.ts';

export const helpRoutes = newRouter();

helpRoutes.get('/gezinnen/:familyId/hulp', may('help:read'), async (req, res) => {
  const found = await lookAtPlan(req);
  const { family, familyId, text, today, help } = found;
  const at = helpOf(familyId);
  const isCasemanager = req.actor?.role === 'casemanager';
  render(req, res, 'zorgroute/support/help/page', {
    title: TITLE,
    print: onPaper(req, `${TITLE}, ${family.name}`, 'care'),
    trail: trailOf(req, found, TITLE),
    head: { title: TITLE, over: family.name },
    isCasemanager,
    at,
    planHref: `/gezinnen/${familyId}/plan`,
    ...helpsInWords(help, { text, today, at, isCasemanager }),
  });
});
