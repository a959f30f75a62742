// "Mijn werk": what waits for me, since when, until when; then what I wait for. Every role has it.

import type { Request, Response } from 'express';

import { may } from '../access/may.ts';
import { scopeOf } from '../access/scope.ts';
import { look } from '../access/transaction.ts';
import { logLooked, showLog } from '../oversight/access-log/page.ts';
import { listLogLines } from '../oversight/access-log/queries.ts';
import { EVERYTHING } from '../oversight/access-log/rules.ts';
import { figuresPage } from '../oversight/figures/page.ts';
import { countShapes } from '../oversight/figures/queries.ts';
import { render } from '../web/render.ts';
import { newRouter } from '../web/routes.ts';
import { addDays } from '../calendar/days.ts';
import { listOwnDrafts } from '../zorgroute/draft-queries.ts';
import { listOpenElsewhere } from '../zorgroute/elsewhere-queries.ts';
import { totalElsewhere } from '../zorgroute/elsewhere.ts';
import { workPage } from './page.ts';
import { countRegister, listInvitations, listSchoolWork, listTeamWork, whoAmI } from './queries.ts';
import { RECENT_DAYS } from './rules.ts';

export const workRoutes = newRouter();

workRoutes.get('/werk', may('work:see'), async (req, res) => {
  await showWork(req, res, false);
});

workRoutes.get('/werk/alles', may('work:see'), async (req, res) => {
  await showWork(req, res, true);
});

/** Asks for every role at once, so that who is here need not be known first: the questions of other roles answer nothing. */
async function showWork(req: Request, res: Response, all: boolean) {
  const today = scopeOf(req).today;
  const questions = {
    me: whoAmI(),
    school: listSchoolWork(addDays(today, -RECENT_DAYS)),
    team: listTeamWork(),
    invitations: listInvitations(),
    register: countRegister(),
    drafts: listOwnDrafts(),
    figures: countShapes(),
    log: listLogLines(EVERYTHING(today)),
    elsewhere: listOpenElsewhere(),
  };
  const found = await look(scopeOf(req), questions, (answers) =>
    answers.me.role === 'privacy_officer'
      ? logLooked(answers.log, 'read')
      : workPage(answers.me.role, answers, today, all).looked,
  );

  const { role } = found.me;
  const around = { title: 'Mijn werk', waitingElsewhere: totalElsewhere(found.elsewhere, today) };
  if (role === 'privacy_officer') showLog(req, res, found.log, { waitingElsewhere: around.waitingElsewhere });
  else if (role === 'board_member' || role === 'policy_officer')
    render(req, res, 'oversight/figures/page', { ...around, ...figuresPage(found.figures, role) });
  else render(req, res, 'work/page', { ...around, ...workPage(role, found, today, all) });
}
