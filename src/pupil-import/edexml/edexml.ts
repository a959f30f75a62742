// What does a school's EDEXML file say, and is it fit to import? Bytes in, data out: no database, no clock.

import { MAX_UPLOAD_BYTES } from '../../uploads/file-size.ts';
import { decodeXml } from './xml-encoding.ts';
import { readGroups } from './file-groups.ts';
import type { EdexmlVersion, ImportedSchool } from '../imported-school.ts';
import { type ImportProblem, Refused } from './file-problems.ts';
import { readPupils } from './file-pupils.ts';
import { readStaff } from './file-staff.ts';
import { dayOf, textsOf } from './file-values.ts';
import { childrenOf, readXml, type XmlElement } from './safe-xml.ts';

const VERSIONS = new Map<string, EdexmlVersion | null>([
  ['', null],
  ['1.03', '1.03'],
  ['1.0.3', '1.03'],
  ['2.0', '2.0'],
  ['2.1', '2.1'],
]);

const SCHOOL_ELEMENTS = [
  'schooljaar',
  'peildatum',
  'brincode',
  'dependancecode',
  'aanmaakdatum',
  'xsdversie',
] as const;

/** The school that imports. A branch number of `00` means none. */
export interface ImportingSchool {
  brin: string;
  branchNumber?: string | null | undefined;
}

export type ReadResult = { ok: true; school: ImportedSchool } | { ok: false; problem: ImportProblem };

/**
 * Reads EDEXML 1.03, 2.0 and 2.1 of at most MAX_UPLOAD_BYTES. Never throws on what a file holds, and never returns what
 * must be dropped: numbers, origin, weight, photo, parents’ address. The published XSDs are not used: their school years ended.
 * A large file takes seconds, most of them going through its pupils: that is done in turns, so that others are served meanwhile.
 */
export async function readEdexml(file: Buffer, school: ImportingSchool): Promise<ReadResult> {
  try {
    if (file.length > MAX_UPLOAD_BYTES) throw new Refused('tooLarge');
    const read = await readXml(decodeXml(file), 'EDEX', (root) => readSchool(root, school));
    return { ok: true, school: read };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problem: error.problem };
    throw error;
  }
}

async function readSchool(root: XmlElement, importing: ImportingSchool): Promise<ImportedSchool> {
  const parts = childrenOf(root);
  const part = (name: string) => parts.find((child) => child.name === name);
  const header = readHeader(part('school'), importing);
  const { groups, notes } = await readGroups(part('groepen'));
  const { pupils, questions } = await readPupils(part('leerlingen'), { ...header, groups });
  const { staff, notes: aboutStaff } = await readStaff(part('leerkrachten'), groups);
  const found = [...groups.values()].map(({ group }) => group);
  return { ...header, groups: found, pupils, staff, questions, notes: [...notes, ...aboutStaff] };
}

function readHeader(element: XmlElement | undefined, importing: ImportingSchool) {
  const texts = element ? textsOf(element, SCHOOL_ELEMENTS) : {};
  const version = VERSIONS.get(texts.xsdversie ?? '');
  if (version === undefined) throw new Refused('unknownVersion');
  refuseOtherSchool(texts.brincode ?? '', texts.dependancecode, importing);
  return {
    version,
    schoolYear: schoolYearOf(texts.schooljaar ?? ''),
    referenceDate: dayOf(texts.peildatum),
    createdOn: dayOf(texts.aanmaakdatum),
  };
}

function refuseOtherSchool(brin: string, branch: string | undefined, importing: ImportingSchool) {
  if (brin === '') throw new Refused('noSchoolCode');
  const same = brin.toUpperCase() === importing.brin.toUpperCase();
  if (!same || branchOf(branch) !== branchOf(importing.branchNumber)) throw new Refused('otherSchool');
}

const branchOf = (number: string | null | undefined) => (number === '00' ? '' : (number ?? ''));

function schoolYearOf(text: string): string {
  const [, first, second] = /^(\d{4})-(\d{4})$/.exec(text) ?? [];
  if (Number(second) !== Number(first) + 1) throw new Refused('schoolYear');
  return text;
}
