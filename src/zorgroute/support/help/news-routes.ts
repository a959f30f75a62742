// News about the help: what was heard and decided, that it began or stopped; and what the family itself says of whether it really began.

import type { Request, Response } from 'express';

import { may } from '../../../access/may.ts';
import { scopeOf } from '../../../access/scope.ts';
import { DEFAULT_CALENDAR } from '../../../calendar/working-days.ts';
import { spokenFrom } from '../../../forms/dates.ts';
import { viewForm } from '../../../forms/form-view.ts';
import { readForm, type FormAnswers } from '../../../forms/form.ts';
import { goOrShow, Refused } from '../../../forms/refusal-at-a-field.ts';
import { submit } from '../../../forms/submit.ts';
import { typedDay } from '../../../forms/typed-days.ts';
import { newRouter, param } from '../../../web/routes.ts';
import { isAsked, nameWithAge } from '../../plan/people.ts';
import type { Found } from '../../plan/plan-pages.ts';
import type { Person } from '../../plan/plan-text.ts';
import { dueOn } from '../../terms.ts';
import { HELP_STEP } from '../terms.ts';
import type { Help, NewsAnswers, StepOfHelp } from './arranged-help.ts';
import { ConfirmForm, HANDED_OVER, NEWS, NewsForm } from './form.ts';
import { helpFor } from './help-one-reads.ts';
import { helpOf, lookAtHelp, showHelpForm } from './help-pages.ts';
import { insertHelpEntry } from './queries.ts';
import { canConfirm, FAMILY_SAYS, helpStands, nameOfHelp, NEWS_NOW, newsMistake } from './rules.ts';
import { helpIn, helpUnderLock, settleHelp } from './settling.ts';
import { toldNow } from './told-to-school.ts';

export const helpNewsRoutes = newRouter();

const AT = '/gezinnen/:familyId/hulp/:helpId';
type NewsTyped = FormAnswers<(typeof NewsForm)['fields']>;
type ConfirmTyped = FormAnswers<(typeof ConfirmForm)['fields']>;

helpNewsRoutes.get(`${AT}/nieuws`, may('help:keep'), async (req, res) => {
  await showNews(req, res);
});

helpNewsRoutes.post(`${AT}/nieuws`, may('help:keep'), async (req, res) => {
  const answers = readForm(NewsForm, scopeOf(req));
  const { data } = answers;
  if (!data) return showNews(req, res, answers);
  const { on, ...said } = data;
  await keep(req, res, { answers, on, said: { ...said, saidBy: '' } }, (again) =>
    showNews(req, res, again as NewsTyped),
  );
});

helpNewsRoutes.get(`${AT}/bevestiging`, may('help:keep'), async (req, res) => {
  await showConfirm(req, res);
});

helpNewsRoutes.post(`${AT}/bevestiging`, may('help:keep'), async (req, res) => {
  const answers = readForm(ConfirmForm, scopeOf(req));
  const { data } = answers;
  if (!data) return showConfirm(req, res, answers);
  const { on, ...said } = data;
  await keep(req, res, { answers, on, said: { ...said, why: '', expected: '' } }, (again) =>
    showConfirm(req, res, again as ConfirmTyped),
  );
});

type Keeping = { answers: FormAnswers; on: string; said: Omit<NewsAnswers, 'tells'> };

async function keep(
  req: Request,
  res: Response,
  { answers, on, said }: Keeping,
  show: (again: FormAnswers) => Promise<void>,
) {
  const [familyId, helpId] = [param(req, 'familyId'), param(req, 'helpId')];
  const { today } = scopeOf(req);
  const to = helpOf(familyId);
  const work = () =>
    submit(scopeOf(req), { to, looked: { family: familyId } }, async (ask) => {
      const { text, helps } = await helpUnderLock(ask, familyId, today);
      const help = helpIn(helps, helpId);
      requireNow(help, said.step);
      if (said.saidBy && !readersOf({ text, today }, help).some(({ id }) => id === said.saidBy))
        throw new Refused('Kies iemand uit de lijst.', 'saidBy');
      const mistake = newsMistake(
        { on, step: said.step, callOn: said.callOn },
        { today, help },
        spokenFrom(today),
      );
      if (mistake) throw new Refused(mistake.message, mistake.name);
      // Help that goes on without the team has not stopped.
      const goesOn = said.why === HANDED_OVER;
      const tells = goesOn ? [] : await toldNow(ask, help, said.step, { familyId, text });
      await ask(insertHelpEntry(familyId, { kind: 'help_news', helpId, on, answers: { ...said, tells } }));
      await settleHelp(ask, familyId, helpId);
    });
  await goOrShow(res, to, answers, work, show);
}

/** @throws Refused for what cannot have happened while it stands as it does */
function requireNow(help: Help, step: StepOfHelp): void {
  const { task } = helpStands(help);
  const canBe = FAMILY_SAYS.includes(step) ? canConfirm(task) : NEWS_NOW[task].includes(step);
  if (!canBe) throw new Refused(NOT_NOW, 'step');
}
const NOT_NOW = 'Dit past niet bij hoe de hulp nu staat. Open de hulp opnieuw en kijk wat er nu staat.';

async function showNews(req: Request, res: Response, answers?: NewsTyped) {
  const { found, help } = await lookAtHelp(req);
  const now = NEWS_NOW[helpStands(help).task];
  const form = viewForm(NewsForm, {
    req,
    kept: found.kept,
    answers,
    initial: { on: typedDay(found.today) },
    options: { step: NEWS.filter(({ value }) => now.includes(value)) },
    submitLabel: `Nieuws bewaren bij ${found.family.name}`,
    cancel: { href: helpOf(found.familyId), label: 'Terug naar de hulp' },
  });
  showHelpForm(req, res, { title: `Nieuws vastleggen: ${nameOfHelp(help)}`, found, form });
}

async function showConfirm(req: Request, res: Response, answers?: ConfirmTyped) {
  const { found, help } = await lookAtHelp(req);
  const people = readersOf(found, help);
  const form = viewForm(ConfirmForm, {
    req,
    kept: found.kept,
    answers,
    initial: {
      saidBy: people[0]?.id ?? '',
      on: typedDay(found.today),
      callOn: typedDay(dueOn(HELP_STEP, found.today, DEFAULT_CALENDAR)),
    },
    options: {
      saidBy: people.map((person) => ({ value: person.id, label: nameWithAge(person, found.today) })),
    },
    submitLabel: `Bewaren bij ${found.family.name}`,
    cancel: { href: helpOf(found.familyId), label: 'Terug naar de hulp' },
  });
  showHelpForm(req, res, { title: `Wat zegt het gezin? ${nameOfHelp(help)}`, found, form });
}

/** Who can say so: who may read it, first whoever decides on the plan, and of those whom it is for. A young child is asked by choice alone. */
function readersOf({ text, today }: Pick<Found, 'text' | 'today'>, help: Help) {
  const people = text.people.filter(({ id }) => helpFor(text, [help], id).length > 0);
  const rank = (person: Person) =>
    (isAsked(person, today) ? 0 : 2) + (help.forWhom.includes(person.id) ? 0 : 1);
  return people.toSorted((one, other) => rank(one) - rank(other));
}
