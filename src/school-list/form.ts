// What is asked to read DUO's list in, and to take it over?

import { counted } from '../forms/sentences.ts';
import { file, tick, type FieldSpec } from '../forms/fields.ts';
import { defineForm, type FormSpec } from '../forms/form.ts';
import type { Comparison } from './list-comparison.ts';

export const UploadForm = defineForm({
  file: file({
    label: 'Bestand van DUO',
    hint: 'Alle vestigingen basisonderwijs, als CSV, hooguit 10 MB. De naam eindigt op .csv.',
  }),
});

/** Nothing, unless so many schools are gone that the file may be a part of the list. */
export function confirmForm({ mayBePart, gone }: Comparison): FormSpec {
  const fields: Record<string, FieldSpec> = {};
  if (mayBePart) {
    fields.isWhole = tick({
      label: `Dit bestand is compleet: deze ${counted(gone.length, 'school')} zijn er niet meer`,
      hint: 'Er ontbreken opvallend veel scholen. Dat komt ook voor als het bestand een deel van de lijst is.',
      required: 'Vink aan dat het bestand compleet is, of gooi het weg en kies een ander bestand.',
    });
  }
  return { fields, rules: [] };
}
