// Evaluation and closing, explained to parents and to those who work in it. Dutch at level B1.

import type { Explained } from '../step.ts';

export const explained: Explained = {
  parents: 'U beslist mee: doorgaan, anders, of stoppen.',
  parentsDo: 'Ouders beslissen mee: doorgaan, anders, of stoppen.',
  expect: [
    'Per doel kijkt u samen: doorgaan, meer hulp, minder hulp of stoppen.',
    'Bij het stoppen spreekt u af wat er daarna nog nodig is.',
    'De school hoort dat de hulp stopt.',
    'Komt de zorg terug? De route kan weer open.',
  ],
  who: 'De casemanager, samen met het gezin',
  leaves: 'Per doel een besluit: doorgaan, meer hulp, minder hulp of stoppen.',
  work: [
    'Bespreek elk doel met het gezin: doorgaan, meer hulp (opschalen), minder hulp (afschalen) of stoppen.',
    'Sluit af met een reden, een afspraak over nazorg en een laatste bericht aan de school.',
    'Vanaf die dag telt hoe lang de gegevens bewaard blijven.',
  ],
};
