// How do the questions, the outcomes and the whole scheme look to a reader?

import type { Day } from '../../calendar/days.ts';
import { longDay } from '../../forms/dates.ts';
import { helpOf } from '../contacts/page.ts';
import type { OpenTeam, ReachableMunicipality } from '../contacts/queries.ts';
import { WHEN_STUCK, type Outcome } from './outcomes/outcome.ts';
import {
  answersOf,
  choicesOf,
  isAfterSafety,
  nextQuestion,
  OUTCOMES,
  outcomesAsRead,
  wayTo,
  writeCodes,
  type Given,
} from './rules.ts';
import { type Question } from './questions.ts';

export const HOME = '/zorg-op-school';
const NAME = 'Zorg op school: welke wet?';
const HOW_MANY = ['', 'één regeling', 'twee regelingen', 'drie regelingen'];

/** Where these answers lead: the next question, or the outcome. */
export function placeOf(given: readonly Given[]): string {
  if (!given.length) return `${HOME}/vraag`;
  return `${HOME}/${nextQuestion(answersOf(given)) ? 'vraag' : 'uitkomst'}/${writeCodes(given)}`;
}

export const showQuestion = (question: Question, given: readonly Given[]) => ({
  title: question.title,
  head: headOf(question, given.length + 1),
  trail: trailTo(`Vraag ${given.length + 1}`),
  ...aroundSafety(given),
  answers: choicesOf(question).map((answer) => ({
    href: placeOf([...given, { question, answer }]),
    label: answer.label,
    hint: answer.hint,
  })),
  backHref: given.length ? placeOf(given.slice(0, -1)) : HOME,
  given: factsOf(given),
});

const headOf = ({ title, lead }: Question, number: number) => ({
  title,
  over: `${NAME.slice(0, -1)}, vraag ${number}`,
  ...(lead && { lead }),
});

/** @param around who helps in the municipality that was chosen, or which there are to choose from */
export function showOutcome(given: readonly Given[], around: Around) {
  const outcomes = outcomesAsRead(answersOf(given));
  return {
    ...whatApplies(outcomes),
    trail: trailTo('Uitkomst'),
    ...aroundSafety(given),
    backHref: placeOf(given.slice(0, -1)),
    given: factsOf(given),
    ...helpIn(placeOf(given), around),
  };
}

function whatApplies(outcomes: readonly Outcome[]) {
  const title = titleOf(outcomes);
  return {
    title,
    head: { title, over: NAME.slice(0, -1) },
    isSafety: outcomes.some(({ id }) => id === 'safety'),
    outcomes: outcomes.map(showOne),
    anchors: outcomes.map(({ id, law }) => ({ href: `#${id}`, label: law })),
  };
}

export type Around = {
  municipalities: readonly ReachableMunicipality[];
  teams: readonly OpenTeam[];
  /** As it stands in the address; undefined as long as none was chosen. */
  chosen: ReachableMunicipality | undefined;
  today: Day;
};

/** Where every outcome ends: at the team of the municipality where the child lives. */
function helpIn(place: string, { municipalities, teams, chosen, today }: Around) {
  const choices = municipalities.map(({ name, slug }) => ({ href: `${place}/in/${slug}#hulp`, label: name }));
  return { choices, help: chosen && { ...helpOf(chosen, teams, today), anotherHref: `${place}#hulp` } };
}

/** Whoever answered that a child may not be safe keeps the way to what comes first, and the way out. */
const aroundSafety = (given: readonly Given[]) => {
  const answers = answersOf(given);
  const isAfter = isAfterSafety(answers);
  return { isAfterSafety: isAfter, quickExit: isAfter || answers.safety === 'yes' };
};

/** The situations by name, for who already knows which one it is. */
export const showStart = () => ({
  title: NAME,
  head: {
    title: NAME,
    lead: 'Een kind heeft op school zorg of hulp nodig. Uit welke wet komt die, wie beslist en wie betaalt? Een paar vragen wijzen de weg.',
  },
  situations: OUTCOMES.map((outcome) => ({
    href: placeOf(wayTo(outcome) ?? []),
    label: outcome.situation,
    hint: outcome.law,
  })),
  stuck: WHEN_STUCK,
  lookedUpOn: lookedUpOn(),
});

export const showScheme = () => ({
  title: `${NAME} Het hele schema`,
  head: { title: 'Het hele schema', over: NAME.slice(0, -1) },
  trail: trailTo('Het hele schema'),
  stuck: WHEN_STUCK,
  lookedUpOn: lookedUpOn(),
  scheme: schemeTable(),
});

const schemeTable = () => ({
  caption: 'Per situatie: welke wet, wie beslist, wie regelt, wie betaalt en hoe het wordt vastgelegd',
  columns: ['Situatie', ...ASKED_OF_EACH],
  rows: OUTCOMES.map((outcome) => ({
    href: placeOf(wayTo(outcome) ?? []),
    situation: outcome.situation,
    cells: saidOf(outcome).map((cell) => cell ?? ''),
  })),
});

/** What is said of every outcome, in this order; undefined where it does not apply. */
const ASKED_OF_EACH = [
  'Wet',
  'Wie beslist',
  'Wie regelt het',
  'Wie betaalt',
  'Vastleggen en verantwoorden',
] as const;
const saidOf = ({ law, decides, arranges, pays, recorded }: Outcome) =>
  [law, decides, arranges, pays, recorded] as const;

function titleOf(outcomes: readonly Outcome[]): string {
  const [first, ...more] = outcomes;
  if (first?.id === 'safety') return 'Eerst de veiligheid: volg de meldcode';
  if (more.length)
    return `Waarschijnlijk gelden ${HOW_MANY[outcomes.length] ?? 'meer regelingen'} naast elkaar`;
  return `Waarschijnlijk: ${first?.law ?? ''}`;
}

const showOne = (outcome: Outcome) => ({
  ...outcome,
  facts: ASKED_OF_EACH.flatMap((term, n) => {
    const description = saidOf(outcome)[n];
    return description ? [{ term, description }] : [];
  }),
  lookedUpOn: longDay(outcome.lookedUpOn),
  goodToKnow: outcome.goodToKnow ?? [],
  talkWith: outcome.talkWith.map((who) => (typeof who === 'string' ? { label: who } : who)),
});

const factsOf = (given: readonly Given[]) =>
  given.map(({ question, answer }, i) => ({
    term: question.title,
    description: answer.label,
    change: { href: placeOf(given.slice(0, i)) },
  }));

const trailTo = (label: string) => [{ label: NAME, href: HOME }, { label }];

/** The day of what was looked up longest ago. */
const lookedUpOn = () => longDay(OUTCOMES.map((outcome) => outcome.lookedUpOn).sort()[0] ?? '');
