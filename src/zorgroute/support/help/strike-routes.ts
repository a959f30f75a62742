// What was written down about the help by mistake is struck: the newest news, by whoever keeps the family; or help of which there is no news yet,
// by who wrote it.

import type { Request, Response } from 'express';

import { may } from '../../../access/may.ts';
import { scopeOf } from '../../../access/scope.ts';
import { viewForm } from '../../../forms/form-view.ts';
import { readForm, type FormAnswers } from '../../../forms/form.ts';
import { goOrShow, Refused } from '../../../forms/refusal-at-a-field.ts';
import { submit } from '../../../forms/submit.ts';
import { NotFound } from '../../../problems/problems.ts';
import { newRouter, param } from '../../../web/routes.ts';
import type { Help, Kept } from './arranged-help.ts';
import { HelpStrikeForm } from './form.ts';
import { helpOf, lookAtHelp, showHelpForm } from './help-pages.ts';
import { strikeHelpEntry } from './queries.ts';
import { GONE, helpIn, helpUnderLock, settleHelp } from './settling.ts';

export const helpStrikeRoutes = newRouter();

type Answers = FormAnswers<(typeof HelpStrikeForm)['fields']>;
/** What is struck: undefined when it is not there, not the newest, or not for this actor. */
type Struck = { title: string; of: (help: Help, req: Request) => Kept | undefined };

const HELP: Struck = {
  title: 'Hulp doorhalen',
  of: (help) => (help.isMine && !help.news.length ? help : undefined),
};
const NEWS: Struck = {
  title: 'Nieuws over de hulp doorhalen',
  of: ({ news }, req) => {
    const newest = news.at(-1);
    return newest?.id === param(req, 'entryId') ? newest : undefined;
  },
};

helpStrikeRoutes.get('/gezinnen/:familyId/hulp/:helpId/doorhaling', may('help:keep'), (req, res) =>
  showStrike(req, res, HELP),
);
helpStrikeRoutes.post('/gezinnen/:familyId/hulp/:helpId/doorhaling', may('help:keep'), (req, res) =>
  strike(req, res, HELP),
);
helpStrikeRoutes.get(
  '/gezinnen/:familyId/hulp/:helpId/nieuws/:entryId/doorhaling',
  may('help:keep'),
  (req, res) => showStrike(req, res, NEWS),
);
helpStrikeRoutes.post(
  '/gezinnen/:familyId/hulp/:helpId/nieuws/:entryId/doorhaling',
  may('help:keep'),
  (req, res) => strike(req, res, NEWS),
);

async function strike(req: Request, res: Response, struck: Struck) {
  const answers = readForm(HelpStrikeForm, scopeOf(req));
  const { data } = answers;
  if (!data) return showStrike(req, res, struck, answers);
  const [familyId, helpId] = [param(req, 'familyId'), param(req, 'helpId')];
  const { today } = scopeOf(req);
  const to = helpOf(familyId);
  const work = () =>
    submit(scopeOf(req), { to, looked: { family: familyId } }, async (ask) => {
      const { helps } = await helpUnderLock(ask, familyId, today);
      const entry = struck.of(helpIn(helps, helpId), req);
      if (!entry) throw new Refused(GONE, 'reason');
      await ask(strikeHelpEntry(entry.id, data.reason));
      await settleHelp(ask, familyId, helpId);
    });
  await goOrShow(res, to, answers, work, (again) => showStrike(req, res, struck, again as Answers));
}

const READ_AFTER =
  'Alleen wie het schreef en de functionaris gegevensbescherming kunnen het daarna nog lezen.';
const TOLD =
  'De school hoorde dit bericht en kan het al hebben gelezen. Daar verdwijnt het ook. Bel de school als zij het moet weten.';

async function showStrike(req: Request, res: Response, struck: Struck, answers?: Answers) {
  const { found, help } = await lookAtHelp(req);
  const entry = struck.of(help, req);
  if (!entry && !answers) throw new NotFound();
  const form = viewForm(HelpStrikeForm, {
    req,
    kept: found.kept,
    answers,
    submitLabel: 'Doorhalen',
    notYet: 'bewaard',
    cancel: { href: helpOf(found.familyId), label: 'Terug naar de hulp' },
  });
  const isTold = help.news.some(({ id, tells }) => id === entry?.id && tells.length);
  const lead = isTold ? `${READ_AFTER} ${TOLD}` : READ_AFTER;
  showHelpForm(req, res, { title: struck.title, found, form, lead });
}
