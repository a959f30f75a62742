// Makes EDEXML files for the tests. Nobody in them exists.

import { readFileSync } from 'node:fs';

import { readEdexml } from '../../src/pupil-import/edexml/edexml.ts';
import type { ImportedSchool } from '../../src/pupil-import/imported-school.ts';
import type { ImportProblem } from '../../src/pupil-import/edexml/file-problems.ts';

export const SCHOOL = { brin: '00YY' };

export const sample = () => readFileSync(new URL('../edexml/voorbeeldschool.xml', import.meta.url));

/** The parts of a small file that is right; a test changes the one that matters. */
export interface Parts {
  declaration: string;
  doctype: string;
  header: string;
  groups: string;
  pupils: string;
  staff: string;
}

export const RIGHT: Parts = {
  declaration: '<?xml version="1.0" encoding="UTF-8"?>',
  doctype: '',
  header: header(),
  groups:
    '<groepen><groep key="g5"><naam>Groep 5</naam><jaargroep>5</jaargroep></groep><samengestelde_groep key="plus"><naam>Plusgroep</naam></samengestelde_groep></groepen>',
  pupils: pupil('L1', '<roepnaam>Sanne</roepnaam>'),
  staff: '',
};

export function header(changes: Record<string, string> = {}): string {
  const texts = { schooljaar: '2026-2027', brincode: '00YY', xsdversie: '2.1', ...changes };
  return `<school>${elements(texts)}</school>`;
}

export function elements(texts: Record<string, string>): string {
  return Object.entries(texts)
    .map(([name, text]) => `<${name}>${escape(text)}</${name}>`)
    .join('');
}

export function pupil(key: string, inside: string, attributes = ''): string {
  return `\n<leerling key="${escape(key)}"${attributes}>${inside}</leerling>`;
}

export function teacher(key: string, inside: string): string {
  return `\n<leerkracht key="${escape(key)}">${inside}</leerkracht>`;
}

export function xml(changes: Partial<Parts> = {}): string {
  const { declaration, doctype, header, groups, pupils, staff } = { ...RIGHT, ...changes };
  const teachers = staff === '' ? '' : `<leerkrachten>${staff}</leerkrachten>`;
  return `${declaration}${doctype}\n<EDEX>${header}${groups}<leerlingen>${pupils}</leerlingen>${teachers}</EDEX>\n`;
}

export const file = (changes: Partial<Parts> = {}) => Buffer.from(xml(changes));

export async function read(
  bytes: Buffer,
  school: { brin: string; branchNumber?: string } = SCHOOL,
): Promise<ImportedSchool> {
  const result = await readEdexml(bytes, school);
  if (!result.ok) throw new Error(`refused: ${result.problem.id}`);
  return result.school;
}

export async function problemOf(
  bytes: Buffer,
  school: { brin: string; branchNumber?: string } = SCHOOL,
): Promise<ImportProblem> {
  const result = await readEdexml(bytes, school);
  if (result.ok) throw new Error('the file was accepted');
  return result.problem;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
