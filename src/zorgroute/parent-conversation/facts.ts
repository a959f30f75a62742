// What is known of the last conversation with the parents?

import { z } from 'zod';

import { day } from '../../database/sql.ts';
import { CONVERSATION_OUTCOMES, type Facts, type RowOf } from '../facts.ts';

export const conversationColumns = {
  conversationOn: day.nullable(),
  conversationOutcome: z.enum(CONVERSATION_OUTCOMES).nullable(),
  againOn: day.nullable(),
  /** A teacher noted it alone, whether it was seen or not. */
  talkedAlone: z.boolean(),
};

export const conversationFacts = ({
  conversationOn,
  conversationOutcome,
  againOn,
  talkedAlone,
}: RowOf<typeof conversationColumns>): Pick<Facts, 'conversation'> => ({
  conversation:
    conversationOn && conversationOutcome
      ? {
          heldOn: conversationOn,
          outcome: conversationOutcome,
          againOn: againOn ?? undefined,
          isAlone: talkedAlone,
        }
      : undefined,
});
