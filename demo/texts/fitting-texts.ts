// Which texts of a pool fit this family? A text about vader does not fit a child without one in the story.
import type { FamilyKind } from './story.ts';

const absent: Record<FamilyKind, RegExp> = {
  two_parents: /\b(tolk|advocaat|procedure|taal)\b/i,
  separated: /\b(tolk|taal)\b/i,
  one_custody: /\b(vader|ouders|ouder|tolk|taal|advocaat)\b/i,
  custody_unknown: /\b(vader|ouders|ouder|tolk|taal|advocaat)\b/i,
  institution: /\b(vader|moeder|ouders|ouder|tolk|taal|advocaat|familie)\b/i,
  grandmother: /\b(vader|ouders|ouder|tolk|taal|advocaat)\b/i,
  deceased_parent: /\b(moeder|ouders|ouder|tolk|taal|advocaat)\b/i,
  secret_address: /\b(vader|ouders|ouder|tolk|taal|advocaat|dorp)\b/i,
  interpreter: /\b(advocaat|procedure)\b/i,
};

/** Never empty for the pools in decisions.ts; a test holds that. */
export function fittingTexts(pool: readonly string[], family: FamilyKind): string[] {
  return pool.filter((text) => !absent[family].test(text));
}
