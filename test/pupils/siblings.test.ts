// Which children of the school are named on a child's page as its brothers and sisters, and which only as somebody of the same name who lives there?

import { afterAll, beforeAll, expect, test } from 'vitest';

import { factories, type Make } from '../factories.ts';
import { startPortal, type Portal } from '../portal.ts';
import { childOf } from '../zorgroute/child.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
});
afterAll(() => portal.stop());

/** Sam Bakker, with a mother, and others of the school: each by its call name, with what differs from Sam. */
async function school(others: Record<string, { mother?: string; [column: string]: unknown }>) {
  const sam = await childOf(make, { call_name: 'Sam', family_name: 'Bakker', postcode: '9801AB' });
  const mother = (pupilId: string, name: string) =>
    make.insert('guardian', { pupil_id: pupilId, name, relation: 'mother', custody: 'yes' });
  await mother(sam.pupilId, 'Ans Visser');
  const ids: Record<string, string> = {};
  for (const [call_name, { mother: name, ...differs }] of Object.entries(others)) {
    const like = { call_name, family_name: 'Bakker', postcode: '9801AB', group_id: sam.group };
    const id = await make.pupil(sam.school.id, { ...like, ...differs });
    if (name) await mother(id, name);
    ids[call_name] = id;
  }
  const { html } = await (await portal.as(sam.ib.membershipId)).get(`/leerlingen/${sam.pupilId}`);
  return { sam, ids, said: namedIn(html) };
}

/** Under each label who is named, with where the name leads. */
const namedIn = (html: string): Record<string, string[][]> =>
  Object.fromEntries(
    [...html.matchAll(/<p class="zr-siblings">([^:]*): (.*)<\/p>/g)].map(([, label, children]) => [
      label ?? '',
      [...(children ?? '').matchAll(/href="\/leerlingen\/([^"]*)">([^<]*)</g)].map(
        ([, id = '', name = '']) => [name, id],
      ),
    ]),
  );

test('a parent and a postcode in common make a brother or sister, whatever their own names', async () => {
  const { said, ids } = await school({
    Noor: { mother: 'Ans Visser', birth_date: '2015-05-05' },
    Lot: { mother: 'Ans Visser', family_name: 'Visser' },
  });

  expect(said).toEqual({
    'Broer of zus': [
      ['Noor Bakker', ids.Noor],
      ['Lot Visser', ids.Lot],
    ],
  });
});

test('a family name and a postcode in common are said as just that, beside a brother or sister', async () => {
  const { said, ids } = await school({
    Noor: { mother: 'Ans Visser' },
    Teun: {},
    Bram: { mother: 'Mia Bos' },
  });

  expect(said['Broer of zus']).toEqual([['Noor Bakker', ids.Noor]]);
  expect(said['Zelfde achternaam en postcode']?.map(([name]) => name).sort()).toEqual([
    'Bram Bakker',
    'Teun Bakker',
  ]);
});

test('of another postcode, another name or no longer at school is nobody named', async () => {
  const { said } = await school({
    Away: { mother: 'Ans Visser', postcode: '9801AC' },
    Other: { family_name: 'Smit' },
    Prefix: { prefix: 'de' },
    Left: { mother: 'Ans Visser', school_id: null, group_id: null, left_on: '2026-01-01' },
    Nowhere: { postcode: null },
  });

  expect(said).toEqual({});
});
