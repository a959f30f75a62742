// What do the families of the demo say when they are offered to make their own plan, and what stands in the plans that were made?

/** In the words of the family. `for`: of whom of them the goal is. */
export interface PlannedGoal {
  words: string;
  for: 'child' | 'guardians' | 'family';
  reachedWhen: string;
  actions: readonly {
    what: string;
    who: string;
    from: 'family' | 'network' | 'school' | 'professional';
    when: string;
    state: '' | 'goes_on' | 'done';
  }[];
}

export interface PlanText {
  offer: {
    present: string;
    wants: 'own' | 'together' | 'thinks';
    said: string;
    help: readonly string[];
    /** In days from today, when they still have to say it or to make it. */
    hearIn?: number;
  };
  plan?: {
    strengths: readonly string[];
    worries: readonly string[];
    first: string;
    /** What came first in the version before, which did not have the last goal yet; left out: there is one version. */
    firstBefore?: string;
    goals: readonly PlannedGoal[];
    lookIn: number;
    lookWhere: string;
    /** By the order of who decides; whoever is not there has not answered yet. */
    answers: readonly { answer: 'agrees' | 'own_view' | 'disagrees'; view: string }[];
  };
}

/** By the key of the tale. */
export const planTexts: Record<string, PlanText> = {
  'mama-is-overleden': {
    offer: {
      present: 'Vader en zijn zus',
      wants: 'together',
      said: 'Vader wil het graag samen doen. Zijn zus denkt mee over de woensdag.',
      help: ['think_along'],
    },
    plan: {
      strengths: [
        'We praten elke avond even over mama.',
        'Tante haalt op woensdag, dan is er iemand thuis.',
        '{kind} tekent als het moeilijk is.',
      ],
      worries: ['De middagen op school zijn lang.', 'Papa is moe en heeft niemand om het mee te bespreken.'],
      first: 'Iemand die weet hoe je met kinderen over de dood praat.',
      firstBefore: 'Rust op de woensdag.',
      goals: [
        {
          words: 'Over mama praten zonder dat iedereen stil wordt',
          for: 'child',
          reachedWhen: '{kind} zelf zegt: ik kan het vertellen als ik dat wil.',
          actions: [
            {
              what: 'Elke twee weken naar de rouwgroep, papa blijft de eerste keer',
              who: 'Papa en {kind}',
              from: 'family',
              when: 'om de week',
              state: 'goes_on',
            },
            {
              what: 'Samen eendjes voeren bij de brug, voor de verjaardag van mama',
              who: 'Tante',
              from: 'network',
              when: 'een keer in de maand',
              state: 'goes_on',
            },
          ],
        },
        {
          words: 'Dat papa ook zijn verhaal kwijt kan',
          for: 'guardians',
          reachedWhen: 'papa een vaste avond heeft om erover te praten.',
          actions: [
            {
              what: 'Een gesprek met de praktijkondersteuner van de huisarts',
              who: 'Papa',
              from: 'family',
              when: 'voor het einde van de maand',
              state: 'done',
            },
          ],
        },
      ],
      lookIn: -20,
      lookWhere: "'s avonds, bij het gezin thuis",
      answers: [{ answer: 'own_view', view: 'Ik wil dat we het rond haar verjaardag rustig houden.' }],
    },
  },
  'de-lege-broodtrommel': {
    offer: {
      present: 'Moeder',
      wants: 'together',
      said: 'Moeder vindt zelf een plan maken te veel nu. Samen aan tafel wil zij wel.',
      help: [],
    },
    plan: {
      strengths: [
        'Wij zijn dol op elkaar.',
        'De brieven liggen nu in drie dozen, en wij weten wat erin zit.',
      ],
      worries: ['De laatste week van de maand is het geld op.', 'Ik schaam me op het schoolplein.'],
      first: 'Rust met de brieven. Daarna iets leuks.',
      firstBefore: 'Rust met de brieven.',
      goals: [
        {
          words: 'Aan het eind van de maand gewoon boodschappen kunnen doen',
          for: 'family',
          reachedWhen: 'er drie maanden geen nieuwe rekening blijft liggen.',
          actions: [
            {
              what: 'Op maandag samen de post openmaken',
              who: 'Moeder, met een vrijwilliger',
              from: 'network',
              when: 'elke maandag',
              state: 'goes_on',
            },
            {
              what: 'De regeling voor de oude rekeningen rondmaken',
              who: 'Het geldloket',
              from: 'professional',
              when: 'binnen zes weken',
              state: '',
            },
          ],
        },
        {
          words: 'Op zwemles, net als de anderen',
          for: 'child',
          reachedWhen: '{kind} twee keer is geweest en weer wil.',
          actions: [
            {
              what: 'De zwemles aanvragen bij het kindfonds',
              who: 'De intern begeleider',
              from: 'school',
              when: 'deze maand',
              state: 'done',
            },
          ],
        },
      ],
      lookIn: 55,
      lookWhere: 'onder schooltijd, bij moeder thuis',
      answers: [],
    },
  },
  'vliegtuigen-boven-het-plein': {
    offer: {
      present: 'Moeder, vader en de tolk',
      wants: 'together',
      said: 'De familie woont ver weg. Zij willen het met ons doen, met dezelfde tolk.',
      help: ['think_along'],
    },
    plan: {
      strengths: [
        '{kind} leert elke dag nieuwe woorden.',
        'Wij eten altijd samen.',
        'In de klas helpt een jongen met vertalen.',
      ],
      worries: [
        'Bij harde geluiden gaat het hart van {kind} heel snel.',
        'Slapen lukt alleen met het licht aan.',
      ],
      first: 'Een rustige nacht.',
      goals: [
        {
          words: 'Dat mijn hart niet zo hard gaat',
          for: 'child',
          reachedWhen: '{kind} na een hard geluid binnen vijf minuten weer meedoet.',
          actions: [
            {
              what: 'Tien keer naar de therapeut, met de vaste tolk',
              who: '{kind} en vader',
              from: 'professional',
              when: 'vanaf de volgende maand',
              state: '',
            },
            {
              what: 'Elke avond hetzelfde liedje en dezelfde lamp',
              who: 'Moeder',
              from: 'family',
              when: 'elke avond',
              state: 'goes_on',
            },
          ],
        },
      ],
      lookIn: -6,
      lookWhere: 'op kantoor, met de tolk',
      answers: [
        { answer: 'agrees', view: '' },
        { answer: 'disagrees', view: 'Praten over vroeger is nu te vroeg. Eerst moet {kind} kunnen slapen.' },
      ],
    },
  },
  'zorgen-voor-broertje': {
    offer: {
      present: 'Moeder, {kind} en een vriendin van moeder',
      wants: 'own',
      said: 'Moeder wil zelf een plan maken, met haar zus en een vriendin. {kind} schrijft het op.',
      help: ['from_family'],
      hearIn: 9,
    },
  },
  'niet-op-de-klassenfoto': {
    offer: {
      present: 'Moeder',
      wants: 'thinks',
      said: 'Moeder denkt na over wie er mee kan denken. Zij belt zelf, op maandag.',
      help: [],
      hearIn: -3,
    },
  },
};
