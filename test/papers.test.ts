// Do the papers of public code stand beside the portal, and do they say what they must?

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

import { PROJECT_ROOT } from '../src/config.ts';

const read = (name: string) => readFileSync(path.join(PROJECT_ROOT, name), 'utf8');
const LICENCE = 'EUPL-1.2';

test('the licence stands there with its whole text, and everything names the same one', () => {
  const licence = read('LICENSE');

  expect(licence).toMatch(/^# EUROPEAN UNION PUBLIC LICENCE v\. 1\.2/);
  for (const part of ['15. Applicable Law', 'Appendix', 'Disclaimer of Warranty'])
    expect(licence).toContain(part);
  expect(licence.length).toBeGreaterThan(12_000);
  expect(JSON.parse(read('package.json'))).toMatchObject({ license: LICENCE });
  expect(read('publiccode.yml')).toContain(`license: ${LICENCE}`);
  expect(read('CONTRIBUTING.md')).toContain(LICENCE);
  expect(read('README.md')).toContain(LICENCE);
});

test('publiccode.yml has what the standard asks of every entry, in both languages', () => {
  const entry = read('publiccode.yml');

  for (const key of [
    'publiccodeYmlVersion',
    'name',
    'softwareVersion',
    'platforms',
    'developmentStatus',
    'softwareType',
    'description',
    'legal',
    'maintenance',
    'localisation',
  ])
    expect(entry).toMatch(new RegExp(`^${key}:`, 'm'));
  const { version } = JSON.parse(read('package.json')) as { version: string };
  expect(entry).toContain(`softwareVersion: ${version}`);
  for (const language of ['nl', 'en']) expect(entry).toMatch(new RegExp(`^  ${language}:$`, 'm'));
  expect(entry.match(/shortDescription: .{1,150}$/gm)).toHaveLength(2);
});

test('whoever finds a weakness reads whom to tell, how soon an answer comes and what not to do', () => {
  const security = read('SECURITY.md');

  for (const part of [
    '/.well-known/security.txt',
    'SECURITY_CONTACT',
    'within three working days',
    'Do not look at, change or keep data of real people',
  ])
    expect(security).toContain(part);
});

test('whoever wants to help reads how to begin, what a change needs and never to bring a real child', () => {
  const contributing = read('CONTRIBUTING.md');

  for (const part of ['npm ci && npm test', 'scripts/break', 'migrations/README.md', 'SECURITY.md', 'BSN'])
    expect(contributing).toContain(part);
});

const CONFIG = [
  'src/config.ts',
  'src/config/database-settings.ts',
  'src/config/mail-settings.ts',
  'src/config/network-settings.ts',
];

test('every setting that is read stands in the README, and .env.example names no other', () => {
  const code = CONFIG.map(read).join('\n');
  const taken = [
    ...code.matchAll(/environment\.([A-Z_]+)|\{([A-Z_, ]+)\}(?:: NodeJS\.ProcessEnv| = environment)/g),
  ]
    .flatMap(([, one = '', several = '']) => [one, ...several.split(',')])
    .map((name) => name.trim())
    .filter(Boolean);
  const offered = [...read('.env.example').matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name);
  const told = read('README.md');

  expect(new Set(taken).size).toBeGreaterThan(13);
  expect(taken.filter((name) => !told.includes(`\`${name}`) && !told.includes(`${name}\``))).toEqual([]);
  expect(offered.length).toBeGreaterThan(10);
  expect(offered.filter((name) => !taken.includes(name ?? ''))).toEqual([]);
});
