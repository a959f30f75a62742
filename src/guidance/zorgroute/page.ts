// How do the pages about the route look to a reader? Both readings, and the page of one step.

import { longDay } from '../../forms/dates.ts';
import { STEPS, TERMS, type Step } from '../../zorgroute/steps.ts';
import { termInWords, type Term } from '../../zorgroute/terms.ts';
import { LOOKED_UP_ON, markOf, SOURCES, type SourceName } from '../sources-of-sentences.ts';
import {
  CONSENT_BY_AGE,
  DISAGREEING,
  KEPT,
  REFUSAL,
  RIGHTS,
  SUPPORT,
  type Sentence,
} from './rights-and-keeping.ts';

export const HOME = '/zorgroute';
const NAME = 'De zorgroute';

/** The seven stations with what parents do under each: told to them, or to who works with them. */
export const stations = (reader: 'parents' | 'professionals' = 'parents') =>
  STEPS.map((step) => ({
    number: step.number,
    name: step.name,
    href: placeOf(step),
    text: step.explained[reader === 'parents' ? 'parents' : 'parentsDo'],
  }));

export const showChoice = () => ({
  title: NAME,
  head: {
    title: NAME,
    lead: 'Zeven stappen, van een zorg in de klas naar hulp thuis en op school. Ouders weten ervan en beslissen mee.',
  },
  stations: stations(),
});

const FOR_PARENTS = {
  title: 'De zorgroute voor ouders',
  head: {
    title: 'De zorgroute voor ouders',
    lead: 'De leerkracht ziet dat het niet goed gaat met uw kind, en de school kan het niet alleen oplossen. Zo gaat het dan verder. U weet ervan en u beslist mee.',
  },
  trail: [{ label: NAME, href: HOME }, { label: 'Voor ouders' }],
  anchors: [
    { href: '#route', label: 'De route in één beeld' },
    { href: '#stappen', label: 'Stap voor stap' },
    { href: '#rechten', label: 'Uw rechten' },
    { href: '#steun', label: 'Wie helpt u?' },
    { href: '#toestemming', label: 'Toestemming' },
    { href: '#delen', label: 'Wie leest wat' },
    { href: '#bewaren', label: 'Hoe lang het bewaard blijft' },
    { href: '#bellen', label: 'Wie kunt u bellen?' },
  ],
};

export const showForParents = () => ({
  ...FOR_PARENTS,
  stations: stations(),
  steps: STEPS.map((step) => ({
    ...inShort(step),
    description: step.description,
    lines: step.explained.expect,
  })),
  support: SUPPORT.map(showSentence),
  disagreeing: DISAGREEING.map(showSentence),
  ...common(),
});

const FOR_PROFESSIONALS = {
  title: 'De zorgroute voor professionals',
  head: {
    title: 'De zorgroute voor professionals',
    lead: 'Voor leerkrachten, intern begeleiders, basisteams en wie met hen samenwerkt: wie doet wat, binnen welke termijn, en wat mag u delen?',
  },
  trail: [{ label: NAME, href: HOME }, { label: 'Voor professionals' }],
  anchors: [
    { href: '#route', label: 'De route in één beeld' },
    { href: '#stappen', label: 'Stap voor stap' },
    { href: '#termijnen', label: 'Termijnen' },
    { href: '#toestemming', label: 'Toestemming' },
    { href: '#delen', label: 'Wie leest wat' },
    { href: '#terugkoppelen', label: 'Wat u terugkoppelt' },
    { href: '#bewaren', label: 'Hoe lang het bewaard blijft' },
  ],
};

export const showForProfessionals = () => ({
  ...FOR_PROFESSIONALS,
  stations: stations('professionals'),
  steps: STEPS.map((step) => ({
    ...inShort(step),
    who: step.explained.who,
    leavesBehind: step.explained.leaves,
    lines: step.explained.work,
  })),
  terms: termsTable(),
  exchange: SOURCES.exchange,
  ...common(),
});

/** One step, for both readers. */
export const showStep = (step: Step) => ({
  title: titleOf(step),
  head: { title: step.name, over: `Stap ${step.number} van ${STEPS.length}`, lead: step.description },
  trail: [{ label: NAME, href: HOME }, { label: titleOf(step) }],
  route: routeAt(step),
  facts: factsOf(step),
  expect: step.explained.expect,
  work: step.explained.work,
  readers: step.leaves,
  rolesHref: `/rollen-en-taken/stap/${step.number}`,
  previous: linkTo(step.number - 1),
  next: linkTo(step.number + 1),
});

const routeAt = (step: Step) =>
  STEPS.map((one) => ({ number: one.number, name: one.name, href: placeOf(one), current: one === step }));

const titleOf = ({ number, name }: Step) => `Stap ${number}: ${name}`;

/** Undefined before the first step and after the last one. */
function linkTo(number: number) {
  const step = STEPS.find((one) => one.number === number);
  return step && { href: placeOf(step), label: titleOf(step) };
}

const placeOf = ({ number }: Step): string => `${HOME}/stap/${number}`;

/** One step in a reading of all seven. */
const inShort = (step: Step) => ({
  number: step.number,
  name: step.name,
  href: placeOf(step),
  who: step.who,
  terms: termsOf(step),
});

const AGREED = 'Dit is een afspraak van de zorgroute. De gemeente kan een andere termijn kiezen.';

const factsOf = (step: Step) => {
  const { who, leaves } = step.explained;
  const terms = termsOf(step);
  return [
    { term: 'Wie', description: who },
    { term: 'Wat het oplevert', description: leaves },
    ...(terms.length ? [{ term: 'Termijn', description: [...terms, AGREED] }] : []),
  ];
};

/** What both readings tell. */
const common = () => ({
  rights: RIGHTS.map(showSentence),
  refusal: REFUSAL.map(showSentence),
  consent: consentTable(),
  reading: STEPS.map((step) => ({ number: step.number, name: step.name, readers: step.leaves })),
  kept: keptTable(),
  checkedOn: longDay(LOOKED_UP_ON),
});

const consentTable = () => ({
  caption: 'Wie geeft toestemming, bij welke leeftijd?',
  columns: [{ label: 'Leeftijd' }, { label: 'Wie zegt ja' }, { label: 'Bron' }],
  rows: CONSENT_BY_AGE.map(({ age, who, source }) => [age, who, sourceCell(source)]),
});

const keptTable = () => ({
  caption: 'Bewaartermijnen',
  columns: [{ label: 'Wat' }, { label: 'Hoe lang' }, { label: 'Bron' }],
  rows: KEPT.map(({ what, howLong, source }) => [what, howLong, sourceCell(source)]),
});

const termsTable = () => ({
  caption: 'De termijnen waarmee het portaal begint',
  columns: [{ label: 'Wat' }, { label: 'Binnen' }],
  rows: TERMS.map((term) => [[term.name, term.counted].filter(Boolean).join(', '), termInWords(term)]),
});

const sourceCell = (source: SourceName) => ({ text: SOURCES[source].label, href: SOURCES[source].href });
const showSentence = (sentence: Sentence & { about?: string }) => ({
  text: sentence.text,
  mark: markOf(sentence),
  ...(sentence.about && { about: sentence.about }),
});

/** "Ontvangst bevestigen: binnen 2 werkdagen na het versturen": those that the route itself has for this step. */
const termsOf = ({ terms }: Step): string[] =>
  terms.filter(({ origin }) => origin === 'route').map(termSentence);

const termSentence = (term: Term): string =>
  `${term.name}: binnen ${termInWords(term)}${term.counted ? ` ${term.counted}` : ''}`;
