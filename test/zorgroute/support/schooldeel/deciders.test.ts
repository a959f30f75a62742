// Who is asked about the schooldeel of one child of a family with several?

import { expect, test } from 'vitest';

import { peopleOf } from '../../../../src/zorgroute/plan/people.ts';
import type { Person } from '../../../../src/zorgroute/plan/plan-text.ts';
import { decidersOf } from '../../../../src/zorgroute/support/schooldeel/deciders.ts';

const TODAY = '2026-11-30';
const familyId = '00000000-0000-4000-8000-000000000001';
const parent = (name: string, custody: 'yes' | 'no' | 'unknown' = 'yes', deceased = false) => ({
  ...{ name, custody, deceased, relation: 'ouder' },
});
const child = (childName: string, birthDate: string, ...guardians: ReturnType<typeof parent>[]) => ({
  ...{ referralId: childName, childName, childBirthDate: birthDate, livesApart: true, guardians },
});
const added: Person = {
  id: '00000000-0000-4000-8000-000000000009',
  ...{ kind: 'guardian', name: 'Voogd', relation: 'voogd', custody: 'yes', birthDate: null, left: false },
};

const asked = (children: ReturnType<typeof child>[], referralId: string, more: Person[] = []) => {
  const text = { people: [...more, ...peopleOf(familyId, children)] };
  const { asked: who, unknown } = decidersOf({ familyId, text, children, today: TODAY }, referralId);
  return { asked: who.map(({ name }) => name), unknown: unknown.map(({ name }) => name) };
};

test('both parents of this child, and itself from twelve; never the parent of a half brother alone', () => {
  const children = [
    child('Fenna', '2018-03-03', parent('Marieke'), parent('Remco')),
    child('Jurre', '2014-03-03', parent('Marieke'), parent('Gijs')),
  ];

  expect(asked(children, 'Fenna').asked).toEqual(['Marieke', 'Remco']);
  expect(asked(children, 'Jurre').asked).toEqual(['Marieke', 'Gijs', 'Jurre']);
});

test('without custody nobody is asked, nobody deceased; as long as custody is unknown it is found out first', () => {
  const children = [
    child(
      'Fenna',
      '2018-03-03',
      parent('Marieke'),
      parent('Remco', 'unknown'),
      parent('Oma', 'no'),
      parent('Opa', 'yes', true),
    ),
  ];

  expect(asked(children, 'Fenna')).toEqual({ asked: ['Marieke'], unknown: ['Remco'] });
});

test('a guardian whom the casemanager added to the plan is asked about every child', () => {
  const children = [
    child('Fenna', '2018-03-03', parent('Marieke')),
    child('Jurre', '2017-03-03', parent('Gijs')),
  ];

  expect(asked(children, 'Fenna', [added]).asked).toEqual(['Voogd', 'Marieke']);
});
