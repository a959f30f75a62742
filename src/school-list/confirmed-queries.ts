// SQL for a confirmed list: each statement does one kind of change for many schools, its rows as one jsonb.

import { run, sql } from '../database/sql.ts';

export const insertSchools = (schools: string) =>
  run(sql`
    insert into listed_school (brin, branch_number, name, street, postcode, place, municipality_id, board_number, denomination, phone, website)
    select r.brin, r."branchNumber", r.name, r.street, r.postcode, r.place, r."municipalityId", r."boardNumber", r.denomination, r.phone, r.website
    from jsonb_to_recordset(${schools}::jsonb) r (brin text, "branchNumber" text, name text, street text, postcode text, place text,
      "municipalityId" uuid, "boardNumber" text, denomination text, phone text, website text)`);

/** Whoever is changed is in the file, so it is not gone. */
export const changeSchools = (schools: string) =>
  run(sql`
    update listed_school s set name = r.name, street = r.street, postcode = r.postcode, place = r.place, municipality_id = r."municipalityId",
      board_number = r."boardNumber", denomination = r.denomination, phone = r.phone, website = r.website, gone_on = null
    from jsonb_to_recordset(${schools}::jsonb) r (id uuid, name text, street text, postcode text, place text, "municipalityId" uuid,
      "boardNumber" text, denomination text, phone text, website text)
    where s.id = r.id`);

export const leaveList = (ids: readonly string[], today: string) =>
  run(
    sql`update listed_school set gone_on = ${today}::date where id = any (${ids}::uuid[]) and gone_on is null`,
  );
