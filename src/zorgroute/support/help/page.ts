// How does the page of the help read to who keeps it? What is needed first, what is not settled yet, what goes on, and what stopped.

import { dayIn, shortDay, spokenDay } from '../../../forms/dates.ts';
import { labelOf } from '../../words.ts';
import { firstName } from '../../plan/people.ts';
import type { PlanText } from '../../plan/plan-text.ts';
import { forWhomInWords, houseInWords } from '../../plan/plan-words.ts';
import { EVERYBODY } from '../../plan/plan-text.ts';
import type { Help, News } from './arranged-help.ts';
import { NEWS_WORDS, WHY_STOPPED } from './form.ts';
import { readersOfHelp } from './help-one-reads.ts';
import { arrangedHow, goalIn, howItStands } from './help-words.ts';
import {
  canConfirm,
  HELP_TASKS,
  helpStands,
  NEWS_NOW,
  nameOfHelp,
  waiting,
  waitingInWords,
} from './rules.ts';

type Around = { text: PlanText; today: string; at: string; isCasemanager: boolean };

/** Each with what it waits for; the first day first, what stopped last. */
export function helpsInWords(helps: readonly Help[], around: Around) {
  const inOrder = helps.toSorted((one, other) => compare(untilOf(one), untilOf(other)));
  const views = inOrder.map((help) => ({ task: helpStands(help).task, view: helpInWords(help, around) }));
  const of = (tasks: readonly string[]) =>
    views.filter(({ task }) => tasks.includes(task)).map(({ view }) => view);
  return {
    open: of(['decision', 'refused', 'call', 'confirm']),
    running: of(['goesOn']),
    ended: of(['ended']),
  };
}

const untilOf = (help: Help): string => helpStands(help).until ?? '9999-12-31';
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

function helpInWords(help: Help, around: Around) {
  const { text, today, isCasemanager } = around;
  const stands = helpStands(help);
  const waits = waiting(stands, today);
  return {
    id: help.helpId,
    name: nameOfHelp(help),
    over: overOf(help, text),
    state: howItStands(help, today),
    next:
      stands.until === null
        ? undefined
        : {
            what: `${HELP_TASKS[stands.task]}, ${stands.until < today ? 'de dag is voorbij:' : 'op'} ${spokenDay(stands.until, today)}.`,
            isLate: stands.until < today,
          },
    waits: waits && waitingInWords(stands, today),
    waitsTooLong: waits?.isTooLong ?? false,
    facts: factsOf(help, around),
    news: help.news.toReversed().map((one) => newsInWords(one, help, around)),
    ways: isCasemanager ? waysOf(help, around) : [],
  };
}

function overOf(help: Help, text: PlanText): string {
  const goal = text.goals.findIndex(({ id }) => id === goalIn(help, text));
  const whose = forWhomInWords(help.forWhom, text.people);
  return [goal < 0 ? 'Bij geen doel' : `Bij doel ${String(goal + 1)}`, whose && `voor ${whose}`]
    .filter(Boolean)
    .join(' · ');
}

function factsOf(help: Help, { text, today }: Around) {
  const readers = readersOfHelp(help, text);
  const goal = text.goals.find(({ id }) => id === help.goalId);
  return [
    { term: 'Hoe het is geregeld', description: `${arrangedHow(help)}.` },
    ...(goal ? [{ term: 'Doel', description: goal.words }] : []),
    ...(help.meanwhile ? [{ term: 'Tot die tijd', description: help.meanwhile }] : []),
    {
      term: 'Wie leest dit',
      description: readers === EVERYBODY ? 'Iedereen van het plan.' : houseInWords(text.people)(readers),
    },
    ...(help.correctorName || help.correctionReason
      ? [
          {
            term: 'Veranderd',
            description: `${shortDay(dayIn(help.createdAt), today)}: ${help.correctionReason}`,
          },
        ]
      : []),
  ];
}

function newsInWords(news: News, { helpId, news: all }: Help, { text, today, at, isCasemanager }: Around) {
  const who = text.people.find(({ id }) => id === news.saidBy);
  const said = labelOf(NEWS_WORDS, news.step);
  const isLast = all.at(-1)?.id === news.id;
  return {
    when: shortDay(news.on, today),
    who: news.authorName,
    layer: 'care' as const,
    title: who ? `${firstName(who)}: ${said.charAt(0).toLowerCase()}${said.slice(1)}` : said,
    text: [news.words, news.why && labelOf(WHY_STOPPED, news.why)].filter(Boolean),
    facts: [
      ...(news.expected ? [{ term: 'Kan beginnen', description: news.expected }] : []),
      ...(news.callOn ? [{ term: 'Bellen op', description: spokenDay(news.callOn, today) }] : []),
      ...(news.tells.length ? [{ term: 'De school hoorde', description: toldInWords(news) }] : []),
    ],
    actions:
      isCasemanager && isLast
        ? [{ href: `${at}/${helpId}/nieuws/${news.id}/doorhaling`, label: 'Doorhalen' }]
        : [],
  };
}

const toldInWords = ({ step }: News): string =>
  step === 'yes' ? 'Alleen dat er hulp is begonnen.' : 'Alleen dat er hulp is gestopt.';

/** What is needed first is the first way. */
function waysOf(help: Help, { at }: Around) {
  const { task } = helpStands(help);
  const here = `${at}/${help.helpId}`;
  const confirm = { href: `${here}/bevestiging`, label: 'Wat zegt het gezin?' };
  const news = { href: `${here}/nieuws`, label: 'Nieuws vastleggen' };
  return [
    ...(task === 'confirm' ? [confirm] : []),
    ...(NEWS_NOW[task].length ? [news] : []),
    ...(task === 'call' && canConfirm(task) ? [confirm] : []),
    { href: `${here}/wijziging`, label: 'Wijzigen' },
    ...(help.isMine && !help.news.length ? [{ href: `${here}/doorhaling`, label: 'Doorhalen' }] : []),
  ];
}
