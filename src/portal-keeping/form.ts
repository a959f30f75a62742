// What is asked of who makes an organisation, renames it, or names its administrator?

import { askedWhen } from '../forms/asked-when.ts';
import { email } from '../forms/contact-fields.ts';
import { sometimes } from '../forms/field-spec.ts';
import { choice, line, pick } from '../forms/fields.ts';
import { defineForm, type DataOf, type Fields } from '../forms/form.ts';

const name = { label: 'Naam', max: 200 };

/** What can be made, in the words of the page. A municipality is there already. */
const MADE = [
  { value: 'board', label: 'Schoolbestuur' },
  { value: 'school', label: 'School' },
  { value: 'team', label: 'Basisteam' },
  { value: 'partner', label: 'Partner' },
] as const;

const NO_CODE = 'Vul de BRIN van de school in, bijvoorbeeld 12AB of 12AB01.';

export const OrganisationForm = defineForm(
  {
    kind: {
      ...pick({ label: 'Wat wilt u toevoegen?', required: 'Kies wat u wilt toevoegen.', look: 'choice' }),
      options: MADE,
    },
    code: askedWhen(
      { question: 'kind', is: ['school'] },
      line({
        label: 'BRIN van de school',
        hint: 'Vier tekens, en twee cijfers als het een andere vestiging is. Bijvoorbeeld 12AB of 12AB01.',
        required: NO_CODE,
        max: 10,
      }),
      '',
    ),
    name: sometimes(
      line({
        ...name,
        hint: 'Alleen bij een school mag dit leeg blijven: dan komt de naam uit de lijst van DUO.',
      }),
    ),
    parentId: askedWhen(
      { question: 'kind', is: ['school', 'team'] },
      sometimes(
        pick({
          label: 'Waar hoort het bij?',
          hint: 'Een school hoort bij een schoolbestuur, een basisteam bij een gemeente.',
        }),
      ),
      '',
    ),
  },
  ({ kind, name: called }) =>
    kind !== 'school' && !called ? { name: 'name', message: 'Vul een naam in.' } : undefined,
  ({ kind, code }) => (kind === 'school' && !codeOf(code) ? { name: 'code', message: NO_CODE } : undefined),
  ({ kind, parentId }) =>
    (kind === 'school' || kind === 'team') && !parentId
      ? {
          name: 'parentId',
          message:
            kind === 'school' ? 'Kies het schoolbestuur van de school.' : 'Kies de gemeente van het team.',
        }
      : undefined,
);
export type OrganisationData = DataOf<typeof OrganisationForm>;

/** '12AB' and branch '00' from '12ab'; undefined for what is no BRIN. */
export function codeOf(typed: string): { brin: string; branch: string } | undefined {
  const found = /^(\d{2}[A-Z]{2})(\d{2})?$/.exec(typed.toUpperCase().replaceAll(/[\s-]/g, ''));
  return found ? { brin: found[1] ?? '', branch: found[2] ?? '00' } : undefined;
}

export const NameForm = defineForm({ name: line({ ...name, required: 'Vul een naam in.' }) });

const personAs = (of: string) => ({
  name: line({ ...name, label: `Naam${of}`, required: 'Vul een naam in.' }),
  email: email({
    label: `E-mailadres van het werk${of}`,
    hint: 'Hiermee logt deze persoon in. Het portaal stuurt er niets heen.',
    required: 'Vul een e-mailadres in.',
  }),
});

export const KeeperForm = defineForm({
  ...personAs(''),
  role: pick({ label: 'In welke rol?', required: 'Kies een rol.', look: 'choice' }),
});

const WHO_FOLLOWS = [
  { value: 'somebody', label: 'Iemand die ik hier noem' },
  { value: 'nobody', label: 'Nog niemand' },
] as const;
const IF_NAMED = { question: 'follows', is: ['somebody'] } as const;

const successor = personAs(' van wie het overneemt');
const SUCCESSOR: Fields = {
  follows: choice({
    label: 'Wie neemt het over?',
    required: 'Kies wie het overneemt, of dat dat nog niemand is.',
    options: WHO_FOLLOWS,
  }),
  name: askedWhen(IF_NAMED, successor.name, ''),
  email: askedWhen(IF_NAMED, successor.email, ''),
};
/** Who comes after, when nobody else has the role. */
export const SuccessorForm = defineForm(SUCCESSOR);

/** Somebody else has the role: there is nothing to ask. */
export const EndForm = defineForm({});
