import { describe, expect, test } from 'vitest';

import { readEdexml } from '../../src/pupil-import/edexml/edexml.ts';
import { MAX_UPLOAD_BYTES } from '../../src/uploads/file-size.ts';
import { elements, file, header, problemOf, pupil, sample, SCHOOL, teacher, xml } from './edexml-files.ts';

const SECRET = 'Geheimstra';
const name = elements({ achternaam: SECRET, roepnaam: SECRET });
const bsn = elements({ roepnaam: SECRET, bsn: '999900006' });

const EXTERNAL = `<!DOCTYPE EDEX [<!ENTITY x SYSTEM "file:///etc/passwd">]>`;
const BOMB = `<!DOCTYPE EDEX [<!ENTITY a "${SECRET}">${['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']
  .map((entity, place, all) => `<!ENTITY ${entity} "${`&${all[place - 1] ?? 'a'};`.repeat(20)}">`)
  .join('')}]>`;

const nested = (depth: number) =>
  pupil('L1', `${name}<toevoegingen>${'<blok>'.repeat(depth)}${'</blok>'.repeat(depth)}</toevoegingen>`);

const nineDigits = ['999900006', '999900018', '999900031', '999900043', '999900055'];

const ISO = '<?xml version="1.0" encoding="ISO-8859-1"?>';

