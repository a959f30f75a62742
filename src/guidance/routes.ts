// The front door and safety. Nobody needs to log in, and nothing is asked of the database: both are there when nothing else is.

import { openPage } from '../access/may.ts';
import { render } from '../web/render.ts';
import { newRouter } from '../web/routes.ts';
import { showHome } from './front-door.ts';
import { showSafety } from './safety.ts';

export const guidanceRoutes = newRouter();

guidanceRoutes.get('/', openPage, (req, res) => {
  render(req, res, 'guidance/front-door', showHome());
});

guidanceRoutes.get('/veiligheid', openPage, (req, res) => {
  render(req, res, 'guidance/safety', showSafety());
});
