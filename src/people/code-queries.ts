// SQL for the codes that go with links for a new password: whoever keeps one tells it to the person, and to nobody else.

import { z } from 'zod';

import { many, sql, uuid } from '../database/sql.ts';

const CodeToGive = z.object({
  personId: uuid,
  personName: z.string(),
  askedByName: z.string().nullable(),
  askedAt: z.date(),
  code: z.string(),
});
/** What this administrator or privacy officer may tell a colleague who asks for it. */
export const listCodesToGive = () =>
  many(
    CodeToGive,
    sql`select person_id, person_name, asked_by_name, asked_at, code from access.codes_to_give() order by asked_at desc`,
  );
