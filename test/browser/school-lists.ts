// Files of DUO that an administrator read in, for whoever walks every page: nothing leads to them without an upload.

import { readSchoolList } from '../../src/school-list/duo-file.ts';
import { cellsOf, madeUp, table } from '../school-list/duo-files.ts';
import type { TestDatabase } from '../database.ts';

/** The addresses of one that waits, with something of every kind in it, and of one that was taken over. */
export async function schoolLists({ owner }: TestDatabase, membershipId: string): Promise<string[]> {
  const municipalities = await owner<{ id: string; cbsCode: string }>(
    `select id, cbs_code as "cbsCode" from organisation where kind = 'municipality' and cbs_code is not null`,
  );
  const rows = madeUp(90).map((school, i) => ({
    ...cellsOf(school, 'new'),
    ...(i > 85 && { GEMEENTENUMMER: '363', GEMEENTENAAM: 'AMSTERDAM' }),
    ...(i === 9 && { VESTIGINGSNAAM: 'x'.repeat(150), POSTCODE: '?' }),
  }));
  const inList = readSchoolList(table(rows.slice(10)), municipalities).schools;
  const inFile = readSchoolList(table([...rows.slice(0, 60), ...rows.slice(86)]), municipalities);
  for (const { brin, branchNumber, place, municipalityId } of inList)
    await owner(
      `insert into listed_school (brin, branch_number, name, place, municipality_id, gone_on) values ($1, $2, 'Oude naam', $3, $4, $5)
       on conflict (brin, branch_number) do nothing`,
      [brin, branchNumber, place, municipalityId, brin < '75' && branchNumber === '01' ? '2026-01-01' : null],
    );
  const imports = await owner<{ id: string }>(
    `insert into school_list_import (organisation_id, person_id, person_name, content, result, applied_at)
     select m.organisation_id, m.person_id, 'Iemand', c.content, c.result, c.applied_at
     from membership m, (values ($2::jsonb, null::jsonb, null::timestamptz),
       (null, '{"added": 1, "changed": 2, "returned": 0, "gone": 3, "left": 1}', portal_now())) c (content, result, applied_at)
     where m.id = $1 returning id`,
    [membershipId, JSON.stringify(inFile)],
  );
  return imports.map(({ id }) => `/beheer/scholen/inlezen/${id}`);
}
