// The privacy officer searches the log of looking, or reads on. The first page stands on /werk; looking at the log is logged too.

import { may } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { look } from '../../access/transaction.ts';
import { readForm } from '../../forms/form.ts';
import { cursorOf } from '../../forms/log-cursor.ts';
import { newRouter } from '../../web/routes.ts';
import { LogForm } from './form.ts';
import { logLooked, showLog } from './page.ts';
import { listLogLines } from './queries.ts';
import { EVERYTHING } from './rules.ts';

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
