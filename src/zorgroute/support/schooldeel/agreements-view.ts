// The agreements of one schooldeel as the pages list them: what waits for the reader with its ways, what goes on, what ended.

import type { Role } from '../../../access/roles.ts';
import { shortDay, spokenDay } from '../../../forms/dates.ts';
import type { Agreement, News } from './agreement.ts';
import { agreementStands, CASEMANAGER_SAYS, SCHOOL_SAYS } from './rules.ts';
import {
  factsOfNews,
  historyOf,
  howItIsDone,
  howItStands,
  lastDayOf,
  nextInWords,
  textOfNews,
  titleOfNews,
  whoDoesIt,
} from './words.ts';

/** `at`: the address of the schooldeel for this reader, without a last slash; `canChange`: the school still reads it. */
export type Reading = { role: Role; today: string; at: string; canChange: boolean };

export function agreementsInWords(agreements: readonly Agreement[], reading: Reading) {
  const views = agreements.map((agreement) => agreementInWords(agreement, reading));
  return { open: views.filter(({ isEnded }) => !isEnded), ended: views.filter(({ isEnded }) => isEnded) };
}

function agreementInWords(agreement: Agreement, reading: Reading) {
  const { today } = reading;
  return {
    id: agreement.agreementId,
    what: agreement.what,
    next: nextInWords(agreement, reading),
    isEnded: agreementStands(agreement).task === 'ended',
    facts: [
      { term: 'Hoe het staat', description: howItStands(agreement, today) },
      { term: 'Wanneer', description: howItIsDone(agreement) },
      ...(whoDoesIt(agreement) ? [{ term: 'Wie', description: whoDoesIt(agreement) }] : []),
      ...(agreement.needs ? [{ term: 'Nodig', description: agreement.needs }] : []),
    ],
    more: [
      { term: 'Waarom', description: agreement.why },
      {
        term: 'Afgesproken',
        description: `op ${shortDay(agreement.on, today)} met ${agreement.agreedBy.join(' en ')}, tot en met ${spokenDay(lastDayOf(agreement), today)}`,
      },
    ],
    news: historyOf(agreement).map((news) => newsInWords(news, agreement, reading)),
    presses: pressesOf(agreement, reading),
    ways: waysOf(agreement, reading),
  };
}

function newsInWords(news: News, { agreementId, news: all }: Agreement, { today, at, canChange }: Reading) {
  const isLast = all.at(-1)?.id === news.id;
  return {
    when: shortDay(news.on, today),
    who: news.authorName,
    layer: 'shared' as const,
    title: titleOfNews(news),
    text: textOfNews(news),
    facts: factsOfNews(news, today),
    actions:
      canChange && isLast && news.isMine
        ? [{ href: `${at}/${agreementId}/nieuws/${news.id}/doorhaling`, label: 'Doorhalen' }]
        : [],
  };
}

const isOfSchool = (role: Role): boolean => role === 'teacher' || role === 'intern_begeleider';
export const HOW_SLUGS = { works: 'lukt', partly: 'lukt-deels', not: 'lukt-niet' } as const;
const PRESSES = [
  { step: 'works', label: 'Lukt' },
  { step: 'partly', label: 'Lukt deels' },
  { step: 'not', label: 'Lukt niet' },
] as const;

/** Three buttons, for whoever is at school while it goes on. */
export function pressesOf(
  agreement: Agreement,
  { role, at, canChange }: Pick<Reading, 'role' | 'at' | 'canChange'>,
) {
  const says = SCHOOL_SAYS[agreementStands(agreement).task];
  if (!canChange || agreement.isAtRest || !isOfSchool(role) || !says.includes('works')) return [];
  return PRESSES.map(({ step, label }) => ({
    action: `${at}/${agreement.agreementId}/hoe/${HOW_SLUGS[step]}`,
    label,
    about: agreement.what,
  }));
}

function waysOf(agreement: Agreement, { role, at, canChange }: Reading) {
  const { task } = agreementStands(agreement);
  const here = `${at}/${agreement.agreementId}`;
  if (!canChange || agreement.isAtRest) return [];
  if (role === 'casemanager' && CASEMANAGER_SAYS[task].length)
    return [{ href: `${here}/verder`, label: 'Hoe gaat het verder?' }];
  return role === 'intern_begeleider' && SCHOOL_SAYS[task].includes('yes')
    ? [{ href: `${here}/antwoord`, label: task === 'answer' ? 'Antwoord geven' : 'Antwoord veranderen' }]
    : [];
}
