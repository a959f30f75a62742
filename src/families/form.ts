// What does the casemanager write down, and whom does it invite?

import { choice, day, line, longText, pick, pickSome } from '../forms/fields.ts';
import { defineForm, type DataOf } from '../forms/form.ts';

export const MANNERS = [
  { value: 'visit', label: 'Op huisbezoek' },
  { value: 'at_school', label: 'Op school' },
  { value: 'office', label: 'Op kantoor' },
  { value: 'phone', label: 'Aan de telefoon' },
  { value: 'video', label: 'Via beeldbellen' },
  { value: 'message', label: 'Via een bericht of e-mail' },
] as const;

const note = {
  heldOn: day({
    label: 'Wanneer was het contact?',
    lies: 'untilToday',
    hint: 'Vandaag is {vandaag}.',
    required: 'Vul in wanneer het contact was, bijvoorbeeld 3-2-2026.',
  }),
  manner: choice({
    label: 'Hoe was het contact?',
    term: 'Hoe',
    options: MANNERS,
    required: 'Kies hoe het contact was.',
  }),
  withWhom: line({
    label: 'Met wie?',
    hint: 'Bijvoorbeeld: moeder en Sam.',
    required: 'Vul in met wie u contact had.',
    max: 300,
  }),
  note: longText({
    label: 'Wat is er besproken?',
    term: 'Besproken',
    hint: 'Feiten eerst. Schrijf zo dat de ouders het kunnen lezen.',
    required: 'Schrijf op wat er is besproken.',
    rows: 8,
  }),
};

const { note: discussed, ...contact } = note;
export const NoteForm = defineForm({
  ...contact,
  /** The referrals that still wait for it; the field is left out where none does. */
  firstContact: pickSome({
    label: 'Was dit het eerste contact sinds de aanmelding?',
    hint: 'Dan hoeft u dat niet apart vast te leggen. De school ziet alleen de dag.',
  }),
  note: discussed,
});
export const CorrectionForm = defineForm({
  ...note,
  reason: line({
    label: 'Waarom verbetert u dit?',
    hint: 'Bijvoorbeeld: verkeerde dag.',
    required: 'Schrijf op waarom u dit verbetert.',
    max: 1000,
  }),
});
export const RenamingForm = defineForm({
  name: line({
    label: 'Hoe heet het gezin?',
    hint: 'Bijvoorbeeld: gezin Bakker.',
    required: 'Vul in hoe het gezin heet.',
    max: 200,
  }),
  reason: line({
    label: 'Waarom verandert u de naam?',
    hint: 'Bijvoorbeeld: verkeerd gespeld.',
    required: 'Schrijf op waarom u de naam verandert.',
    max: 1000,
  }),
});
export const StrikeForm = defineForm({
  reason: line({
    label: 'Waarom haalt u dit door?',
    hint: 'Bijvoorbeeld: hoort bij een ander gezin.',
    required: 'Schrijf op waarom u dit doorhaalt.',
    max: 1000,
  }),
});
export type RenamingData = DataOf<typeof RenamingForm>;
export type NoteData = DataOf<typeof NoteForm>;
export type CorrectionData = DataOf<typeof CorrectionForm>;

export const PartnerForm = defineForm({
  membershipId: pick({ label: 'Wie nodigt u uit?', required: 'Kies wie u uitnodigt.' }),
  purpose: longText({
    label: 'Wat vraagt u van de partner?',
    hint: 'De partner leest deze tekst, en verder niets van het gezin. Schrijf alleen op wat daarvoor nodig is.',
    required: 'Schrijf op wat u van de partner vraagt.',
    max: 1000,
  }),
  consentBy: line({
    label: 'Wie vond het goed?',
    hint: 'Bijvoorbeeld: moeder en vader.',
    required: 'Vul in wie het goed vond.',
    max: 200,
  }),
  consentOn: day({
    label: 'Wanneer was dat?',
    lies: 'untilToday',
    hint: 'Bijvoorbeeld 3-2-2026.',
    required: 'Vul in wanneer dat was, bijvoorbeeld 3-2-2026.',
  }),
  endsOn: day({
    label: 'Tot en met welke dag?',
    lies: 'fromToday',
    hint: 'Hooguit een jaar. Daarna ziet de partner niets meer.',
    required: 'Vul in tot en met welke dag, bijvoorbeeld 3-2-2026.',
  }),
});
export type PartnerData = DataOf<typeof PartnerForm>;
