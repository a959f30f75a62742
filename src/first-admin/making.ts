// How does somebody become the first administrator? As the owner of the database: nobody is there yet to ask.

import type { OwnerAsk } from '../database/owner.ts';
import { CannotStart } from '../problems/cannot-start.ts';
import type { First } from './form.ts';

/** Whoever ran the command has the link on a screen: that is a matter of minutes. */
export const LINK_MINUTES = 60;

const KEEPERS = 'Beheer van het portaal';

/**
 * Makes the organisation that keeps the portal, its administrator, and a link for a password; run again before that link was used,
 * a new link in its place. So is a second one, because nobody makes an account alone; those two make the others.
 * @returns whether nobody who keeps the portal has a password yet
 * @throws CannotStart when there are two administrators of the portal with a password, or the address has an account
 */
export async function makeFirst(
  ask: OwnerAsk,
  { name, email }: First,
  tokenHash: Buffer,
): Promise<{ isAlone: boolean }> {
  await ask("select pg_advisory_xact_lock(hashtextextended('first administrator', 0))");
  const { others } = await refuseAnother(ask, email);
  const place = await keptPlace(ask);
  const personId = (await earlierFirst(ask, place, email)) ?? (await newFirst(ask, place, { name, email }));
  await ask('update password_link set used_at = portal_now() where person_id = $1 and used_at is null', [
    personId,
  ]);
  await ask(
    `insert into password_link (token_hash, person_id, expires_at) values ($1, $2, portal_now() + make_interval(mins => $3))`,
    [tokenHash, personId, LINK_MINUTES],
  );
  await ask(`select access.note_account('first_link_without_code', $1)`, [personId]);
  return { isAlone: others === 0 };
}

async function refuseAnother(ask: OwnerAsk, email: string) {
  const others = await refuseBesideTwo(ask);
  const [taken] = await ask(
    `select from account a where a.email = $1 and (a.password_hash is not null or not exists (
       select from membership m join organisation o on o.id = m.organisation_id and o.kind = 'region'
       where m.person_id = a.id and m.role = 'administrator'))`,
    [email],
  );
  if (taken) throw new CannotStart(`--email: ${email} is al van een ander account. Neem een ander adres.`);
  return { others };
}

/** How many have a password. */
async function refuseBesideTwo(ask: OwnerAsk): Promise<number> {
  const already = await ask(`
    select distinct p.id, p.name from membership m join organisation o on o.id = m.organisation_id and o.kind = 'region'
    join account a on a.id = m.person_id and a.password_hash is not null join person p on p.id = m.person_id
    where access.active(m) and m.role = 'administrator' order by p.name`);
  if (already.length > 1)
    throw new CannotStart(
      `Er zijn al beheerders van het portaal met een wachtwoord: ${already.map(({ name }) => String(name)).join(' en ')}. Zij maken de volgende, bij Mensen en rollen.`,
    );
  return already.length;
}

async function keptPlace(ask: OwnerAsk): Promise<unknown> {
  const [place] = await ask(`select id from organisation where kind = 'region'`);
  if (place) return place.id;
  const [made] = await ask(`insert into organisation (kind, name) values ('region', $1) returning id`, [
    KEEPERS,
  ]);
  return made?.id;
}

async function earlierFirst(ask: OwnerAsk, place: unknown, email: string): Promise<unknown> {
  const [found] = await ask(
    `select a.id from account a join membership m on m.person_id = a.id and m.organisation_id = $1 and m.role = 'administrator' where a.email = $2`,
    [place, email],
  );
  return found?.id;
}

async function newFirst(ask: OwnerAsk, place: unknown, { name, email }: First): Promise<unknown> {
  const [person] = await ask('insert into person (name) values ($1) returning id', [name]);
  await ask('insert into account (id, email) values ($1, $2)', [person?.id, email]);
  await ask(
    `insert into membership (person_id, organisation_id, role, starts_on) values ($1, $2, 'administrator', portal_today())`,
    [person?.id, place],
  );
  return person?.id;
}
