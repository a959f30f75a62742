// Who may do what? The one table of rights: routes declare a permission, the database holds them to it, views ask it.

import { ALL_ROLES, type Role } from './roles.ts';

export type Layer = 'school' | 'shared' | 'care' | 'register' | 'log';
export type PermissionEntry = {
  /** What a privacy officer reads in the log. */
  label: string;
  roles: readonly Role[];
  /** 'nobody': the page shows no child's data, so that it needs no line in the log of looking. */
  logs: 'children' | 'nobody';
  layer: Layer;
};

const SCHOOL: readonly Role[] = ['teacher', 'intern_begeleider'];
const IB: readonly Role[] = ['intern_begeleider'];
const TEAM: readonly Role[] = ['cjg_worker', 'cjg_coordinator'];
const CASE: readonly Role[] = ['casemanager', 'cjg_coordinator'];
const CARE: readonly Role[] = ['casemanager'];

const children = (layer: Layer, roles: readonly Role[], label: string): PermissionEntry => ({
  label,
  roles,
  logs: 'children',
  layer,
});
const nobody = (roles: readonly Role[], label: string): PermissionEntry => ({
  label,
  roles,
  logs: 'nobody',
  layer: 'register',
});

export const PERMISSIONS = {
  'work:see': children('shared', ALL_ROLES, 'Mijn werk'),
  'membership:switch': nobody(ALL_ROLES, 'Wisselen van rol'),
  'account:keep': nobody(ALL_ROLES, 'eigen account'),

  'pupil:list': children('school', SCHOOL, 'lijst van leerlingen'),
  'pupil:search': children('school', SCHOOL, 'leerlingen zoeken'),
  'pupil:read': children('school', SCHOOL, 'bladzijde van het kind'),
  'pupil:add': children('register', ['intern_begeleider', 'administrator'], 'leerling toevoegen'),
  'pupil:residence': children('school', IB, 'woongemeente'),
  'guardian:keep': children('school', IB, 'ouders en gezag'),
  'signal:record': children('school', SCHOOL, 'signaal'),
  'entry:correct': children('school', SCHOOL, 'correctie'),
  'entry:see': children('school', IB, 'gezien'),
  'entry:strike': children('school', SCHOOL, 'doorhaling'),
  'signal:move': children('school', SCHOOL, 'signaal verplaatsen'),
  'consultation:record': children('school', SCHOOL, 'overleg op school'),
  'parentConversation:record': children('school', SCHOOL, 'gesprek met ouders'),
  'parentConversation:plan': children('school', SCHOOL, 'gesprek met ouders plannen'),
  'note:record': children('school', SCHOOL, 'korte notitie'),
  'consent:record': children('school', IB, 'toestemming'),
  'referral:prepare': children('school', IB, 'aanmelding in voorbereiding'),
  'referral:send': children('shared', IB, 'aanmelding versturen'),
  'referral:print': children('school', IB, 'afdruk voor ouders of kind'),
  'trajectory:end': children('school', IB, 'afsluiting'),

  'referral:read': children('shared', [...SCHOOL, ...TEAM, 'casemanager'], 'aanmelding'),
  'question:answer': children('shared', IB, 'antwoord aan het team'),
  'inbox:see': children('shared', TEAM, 'postvak'),
  'referral:receive': children('shared', TEAM, 'ontvangst bevestigen'),
  'question:ask': children('shared', TEAM, 'vraag aan de school'),
  'referral:advise': children('shared', TEAM, 'terug met advies'),
  'promise:make': children('shared', [...TEAM, 'casemanager'], 'nieuwe datum beloven'),
  'casemanager:name': children('care', ['cjg_coordinator'], 'casemanager aanwijzen'),
  'family:move': children('care', ['cjg_coordinator'], 'kind naar een ander gezin'),
  'contact:first': children('shared', CARE, 'eerste contact'),
  'feedback:give': children('shared', CARE, 'terugkoppeling'),
  'schooldeel:read': children('shared', SCHOOL, 'schooldeel'),
  'schooldeel:answer': children('shared', IB, 'antwoord op het schooldeel'),
  'schooldeel:tell': children('shared', SCHOOL, 'hoe een afspraak op school gaat'),
  'schooldeel:print': children('shared', SCHOOL, 'schooldeel voor de groepsmap'),
  'schooldeel:settle': children('shared', CARE, 'hoe het verder gaat met een afspraak op school'),

  'family:list': children('care', CASE, 'gezinnen'),
  'family:read': children('care', CASE, 'bladzijde van het gezin'),
  'family:rename': children('care', CASE, 'naam van het gezin'),
  'plan:read': children('care', CASE, 'plan van het gezin'),
  'plan:keep': children('care', CARE, 'plan van het gezin, om aan te werken'),
  'help:read': children('care', CASE, 'hulp die geregeld wordt'),
  'help:keep': children('care', CARE, 'hulp die geregeld wordt, om aan te werken'),
  'schooldeel:keep': children('care', CASE, 'schooldeel bij het gezin'),
  'schooldeel:propose': children('care', CARE, 'voorstel voor het schooldeel'),
  'evaluation:read': children('care', CASE, 'wat samen is gezien'),
  'evaluation:keep': children('care', CARE, 'wat samen is gezien, om aan te werken'),
  'closing:read': children('care', CASE, 'afsluiting van de hulp'),
  'closing:keep': children('care', CARE, 'afsluiting van de hulp, om aan te werken'),
  'contactNote:record': children('care', CARE, 'contactnotitie'),
  'partner:invite': children('care', CARE, 'partner uitnodigen'),
  'familyPart:read': children('care', ['partner'], 'gezin waarbij u bent uitgenodigd'),

  'figures:see': nobody(['board_member', 'policy_officer'], 'cijfers'),
  'accessLog:read': {
    label: 'wie heeft gekeken',
    roles: ['privacy_officer'],
    logs: 'children',
    layer: 'log',
  },
  'accountLog:read': nobody(['privacy_officer'], 'inloggen en wachtwoorden'),
  'struck:read': children('log', ['privacy_officer'], 'doorgehaald'),

  'passwordCode:give': nobody(['administrator', 'privacy_officer'], 'codes bij links voor een wachtwoord'),
  'organisation:keep': nobody(['administrator'], 'organisatie'),
  'people:keep': nobody(['administrator'], 'mensen en rollen'),
  'mail:see': nobody(['administrator'], 'mail en taken van het portaal'),
  'content:keep': nobody(['administrator'], "inhoud van de openbare pagina's"),
  'schoolList:keep': nobody(['administrator'], 'lijst van scholen van DUO'),
  'contact:keep': nobody(['administrator'], 'contactpersonen'),
  'group:keep': children('register', ['administrator'], 'groepen'),
  'pupil:import': children('register', ['administrator'], 'leerlingen importeren'),
  'pupil:keep': children('register', ['administrator'], 'leerlingenlijst beheren'),
} as const satisfies Record<string, PermissionEntry>;

export type Permission = keyof typeof PERMISSIONS;

/**
 * What the portal does by itself, as a system actor: each is an actor of its own with its own line in the log. No role has one of
 * these, and no route asks for them; what a task reads is a function of the database that is granted to the login of the jobs alone.
 */
export const SYSTEM_TASKS = {
  terms: children('school', [], 'termijnen bewaken'),
  /** Derives codes and days, as the change of a person does before it commits: nobody looks. */
  standing: nobody([], 'de stand van trajecten bijwerken'),
  /** Clears what has had its time and makes room in the logs: nobody looks. */
  upkeep: nobody([], 'onderhoud'),
  /** Sends what other work wrote down to be told, in words that hold no child: nobody looks. */
  mail: nobody([], 'mail versturen'),
} as const satisfies Record<string, PermissionEntry>;

export type SystemTask = keyof typeof SYSTEM_TASKS;
export const isTask = (name: string): name is SystemTask => Object.hasOwn(SYSTEM_TASKS, name);

export const entryOf = (permission: Permission): PermissionEntry => PERMISSIONS[permission];
export const mayDo = (role: Role, permission: Permission): boolean =>
  entryOf(permission).roles.includes(role);
