// What is asked when help ends, when it is opened again, and when somebody looked whether it still goes well?

import { askedWhen } from '../../forms/asked-when.ts';
import { choice, day, line, longText, pick, pickSome, type FieldSpec } from '../../forms/fields.ts';
import { sometimes } from '../../forms/field-spec.ts';
import { defineForm, type FormSpec } from '../../forms/form.ts';
import { rows } from '../../forms/row-list.ts';
import { firstName } from '../plan/people.ts';
import type { Person } from '../plan/plan-text.ts';
import type { Help } from '../support/help/arranged-help.ts';
import { nameOfHelp } from '../support/help/rules.ts';
import { ASKED, HELPED, helpedName, helpName, REASONS, wordsName } from './closing.ts';

type Form = FormSpec<Record<string, FieldSpec>>;
export type AskedOfEnd = {
  helps: readonly Help[];
  parents: readonly Person[];
  children: readonly Person[];
  houses: readonly Person[];
  /** Whether somebody can go on with help while another ends. */
  isOfSome: boolean;
};

/** How help that goes on ends. */
export const HELP_ENDS = [
  { value: 'stopped', label: 'Deze hulp stopt' },
  { value: 'handed_over', label: 'Deze hulp gaat door, zonder ons' },
  { value: 'stays', label: 'Deze hulp blijft bij ons, voor wie u niet afsluit' },
] as const;

const first = {
  children: pickSome({
    label: 'Voor wie sluit u af?',
    hint: 'Wie u weglaat, houdt de hulp.',
    required: 'Kies voor wie u afsluit.',
  }),
  on: day({
    label: 'Op welke dag eindigt het?',
    term: 'Afgesloten op',
    hint: 'Vandaag is {vandaag}.',
    required: 'Vul in op welke dag het eindigt, bijvoorbeeld 3-2-2026.',
    lies: 'untilToday',
  }),
  reason: choice({
    label: 'Waarom sluit u af?',
    hint: 'De school leest dit niet.',
    options: REASONS,
    required: 'Kies waarom u afsluit.',
  }),
};

const stay = {
  what: line({ label: 'Wat blijft er?', required: 'Schrijf op wat er blijft.', max: 300 }),
  asked: choice({
    label: 'Wie let erop?',
    options: ASKED,
    required: 'Kies wie erop let.',
    look: 'select',
  }),
  who: sometimes(
    line({
      label: 'Wie is die ander?',
      hint: 'Nodig als een ander erop let. Ook iemand zonder portaal, zoals opa Jan.',
      max: 100,
    }),
  ),
  on: day({
    label: 'Op welke dag kijkt u hoe het gaat?',
    hint: 'Die dag komt bij uw werk.',
    required: 'Vul in op welke dag u kijkt, bijvoorbeeld 3-2-2026.',
    lies: 'afterToday',
  }),
};
const readers = { readers: pick({ label: 'Wie leest dit?', look: 'select' }) };

/** The form for these people and this help. */
export function endFormFor({ helps, parents, children, houses, isOfSome }: AskedOfEnd): Form {
  const fields: Record<string, FieldSpec> = {
    ...first,
    ...Object.fromEntries(helps.map((help) => [helpName(help.helpId), endOf(help, isOfSome)])),
    stays: rows({
      label: 'Wat blijft, en wie let erop',
      hint: 'Wat moet zo blijven, ook zonder ons?',
      row: houses.length ? { ...stay, ...readers } : stay,
      one: 'afspraak',
      more: 'Nog iets dat blijft',
      most: 6,
    }),
    ...Object.fromEntries(parents.flatMap((parent) => Object.entries(askedOfParent(parent)))),
    ...Object.fromEntries(
      children.map((child) => [
        wordsName(child.id),
        longText({
          label: `${firstName(child)} zegt`,
          hint: 'In eigen woorden. Alleen dit kind en het CJG lezen dit.',
          rows: 2,
          max: 1000,
        }),
      ]),
    ),
  };
  return defineForm(fields);
}

const endOf = (help: Help, isOfSome: boolean): FieldSpec =>
  choice({
    label: `Hoe eindigt deze hulp? ${nameOfHelp(help)}`,
    options: HELP_ENDS.filter(({ value }) => isOfSome || value !== 'stays'),
    required: `Kies hoe deze hulp eindigt: ${nameOfHelp(help)}.`,
  });

const askedOfParent = (parent: Person): Record<string, FieldSpec> => ({
  [helpedName(parent.id)]: choice({
    label: `Heeft het geholpen, ${firstName(parent)}?`,
    options: HELPED,
    required: `Kies wat ${firstName(parent)} zegt.`,
  }),
  [wordsName(parent.id)]: longText({
    label: `In de woorden van ${firstName(parent)}`,
    hint: 'Alleen deze ouder en het CJG lezen dit.',
    rows: 2,
    max: 1000,
  }),
});

export const CareReopeningForm = defineForm({
  who: pick({ label: 'Wie vroeg erom?', look: 'choice', required: 'Kies wie erom vroeg.' }),
  children: pickSome({ label: 'Voor wie?', required: 'Kies voor wie het weer open gaat.' }),
  why: longText({
    label: 'Waarom?',
    hint: 'Alleen het CJG leest dit. De school leest alleen dat het weer open is.',
    required: 'Schrijf op waarom het weer open gaat.',
    rows: 3,
    max: 2000,
  }),
  goals: pickSome({
    label: 'Wat neemt u weer op?',
    hint: 'De woorden van toen staan er weer. Wie akkoord was, vraagt u opnieuw.',
  }),
  talkOn: day({
    label: 'Wanneer spreekt u het gezin?',
    hint: 'Binnen een maand. Die dag komt bij uw werk.',
    required: 'Vul in wanneer u het gezin spreekt, bijvoorbeeld 3-2-2026.',
    lies: 'fromToday',
  }),
});

export const AftercareForm = defineForm({
  how: choice({
    label: 'Hoe gaat het?',
    options: [
      { value: 'well', label: 'Goed: u hoeft niet meer te kijken' },
      { value: 'again', label: 'U kijkt nog een keer' },
    ],
    required: 'Kies hoe het gaat.',
  }),
  words: longText({ label: 'Wat hoorde u?', hint: 'Alleen het CJG leest dit.', rows: 2, max: 2000 }),
  againOn: askedWhen(
    { question: 'how', is: ['again'] },
    day({
      label: 'Wanneer kijkt u weer?',
      required: 'Vul in wanneer u weer kijkt, bijvoorbeeld 3-2-2026.',
      lies: 'afterToday',
    }),
    null,
  ),
});