const BAD: [id: string, what: string, bytes: () => Buffer][] = [
  ['empty', 'nothing', () => Buffer.alloc(0)],
  ['notXml', 'a sentence', () => Buffer.from(`${SECRET} staat op de lijst`)],
  ['notXml', 'a zip, as a spreadsheet is', () => Buffer.from('504b0304140006000800000021', 'hex')],
  ['notXml', 'a photo', () => Buffer.from('ffd8ffe000104a464946000101', 'hex')],
  ['notXml', 'only NULs', () => Buffer.alloc(5000)],
  ['notXml', 'half a page of the web', () => Buffer.from(`<p>${SECRET}<br>`)],
  ['otherFormat', 'a page of the web', () => Buffer.from(`<!DOCTYPE html><html><p>${SECRET}</p></html>`)],
  ['otherFormat', 'other XML', () => Buffer.from(`<leerlingen><naam>${SECRET}</naam></leerlingen>`)],
  [
    'otherFormat',
    'EDEX in a namespace',
    () => Buffer.from(xml().replace('<EDEX>', '<EDEX xmlns="urn:geheim">')),
  ],
  ['unknownVersion', 'a version of later', () => file({ header: header({ xsdversie: '3.0' }) })],
  ['truncated', 'the first half of a file', () => sample().subarray(0, 8000)],
  ['truncated', 'a file cut within a letter', () => Buffer.from(`<EDEX><naam>${SECRET}é`).subarray(0, -1)],
  ['truncated', 'a file without its last sign', () => Buffer.from(xml().trimEnd().slice(0, -1))],
  [
    'damaged',
    'a sign that has to be escaped',
    () => file({ pupils: pupil('L1', `<roepnaam>${SECRET} & Co</roepnaam>`) }),
  ],
  [
    'damaged',
    'an entity that is not there',
    () => file({ pupils: pupil('L1', `<roepnaam>&${SECRET};</roepnaam>`) }),
  ],
  ['tooMany', 'a million elements', () => file({ staff: '<a/>'.repeat(1_000_000) })],
  // A few hundred thousand in one place would be gone through in one go, and everybody else waits.
  ['tooMany', 'a hundred thousand pupils', () => file({ pupils: '<leerling/>'.repeat(110_000) })],
  [
    'tooMany',
    'thousands of elements of one pupil',
    () => file({ pupils: pupil('L1', name + '<groep key="g5"/>'.repeat(2000)) }),
  ],
  [
    'tooMany',
    'thousands of elements within an element of one teacher',
    () => file({ staff: teacher('T1', `${name}<groepen>${'<groep key="g5"/>'.repeat(2000)}</groepen>`) }),
  ],
  [
    'tooMany',
    'thousands of parts',
    () => Buffer.from(xml().replace('</EDEX>', `${'<a/>'.repeat(200)}</EDEX>`)),
  ],
  ['tooLarge', 'more than 10 MB', () => Buffer.alloc(MAX_UPLOAD_BYTES + 1, xml())],
  [
    'wrongEncoding',
    'ISO-8859-1 that says UTF-8',
    () => Buffer.from(xml({ pupils: pupil('L1', `${name}é`) }), 'latin1'),
  ],
  [
    'wrongEncoding',
    'ISO-8859-1 that says nothing',
    () => Buffer.from(xml({ declaration: '', staff: 'é' }), 'latin1'),
  ],
  [
    'wrongEncoding',
    'UTF-8 that says ISO-8859-1',
    () => file({ declaration: ISO, pupils: pupil('L1', `${name}é`) }),
  ],
  [
    'wrongEncoding',
    'UTF-8 that says UTF-16',
    () => file({ declaration: '<?xml version="1.0" encoding="UTF-16"?>' }),
  ],
  [
    'wrongEncoding',
    'a byte windows-1252 has no letter for',
    () => Buffer.from(xml({ declaration: ISO, pupils: pupil('L1', `${name}\u0081`) }), 'latin1'),
  ],
  [
    'unknownEncoding',
    'an encoding nobody uses',
    () => file({ declaration: '<?xml version="1.0" encoding="EBCDIC"?>' }),
  ],
  ['externalEntity', 'an external entity', () => file({ doctype: EXTERNAL })],
  [
    'externalEntity',
    'an external parameter entity',
    () => file({ doctype: '<!DOCTYPE EDEX [<!ENTITY % x SYSTEM "http://voorbeeld.invalid/x">%x;]>' }),
  ],
  [
    'externalEntity',
    'an external DTD',
    () => file({ doctype: '<!DOCTYPE EDEX SYSTEM "http://voorbeeld.invalid/x.dtd">' }),
  ],
  [
    'entityBomb',
    'a bomb of entities',
    () => file({ doctype: BOMB, pupils: pupil('L1', '<roepnaam>&j;</roepnaam>') }),
  ],
  ['doctype', 'a DOCTYPE without entities', () => file({ doctype: '<!DOCTYPE EDEX [<!ELEMENT EDEX ANY>]>' })],
  ['tooDeep', 'forty layers', () => file({ pupils: nested(40) })],
  ['tooDeep', 'layers that the XML library refuses', () => file({ pupils: nested(4000) })],
  ['otherSchool', 'another school', () => file({ header: header({ brincode: '99XX' }) })],
  ['otherSchool', 'another branch', () => file({ header: header({ dependancecode: '01' }) })],
  [
    'noSchoolCode',
    'a school without BRIN',
    () => file({ header: `<school>${elements({ schooljaar: '2026-2027', schoolkey: SECRET })}</school>` }),
  ],
  [
    'schoolYear',
    'years that do not follow each other',
    () => file({ header: header({ schooljaar: '2026-2028' }) }),
  ],
  ['schoolYear', 'a school year in words', () => file({ header: header({ schooljaar: SECRET }) })],
  ['noPupils', 'no pupils', () => file({ pupils: '' })],
  ['keyIsPersonalNumber', 'a key that is the pupil’s bsn', () => file({ pupils: pupil('999900006', bsn) })],
  [
    'keyIsPersonalNumber',
    'a key that holds the pupil’s bsn',
    () => file({ pupils: pupil('00YY-999900006', bsn) }),
  ],
  [
    'keyIsPersonalNumber',
    'a key that is an ECK iD',
    () => file({ pupils: pupil('https://ketenid.nl/201703/0', name) }),
  ],
  [
    'keyIsPersonalNumber',
    'keys that all pass the elfproef',
    () => file({ pupils: nineDigits.map((key) => pupil(key, name)).join('') }),
  ],
];

