// What can be corrected, and how? Each kind: its own questions again, filled in, and the reason.

import { randomUUID } from 'node:crypto';
import type { Request } from 'express';

import type { Ask } from '../access/transaction.ts';
import { typedDay } from '../forms/dates.ts';
import { longText, type FieldSpec, type Option } from '../forms/fields.ts';
import {
  defineForm,
  readForm,
  viewForm,
  withMistake,
  type FormAnswers,
  type FormData,
  type FormState,
  type FormView,
  type Mistake,
} from '../forms/form.ts';
import { ConsultationForm, decisionsFor } from './consultations/form.ts';
import { insertConsultation, insertSafetyChoice } from './consultations/queries.ts';
import { consultationMistake } from './consultations/rules.ts';
import type { Days } from './day-rules.ts';
import { correctSignal } from './entries/queries.ts';
import { ParentConversationForm } from './parent-conversations/form.ts';
import { insertConversation } from './parent-conversations/queries.ts';
import { conversationMistake } from './parent-conversations/rules.ts';
import { SignalForm } from './signals/form.ts';
import { signalMistake } from './signals/rules.ts';
import type { Entry, EntryOf } from './timeline.ts';

type Correction = { of: string; reason: string };
type Save = (ask: Ask, trajectoryId: string, entryId: string) => Promise<unknown>;
type View = {
  req: Request;
  kept: FormState;
  submitLabel: string;
  answers?: FormAnswers | undefined;
  helpedBefore: boolean;
};
/** What a correction is held against: the days, and whether the school helped by itself before this entry. */
type Before = Days & { helpedBefore: boolean };

export type Correctable = {
  /** Reads what was posted; `save` only when nothing is wrong. */
  read: (body: unknown, before: Before) => { answers: FormAnswers; save?: Save };
  view: (entry: Entry, view: View) => FormView;
};

const correctionReason = longText({
  label: 'Waarom verandert u dit?',
  hint: 'De eerdere tekst blijft te lezen voor wie dit mag zien.',
  required: 'Schrijf op waarom u dit verandert.',
  max: 1000,
  rows: 2,
});

type Fields = Record<string, FieldSpec>;
type Kind<K extends Entry['kind'], F extends Fields> = {
  kind: K;
  fields: F;
  mistake: (data: FormData<F>, before: Before) => Mistake | undefined;
  options?: (before: Pick<Before, 'helpedBefore'>) => Partial<Record<keyof F, readonly Option[]>>;
  typed: (entry: EntryOf<K>) => Partial<Record<keyof F, string>>;
  save: (ask: Ask, trajectoryId: string, data: FormData<F>, correction: Correction) => Promise<unknown>;
};

function correctable<K extends Entry['kind'], F extends Fields>(own: Kind<K, F>): Correctable {
  const spec = defineForm<Fields>({ ...own.fields, correctionReason });
  return {
    read: (body, before) => {
      const answers = readForm(spec, body);
      const data = answers.data as (FormData<F> & { correctionReason: string }) | undefined;
      const mistake = data && own.mistake(data, before);
      if (mistake) return { answers: withMistake(answers, mistake.name, mistake.message) };
      if (!data) return { answers };
      const reason = data.correctionReason;
      return { answers, save: (ask, trajectoryId, of) => own.save(ask, trajectoryId, data, { of, reason }) };
    },
    view: (entry, { answers, helpedBefore, ...view }) =>
      viewForm(spec, {
        ...view,
        answers,
        initial: own.typed(entry as EntryOf<K>),
        options: own.options?.({ helpedBefore }) ?? {},
      }),
  };
}

const yesNo = (told: boolean) => (told ? 'yes' : 'no');

/** By the word in the address. */
export const CORRECTABLE: Record<'signaal' | 'overleg' | 'gesprek', Correctable> = {
  signaal: correctable({
    kind: 'signal',
    fields: SignalForm.fields,
    mistake: signalMistake,
    typed: ({ on, detail }) => ({ ...detail, seenOn: typedDay(on) }),
    save: (ask, trajectoryId, data, correction) => ask(correctSignal(trajectoryId, data, correction)),
  }),
  overleg: correctable({
    kind: 'consultation',
    fields: ConsultationForm.fields,
    mistake: consultationMistake,
    options: (before) => ({ decision: decisionsFor(before) }),
    typed: ({ on, detail }) => ({
      heldOn: typedDay(on),
      present: detail.present,
      discussed: detail.discussed,
      ownHelp: detail.ownHelp,
      decision: detail.safetyNote === null ? detail.decision : 'safety',
      evaluateOn: detail.evaluateOn ? typedDay(detail.evaluateOn) : '',
      safetyNote: detail.safetyNote ?? '',
    }),
    save: async (ask, trajectoryId, data, correction) => {
      const id = randomUUID();
      await ask(insertConsultation(id, trajectoryId, data, correction));
      if (data.decision === 'safety') await ask(insertSafetyChoice(id, trajectoryId, data.safetyNote));
    },
  }),
  gesprek: correctable({
    kind: 'conversation',
    fields: ParentConversationForm.fields,
    mistake: conversationMistake,
    typed: ({ on, detail }) => ({
      ...detail,
      heldOn: typedDay(on),
      toldRoute: yesNo(detail.toldRoute),
      toldRights: yesNo(detail.toldRights),
    }),
    save: (ask, trajectoryId, data, correction) => ask(insertConversation(trajectoryId, data, correction)),
  }),
};
