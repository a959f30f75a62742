// How are the ways out of the route called in Dutch?

import type { EndOutcome } from '../facts.ts';

export const END_LABELS: Record<EndOutcome, string> = {
  solved_at_school: 'Op school opgelost',
  no_referral: 'Ouders willen geen aanmelding',
  returned: 'Afgesloten na advies',
  withdrawn: 'Ingetrokken',
  moved: 'Naar een andere school',
  closed: 'Afgesloten',
  by_mistake: 'Per vergissing begonnen',
};
