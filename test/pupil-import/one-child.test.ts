// What is wrong with one child, group or teacher in a file never keeps the rest of the school out.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { visibleText } from '../administered-school.ts';
import { factories } from '../factories.ts';
import { startPortal, type Portal } from '../portal.ts';
import { elements, file, pupil, teacher } from './edexml-files.ts';
import { importsOf, type Imports } from './importing-school.ts';

let portal: Portal;
let imports: Imports;

beforeAll(async () => {
  portal = await startPortal();
  imports = importsOf(portal, factories(portal.database));
});
afterAll(() => portal.stop());

const child = (roepnaam: string, more: Record<string, string> = {}) =>
  elements({ roepnaam, achternaam: `van ${roepnaam}`, geboortedatum: '2018-03-12', jaargroep: '5', ...more });
const sanne = pupil('L1', child('Sanne'));

const pupilsOf = (schoolId: string) =>
  portal.database.owner<{ key: string; call_name: string; family_name: string }>(
    'select key, call_name, family_name from pupil where home_school_id = $1 order by call_name, key',
    [schoolId],
  );

/** What is wrong; the children that come in beside Sanne; what is asked about it. */
const WRONG: [what: string, bytes: Buffer, others: string[], asked: RegExp][] = [
  [
    'a pupil without key',
    file({ pupils: sanne + pupil(' ', child('Daan')) }),
    ['Daan'],
    /Daan van Daan : Deze leerling heeft geen sleutel/,
  ],
  [
    'a key that is too long',
    file({ pupils: sanne + pupil('k'.repeat(257), child('Daan')) }),
    ['Daan'],
    /Daan van Daan : De sleutel van deze leerling is te lang/,
  ],
  [
    'two pupils with one key',
    file({ pupils: sanne + pupil('L2', child('Daan')) + pupil(' L2 ', child('Fenna')) }),
    ['Daan', 'Fenna'],
    /2 keer : Een andere leerling in het bestand heeft dezelfde sleutel.*Daan van Daan, Fenna van Fenna/,
  ],
  [
    'the same pupil twice',
    file({ pupils: sanne + sanne }),
    [],
    /Sanne van Sanne : Deze leerling staat meer dan één keer in het bestand/,
  ],
  [
    'a pupil without any name',
    file({ pupils: sanne + pupil('L2', elements({ geboortedatum: '2018-01-01' })) }),
    [],
    /Leerling 2 \(regel 4\) : In het bestand staat geen naam/,
  ],
  [
    'a family name that is too long',
    file({ pupils: sanne + pupil('L2', child('Daan', { achternaam: 'x'.repeat(201) })) }),
    ['Daan'],
    /Daan x{200} : Een naam van deze leerling is te lang/,
  ],
  [
    'a group that is not in the file',
    file({ pupils: sanne + pupil('L2', `${child('Daan')}<groep key="weg"/>`) }),
    ['Daan'],
    /Daan van Daan : Bij deze leerling staat een groep die niet in het bestand staat/,
  ],
  [
    'a group without key',
    file({ groups: '<groepen><groep><naam>Groep 5</naam></groep></groepen>', pupils: sanne }),
    [],
    /Groep 1 \(regel 2\) : Deze groep heeft geen sleutel/,
  ],
  [
    'two groups with one key',
    file({
      groups:
        '<groepen><groep key="g"><naam>Groep 5</naam></groep><groep key="g"><naam>Groep 6</naam></groep></groepen>',
      pupils: sanne,
    }),
    [],
    /2 keer : Een andere groep in het bestand heeft dezelfde sleutel.*Groep 1 \(regel 2\), Groep 2 \(regel 2\)/,
  ],
  [
    'a group name that is too long',
    file({
      groups: `<groepen><groep key="g"><naam>${'x'.repeat(65)}</naam></groep></groepen>`,
      pupils: sanne,
    }),
    [],
    /Groep 1 \(regel 2\) : De naam van deze groep is te lang/,
  ],
  [
    'a teacher without a name',
    file({ pupils: sanne, staff: teacher('T1', '') }),
    [],
    /Leerkracht 1 \(regel 4\) : Deze leerkracht heeft geen naam/,
  ],
  [
    'two teachers with one key',
    file({
      pupils: sanne,
      staff: teacher('T1', elements({ roepnaam: 'Juf' })) + teacher('T1', elements({ roepnaam: 'Meester' })),
    }),
    [],
    /Juf .*Meester /,
  ],
];

describe('the rest of a school comes in', () => {
  test.each(WRONG)('%s', async (_what, bytes, others, asked) => {
    const { school, visitor, path, own } = await imports.emptySchool();

    const { uploaded, preview, done } = await imports.importInto(visitor, path, own(bytes));
    const names = (await pupilsOf(school.id)).map(({ call_name }) => call_name);
    const again = await imports.importInto(visitor, path, own(bytes));

    expect(uploaded.status).toBe(303);
    expect(preview.status).toBe(200);
    expect(visibleText(preview)).toMatch(asked);
    expect(done?.status).toBe(303);
    expect(names).toEqual([...others, 'Sanne'].sort());
    expect(visibleText(again.preview)).toContain('Er verandert niets');
    expect((await pupilsOf(school.id)).map(({ call_name }) => call_name)).toEqual(names);
  });

  test('a child whose key was spoilt in one file keeps it, and the next right file changes nothing', async () => {
    const { school, visitor, path, own } = await imports.emptySchool();
    const right = own(file({ pupils: sanne + pupil('L2', child('Daan')) }));
    const spoilt = own(file({ pupils: sanne + pupil('', child('Daan', { roepnaam: 'Daan' })) }));
    await imports.importInto(visitor, path, right);
    const before = await pupilsOf(school.id);

    const asked = await imports.importInto(visitor, path, spoilt, { sameWhenEqual: 'yes' });
    const after = await pupilsOf(school.id);
    const next = await imports.importInto(visitor, path, right);

    expect(visibleText(asked.preview)).toContain('Zelfde leerling, andere sleutel');
    expect(after).toEqual(before);
    expect(visibleText(next.preview)).toContain('Er verandert niets');
  });

  test('a known child without a name in one file keeps its name', async () => {
    const { school, visitor, path, own } = await imports.emptySchool();
    await imports.importInto(visitor, path, own(file({ pupils: sanne })));
    const before = await pupilsOf(school.id);

    const nameless = pupil('L1', elements({ geboortedatum: '2018-03-12', jaargroep: '6' }));
    const { preview } = await imports.importInto(visitor, path, own(file({ pupils: nameless })));

    expect(visibleText(preview)).toContain('Sanne van Sanne : In het bestand staat geen naam');
    expect(await pupilsOf(school.id)).toEqual(before);
  });
});
