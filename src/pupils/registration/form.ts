// What is asked to add a child by hand, and in which municipality it lives?

import { z } from 'zod';

import { day, line, pick, tick, type FieldSpec } from '../../forms/fields.ts';
import { defineForm } from '../../forms/form.ts';

/** "1234 AB" in any writing; gives '1234AB', or '' when left empty. */
const postcode = (asked: { label: string; hint: string }): FieldSpec<string> => {
  const { schema, ...field } = line({ ...asked, max: 20 });
  const read = schema.transform((typed) => typed.replace(/\s/g, '').toUpperCase());
  return {
    ...field,
    schema: read.pipe(z.string().regex(/^([1-9]\d{3}[A-Z]{2})?$/, 'Schrijf de postcode als 1234 AB.')),
  };
};

export const NewPupilForm = defineForm({
  callName: line({ label: 'Roepnaam', required: 'Vul de roepnaam in.', max: 64 }),
  prefix: line({ label: 'Tussenvoegsel', hint: 'Bijvoorbeeld: van der.', max: 10 }),
  familyName: line({ label: 'Achternaam', required: 'Vul de achternaam in.', max: 200 }),
  birthDate: day({
    label: 'Geboortedatum',
    isFar: true,
    hint: 'Bijvoorbeeld 31-12-2016. De leeftijd bepaalt wie er toestemming geeft.',
    required: 'Vul de geboortedatum in, bijvoorbeeld 31-12-2016.',
  }),
  groupId: pick({ label: 'Groep', required: 'Kies de groep. De leerkrachten van die groep zien het kind.' }),
  postcode: postcode({ label: 'Postcode', hint: 'Bijvoorbeeld 9801 AB.' }),
  another: tick({ label: 'Dit is een ander kind. Voeg het toch toe.' }),
});

export const ResidenceForm = defineForm({
  municipalityId: pick({
    label: 'In welke gemeente woont het kind?',
    hint: 'Daar waar het kind staat ingeschreven. Die gemeente zorgt voor de hulp, ook als de school ergens anders staat.',
    required: 'Kies de gemeente waar het kind woont.',
    look: 'choice',
  }),
});
