// SQL for what a school can hear of the help, by the conditions of access.tell_of_help. Row-level security narrows every query.

import { z } from 'zod';

import { many, sql, uuid } from '../../../database/sql.ts';

const Open = z.object({ referralId: uuid });

/** The referrals of the family whose school hears what happens: sharing is open and the care of the child goes on. */
export const listOpenReferrals = (familyId: string) =>
  many(
    Open,
    sql`
    select r.id as referral_id from referral r join care_case c on c.referral_id = r.id
    where r.family_id = ${familyId}::uuid and r.sharing_open and c.closed_on is null`,
  );
