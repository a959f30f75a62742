// Which questions does the helper have, and which answers? The questions V1 to V6 of the agreed table, as data.

/** One possible answer. `code` is how it stands in an address; it is unique among all questions. */
export type Answer = {
  id: string;
  code: string;
  label: string;
  hint?: string;
  /** Not offered beside the others: it is how somebody goes on from an outcome, with what was answered still standing. */
  isWayOn?: true;
};
export type Question = { id: QuestionId; title: string; lead?: string; answers: readonly Answer[] };
/** V5 asks two lists: what kind of learning support, and what kind of care. */
export type QuestionId = 'safety' | 'need' | 'learningKind' | 'wlz' | 'careKind' | 'medical';

/** In the order in which they are asked. The one about medical care comes last: for most kinds of care it changes nothing. */
export const QUESTIONS: readonly Question[] = [
  {
    id: 'safety',
    title: 'Maakt u zich zorgen over de veiligheid van het kind?',
    lead: 'Denk aan geweld, mishandeling of verwaarlozing. Veiligheid gaat altijd voor.',
    answers: [
      { id: 'yes', code: '1j', label: 'Ja, of ik twijfel', hint: 'U ziet eerst wat u dan doet.' },
      { id: 'no', code: '1n', label: 'Nee' },
      { id: 'wayOn', code: '1v', label: 'Ja, of ik twijfel', isWayOn: true },
    ],
  },
  {
    id: 'need',
    title: 'Waar gaat het om?',
    lead: 'Zorg is wat een kind ook buiten school nodig heeft.',
    answers: [
      { id: 'learning', code: '2l', label: 'Leren of gedrag in de klas' },
      {
        id: 'care',
        code: '2z',
        label: 'Zorg of hulp',
        hint: 'Ook een hulpmiddel, vervoer of hulp thuis.',
      },
      { id: 'both', code: '2a', label: 'Allebei' },
    ],
  },
  {
    id: 'learningKind',
    title: 'Hoeveel hulp is er nodig bij het leren?',
    answers: [
      {
        id: 'basic',
        code: '5lb',
        label: 'Gewone hulp in de klas',
        hint: 'De basisondersteuning van de school.',
      },
      {
        id: 'extra',
        code: '5lm',
        label: 'Meer dan de gewone hulp',
        hint: 'Extra ondersteuning, naast de basisondersteuning.',
      },
      {
        id: 'placement',
        code: '5lp',
        label: 'Een plek op een andere school',
        hint: 'Speciaal basisonderwijs (SBO) of speciaal onderwijs (SO).',
      },
      {
        id: 'senses',
        code: '5lz',
        label: 'Hulp bij slecht zien of horen, of bij een taalontwikkelingsstoornis',
        hint: 'Dat heet cluster 1 en cluster 2.',
      },
      {
        id: 'absence',
        code: '5lt',
        label: 'Het kind gaat niet (meer) naar school',
        hint: 'Ook als het maar een paar uur per week lukt.',
      },
    ],
  },
  {
    id: 'wlz',
    title: 'Heeft het kind een Wlz-indicatie?',
    lead: 'De Wet langdurige zorg is voor wie blijvend 24 uur per dag zorg dichtbij of toezicht nodig heeft. Het CIZ beslist daarover.',
    answers: [
      { id: 'yes', code: '4j', label: 'Ja, het CIZ heeft dat besloten' },
      { id: 'no', code: '4n', label: 'Nee', hint: 'Ook als er nog geen besluit van het CIZ is.' },
    ],
  },
  {
    id: 'careKind',
    title: 'Wat voor zorg of hulp is er nodig?',
    lead: 'Is er meer nodig? Kies eerst één soort. Daarna kunt u terug en een andere soort kiezen.',
    answers: [
      {
        id: 'nursing',
        code: '5vp',
        label: 'Verpleging',
        hint: 'Medische handelingen, zoals een injectie of zorg bij een sonde.',
      },
      {
        id: 'emergencyMedicine',
        code: '5vn',
        label: 'Een medicijn voor als er iets gebeurt',
        hint: 'Een noodmedicijn, bijvoorbeeld bij epilepsie of een zware allergie.',
      },
      {
        id: 'personalCare',
        code: '5vz',
        label: 'Persoonlijke verzorging',
        hint: 'Bijvoorbeeld hulp bij eten, aankleden of naar het toilet gaan.',
      },
      {
        id: 'guidance',
        code: '5bg',
        label: 'Begeleiding',
        hint: 'Bijvoorbeeld extra toezicht, of ingrijpen als gedrag de omgang met anderen verstoort.',
      },
      {
        id: 'upbringing',
        code: '5bo',
        label: 'Behandeling, of hulp bij opvoeden en opgroeien',
        hint: 'Ook bij zorgen thuis, of psychische hulp voor het kind.',
      },
      { id: 'dyslexia', code: '5bd', label: 'Onderzoek of hulp bij ernstige dyslexie' },
      {
        id: 'dayTreatment',
        code: '5bm',
        label: 'Een medisch kinderdagverblijf of andere dagbehandeling',
        hint: 'Voor jonge kinderen, in plaats van of naast school.',
      },
      { id: 'paramedical', code: '5pm', label: 'Logopedie, fysiotherapie of ergotherapie' },
      { id: 'hearing', code: '5hh', label: 'Een hoortoestel of solo-apparatuur' },
      {
        id: 'schoolAid',
        code: '5ho',
        label: 'Een hulpmiddel alleen voor het onderwijs',
        hint: 'Bijvoorbeeld een doventolk of aangepast meubilair.',
      },
      { id: 'wheelchair', code: '5hr', label: 'Een rolstoel voor thuis én school' },
      { id: 'transport', code: '5vv', label: 'Vervoer naar school' },
      {
        id: 'parents',
        code: '5oz',
        label: 'Hulp voor de ouders zelf',
        hint: 'Bijvoorbeeld bij schulden, wonen of eigen psychische klachten.',
      },
    ],
  },
  {
    id: 'medical',
    title: 'Hangt de verzorging samen met medische zorg?',
    lead: 'Bijvoorbeeld omdat de verzorging hoort bij verpleging die het kind ook krijgt.',
    answers: [
      { id: 'yes', code: '6j', label: 'Ja' },
      { id: 'no', code: '6n', label: 'Nee' },
    ],
  },
];
