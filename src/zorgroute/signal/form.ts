// What is asked when a teacher notes a signal? Few questions: under two minutes, on a phone too.

import { choice, day, line, longText } from '../../forms/fields.ts';
import { defineForm, type DataOf, type Mistake } from '../../forms/form.ts';
import { longAgoMistake, type Days } from '../entries/day-rules.ts';

export const AREAS = [
  { value: 'learning', label: 'Leren in de klas' },
  { value: 'behaviour', label: 'Gedrag' },
  { value: 'social_emotional', label: 'Stemming en omgang' },
  { value: 'home', label: 'Thuis' },
  { value: 'health', label: 'Gezondheid, slaap, eten' },
  { value: 'absence', label: 'Afwezig of te laat' },
  { value: 'other', label: 'Iets anders' },
] as const;

export const NEEDS = [
  { value: 'learning', label: 'Leervraag', hint: 'leren en de klas' },
  { value: 'living', label: 'Leefvraag', hint: 'opgroeien, thuis, vrije tijd' },
  { value: 'both', label: 'Allebei' },
  { value: 'unknown', label: 'Weet ik nog niet' },
] as const;

export const SignalForm = defineForm({
  observed: longText({
    label: 'Wat hebt u gezien of gehoord?',
    term: 'Wat er gezien of gehoord is',
    hint: 'Schrijf op wat er gebeurde, zonder oordeel. Een paar zinnen is genoeg.',
    required: 'Schrijf op wat u hebt gezien of gehoord.',
  }),
  seenOn: day({
    label: 'Wanneer was dat?',
    lies: 'untilToday',
    hint: 'Gebeurt het vaker? Neem de laatste keer.',
    required: 'Kies wanneer u dit zag of hoorde, of vul de dag in.',
    recent: true,
  }),
  childWords: longText({
    label: 'Wat zei het kind er zelf over?',
    term: 'Het kind zei',
    hint: 'Zo letterlijk mogelijk.',
    max: 2000,
    rows: 2,
  }),
  area: choice({
    label: 'Waar gaat het vooral over?',
    options: AREAS,
    columns: true,
    required: 'Kies waar het vooral over gaat.',
  }),
  need: choice({
    label: 'Is het een leervraag of een leefvraag?',
    options: NEEDS,
    columns: true,
    required: 'Kies leervraag, leefvraag, allebei of weet ik nog niet.',
  }),
  place: line({
    label: 'Waar was dat?',
    term: 'Waar',
    hint: 'Bijvoorbeeld: in de kring, op het plein, bij het ophalen.',
  }),
  alreadyDone: longText({ label: 'Wat hebt u al gedaan?', term: 'Al gedaan', rows: 3 }),
});

export type SignalData = DataOf<typeof SignalForm>;

/** What is wrong with these answers, apart from what each field sees by itself. */
export function signalMistake({ seenOn }: SignalData, days: Days): Mistake | undefined {
  const message =
    seenOn > days.today
      ? 'Deze dag moet nog komen. Vul de dag in waarop u het zag of hoorde.'
      : longAgoMistake(seenOn, days);
  return message ? { name: 'seenOn', message } : undefined;
}
