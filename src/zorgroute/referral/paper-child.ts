// Page: what a child of 12 or older gets on paper, in words to the child. What one of its parents said or can be reached at is not in it.

import type { Request, Response } from 'express';

import { birthDay } from '../../forms/dates.ts';
import { fullName } from '../../pupils/names.ts';
import { render } from '../../web/render.ts';
import { CHILD_ID, DECIDES_ALONE_FROM } from '../consent/whose-consent.ts';
import { relationName } from '../consent/relations.ts';
import { ageNow, decidersNow, readingOf, type Situation } from '../consent/sharing-situation.ts';
import type { ConsentCategory } from '../consent/words.ts';
import { allowedBy, aroundPaper, lookToPrint, partsThatGo, type Allowed, type ToPrint } from './printing.ts';

export async function showChildsPaper(req: Request, res: Response): Promise<void> {
  const printed = await lookToPrint(req, CHILD_ID);
  const { situation, today } = printed;
  const allowed = allowedBy(printed, CHILD_ID);
  render(req, res, 'zorgroute/referral/paper-child', {
    title: 'Wat je school over jou wil vertellen',
    ...aroundPaper(req, printed),
    about: aboutChild(situation),
    pages: pagesForChild(printed, allowed),
    what: allowed.goes.map((category) => SHARED[category]),
    stays: allowed.stays.map((category) => SHARED[category]),
    choice: choiceOf(situation, today),
    asks: req.actor?.personName ?? '',
    own: ownReply(situation, allowed),
  });
}

function aboutChild({ facts, place }: Situation) {
  const born = facts.birthDate ? [{ term: 'Geboren', description: birthDay(facts.birthDate) }] : [];
  return [
    { term: 'Jij', description: fullName(facts) },
    ...born,
    { term: 'School', description: [place.schoolName, facts.groupName].filter(Boolean).join(', ') },
  ];
}

const pagesForChild = (printed: ToPrint, allowed: Allowed) =>
  partsThatGo(printed, allowed).map(({ part, answers }) => ({
    title: TITLES[part.slug] ?? part.title,
    answers: answers.map(({ question, answer }) => ({ question: QUESTIONS[question] ?? question, answer })),
  }));

/** The pages as the child reads them. */
const TITLES: Record<string, string> = {
  'kind-en-gezin': 'Jij en je gezin',
  aanleiding: 'Wat je school ziet',
  'wat-gaat-goed': 'Wat goed gaat',
  'wat-is-geprobeerd': 'Wat je school al heeft gedaan',
  'wat-vragen-de-ouders': 'Wat je ouders vragen',
  'wat-vindt-het-kind': 'Wat jij vindt',
  'wat-vraagt-de-school': 'Wat je school aan het team vraagt',
  'betrokken-hulp': 'Welke hulp er al is',
  'waarom-nu': 'Waarom nu',
  terugkoppeling: 'Wat je school terug wil horen',
};

/** On a page with several questions; the others read the same to a child. */
const QUESTIONS: Record<string, string> = {
  'Wat wil de school terughoren?': 'Wat?',
  'Wanneer en hoe bent u goed te bereiken?': 'Wanneer je school goed te bereiken is',
};

const SHARED: Record<ConsentCategory, string> = {
  child_details: 'Je naam, geboortedatum, adres, school en groep',
  guardian_details: 'Hoe je ouders heten en te bereiken zijn',
  concern: 'Wat je school ziet en wat goed gaat',
  school_support: 'Wat je school al heeft gedaan',
  wishes: 'Wat jij en je ouders willen',
  involved_help: 'Welke hulp er al is',
  help_progress: 'Hoe het gaat met de hulp',
  school_agreements: 'Wat er op school wordt afgesproken',
  plan_part: 'Een deel van het plan',
};

/** From 12 with everybody who has custody, from 16 alone. */
function choiceOf(situation: Situation, today: string): string {
  const age = ageNow(situation.facts, today) ?? 0;
  if (age >= DECIDES_ALONE_FROM)
    return `Jij bent ${String(age)} jaar. Jij beslist zelf, zonder je ouders. Je school deelt alleen iets als jij ja zegt.`;
  const others = othersWhoDecide(situation, today);
  const together = others.length ? `, samen met ${others.join(' en ')}` : '';
  return `Jij bent ${String(age)} jaar. Jij beslist mee${together}. Je school deelt alleen iets als iedereen ja zegt. Ook jij.`;
}

const othersWhoDecide = (situation: Situation, today: string) =>
  decidersNow(situation, today)
    .filter(({ id }) => id !== CHILD_ID)
    .map(({ id, name }) => {
      const relation = situation.guardians.find((guardian) => guardian.id === id)?.relation;
      return relation ? `${name} (${relationName(relation)})` : name;
    });

/** What the child itself said before, and nobody else. */
function ownReply({ readings }: Situation, { answer }: Allowed) {
  const reading = readingOf(readings, CHILD_ID);
  return {
    view: reading && !reading.agrees ? reading.ownView : undefined,
    answer: answer && SAID[answer],
  };
}

const SAID = {
  yes: 'Je zei eerder: mijn school mag dit delen.',
  part: 'Je zei eerder: mijn school mag dit delen, maar niet alles.',
  no: 'Je zei eerder: mijn school mag dit niet delen.',
};
