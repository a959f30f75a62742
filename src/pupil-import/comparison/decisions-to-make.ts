// What is there to decide about this file? From the preview to questions in words.

import { typedDay } from '../../forms/typed-days.ts';
import { fullName } from '../../pupils/names.ts';
import { changeInWords, type Names } from './change-words.ts';
import type { ExistingPupil } from './existing-school.ts';
import { teachesValue, type Choice, type ToDecide } from '../form.ts';
import type { ChangedPupil, GonePupil, ImportPreview, UnclearPupil } from './comparison.ts';
import type { Tickable } from './staff-proposals.ts';

/** So many of one kind are asked at once; the rest when the same file is read in again. */
export const MOST_QUESTIONS = 100;
/** Which child it is, is a question with a choice of answers: fewer of those make a page. */
export const MOST_UNCLEAR = 40;

export function toDecide(
  preview: ImportPreview,
  tickable: readonly Tickable[],
  names: Names,
  olderBecause: string | undefined,
): ToDecide {
  const gone = preview.gonePupils.slice(0, MOST_QUESTIONS);
  const unclear = preview.unclear.filter(({ isEqual }) => !isEqual).slice(0, MOST_UNCLEAR);
  return {
    gone: gone.map(goneChoice),
    asksLastDay: gone.some(({ leftOn }) => leftOn === null),
    returning: preview.returning.slice(0, MOST_QUESTIONS).map(returningChoice),
    ended: preview.endedGroups.map(({ id, key }) => ({ value: id, label: names.group(key ?? '') })),
    olderBecause,
    equal: preview.unclear.filter(({ isEqual }) => isEqual).length,
    unclear: unclear.map((one) => unclearQuestion(one, names)),
    teaches: tickable.flatMap((one) => teachesChoices(one, names)).slice(0, MOST_QUESTIONS),
  };
}

const goneChoice = ({ existing, reason, leftOn }: GonePupil): Choice => ({
  value: existing.id,
  label: withBirth(existing),
  hint:
    reason === 'notInFile'
      ? 'Staat niet in het bestand.'
      : `Is volgens het bestand van school${leftOn ? ` sinds ${typedDay(leftOn)}` : ''}.`,
});

const returningChoice = ({ existing }: ChangedPupil): Choice => ({
  value: existing.id,
  label: withBirth(existing),
  hint: `Ging van school op ${typedDay(existing.leftOn ?? '')}, maar staat weer in het bestand.`,
});

function unclearQuestion({ imported, candidates, sentence }: UnclearPupil, names: Names) {
  const place = imported.groupKey === null ? '' : `, ${names.group(imported.groupKey)}`;
  return {
    position: imported.position,
    label: `${withBirth(imported)}${place}`,
    hint: sentence,
    choices: [
      { value: '', label: 'Nu nog niets doen' },
      ...candidates.map((candidate) => sameChoice(candidate, names)),
      { value: 'new', label: 'Is een andere, nieuwe leerling' },
    ],
  };
}

const sameChoice = ({ existing, changes }: UnclearPupil['candidates'][number], names: Names): Choice => ({
  value: existing.id,
  label: `Is dezelfde als ${withBirth(existing)}${existing.leftOn ? ', van school gegaan' : ''}`,
  ...(changes.length && { hint: changes.map((change) => changeInWords(change, names)).join('; ') }),
});

const teachesChoices = ({ name, email, membershipId, groupKeys, byName }: Tickable, names: Names): Choice[] =>
  groupKeys.map((key) => ({
    value: teachesValue(membershipId, key),
    label: `${name} geeft les aan ${names.group(key)}`,
    hint: byName
      ? `Herkend aan de naam. ${email ? `Dit account heeft het adres ${email}.` : 'Er is nog geen account.'} Kijk of het dezelfde persoon is.`
      : email,
  }));

const withBirth = (pupil: Pick<ExistingPupil, 'callName' | 'prefix' | 'familyName' | 'birthDate'>) =>
  `${fullName(pupil)}${pupil.birthDate ? ` (${typedDay(pupil.birthDate)})` : ''}`;
