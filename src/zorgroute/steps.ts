// Which are the seven steps of the route, in order, in the words that parents read?

export type StepNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export type StepId =
  'signal' | 'consultation' | 'parentConversation' | 'referral' | 'assignment' | 'support' | 'evaluation';

/** One step. `name`, `who`, `leavesBehind` and `description` are Dutch at level B1; `description` speaks to parents. */
export type Step = {
  number: StepNumber;
  id: StepId;
  name: string;
  who: string;
  leavesBehind: string;
  description: string;
};

/** The seven steps of the zorgroute basisonderwijs – CJG, in order. */
export const STEPS: readonly Step[] = [
  {
    number: 1,
    id: 'signal',
    name: 'Signaal',
    who: 'De leerkracht',
    leavesBehind: 'Wat de leerkracht zag of hoorde, en wat er al gedaan is.',
    description: 'De leerkracht merkt dat het niet zo goed gaat met uw kind en schrijft op wat opvalt.',
  },
  {
    number: 2,
    id: 'consultation',
    name: 'Overleg op school',
    who: 'De leerkracht en de intern begeleider',
    leavesBehind: 'Wat de school zelf gaat doen.',
    description:
      'De leerkracht bespreekt de zorg met de intern begeleider. Samen kijken zij wat de school zelf kan doen.',
  },
  {
    number: 3,
    id: 'parentConversation',
    name: 'Gesprek met ouders',
    who: 'De leerkracht, soms met de intern begeleider',
    leavesBehind: 'Wat u en uw kind ervan vinden, en wat u samen afspreekt.',
    description:
      'De leerkracht praat zo vroeg mogelijk met u. U vertelt wat u thuis ziet en wat u wilt. U hoort ook wat uw rechten zijn.',
  },
  {
    number: 4,
    id: 'referral',
    name: 'Aanmelding',
    who: 'De intern begeleider',
    leavesBehind: 'Uw toestemming, en de aanmelding zoals u die hebt gelezen.',
    description:
      'Is er meer hulp nodig? Dan vraagt de intern begeleider of de school gegevens mag delen. U leest de aanmelding voordat die wordt verstuurd.',
  },
  {
    number: 5,
    id: 'assignment',
    name: 'Casemanager',
    who: 'Het basisteam van uw gemeente',
    leavesBehind: 'De naam van uw casemanager en een eerste contact.',
    description:
      'U krijgt één contactpersoon bij het basisteam van uw gemeente: de casemanager. Die neemt contact met u op.',
  },
  {
    number: 6,
    id: 'support',
    name: 'Plan en hulp',
    who: 'De casemanager, samen met u',
    leavesBehind: 'Eén plan voor uw gezin, met een deel voor de school.',
    description:
      'U maakt met de casemanager één plan voor uw gezin. De school hoort alleen wat nodig is en wat u goedvindt.',
  },
  {
    number: 7,
    id: 'evaluation',
    name: 'Evaluatie en afsluiting',
    who: 'De casemanager, samen met u',
    leavesBehind: 'Per doel: doorgaan, meer hulp, minder hulp of stoppen.',
    description:
      'U bekijkt met de casemanager of de hulp werkt. Gaat het goed, dan sluit u samen af en hoort de school dat.',
  },
];
