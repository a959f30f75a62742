// The public side: the route explained, and safety. Nobody needs to log in.

import { openPage } from '../access/may.ts';
import { STEPS } from '../zorgroute/steps.ts';
import { render } from '../web/render.ts';
import { newRouter } from '../web/routes.ts';

export const guidanceRoutes = newRouter();

const PAGES = {
  '/': { view: 'guidance/home', title: 'Van zorg in de klas naar hulp thuis en op school' },
  '/veiligheid': { view: 'guidance/safety', title: 'Zorgen over de veiligheid van een kind' },
};

for (const [path, { view, title }] of Object.entries(PAGES)) {
  guidanceRoutes.get(path, openPage, (req, res) => {
    render(req, res, view, { title, steps: STEPS });
  });
}
