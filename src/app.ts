// The portal from outside to inside, one line per feature.

import express, { type Express } from 'express';
import type pg from 'pg';

import { accountRoutes } from './account/routes.ts';
import { guidanceRoutes } from './guidance/routes.ts';
import { signalRoutes } from './zorgroute/signals/routes.ts';
import { workRoutes } from './work/routes.ts';
import { answerProblem, noSuchPage } from './web/error-pages.ts';
import { healthRoutes } from './web/health.ts';
import { giveNonce, neverStore, sameOriginOnly, securityHeaders } from './web/security.ts';
import { staticFiles } from './web/static-files.ts';
import { useViews } from './web/views.ts';

export type AppSettings = {
  pool: pg.Pool;
  /** Cookies with __Host- and Secure, HSTS: everywhere but in the demo. */
  secure: boolean;
  demo: boolean;
  demoAccounts?: readonly { email: string; what: string }[];
};

export function createApp({ pool, secure, demo, demoAccounts = [] }: AppSettings): Express {
  const app = express();
  app.set('pool', pool).set('secure cookies', secure).set('demo', demo).set('demo accounts', demoAccounts);
  app.disable('x-powered-by').set('etag', false).set('trust proxy', 'loopback').set('query parser', 'simple');
  useViews(app);

  app.use(giveNonce, securityHeaders(secure));
  app.use(staticFiles());
  app.use(healthRoutes);
  app.use(
    neverStore,
    sameOriginOnly,
    express.urlencoded({ extended: false, limit: '1mb', parameterLimit: 1000 }),
  );

  app.use(guidanceRoutes);
  app.use(accountRoutes);
  app.use(workRoutes);
  app.use(signalRoutes);

  app.use(noSuchPage);
  app.use(answerProblem);
  return app;
}
