// Step 3 of the route: the teacher (or the intern begeleider) talks with the parents, as early as possible.

import { decidedOn, isEnough, isTalkedOnly, lastDecision } from '../facts/decisions.ts';
import { signalToDiscuss } from '../signal/rules.ts';
import { atTraject, defineStep, type Way } from '../step.ts';
import { conversationEntry } from './entry.ts';
import { explained } from './explained.ts';
import { PARENT_CONVERSATION } from './terms.ts';

const talk: Way = { label: 'Gesprek met ouders vastleggen', page: atTraject('gesprek'), isTalk: true };

export const parentConversationStep = defineStep({
  number: 3,
  id: 'parentConversation',
  name: 'Gesprek met ouders',
  who: 'De leerkracht, soms met de intern begeleider',
  leavesBehind: 'Wat u en uw kind ervan vinden, en wat u samen afspreekt.',
  description:
    'De leerkracht praat zo vroeg mogelijk met u. U vertelt wat u thuis ziet en wat u wilt. U hoort ook wat uw rechten zijn.',
  explained,
  isDone: ({ conversation }) => conversation !== undefined,
  states: {
    conversationDue: {
      label: 'Wacht op gesprek met ouders',
      holds: (facts) =>
        lastDecision(facts)?.choice === 'talk' &&
        facts.conversation?.outcome !== 'refer' &&
        !isTalkedOnly(facts),
      task: { role: 'teacher', what: 'Praten met de ouders', term: PARENT_CONVERSATION, isTalk: true },
      since: decidedOn,
      // Counted from the signal; from the consultation when that was held after this term had passed.
      until: ({ startedOn }, { since, due }) => {
        const fromSignal = due(PARENT_CONVERSATION, startedOn);
        return fromSignal >= since ? fromSignal : undefined;
      },
      page: talk.page,
      first: { everybody: talk },
    },
    parentsThink: {
      label: 'Ouders denken na',
      holds: (facts) => lastDecision(facts)?.choice === 'think' && !isTalkedOnly(facts),
      task: {
        role: 'teacher',
        what: 'Vragen wat de ouders hebben besloten',
        term: PARENT_CONVERSATION,
        isTalk: true,
      },
      since: decidedOn,
      until: (facts) => lastDecision(facts)?.againOn,
      page: talk.page,
      first: { everybody: talk },
    },
  },
  // It does not wait for the consultation: the teacher has it to do while the school consults or helps by itself.
  meanwhile: {
    asks: 'conversationDue',
    since: (state, facts) => {
      if (state === 'signal') return signalToDiscuss(facts);
      return state === 'ownHelp' && !facts.conversation && !isEnough(facts) ? facts.startedOn : undefined;
    },
  },
  record: talk,
  written: [conversationEntry],
  events: [],
  terms: [PARENT_CONVERSATION],
  leaves: [
    {
      layer: 'school',
      what: 'De eigen leerkracht en de intern begeleider.',
      kept: 'school',
    },
  ],
  recordedOn: ({ conversation }) => [conversation?.heldOn],
  drafts: { gesprek: 'Gesprek met ouders' },
});
