// What is asked to log in and to choose a password?

import { email } from '../forms/contact-fields.ts';
import { line, password } from '../forms/fields.ts';
import { defineForm } from '../forms/form.ts';

const PASSWORD_CHARACTERS = 12;

export const LoginForm = defineForm({
  email: email({ label: 'E-mailadres', required: 'Vul uw e-mailadres in.', autocomplete: 'username' }),
  password: password({
    label: 'Wachtwoord',
    required: 'Vul uw wachtwoord in.',
    autocomplete: 'current-password',
  }),
});

export const PasswordForm = defineForm(
  {
    code: line({
      label: 'De code van uw organisatie',
      hint: 'Acht letters en cijfers. Vraag hem aan een andere beheerder of aan de functionaris gegevensbescherming.',
      max: 20,
    }),
    password: password({
      label: 'Nieuw wachtwoord',
      required: 'Kies een wachtwoord.',
      autocomplete: 'new-password',
      hint: `Minstens ${String(PASSWORD_CHARACTERS)} tekens. Een paar woorden achter elkaar is prima.`,
    }),
    again: password({
      label: 'Nog een keer',
      required: 'Typ het wachtwoord nog een keer.',
      autocomplete: 'new-password',
    }),
  },
  ({ password: chosen }) =>
    chosen.length < PASSWORD_CHARACTERS
      ? {
          name: 'password',
          message: `Kies een langer wachtwoord: minstens ${String(PASSWORD_CHARACTERS)} tekens.`,
        }
      : undefined,
  ({ password: chosen, again }) =>
    chosen === again
      ? undefined
      : { name: 'again', message: 'De twee wachtwoorden zijn niet gelijk. Typ ze nog een keer.' },
);
