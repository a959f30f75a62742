// What is asked about the mail that somebody gets?

import { choice } from '../forms/fields.ts';
import { defineForm } from '../forms/form.ts';
import type { Rhythm } from './rules.ts';

const said = (value: Rhythm, label: string) => ({ value, label });
const OFTEN = [
  said('at_once', 'meteen'),
  said('daily', 'elke werkdag één mail'),
  said('weekly', 'één mail aan het begin van de week'),
];
const OR_NEVER = [...OFTEN, said('never', 'geen mail')];

const FIRST_HOUR = 6;
const LAST_HOUR = 20;
const HOURS = Array.from({ length: LAST_HOUR - FIRST_HOUR + 1 }, (_, i) => {
  const hour = String(FIRST_HOUR + i);
  return { value: hour, label: `vanaf ${hour}.00 uur` };
});

export const MailForm = defineForm({
  turnRhythm: choice({
    label: 'Er wacht iets nieuws op u',
    options: OR_NEVER,
    required: 'Kies hoe vaak u hierover mail krijgt.',
  }),
  nearRhythm: choice({
    label: 'De laatste dag van een taak komt dichterbij',
    hint: 'U hoort het twee werkdagen van tevoren.',
    options: OR_NEVER,
    required: 'Kies hoe vaak u hierover mail krijgt.',
  }),
  passedRhythm: choice({
    label: 'De laatste dag van een taak is voorbij',
    hint: 'Dit hoort u altijd: er wacht dan te lang een kind.',
    options: OFTEN,
    required: 'Kies hoe vaak u hierover mail krijgt.',
  }),
  fromHour: choice({
    label: 'Hoe laat komt een mail van de dag of de week?',
    options: HOURS,
    look: 'select',
    required: 'Kies hoe laat.',
  }),
});
