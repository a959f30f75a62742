// Which sentence belongs to a refusal of the database that a visitor can cause? So that it stands in the form, never a 500.

import { Refused } from '../../forms/refusal-at-a-field.ts';

/** For `.catch`: turns the violation of one of these constraints into its sentence at a field; anything else goes on. */
export const refusedBy =
  (field: string, sentences: Record<string, string>) =>
  (error: unknown): never => {
    const constraint = error instanceof Error && 'constraint' in error ? String(error.constraint) : '';
    const sentence = sentences[constraint];
    if (sentence) throw new Refused(sentence, field);
    throw error;
  };

export const ENDED_MEANWHILE =
  "Dit traject is afgesloten. Heropen het eerst, of vraag dat aan de IB'er. Uw tekst blijft zolang hier staan.";
