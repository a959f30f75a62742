// What is asked about a group and about who teaches it?

import { day, line, optionalDay, pick } from '../forms/fields.ts';
import { defineForm, type DataOf } from '../forms/form.ts';

export const GroupForm = defineForm({
  name: line({
    label: 'Naam van de groep',
    hint: 'Bijvoorbeeld Groep 5 of Kikkers.',
    max: 64,
    required: 'Vul een naam voor de groep in.',
  }),
  yearGroup: pick({
    label: 'Jaargroep',
    hint: 'Zitten er twee of meer jaren bij elkaar? Kies combinatiegroep.',
  }),
});
export type GroupData = DataOf<typeof GroupForm>;

export const TeacherForm = defineForm(
  {
    membershipId: pick({ label: 'Wie geeft les aan deze groep?', required: 'Kies een leerkracht.' }),
    startsOn: day({ label: 'Eerste dag', required: 'Vul de eerste dag in, bijvoorbeeld 24-8-2026.' }),
    endsOn: optionalDay({
      label: 'Laatste dag',
      hint: 'Alleen als u die al weet, bijvoorbeeld bij een invaller.',
    }),
  },
  ({ startsOn, endsOn }) =>
    endsOn !== null && endsOn < startsOn
      ? { name: 'endsOn', message: 'De laatste dag is eerder dan de eerste dag. Verander een van de twee.' }
      : undefined,
);
export type TeacherData = DataOf<typeof TeacherForm>;

export const LastDayForm = defineForm({
  endsOn: day({
    label: 'Wat is de laatste dag bij deze groep?',
    hint: 'Op die dag ziet de leerkracht de leerlingen nog. Daarna niet meer.',
    required: 'Vul de laatste dag in, bijvoorbeeld 10-7-2026.',
  }),
});
