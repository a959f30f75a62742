// What is asked when somebody gets a role, and when a role ends?

import type { Role } from '../access/roles.ts';
import { email } from '../forms/contact-fields.ts';
import { day, line, optionalDay, pick } from '../forms/fields.ts';
import { defineForm, type DataOf } from '../forms/form.ts';

const role = {
  role: pick({ label: 'In welke rol?', required: 'Kies een rol.' }),
  organisationId: pick({ label: 'Waar?', required: 'Kies waar deze persoon gaat werken.' }),
  startsOn: day({ label: 'Eerste dag', required: 'Vul de eerste dag in, bijvoorbeeld 24-8-2026.' }),
  endsOn: optionalDay({
    label: 'Laatste dag',
    hint: 'Alleen als u die al weet, bijvoorbeeld bij een invaller.',
  }),
};

const endsAfterStart = ({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }) =>
  endsOn !== null && endsOn < startsOn
    ? { name: 'endsOn', message: 'De laatste dag is eerder dan de eerste dag. Verander een van de twee.' }
    : undefined;

const address = email({
  label: 'E-mailadres van het werk',
  hint: 'Hiermee logt deze persoon in. Het portaal stuurt er niets heen.',
  required: 'Vul een e-mailadres in.',
});

/** `known` is asked when the address has an account already: is that the person who is meant? */
export const PersonForm = defineForm(
  {
    name: line({ label: 'Naam', hint: "Zoals collega's deze persoon kennen.", required: 'Vul een naam in.' }),
    email: address,
    known: pick({
      label: 'Gaat het om deze persoon?',
      hint: 'Zo niet: verander het e-mailadres hierboven.',
      look: 'choice',
    }),
    ...role,
  },
  endsAfterStart,
);

export const AccountForm = defineForm({ email: address });

export const RoleForm = defineForm(role, endsAfterStart);
export type RoleAnswers = DataOf<typeof RoleForm>;
export type RoleData = RoleAnswers & { role: Role };

export const LastDayForm = defineForm({
  endsOn: day({
    label: 'Wat is de laatste dag?',
    hint: 'Op die dag kan deze persoon nog inloggen. Daarna niet meer in deze rol.',
    required: 'Vul de laatste dag in, bijvoorbeeld 10-7-2026.',
  }),
});

const OPEN = [
  { value: '', label: 'Iedereen' },
  { value: 'password', label: 'Nog geen account of wachtwoord' },
  { value: 'ending', label: 'Een rol eindigt binnen 30 dagen' },
] as const;

export const PeopleSearch = defineForm({
  q: line({ label: 'Naam of e-mailadres', max: 100 }),
  role: pick({ label: 'Rol' }),
  organisationId: pick({ label: 'Organisatie' }),
  open: { ...pick({ label: 'Wat er nog niet af is' }), options: OPEN },
});
export type PeopleFilter = DataOf<typeof PeopleSearch>;
