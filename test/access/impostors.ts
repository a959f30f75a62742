// Who would like to be somebody else? Administrators, the coordinator, a neighbour in the same role, who logged out and whose role is
// over. They know everything that the owner's page shows, with its keys, and not what its owner alone knows.

import { mayDo } from '../../src/access/permissions.ts';
import type { Role } from '../../src/access/roles.ts';
import { hashOf } from '../../src/access/session-cookie.ts';
import { factories, type Someone } from '../factories.ts';
import type { Fields, Portal, Reply, Visitor } from '../portal.ts';
import type { Route } from '../routes.ts';
import { sendFilled, type Filled } from './honest-sends.ts';
import type { FullWorld } from './full-world.ts';

export type Owner = Someone & { role: Role; organisationId: string };
/** `membershipId` is empty for whose session is over. */
export type Other = {
  name: string;
  personId: string;
  membershipId: string;
  role: Role;
  visitor: Visitor;
  /** Nothing of the owner's organisation is theirs. */
  isStranger: boolean;
};
type Among = { portal: Portal; world: FullWorld; elsewhere: FullWorld };

/** Whose session this is; undefined for who has none. */
export async function ownerOf({ database }: Portal, { cookie }: Visitor): Promise<Owner | undefined> {
  const [owner] = await database.owner<Owner>(
    `select m.id as "membershipId", m.person_id as "personId", p.name, m.role, m.organisation_id as "organisationId"
     from session s join membership m on m.id = s.membership_id join person p on p.id = m.person_id where s.token_hash = $1`,
    [hashOf(cookie.split('=')[1] ?? '')],
  );
  return owner;
}

const STRANGER = 'an administrator elsewhere';

/** Who all would, at a form of this owner; of what everybody may open, as if it were the teacher's. */
export async function othersThan(owner: Owner | undefined, route: Route, among: Among): Promise<Other[]> {
  const { portal, world, elsewhere } = among;
  const { people } = world;
  const own = owner ?? { ...people.teacher, role: 'teacher' as const, organisationId: world.school.id };
  const { neighbour, gone } = await around(own, among);
  const staff: [string, Someone, Role][] = [
    ['the neighbour', neighbour, own.role],
    ['the coordinator', people.coordinator, 'cjg_coordinator'],
    ['the administrator of the board', people.boardAdministrator, 'administrator'],
  ];
  if (mayOpen('administrator', route))
    staff.push(
      ['the administrator of the municipality', people.teamAdministrator, 'administrator'],
      ['the keeper of the portal', people.portalKeeper, 'administrator'],
      [STRANGER, elsewhere.people.boardAdministrator, 'administrator'],
    );
  const awake: Other[] = [];
  for (const [name, { personId, membershipId }, role] of staff)
    if (personId !== own.personId)
      awake.push({
        name,
        personId,
        membershipId,
        role,
        visitor: await portal.as(membershipId),
        isStranger: name === STRANGER,
      });
  return [...gone, ...awake];
}

const mayOpen = (role: Role, { permission }: Route) => permission !== undefined && mayDo(role, permission);

type Around = { neighbour: Someone; gone: Other[] };
const known = new Map<string, Promise<Around>>();
/** Made once for each owner. */
function around(owner: Owner, among: Among): Promise<Around> {
  const found = known.get(owner.membershipId) ?? madeAround(owner, among);
  known.set(owner.membershipId, found);
  return found;
}
const madeAround = async (owner: Owner, among: Among): Promise<Around> => ({
  neighbour: await neighbourOf(owner, among),
  gone: await thoseWhoWere(owner, among.portal),
});

/** The same role at the same place, and the same group or families where the role alone opens nothing. */
async function neighbourOf({ role, organisationId, personId }: Owner, { portal, world }: Among) {
  const { people, groupId } = world;
  if (role === 'casemanager')
    return personId === people.casemanager.personId ? people.standIn : people.casemanager;
  const make = factories(portal.database);
  const neighbour = await make.person(organisationId, role);
  if (role === 'teacher') await make.teaches(groupId, neighbour.membershipId);
  return neighbour;
}

async function thoseWhoWere({ role, organisationId, ...own }: Owner, portal: Portal): Promise<Other[]> {
  const loggedOut = await portal.as(own.membershipId);
  await loggedOut.post('/uitloggen');
  const over = await factories(portal.database).person(organisationId, role);
  const whoseRoleIsOver = await portal.as(over.membershipId);
  await portal.database.owner('update membership set ends_on = portal_today() - 1 where id = $1', [
    over.membershipId,
  ]);
  const gone = { personId: '', membershipId: '', role, isStranger: false };
  return [
    { ...gone, name: 'who logged out', visitor: loggedOut },
    { ...gone, name: 'whose role is over', visitor: whoseRoleIsOver },
  ];
}

