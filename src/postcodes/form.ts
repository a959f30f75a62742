// What is asked about the postcodes that a team serves?

import { z } from 'zod';

import { longText, type FieldSpec } from '../forms/fields.ts';
import { defineForm } from '../forms/form.ts';
import { readPostcodes } from './rules.ts';

/** Gives the four digits of each area, in order; none when left empty. */
function postcodes(): FieldSpec<string[]> {
  const { schema, ...field } = longText({
    label: 'Welke postcodegebieden horen bij dit team?',
    hint: 'Alleen de vier cijfers. Bijvoorbeeld: 9351, 9801-9805. Laat het leeg als de postcode niets zegt.',
    max: 4000,
    rows: 4,
  });
  const read = z.string().transform((typed, ctx) => {
    const { digits, wrong } = readPostcodes(typed);
    if (wrong.length) ctx.addIssue({ code: 'custom', message: sentenceFor(wrong) });
    return digits;
  });
  return { ...field, schema: schema.pipe(read) };
}

const SHOWN = 3;

function sentenceFor(wrong: readonly string[]): string {
  const named = wrong.slice(0, SHOWN).map((part) => `"${part}"`);
  const more = wrong.length > SHOWN ? ` en nog ${String(wrong.length - SHOWN)}` : '';
  return `Schrijf elk gebied als vier cijfers, bijvoorbeeld 9801, of van laag naar hoog, bijvoorbeeld 9801-9805. Kijk naar ${named.join(', ')}${more}.`;
}

export const PostcodesForm = defineForm({ postcodes: postcodes() });
