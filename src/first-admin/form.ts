// What is asked of whoever makes the first administrator? The same as of a form of the portal.

import { email } from '../forms/contact-fields.ts';
import { line } from '../forms/fields.ts';
import { defineForm, type DataOf } from '../forms/form.ts';

export const FirstForm = defineForm({
  email: email({ label: 'E-mailadres', required: 'Vul een e-mailadres in.' }),
  name: line({ label: 'Naam', required: 'Vul een naam in.', max: 200 }),
});
export type First = DataOf<typeof FirstForm>;
