// Somebody of the plan: who it is, whether it has custody, how old it is. Begun from what the school sent; from here on the casemanager's own.

import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';

import { may } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { birthDay } from '../../forms/dates.ts';
import { typedDay } from '../../forms/typed-days.ts';
import { viewForm } from '../../forms/form-view.ts';
import { readForm, type FormAnswers } from '../../forms/form.ts';
import { Refused } from '../../forms/refusal-at-a-field.ts';
import { NotFound } from '../../problems/problems.ts';
import { newRouter, param } from '../../web/routes.ts';
import { custodyName } from '../consent/relations.ts';
import type { Help } from '../support/help/arranged-help.ts';
import { requireHelpKeepsReader } from './held-by-help.ts';
import { PersonForm, type PersonData } from './person-form.ts';
import { openOfOneHouse } from './people.ts';
import { lookAtPlan, showPlanForm, withBoth, type Showing } from './plan-pages.ts';
import type { Person, PlanText } from './plan-text.ts';
import { saveOrShow, type Part } from './saving.ts';

export const planPersonRoutes = newRouter();

type Answers = FormAnswers<(typeof PersonForm)['fields']>;
const PEOPLE = '/gezinnen/:familyId/plan/mensen';

planPersonRoutes.get(`${PEOPLE}/nieuw`, may('plan:keep'), async (req, res) => {
  await showPerson(req, res, {});
});

planPersonRoutes.post(`${PEOPLE}/nieuw`, may('plan:keep'), async (req, res) => {
  await savePerson(req, res, undefined);
});

planPersonRoutes.get(`${PEOPLE}/:personId`, may('plan:keep'), async (req, res) => {
  await showPerson(req, res, { personId: param(req, 'personId') });
});

planPersonRoutes.post(`${PEOPLE}/:personId`, may('plan:keep'), async (req, res) => {
  await savePerson(req, res, param(req, 'personId'));
});

async function savePerson(req: Request, res: Response, personId: string | undefined) {
  const answers = readForm(PersonForm, scopeOf(req));
  const { data } = answers;
  if (!data) return showPerson(req, res, { ...(personId && { personId }), answers });
  await saveOrShow(req, res, { answers, part: personPart(personId, data) }, (showing) =>
    showPerson(req, res, { ...(personId && { personId }), ...(showing as Showing<Answers>) }),
  );
}

/** @throws Refused when something of one house would be left without its reader; NotFound for somebody of another plan */
function personPart(personId: string | undefined, data: PersonData): Part {
  const id = personId ?? randomUUID();
  const person: Person = { id, ...data };
  return {
    of: ({ people }) => people.find((one) => one.id === id) ?? null,
    put: (text, helps) => {
      if (personId && !text.people.some((one) => one.id === personId)) throw new NotFound();
      if (!personId && text.people.length >= MOST_PEOPLE) throw new Refused(ENOUGH, 'name');
      requireReaders(person, text, helps);
      const people = personId
        ? text.people.map((one) => (one.id === id ? person : one))
        : [...text.people, person];
      return { ...text, people };
    },
  };
}
const MOST_PEOPLE = 30;
const ENOUGH = 'Een plan heeft hooguit dertig mensen.';

/** A goal and help of one house keep their parent; and what is only a parent's does not turn out to be about a child. */
function requireReaders(person: Person, text: PlanText, helps: readonly Help[]) {
  const { goals } = text;
  const isGone = person.left || person.kind === 'child' || person.custody !== 'yes';
  if (isGone && openOfOneHouse({ goals }, person.id))
    throw new Refused(STILL_READS, person.left ? 'left' : 'custody');
  const isAbout = goals.some(
    ({ readers, forWhom }) => readers !== 'everybody' && forWhom.includes(person.id),
  );
  if (person.kind === 'child' && isAbout) throw new Refused(STILL_READS, 'kind');
  requireHelpKeepsReader(person, { text, helps, isGone });
}
const STILL_READS =
  'Er loopt nog een doel of actie die alleen het huis van deze persoon leest. Kies daar eerst dat het gehaald is, of niet meer nodig.';

type ShowingPerson = Showing<Answers> & { personId?: string };

async function showPerson(req: Request, res: Response, showing: ShowingPerson) {
  const found = await lookAtPlan(req);
  const person = found.text.people.find(({ id }) => id === showing.personId);
  if (showing.personId && !person) throw new NotFound();
  const initial = person ? typedPerson(person) : {};
  const form = viewForm(PersonForm, {
    req,
    kept: found.kept,
    answers: showing.answers,
    initial,
    submitLabel: person ? `Bewaren bij ${person.name}` : 'Bewaren bij het plan',
  });
  const facts = person
    ? personFacts(person)
    : [{ term: 'Naam', description: 'Deze persoon stond er nog niet.' }];
  showPlanForm(req, res, {
    title: person ? `${person.name}: gegevens wijzigen` : 'Iemand erbij',
    found,
    lead: 'Zo stond het in de aanmelding. Klopt het niet meer, dan verandert u het hier. De school merkt daar niets van.',
    ...withBoth(req, { found, form, initial, showing, said: person ?? null, facts }),
  });
}

const typedPerson = ({ kind, name, relation, custody, birthDate, left }: Person) => ({
  ...{ kind, name, relation, custody },
  birthDate: birthDate ? typedDay(birthDate) : '',
  left: left ? 'yes' : '',
});

const personFacts = ({ kind, name, relation, custody, birthDate, left }: Person) => [
  { term: 'Naam', description: name },
  kind === 'child'
    ? { term: 'Geboren', description: birthDate ? birthDay(birthDate) : 'Niet bekend' }
    : { term: relation || 'Ouder of voogd', description: custodyName(custody) },
  ...(left ? [{ term: 'Plan', description: 'Hoort niet meer bij dit plan' }] : []),
];
