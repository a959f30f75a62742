// What happens in each step, for parents and for those who work in it? Dutch at level B1; `STEPS` has the rest.

import type { StepId } from '../../zorgroute/steps.ts';
import type { TermId } from '../../zorgroute/terms.ts';

export type Layer = 'school' | 'shared' | 'care';
/** A sentence, with where it leads. */
export type Line = string | { text: string; leadsTo: { href: string; label: string } };
export type Explained = {
  /** What parents do, short enough to stand under a station of the line. */
  parents: string;
  /** The same for who works with them. */
  parentsDo: string;
  /** What parents may expect. */
  expect: readonly Line[];
  /** Who works in this step, and what that leaves behind, for those who do. */
  who: string;
  leaves: string;
  /** What whoever works in this step does. */
  work: readonly string[];
  /** Who reads what this step leaves behind. */
  readers: readonly { layer: Layer; what: string }[];
  /** The terms that run in this step. */
  terms: readonly TermId[];
};

export const EXPLAINED: Record<StepId, Explained> = {
  signal: {
    parents: 'Ziet u thuis ook iets? Vertel het aan de leerkracht.',
    parentsDo: 'Ouders vertellen de leerkracht of zij thuis ook iets zien.',
    expect: [
      'De leerkracht schrijft op wat zij ziet en hoort. Dat zijn feiten, geen oordelen.',
      'Wat uw kind er zelf over zegt, staat erbij.',
      {
        text: 'Maakt u zich zelf zorgen? U hoeft niet te wachten tot de school iets zegt.',
        leadsTo: { href: '/contact', label: 'Kijk wie u kunt bellen' },
      },
    ],
    who: 'De leerkracht',
    leaves: 'Een signaal: wat gezien en gehoord is, en wat al gedaan is.',
    work: [
      'Schrijf feiten op: wat u zag of hoorde, waar en wanneer, en wat u al deed.',
      'Noteer de woorden van het kind zelf.',
      'Kies waar het over gaat: een leervraag (leren en gedrag in de klas), een leefvraag (veilig en gezond opgroeien), of allebei.',
    ],
    readers: [{ layer: 'school', what: 'De eigen leerkracht en de intern begeleider.' }],
    terms: [],
  },
  consultation: {
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
    readers: [{ layer: 'school', what: 'De eigen leerkracht en de intern begeleider.' }],
    terms: ['consultation'],
  },
  parentConversation: {
    parents: 'U vertelt wat u thuis ziet en wat u wilt.',
    parentsDo: 'Ouders vertellen wat zij thuis zien en wat zij willen.',
    expect: [
      'U praat met de leerkracht voordat er iets naar het basisteam gaat.',
      'U zegt of u de zorg herkent, wat u zelf al doet en wat u graag wilt.',
      'Ook wat uw kind ervan vindt, telt mee.',
      'U hoort hoe de route verdergaat en welke rechten u hebt.',
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
    readers: [{ layer: 'school', what: 'De eigen leerkracht en de intern begeleider.' }],
    terms: ['parentConversation'],
  },
  referral: {
    parents: 'U leest de aanmelding en zegt ja of nee.',
    parentsDo: 'Ouders lezen de aanmelding en zeggen ja of nee.',
    expect: [
      'De school vraagt precies wat zij mag delen, met wie, waarvoor en tot wanneer.',
      'U leest de aanmelding voordat die weggaat. Bent u het er niet mee eens? Dan gaat uw eigen verhaal ongewijzigd mee.',
      'Nee zeggen mag. Dan gaat er niets naar het basisteam, en helpt de school verder zoals zij kan.',
      'Hebben twee ouders het gezag? Dan zijn ze allebei nodig.',
    ],
    who: 'De intern begeleider',
    leaves: 'De toestemmingen, en de aanmelding zoals de ouders die lazen.',
    work: [
      'Leg van iedere ouder met gezag de toestemming vast: wat, aan wie, waarvoor, tot wanneer en hoe gegeven.',
      'Is het gezag niet bekend? Dan kan de aanmelding niet weg.',
      'Laat de ouders de tekst lezen. Zij zijn akkoord, of hun eigen verhaal gaat mee.',
      'Kies het basisteam van de gemeente waar het kind woont, niet van de plaats van de school.',
      'Weigert één ouder? Dat is geen fout. Kies: stoppen, een dag om er weer over te praten, of wachten op de rechter.',
    ],
    readers: [
      { layer: 'school', what: 'De aanmelding zolang die niet verstuurd is, en de toestemmingen.' },
      { layer: 'shared', what: 'De aanmelding zoals die verstuurd is: de school en het basisteam.' },
    ],
    terms: [],
  },
  assignment: {
    parents: 'U hoort wie uw casemanager is.',
    parentsDo: 'Ouders horen wie hun casemanager is.',
    expect: [
      'Het basisteam van de gemeente waar uw kind woont, laat weten dat de aanmelding binnen is.',
      'U krijgt één naam: uw casemanager. De school hoort die naam ook.',
      'De casemanager neemt zelf contact met u op.',
    ],
    who: 'Het basisteam van de gemeente waar het kind woont',
    leaves: 'Eén casemanager met een vervanger, en een eerste contact met het gezin.',
    work: [
      'Bevestig de ontvangst. Is iets niet duidelijk? Vraag het de school: de termijn staat dan stil.',
      'Past de hulp ergens anders beter? Stuur de aanmelding terug met advies.',
      'Noem één casemanager en een vervanger. Vanaf dan ziet de rest van het team de aanmelding niet meer.',
      'Leg het eerste contact met het gezin vast.',
    ],
    readers: [
      { layer: 'shared', what: 'Ontvangst, de naam van de casemanager en de dag van het eerste contact.' },
      { layer: 'care', what: 'Wat de casemanager met het gezin bespreekt.' },
    ],
    terms: ['receipt', 'casemanager', 'firstContact'],
  },
  support: {
    parents: 'U maakt met de casemanager één plan.',
    parentsDo: 'Ouders maken met de casemanager één plan.',
    expect: [
      'U kijkt samen wat er echt nodig is. Daarna maakt u één plan voor uw gezin.',
      'In het plan staat wie wat doet, en wanneer.',
      'De school krijgt alleen het deel dat op school gebeurt, en dat u goedvindt.',
      'De school hoort dat de hulp loopt, niet wat u met de casemanager bespreekt.',
    ],
    who: 'De casemanager, samen met het gezin',
    leaves: 'Eén plan voor het gezin, met een schooldeel.',
    work: [
      'Maak de vraag helder, met het gezin erbij: één gezin, één plan.',
      'Zoek uit onder welke wet de hulp valt.',
      'Spreek met de ouders af wat er op school gebeurt, door wie en wanneer: het schooldeel.',
      'Laat de school weten dat het loopt, en wanneer zij weer iets hoort. De inhoud deelt u alleen met toestemming.',
    ],
    readers: [
      { layer: 'shared', what: 'Het schooldeel van het plan, en de terugkoppeling.' },
      { layer: 'care', what: 'Het plan, de doelen en de hulp.' },
    ],
    terms: ['plan', 'feedback'],
  },
  evaluation: {
    parents: 'U beslist mee: doorgaan, anders, of stoppen.',
    parentsDo: 'Ouders beslissen mee: doorgaan, anders, of stoppen.',
    expect: [
      'Per doel kijkt u samen: doorgaan, meer hulp, minder hulp of stoppen.',
      'Bij het stoppen spreekt u af wat er daarna nog nodig is.',
      'De school hoort dat de hulp stopt.',
      'Komt de zorg terug? De route kan weer open.',
    ],
    who: 'De casemanager, samen met het gezin',
    leaves: 'Per doel een besluit: doorgaan, opschalen, afschalen of sluiten.',
    work: [
      'Bespreek elk doel met het gezin: doorgaan, opschalen, afschalen of sluiten.',
      'Sluit af met een reden, een afspraak over nazorg en een laatste bericht aan de school.',
      'Daarna begint de bewaartermijn.',
    ],
    readers: [
      { layer: 'shared', what: 'Dat de hulp stopt, en het laatste bericht aan de school.' },
      { layer: 'care', what: 'De evaluatie en de afspraken over nazorg.' },
    ],
    terms: ['evaluation'],
  },
};