describe('a file that is refused', () => {
  test.each(BAD)('%s: %s', async (id, _what, bytes) => {
    const problem = await problemOf(bytes());
    expect(problem.id).toBe(id);
    expect(problem.sentence).toMatch(/^[A-Z].*\.$/);
    for (const inFile of [SECRET, '999900006', 'ketenid', '99XX', 'etc/passwd', 'voorbeeld.invalid']) {
      expect(JSON.stringify(problem)).not.toContain(inFile);
    }
  });

  test('has another sentence for every kind', async () => {
    const first = new Map<string, string>();
    for (const [id, , bytes] of BAD) if (!first.has(id)) first.set(id, (await problemOf(bytes())).sentence);
    expect(new Set(first.values()).size).toBe(first.size);
    expect(first.size).toBe(19);
  });

  test('says where to look, without saying what stands there', async () => {
    expect((await problemOf(file({ pupils: `\n\n\n<roepnaam></leerling>` }))).sentence).toContain(
      'Bij regel 5',
    );
  });

  test('is told of another school by the branch too, in both directions', async () => {
    const branch = file({ header: header({ dependancecode: '01' }) });
    expect((await readEdexml(branch, { brin: '00YY', branchNumber: '01' })).ok).toBe(true);
    expect((await problemOf(file(), { brin: '00YY', branchNumber: '01' })).id).toBe('otherSchool');
    expect((await readEdexml(file({ header: header({ brincode: '00yy' }) }), SCHOOL)).ok).toBe(true);
  });

  test('is not refused for what is dropped, only proposed, or of one child', async () => {
    const composed = (key: string) =>
      `<samengestelde_groepen><samengestelde_groep key="${key}"/></samengestelde_groepen>`;
    const read = await readEdexml(
      file({
        pupils:
          pupil(
            'L1',
            elements({ roepnaam: 'Sanne', 'voorletters-1': 'A.B.C.D.E.F.G.H.', voornamen: 'x'.repeat(300) }),
          ) +
          pupil('L2', `${name}<groep key="${SECRET}"/>`) +
          pupil('L3', `${name}<groep key="plus"/>`) +
          pupil('L4', `${name}<groep key="g5"/>${composed('g5')}`),
        staff: teacher('T1', `${name}<groepen><groep key="${SECRET}"/><groep key="g5"/></groepen>`),
      }),
      SCHOOL,
    );

    expect(read.ok && read.school.staff[0]?.groupKeys).toEqual(['g5']);
    expect(read.ok && read.school.pupils.map(({ groupKey }) => groupKey)).toEqual([null, null, null, 'g5']);
    expect(
      read.ok &&
        read.school.questions.filter(({ kind }) => kind === 'unknownGroup').map(({ pupilKey }) => pupilKey),
    ).toEqual(['L2', 'L3', 'L4']);
  });

  test('at its limits is not refused', async () => {
    const comment = `<!--${'x'.repeat(992)}-->\n`;
    const full = file({ staff: comment.repeat(Math.floor(MAX_UPLOAD_BYTES / 1000) - 1) });
    expect(full.length).toBeGreaterThan(MAX_UPLOAD_BYTES - 2000);
    expect((await readEdexml(full, SCHOOL)).ok).toBe(true);
    const widest = {
      achternaam: 'é'.repeat(200),
      voorvoegsel: 'x'.repeat(10),
      voornamen: 'x'.repeat(256),
      'voorletters-1': 'A.B.C.D.E.F.',
      roepnaam: '𝒮'.repeat(64),
    };
    expect((await readEdexml(file({ pupils: pupil('k'.repeat(256), elements(widest)) }), SCHOOL)).ok).toBe(
      true,
    );
    expect((await readEdexml(file({ pupils: nested(20) }), SCHOOL)).ok).toBe(true);
    expect((await readEdexml(file({ pupils: pupil('123456789', bsn) }), SCHOOL)).ok).toBe(true);
  });

  test('never ends in an exception, whatever bytes it has', async () => {
    const bytes = sample();
    for (let cut = 0; cut < bytes.length; cut += 97) {
      const holed = Buffer.from(bytes);
      holed.fill(cut % 256, cut, cut + 3);
      await expect(readEdexml(holed, SCHOOL)).resolves.toBeDefined();
      await expect(readEdexml(bytes.subarray(0, cut), SCHOOL)).resolves.toBeDefined();
    }
  });
});
