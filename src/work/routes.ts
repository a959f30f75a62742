// "Mijn werk": what waits for me, since when, until when; then what I wait for. Every role has it.

import type { Request, Response } from 'express';

import { may } from '../access/may.ts';
import type { Role } from '../access/roles.ts';
import { scopeOf } from '../access/scope.ts';
import { lookAs, type Answered } from '../access/transaction.ts';
import { namesApart } from '../groups/names-apart.ts';
import { logLooked, showLog } from '../oversight/access-log/page.ts';
import { figuresPage } from '../oversight/figures/page.ts';
import { NotFound } from '../problems/problems.ts';
import { render } from '../web/render.ts';
import { newRouter, param } from '../web/routes.ts';
import { totalElsewhere } from './elsewhere.ts';
import { questionsOf } from './questions-of-work.ts';
import { readKey } from './row-keys.ts';
import { onwardPage, workPage } from './page.ts';
import { EVERYTHING_SHOWN, FIRST_LOOK, type Shown } from './sections.ts';

export const workRoutes = newRouter();

workRoutes.get('/werk', may('work:see'), async (req, res) => {
  await showWork(req, res, FIRST_LOOK);
});

workRoutes.get('/werk/alles', may('work:see'), async (req, res) => {
  await showWork(req, res, EVERYTHING_SHOWN);
});

workRoutes.get('/werk/groep/:groupId', may('pupil:list'), async (req, res) => {
  await showWork(req, res, EVERYTHING_SHOWN, param(req, 'groupId'));
});

workRoutes.get('/werk/alles/:page/:key', may('work:see'), async (req, res) => {
  const list = param(req, 'page');
  const after = readKey(param(req, 'key'));
  if (!after || !LISTS.includes(list)) throw new NotFound();
  const { today } = scopeOf(req);
  const { looked: _, ...page } = await lookAs(
    scopeOf(req),
    (asker) => questionsOf(asker, { today, list, after, most: EVERYTHING_SHOWN.most }),
    (found, { role }) => onwardPage(role, found, today, list),
  );
  render(req, res, 'work/page', { title: 'Mijn werk, vervolg', ...page });
});

const LISTS = ['voor-u', 'stil', 'van-anderen', 'verder', 'geeindigd'];

/** @param groupId one group of the school; undefined: all */
async function showWork(req: Request, res: Response, shown: Shown, groupId?: string) {
  const { today } = scopeOf(req);
  const found = await lookAs(
    scopeOf(req),
    (asker) => questionsOf(asker, { today, groupId, most: shown.most }),
    (answers, { role }) => whatIsShown(role, { ...answers, groupId }, today, shown),
  );
  const title = found.group ? `Mijn werk: ${found.group}` : 'Mijn werk';
  const around = { title, waitingElsewhere: found.waitingElsewhere };
  if (found.log)
    showLog(req, res, found.log, { waitingElsewhere: found.waitingElsewhere, codes: found.codes });
  else if (found.figures) render(req, res, 'oversight/figures/page', { ...around, ...found.figures });
  else render(req, res, 'work/page', { ...around, ...found.page });
}

type Answers = Answered<ReturnType<typeof questionsOf>> & { groupId?: string | undefined };

function whatIsShown(role: Role, answers: Answers, today: string, shown: Shown) {
  const { log, codes, figures, group, groupId = '', namesakes = [], elsewhere = [] } = answers;
  const { looked, ...page } = workPage(role, answers, today, shown);
  const isReader = role === 'board_member' || role === 'policy_officer';
  return {
    looked: log ? logLooked(log, 'read') : looked,
    log,
    codes: codes?.many ?? 0,
    group: group && namesApart(namesakes)({ id: groupId, name: group.name }),
    figures: figures && isReader ? figuresPage(figures, role) : undefined,
    page,
    waitingElsewhere: totalElsewhere(elsewhere),
  };
}
