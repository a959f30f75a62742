// How do the questions, the outcomes and the whole scheme look to a reader?

import { longDay } from '../../forms/dates.ts';
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
const NOT_MENTIONED = 'De bronnen zeggen hier niets over';
const CERTAINTY: Record<Outcome['certainty'], string> = {
  found: 'Gevonden in een openbare bron',
  partly: 'Deels nog na te gaan',
  unsure: 'Nog na te gaan: geen openbare bron gevonden',
};
const FOUND: Record<Outcome['certainty'], string> = {
  found: 'Gevonden',
  partly: 'Deels nog na te gaan',
  unsure: 'Nog na te gaan',
};
const HOW_MANY = ['', 'één regeling', 'twee regelingen', 'drie regelingen'];

/** Where these answers lead: the next question, or the outcome. */
export function placeOf(given: readonly Given[]): string {
  if (!given.length) return `${HOME}/vraag`;
  return `${HOME}/${nextQuestion(answersOf(given)) ? 'vraag' : 'uitkomst'}/${writeCodes(given)}`;
}

export const showQuestion = (question: Question, given: readonly Given[]) => ({
  title: question.title,
  head: {
    title: question.title,
    over: `${NAME.slice(0, -1)}, vraag ${given.length + 1}`,
    ...(question.lead && { lead: question.lead }),
  },
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

export function showOutcome(given: readonly Given[]) {
  const outcomes = outcomesAsRead(answersOf(given));
  const title = titleOf(outcomes);
  return {
    title,
    head: { title, over: NAME.slice(0, -1) },
    trail: trailTo('Uitkomst'),
    isSafety: outcomes.some(({ id }) => id === 'safety'),
    ...aroundSafety(given),
    outcomes: outcomes.map(showOne),
    anchors: outcomes.map(({ id, law }) => ({ href: `#${id}`, label: law })),
    backHref: placeOf(given.slice(0, -1)),
    given: factsOf(given),
  };
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
  checkedOn: checkedOn(),
});

export const showScheme = () => ({
  title: `${NAME} Het hele schema`,
  head: { title: 'Het hele schema', over: NAME.slice(0, -1) },
  trail: trailTo('Het hele schema'),
  stuck: WHEN_STUCK,
  checkedOn: checkedOn(),
  scheme: {
    caption: 'Per situatie: welke wet, wie beslist, wie regelt, wie betaalt en hoe het wordt vastgelegd',
    columns: [
      'Situatie',
      'Wet',
      'Wie beslist',
      'Wie regelt het',
      'Wie betaalt',
      'Vastleggen en verantwoorden',
      'In openbare bron',
    ],
    rows: OUTCOMES.map((outcome) => ({
      href: placeOf(wayTo(outcome) ?? []),
      situation: outcome.situation,
      cells: [
        outcome.law,
        ...[outcome.decides, outcome.arranges, outcome.pays, outcome.recorded].map(
          (cell) => cell ?? 'Niet genoemd',
        ),
        FOUND[outcome.certainty],
      ],
    })),
  },
});

function titleOf(outcomes: readonly Outcome[]): string {
  const [first, ...more] = outcomes;
  if (first?.id === 'safety') return 'Eerst de veiligheid: volg de meldcode';
  if (more.length)
    return `Waarschijnlijk gelden ${HOW_MANY[outcomes.length] ?? 'meer regelingen'} naast elkaar`;
  if (first?.certainty === 'unsure' && !first.decides) return 'Welke wet hier geldt, is nog na te gaan';
  return `Waarschijnlijk: ${first?.law ?? ''}`;
}

const showOne = (outcome: Outcome) => ({
  ...outcome,
  facts: [
    { term: 'Wet', said: outcome.law },
    { term: 'Wie beslist', said: outcome.decides },
    { term: 'Wie regelt het', said: outcome.arranges },
    { term: 'Wie betaalt', said: outcome.pays },
    { term: 'Vastleggen en verantwoorden', said: outcome.recorded },
  ].map(({ term, said }) => ({ term, description: said ?? NOT_MENTIONED })),
  certaintyText: CERTAINTY[outcome.certainty],
  checkedOn: longDay(outcome.checkedOn),
  goodToKnow: outcome.goodToKnow ?? [],
  talkWith: outcome.talkWith.map((who) => (typeof who === 'string' ? { label: who } : who)),
  sources: outcome.sources.map((href) => ({ href, label: new URL(href).hostname.replace(/^www\./, '') })),
});

const factsOf = (given: readonly Given[]) =>
  given.map(({ question, answer }, i) => ({
    term: question.title,
    description: answer.label,
    change: { href: placeOf(given.slice(0, i)) },
  }));

const trailTo = (label: string) => [{ label: NAME, href: HOME }, { label }];

/** The day of the rule that was checked longest ago. */
const checkedOn = () => longDay(OUTCOMES.map((outcome) => outcome.checkedOn).sort()[0] ?? '');
