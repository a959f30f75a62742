// Which earlier text does a field offer? Each sentence once, none that stands in the field already; taken over one at a time.

export type Offer = { from: string; text: string };

/** The first of each sentence; capitals, spaces and the full stop at its end make no other one. */
export function eachOnce(offers: readonly Offer[]): Offer[] {
  const seen = new Set<string>();
  return offers.filter(({ text }) => {
    const key = bare(text)
      .toLowerCase()
      .replace(/[.!?…]+$/, '');
    return seen.size < seen.add(key).size;
  });
}

export const notStanding = (
  offers: readonly Offer[] | undefined,
  value: string | string[],
): Offer[] | undefined => offers?.filter(({ text }) => typeof value !== 'string' || !holds(value, text));

/** The script asks the same in public/scripts/take-over.js. */
const holds = (value: string, sentence: string) => ` ${bare(value)} `.includes(` ${bare(sentence)} `);
const bare = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The answers with the sentence that "Neem over" posts without a script, as "field:sentence", behind what stands in its field. */
export function withTakenOver(body: Record<string, unknown>): Record<string, unknown> {
  const taken = typeof body._takeOver === 'string' ? body._takeOver : '';
  const [, name, sentence] = /^([^:]+):(.+)$/s.exec(taken) ?? [];
  if (!name || !sentence) return body;
  const now = Object.hasOwn(body, name) && typeof body[name] === 'string' ? body[name].trimEnd() : '';
  if (holds(now, sentence)) return body;
  return { ...body, [name]: now ? `${now} ${sentence}` : sentence };
}
