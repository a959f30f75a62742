// Which parts has a referral in preparation? One or two questions each, in the order in which they are read; a part is done when its form accepts
// what was saved.

import { z } from 'zod';

import { choice, choices, line, longText } from '../../forms/fields.ts';
import { defineForm, readForm, type FormSpec } from '../../forms/form.ts';
import type { ConsentCategory } from '../consent/words.ts';
import { HOW_SOON, SOON } from './words.ts';

export type Part = {
  /** The key in referral_preparation.answers, and in the address of when each part was a page. */
  slug: string;
  title: string;
  form: FormSpec;
  /** What everybody must agree to share before this part may go. */
  category: ConsentCategory;
};

const URGENCY = [
  { value: 'usual', label: 'De gewone route is goed' },
  { value: 'soon', label: SOON, hint: 'Het wordt erger, of er komt iets aan.' },
] as const;

const FEEDBACK = [
  { value: 'casemanager', label: 'Wie de casemanager is' },
  { value: 'start', label: 'Wanneer de hulp begint' },
  { value: 'school', label: 'Wat de school in de klas kan doen' },
  { value: 'talk', label: 'Wanneer we samen overleggen' },
] as const;

const part = (slug: string, title: string, category: ConsentCategory, fields: FormSpec['fields']): Part => ({
  slug,
  title,
  category,
  form: defineForm(fields),
});

/** In the order in which they are read and sent. Keys stay as they are: what was saved is found by them. */
export const PARTS: readonly Part[] = [
  part('kind-en-gezin', 'Het kind en het gezin', 'child_details', {
    household: longText({
      label: 'Wie horen er bij het gezin?',
      hint: 'Alleen wat het team nodig heeft om het gezin te leren kennen. Schrijf geen adres op en niets over de gezondheid van ouders, broers of zussen, tenzij de ouders dat zelf willen.',
      required: 'Schrijf op wie er bij het gezin horen.',
      rows: 4,
    }),
  }),
  part('aanleiding', 'Aanleiding', 'concern', {
    reason: longText({
      label: 'Wat ziet de school?',
      hint: 'Beschrijf wat er gebeurt, hoe vaak en sinds wanneer. Noem geen diagnose en geen vermoeden daarvan.',
      required: 'Schrijf op wat de school ziet.',
      rows: 7,
    }),
  }),
  part('wat-gaat-goed', 'Wat gaat goed', 'concern', {
    goingWell: longText({
      label: 'Wat gaat er goed?',
      hint: 'Op school, thuis of daarbuiten. Waar wordt het kind blij van?',
      required: 'Schrijf op wat er goed gaat.',
    }),
  }),
  part('wat-is-geprobeerd', 'Wat is geprobeerd', 'school_support', {
    tried: longText({
      label: 'Wat heeft de school al gedaan, en wat hielp?',
      hint: 'Ook wat niet hielp. Toetsen en rapporten horen er niet bij.',
      required: 'Schrijf op wat de school al heeft gedaan.',
      rows: 6,
    }),
  }),
  part('wat-vragen-de-ouders', 'Wat vragen de ouders', 'wishes', {
    parentsAsk: longText({
      label: 'Wat willen de ouders?',
      hint: 'In hun eigen woorden. Elke ouder krijgt deze tekst te lezen: schrijf niets op wat de een niet van de ander mag weten.',
      required: 'Schrijf op wat de ouders willen.',
    }),
  }),
  part('wat-vindt-het-kind', 'Wat vindt het kind', 'wishes', {
    childsView: longText({
      label: 'Wat vindt en wil het kind zelf?',
      hint: 'Zo letterlijk mogelijk. Kon u het niet vragen? Schrijf dan op waarom.',
      required: 'Schrijf op wat het kind zelf vindt, of waarom u het niet kon vragen.',
    }),
  }),
  part('wat-vraagt-de-school', 'Wat vraagt de school', 'concern', {
    schoolAsks: longText({
      label: 'Wat vraagt de school aan het team?',
      hint: 'Eén of twee vragen. Het team kiest samen met het gezin welke hulp past.',
      required: 'Schrijf op wat de school aan het team vraagt.',
      rows: 4,
    }),
    law: longText({
      label: 'Welke wet past hier waarschijnlijk bij?',
      hint: 'Alleen als het om zorg of hulp onder schooltijd gaat. Wie daarover beslist, staat bij de uitkomst.',
      rows: 4,
    }),
  }),
  part('betrokken-hulp', 'Betrokken hulp', 'involved_help', {
    involved: longText({
      label: 'Welke hulp is er al?',
      hint: 'Noem alleen wie er helpt, niet waarvoor of wat daar is besproken. Is er geen hulp? Schrijf dan: geen.',
      required: 'Schrijf op welke hulp er al is, of schrijf: geen.',
      rows: 3,
    }),
  }),
  part('waarom-nu', 'Waarom nu', 'concern', {
    urgency: choice({
      label: HOW_SOON,
      options: URGENCY,
      required: 'Kies hoe snel het nodig is.',
    }),
    whyNow: longText({
      label: 'Waarom nu?',
      hint: 'Is er gevaar voor het kind? Wacht dan niet op deze aanmelding: kies "Ik maak me zorgen over de veiligheid" boven aan de pagina.',
      required: 'Schrijf op waarom u het kind nu aanmeldt.',
      rows: 4,
    }),
  }),
  part('terugkoppeling', 'Wat wil de school terughoren', 'child_details', {
    feedback: choices({
      label: 'Wat wil de school terughoren?',
      hint: 'Het team vertelt dat er iets gebeurt. Over de inhoud vertelt het alleen wat de ouders goedvinden.',
      options: FEEDBACK,
      required: 'Kies wat de school terug wil horen.',
    }),
    reachable: line({
      label: 'Wanneer en hoe bent u goed te bereiken?',
      hint: 'Bijvoorbeeld: maandag en donderdag na drie uur.',
    }),
  }),
];

