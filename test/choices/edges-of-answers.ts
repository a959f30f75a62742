// What are the edges of what a form can be given? Its longest and shortest texts, days far away and close by, each option of every question.
// Many questions are answered at an edge at once; what the form then refuses at a field is answered as it says, or as before.

import { addDays } from '../../src/calendar/days.ts';
import { typedDay } from '../../src/forms/typed-days.ts';
import { idOf } from '../../src/forms/field-view.ts';
import type { Fields, Reply } from '../portal.ts';
import type { PageForm, Question } from './forms-on-a-page.ts';

/** What a question is answered with; undefined leaves it as it was. */
type Answer = (question: Question) => string[] | undefined;
export type Way = { name: string; fields: Fields };

/** Longer than any form takes: it answers with how long a text may be. */
const TOO_LONG = 'a'.repeat(5_000);
const MOST_OPTIONS = 5;
const MOST_TRIES = 5;

const isText = ({ kind }: Question) => ['text', 'lines', 'email', 'tel'].includes(kind);
const isDay = ({ name, kind }: Question) => kind === 'day' || /On(\.other)?$/.test(name);
const isChosen = ({ kind }: Question) => kind === 'radio' || kind === 'select';

const texts =
  (text: string): Answer =>
  (question) =>
    isText(question) && !isDay(question) ? [text] : undefined;
const days =
  (day: string): Answer =>
  ({ name, kind, options }) => {
    if (!isDay({ name, kind, options, value: [] })) return undefined;
    return kind === 'radio' ? ['other'] : [day];
  };
const NOTHING: Answer = (question) =>
  texts('')(question) ?? (isDay(question) && !isChosen(question) ? [''] : undefined);
/** Of each question another option, so that two of them meet in other pairs. */
const options =
  (nth: number): Answer =>
  (question) => {
    const some = question.options.filter(Boolean);
    if (question.kind === 'box') return nth % 2 ? some : [];
    return isChosen(question) && some.length ? [some[nth % some.length] ?? ''] : undefined;
  };

/** Each once, those that change nothing left out. @param today 'YYYY-MM-DD' */
export function waysTo(form: PageForm, honest: Fields, today: string): Way[] {
  const most = Math.max(0, ...form.questions.map((question) => question.options.length));
  const far = [
    '1-1-1900',
    '31-12-2099',
    typedDay(today),
    typedDay(addDays(today, -1)),
    typedDay(addDays(today, 1)),
  ];
  const ways: [string, Answer][] = [
    ['long texts', texts(TOO_LONG)],
    ['no texts', NOTHING],
    ...far.map((day): [string, Answer] => [`the day ${day}`, days(day)]),
    ...Array.from({ length: Math.min(most, MOST_OPTIONS) }, (_, i): [string, Answer] => [
      `option ${String(i)}`,
      options(i),
    ]),
  ];
  return ways.flatMap(([name, answer]) => {
    const edges = edgesOf(form, answer);
    return edges ? [{ name, fields: { ...honest, ...edges } }] : [];
  });
}

/** Each option of every question, and nothing typed beside it. */
export function emptyWays(form: PageForm, honest: Fields): Way[] {
  const most = Math.max(1, ...form.questions.map((question) => question.options.length));
  return Array.from({ length: Math.min(most, MOST_OPTIONS) }, (_, i) => ({
    name: `option ${String(i)} and nothing typed`,
    fields: { ...honest, ...edgesOf(form, options(i)), ...edgesOf(form, NOTHING) },
  }));
}
/** The form with this typed in all its days; undefined when it asks none. */
export function onDay(form: PageForm, honest: Fields, typed: string): Fields | undefined {
  const edges = edgesOf(form, days(typed));
  return edges && { ...honest, ...edges };
}

function edgesOf({ questions }: PageForm, answer: Answer): Fields | undefined {
  const edges = questions.flatMap((question) => {
    const given = isOurs(question) ? undefined : answer(question);
    return given ? [[question.name, given] as const] : [];
  });
  return edges.length ? Object.fromEntries(edges) : undefined;
}
const isOurs = ({ name, kind }: Question) => kind === 'hidden' || name.startsWith('_');

const MISTAKE = /<a href="#(veld-[^"]+)">([^<]+)<\/a><\/li>/g;
const LIMIT = /hooguit (\d+) tekens/;

/** Sends the way, and what the form says of it as well, until it is taken in or says the same. */
export async function sendAtEdge(
  form: PageForm,
  { fields, honest }: { fields: Fields; honest: Fields },
  post: (fields: Fields) => Promise<Reply>,
): Promise<Reply> {
  let given = fields;
  let reply = await post(given);
  for (let tries = 0; tries < MOST_TRIES && reply.status !== 303; tries += 1) {
    const better = mendedAs(reply, form, { given, honest });
    if (!better) return reply;
    given = better;
    reply = await post(given);
  }
  return reply;
}

/** Undefined when nothing is said of a field, or nothing can be mended any more. */
function mendedAs(
  { html }: Reply,
  { questions }: PageForm,
  { given, honest }: { given: Fields; honest: Fields },
) {
  const mended = { ...given };
  for (const [, id = '', sentence = ''] of html.matchAll(MISTAKE)) {
    const limit = Number(LIMIT.exec(sentence)?.[1] ?? 0);
    for (const { name } of questions.filter((question) => idOf(question.name.replace(/\.other$/, '')) === id))
      if (limit && String(given[name]).length > limit) mended[name] = 'é'.repeat(limit);
      else mended[name] = honest[name] ?? [];
  }
  return JSON.stringify(mended) === JSON.stringify(given) ? undefined : mended;
}
