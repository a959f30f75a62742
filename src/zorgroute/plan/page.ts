// How does the page of the plan read to who keeps it? What is needed first, the text, what each said of it, and the offers before it.

import { shortDay, spokenDay } from '../../forms/dates.ts';
import { labelOf } from '../words.ts';
import type { PlanEntry } from './entry-queries.ts';
import { ANSWER_WORDS, KNOWN_BY } from './answer-form.ts';
import { firstName, isAsked, isReader, isUnknown, nameWithAge } from './people.ts';
import { isAgreed, isWhole, type Person, type PlanText } from './plan-text.ts';
import { signOfReading } from './what-one-reads.ts';
import { helpedOf, standingAnswer, taskInWords, type PlanTask } from './rules.ts';
import type { Situation } from './plan-situation.ts';
import { newestAnswer } from './views-of-others.ts';

export type Around = Situation & { familyId: string; today: string; isCasemanager: boolean };

export type Way = { href: string; label: string };
export const planAt = ({ familyId }: Around) => `/gezinnen/${familyId}/plan`;

/** What is needed first, with its button where the reader is who does it. */
export function nextInWords(around: Around) {
  const { stands, today, isCasemanager } = around;
  const isLate = stands.until !== null && stands.until < today;
  const missing = stands.task === 'make' ? missingOf(around.text) : '';
  const isPlanned = stands.task === 'look' || stands.task === 'aftercare';
  const when = isLate ? 'De dag is voorbij:' : isPlanned ? 'Gepland op' : 'Uiterlijk';
  const [first, ...others] = isCasemanager ? waysFor(stands.task, around) : [];
  return {
    what: taskInWords(stands),
    when: stands.until
      ? `${when} ${spokenDay(stands.until, today)}.`
      : `Sinds ${spokenDay(stands.since, today)}. Er wacht niets meer.`,
    missing,
    isLate,
    others,
    ...(first && { first }),
  };
}

/** What makes a plan whole, as long as it is not. */
const missingOf = (text: PlanText): string =>
  isAgreed(text)
    ? 'Er is nog geen dag waarop u samen kijkt. Zonder die dag kunt u nog niemand om akkoord vragen.'
    : 'Het plan is af als er een doel in staat, en een dag waarop u samen kijkt.';

function waysFor(task: PlanTask, around: Around): Way[] {
  const at = planAt(around);
  const offer = { href: `${at}/eigen-plan`, label: 'Nieuw antwoord vastleggen' };
  const goal = { href: `${at}/doelen/nieuw`, label: 'Een doel erbij' };
  const text = { href: `${at}/tekst`, label: 'Wat goed gaat en wat moeilijk is' };
  const answerOf = (label: string) => (person: Person) => ({
    href: `${at}/antwoord/${person.id}`,
    label: `${label} van ${firstName(person)} vastleggen`,
  });
  const asked = askedNow(around).map(answerOf('Antwoord'));
  const against = disagreeing(around).map(answerOf('Nieuw antwoord'));
  const unknown = helpedOf(around)
    .filter(isUnknown)
    .map((person) => ({
      href: `${at}/mensen/${person.id}`,
      label: `${firstName(person)}: ${person.kind === 'child' ? 'geboortedatum' : 'gezag'} invullen`,
    }));
  const look = { href: `/gezinnen/${around.familyId}/evaluatie/nieuw`, label: 'Samen kijken vastleggen' };
  const afterwards = { href: `/gezinnen/${around.familyId}/afsluiting`, label: 'De afsluiting' };
  const close = { href: `/gezinnen/${around.familyId}/afsluiting/nieuw`, label: 'Afsluiten' };
  const takeOver = { href: `${at}/overnemen`, label: 'Het plan van het gezin overnemen' };
  const ways: Record<PlanTask, Way[]> = {
    offer: [{ ...offer, label: 'Aanbod vastleggen' }],
    hear: [offer],
    takeOver: [takeOver, offer],
    make: isAgreed(around.text)
      ? [{ ...text, label: 'Afspreken wanneer u samen kijkt' }, goal]
      : [goal, text],
    custody: [...unknown, goal],
    ask: [...asked, goal],
    settle: [goal, text, ...against],
    look: [look, goal, text],
    close: [close, goal, text],
    talk: [goal, text, ...asked],
    aftercare: [afterwards],
    ended: [afterwards],
  };
  return ways[task];
}

