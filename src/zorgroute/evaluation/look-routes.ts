// Casemanager and family look together at everybody's goals, or one house's: written down, and corrected with the earlier words kept.

import type { Request, Response } from 'express';

import { may } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { openedVersion, versionFor } from '../../forms/changed-meanwhile.ts';
import { viewForm } from '../../forms/form-view.ts';
import { readForm, type FormAnswers } from '../../forms/form.ts';
import { goOrShow } from '../../forms/refusal-at-a-field.ts';
import { submit } from '../../forms/submit.ts';
import { typedDay } from '../../forms/typed-days.ts';
import { newRouter, param } from '../../web/routes.ts';
import { firstName, isReader, nameWithAge } from '../plan/people.ts';
import { lookAtPlan, type Found } from '../plan/plan-pages.ts';
import { isAgreed, type Person } from '../plan/plan-text.ts';
import { helpedOf } from '../plan/rules.ts';
import { countOf, goalsIn, keepLook, LOOKED_MEANWHILE } from './keeping.ts';
import { lookFormFor } from './look-form.ts';
import { evaluationOf, houseIn, lookAtLook, showLookForm } from './look-pages.ts';
import { howName, looksOf, scoreName, type Look } from './look.ts';
import { goalsToLookAt, housesToLookAt, lastLookOn, scorersOf, speakersOf } from './rules.ts';

export const lookRoutes = newRouter();

const NEW = '/gezinnen/:familyId/evaluatie/nieuw';
const OF_HOUSE = '/gezinnen/:familyId/evaluatie/huis/:personId';
const CORRECTION = '/gezinnen/:familyId/evaluatie/:entryId/correctie';

lookRoutes.get(NEW, may('evaluation:keep'), async (req, res) => {
  showLook(req, res, { found: await lookAtPlan(req), house: null });
});
lookRoutes.post(NEW, may('evaluation:keep'), async (req, res) => {
  await takeLook(req, res, { found: await lookAtPlan(req), house: null });
});

lookRoutes.get(OF_HOUSE, may('evaluation:keep'), async (req, res) => {
  const found = await lookAtPlan(req);
  showLook(req, res, { found, house: houseIn(req, found.text) });
});
lookRoutes.post(OF_HOUSE, may('evaluation:keep'), async (req, res) => {
  const found = await lookAtPlan(req);
  await takeLook(req, res, { found, house: houseIn(req, found.text) });
});

lookRoutes.get(CORRECTION, may('evaluation:keep'), async (req, res) => {
  showLook(req, res, await corrected(req));
});
lookRoutes.post(CORRECTION, may('evaluation:keep'), async (req, res) => {
  await takeLook(req, res, await corrected(req));
});

/** `corrects`: the newest look of its kind. */
type Looking = { found: Found; house: Person | null; corrects?: Look };

async function corrected(req: Request): Promise<Looking> {
  const { found, look } = await lookAtLook(req);
  return {
    found,
    house: found.text.people.find(({ id }) => id === look.houseId) ?? null,
    corrects: look,
  };
}

function formOf({ found, house, corrects }: Looking) {
  const ids = goalsIn(found.text, house?.id ?? null, corrects);
  const text = { ...found.text, people: corrects ? found.text.people : helpedOf(found) };
  const goals = text.goals
    .filter(({ id }) => ids.includes(id))
    .map((goal) => ({
      goal,
      number: found.text.goals.indexOf(goal) + 1,
      speakers: speakersOf(goal, text, found.help),
    }));
  const scorers = scorersOf(text, house?.id ?? null);
  const asked = { goals, scorers, isOfHouse: house !== null, isCorrection: corrects !== undefined };
  return { goals, form: lookFormFor(asked) };
}

async function takeLook(req: Request, res: Response, looking: Looking) {
  const answers = readForm(formOf(looking).form, scopeOf(req));
  const { data } = answers;
  if (!data) return showLook(req, res, looking, answers);
  const familyId = param(req, 'familyId');
  const { house, corrects } = looking;
  const { today } = scopeOf(req);
  const given = { houseId: house?.id ?? null, data, opened: openedVersion(req), today };
  const to = evaluationOf(familyId);
  const work = () =>
    submit(scopeOf(req), { to, looked: { family: familyId } }, (ask) =>
      keepLook(ask, familyId, { ...given, ...(corrects && { corrects }) }),
    );
  await goOrShow(res, to, answers, work, async (again) => {
    const found = await lookAtPlan(req);
    showLook(req, res, { ...looking, found }, again);
  });
}

