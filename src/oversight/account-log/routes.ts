// Who got a link, logged in, failed to, switched or was logged out? For the privacy officer.

import type { Request, Response } from 'express';

import { may } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { look } from '../../access/transaction.ts';
import { cursorOf } from '../../forms/log-cursor.ts';
import { render } from '../../web/render.ts';
import { newRouter } from '../../web/routes.ts';
import { shownLines } from './page.ts';
import { LINES_READ, listAccountLines } from './queries.ts';

export const accountLogRoutes = newRouter();
const PLACE = '/inloggen-en-wachtwoorden';

accountLogRoutes.get(PLACE, may('accountLog:read'), async (req, res) => {
  await showLines(req, res);
});
/** "Toon meer" is posted: where it goes on never stands in an address. */
accountLogRoutes.post(PLACE, may('accountLog:read'), async (req, res) => {
  await showLines(req, res);
});

async function showLines(req: Request, res: Response) {
  const after = cursorOf(req.body);
  const { lines } = await look(scopeOf(req), { lines: listAccountLines(after) }, 'nobody');
  const last = lines.length === LINES_READ ? lines.at(-1) : undefined;
  render(req, res, 'oversight/account-log/page', {
    title: 'Inloggen en wachtwoorden',
    lines: shownLines(lines, scopeOf(req).today),
    isNext: after !== undefined,
    next: last && { afterAt: last.rawAt, afterId: String(last.id) },
  });
}
