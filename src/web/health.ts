// Is the portal alive, and does its database answer? For whoever watches over it.

import type pg from 'pg';

import { publicPage } from '../access/may.ts';
import { newRouter } from './routes.ts';

export const healthRoutes = newRouter();

healthRoutes.get('/gezond', publicPage, async (req, res) => {
  const pool = req.app.get('pool') as pg.Pool;
  const answers = await pool.query('select 1').then(
    () => true,
    () => false,
  );
  res
    .status(answers ? 200 : 503)
    .type('text/plain')
    .send(answers ? 'goed\n' : 'de database antwoordt niet\n');
});
