// A consent in the file: given or refused, withdrawn, and what the school chose after a refusal.

import { z } from 'zod';

import { day } from '../../database/sql.ts';
import { shortDay } from '../../forms/dates.ts';
import { defineEvent } from '../entry.ts';
import { CONSENT_DIRECTIONS, CONSENT_MANNERS } from './words.ts';

const direction = z.enum(['school_to_team', 'team_to_school']);
const manner = z.enum(['signed', 'spoken', 'other_parent_statement']);

const forWhat = (asked: z.output<typeof direction>) => ({
  term: 'Waarvoor',
  description: CONSENT_DIRECTIONS[asked].label,
});

export const consentEvent = defineEvent({
  kind: 'consent',
  layer: 'school',
  named: { slug: 'toestemming', noun: 'Toestemming', heading: 'Toestemming' },
  detail: z.object({
    giverName: z.string(),
    direction,
    answer: z.enum(['given', 'refused']),
    manner,
    endsOn: day.nullable(),
  }),
  shown: ({ giverName, direction: asked, answer, manner: how, endsOn }, { today }) => {
    const isGiven = answer === 'given';
    return {
      title:
        how === 'other_parent_statement'
          ? `De andere ouder zegt dat ${giverName} het goedvindt`
          : `${giverName} geeft ${isGiven ? '' : 'geen '}toestemming`,
      facts: [
        forWhat(asked),
        { term: 'Hoe', description: isGiven ? CONSENT_MANNERS[how] : '' },
        { term: 'Tot en met', description: isGiven && endsOn ? shortDay(endsOn, today) : '' },
      ],
    };
  },
});

export const withdrawalEvent = defineEvent({
  kind: 'withdrawal',
  layer: 'school',
  detail: z.object({ giverName: z.string(), direction, manner }),
  shown: ({ giverName, direction: asked, manner: how }) => ({
    // Nobody takes back what only somebody else said.
    title:
      how === 'other_parent_statement'
        ? `Wat de andere ouder over ${giverName} zei, geldt niet meer`
        : `${giverName} trekt de toestemming in`,
    facts: [forWhat(asked)],
  }),
});

export const followUpEvent = defineEvent({
  kind: 'follow_up',
  layer: 'school',
  detail: z.object({ decision: z.enum(['reconsider', 'wait_for_court']), reconsiderOn: day }),
  shown: ({ decision, reconsiderOn }, { today }) => ({
    title: decision === 'reconsider' ? 'Later opnieuw bespreken met de ouders' : 'Wachten op de rechter',
    facts: [
      {
        term: decision === 'reconsider' ? 'Op' : 'Navragen op',
        description: shortDay(reconsiderOn, today),
      },
    ],
  }),
});
