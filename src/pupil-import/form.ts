// What is asked to read a file in, and what must a person decide before it is done?

import { askedWhen } from '../forms/asked-when.ts';
import { choices, file, optionalDay, pick, tick, type FieldSpec } from '../forms/fields.ts';
import { defineForm, type FormSpec } from '../forms/form.ts';
import type { Decisions } from './import-plan.ts';

export const UploadForm = defineForm({
  file: file({
    label: 'EDEXML-bestand',
    hint: 'Uit uw leerlingadministratie, versie 1.03, 2.0 of 2.1, hooguit 10 MB. De naam eindigt op .xml.',
  }),
});

/** What one of several kinds of question looks like on the page. */
export interface Choice {
  value: string;
  label: string;
  hint?: string;
}
export interface ToDecide {
  gone: Choice[];
  /** Whether somebody is gone of whom the file does not say since when. */
  asksLastDay: boolean;
  returning: Choice[];
  /** Groups that the file does not have. */
  ended: Choice[];
  /** Why this file is not the newest, when it is not. */
  olderBecause: string | undefined;
  /** How many pupils are equal in name and birth date to one pupil of the school. */
  equal: number;
  unclear: { position: number; label: string; hint: string; choices: Choice[] }[];
  teaches: Choice[];
}

/** A form for this import only: its questions follow from the file and from the school. */
export const decisionsForm = (ask: ToDecide, today: string): FormSpec => ({
  fields: {
    ...olderField(ask),
    ...goneFields(ask),
    ...otherFields(ask),
    ...unclearFields(ask),
    ...teachesField(ask),
  },
  rules: [
    ({ leftOn }) =>
      typeof leftOn === 'string' && leftOn > today
        ? { name: 'leftOn', message: 'Kies vandaag of een eerdere dag.' }
        : undefined,
    (data) => chosenTwice(data, ask),
  ],
});

type Fields = Record<string, FieldSpec>;

const olderField = ({ olderBecause }: ToDecide): Fields =>
  olderBecause === undefined
    ? {}
    : {
        older: tick({
          label: 'Ik wil toch dit oudere bestand doorvoeren',
          required: `${olderBecause} Lees het nieuwste bestand in. Wilt u toch dit bestand? Zet dan hier een vinkje.`,
        }),
      };

const goneFields = ({ gone, asksLastDay }: ToDecide): Fields => ({
  ...(gone.length && { gone: choices({ label: 'Wie is van school gegaan?', options: gone }) }),
  ...(asksLastDay && {
    leftOn: ofTicked(
      gone,
      optionalDay({
        label: 'Wat was hun laatste schooldag?',
        lies: 'untilToday',
        hint: 'Voor wie u hierboven aanvinkt. Laat u dit leeg, dan is het vandaag.',
      }),
    ),
  }),
});

const ofTicked = (gone: Choice[], field: FieldSpec<string | null>) => {
  const [first, ...others] = gone.map(({ value }) => value);
  return first === undefined ? field : askedWhen({ question: 'gone', is: [first, ...others] }, field, null);
};

const otherFields = ({ returning, ended, equal }: ToDecide): Fields => ({
  ...(returning.length && { returning: choices({ label: 'Wie is weer op school?', options: returning }) }),
  ...(ended.length && { ended: choices({ label: 'Welke groep is er niet meer?', options: ended }) }),
  ...(equal && {
    sameWhenEqual: tick({
      label: equalLabel(equal),
      hint: 'Het portaal onthoudt de sleutel (het nummer van de leerling) uit het bestand, en neemt over wat daar anders is.',
    }),
  }),
});

const unclearFields = ({ unclear }: ToDecide): Fields =>
  Object.fromEntries(
    unclear.map(({ position, label, hint, choices: options }) => [
      unclearName(position),
      { ...pick({ label, hint, look: 'choice' }), required: true, options },
    ]),
  );

const teachesField = ({ teaches }: ToDecide): Fields =>
  teaches.length
    ? { teaches: choices({ label: 'Wie geeft vanaf vandaag les aan welke groep?', options: teaches }) }
    : {};

const equalLabel = (count: number) =>
  count === 1
    ? 'Deze leerling is dezelfde als in het portaal'
    : `Deze ${String(count)} leerlingen zijn dezelfde als in het portaal`;
const unclearName = (position: number) => `unclear-${String(position)}`;

/** Two children of the file cannot both be the same child of the school. */
function chosenTwice(data: Record<string, unknown>, { unclear }: ToDecide) {
  const taken = new Set<unknown>();
  for (const { position } of unclear) {
    const chosen = data[unclearName(position)];
    if (chosen && chosen !== 'new' && taken.has(chosen)) {
      return {
        name: unclearName(position),
        message: 'U koos deze leerling van de school al bij een ander kind. Kies hier iets anders.',
      };
    }
    taken.add(chosen);
  }
  return undefined;
}

/** The answers as decisions; what is not one of the choices was left out when the form was read. */
export function decisionsOf(data: Record<string, unknown>, ask: ToDecide): Decisions {
  return {
    gone: listOf(data.gone),
    returning: listOf(data.returning),
    ended: listOf(data.ended),
    leftOn: typeof data.leftOn === 'string' ? data.leftOn : null,
    sameWhenEqual: data.sameWhenEqual === true,
    unclear: new Map(ask.unclear.map(({ position }) => [position, textOf(data[unclearName(position)])])),
    teaches: listOf(data.teaches).map((pair) => ({
      membershipId: pair.slice(0, UUID_LENGTH),
      groupKey: pair.slice(UUID_LENGTH + 1),
    })),
  };
}

const UUID_LENGTH = 36;
/** A membership and the key of a group as one answer; decisionsOf takes them apart. */
export const teachesValue = (membershipId: string, groupKey: string) => `${membershipId} ${groupKey}`;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const listOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
