// The privacy officer searches the log of looking, or reads on. The first page stands on /werk; looking at the log is logged too.

import { z } from 'zod';

import { may } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { look } from '../../access/transaction.ts';
import { readForm } from '../../forms/form.ts';
import { newRouter } from '../../web/routes.ts';
import { LogForm } from './form.ts';
import { logLooked, showLog } from './page.ts';
import { listLogLines } from './queries.ts';
import { EVERYTHING, type Cursor } from './rules.ts';

export const accessLogRoutes = newRouter();

accessLogRoutes.post('/werk', may('accessLog:read'), async (req, res) => {
  const today = scopeOf(req).today;
  const everything = EVERYTHING(today);
  const answers = readForm(LogForm, scopeOf(req));
  if (!answers.data) {
    await look(scopeOf(req), {}, 'nobody');
    showLog(req, res, [], { answers });
    return;
  }

  const { from, until, ...rest } = answers.data;
  const filter = { ...rest, until: until ?? everything.until, from: from ?? EVERYTHING(until ?? today).from };
  const after = cursorOf(req.body);
  const { lines } = await look(scopeOf(req), { lines: listLogLines(filter, after) }, (found) =>
    logLooked(found.lines, 'search'),
  );
  showLog(req, res, lines, { answers, filter, isNext: after !== undefined });
});

const Typed = z.object({
  afterAt: z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/),
  afterId: z.string().regex(/^\d{1,18}$/),
});

/** Where "Toon meer" goes on; anything else begins at the newest line. */
function cursorOf(body: unknown): Cursor | undefined {
  const typed = Typed.safeParse(body);
  return typed.success ? { at: typed.data.afterAt, id: Number(typed.data.afterId) } : undefined;
}
