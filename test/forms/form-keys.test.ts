// Whose is the key of a form? Of one membership alone: nobody else computes it, spends it, or hears that it was used.

import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { factories, type Make } from '../factories.ts';
import { hidden, startPortal, type Portal } from '../portal.ts';
import { childOf } from '../zorgroute/child.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal({ at: '2026-11-27T12:00' });
  make = factories(portal.database);
});
afterAll(() => portal.stop());

const SIGNAL = { observed: 'Sam zat stil.', seenOn: '3-2-2026', area: 'home', need: 'living' };

/** A teacher at the form of a signal, and the administrator of that school, who can know who works there on whom. */
async function atTheForm() {
  const child = await childOf(make);
  const administrator = await make.person(child.school.id, 'administrator');
  const path = `/leerlingen/${child.pupilId}/signaal`;
  const teacher = await portal.as(child.teacher.membershipId);
  const form = hidden(await teacher.get(path));
  const neighbour = await portal.as(administrator.membershipId);
  const groups = `/beheer/groepen/school/${child.school.id}/nieuw`;
  /** Spends a key at a form of one's own. */
  const spend = async (key: string) =>
    neighbour.post(groups, {
      ...hidden(await neighbour.get(groups)),
      _key: key,
      name: `Groep ${key}`,
      yearGroup: '5',
    });
  return { ...child, visitor: teacher, path, form, spend };
}

const signalsOf = ({ trajectoryId }: { trajectoryId: string }) =>
  portal.database.owner(
    "select answers ->> 'observed' as observed from school_entry where kind = 'signal' and trajectory_id = $1 order by created_at",
    [trajectoryId],
  );

test('a key that a neighbour spent first takes nothing from its owner: the signal is there, once', async () => {
  const { visitor, path, form, spend, ...child } = await atTheForm();
  await spend(String(form._key));

  const saved = await visitor.post(path, { ...form, ...SIGNAL });
  const again = await visitor.post(path, { ...form, ...SIGNAL });

  expect([saved.status, again.status]).toEqual([303, 303]);
  expect(await signalsOf(child)).toHaveLength(2); // the first of the world, and this one
});

test('whether a key was taken is told to nobody else: a neighbour gets the same answer before and after', async () => {
  const used = await atTheForm();
  const unused = await atTheForm();
  await used.visitor.post(used.path, { ...used.form, ...SIGNAL });

  const replies = [await used.spend(String(used.form._key)), await unused.spend(String(unused.form._key))];

  expect(replies.map(({ status }) => status)).toEqual([303, 303]);
  expect(replies.map(({ location }) => location?.replace(/[0-9a-f-]{36}/, ''))).toEqual([
    replies[0]?.location?.replace(/[0-9a-f-]{36}/, ''),
    replies[0]?.location?.replace(/[0-9a-f-]{36}/, ''),
  ]);
});

test('what others can see does not make a key: not who, where and how often', async () => {
  const { form, path, teacher } = await atTheForm();

  const key = String(form._key).replaceAll('-', '');
  const known = [Buffer.from(teacher.membershipId.replaceAll('-', ''), 'hex'), Buffer.from(`0${path}`)];
  const withoutSecret = createHash('sha256').update(Buffer.concat(known)).digest('hex').slice(0, 32);
  const asBefore = createHash('md5').update(`${teacher.membershipId}${path}0`).digest('hex');

  expect([withoutSecret, asBefore]).not.toContain(key);
});

test('two of the same role get other keys at the same address, and the same person the same in two tabs', async () => {
  const { visitor, path, form, colleague } = await atTheForm();

  const second = hidden(await visitor.get(path));
  const other = hidden(await (await portal.as(colleague.membershipId)).get(path));

  expect(second._key).toBe(form._key);
  expect(other._key).not.toBe(form._key);
});
