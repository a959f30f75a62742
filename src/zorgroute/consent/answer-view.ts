// How does the form look in which one person answers, by what is known of this child and this person?

import type { Request } from 'express';

import { spokenDay } from '../../forms/dates.ts';
import { typedDay } from '../../forms/typed-days.ts';
import { versionFor } from '../../forms/changed-meanwhile.ts';
import type { FormState } from '../../forms/form-state.ts';
import { viewForm } from '../../forms/form-view.ts';
import type { FormAnswers } from '../../forms/form.ts';
import { AnswerForm, answersIn, mannersFor, type AskedDirection } from './answer-form.ts';
import { aroundConsents, receiverName } from './consent-overview.ts';
import { lastEnd } from './keeping-answers.ts';
import { teamOptions } from './proposal.ts';
import { PURPOSES } from './purposes.ts';
import { relationName } from './relations.ts';
import { answerOf, decidersNow, type Situation } from './sharing-situation.ts';
import type { Decider } from './whose-consent.ts';
import { isForPart, saidBy } from './words.ts';

type Asking = {
  req: Request;
  kept: FormState;
  answers: FormAnswers<(typeof AnswerForm)['fields']> | undefined;
  today: string;
  /** Of whom the address speaks; undefined where the form asks it, or when this person does not decide any more. */
  person: Decider | undefined;
  /** The address says whose answer it is. */
  isKnown: boolean;
};

export function viewAnswer(situation: Situation, asking: Asking) {
  const { today, person } = asking;
  return {
    title: person ? `Wat zegt ${nameOf(situation, person)}?` : 'Wat is het antwoord?',
    ...aroundConsents(situation),
    nobody: decidersNow(situation, today).length === 0,
    residenceMissing: !situation.facts.residenceId,
    blockers: situation.sharing.blockers.map(({ sentence }) => sentence),
    grounds: [PURPOSES.school_to_team.ground, PURPOSES.team_to_school.ground],
    form: formOf(situation, asking),
  };
}

function formOf(situation: Situation, asking: Asking) {
  const { req, kept, answers, today } = asking;
  const current = situation.facts.textVersion;
  return viewForm(AnswerForm, {
    req,
    kept,
    answers,
    initial: {
      givenOn: typedDay(today),
      endsOn: typedDay(lastEnd(today)),
      receiver: situation.receiver?.id ?? '',
      ...ticksOf(situation, asking),
    },
    ...wordsOf(situation, asking),
    ...asksOf(situation, asking),
    version: versionFor(req, { kept, current, hasMistakes: Boolean(answers), changed: false }),
  });
}

/** Who changes a yes to a part starts with that part; nothing else is ticked beforehand. */
const ticksOf = (situation: Situation, { person }: Asking) => ({
  categories: allowedBefore(situation, 'school_to_team', person),
  backCategories: allowedBefore(situation, 'team_to_school', person),
});

function allowedBefore(situation: Situation, direction: AskedDirection, person: Decider | undefined) {
  const before = person && answerBefore(situation, direction, person);
  return before && !before.withdrawnOn && isForPart(before) ? before.categories : [];
}

/** What the form says, by who answers and who receives. */
const wordsOf = (situation: Situation, { person }: Asking) => ({
  labels: { answer: `1. Mag de school delen met ${receiverName(situation)}?` },
  hints: {
    answer: PURPOSES.school_to_team.purpose,
    back: `${PURPOSES.team_to_school.purpose} Dat er iets gebeurt, hoort de school altijd.`,
  },
  submitLabel: person
    ? `Antwoord van ${person.name} bewaren`
    : `Antwoord bewaren bij ${situation.facts.callName}`,
});

/** Which questions there are, and what can be chosen. */
const asksOf = (situation: Situation, asking: Asking) => ({
  options: optionsOf(situation, asking),
  asked: {
    who: asking.isKnown ? ('answer' as const) : true,
    receiver: situation.teams.length > 1,
    seen: situation.facts.textVersion > 0,
  },
  // What counts for a yes: nothing invites to leave it empty.
  required: { receiver: true, seen: true },
});

const optionsOf = (situation: Situation, { today, person }: Pick<Asking, 'today' | 'person'>) => ({
  who: decidersNow(situation, today).map((decider) => ({
    value: decider.id,
    label: nameOf(situation, decider),
  })),
  receiver: teamOptions(situation),
  answer: answersIn('school_to_team', unchangedIn(situation, 'school_to_team', person, today)),
  back: answersIn('team_to_school', unchangedIn(situation, 'team_to_school', person, today)),
  seen: [
    { value: 'current', label: `De tekst van nu, versie ${String(situation.facts.textVersion)}` },
    { value: 'none', label: 'Een eerdere tekst, of nog geen tekst' },
  ],
  manner: mannersFor(situation.facts),
});

/** What it stays at when nothing new is said. */
function unchangedIn(
  situation: Situation,
  direction: AskedDirection,
  person: Decider | undefined,
  today: string,
): string {
  if (!person) return 'Nog geen antwoord, of niets nieuws';
  const before = answerBefore(situation, direction, person);
  if (!before) return 'Nog geen antwoord';
  const said = before.withdrawnOn ? 'ingetrokken' : saidBy(before);
  return `Niets nieuws: het blijft ${said}, van ${spokenDay(before.withdrawnOn ?? before.givenOn, today)}`;
}

/** About sharing with another team was asked apart. */
const answerBefore = ({ consents, receiver }: Situation, direction: AskedDirection, { id }: Decider) =>
  answerOf(consents, id, direction, direction === 'school_to_team' ? receiver?.id : undefined);

/** "Bert Smit, vader", "Sam zelf". */
const nameOf = ({ guardians }: Situation, { id, name, kind }: Decider) =>
  kind === 'child'
    ? `${name} zelf`
    : `${name}, ${relationName(guardians.find((known) => known.id === id)?.relation ?? '')}`;
