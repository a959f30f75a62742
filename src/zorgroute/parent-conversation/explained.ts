// The conversation with the parents, explained to parents and to those who work in it. Dutch at level B1.

import type { Explained } from '../step.ts';

export const explained: Explained = {
  parents: 'U vertelt wat u thuis ziet en wat u wilt.',
  parentsDo: 'Ouders vertellen wat zij thuis zien en wat zij willen.',
  expect: [
    'U praat met de leerkracht voordat er iets naar het basisteam gaat.',
    'U zegt of u de zorg herkent, wat u zelf al doet en wat u graag wilt.',
    'Ook wat uw kind ervan vindt, telt mee.',
    'U hoort hoe de route verder gaat en welke rechten u hebt.',
  ],
  who: 'De leerkracht, soms met de intern begeleider',
  leaves: 'Een verslag: hoe ouders en kind het zien, en wat is afgesproken.',
  work: [
    'Praat vroeg: wacht niet op het overleg op school.',
    'Schrijf op wie er bij het gesprek waren, en of de ouders de zorg herkennen.',
    'Schrijf op wat de ouders willen, hoe het kind het ziet en wat u afspreekt.',
    'Leg de route en de rechten uit.',
    'Vraag wie het gezag heeft. Wonen de ouders apart? Vraag het altijd na. Bij twijfel kijkt u in het gezagsregister.',
  ],
};
