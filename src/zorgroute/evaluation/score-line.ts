// A line of figures from 0 to 10 for one goal, with where help began: drawn small, and as its table. Never of more than one goal.

import { daysBetween } from '../../calendar/days.ts';
import { shortDay } from '../../forms/dates.ts';
import type { Look } from './look.ts';
import { nameOfSpeaker, type Around } from './speakers.ts';

/** The place of the drawing, in its own units. */
const WIDTH = 320;
const HEIGHT = 120;
const EDGE = 16;
/** How the lines of several people are told apart without colour. */
const PLAIN = { dash: '', called: 'Doorgetrokken' };
const DASHES = [
  PLAIN,
  { dash: '6 3', called: 'Streepjes' },
  { dash: '2 3', called: 'Puntjes' },
  { dash: '9 3 2 3', called: 'Streep en punt' },
];

type Given = { on: string; speaker: string; score: number };
type Begun = ReturnType<typeof beginningsOf>;

/** Oldest first. */
const figuresOf = (goalId: string, looks: readonly Look[]): Given[] =>
  looks
    .flatMap(({ on, goals }) =>
      goals
        .filter((goal) => goal.goalId === goalId)
        .flatMap(({ scores }) => scores.map(({ speaker, score }) => ({ on, speaker, score }))),
    )
    .toReversed();

export function scoreLine(goalId: string, looks: readonly Look[], around: Around) {
  const given = figuresOf(goalId, looks);
  const days = [...new Set(given.map(({ on }) => on))];
  const begun = beginningsOf(goalId, around);
  const [first = '', last = ''] = [[...days, ...begun.map(({ on }) => on)].sort()[0], days.at(-1)];
  const x = (day: string) => across(daysBetween(first, day), daysBetween(first, last));
  const speakers = [...new Set(given.map(({ speaker }) => speaker))].map((speaker, n) => ({
    speaker,
    name: nameOfSpeaker(speaker, around),
    look: DASHES[n % DASHES.length] ?? PLAIN,
  }));
  return {
    ...{ width: WIDTH, height: HEIGHT, low: down(0), high: down(10), edge: EDGE },
    lines: speakers.map(({ speaker, name, look: { dash } }) => {
      const own = given.filter((one) => one.speaker === speaker);
      const dots = own.map(({ on, score }) => ({ x: x(on), y: down(score) }));
      return { name, dash, points: dots.map((dot) => `${String(dot.x)},${String(dot.y)}`).join(' '), dots };
    }),
    marks: begun.map(({ on, letter }) => ({ x: x(on), letter })),
    legend: legendOf(speakers, begun, around.today),
    columns: ['Wie', ...days.map((day) => shortDay(day, around.today))],
    rows: speakers.map(({ speaker, name }) => [
      name,
      ...days.map((day) => given.find((one) => one.on === day && one.speaker === speaker)?.score ?? '–'),
    ]),
  };
}

type Drawn = { name: string; look: { called: string } };
const legendOf = (speakers: readonly Drawn[], begun: Begun, today: string): string[] => [
  ...(speakers.length > 1 ? speakers.map(({ name, look }) => `${look.called}: ${name}`) : []),
  ...begun.map(({ letter, what, on }) => `${letter}: ${what} begon, ${shortDay(on, today)}`),
];

/** The help under this goal that began, by when the family or its giver said so first; A is the first. */
const beginningsOf = (goalId: string, { helps }: Around) =>
  helps
    .filter((help) => help.goalId === goalId)
    .flatMap(({ what, news }) => {
      const begun = news.find(({ step }) => step === 'begun' || step === 'yes');
      return begun ? [{ what, on: begun.on }] : [];
    })
    .sort((one, other) => (one.on < other.on ? -1 : 1))
    .map((one, n) => ({ ...one, letter: String.fromCodePoint(65 + n) }));

const across = (days: number, all: number): number =>
  all <= 0 ? WIDTH / 2 : Math.round(EDGE + (days / all) * (WIDTH - 2 * EDGE));
const down = (score: number): number => Math.round(HEIGHT - EDGE - (score / 10) * (HEIGHT - 2 * EDGE));
