// What is a child called in a button?

import { expect, test } from 'vitest';

import { nameInGroup } from '../../src/pupils/names.ts';

test.each([
  ['Groep 5', 'Sam, groep 5'],
  ['Groep 1/2 Kikkers', 'Sam, groep 1/2 Kikkers'],
  ['groep 7A', 'Sam, groep 7A'],
  ['Kikkers', 'Sam, Kikkers'],
  [null, 'Sam'],
])('of a group that is called %j a button says %j', (groupName, said) => {
  expect(nameInGroup({ callName: 'Sam', groupName })).toBe(said);
});
