// How do an end and what follows read? To who keeps the family all of it; to one person of it the own words alone.

import { longDay, spokenDay } from '../../forms/dates.ts';
import { addMonths, type Day } from '../../calendar/days.ts';
import { firstName, isReader } from '../plan/people.ts';
import { EVERYBODY, type Person, type PlanText } from '../plan/plan-text.ts';
import { houseInWords } from '../plan/plan-words.ts';
import { listed } from '../plan/rules.ts';
import { labelOf } from '../words.ts';
import { ASKED_BY, HELPED, judgementOf, REASONS, type End, type Reopening, type Stay } from './closing.ts';
import { namesOf } from './closing-pages.ts';
import type { Child } from './rules.ts';

export type Around = { text: PlanText; today: Day; children: readonly Child[] };

const wordsOf = (text: string) => text.split(/\n+/).filter(Boolean);

function judged(end: End, person: Person) {
  const said = judgementOf(end, person.id);
  return said
    ? [{ who: firstName(person), helped: labelOf(HELPED, said.helped), words: wordsOf(said.words) }]
    : [];
}

/** 'Jurre praat met Tarik: opa Jan let erop, ma 4 oktober'. */
const stayInWords = ({ what, who, on }: Stay, today: Day): string =>
  `${what}. ${who ? `${who} let erop` : 'De casemanager kijkt'}, op ${spokenDay(on, today)}.`;

export function endInWords(end: End, { text, today, children }: Around) {
  return {
    id: end.id,
    title: `Afgesloten op ${spokenDay(end.on, today)}, voor ${listed(namesOf(children, end.children)) || 'een kind'}`,
    reason: labelOf(REASONS, end.reason),
    stays: end.stays.map((stay) => ({
      line: stayInWords(stay, today),
      note: stay.readers === EVERYBODY ? '' : houseInWords(text.people)(stay.readers),
    })),
    said: text.people.flatMap((person) => judged(end, person)),
    by: `Opgeschreven door ${end.entry.authorName}.`,
  };
}

export function reopeningInWords({ on, children: ids, who, why, entry }: Reopening, around: Around) {
  const person = around.text.people.find(({ id }) => id === who);
  return {
    title: `Weer open sinds ${spokenDay(on, around.today)}, voor ${listed(namesOf(around.children, ids)) || 'een kind'}`,
    who: person ? firstName(person) : labelOf(ASKED_BY, who),
    why: wordsOf(why),
    by: `Opgeschreven door ${entry.authorName}.`,
  };
}

/** The end as this person may read it: the own judgement, and what stays for everybody or the own house. Undefined for who reads nothing. */
export function endForPerson(end: End, person: Person, { today, children }: Around) {
  if (!isReader(person)) return undefined;
  return {
    title: `Afgesloten op ${spokenDay(end.on, today)}, voor ${listed(namesOf(children, end.children)) || 'een kind'}`,
    reason: labelOf(REASONS, end.reason),
    stays: end.stays
      .filter(({ readers }) => [EVERYBODY, person.id].includes(readers))
      .map((stay) => ({ line: stayInWords(stay, today), note: '' })),
    said: judged(end, person),
    by: '',
  };
}

/** Until when the file is kept: twenty years after help with a plan, five without (as access.end_care writes it). */
export const keptInWords = (on: Day, hasPlan: boolean): string =>
  `Het CJG bewaart dit tot en met ${longDay(addMonths(on, (hasPlan ? 20 : 5) * 12))}.`;