/** Of whom an answer to the text of now is still to come. */
const askedNow = ({ text, facts, today }: Around): Person[] =>
  helpedOf({ text, facts }).filter((person) => {
    const answer =
      isAsked(person, today) && standingAnswer({ plan: text, answers: facts.answers }, person.id);
    return answer === undefined || (answer !== false && answer.answer === 'thinks');
  });

const disagreeing = ({ text, facts, today }: Around): Person[] =>
  helpedOf({ text, facts }).filter(
    (person) =>
      isAsked(person, today) &&
      standingAnswer({ plan: text, answers: facts.answers }, person.id)?.answer === 'disagrees',
  );

/** With whom the plan can be read, each as that person may read it. */
export const readersOfPlan = (around: Around): Way[] =>
  around.text.people.filter(isReader).map((person) => ({
    href: `${planAt(around)}/met/${person.id}`,
    label: firstName(person),
  }));

export const papersOfPlan = (around: Around): Way[] =>
  around.text.people.filter(isReader).map((person) => ({
    href: `${planAt(around)}/papier/${person.id}`,
    label: `Op papier, voor ${firstName(person)}`,
  }));

/** Everybody of the plan, with what each said of the text that it reads now. */
export const peopleInWords = (around: Around) =>
  around.text.people.map((person) => {
    const at = planAt(around);
    const newest = newestAnswer(around.entries, person.id);
    return {
      name: nameWithAge(person, around.today),
      state: stateOf(person, newest, around),
      said: newest ? saidInWords(newest, around) : [],
      ways: around.isCasemanager ? waysOf(person, newest, { at, around }) : [],
    };
  });

function waysOf(
  person: Person,
  newest: PlanEntry | undefined,
  { at, around }: { at: string; around: Around },
): Way[] {
  const canSay = isReader(person) && isWhole(around.text) && around.written !== undefined;
  const label = newest ? 'Nieuw antwoord vastleggen' : 'Antwoord vastleggen';
  return [
    ...(canSay ? [{ href: `${at}/antwoord/${person.id}`, label }] : []),
    { href: `${at}/mensen/${person.id}`, label: 'Gegevens wijzigen' },
    ...(newest?.isMine
      ? [{ href: `${at}/antwoord/${newest.id}/doorhaling`, label: 'Antwoord doorhalen' }]
      : []),
  ];
}

function stateOf(person: Person, newest: PlanEntry | undefined, { text, today, facts }: Around): string {
  if (person.left) return 'hoort niet meer bij dit plan';
  if (facts.notHelped?.has(person.id)) return 'de hulp aan dit kind is afgesloten: wordt niets gevraagd';
  if (isUnknown(person)) return person.kind === 'child' ? 'geboortedatum niet bekend' : 'gezag niet bekend';
  if (!isReader(person)) return 'heeft geen gezag: leest het plan niet';
  const isOfNow = newest !== undefined && newest.reading === signOfReading(text, person.id);
  if (!isAsked(person, today) && !newest)
    return `jonger dan twaalf: u vraagt alleen wat ${firstName(person)} ervan vindt`;
  if (!newest) return !isWhole(text) ? 'wordt gevraagd als het plan af is' : 'nog niet geantwoord';
  const said = `${labelOf(ANSWER_WORDS, String(newest.answers.answer)).toLowerCase()}, ${shortDay(newest.happenedOn, today)}`;
  return isOfNow ? said : `${said}; daarna veranderde het plan`;
}

/** On which version, how it was known, and the own view with who may read it. */
function saidInWords({ version, answers, authorName }: PlanEntry, { text }: Around): string[] {
  const { knownBy, view, viewReaders, against, atTable } = answers;
  const names = (ids: unknown) =>
    text.people
      .filter(({ id }) => Array.isArray(ids) && ids.includes(id))
      .map(firstName)
      .join(', ');
  const goals = text.goals.flatMap(({ id }, at) =>
    Array.isArray(against) && against.includes(id) ? [`doel ${String(at + 1)}`] : [],
  );
  const how = atTable
    ? `zelf geantwoord, ${authorName} zat erbij`
    : labelOf(KNOWN_BY, String(knownBy)).toLowerCase();
  return [
    `Versie ${String(version ?? 0)}, ${how}`,
    typeof view === 'string' && view ? `“${view}”` : '',
    view ? `Dit leest alleen het CJG${names(viewReaders) && `, en ${names(viewReaders)}`}.` : '',
    goals.length ? `Niet goed: ${goals.join(', ')}.` : '',
  ].filter(Boolean);
}
