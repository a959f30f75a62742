// Is a talk with the parents planned?

import { day } from '../../database/sql.ts';
import type { Facts, RowOf } from '../facts.ts';

export const plannedColumns = { plannedOn: day.nullable() };

export const plannedFacts = ({ plannedOn }: RowOf<typeof plannedColumns>): Pick<Facts, 'plannedOn'> => ({
  plannedOn: plannedOn ?? undefined,
});
