// Help is arranged: written down, and changed with its earlier text kept. Where the parents live apart also who reads it.

import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';

import { may } from '../../../access/may.ts';
import { scopeOf } from '../../../access/scope.ts';
import type { Ask } from '../../../access/transaction.ts';
import { spokenFrom } from '../../../forms/dates.ts';
import { openedVersion } from '../../../forms/changed-meanwhile.ts';
import { readForm, withMistake, type FormAnswers } from '../../../forms/form.ts';
import { goOrShow, Refused } from '../../../forms/refusal-at-a-field.ts';
import { submit } from '../../../forms/submit.ts';
import { newRouter, param } from '../../../web/routes.ts';
import { EVERYBODY, type PlanText } from '../../plan/plan-text.ts';
import type { Help, HelpAnswers } from './arranged-help.ts';
import { HelpChangeForm, HelpForm } from './form.ts';
import { showChange, showNew, type ChangeAnswers, type NewAnswers } from './help-form-pages.ts';
import { readersOfHelp } from './help-one-reads.ts';
import { helpOf } from './help-pages.ts';
import { insertHelpEntry } from './queries.ts';
import { askedMistake, helpMistake, helpStands } from './rules.ts';
import { helpIn, helpUnderLock, settleHelp } from './settling.ts';

export const helpKeepRoutes = newRouter();

const NEW = '/gezinnen/:familyId/hulp/nieuw';
const CHANGE = '/gezinnen/:familyId/hulp/:helpId/wijziging';

helpKeepRoutes.get(NEW, may('help:keep'), async (req, res) => {
  await showNew(req, res);
});

helpKeepRoutes.post(NEW, may('help:keep'), async (req, res) => {
  const answers = readForm(HelpForm, scopeOf(req));
  const { data } = answers;
  const { today } = scopeOf(req);
  const mistake = data && askedMistake(data.askedOn, data.callOn, today);
  if (mistake) return showNew(req, res, withMistake(answers, mistake.name, mistake.message));
  if (!data) return showNew(req, res, answers);
  const { askedOn: on, ...said } = data;
  const helpId = randomUUID();
  await keep(
    req,
    res,
    { answers, helpId, show: (again) => showNew(req, res, again as NewAnswers) },
    async (ask) => {
      const familyId = param(req, 'familyId');
      const { text, helps } = await helpUnderLock(ask, familyId, today);
      if (helps.filter((help) => helpStands(help).task !== 'ended').length >= MOST_HELP)
        throw new Refused(ENOUGH, 'what');
      requireFits(said, text);
      await ask(insertHelpEntry(familyId, { kind: 'arranged_help', helpId, on, answers: said }));
    },
  );
});
const MOST_HELP = 60;
const ENOUGH = 'Er staat hier al veel hulp. Zet eerst bij hulp die is gestopt, dat ze is gestopt.';

helpKeepRoutes.get(CHANGE, may('help:keep'), async (req, res) => {
  await showChange(req, res);
});

helpKeepRoutes.post(CHANGE, may('help:keep'), async (req, res) => {
  const answers = readForm(HelpChangeForm, scopeOf(req));
  const { data } = answers;
  const { today } = scopeOf(req);
  const mistake = data && askedMistake(data.askedOn, null, today);
  if (mistake) return showChange(req, res, { answers: withMistake(answers, mistake.name, mistake.message) });
  if (!data) return showChange(req, res, { answers });
  const { askedOn: on, reason, ...said } = data;
  const helpId = param(req, 'helpId');
  const show = (again: FormAnswers) => showChange(req, res, shownAgain(again as ChangeAnswers));
  await keep(req, res, { answers, helpId, show }, async (ask) => {
    const familyId = param(req, 'familyId');
    const { text, helps } = await helpUnderLock(ask, familyId, today);
    const before = helpIn(helps, helpId);
    if (before.versions !== openedVersion(req)) throw new Refused(CHANGED, 'reason');
    const changed = { ...said, callOn: before.callOn };
    requireFits(changed, text);
    requireChange({ before, changed, on }, text, spokenFrom(today));
    const corrects = { of: before.id, reason };
    await ask(insertHelpEntry(familyId, { kind: 'arranged_help', helpId, on, answers: changed, corrects }));
  });
});
const CHANGED = 'Iemand anders heeft deze hulp intussen veranderd.';
const shownAgain = (answers: ChangeAnswers) => ({
  answers,
  changed: answers.mistakes.some(({ message }) => message === CHANGED),
});

type Keeping = { answers: FormAnswers; helpId: string; show: (again: FormAnswers) => Promise<void> };

async function keep(
  req: Request,
  res: Response,
  { answers, helpId, show }: Keeping,
  write: (ask: Ask) => Promise<void>,
) {
  const familyId = param(req, 'familyId');
  const to = helpOf(familyId);
  const work = () =>
    submit(scopeOf(req), { to, looked: { family: familyId } }, async (ask) => {
      await write(ask);
      await settleHelp(ask, familyId, helpId);
    });
  await goOrShow(res, to, answers, work, show);
}

/** @throws Refused */
function requireFits(said: HelpAnswers, text: PlanText): void {
  const mistake = helpMistake(said, text);
  if (mistake) throw new Refused(mistake.message, mistake.name);
}

/** What was one house's does not become everybody's, and nothing came before it was asked. @throws Refused */
function requireChange(
  { before, changed, on }: { before: Help; changed: HelpAnswers; on: string },
  text: PlanText,
  spoken: (day: string) => string,
): void {
  const [was, is] = [readersOfHelp(before, text), readersOfHelp(changed, text)];
  if (was !== EVERYBODY && was !== is) throw new Refused(NOT_WIDER, 'readers');
  const first = before.news[0]?.on;
  if (first && on > first)
    throw new Refused(`Het eerste nieuws is van ${spoken(first)}. Kies die dag of een eerdere.`, 'askedOn');
}
const NOT_WIDER =
  'Deze hulp is van één huis. Mag iedereen haar nu lezen? Schrijf haar dan nieuw op, in woorden die de ander mag lezen.';
