// Does every law have one address, wherever it is cited? Not opened from here: held to how wetten.overheid.nl writes its references.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

import { PROJECT_ROOT } from '../../src/config.ts';
import { law, type Regulation } from '../../src/guidance/laws.ts';

const TABLE = 'src/guidance/laws.ts';
const textOf = (file: string) => readFileSync(path.join(PROJECT_ROOT, file), 'utf8');
const FILES = ['src', 'demo', 'views', 'public/scripts'].flatMap((folder) =>
  readdirSync(path.join(PROJECT_ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|js|ejs|md)$/.test(file))
    .map((file) => path.join(folder, file)),
);
const NUMBERS = [...textOf(TABLE).matchAll(/^ {2}(?:'([^']+)'|(\w+)): '(BWBR\d{7})',$/gm)].map(
  ([, quoted, plain, number]) => ({ name: (quoted ?? plain) as Regulation, number }),
);

test('a regulation has one number, and no two have the same', () => {
  expect(NUMBERS.length).toBeGreaterThan(10);
  expect(new Set(NUMBERS.map(({ number }) => number)).size).toBe(NUMBERS.length);
  expect(new Set(NUMBERS.map(({ name }) => name)).size).toBe(NUMBERS.length);
});

test('an address is one of wetten.overheid.nl: the regulation, or an article of it as a reference of Juriconnect', () => {
  for (const { name, number } of NUMBERS) {
    expect(law(name)).toEqual({ label: name, href: `https://wetten.overheid.nl/${String(number)}` });
    for (const article of ['8', '7.3.9', '4:13', '1:253sa', '40a'])
      expect(law(name, article)).toEqual({
        label: `${name}, artikel ${article}`,
        href: `https://wetten.overheid.nl/jci1.3:c:${String(number)}&artikel=${article}`,
      });
  }
});

test('no address of a law is written anywhere else', () => {
  const elsewhere = FILES.filter(
    (file) => file !== TABLE && /BWBR\d|https?:\/\/wetten\.(overheid\.)?nl/.test(textOf(file)),
  );

  expect(elsewhere).toEqual([]);
});
