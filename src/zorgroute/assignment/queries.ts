// SQL for one referral at the team, and for naming who helps. Row-level security narrows every query to what the actor may see.

import { z } from 'zod';

import { day, many, maybe, one, run, sql, touchOne, uuid } from '../../database/sql.ts';
import { wordsOfName } from '../../pupils/name-search.ts';
import { SharedFacts } from '../facts/facts-of-rows.ts';

const TeamReferral = SharedFacts.extend({
  referralId: uuid,
  reference: z.string(),
  sharingOpen: z.boolean(),
  rounds: z.number(),
  familyId: uuid.nullable(),
  schoolName: z.string(),
  teamName: z.string(),
  teamPhone: z.string().nullable(),
  /** What was sent last; null when the reader may not see the content (any more). */
  childName: z.string().nullable(),
  callName: z.string().nullable(),
  birthDate: day.nullable(),
  assignmentId: uuid.nullable(),
  casemanagerId: uuid.nullable(),
  standInId: uuid.nullable(),
});
export type TeamReferral = z.output<typeof TeamReferral>;

/** One referral as the team works with it. */
export const findTeamReferral = (referralId: string) =>
  one(
    TeamReferral,
    sql`
    select f.*, s.name as school_name, t.name as team_name, t.phone as team_phone, a.id as assignment_id, a.stand_in_id,
      v.child ->> 'name' as child_name, v.child ->> 'callName' as call_name, v.child ->> 'birthDate' as birth_date
    from referral_facts f
    join organisation s on s.id = f.home_school_id
    join organisation t on t.id = f.team_id
    left join assignment a on a.referral_id = f.referral_id and a.ended_at is null
    left join lateral (select x.content -> 'child' as child from referral_version x
      where x.referral_id = f.referral_id order by x.version desc limit 1) v on true
    where f.referral_id = ${referralId}::uuid`,
  );

const Casemanager = z.object({
  membershipId: uuid,
  name: z.string(),
  phone: z.string(),
  families: z.number(),
});
export type Casemanager = z.output<typeof Casemanager>;

/** The active casemanagers of the actor's team, with their own number ('' without one) and how many families each has. */
export const listCasemanagers = () =>
  many(
    Casemanager,
    sql`
    select m.id as membership_id, p.name, p.phone, (select count(distinct a.family_id)::int from assignment a
      where a.casemanager_id = m.id and a.ended_at is null) as families
    from membership m join person p on p.id = m.person_id
    where m.organisation_id = (select actor_organisation()) and m.role = 'casemanager'
      and m.starts_on <= portal_today() and (m.ends_on is null or m.ends_on >= portal_today())
    order by p.name, m.id`,
  );

const FoundFamily = z.object({
  id: uuid,
  name: z.string(),
  /** With birth date and postcode: two families may have one name. */
  children: z.string().nullable(),
  parents: z.string().nullable(),
  casemanagerName: z.string().nullable(),
});
export type FoundFamily = z.output<typeof FoundFamily>;

/** At most 11 families of the team of whose name, or of a child's, every typed word begins a word: 10 to show and whether there are more. */
export const searchFamilies = (typed: string) =>
  many(
    FoundFamily,
    sql`
    select f.id, f.name, (select string_agg(concat_ws(', ', c.child_name, 'geboren ' || to_char(c.child_birth_date, 'FMDD-FMMM-YYYY'),
        nullif(c.snapshot -> 'child' ->> 'postcode', '')), '; ' order by c.child_birth_date desc nulls last) from care_case c where c.family_id = f.id) as children,
      (select string_agg(distinct g ->> 'name', ', ') from care_case c, jsonb_array_elements(coalesce(c.snapshot -> 'guardians', '[]')) g
        where c.family_id = f.id) as parents,
      (select a.casemanager_name from assignment a where a.family_id = f.id and a.ended_at is null order by a.created_at limit 1) as casemanager_name
    from family f
    where f.team_id = (select actor_organisation())
      and exists (select from care_case c cross join unnest(array[f.name, c.child_name]) name
        where c.family_id = f.id and cardinality(${wordsOfName(typed)}::text[]) > 0 and not exists (select from unnest(${wordsOfName(typed)}::text[]) word
          where search_words('', '', name) not like '% ' || word || '%'))
    order by f.name, f.id limit 11`,
  );