function showLook(req: Request, res: Response, looking: Looking, answers?: FormAnswers) {
  const { found, house, corrects } = looking;
  const { kept, familyId, today, family } = found;
  const { goals, form } = formOf(looking);
  const changed = answers?.mistakes.some(({ message }) => message === LOOKED_MEANWHILE) ?? false;
  const current = countOf(looksOf(found.entries), house?.id ?? null);
  const firstFields = Object.fromEntries(
    goals.map(({ goal, number, speakers }) => [
      Object.keys(form.fields).find((name) => name.endsWith(firstOf(goal.id, speakers))) ?? '',
      `Doel ${String(number)}: ${goal.words}`,
    ]),
  );
  const view = viewForm(form, {
    req,
    kept,
    answers,
    initial: corrects ? typedLook(corrects) : { on: typedDay(today), nextOn: typedDay(lastLookOn(today)) },
    options: optionsOf(looking, goals),
    headings: firstFields,
    submitLabel: `Bewaren bij ${family.name}`,
    cancel: { href: evaluationOf(familyId), label: 'Terug naar samen kijken' },
    version: versionFor(req, { kept, current, hasMistakes: answers !== undefined, changed }),
  });
  const refused = whyNot(looking, goals.length);
  const lead = leadOf(looking);
  showLookForm(req, res, {
    title: titleOf(looking),
    found,
    form: refused && !answers ? { ...view, refusedBecause: refused } : view,
    ...(lead && { lead }),
  });
}

/** The end of the name of the first field of a goal. */
const firstOf = (goalId: string, [speaker]: readonly { key: string }[]): string =>
  speaker ? `${goalId.slice(0, 8)}_${speaker.key}` : howName(goalId);

const optionsOf = ({ found, house }: Looking, goals: ReturnType<typeof formOf>['goals']) => ({
  ...Object.fromEntries(scorersOf(found.text, house?.id ?? null).map(({ key }) => [scoreName(key), SCORES])),
  withWhom: found.text.people
    .filter((person) => isReader(person) && (house === null || person.id === house.id))
    .map((person) => ({ value: person.id, label: nameWithAge(person, found.today) })),
  scoreGoal: [
    { value: '', label: 'Bij geen doel' },
    ...goals.map(({ goal }) => ({
      value: goal.id,
      label: `Doel ${String(found.text.goals.indexOf(goal) + 1)}: ${goal.words}`,
    })),
  ],
});

/** Empty first: only whoever wants to gives one. */
const SCORES = [
  { value: '', label: 'Geen cijfer' },
  ...Array.from({ length: 11 }, (_, score) => ({ value: String(score), label: String(score) })),
];

/** What was answered, as it would be typed again. */
function typedLook({ on, entry }: Look): Record<string, string | string[]> {
  const { goals: _goals, planLookOn: _planLookOn, nextOn, ...answers } = entry.answers;
  return {
    ...(answers as Record<string, string | string[]>),
    on: typedDay(on),
    ...(typeof nextOn === 'string' && nextOn && { nextOn: typedDay(nextOn) }),
  };
}

const titleOf = ({ house, corrects }: Looking): string => {
  if (corrects) return 'Verbeteren wat u samen zag';
  return house ? `Samen kijken met ${firstName(house)}` : 'Samen kijken vastleggen';
};

/** The goals of one house are looked at with that parent alone. */
function leadOf({ found, house, corrects }: Looking): string {
  if (corrects) return 'De oude tekst blijft bewaard.';
  if (house) return `Alleen de doelen van het huis van ${firstName(house)}. Een ander leest dit niet.`;
  const others = housesToLookAt(found.text).map(firstName);
  const apart = others.length ? ` De doelen van het huis van ${others.join(' en ')} bekijkt u apart.` : '';
  return `Per doel: wat ziet iedereen, en hoe gaat u verder? Laat leeg wat niemand zei.${apart}`;
}

/** Nothing to look at: no plan yet, or of this house no goal that goes on. */
function whyNot({ found, house, corrects }: Looking, many: number) {
  if (corrects) return undefined;
  const planHref = `/gezinnen/${found.familyId}/plan`;
  if (!found.written || !isAgreed(found.text))
    return {
      title: 'Er is nog geen plan',
      sentence: 'Maak eerst met het gezin een plan. Daarna kijkt u samen of het helpt.',
      href: planHref,
      linkText: 'Naar het plan',
    };
  const isOver = house ? many === 0 : found.text.goals.length > 0 && !goalsToLookAt(found.text, null).length;
  return isOver
    ? {
        title: 'Er is nu geen doel om te bekijken',
        sentence: 'Elk doel is gehaald, gestopt, of van één huis.',
        href: planHref,
        linkText: 'Naar het plan',
      }
    : undefined;
}
