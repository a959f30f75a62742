// Why is something of the plan corrected, or struck?

import { line } from '../../forms/fields.ts';
import { defineForm } from '../../forms/form.ts';

/** A line that says why. */
export const reason = (asks: string, required: string) =>
  line({ label: asks, hint: 'Bijvoorbeeld: verkeerde dag.', required, max: 1000 });

/** What an entry of the plan is struck with. */
export const PlanStrikeForm = defineForm({
  reason: reason('Waarom haalt u dit door?', 'Schrijf op waarom u dit doorhaalt.'),
});
