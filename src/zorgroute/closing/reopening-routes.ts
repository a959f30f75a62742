// Help is opened again in one step, for some or all of the children: with who asked and why. The school reads that it is so, and not why.

import type { Request, Response } from 'express';

import { may } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { addWorkingDays, DEFAULT_CALENDAR } from '../../calendar/working-days.ts';
import { viewForm } from '../../forms/form-view.ts';
import { readForm, type FormAnswers } from '../../forms/form.ts';
import { goOrShow } from '../../forms/refusal-at-a-field.ts';
import { submit } from '../../forms/submit.ts';
import { typedDay } from '../../forms/typed-days.ts';
import { newRouter, param } from '../../web/routes.ts';
import { isReader, nameWithAge } from '../plan/people.ts';
import { closingOfFamily, lookAtClosing, showClosingForm, type FoundClosing } from './closing-pages.ts';
import { ASKED_BY } from './closing.ts';
import { CareReopeningForm } from './end-form.ts';
import { keepReopening } from './keeping.ts';

export const careReopeningRoutes = newRouter();

const REOPENING = '/gezinnen/:familyId/afsluiting/heropening';
type Answers = FormAnswers<(typeof CareReopeningForm)['fields']>;

careReopeningRoutes.get(REOPENING, may('closing:keep'), async (req, res) => {
  await showReopening(req, res);
});

careReopeningRoutes.post(REOPENING, may('closing:keep'), async (req, res) => {
  const answers = readForm(CareReopeningForm, scopeOf(req));
  const { data } = answers;
  if (!data) return showReopening(req, res, answers);
  const familyId = param(req, 'familyId');
  const to = closingOfFamily(familyId);
  const work = () =>
    submit(scopeOf(req), { to, looked: { family: familyId } }, (ask) =>
      keepReopening(ask, familyId, data, scopeOf(req).today),
    );
  await goOrShow(res, to, answers, work, (again) => showReopening(req, res, again as Answers));
});

async function showReopening(req: Request, res: Response, answers?: Answers) {
  const found = await lookAtClosing(req);
  const { kept, familyId, family, today, children, text } = found;
  const closed = children.filter(({ closedOn }) => closedOn);
  const goals = text.goals.filter(({ state }) => state !== '');
  const form = viewForm(CareReopeningForm, {
    req,
    kept,
    answers,
    initial: {
      children: closed.length === 1 ? closed.map(({ referralId }) => referralId) : [],
      talkOn: typedDay(addWorkingDays(today, SOON, DEFAULT_CALENDAR)),
    },
    options: {
      who: whoAsks(found),
      children: closed.map(({ referralId, name }) => ({ value: referralId, label: name })),
      goals: goals.map(({ id, words }) => ({ value: id, label: words })),
    },
    asked: { goals: goals.length > 0 },
    submitLabel: `Weer openen bij ${family.name}`,
    cancel: { href: closingOfFamily(familyId), label: 'Laten zoals het is' },
  });
  const refused = closed.length || answers ? undefined : nothingClosed(familyId);
  showClosingForm(req, res, {
    title: 'Weer openen',
    found,
    form: refused ? { ...form, refusedBecause: refused } : form,
    lead: 'Het plan en de namen zijn er nog. U begint niet opnieuw.',
  });
}
/** Working days until the family is spoken, unless somebody chooses another. */
const SOON = 5;

const whoAsks = ({ text, today }: FoundClosing) => [
  ...text.people.filter(isReader).map((person) => ({ value: person.id, label: nameWithAge(person, today) })),
  ...ASKED_BY,
];

const nothingClosed = (familyId: string) => ({
  title: 'Dit gezin is niet afgesloten',
  sentence: 'Er is niemand die u weer kunt opnemen.',
  href: closingOfFamily(familyId),
  linkText: 'Terug',
});
