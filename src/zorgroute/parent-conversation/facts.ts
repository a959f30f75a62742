// What is known of the last conversation with the parents?

import { z } from 'zod';

import { day } from '../../database/sql.ts';
import type { Facts, RowOf } from '../facts.ts';

export const conversationColumns = {
  conversationOn: day.nullable(),
  conversationOutcome: z.enum(['refer', 'own_help', 'no_referral']).nullable(),
};

export const conversationFacts = ({
  conversationOn,
  conversationOutcome,
}: RowOf<typeof conversationColumns>): Pick<Facts, 'conversation'> => ({
  conversation:
    conversationOn && conversationOutcome
      ? { heldOn: conversationOn, outcome: conversationOutcome }
      : undefined,
});
