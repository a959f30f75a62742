// What is asked to log in and to choose a password?

import { email, phone } from '../forms/contact-fields.ts';
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

const chosen = {
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
};
type Chosen = { password: string; again: string };

const longEnough = ({ password: typed }: Chosen) =>
  typed.length < PASSWORD_CHARACTERS
    ? {
        name: 'password',
        message: `Kies een langer wachtwoord: minstens ${String(PASSWORD_CHARACTERS)} tekens.`,
      }
    : undefined;
const twiceTheSame = ({ password: typed, again }: Chosen) =>
  typed === again
    ? undefined
    : { name: 'again', message: 'De twee wachtwoorden zijn niet gelijk. Typ ze nog een keer.' };

/** With a one-time link. */
export const PasswordForm = defineForm(
  {
    code: line({
      label: 'De code bij de link',
      hint: 'Acht letters en cijfers. Wie u de link gaf, weet bij wie u de code vraagt.',
      max: 20,
    }),
    ...chosen,
  },
  longEnough,
  twiceTheSame,
);

/** By whoever is logged in. */
export const OwnPasswordForm = defineForm(
  {
    present: password({
      label: 'Uw wachtwoord van nu',
      required: 'Vul uw wachtwoord van nu in.',
      autocomplete: 'current-password',
    }),
    ...chosen,
  },
  longEnough,
  twiceTheSame,
);

export const OwnForm = defineForm({
  name: line({
    label: 'Naam',
    hint: "Zo zien collega's u. Wat u al schreef, houdt de naam van toen.",
    required: 'Vul uw naam in.',
    max: 200,
  }),
  phone: phone({
    label: 'Uw telefoonnummer van het werk',
    hint: 'Bent u casemanager, dan bellen ouders en school u op dit nummer.',
    autocomplete: 'tel',
  }),
});