const InCharge = z.object({
  id: uuid,
  name: z.string(),
  casemanagerId: uuid.nullable(),
  casemanagerName: z.string().nullable(),
  standInId: uuid.nullable(),
  casemanagerPhone: z.string().nullable(),
  /** The casemanager's role is over, and nobody was named since. */
  hasLeft: z.boolean(),
});

export type InCharge = z.output<typeof InCharge>;

/** A family of the team, and who has it now. */
export const findFamilyInCharge = (familyId: string) =>
  maybe(
    InCharge,
    sql`
    select f.id, f.name, a.casemanager_id, a.casemanager_name, a.casemanager_phone, coalesce(a.casemanager_until < portal_today(), false) as has_left,
      case when a.stand_in_until < portal_today() then null else a.stand_in_id end as stand_in_id
    from family f
    left join lateral (select x.* from assignment x where x.family_id = f.id and x.ended_at is null order by x.created_at limit 1) a on true
    where f.id = ${familyId}::uuid and f.team_id = (select actor_organisation())`,
  );

const LinkedFamily = z.object({ id: uuid, name: z.string(), others: z.number(), hadOthers: z.boolean() });
export type LinkedFamily = z.output<typeof LinkedFamily>;

/** The family that this referral is linked to now, how many other children are in it, and whether one ever was moved in or out. */
export const findLinkedFamily = (referralId: string) =>
  maybe(
    LinkedFamily,
    sql`
    select f.id, f.name, (select count(*)::int from care_case o where o.family_id = f.id and o.id <> c.id) as others,
      exists (select from family_move m where m.referral_id <> c.referral_id and f.id in (m.from_family_id, m.family_id)) as had_others
    from care_case c join family f on f.id = c.family_id where c.referral_id = ${referralId}::uuid`,
  );

/** The database takes along what belongs to the child, and ends who saw it because of the wrong family. */
export const insertMove = (referralId: string, familyId: string, reason: string) =>
  run(sql`
    insert into family_move (referral_id, family_id, reason)
    values (${referralId}::uuid, ${familyId}::uuid, ${reason}::text)`);

export const insertFamily = (id: string, name: string) =>
  run(sql`insert into family (id, team_id, name) values (${id}::uuid, actor_organisation(), ${name}::text)`);

/** The care layer's own copy of what was sent last: it stands on its own from here. */
export const insertCareCase = (familyId: string, referralId: string) =>
  touchOne(sql`
    insert into care_case (family_id, referral_id, child_name, child_birth_date, snapshot)
    select ${familyId}::uuid, v.referral_id, v.content -> 'child' ->> 'name', (v.content -> 'child' ->> 'birthDate')::date,
      case when c.id is null then v.content else v.content || jsonb_build_object('contacts', c.contacts) end
    from referral_version v left join referral_contacts c on c.id = v.id
    where v.referral_id = ${referralId}::uuid order by v.version desc limit 1`);

export type Charge = { casemanagerId: string; standInId: string | null; phone: string };
export const insertAssignment = (
  referralId: string,
  familyId: string,
  { casemanagerId, standInId, phone }: Charge,
) =>
  run(sql`
    insert into assignment (referral_id, family_id, casemanager_id, stand_in_id, casemanager_phone)
    values (${referralId}::uuid, ${familyId}::uuid, ${casemanagerId}::uuid, ${standInId}::uuid, ${phone}::text)`);

const Ended = z.object({ referralId: uuid });

/** Ends what runs for this family; gives the referrals that need another casemanager now. */
export const endAssignments = (familyId: string) =>
  many(
    Ended,
    sql`update assignment set ended_at = portal_now() where family_id = ${familyId}::uuid and ended_at is null returning referral_id`,
  );
