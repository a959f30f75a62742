// The preview of a large school is a page that a phone can bear, whatever the file changes.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { factories } from '../factories.ts';
import { startPortal, type Portal } from '../portal.ts';
import { elements, file, pupil } from './edexml-files.ts';
import { importsOf, type Imports } from './importing-school.ts';

let portal: Portal;
let imports: Imports;

beforeAll(async () => {
  portal = await startPortal();
  imports = importsOf(portal, factories(portal.database));
});
afterAll(() => portal.stop());

const PUPILS = 600;
/** Uncompressed; half a megabyte and more, before the page was bounded. */
const MOST_BYTES = 100_000;

type Of = (place: number) => { key: string; texts: Record<string, string> };
const named = (place: number) => ({
  roepnaam: `Johanna-Maria${String(place)}`,
  voorvoegsel: 'van der',
  achternaam: `Hoogeveen-Westerhuis ${String(place)}`,
  geboortedatum: `2016-0${String((place % 9) + 1)}-1${String(place % 9)}`,
  jaargroep: String((place % 8) + 1),
});
const schoolOf = (of: Of) =>
  file({
    groups: `<groepen>${Array.from({ length: 24 }, (_, n) => `<groep key="g${String(n)}"><naam>Groep ${String((n % 8) + 1)} ${'abc'.charAt(n % 3)}</naam></groep>`).join('')}</groepen>`,
    pupils: Array.from({ length: PUPILS }, (_, place) => {
      const { key, texts } = of(place);
      return pupil(key, `${elements(texts)}<groep key="g${String(place % 24)}"/>`);
    }).join(''),
  });

const first: Of = (place) => ({ key: `L${String(place)}`, texts: named(place) });
const CHANGES: [what: string, of: Of][] = [
  [
    'everybody a year on, with another name and postcode',
    (place) => ({
      key: `L${String(place)}`,
      texts: {
        ...named(place),
        achternaam: `Anders ${String(place)}`,
        postcodenl: '9751 AB',
        jaargroep: '8',
      },
    }),
  ],
  [
    'new keys, and another family name',
    (place) => ({ key: `N${String(place)}`, texts: { ...named(place), achternaam: 'Anders' } }),
  ],
  ['new keys for everybody', (place) => ({ key: `N${String(place)}`, texts: named(place) })],
  [
    'everybody else, without a day of birth, with dummy keys',
    (place) => ({ key: `#${String(place)}`, texts: { roepnaam: `Ander Kind ${String(place)}` } }),
  ],
];

test('a school that is new, and whatever changes for all of it', async () => {
  const { visitor, path, own } = await imports.emptySchool();
  const weights: Record<string, number> = {};

  const { preview } = await imports.importInto(visitor, path, own(schoolOf(first)));
  weights['a new school'] = preview.html.length;
  for (const [what, of] of CHANGES) {
    const uploaded = await imports.upload(visitor, path, own(schoolOf(of)));
    weights[what] = (await visitor.get(uploaded.location ?? '')).html.length;
  }

  for (const [what, weight] of Object.entries(weights)) expect(weight, what).toBeLessThan(MOST_BYTES);
});
