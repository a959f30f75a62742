// What is known of a child's parents and guardians, for whoever asks them?

import { z } from 'zod';

import { uuid } from '../../database/sql.ts';

const Guardians = z.array(
  z.object({
    id: uuid,
    name: z.string(),
    relation: z.string(),
    custody: z.enum(['yes', 'no', 'unknown']),
    deceased: z.boolean(),
  }),
);

export const guardianColumns = {
  parentsLiveApart: z.boolean(),
  guardians: Guardians.nullable(),
};
