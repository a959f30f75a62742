// What is asked to add a child by hand, and in which municipality it lives?

import { postcode } from '../../forms/contact-fields.ts';
import { sometimes } from '../../forms/field-spec.ts';
import { day, line, pick, tick } from '../../forms/fields.ts';
import { defineForm } from '../../forms/form.ts';

export const NewPupilForm = defineForm({
  callName: line({ label: 'Roepnaam', required: 'Vul de roepnaam in.', max: 64 }),
  prefix: line({ label: 'Tussenvoegsel', hint: 'Bijvoorbeeld: van der. Hooguit 10 tekens.', max: 10 }),
  familyName: line({ label: 'Achternaam', required: 'Vul de achternaam in.', max: 200 }),
  birthDate: day({
    label: 'Geboortedatum',
    ofBirth: true,
    hint: 'Bijvoorbeeld 31-12-2016. De leeftijd bepaalt wie er toestemming geeft.',
    required: 'Vul de geboortedatum in, bijvoorbeeld 31-12-2016.',
  }),
  groupId: pick({ label: 'Groep', required: 'Kies de groep. De leerkrachten van die groep zien het kind.' }),
  yearGroup: sometimes(
    pick({
      label: 'Jaargroep',
      hint: 'Alleen nodig bij een combinatiegroep. Anders is het de jaargroep van de groep.',
    }),
  ),
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
