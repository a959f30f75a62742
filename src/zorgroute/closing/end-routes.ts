// Help ends: for the whole family, or for one child apart; and what was agreed for afterwards is looked after.

import type { Request, Response } from 'express';

import { may } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { spokenDay } from '../../forms/dates.ts';
import { viewForm } from '../../forms/form-view.ts';
import { readForm, type FormAnswers } from '../../forms/form.ts';
import { goOrShow } from '../../forms/refusal-at-a-field.ts';
import { submit } from '../../forms/submit.ts';
import { typedDay } from '../../forms/typed-days.ts';
import { NotFound } from '../../problems/problems.ts';
import { newRouter, param } from '../../web/routes.ts';
import { firstName } from '../plan/people.ts';
import { EVERYBODY } from '../plan/plan-text.ts';
import { listed } from '../plan/rules.ts';
import {
  askedOfEnd,
  closingOfFamily,
  lookAtClosing,
  showClosingForm,
  type FoundClosing,
} from './closing-pages.ts';
import { AftercareForm, endFormFor } from './end-form.ts';
import { keepAftercare, keepEnd } from './keeping.ts';
import { unansweredGoals } from './rules.ts';

export const careEndRoutes = newRouter();

const NEW = '/gezinnen/:familyId/afsluiting/nieuw';
const AFTERCARE = '/gezinnen/:familyId/afsluiting/nazorg/:entryId/:number';
type AftercareAnswers = FormAnswers<(typeof AftercareForm)['fields']>;

careEndRoutes.get(NEW, may('closing:keep'), async (req, res) => {
  showEnd(req, res, await lookAtClosing(req));
});

careEndRoutes.post(NEW, may('closing:keep'), async (req, res) => {
  const found = await lookAtClosing(req);
  const answers = readForm(endFormFor(askedOfEnd(found)), scopeOf(req));
  const { data } = answers;
  if (!data) return showEnd(req, res, found, answers);
  const familyId = param(req, 'familyId');
  const to = closingOfFamily(familyId);
  const work = () =>
    submit(scopeOf(req), { to, looked: { family: familyId } }, (ask) =>
      keepEnd(ask, familyId, data, scopeOf(req).today),
    );
  await goOrShow(res, to, answers, work, async (again) => showEnd(req, res, await lookAtClosing(req), again));
});

function showEnd(req: Request, res: Response, found: FoundClosing, answers?: FormAnswers) {
  const { kept, familyId, family, today, children } = found;
  const asked = askedOfEnd(found);
  const open = children.filter(({ closedOn }) => !closedOn);
  const form = viewForm(endFormFor(asked), {
    req,
    kept,
    answers,
    initial: { children: open.map(({ referralId }) => referralId), on: typedDay(today) },
    options: {
      children: open.map(({ referralId, name }) => ({ value: referralId, label: name })),
      'stays.readers': [
        { value: EVERYBODY, label: 'Iedereen van het plan' },
        ...asked.houses.map((parent) => ({
          value: parent.id,
          label: `Alleen het huis van ${firstName(parent)}`,
        })),
      ],
    },
    headings: headingsOf(asked),
    submitLabel: `Afsluiten bij ${family.name}`,
    cancel: { href: closingOfFamily(familyId), label: 'Nog niet, terug' },
  });
  const refused = open.length || answers ? undefined : allClosed(familyId);
  showClosingForm(req, res, {
    title: 'Afsluiten',
    found,
    form: refused ? { ...form, refusedBecause: refused } : form,
    lead: leadOf(found, open),
  });
}

const headingsOf = ({ parents, children }: ReturnType<typeof askedOfEnd>): Record<string, string> => {
  const [first] = [
    ...parents.map(({ id }) => `helped_${id.slice(0, 8)}`),
    ...children.map(({ id }) => `words_${id.slice(0, 8)}`),
  ];
  return { stays: 'Daarna', ...(first && { [first]: 'Wat het gezin ervan vindt' }) };
};

/** What still has no answer, before it is filled in; and what happens then. */
function leadOf({ text, children }: FoundClosing, open: readonly { referralId: string }[]): string {
  const chosen = open.map(({ referralId }) => referralId);
  const goals = unansweredGoals(text, { children, chosen }).map(({ words }) => `“${words}”`);
  const first = goals.length
    ? `Nog zonder antwoord: ${listed(goals)}. Kijk daar eerst samen naar, tenzij het gezin de hulp niet meer wil of is verhuisd. `
    : '';
  return `${first}De school hoort alleen dat de hulp is afgesloten. Partners zien daarna niets meer, en de tijd van bewaren begint.`;
}

const allClosed = (familyId: string) => ({
  title: 'Dit gezin is al afgesloten',
  sentence: 'Er is niemand meer voor wie u kunt afsluiten.',
  href: closingOfFamily(familyId),
  linkText: 'Naar de afsluiting',
});

careEndRoutes.get(AFTERCARE, may('closing:keep'), async (req, res) => {
  await showAftercare(req, res);
});

careEndRoutes.post(AFTERCARE, may('closing:keep'), async (req, res) => {
  const answers = readForm(AftercareForm, scopeOf(req));
  const { data } = answers;
  if (!data) return showAftercare(req, res, answers);
  const familyId = param(req, 'familyId');
  const news = { ...data, endId: param(req, 'entryId'), number: Number(param(req, 'number')) };
  const to = closingOfFamily(familyId);
  const work = () =>
    submit(scopeOf(req), { to, looked: { family: familyId } }, (ask) =>
      keepAftercare(ask, familyId, news, scopeOf(req).today),
    );
  await goOrShow(res, to, answers, work, (again) => showAftercare(req, res, again as AftercareAnswers));
});

async function showAftercare(req: Request, res: Response, answers?: AftercareAnswers) {
  const found = await lookAtClosing(req);
  const care = found.facts.closing?.aftercare.find(
    ({ endId, number }) => endId === param(req, 'entryId') && String(number) === param(req, 'number'),
  );
  if (!care && !answers) throw new NotFound();
  const form = viewForm(AftercareForm, {
    req,
    kept: found.kept,
    answers,
    submitLabel: `Bewaren bij ${found.family.name}`,
    cancel: { href: closingOfFamily(found.familyId), label: 'Terug naar de afsluiting' },
  });
  showClosingForm(req, res, {
    title: 'Kijken of het goed blijft gaan',
    found,
    form,
    ...(care && { lead: `${care.what}. ${whoLooks(care.who)} op ${spokenDay(care.on, found.today)}.` }),
  });
}

const whoLooks = (who: string): string => (who ? `${who} let erop, en u vraagt het` : 'U kijkt zelf');