/** What only its owner knows, or has on paper. */
const SECRETS: Fields = {
  code: 'ZZ99ZZ99',
  present: 'geraden, hoe dan ook',
  password: 'geraden, hoe dan ook',
};
const withoutSecrets = (fields: Fields): Fields => ({
  ...fields,
  ...Object.fromEntries(Object.entries(SECRETS).filter(([name]) => name in fields)),
});

/** Tries of one page that everybody may open: after five wrong codes or passwords it is closed to its owner as well. */
const MOST_TRIES = 4;
const MADE_UP = '00000000-0000-4000-8000-000000000000';

/** Everything that they try at a form that its owner filled in. Gives what was not refused, or answered otherwise than what is made up. */
export async function triesOf(others: readonly Other[], route: Route, filled: Filled): Promise<string[]> {
  const wrong: string[] = [];
  for (const other of route.isPublic ? others.slice(0, MOST_TRIES) : others) {
    const tries = route.permission ? await triesAt(route, other, filled) : await triesAtAll(other, filled);
    wrong.push(...tries.map((what) => `${other.name}: ${what}`));
  }
  return wrong;
}

/**
 * In their own name: who may send such a form where they work, and everybody a form that names nobody. Gives who was logged in by it.
 */
export async function sendAsThemselves(others: readonly Other[], filled: Filled): Promise<string[]> {
  const entered: string[] = [];
  const isForAll = !filled.form.questions.some(({ name }) => name === '_membership');
  for (const { name, visitor, membershipId } of others.filter(({ isStranger }) => isStranger || isForAll)) {
    const fields = { ...withoutSecrets(filled.fields), ...(!isForAll && { _membership: membershipId }) };
    if (setsSession(await sendFilled(visitor, { ...filled, fields }))) entered.push(name);
  }
  return entered;
}

async function triesAtAll({ visitor }: Other, filled: Filled): Promise<string[]> {
  const reply = await sendFilled(visitor, { ...filled, fields: withoutSecrets(filled.fields) });
  return setsSession(reply) ? ['logged in'] : [];
}

async function triesAt(route: Route, other: Other, filled: Filled): Promise<string[]> {
  const stolen = withoutSecrets(filled.fields);
  const isOpen = other.membershipId !== '' && mayOpen(other.role, route);
  const [hasKey, isOfSomebody] = ['_key', '_membership'].map((name) => String(stolen[name] ?? '') !== '');
  const post = (more: Fields, headers?: Record<string, string>) =>
    other.visitor.post(filled.form.action, { ...stolen, ...more }, headers);
  const asOneself = { _membership: other.membershipId, _do: 'draft' };
  const draft = await post(asOneself);
  const refused: [string, Reply][] = [['a draft with its key', draft]];
  // A button that names nobody is pressed by who presses it.
  if (isOfSomebody || !isOpen)
    refused.push(['the form', await sendFilled(other.visitor, { ...filled, fields: stolen })]);
  if (isOfSomebody && isOpen) {
    refused.push(['a keystroke', await post({}, { 'X-Draft': 'keystroke' })]);
    await post({ ...asOneself, _do: 'discard' }); // goes on to the own page: what it may not do is spend the key
  }
  const wrong = refused.filter(([, reply]) => setsSession(reply) || !isRefused(reply));
  const made = hasKey && isOpen ? await post({ ...asOneself, _key: MADE_UP }) : draft;
  return [
    ...wrong.map(([what, reply]) => `${what}: ${told(reply)}`),
    ...(bare(draft) === bare(made)
      ? []
      : [`a key that is there: ${told(draft)}, that is not: ${told(made)}`]),
  ];
}

const told = ({ status, location }: Reply) => `${String(status)} ${location ?? ''}`;
const isRefused = ({ status, location }: Reply) =>
  [401, 403, 404, 409].includes(status) || (location ?? '').startsWith('/inloggen');
const setsSession = ({ headers }: Reply) =>
  headers.getSetCookie().some((cookie) => /^zorgroute=[^;]/.test(cookie));
/** Without what differs at every request. */
const bare = ({ status, html }: Reply) =>
  String(status) +
  html.replaceAll(/nonce="[^"]*"/g, '').replaceAll(/[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}/g, '');
