// What do the agreements say about a consultation? Pure: today is an argument.

import type { Role } from '../../access/roles.ts';
import { addMonths, type Day } from '../../calendar/days.ts';
import { calendarWith, type FreeDay } from '../../calendar/own-free-days.ts';
import { schoolDayFrom } from '../../calendar/working-days.ts';
import type { Mistake } from '../../forms/form.ts';
import { lowerFirst } from '../../forms/sentences.ts';
import { spokenDay } from '../../forms/dates.ts';
import { FURTHEST_MONTHS, noSchoolMistake, talkDayMistake, type Days } from '../entries/day-rules.ts';
import { isCurrent, type AnyEntry } from '../entry.ts';
import { EVALUATION } from '../evaluation/terms.ts';
import { dueOn } from '../terms.ts';
import type { ConsultationData } from './form.ts';

/** What is wrong with these answers, apart from what each field sees by itself. */
export function consultationMistake(
  data: ConsultationData,
  days: Days & { helpedBefore: boolean },
): Mistake | undefined {
  const wrongDay = talkDayMistake(data.heldOn, days, 'het overleg');
  if (wrongDay) return { name: 'heldOn', message: wrongDay };
  if (data.safetyNote && data.decision !== 'safety') return NOTE_WITHOUT_CHOICE;
  if (data.decision === 'enough' && !days.helpedBefore) return NOTHING_WAS_ENOUGH;
  const again = data.safetyAgainOn && safetyAgainMistake(data.safetyAgainOn, data.heldOn, days.today);
  if (again) return { name: 'safetyAgainOn', message: again };
  const lookBack = data.decision === 'own_help' ? lookBackMistake(data, days.freeDays ?? []) : undefined;
  return lookBack ? { name: 'evaluateOn', message: lookBack } : undefined;
}

const NOTE_WITHOUT_CHOICE: Mistake = {
  name: 'safetyNote',
  message:
    'U schreef iets over veiligheid, maar koos een ander besluit. Kies "Er is zorg over de veiligheid", of haal deze tekst weg.',
};
/** Further away it is a mistake in the year, or the steps would be out of sight. */
function safetyAgainMistake(again: Day, heldOn: Day, today: Day): string | undefined {
  if (again <= heldOn) return 'Kies een dag na het overleg om opnieuw naar de veiligheid te kijken.';
  const last = addMonths(heldOn, FURTHEST_MONTHS);
  return again > last
    ? `Kies een dag tot en met ${spokenDay(last, today)}. Kijk daarna opnieuw hoe het gaat.`
    : undefined;
}
const NOTHING_WAS_ENOUGH: Mistake = {
  name: 'decision',
  message:
    'De school hielp nog niet zelf, dus dit kan nog niet. Kies een ander besluit, of leg eerst vast dat de school zelf helpt.',
};

function lookBackMistake(
  { heldOn, evaluateOn }: ConsultationData,
  freeDays: readonly FreeDay[],
): string | undefined {
  if (!evaluateOn) return undefined; // not asked
  return evaluateOn <= heldOn
    ? 'Kies een dag na het overleg om te bekijken of de hulp genoeg is.'
    : noSchoolMistake(evaluateOn, freeDays);
}

/** The day that is proposed for looking back at the school's own help. */
export const proposedEvaluation = (today: Day, freeDays: readonly FreeDay[]): Day => {
  const calendar = calendarWith(freeDays);
  return schoolDayFrom(dueOn(EVALUATION, today, calendar), calendar);
};

type Decided = { decision: string | null; conversationOutcome: string | null };

/** The school helped by itself already, by a decision of its own or one with the parents. */
export const helpedBefore = ({ decision, conversationOutcome }: Decided): boolean =>
  decision === 'own_help' || decision === 'enough' || conversationOutcome === 'own_help';

/** The same for an entry that is corrected: before it, whatever it says itself. What was enough may stay so. */
export const helpedBeforeEntry = (entry: AnyEntry, entries: readonly AnyEntry[]): boolean =>
  (entry.kind === 'consultation' && entry.detail['decision'] === 'enough') ||
  entries.some((other) => other.id !== entry.id && other.on <= entry.on && isCurrent(other) && isHelp(other));

const isHelp = ({ kind, detail }: AnyEntry): boolean =>
  (kind === 'consultation' && ['own_help', 'enough'].includes(String(detail['decision']))) ||
  (kind === 'conversation' && detail['outcome'] === 'own_help');

const SAFETY_IN_WORDS = 'Zorg over de veiligheid: de stappen van de meldcode volgen';
/** The tasks that safety asks of whoever knows that it was chosen, by their code in my_standing: the steps, and to look again on the day that was chosen. */
const SAFETY_TASKS: Readonly<Record<string, string | undefined>> = {
  safety: SAFETY_IN_WORDS,
  'safety.again': 'Zorg over de veiligheid: opnieuw kijken hoe het gaat',
};
/** The words of such a task; undefined: it is another's. */
export const safetyInWords = (code: string | null): string | undefined => SAFETY_TASKS[code ?? ''];
/** Above what has to be read or discussed, of who knows: the steps do not wait for that. */
export const STEPS_FIRST = 'Zorg over de veiligheid: eerst de stappen van de meldcode';
/** What is next is about safety, as one of these says it. */
export const isAboutSafety = (what: string | undefined): boolean =>
  what === STEPS_FIRST || Object.values(SAFETY_TASKS).includes(what);
/** Of whoever chose a day to look again, the steps were begun. */
export const looksAgain = (what: string): boolean => what === SAFETY_TASKS['safety.again'];

/** What somebody reads there who may not know whether it was safety or a talk: true of both. */
const AS_AGREED = 'Doen wat in het overleg is afgesproken';

/** What stands between a reader and the urging of a talk; neither: it may be urged. */
export type Reserve = { isSafety: boolean; isOfAnother: boolean };

export const insteadOfTalk = ({ isSafety, isOfAnother }: Reserve): string | undefined =>
  isSafety ? SAFETY_IN_WORDS : isOfAnother ? AS_AGREED : undefined;

/** In these states of the traject the intern begeleider reads or discusses what was chosen, before anything else. */
export const isReadFirst = (state: string): boolean => /^(unseen|signal)(:overdue)?$/.test(state);

/** What waits to be read, for who knows that safety was chosen in it. */
export const withSafety = (what: string, { isSafety }: Pick<Reserve, 'isSafety'>): string =>
  isSafety ? `Zorg over de veiligheid: ${lowerFirst(what)}` : what;

/** A form of a talk that is to be had or planned: what was typed there is kept, and offered to nobody who knows that safety goes first. */
export const isTalkForm = (place: string): boolean => /^\/trajecten\/[^/]+\/gesprek(-plannen)?$/.test(place);

/** What now, after a choice for safety. */
export const safetyPage = (trajectoryId: string): string => `/trajecten/${trajectoryId}/overleg/veiligheid`;

/**
 * Safety was chosen and stands, as this reader may know it; or the last consultation that stands is another's and reads as if it might have.
 * @param entries of one traject, the newest first
 * @param isSafety as safety_standing has it for this reader
 */
export function reserveOf(entries: readonly AnyEntry[], role: Role, isSafety: boolean): Reserve {
  const last = entries.find((entry) => entry.kind === 'consultation' && isCurrent(entry));
  const mayKnow = !last || last.isMine || role === 'intern_begeleider';
  return { isSafety, isOfAnother: !mayKnow && last.detail['decision'] === 'talk_with_parents' };
}
