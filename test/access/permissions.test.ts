// Is the table of rights the one that was agreed? Written down a second time, from the product's roles and layers: who wants to widen
// a right says so in two places.

import { expect, test } from 'vitest';

import { entryOf, PERMISSIONS, type Permission } from '../../src/access/permissions.ts';
import { ALL_ROLES } from '../../src/access/roles.ts';

const AGREED: Record<Permission, string> = {
  'work:see': 'everybody',
  'membership:switch': 'everybody',
  'account:keep': 'everybody',

  'pupil:list': 'teacher intern_begeleider',
  'pupil:search': 'teacher intern_begeleider',
  'pupil:read': 'teacher intern_begeleider',
  'pupil:add': 'intern_begeleider administrator',
  'pupil:residence': 'intern_begeleider',
  'guardian:keep': 'intern_begeleider',
  'signal:record': 'teacher intern_begeleider',
  'entry:correct': 'teacher intern_begeleider',
  'entry:see': 'intern_begeleider',
  'entry:strike': 'teacher intern_begeleider',
  'signal:move': 'teacher intern_begeleider',
  'consultation:record': 'teacher intern_begeleider',
  'parentConversation:record': 'teacher intern_begeleider',
  'parentConversation:plan': 'teacher intern_begeleider',
  'note:record': 'teacher intern_begeleider',
  'consent:record': 'intern_begeleider',
  'referral:prepare': 'intern_begeleider',
  'referral:send': 'intern_begeleider',
  'referral:print': 'intern_begeleider',
  'trajectory:end': 'intern_begeleider',

  'referral:read': 'teacher intern_begeleider cjg_worker cjg_coordinator casemanager',
  'question:answer': 'intern_begeleider',
  'inbox:see': 'cjg_worker cjg_coordinator',
  'referral:receive': 'cjg_worker cjg_coordinator',
  'question:ask': 'cjg_worker cjg_coordinator',
  'referral:advise': 'cjg_worker cjg_coordinator',
  'promise:make': 'cjg_worker cjg_coordinator casemanager',
  'casemanager:name': 'cjg_coordinator',
  'family:move': 'cjg_coordinator',
  'contact:first': 'casemanager',
  'feedback:give': 'casemanager',

  'family:list': 'cjg_coordinator casemanager',
  'family:read': 'cjg_coordinator casemanager',
  'family:rename': 'cjg_coordinator casemanager',
  'plan:read': 'casemanager cjg_coordinator',
  'plan:keep': 'casemanager',
  'schooldeel:read': 'teacher intern_begeleider',
  'schooldeel:answer': 'intern_begeleider',
  'schooldeel:tell': 'teacher intern_begeleider',
  'schooldeel:print': 'teacher intern_begeleider',
  'schooldeel:settle': 'casemanager',
  'schooldeel:keep': 'casemanager cjg_coordinator',
  'schooldeel:propose': 'casemanager',
  'help:read': 'casemanager cjg_coordinator',
  'help:keep': 'casemanager',
  'evaluation:read': 'casemanager cjg_coordinator',
  'evaluation:keep': 'casemanager',
  'closing:read': 'casemanager cjg_coordinator',
  'closing:keep': 'casemanager',
  'contactNote:record': 'casemanager',
  'partner:invite': 'casemanager',
  'familyPart:read': 'partner',

  'figures:see': 'board_member policy_officer',
  'accessLog:read': 'privacy_officer',
  'accountLog:read': 'privacy_officer',
  'struck:read': 'privacy_officer',

  'passwordCode:give': 'privacy_officer administrator',
  'organisation:keep': 'administrator',
  'people:keep': 'administrator',
  'mail:see': 'administrator',
  'content:keep': 'administrator',
  'schoolList:keep': 'administrator',
  'contact:keep': 'administrator',
  'group:keep': 'administrator',
  'pupil:import': 'administrator',
  'pupil:keep': 'administrator',
};

/** Pages that show no child: counts, people, one's own roles. Every other page leaves a line in the log of looking. */
const SHOWS_NOBODY = [
  'membership:switch',
  'account:keep',
  'accountLog:read',
  'passwordCode:give',
  'figures:see',
  'organisation:keep',
  'people:keep',
  'mail:see',
  'content:keep',
  'schoolList:keep',
  'contact:keep',
];

test.for(Object.entries(AGREED) as [Permission, string][])('%s is for %s', ([permission, roles]) => {
  const agreed = roles === 'everybody' ? ALL_ROLES : roles.split(' ');

  expect([...entryOf(permission).roles].sort()).toEqual([...agreed].sort());
});

test('there are no other permissions, and all but a few leave a line in the log of looking', () => {
  const permissions = Object.keys(PERMISSIONS) as Permission[];

  expect(permissions.sort()).toEqual(Object.keys(AGREED).sort());
  expect(permissions.filter((permission) => entryOf(permission).logs === 'nobody').sort()).toEqual(
    [...SHOWS_NOBODY].sort(),
  );
});
