// A consent in the file: given or refused, withdrawn, and what the school chose after a refusal.

import { z } from 'zod';

import { day } from '../../database/sql.ts';
import { shortDay } from '../../forms/dates.ts';
import { defineEvent } from '../entry.ts';
import { CONSENT_DIRECTIONS, CONSENT_MANNERS, isForPart, SHARING } from './words.ts';

const direction = z.enum(['school_to_team', 'team_to_school']);
const manner = z.enum(['signed', 'spoken', 'other_parent_statement']);

const forWhat = (asked: z.output<typeof direction>) => ({
  term: 'Waarvoor',
  description: CONSENT_DIRECTIONS[asked].label,
});

const Said = z.object({
  giverName: z.string(),
  direction,
  answer: z.enum(['given', 'refused']),
  manner,
  endsOn: day.nullable(),
  categories: z.array(z.string()),
});
type Said = z.output<typeof Said>;

export const consentEvent = defineEvent({
  kind: 'consent',
  layer: 'school',
  named: { slug: 'toestemming', noun: 'Toestemming', heading: 'Toestemming' },
  detail: Said,
  shown: (said, { today }) => {
    const { direction: asked, answer, manner: how, endsOn } = said;
    const isGiven = answer === 'given';
    return {
      title: titleOf(said),
      facts: [
        forWhat(asked),
        { term: 'Hoe', description: isGiven ? CONSENT_MANNERS[how] : '' },
        { term: 'Tot en met', description: isGiven && endsOn ? shortDay(endsOn, today) : '' },
      ],
    };
  },
});

/** Both directions are asked of one person, mostly on one day: the line itself says which this is. */
function titleOf(said: Said): string {
  const { giverName, direction: asked, answer, manner: how } = said;
  const { shares } = SHARING[asked];
  if (how === 'other_parent_statement')
    return `De andere ouder zegt dat ${giverName} het goedvindt dat ${shares}`;
  const much = answer === 'refused' ? 'geen ' : isForPart(said) ? 'voor een deel ' : '';
  return `${giverName} geeft ${much}toestemming dat ${shares}`;
}

export const withdrawalEvent = defineEvent({
  kind: 'withdrawal',
  layer: 'school',
  detail: z.object({ giverName: z.string(), direction, manner }),
  shown: ({ giverName, direction: asked, manner: how }) => ({
    // Nobody takes back what only somebody else said.
    title:
      how === 'other_parent_statement'
        ? `Wat de andere ouder over ${giverName} zei, geldt niet meer: ${SHARING[asked].noMore}`
        : `${giverName} trekt de toestemming in: ${SHARING[asked].noMore}`,
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
