// What may the team still do with a referral, and if not, what does it read instead?

import type { SharedFacts } from '../zorgroute/facts/facts-of-rows.ts';

type Known = Pick<
  SharedFacts,
  'sharingOpen' | 'schoolEndedOn' | 'returnedOn' | 'casemanagerName' | 'assignedOn' | 'questionSince'
>;
export type Stage = 'closed' | 'ended' | 'returned' | 'named' | 'asked' | 'open';
export type Action =
  'receive' | 'ask' | 'advise' | 'promise' | 'name' | 'change' | 'move' | 'meet' | 'correct' | 'tell';

export function stageOf(referral: Known): Stage {
  const { sharingOpen, schoolEndedOn, returnedOn, casemanagerName, questionSince } = referral;
  if (sharingOpen === false) return 'closed';
  if (schoolEndedOn) return 'ended';
  if (returnedOn) return 'returned';
  if (casemanagerName) return 'named';
  return questionSince ? 'asked' : 'open';
}

const POSSIBLE: Record<Action, readonly Stage[]> = {
  receive: ['open', 'asked'],
  ask: ['open'],
  advise: ['open', 'asked'],
  promise: ['open', 'named'],
  name: ['open', 'asked'],
  change: ['named', 'closed', 'ended'], // help goes on after sharing ended, and so does a change of who gives it
  move: ['named', 'closed', 'ended'], // a family that is not the child's must not keep its file
  meet: ['named'],
  correct: ['named', 'ended'], // what both still read must be right
  tell: ['named'],
};

/** Undefined when it may; else the sentence that says why not and what then. */
export function whyNot(action: Action, referral: Known): string | undefined {
  const stage = stageOf(referral);
  const isMissing = (action === 'change' || action === 'move') && !referral.casemanagerName;
  const isPossible = POSSIBLE[action].includes(stage) && !isMissing;
  return isPossible ? undefined : sentenceFor(stage, referral);
}

function sentenceFor(stage: Stage, { casemanagerName }: Known): string {
  const sentences: Record<Stage, string> = {
    closed: 'Het delen is gestopt. De school en het team delen niets meer over deze aanmelding.',
    ended: 'De school heeft dit traject afgesloten. De school verwacht niets meer van het team.',
    returned: 'Deze aanmelding is al met advies terug naar de school. De school is nu aan zet.',
    named: `Er is al een casemanager: ${casemanagerName ?? ''}. Die is nu aan zet.`,
    asked: 'Er staat al een vraag open bij de school. Wacht eerst op het antwoord.',
    open: 'Er is nog geen casemanager. De coördinator van het team wijst die aan.',
  };
  return sentences[stage];
}
