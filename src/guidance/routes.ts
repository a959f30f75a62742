// The public side: the route explained, safety, and who we are. Nobody needs to log in.

import { publicPage } from '../access/may.ts';
import { render } from '../web/render.ts';
import { newRouter } from '../web/routes.ts';

export const guidanceRoutes = newRouter();

guidanceRoutes.get('/', publicPage, (req, res) => {
  render(req, res, 'guidance/home', { title: 'Van zorg in de klas naar hulp' });
});
