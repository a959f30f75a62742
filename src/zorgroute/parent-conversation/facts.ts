// What is known of the last conversation with the parents?

import { z } from 'zod';

import { day } from '../../database/sql.ts';
import { CONVERSATION_OUTCOMES, type Facts, type RowOf } from '../facts.ts';

export const conversationColumns = {
  conversationOn: day.nullable(),
  conversationOutcome: z.enum(CONVERSATION_OUTCOMES).nullable(),
  againOn: day.nullable(),
};

export const conversationFacts = ({
  conversationOn,
  conversationOutcome,
  againOn,
}: RowOf<typeof conversationColumns>): Pick<Facts, 'conversation'> => ({
  conversation:
    conversationOn && conversationOutcome
      ? { heldOn: conversationOn, outcome: conversationOutcome, againOn: againOn ?? undefined }
      : undefined,
});
