// A consultation at school as an entry of the file.

import { shortDay } from '../../forms/dates.ts';
import { defineEntry, type Around } from '../entry.ts';
import { labelOf } from '../words.ts';
import { ConsultationForm, DECISIONS, decisionsFor } from './form.ts';
import { consultationMistake, helpedBeforeEntry } from './rules.ts';

export const consultationEntry = defineEntry({
  kind: 'consultation',
  slug: 'overleg',
  noun: 'Overleg',
  heading: 'Overleg op school',
  name: 'overleg',
  layer: 'school',
  form: ConsultationForm,
  day: 'heldOn',
  text: 'discussed',
  agreed: 'ownHelp',
  title: () => 'Overleg op school',
  shows: {
    evaluateOn: () => undefined,
    safetyAgainOn: ({ safetyAgainOn }, _entry, { today }) =>
      safetyAgainOn ? shortDay(safetyAgainOn, today) : undefined,
    /**
     * Who may not know of safety reads the same sentence when it was chosen and when a talk with the parents was: what
     * one cannot tell apart, nobody can work out.
     */
    decision: ({ decision, evaluateOn, safetyNote }, { isMine }, { role, today }) => {
      if (decision === 'own_help') {
        const back = evaluateOn ? ` Terugkijken op ${shortDay(evaluateOn, today)}.` : '';
        return `De school helpt zelf.${back}`;
      }
      if (decision === 'enough') return 'De hulp op school was genoeg.';
      if (!isMine && role !== 'intern_begeleider') return 'Overleg gehouden. Vervolg is afgesproken.';
      return labelOf(DECISIONS, safetyNote === null ? decision : 'safety');
    },
  },
  options: (around) => ({ decision: decisionsFor(before(around)) }),
  mistake: (data, around) => consultationMistake(data, { ...around.days, ...before(around) }),
  /** That safety was chosen stands apart: in the entry it reads as a choice to talk with the parents. */
  stored: ({ safetyNote, safetyAgainOn, ...answers }) => ({
    answers: {
      ...answers,
      decision: answers.decision === 'safety' ? 'talk_with_parents' : answers.decision,
    },
    ...(answers.decision === 'safety' && { apart: { safetyNote, safetyAgainOn } }),
  }),
  again: ({ safetyNote }) => (safetyNote === null ? {} : { decision: 'safety' }),
  isGround: true,
});

const before = ({ entry, entries }: Around) => ({ helpedBefore: helpedBeforeEntry(entry, entries) });