export const partAt = (slug: string): Part | undefined => PARTS.find((known) => known.slug === slug);

export type SavedPart = Record<string, unknown>;

/** What was saved of a part; empty when nothing was. */
export function savedPart(answers: Record<string, unknown>, slug: string): SavedPart {
  const saved = answers[slug];
  return typeof saved === 'object' && saved !== null && !Array.isArray(saved) ? (saved as SavedPart) : {};
}

/** No part asks for a day, so none is needed to read it. */
export const isPartDone = (answers: Record<string, unknown>, { slug, form }: Part): boolean =>
  readForm(form, { body: typedPart(answers, slug), today: '' }).data !== undefined;

/** As the form takes it: only texts and lists of texts. In which version it was saved, by whom and when stays out. */
export function typedPart(answers: Record<string, unknown>, slug: string): Record<string, string | string[]> {
  const entries = Object.entries(savedPart(answers, slug)).filter(
    (entry): entry is [string, string | string[]] => typeof entry[1] === 'string' || isTexts(entry[1]),
  );
  return Object.fromEntries(entries);
}
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/** Each question of the part with its answer in words; '' where nothing was filled in. */
export function answersInWords(
  answers: Record<string, unknown>,
  { slug, form }: Part,
): { question: string; answer: string }[] {
  const typed = typedPart(answers, slug);
  return Object.entries(form.fields).map(([name, { label, options }]) => {
    const given = [typed[name] ?? []].flat();
    const words = given.map((value) => options?.find((option) => option.value === value)?.label ?? value);
    return { question: label, answer: words.join('\n') };
  });
}

/** Does the school ask for it soon? By the words that were sent with it. */
export const asksSoon = (
  pages: readonly { answers: readonly { question: string; answer: string }[] }[],
): boolean =>
  pages.some(({ answers }) =>
    answers.some(({ question, answer }) => question === HOW_SOON && answer === SOON),
  );

/** The version of the text in which this part was saved last; 0 when it never was. */
export function savedVersion(answers: Record<string, unknown>, slug: string): number {
  const { version } = savedPart(answers, slug);
  return typeof version === 'number' ? version : 0;
}

const Saved = z.object({ by: z.string(), at: z.coerce.date() });

/** Who saved this part last, and when; undefined when that was not kept with it. */
export const savedBy = (answers: Record<string, unknown>, slug: string) =>
  Saved.safeParse(savedPart(answers, slug).saved).data;
