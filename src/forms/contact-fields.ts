// How is asked where somebody can be reached: an address, a number, a postcode? What people write around it is left out.

import { z } from 'zod';

import { addressIn, cleanText } from './clean-text.ts';
import { filled, upTo, withoutRules, type Asked, type FieldSpec } from './field-spec.ts';
import { line } from './fields.ts';

export const email = (asked: Asked & { required?: string }): FieldSpec<string> => ({
  kind: 'email',
  autocomplete: 'off',
  ...withoutRules(asked),
  required: Boolean(asked.required),
  maxLength: 254,
  inputmode: 'email',
  schema: z
    .unknown()
    .transform(addressIn)
    .superRefine(filled(asked.required))
    .refine(
      (typed) => !typed || /^[^\s@<>"]{1,64}@[^\s@<>"]+\.[^\s@<>"]{2,}$/.test(typed),
      'Vul een e-mailadres in zoals naam@school.nl.',
    )
    .superRefine(upTo(254)),
});

/** Five digits (14050) up to the fifteen of an international number; written with spaces and hyphens only. */
export const phone = (asked: Asked): FieldSpec<string> => ({
  kind: 'tel',
  ...withoutRules(asked),
  required: false,
  maxLength: 40,
  inputmode: 'tel',
  schema: z
    .unknown()
    .transform((typed) => numberIn(cleanText(typed)))
    .superRefine((number, ctx) => {
      const message = number ? wrongIn(number) : undefined;
      if (message) ctx.addIssue({ code: 'custom', message });
    }),
});

/** "(0594) 12.34.56" is '0594 12 34 56', "+31 (0)6–12345678" is '+31 6-12345678'. */
const numberIn = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/^tel(efoon)?\s*[:.]?\s*(?=[\d(+])/i, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/^(\+\d{1,3}|00\d{2})\s*\(0\)/, '$1 ')
    .replace(/\((\d[\d\s-]*)\)/g, ' $1 ')
    .replace(/(?<=\d)\s*[./]\s*(?=\d)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

function wrongIn(number: string): string | undefined {
  const [, alone = '', rest = ''] = /^(\+?[\d\s-]*\d)\s*(.*)$/s.exec(number) ?? [];
  const digits = alone.replace(/\D/g, '').length;
  if (digits >= 5 && rest)
    return `Vul hier alleen het nummer in: ${alone}. Laat “${rest}” weg of schrijf dat ergens anders.`;
  if (digits > 15) return 'Vul hier één telefoonnummer in. Dit zijn te veel cijfers.';
  if (digits < 5) return 'Vul een telefoonnummer in, bijvoorbeeld 06 12345678.';
  return number.length > 40 ? 'Schrijf het telefoonnummer zonder spaties.' : undefined;
}

/** '9801 ab' is '9801AB'; '' stays ''. */
export function postcode(asked: Asked): FieldSpec<string> {
  const field = line({ ...asked, max: 20 });
  const schema = field.schema
    .transform((typed) => typed.replace(/\s/g, '').toUpperCase())
    .refine((typed) => !typed || /^[1-9]\d{3}[A-Z]{2}$/.test(typed), 'Schrijf de postcode als 1234 AB.');
  return { ...field, schema };
}
