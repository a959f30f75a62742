// "Mijn werk": what waits for me, since when, until when; then what I wait for. Every role has it.

import { may } from '../access/may.ts';
import { look } from '../access/transaction.ts';
import { render } from '../web/render.ts';
import { newRouter } from '../web/routes.ts';

export const workRoutes = newRouter();

workRoutes.get('/werk', may('work:see'), async (req, res) => {
  await look(req, {}, 'nobody');
  render(req, res, 'work/page', { title: 'Mijn werk' });
});
