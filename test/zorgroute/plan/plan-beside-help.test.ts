// A plan and the help beside it: a change of the plan takes help from nobody who reads it, and shows nobody what was one house's.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { typedDay } from '../../../src/forms/typed-days.ts';
import { startPortal, type Portal } from '../../portal.ts';
import { goalsOf, helpFields, standingsOf } from '../support/help/story.ts';
import { familyWithPlan, goalFields, ownGoalFields, TEXT, today, type Family } from './story.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());

/** A family apart, with a goal of the children and one of the mother, both read by everybody. */
async function familyWithGoals() {
  const family = await familyWithPlan(portal);
  const { visitor, path, ids, familyId } = family;
  await visitor.fillIn(`${path}/tekst`, TEXT);
  await visitor.fillIn(`${path}/doelen/nieuw`, goalFields(ids));
  await visitor.fillIn(`${path}/doelen/nieuw`, { ...ownGoalFields(ids), readers: 'everybody' });
  const [goalId = '', herGoalId = ''] = await goalsOf(portal, familyId);
  const at = `/gezinnen/${familyId}/hulp`;
  return { ...family, at, goalId, herGoalId };
}

async function arrange(
  family: Family & { at: string },
  goalId: string,
  fields: Record<string, string | string[]>,
) {
  const { status } = await family.visitor.fillIn(`${family.at}/nieuw`, {
    ...helpFields(family, goalId),
    ...fields,
  });
  if (status !== 303) throw new Error('The help was not taken in.');
  const standing = await standingsOf(portal, family.familyId);
  return standing.find(({ what }) => what.startsWith(String(fields.what)))?.help_id ?? '';
}

const stop = ({ visitor, at }: Pick<Family, 'visitor'> & { at: string }, helpId: string) =>
  visitor.fillIn(`${at}/${helpId}/nieuws`, { step: 'stopped', why: 'reached', on: typedDay(today) });

test('a goal does not become one house’s while help under it is also for another, and does once that help has another goal', async () => {
  const family = await familyWithGoals();
  const { visitor, path, at, ids, goalId, herGoalId } = family;
  const helpId = await arrange(family, herGoalId, { what: 'Samen naar de bank', forWhom: [ids.jurre] });
  await arrange(family, herGoalId, { what: 'Hulp met geld', forWhom: [ids.mother] });
  await stop(family, helpId);
  const goal = `${path}/doelen/${herGoalId}`;
  const narrow = { ...ownGoalFields(ids), words: 'Elke maand iets overhouden' };

  const refused = await visitor.fillIn(goal, narrow);
  const his = await visitor.get(`${path}/met/${ids.father}`);
  const { callOn: _callOn, ...help } = helpFields(family, goalId);
  const moved = await visitor.fillIn(`${at}/${helpId}/wijziging`, {
    ...{ ...help, what: 'Samen naar de bank', reason: 'Het hoort bij het andere doel.' },
  });
  const narrowed = await visitor.fillIn(goal, narrow);

  expect(refused.status).toBe(409);
  expect(refused.html).toContain('hulp die ook voor iemand anders is: “Samen naar de bank, De Brugwachter”');
  expect(refused.html).not.toContain('“Hulp met geld');
  expect(refused.html).toContain('Kies bij die hulp eerst een ander doel, of geen doel.');
  expect(refused.html).toContain('Elke maand iets overhouden');
  expect(his.html).toContain('Samen naar de bank');
  expect([moved.status, narrowed.status]).toEqual([303, 303]);
});

test('an action of one house does not become another’s by a change of the goal; in other words it can', async () => {
  const { visitor, path, ids, goalId } = await familyWithGoals();
  const goal = `${path}/doelen/${goalId}`;
  const hers = {
    ...goalFields(ids),
    'actions.1.what': 'De medicijnen halen',
    'actions.1.who': 'Marieke',
    'actions.1.from': 'family',
    'actions.1.when': 'elke maandag',
  };

  const kept = await visitor.fillIn(goal, { ...hers, 'actions.1.readers': ids.mother });
  const again = await visitor.fillIn(goal, { ...hers, 'actions.1.readers': ids.mother, state: 'reached' });
  const wider = await visitor.fillIn(goal, { ...hers, 'actions.1.readers': '' });
  const other = await visitor.fillIn(goal, { ...hers, 'actions.1.readers': ids.father });
  const his = await visitor.get(`${path}/met/${ids.father}`);
  const inOtherWords = await visitor.fillIn(goal, {
    ...{ ...hers, 'actions.1.what': 'Een boodschap doen', 'actions.1.readers': '' },
  });

  expect([kept.status, again.status, inOtherWords.status]).toEqual([303, 303, 303]);
  for (const { status, html } of [wider, other]) {
    expect(status).toBe(409);
    expect(html).toContain('Deze actie is van één huis.');
    expect(html).toContain('De medicijnen halen');
  }
  expect(his.html).not.toContain('De medicijnen halen');
});

test('parents do not live together again, and no parent leaves, while help of that one house goes on', async () => {
  const family = await familyWithGoals();
  const { visitor, path, ids } = family;
  const own = { what: 'Hulp met geld', forWhom: [ids.mother], readers: ids.mother };
  const helpId = await arrange(family, '', own);
  const leaving = {
    kind: 'guardian',
    name: 'Marieke Postma',
    relation: 'moeder',
    custody: 'yes',
    left: 'yes',
  };
  const together = () => visitor.fillIn(`${path}/tekst`, { ...TEXT, apart: '', first: 'Rust in huis.' });

  const untied = await together();
  const left = await visitor.fillIn(`${path}/mensen/${ids.mother}`, leaving);
  const other = await visitor.fillIn(`${path}/mensen/${ids.father}`, {
    ...{ ...leaving, name: 'Remco Huizinga', relation: 'vader', left: '' },
  });
  await stop(family, helpId);
  const after = [await together(), await visitor.fillIn(`${path}/mensen/${ids.mother}`, leaving)];

  expect([untied.status, left.status, other.status]).toEqual([409, 409, 303]);
  for (const { html } of [untied, left]) {
    expect(html).toContain('“Hulp met geld, De Brugwachter”');
    expect(html).toContain('Leg eerst als nieuws vast dat die hulp is gestopt.');
  }
  expect(untied.html).toContain('Rust in huis.');
  expect(after.map(({ status }) => status)).toEqual([303, 303]);
});
