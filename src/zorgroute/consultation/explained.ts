// The consultation at school, explained to parents and to those who work in it. Dutch at level B1.

import type { Explained } from '../step.ts';

export const explained: Explained = {
  parents: 'De school overlegt. U hoeft niet te wachten op een gesprek.',
  parentsDo: 'De school overlegt. Ouders hoeven niet te wachten op een gesprek.',
  expect: [
    'De leerkracht en de intern begeleider kijken eerst wat de school zelf kan doen.',
    'Kan de school het zelf oplossen? Dan stopt de route hier, en hoort u dat.',
    'Het gesprek met u mag ook al vóór dit overleg.',
  ],
  who: 'De leerkracht en de intern begeleider',
  leaves: 'Een besluit: zelf helpen, met de ouders praten, of eerst de veiligheid.',
  work: [
    'Bespreek het signaal, en wat de school zelf al probeerde.',
    'Beslis: zelf helpen, met de ouders praten, of eerst de veiligheid.',
    'Kiest u voor de veiligheid? Dan zien alleen u en de intern begeleider dat. Volg de meldcode.',
  ],
};
