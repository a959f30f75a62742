// SQL for mail. What the tasks do are functions of the database for them alone; of an administrator, row-level security narrows what is listed.

import { z } from 'zod';

import { ALL_ROLES, type Role } from '../access/roles.ts';
import { many, maybe, one, run, sql, uuid } from '../database/sql.ts';
import { RHYTHMS, type Ended, type Rhythm } from './rules.ts';

const role = z.enum(ALL_ROLES as [Role, ...Role[]]);
const told = { turns: z.number(), nears: z.number(), passeds: z.number() };

/** Writes what is to be told of days, up to and including the last one that is near. Of task `terms`. */
export const noteDays = (nearUntil: string) =>
  one(z.object({ noted: z.number() }), sql`select access.watch_days(${nearUntil}::date) as noted`);

/** Makes a mail for each membership that is to hear something now. Of task `mail`, as all below that speak of no administrator. */
export const gatherMail = (isWorkingDay: boolean, beginsWeek: boolean) =>
  one(
    z.object({ made: z.number() }),
    sql`select access.gather_mail(${isWorkingDay}::boolean, ${beginsWeek}::boolean) as made`,
  );

const Taken = z.object({
  id: uuid,
  membershipId: uuid,
  address: z.string(),
  role,
  tries: z.number(),
  ...told,
});
/** Held until the end of the transaction; undefined when none is left. */
export const takeMail = () =>
  maybe(
    Taken,
    sql`select id, membership_id, address, role, turns, nears, passeds, tries from access.take_mail()`,
  );

export const endMail = (
  id: string,
  { became, answer, againAfter }: Omit<Ended, 'became'> & { became: string },
) => run(sql`select access.end_mail(${id}::uuid, ${became}::text, ${answer}::int, ${againAfter}::int)`);
export const keepMail = () => run(sql`select access.keep_mail()`);

const Choice = z.object({
  turnRhythm: z.enum(RHYTHMS),
  nearRhythm: z.enum(RHYTHMS),
  passedRhythm: z.enum(RHYTHMS),
  fromHour: z.number(),
});
/** Of the actor; undefined for who chose nothing. */
export const findMailChoice = () =>
  maybe(
    Choice,
    sql`select turn_rhythm, near_rhythm, passed_rhythm, from_hour from mail_choice where id = actor_person()`,
  );

type Chosen = { turn: Rhythm; near: Rhythm; passed: Rhythm; hour: number };
export const chooseMail = ({ turn, near, passed, hour }: Chosen) =>
  run(sql`
    insert into mail_choice (id, turn_rhythm, near_rhythm, passed_rhythm, from_hour)
    values (actor_person(), ${turn}::text, ${near}::text, ${passed}::text, ${hour}::smallint)
    on conflict (id) do update set turn_rhythm = excluded.turn_rhythm, near_rhythm = excluded.near_rhythm, passed_rhythm = excluded.passed_rhythm,
      from_hour = excluded.from_hour`);

const Listed = z.object({
  id: uuid,
  personId: uuid,
  personName: z.string(),
  role,
  organisationName: z.string(),
  madeAt: z.date(),
  state: z.enum(['waiting', 'sent', 'kept', 'refused', 'failed', 'dropped']),
  tries: z.number(),
  nextTryAt: z.date(),
  endedAt: z.date().nullable(),
  answer: z.number().nullable(),
  ...told,
});
export type Listed = z.output<typeof Listed>;

export const MOST_MAILS = 60;

/** The newest of this administrator's people, of each organisation by its own index; those that did not arrive stand in a list of their own as well. */
export const listMails = () =>
  many(
    Listed,
    sql`
    select l.id, m.person_id, p.name as person_name, m.role, o.name as organisation_name, l.made_at, l.state, l.tries, l.next_try_at, l.ended_at, l.answer,
      l.turns, l.nears, l.passeds
    from unnest((select administered_ids())::uuid[]) mine (id)
    cross join lateral (select x.* from mail x where x.organisation_id = mine.id order by x.made_at desc limit ${MOST_MAILS}::int) l
    join membership m on m.id = l.membership_id join person p on p.id = m.person_id join organisation o on o.id = l.organisation_id
    order by l.made_at desc, l.id limit ${MOST_MAILS}::int`,
  );

export const listMailsInTrouble = () =>
  many(
    Listed,
    sql`
    select l.id, m.person_id, p.name as person_name, m.role, o.name as organisation_name, l.made_at, l.state, l.tries, l.next_try_at, l.ended_at, l.answer,
      l.turns, l.nears, l.passeds
    from unnest((select administered_ids())::uuid[]) mine (id)
    cross join lateral (select x.* from mail x where x.organisation_id = mine.id and x.state in ('refused', 'failed')
      order by x.made_at desc limit ${MOST_MAILS}::int) l
    join membership m on m.id = l.membership_id join person p on p.id = m.person_id join organisation o on o.id = l.organisation_id
    order by l.made_at desc, l.id limit ${MOST_MAILS}::int`,
  );

const Shown = z.object({ id: uuid, membershipId: uuid, personName: z.string(), role, ...told });
export const findMail = (id: string) =>
  one(
    Shown,
    sql`
    select l.id, l.membership_id, p.name as person_name, m.role, l.turns, l.nears, l.passeds
    from mail l join membership m on m.id = l.membership_id join person p on p.id = m.person_id where l.id = ${id}::uuid`,
  );
