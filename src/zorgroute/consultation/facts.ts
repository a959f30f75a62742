// What is known of the last consultation at school?

import { z } from 'zod';

import { day } from '../../database/sql.ts';
import type { Facts, RowOf } from '../facts.ts';

export const consultationColumns = {
  consultationOn: day.nullable(),
  decision: z.enum(['own_help', 'enough', 'talk_with_parents']).nullable(),
  evaluateOn: day.nullable(),
};

export const consultationFacts = ({
  consultationOn,
  decision,
  evaluateOn,
}: RowOf<typeof consultationColumns>): Pick<Facts, 'consultation'> => ({
  consultation:
    consultationOn && decision
      ? { heldOn: consultationOn, decision, evaluateOn: evaluateOn ?? undefined }
      : undefined,
});
