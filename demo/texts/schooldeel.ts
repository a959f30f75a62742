// What is agreed with the parents and the school about what happens at school, and how does it go since?

export interface AgreementText {
  what: string;
  by?: string;
  when: string;
  needs?: string;
  /** Days, all from today. */
  news?: readonly (
    | { in: number; step: 'yes'; by?: 'ib' }
    | { in: number; step: 'otherwise'; how: string; change: 'less' | 'more' }
    | { in: number; step: 'no'; because: string }
    | { in: number; step: 'told' | 'agreed' }
    | { in: number; step: 'works' | 'partly' | 'not'; how?: string }
    | { in: number; step: 'goes_on'; until: number }
    | { in: number; step: 'ended'; why: 'reached' | 'not_helping' | 'not_possible' | 'not_wanted' }
  )[];
}

export interface SchooldeelText {
  why: string;
  /** By its place in the plan. */
  goal?: number;
  proposedIn: number;
  until: number;
  agreements: readonly AgreementText[];
  /** By the order of who decides, as long as they do not all agree; whoever is not there has not answered yet. Left out: they all agreed. */
  words?: readonly { answer: 'agrees' | 'questions' | 'disagrees'; words: string }[];
}

/** By the key of the tale. */
export const schooldeelTexts: Record<string, readonly SchooldeelText[]> = {
  'mama-is-overleden': [
    {
      why: '{kind} mist mama, vooral op lange middagen. {kind} wil zelf kiezen wanneer het erover gaat.',
      goal: 0,
      proposedIn: -30,
      until: 50,
      agreements: [
        {
          what: 'Even naar buiten of iets wegbrengen als het te veel wordt',
          by: 'de leerkracht',
          when: 'als {kind} het laat merken',
          needs: 'Een teken dat alleen {kind} en de leerkracht kennen.',
          news: [
            { in: -27, step: 'yes' },
            { in: -25, step: 'works' },
          ],
        },
        {
          what: 'Een plek in de klas voor de foto van mama',
          when: 'zo lang {kind} dat wil',
          news: [
            { in: -27, step: 'yes' },
            {
              in: -2,
              step: 'not',
              how: 'Andere kinderen vragen er de hele dag naar. {kind} stopte de foto zelf weg.',
            },
          ],
        },
        {
          what: 'Een vast half uur met iemand die luistert',
          by: 'de intern begeleider',
          when: 'elke week',
          news: [
            {
              in: -4,
              step: 'otherwise',
              how: 'Om de week, op donderdag na de pauze. Elke week lukt tot de vakantie niet.',
              change: 'less',
            },
          ],
        },
      ],
    },
    {
      why: 'De verjaardag van mama komt eraan.',
      proposedIn: -2,
      until: 30,
      words: [{ answer: 'questions', words: 'Wie vertelt het aan de klas, en wanneer?' }],
      agreements: [{ what: 'Die dag rustig beginnen, met een maatje', when: 'op de verjaardag van mama' }],
    },
  ],
  'de-lege-broodtrommel': [
    {
      why: '{kind} begint soms zonder ontbijt. Dat weten alleen de mensen die het moeten weten.',
      goal: 0,
      proposedIn: -12,
      until: 40,
      agreements: [
        {
          what: 'Brood en fruit op een vaste plek, zonder te vragen',
          by: 'de conciërge',
          when: 'elke ochtend voor de bel',
          news: [
            { in: -8, step: 'yes', by: 'ib' },
            {
              in: -1,
              step: 'partly',
              how: 'Op maandag komt {kind} te laat binnen, dan is de kring al begonnen.',
            },
          ],
        },
        {
          what: 'De kosten van de schoolreis regelen via het fonds',
          when: 'voor de schoolreis',
          news: [
            {
              in: -3,
              step: 'otherwise',
              how: 'Wij regelen het fonds, en vragen dan ook de sportspullen aan.',
              change: 'more',
            },
          ],
        },
        {
          what: 'Na school huiswerk maken op school',
          when: 'twee middagen in de week',
          news: [{ in: -2, step: 'no', because: 'Na half vier is er niemand in het gebouw.' }],
        },
      ],
    },
    {
      why: 'In de pauze staat {kind} vaak alleen.',
      proposedIn: -4,
      until: 45,
      agreements: [{ what: 'Een maatje voor het buitenspelen', when: 'in de grote pauze' }],
    },
  ],
  'vliegtuigen-boven-het-plein': [
    {
      why: 'Harde geluiden maken {kind} bang. Met rust en met woorden vooraf gaat het beter.',
      goal: 0,
      proposedIn: -70,
      until: -7,
      agreements: [
        {
          what: 'Vooraf zeggen dat er een oefening met het alarm is',
          by: 'de leerkracht',
          when: 'bij elke oefening',
          news: [
            { in: -60, step: 'yes' },
            { in: -9, step: 'works', how: '{kind} wil nu zelf de deur dichtdoen.' },
          ],
        },
        {
          what: 'Een koptelefoon bij zelfstandig werken',
          when: 'als {kind} hem pakt',
          news: [
            { in: -60, step: 'yes' },
            { in: -20, step: 'works' },
            { in: -5, step: 'ended', why: 'reached' },
          ],
        },
      ],
    },
    {
      why: 'In de klas durft {kind} nog weinig te zeggen.',
      proposedIn: -5,
      until: 60,
      words: [
        { answer: 'agrees', words: '' },
        { answer: 'disagrees', words: 'Liever niet apart zitten: dan valt {kind} op.' },
      ],
      agreements: [
        {
          what: 'Aan een tafel bij de deur, met een rustig kind ernaast',
          by: 'de leerkracht',
          when: 'elke dag',
        },
      ],
    },
  ],
  'zorgen-voor-broertje': [
    {
      why: '{kind} let thuis veel op. Op school mag {kind} gewoon kind zijn.',
      proposedIn: -65,
      until: -6,
      agreements: [
        {
          what: 'Na het weekend vijf minuten praten, voor de les',
          by: 'de leerkracht',
          when: 'elke maandag',
          news: [
            { in: -55, step: 'yes' },
            { in: -12, step: 'works' },
          ],
        },
        {
          what: 'Mogen bellen naar huis',
          when: 'in de pauze',
          news: [
            { in: -55, step: 'yes' },
            { in: -30, step: 'not', how: 'Na het bellen is {kind} juist onrustig.' },
            { in: -25, step: 'ended', why: 'not_helping' },
          ],
        },
      ],
    },
    {
      why: 'Op dagen met een kort nachtje wil {kind} het rustig hebben.',
      proposedIn: -9,
      until: 45,
      agreements: [
        {
          what: 'Een uur later beginnen op maandag',
          when: 'als het weekend zwaar was',
          news: [
            {
              in: -2,
              step: 'otherwise',
              how: 'Een half uur later. De toets begint om half tien.',
              change: 'less',
            },
          ],
        },
        {
          what: 'Iemand die meeloopt naar de opvang van het broertje',
          when: 'op dinsdag en donderdag',
          news: [{ in: -3, step: 'no', because: 'Dat kunnen wij niet beloven: er is dan niemand vrij.' }],
        },
      ],
    },
    {
      why: 'De ochtend is thuis al een hele dag.',
      proposedIn: -3,
      until: 45,
      agreements: [
        { what: 'Rustig beginnen op een eigen plek', by: 'de leerkracht', when: 'het eerste kwartier' },
      ],
    },
  ],
  'niet-op-de-klassenfoto': [
    {
      why: '{kind} blijft weg als er iets bijzonders is op school.',
      proposedIn: -14,
      until: 35,
      agreements: [
        {
          what: 'De dag vooraf samen doornemen',
          by: 'de leerkracht',
          when: 'elke ochtend, twee minuten',
          news: [
            { in: -10, step: 'yes' },
            { in: -2, step: 'not', how: 'Op dagen dat ik er niet ben, weet de invaller het niet.' },
          ],
        },
        {
          what: 'Een rustige plek bij feesten',
          when: 'bij elk feest',
          news: [
            {
              in: -3,
              step: 'otherwise',
              how: 'Ja, en {kind} mag ook eerder naar huis als het niet gaat.',
              change: 'more',
            },
          ],
        },
      ],
    },
    {
      why: 'Een toets in de grote zaal is spannend.',
      proposedIn: -3,
      until: 25,
      words: [{ answer: 'disagrees', words: 'Mijn kind wil juist bij de anderen zitten.' }],
      agreements: [{ what: 'De toets in een kleine kamer', when: 'bij de toetsen van deze maand' }],
    },
    {
      why: 'Gym is druk, en omkleden duurt lang.',
      proposedIn: -1,
      until: 30,
      words: [],
      agreements: [{ what: 'Als eerste mogen omkleden', by: 'de vakleerkracht', when: 'voor elke gymles' }],
    },
  ],
};
