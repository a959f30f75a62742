// What goes well, what is hard, what comes first and when they look: the text of the plan; or the plan that the family made itself.

import type { Request, Response } from 'express';

import { may } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { spokenDay, spokenFrom } from '../../forms/dates.ts';
import { typedDay } from '../../forms/typed-days.ts';
import { viewForm } from '../../forms/form-view.ts';
import { readForm, type FormAnswers, type Typed } from '../../forms/form.ts';
import { Refused } from '../../forms/refusal-at-a-field.ts';
import { newRouter } from '../../web/routes.ts';
import type { Help } from '../support/help/arranged-help.ts';
import { requireNoHelpOfOneHouse } from './held-by-help.ts';
import { OwnPlanForm, PlanTextForm, type OwnPlanData, type PlanTextData } from './text-form.ts';
import { lookAtPlan, showPlanForm, withBoth, type Found, type Showing } from './plan-pages.ts';
import { openOfOneHouse } from './people.ts';
import { sayingsInWords } from './plan-words.ts';
import type { PlanText, Saying } from './plan-text.ts';
import { lookMistake } from './rules.ts';
import { saveOrShow, type Part } from './saving.ts';

export const planTextRoutes = newRouter();

type TextAnswers = FormAnswers<(typeof PlanTextForm)['fields']>;
type OwnAnswers = FormAnswers<(typeof OwnPlanForm)['fields']>;

planTextRoutes.get('/gezinnen/:familyId/plan/tekst', may('plan:keep'), async (req, res) => {
  await showText(req, res);
});

planTextRoutes.post('/gezinnen/:familyId/plan/tekst', may('plan:keep'), async (req, res) => {
  const answers = readForm(PlanTextForm, scopeOf(req));
  const { data } = answers;
  if (!data) return showText(req, res, { answers });
  await saveOrShow(req, res, { answers, part: textPart(req, data) }, (showing) =>
    showText(req, res, showing as Showing<TextAnswers>),
  );
});

planTextRoutes.get('/gezinnen/:familyId/plan/overnemen', may('plan:keep'), async (req, res) => {
  await showOwn(req, res);
});

planTextRoutes.post('/gezinnen/:familyId/plan/overnemen', may('plan:keep'), async (req, res) => {
  const answers = readForm(OwnPlanForm, scopeOf(req));
  const { data } = answers;
  if (!data) return showOwn(req, res, { answers });
  await saveOrShow(req, res, { answers, part: ownPart(req, data) }, (showing) =>
    showOwn(req, res, showing as Showing<OwnAnswers>),
  );
});

const textOf = ({ apart, strengths, worries, first, lookOn, lookWhere }: PlanText) => ({
  ...{ apart, strengths, worries, first, lookOn, lookWhere },
});
const ownTextOf = ({ apart, ownText, lookOn, lookWhere }: PlanText) => ({
  apart,
  ownText,
  lookOn,
  lookWhere,
});

/** @throws Refused for a day on which nobody looks */
const textPart = (req: Request, data: PlanTextData): Part => ({
  of: textOf,
  put: (text, helps) => {
    requireLook(req, data.lookOn, text);
    const isOf = ({ saidBy }: Saying) => text.people.some(({ id }) => id === saidBy);
    const named = (saying: Saying) => (isOf(saying) ? saying : { ...saying, saidBy: '' });
    return {
      ...text,
      ...data,
      apart: staysApart(data.apart, text, helps),
      strengths: data.strengths.map(named),
      worries: data.worries.map(named),
    };
  },
});

const ownPart = (req: Request, data: OwnPlanData): Part => ({
  of: ownTextOf,
  put: (text, helps) => {
    requireLook(req, data.lookOn, text);
    return { ...text, ...data, apart: staysApart(data.apart, text, helps) };
  },
});

/** @throws Refused as long as something is one house's: else it would be everybody's by a tick */
function staysApart(apart: boolean, text: PlanText, helps: readonly Help[]): boolean {
  if (!apart && openOfOneHouse(text)) throw new Refused(STILL_OF_ONE_HOUSE, 'apart');
  if (!apart && text.apart) requireNoHelpOfOneHouse(text, helps);
  return apart;
}
const STILL_OF_ONE_HOUSE =
  'Er loopt nog een doel of actie van één huis. Kies daar eerst dat het gehaald is, of niet meer nodig. Het blijft dan van dat huis.';

function requireLook(req: Request, on: string | null, { lookOn: before }: PlanText) {
  const { today } = scopeOf(req);
  const mistake = lookMistake(on, { before, today }, spokenFrom(today));
  if (mistake) throw new Refused(mistake.message, mistake.name);
}

async function showText(req: Request, res: Response, showing: Showing<TextAnswers> = {}) {
  const found = await lookAtPlan(req);
  const { text, kept, family } = found;
  const initial = typedText(text);
  const speakers = text.people
    .filter(({ left }) => !left)
    .map(({ id, name }) => ({ value: id, label: name }));
  const form = viewForm(PlanTextForm, {
    req,
    kept,
    answers: showing.answers,
    initial,
    options: { 'strengths.saidBy': speakers, 'worries.saidBy': speakers },
    submitLabel: `Bewaren in het plan van ${family.name}`,
  });
  const drawn = { found, form, initial, showing, said: textOf(text), facts: factsOf(found) };
  showPlanForm(req, res, { title: 'Wat goed gaat en wat moeilijk is', found, ...withBoth(req, drawn) });
}

const typedText = ({ apart, strengths, worries, first, lookOn, lookWhere }: PlanText) => ({
  apart: apart ? 'yes' : '',
  strengths: strengths as readonly Typed[],
  worries: worries as readonly Typed[],
  first,
  lookOn: lookOn ? typedDay(lookOn) : '',
  lookWhere,
});

async function showOwn(req: Request, res: Response, showing: Showing<OwnAnswers> = {}) {
  const found = await lookAtPlan(req);
  const { apart, ownText, lookOn, lookWhere } = found.text;
  const initial = {
    apart: apart ? 'yes' : '',
    ownText,
    lookOn: lookOn ? typedDay(lookOn) : '',
    lookWhere,
  };
  const form = viewForm(OwnPlanForm, {
    req,
    kept: found.kept,
    answers: showing.answers,
    initial,
    submitLabel: 'Het plan overnemen zoals het is',
  });
  const own = { term: 'Het plan van het gezin', description: ownText.split(/\n+/) };
  const said = ownTextOf(found.text);
  const drawn = { found, form, initial, showing, said, facts: [own, lookFact(found)] };
  const title = 'Het eigen plan van het gezin';
  showPlanForm(req, res, { title, found, lead: OWN_LEAD, ...withBoth(req, drawn) });
}
const OWN_LEAD =
  'U neemt het over zoals het gezin het schreef. Daarna kunt u er doelen bij zetten, als zij dat willen.';

const lookFact = ({ text, today }: Found) => ({
  term: 'Wanneer u samen kijkt',
  description: [text.lookOn ? spokenDay(text.lookOn, today) : 'Nog niet afgesproken', text.lookWhere].filter(
    Boolean,
  ),
});

const factsOf = (found: Found) => [
  { term: 'Wat goed gaat', description: sayingsInWords(found.text.strengths, found.text.people) },
  { term: 'Wat moeilijk is', description: sayingsInWords(found.text.worries, found.text.people) },
  { term: 'Wat eerst', description: found.text.first },
  lookFact(found),
];
