// What is asked of an organisation's number?

import { phone } from '../forms/contact-fields.ts';
import { defineForm } from '../forms/form.ts';

export const PhoneForm = defineForm({
  phone: phone({
    label: 'Telefoon',
    hint: 'Het algemene nummer, dat iemand opneemt. Een mobiel nummer van één persoon hoort bij die persoon.',
    autocomplete: 'off',
  }),
});
