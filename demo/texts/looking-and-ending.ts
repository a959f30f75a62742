// What did the families of the demo see when they looked together, how did help end for some, and why was it opened again?

export interface LookText {
  /** In days from today. */
  in: number;
  nextIn: number;
  nextWhere: string;
  others: string;
  /** In the order of the plan. */
  goals: readonly {
    how: 'goes_on' | 'more' | 'less' | 'reached' | 'stops';
    child: string;
    guardian: string;
    school: string;
    /** Of a child and a guardian, where they wanted to. */
    scores?: readonly [child: string, guardian: string];
  }[];
}

/** By the key of the tale; the first came first. */
export const lookTexts: Record<string, readonly LookText[]> = {
  'mama-is-overleden': [
    {
      ...{ in: -20, nextIn: -6, nextWhere: 'bij het gezin thuis', others: 'Tante' },
      goals: [
        {
          ...{ how: 'goes_on', child: 'Praten over mama is nog raar.', guardian: 'Wij beginnen pas.' },
          ...{ school: 'In de kring wordt het stil als het over moeders gaat.', scores: ['3', '4'] },
        },
        { how: 'goes_on', child: '', guardian: 'Ik heb gebeld, ik wacht op een avond.', school: '' },
      ],
    },
    {
      ...{ in: -6, nextIn: 40, nextWhere: "'s avonds, bij het gezin thuis", others: 'Tante' },
      goals: [
        {
          ...{
            how: 'goes_on',
            child: 'Ik heb in de groep over de eendjes verteld.',
            guardian: 'Wij lachen ook weer.',
          },
          ...{ school: '{kind} vertelde zelf over het weekend.', scores: ['6', '6'] },
        },
        { how: 'more', child: '', guardian: 'Zonder vaste avond lukt het niet.', school: '' },
      ],
    },
  ],
  'vliegtuigen-boven-het-plein': [
    {
      ...{ in: -8, nextIn: 48, nextWhere: 'op kantoor, met de tolk', others: 'De tolk' },
      goals: [
        {
          ...{ how: 'less', child: 'Het liedje helpt.', guardian: 'Hij slaapt nu met de kleine lamp.' },
          school: 'Na het luchtalarm deed hij weer mee.',
        },
      ],
    },
  ],
};

export interface EndText {
  /** In days from today; left out: the day on which the tale ended. */
  in?: number;
  reason: 'good' | 'other_help' | 'no_effect' | 'not_wanted' | 'moved';
  stays: readonly { what: string; who: string; onIn: number }[];
  /** What the first guardian and the child said of whether it helped. */
  helped: 'yes' | 'some' | 'no' | 'nothing';
  guardian: string;
  child: string;
  /** It was opened again. */
  again?: { in: number; why: string; talkIn: number };
}

export const endTexts: Record<string, EndText> = {
  'aan-de-jas-van-vader': {
    ...{ reason: 'good', stays: [], helped: 'yes' },
    ...{ guardian: 'Wij weten nu wie we kunnen bellen.', child: 'Ik zwaai, en dan ga ik gewoon.' },
  },
  'de-grote-tas': {
    reason: 'good',
    stays: [{ what: 'De tas wordt op vrijdag samen gepakt', who: 'Oma', onIn: 26 }],
    ...{
      helped: 'some',
      guardian: 'Het duurde lang, maar het loopt.',
      child: 'Mijn knuffel ligt nu in allebei de huizen.',
    },
  },
  'niet-op-de-klassenfoto': {
    ...{ in: -30, reason: 'not_wanted', stays: [], helped: 'nothing', guardian: '', child: '' },
    again: {
      ...{ in: -6, talkIn: 3 },
      why: 'Moeder belde zelf. Haar vriendin heeft het haar aangeraden, en zij wil nu wel dat er iemand meedenkt.',
    },
  },
};
