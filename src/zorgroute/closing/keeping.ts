// Help ends, is looked after, or is opened again: each under the family's lock, with what the school hears and what the plan waits for then.

import type { Ask } from '../../access/transaction.ts';
import { spokenFrom } from '../../forms/dates.ts';
import { Refused } from '../../forms/refusal-at-a-field.ts';
import { insertPlanEntry } from '../plan/entry-queries.ts';
import { houses } from '../plan/people.ts';
import type { PlanText } from '../plan/plan-text.ts';
import { settlePlan } from '../plan/plan-situation.ts';
import { insertPlanVersion } from '../plan/queries.ts';
import { listed } from '../plan/rules.ts';
import { situationUnderLock } from '../plan/saving.ts';
import type { Help } from '../support/help/arranged-help.ts';
import { helpsOf } from '../support/help/helps-of-entries.ts';
import { insertHelpEntry, listHelpEntries } from '../support/help/queries.ts';
import { settleHelp } from '../support/help/settling.ts';
import { toldNow } from '../support/help/told-to-school.ts';
import { ASKED_BY, helpName, WITHOUT_ANSWERS } from './closing.ts';
import { insertLastFeedback } from './queries.ts';
import {
  aftercareMistake,
  childrenOf,
  endMistake,
  helpToEnd,
  readersOfStay,
  runningHelp,
  talkMistake,
  unansweredGoals,
  type Child,
} from './rules.ts';

export const MEANWHILE =
  'Iemand anders heeft dit gezin intussen afgesloten of weer geopend. Kijk wat er nu staat.';

type Stay = { what: string; asked: string; who: string; on: string; readers?: string };
type End = { children: string[]; on: string; reason: string; stays: Stay[] } & Record<string, unknown>;

/** @throws Refused */
export async function keepEnd(ask: Ask, familyId: string, data: Record<string, unknown>, today: string) {
  const { children: chosen, on, reason, stays, ...said } = data as End;
  const { situation, since } = await situationUnderLock(ask, familyId, today);
  const helps = helpsOf(await ask(listHelpEntries(familyId)));
  const children = childrenOf(familyId, situation.sent);
  const ending = { children, chosen };
  requireHelped(chosen, children, (child) => child.closedOn === null);
  const from = [...situation.entries, ...helps.flatMap(({ news }) => news)]
    .map((entry) => ('happenedOn' in entry ? entry.happenedOn : entry.on))
    .reduce((one, other) => (one > other ? one : other), since ?? today);
  const mistake = endMistake(on, { today, from }, spokenFrom(today));
  if (mistake) throw new Refused(mistake.message, mistake.name);
  requireStays(stays, today);
  const open = unansweredGoals(situation.text, ending);
  if (open.length && !WITHOUT_ANSWERS.includes(reason)) throw new Refused(unanswered(open), 'reason');
  const ends = endsOfHelp(helps, ending, said);
  for (const { help, how } of ends) await endHelp(ask, help, { how, on, familyId, text: situation.text });
  await ask(insertLastFeedback(chosen));
  const parents = houses(situation.text);
  const answers = {
    ...withoutHelp(said, helps),
    ...{ children: chosen, reason },
    staysWhat: stays.map(({ what }) => what),
    staysWho: stays.map(({ asked, who }) => (asked === 'self' ? '' : who)),
    staysOn: stays.map((stay) => stay.on),
    staysReaders: stays.map(({ readers }) => readersOfStay(readers, parents)),
  };
  await ask(insertPlanEntry(familyId, { kind: 'care_end', on, answers }));
  await settlePlan(ask, familyId, { since, today });
}

const unanswered = (goals: readonly { words: string }[]): string =>
  `Nog niet elk doel heeft een antwoord: ${listed(goals.map(({ words }) => `“${words}”`))}. Kijk eerst samen, of kies dat het gezin de hulp niet meer wil of is verhuisd.`;

/** @throws Refused for who is no child of this family, or of whom it cannot be said now */
function requireHelped(
  chosen: readonly string[],
  children: readonly Child[],
  canBe: (child: Child) => boolean,
) {
  const found = children.filter((child) => chosen.includes(child.referralId));
  if (!chosen.length || found.length !== chosen.length || !found.every(canBe))
    throw new Refused(MEANWHILE, 'children');
}

