// How does an agreement of the schooldeel read? The same for the casemanager, the intern begeleider, the teacher and the paper, but
// that it says 'U' to whoever it waits for. Pure.

import type { Role } from '../../../access/roles.ts';
import type { Day } from '../../../calendar/days.ts';
import { nearDay, shortDay, spokenDay } from '../../../forms/dates.ts';
import { labelOf } from '../../words.ts';
import type { Agreement, News } from './agreement.ts';
import { FURTHER, WHY_ENDED } from './form.ts';
import { agreementStands, isHow, SCHOOLDEEL_TASKS, SHORT_HOW, standsOn } from './rules.ts';
import { ANSWERS_OF_SCHOOL, HOW_WORDS } from './school-form.ts';

const ANSWERS: readonly string[] = ['yes', 'otherwise', 'no'];

/** What the school answered last; undefined as long as it did not. */
export const newestAnswer = ({ news }: Agreement): News | undefined =>
  news.findLast(({ step }) => ANSWERS.includes(step));

/** The last day, as it was agreed last. */
export const lastDayOf = ({ until, news }: Agreement): Day =>
  news.findLast((one) => one.step === 'goes_on' && one.until !== null)?.until ?? until;

/** When and how often: as the school does it. */
export function howItIsDone(agreement: Agreement): string {
  const answer = newestAnswer(agreement);
  return answer?.step === 'otherwise' ? answer.how : agreement.when;
}

/** Who does it at school: as the school answered, else as it was asked. */
export const whoDoesIt = (agreement: Agreement): string =>
  newestAnswer(agreement)?.doneBy.join(', ') || agreement.by;

/** How it goes, as it was said last since it goes on. */
export const newestHow = ({ news }: Agreement): News | undefined => news.findLast(({ step }) => isHow(step));

/** 'Lukt deels, zegt Marrit van der Laan op vr 27 november.'; what is waited for where nobody said anything. */
export function howItStands(agreement: Agreement, today: Day): string {
  const stands = agreementStands(agreement);
  const last = newestHow(agreement);
  const on = shortDay(stands.since, today);
  if (stands.task === 'ended') {
    const why = agreement.news.findLast(({ step }) => step === 'ended')?.why ?? '';
    return `${[`Gestopt op ${on}`, labelOf(WHY_ENDED, why)].filter(Boolean).join('. ')}.`;
  }
  if (stands.task === 'answer') return `Gevraagd op ${on}. De school heeft nog niet geantwoord.`;
  if (stands.task === 'refused') return `De school kan dit niet: ${newestAnswer(agreement)?.because ?? ''}`;
  if (stands.task === 'tell' || stands.task === 'ask') return `De school doet het anders, zei zij op ${on}.`;
  if (!last)
    return `Loopt${stands.since > today ? ` vanaf ${on}` : ''}, t/m ${shortDay(lastDayOf(agreement), today)}.`;
  return `${labelOf(HOW_WORDS, last.step)}, zegt ${last.authorName} op ${shortDay(last.on, today)}.`;
}

/** 'IB'er: antwoorden wat de school kan doen, uiterlijk vr 4 december', to whoever it waits for 'U: …'; undefined at the end, and at rest. */
export function nextInWords(agreement: Agreement, { today, role }: { today: Day; role: Role }) {
  if (agreement.isAtRest) return undefined;
  const { task, nextRole, until } = standsOn(agreementStands(agreement), today);
  if (until === null || nextRole === null) return undefined;
  return {
    what: `${nextRole === role ? 'U' : WHO[nextRole]}: ${lower(SCHOOLDEEL_TASKS[task])}, uiterlijk ${nearDay(until, today)}`,
    isLate: until < today,
    nextRole,
  };
}
const WHO = {
  teacher: 'Leerkracht',
  intern_begeleider: "IB'er",
  casemanager: 'Casemanager',
  cjg_worker: 'Basisteam',
  cjg_coordinator: 'Coördinator',
} as const;
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** What was heard, the newest first; what was said again with a word beside it stands once. */
export const historyOf = ({ news }: Agreement): News[] =>
  news
    .filter((one, at) => {
      const next = news[at + 1];
      return !(
        isHow(one.step) &&
        !one.how &&
        next?.step === one.step &&
        next.on === one.on &&
        next.authorName === one.authorName
      );
    })
    .toReversed();

export const titleOfNews = ({ step }: News): string =>
  labelOf([...ANSWERS_OF_SCHOOL, ...FURTHER, ...HOW_WORDS], step).replace(/, (namelijk|want) …$/, '');

/** All that the news says beside its title. */
export function textOfNews({ how, because, why, change }: News): string[] {
  const changed = { '': '', less: 'Dat is minder, of later.', more: 'Dat is meer, of iets nieuws.' }[change];
  return [how, because, why && labelOf(WHY_ENDED, why), changed].filter(Boolean);
}

export const factsOfNews = ({ doneBy, from, until, agreedBy }: News, today: Day) => [
  ...(doneBy.length ? [{ term: 'Wie', description: doneBy.join(', ') }] : []),
  ...(from ? [{ term: 'Vanaf', description: spokenDay(from, today) }] : []),
  ...(until ? [{ term: 'Tot en met', description: spokenDay(until, today) }] : []),
  ...(agreedBy.length ? [{ term: 'Wie het weten, of akkoord zijn', description: agreedBy.join(', ') }] : []),
];

export const saidShort = (news: News): string => (isHow(news.step) ? SHORT_HOW[news.step] : '');
