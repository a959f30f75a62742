// The schooldeel at the casemanager: its page.

import { may } from '../../../access/may.ts';
import { onPaper } from '../../../web/on-paper.ts';
import { render } from '../../../web/render.ts';
import { newRouter } from '../../../web/routes.ts';
import { lookAtSchooldeel, TITLE, trailOf } from './around-a-schooldeel.ts';
import { childrenInWords } from './page.ts';

export const schooldeelRoutes = newRouter();

schooldeelRoutes.get('/gezinnen/:familyId/schooldeel', may('schooldeel:keep'), async (req, res) => {
  const found = await lookAtSchooldeel(req);
  const role = req.actor?.role === 'casemanager' ? 'casemanager' : 'cjg_coordinator';
  render(req, res, 'zorgroute/support/schooldeel/family', {
    title: TITLE,
    print: onPaper(req, `${TITLE}, ${found.family.name}`, 'care'),
    trail: trailOf(req, found, TITLE),
    head: { title: TITLE, over: found.family.name },
    children: childrenInWords({ found, role }),
    planHref: `/gezinnen/${found.familyId}/plan`,
  });
});