/** Aftercare has a day and somebody who said yes. @throws Refused */
function requireStays(stays: readonly Stay[], today: string) {
  stays.forEach(({ asked, who, on }, at) => {
    const field = (name: string) => `stays.${String(at)}.${name}`;
    if (asked === 'asked' && !who) throw new Refused('Vul in wie die ander is.', field('who'));
    if (asked === 'self' && who)
      throw new Refused('U kijkt zelf. Maak dit leeg, of kies dat een ander erop let.', field('who'));
    const mistake = aftercareMistake(on, today);
    if (mistake) throw new Refused(mistake, field('on'));
  });
}

type How = { help: Help; how: string };

/** No help is left behind with nobody. @throws Refused */
function endsOfHelp(
  helps: readonly Help[],
  ending: { children: readonly Child[]; chosen: readonly string[] },
  said: Record<string, unknown>,
): How[] {
  const mustEnd = helpToEnd(helps, ending).map(({ helpId }) => helpId);
  return runningHelp(helps).flatMap((help) => {
    const how = said[helpName(help.helpId)];
    if (typeof how !== 'string' || !how) throw new Refused(MEANWHILE, 'children');
    if (how !== 'stays') return [{ help, how }];
    if (mustEnd.includes(help.helpId)) throw new Refused(NOT_LEFT, helpName(help.helpId));
    return [];
  });
}
const NOT_LEFT = 'Deze hulp is voor niemand die u nog helpt. Kies dat ze stopt, of dat ze doorgaat zonder u.';

/** Help that goes on without the team has not stopped: no school hears that it did. */
async function endHelp(
  ask: Ask,
  help: Help,
  { how, on, familyId, text }: { how: string; on: string; familyId: string; text: PlanText },
) {
  const isOver = how === 'stopped';
  const tells = isOver ? await toldNow(ask, help, 'stopped', { familyId, text }) : [];
  const answers = {
    ...{ step: 'stopped', words: '', callOn: null, expected: '', saidBy: '', tells },
    why: isOver ? 'closed' : 'handed_over',
  };
  await ask(insertHelpEntry(familyId, { kind: 'help_news', helpId: help.helpId, on, answers }));
  await settleHelp(ask, familyId, help.helpId);
}

const withoutHelp = (said: Record<string, unknown>, helps: readonly Help[]) =>
  Object.fromEntries(
    Object.entries(said).filter(([name]) => !helps.some(({ helpId }) => name === helpName(helpId))),
  );

type Reopening = { who: string; children: string[]; why: string; goals: string[]; talkOn: string };

/** @throws Refused */
export async function keepReopening(ask: Ask, familyId: string, data: Reopening, today: string) {
  const { situation, since } = await situationUnderLock(ask, familyId, today);
  const children = childrenOf(familyId, situation.sent);
  requireHelped(data.children, children, (child) => child.closedOn !== null);
  const knows = [
    ...ASKED_BY.map(({ value }) => value as string),
    ...situation.text.people.map(({ id }) => id),
  ];
  if (!knows.includes(data.who)) throw new Refused('Kies iemand uit de lijst.', 'who');
  const mistake = talkMistake(data.talkOn, today);
  if (mistake) throw new Refused(mistake.message, mistake.name);
  if (situation.written) {
    const content = takenUpAgain(situation.text, data);
    await ask(insertPlanVersion(familyId, situation.version, content));
  }
  await ask(insertPlanEntry(familyId, { kind: 'care_reopening', on: today, answers: data }));
  await settlePlan(ask, familyId, { since, today });
}

/** The words of then stand again; with another day to look at them everybody is asked anew. */
const takenUpAgain = (text: PlanText, { goals, talkOn }: Reopening): PlanText => ({
  ...text,
  lookOn: talkOn,
  lookWhere: '',
  goals: text.goals.map((goal) => (goals.includes(goal.id) ? { ...goal, state: '', why: '' } : goal)),
});

type Aftercare = { endId: string; number: number; how: string; words: string; againOn: string | null };

/** @throws Refused for what is looked after no more */
export async function keepAftercare(ask: Ask, familyId: string, news: Aftercare, today: string) {
  const { situation, since } = await situationUnderLock(ask, familyId, today);
  const { endId, number, words, againOn } = news;
  const stands = situation.facts.closing?.aftercare.some(
    (care) => care.endId === endId && care.number === number,
  );
  if (!stands) throw new Refused(MEANWHILE, 'how');
  const mistake = againOn && aftercareMistake(againOn, today);
  if (mistake) throw new Refused(mistake, 'againOn');
  const answers = { number: String(number), words, againOn };
  await ask(insertPlanEntry(familyId, { kind: 'aftercare_news', on: today, subjectId: endId, answers }));
  await settlePlan(ask, familyId, { since, today });
}
