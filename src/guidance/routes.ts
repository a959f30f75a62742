// The front door, safety, and who we are. Nobody needs to log in.

import { openPage } from '../access/may.ts';
import { render } from '../web/render.ts';
import { newRouter } from '../web/routes.ts';
import { showHome } from './home.ts';
import { showSafety } from './safety.ts';

export const guidanceRoutes = newRouter();

guidanceRoutes.get('/', openPage, (req, res) => {
  render(req, res, 'guidance/home', showHome());
});

/** Asks nothing of the database: it is there when nothing else is. */
guidanceRoutes.get('/veiligheid', openPage, (req, res) => {
  render(req, res, 'guidance/safety', showSafety());
});

const PAGES = {
  '/privacy': { view: 'guidance/privacy', title: 'Privacy' },
  '/toegankelijkheid': { view: 'guidance/accessibility', title: 'Toegankelijkheid' },
  '/over': { view: 'guidance/about', title: 'Over Zorgroute' },
};

for (const [path, { view, title }] of Object.entries(PAGES)) {
  guidanceRoutes.get(path, openPage, (req, res) => {
    render(req, res, view, { title });
  });
}
