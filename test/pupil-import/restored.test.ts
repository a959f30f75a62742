// The file of yesterday puts back what a file of today took away, over generated schools: children, groups, and who teaches them.

import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { factories, type Make } from '../factories.ts';
import { startPortal, type Portal, type Reply } from '../portal.ts';
import { elements, file, pupil } from './edexml-files.ts';
import { importsOf, type Imports } from './importing-school.ts';

let portal: Portal;
let make: Make;
let imports: Imports;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
  imports = importsOf(portal, make);
});
afterAll(() => portal.stop());

/** What becomes of a child in the file of today. */
const FATES = ['stays', 'missing', 'no key', 'no name', 'no group', 'not in the composed group'] as const;
type Fate = (typeof FATES)[number];
interface Child {
  group: number;
  composed: boolean;
  fate: Fate;
}
interface School {
  children: Child[];
  /** Of each group, and of the composed one at the end: is it in the file of today? */
  stays: boolean[];
  /** Whether everything that is asked of the file of today is answered with yes. */
  ticks: boolean;
}

const GROUPS = 3;
const school: fc.Arbitrary<School> = fc.record({
  children: fc.array(
    fc.record({
      group: fc.nat(GROUPS - 1),
      composed: fc.boolean(),
      fate: fc.constantFrom(...FATES),
    }),
    { minLength: 2, maxLength: 6 },
  ),
  stays: fc.array(fc.boolean(), { minLength: GROUPS + 1, maxLength: GROUPS + 1 }),
  ticks: fc.boolean(),
});

/** @param isToday with everything that went wrong in it */
function fileOf({ children, stays }: School, isToday: boolean): Buffer {
  const isThere = (group: number) => !isToday || stays[group] === true;
  const groups = Array.from({ length: GROUPS }, (_, group) =>
    isThere(group)
      ? `<groep key="g${String(group)}"><naam>Groep ${String(group + 4)}</naam><jaargroep>${String(group + 4)}</jaargroep></groep>`
      : '',
  ).join('');
  const plus = isThere(GROUPS)
    ? '<samengestelde_groep key="plus"><naam>Plusgroep</naam></samengestelde_groep>'
    : '';
  const pupils = children.map((child, place) => pupilOf(child, place, isToday ? child.fate : 'stays'));
  // A file without any child is refused.
  const nobody = pupil('nobody', elements({ roepnaam: 'Blijft', achternaam: 'Altijd', jaargroep: '5' }));
  return file({ groups: `<groepen>${groups}${plus}</groepen>`, pupils: pupils.join('') + nobody });
}

function pupilOf({ group, composed }: Child, place: number, fate: Fate): string {
  if (fate === 'missing') return '';
  const name = { roepnaam: `Kind ${String(place)}`, achternaam: `van Straat ${String(place)}` };
  const own = { geboortedatum: `2017-0${String(place + 1)}-11`, jaargroep: String(group + 4) };
  const inGroup = fate === 'no group' ? '' : `<groep key="g${String(group)}"/>`;
  const inPlus =
    composed && fate !== 'not in the composed group'
      ? '<samengestelde_groepen><samengestelde_groep key="plus"/></samengestelde_groepen>'
      : '';
  const inside = elements({ ...(fate !== 'no name' && name), ...own }) + inGroup + inPlus;
  return pupil(fate === 'no key' ? '' : `L${String(place)}`, inside);
}

const stateOf = (schoolId: string) =>
  portal.database.owner(
    `select p.key, p.call_name, p.family_name, p.birth_date::text, p.year_group, p.left_on::text, g.key as group_key, g.ended_on::text,
       array(select c.key from composed_group_pupil x join school_group c on c.id = x.group_id where x.pupil_id = p.id) as composed,
       array(select t.membership_id from group_teacher t where t.group_id = p.group_id and t.ends_on is null) as teachers
     from pupil p left join school_group g on g.id = p.group_id where p.home_school_id = $1
     union all
     select null, g.name, null, null, null, g.ended_on::text, g.key, null, '{}', array(select t.membership_id from group_teacher t
       where t.group_id = g.id and t.ends_on is null) from school_group g where g.school_id = $1
     order by 1, 2`,
    [schoolId],
  );

/** Every box that the page offers, ticked. */
const allTicks = ({ html }: Reply): Record<string, string | string[]> => {
  const ticks: Record<string, string[]> = {};
  for (const [input] of html.matchAll(/<input[^>]*type="checkbox"[^>]*>/g)) {
    const [name, value] = [/name="([^"]+)"/.exec(input)?.[1], /value="([^"]*)"/.exec(input)?.[1]];
    if (name) (ticks[name] ??= []).push(value ?? '');
  }
  return ticks;
};

test('whatever a file of today leaves out or spoils, the file of yesterday puts it back', async () => {
  await fc.assert(
    fc.asyncProperty(school, async (generated) => {
      const { school: at, visitor, path, own } = await imports.emptySchool();
      const yesterday = own(fileOf(generated, false));
      await imports.importInto(visitor, path, yesterday);
      const someone = await make.person(at.id, 'teacher');
      const groups = await portal.database.owner<{ id: string }>(
        'select id from school_group where school_id = $1',
        [at.id],
      );
      for (const { id } of groups) await make.teaches(id, someone.membershipId);
      const before = await stateOf(at.id);

      await imports.importInto(visitor, path, own(fileOf(generated, true)), generated.ticks ? allTicks : {});
      await imports.importInto(visitor, path, yesterday, allTicks);

      expect(await stateOf(at.id)).toEqual(before);
    }),
    { numRuns: 15 },
  );
});
