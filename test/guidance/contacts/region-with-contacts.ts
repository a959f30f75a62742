// A few made-up schools and contacts in the real municipalities, for tests of what everybody may read.

import { factories } from '../../factories.ts';
import type { TestDatabase } from '../../database.ts';

let counter = 0;

/** A BRIN that no other school of the tests has. */
const nextBrin = () => {
  counter += 1;
  return `98${String.fromCharCode(65 + Math.floor(counter / 26))}${String.fromCharCode(65 + (counter % 26))}`;
};

export function regionOf(database: TestDatabase) {
  const make = factories(database);
  const { owner } = database;

  const municipality = async (name: string): Promise<string> => {
    const [row] = await owner<{ id: string }>(
      `select id from organisation where kind = 'municipality' and name = $1`,
      [name],
    );
    if (!row) throw new Error(`No municipality ${name}`);
    return row.id;
  };

  const listed = async (name: string, inMunicipality: string, more: Record<string, unknown> = {}) => {
    const brin = nextBrin();
    await make.insert('listed_school', {
      brin,
      branch_number: '00',
      name,
      place: 'Tolbert',
      municipality_id: await municipality(inMunicipality),
      ...more,
    });
    return { brin, path: `/contact/school/${brin.toLowerCase()}00` };
  };

  /** A school of the portal, with the BRIN of a listed one when it is the same. */
  const school = async (name: string, brin = nextBrin(), more: Record<string, unknown> = {}) => {
    const boardId = await make.organisation('board');
    const id = await make.insert('organisation', {
      kind: 'school',
      name,
      parent_id: boardId,
      brin,
      branch_number: '00',
      ...more,
    });
    return { id, boardId, brin, path: `/contact/school/${brin.toLowerCase()}00` };
  };

  const team = async (name: string, inMunicipality: string, more: Record<string, unknown> = {}) => {
    const id = await make.insert('organisation', {
      kind: 'team',
      name,
      parent_id: await municipality(inMunicipality),
      ...more,
    });
    return { id, path: `/contact/team/${id}` };
  };

  const contact = async (id: string, more: Record<string, unknown> = {}) => {
    const row = {
      id,
      function: 'intern begeleider',
      phone: '0594 00 00 77',
      checked_on: '2026-02-03',
      changed_by: 'Beheer',
      ...more,
    };
    const columns = Object.keys(row);
    await owner(
      `insert into contact (${columns.join(', ')}) values (${columns.map((_, i) => `$${String(i + 1)}`).join(', ')})`,
      Object.values(row),
    );
  };

  return { make, municipality, listed, school, team, contact };
}
