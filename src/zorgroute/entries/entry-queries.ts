// How is a new version of an entry saved? Each kind in its own table.

import { randomUUID } from 'node:crypto';

import type { Ask } from '../../access/transaction.ts';
import type { ConsultationData } from '../consultation/form.ts';
import { insertConsultation, insertSafetyChoice } from '../consultation/queries.ts';
import { correctSignal } from './queries.ts';
import type { ParentConversationData } from '../parent-conversation/form.ts';
import { insertConversation } from '../parent-conversation/queries.ts';
import type { SignalData } from '../signal/form.ts';

/** Which version a new one replaces, and why. */
export type Correction = { of: string; reason: string };
type Save<D> = (ask: Ask, trajectoryId: string, data: D, correction: Correction) => Promise<unknown>;

const SAVED: {
  signal: Save<SignalData>;
  consultation: Save<ConsultationData>;
  conversation: Save<ParentConversationData>;
} = {
  signal: (ask, trajectoryId, data, correction) => ask(correctSignal(trajectoryId, data, correction)),
  consultation: async (ask, trajectoryId, data, correction) => {
    const id = randomUUID();
    await ask(insertConsultation(id, trajectoryId, data, correction));
    if (data.decision === 'safety') await ask(insertSafetyChoice(id, trajectoryId, data.safetyNote));
  },
  conversation: (ask, trajectoryId, data, correction) =>
    ask(insertConversation(trajectoryId, data, correction)),
};

/** @param data what the form of this kind gave */
export const correct = (kind: string, ...saved: Parameters<Save<never>>) =>
  SAVED[kind as keyof typeof SAVED](...saved);

/** A version is replaced once: the second to do it is told. */
export const CORRECTED_ONCE = [
  'signal_corrects_id_key',
  'consultation_corrects_id_key',
  'parent_conversation_corrects_id_key',
];
/** What each kind stands in, for striking. */
export const TABLES: Record<string, string> = {
  signal: 'signal',
  consultation: 'consultation',
  conversation: 'parent_conversation',
  consent: 'consent',
};
