// What does the team ask, advise and promise?

import { day, longText } from '../forms/fields.ts';
import { defineForm } from '../forms/form.ts';

export const QuestionForm = defineForm({
  question: longText({
    label: 'Wat wilt u van de school weten?',
    hint: "Stel één vraag die de IB'er kan beantwoorden. De school leest uw vraag en uw naam.",
    required: 'Schrijf op wat u van de school wilt weten.',
    max: 2000,
  }),
});

export const AdviceForm = defineForm({
  advice: longText({
    label: 'Wat raadt u de school aan?',
    hint: 'Schrijf het zo dat de school het met de ouders kan bespreken: wat kan de school of het gezin nu doen, en waar kunnen zij terecht?',
    required: 'Schrijf op wat u de school aanraadt.',
    rows: 8,
  }),
});

export const PromiseForm = defineForm({
  promisedOn: day({
    label: 'Op welke dag uiterlijk?',
    lies: 'afterToday',
    hint: 'Bijvoorbeeld 3-2-2026.',
    required: 'Vul de dag in die u belooft, bijvoorbeeld 3-2-2026.',
  }),
});
