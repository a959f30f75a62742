import { describe, expect, test } from 'vitest';

import { addressIn, cleanText } from '../../src/forms/clean-text.ts';
import { email, phone } from '../../src/forms/contact-fields.ts';

const read = ({ schema }: { schema: ReturnType<typeof phone>['schema'] }, typed: string) => {
  const { success, data, error } = schema.safeParse(typed);
  return success ? data : error.issues[0]?.message;
};

describe('a phone number', () => {
  test.each([
    ['(0594) 12 34 56', '0594 12 34 56'],
    ['0594.12.34.56', '0594 12 34 56'],
    ['0594/123456', '0594 123456'],
    ['06–12345678', '06-12345678'],
    ['06 — 12 34 56 78', '06 - 12 34 56 78'],
    ['+31 (0)6 12345678', '+31 6 12345678'],
    ['0031(0)594-123456', '0031 594-123456'],
    ['tel: 0594 123456', '0594 123456'],
    ['06\u00a012345678\u200b', '06 12345678'],
    ['０６ 12345678', '06 12345678'],
    ['14 050', '14 050'],
    ['', ''],
  ])('"%s" is %j', (typed, number) => {
    expect(read(phone({ label: 'Telefoon' }), typed)).toBe(number);
  });

  test.each([
    [
      '06 12345678 na 16 uur',
      'Vul hier alleen het nummer in: 06 12345678. Laat “na 16 uur” weg of schrijf dat ergens anders.',
    ],
    [
      '0594 123456 (moeder)',
      'Vul hier alleen het nummer in: 0594 123456. Laat “(moeder)” weg of schrijf dat ergens anders.',
    ],
    ['0594 123456 / 06 12345678', 'Vul hier één telefoonnummer in. Dit zijn te veel cijfers.'],
    ['na 16 uur', 'Vul een telefoonnummer in, bijvoorbeeld 06 12345678.'],
    ['112', 'Vul een telefoonnummer in, bijvoorbeeld 06 12345678.'],
  ])('of "%s" is said: %s', (typed, sentence) => {
    expect(read(phone({ label: 'Telefoon' }), typed)).toBe(sentence);
  });
});

describe('an address', () => {
  test.each([
    'mailto:Naam@school.nl',
    'naam@school.nl.',
    'naam\u200b@school.nl',
    '\u2060naam@school.nl\u200d',
    '<naam@school.nl>',
    ' naam@school.nl,',
    'na\u00adam@school.nl',
    '\u202dnaam@school.nl\u202c',
  ])('%j is one and the same account', (typed) => {
    expect(addressIn(typed)).toBe('naam@school.nl');
    expect(read(email({ label: 'E-mail' }), typed)).toBe('naam@school.nl');
  });
});

describe('a text', () => {
  test.each(['\u200b', ' \u200d\u200c ', '\u2800\u3164', '\ufeff\n\u00a0', '\ufe0f', '\u00ad\u202e'])(
    'of only %j is empty',
    (typed) => {
      expect(cleanText(typed)).toBe('');
    },
  );

  test("has a dash for a word processor's bullet, and keeps what joins letters", () => {
    expect(cleanText('\uf0b7 rekenen\n\uf0a7\tlezen')).toBe('- rekenen\n-\tlezen');
    expect(cleanText('👩\u200d🏫 می\u200cخواهم')).toBe('👩\u200d🏫 می\u200cخواهم');
  });
});
