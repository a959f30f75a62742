// "Ik lees dit met …": the plan as one person may read it, on a bare page, where that person can answer; and the same on paper.

import type { Request, Response } from 'express';

import { may } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { viewForm } from '../../forms/form-view.ts';
import { readForm, type FormAnswers } from '../../forms/form.ts';
import { goOrShow } from '../../forms/refusal-at-a-field.ts';
import { submit } from '../../forms/submit.ts';
import { NotFound } from '../../problems/problems.ts';
import { onPaper } from '../../web/on-paper.ts';
import { render } from '../../web/render.ts';
import { newRouter, param } from '../../web/routes.ts';
import { helpFor } from '../support/help/help-one-reads.ts';
import { helpAt } from '../support/help/help-words.ts';
import { keepAnswer, readerIn } from './answer.ts';
import { othersOf, signFor, sinceInWords } from './around-an-answer.ts';
import { OwnAnswerForm } from './answer-form.ts';
import { isAsked } from './people.ts';
import { lookAtPlanFor, openedPart, planOf, type FoundFor as Found } from './plan-pages.ts';
import { withNextLook } from './plan-situation.ts';
import { ownHouse, ownWords, readingInWords } from './plan-words.ts';
import { isWhole, type Person } from './plan-text.ts';
import { readingOf } from './what-one-reads.ts';
import { viewsFor } from './views-of-others.ts';

export const planTableRoutes = newRouter();

const WITH = '/gezinnen/:familyId/plan/met/:personId';
type Answers = FormAnswers<(typeof OwnAnswerForm)['fields']>;

planTableRoutes.get(WITH, may('plan:keep'), async (req, res) => {
  const found = await lookAtPlanFor(req);
  const person = readerIn(found.text, param(req, 'personId'));
  const mayAnswer = isAsked(person, found.today) && isWhole(found.text);
  render(req, res, 'zorgroute/plan/at-table', {
    title: 'Ons plan',
    ...forPerson(req, found, person),
    backHref: planOf(found.familyId),
    answerHref: mayAnswer ? `${planOf(found.familyId)}/met/${person.id}/antwoord` : undefined,
  });
});

planTableRoutes.get('/gezinnen/:familyId/plan/papier/:personId', may('plan:keep'), async (req, res) => {
  const found = await lookAtPlanFor(req, 'print');
  const person = readerIn(found.text, param(req, 'personId'));
  if (!found.written) throw new NotFound();
  render(req, res, 'zorgroute/plan/paper', {
    title: 'Ons plan',
    ...forPerson(req, found, person),
    isAsked: isAsked(person, found.today),
    print: onPaper(req, `Ons plan, voor ${person.name}`),
    planHref: planOf(found.familyId),
  });
});

/** All that a page for one person holds: nothing of it comes from anywhere but what this person may read. */
function forPerson(req: Request, found: Found, person: Person) {
  const { text, today, entries } = found;
  const reading = readingOf(withNextLook(found), person.id);
  if (!reading) throw new NotFound();
  return {
    name: person.name,
    keeper: req.actor?.personName ?? '',
    since: sinceInWords(found, person),
    plan: readingInWords(reading, {
      people: text.people,
      today,
      ofHouse: ownHouse,
      helpAt: helpAt(helpFor(text, found.help, person.id), { plan: text, today, ofHouse: ownHouse }),
    }),
    own: ownWords(entries, person.id, today),
    views: viewsFor(entries, text.people, person.id),
  };
}

planTableRoutes.get(`${WITH}/antwoord`, may('plan:keep'), async (req, res) => {
  const found = await lookAtPlanFor(req);
  showOwnAnswer(req, res, found, askedIn(found, param(req, 'personId')));
});

planTableRoutes.post(`${WITH}/antwoord`, may('plan:keep'), async (req, res) => {
  const familyId = param(req, 'familyId');
  const found = await lookAtPlanFor(req);
  const person = askedIn(found, param(req, 'personId'));
  const answers = readForm(OwnAnswerForm, scopeOf(req));
  const { data } = answers;
  if (!data) return showOwnAnswer(req, res, found, person, answers);
  const { today } = scopeOf(req);
  const said = { ...data, knownBy: 'together' as const, atTable: true };
  const given = { personId: person.id, saidOn: today, said, opened: openedPart(req) };
  const to = `${planOf(familyId)}/met/${person.id}`;
  const work = () =>
    submit(scopeOf(req), { to, looked: { family: familyId } }, (ask) =>
      keepAnswer(ask, familyId, given, today),
    );
  await goOrShow(res, to, answers, work, async (again) => {
    const now = await lookAtPlanFor(req);
    showOwnAnswer(req, res, now, askedIn(now, person.id), again as Answers);
  });
});

/** @throws NotFound for a child under twelve, who is heard and not asked */
function askedIn({ text, today }: Found, personId: string): Person {
  const person = readerIn(text, personId);
  if (!isAsked(person, today)) throw new NotFound();
  return person;
}

function showOwnAnswer(req: Request, res: Response, found: Found, person: Person, answers?: Answers) {
  const others = othersOf(found, person);
  const form = viewForm(OwnAnswerForm, {
    req,
    kept: found.kept,
    answers,
    options: { viewReaders: others },
    asked: { viewReaders: others.length > 0 },
    submitLabel: 'Dit is mijn antwoord',
    autosave: false,
    cancel: { href: `${planOf(found.familyId)}/met/${person.id}`, label: 'Terug naar het plan' },
  });
  render(req, res, 'zorgroute/plan/own-answer', {
    title: 'Wat vindt u van het plan?',
    name: person.name,
    since: sinceInWords(found, person),
    keeper: req.actor?.personName ?? '',
    form: { ...form, base: signFor(req, found, person, answers) },
  });
}
