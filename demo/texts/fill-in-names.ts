// How does a written text become a text about this child? Replaces {kind}, {hij}, {hem} and {zijn}, also with a capital.

export type Gender = 'male' | 'female' | 'unknown';

export interface Child {
  callName: string;
  gender: Gender;
}

/** Without a known gender the name takes the place of every pronoun. */
export function fill(text: string, child: Child): string {
  return text.replace(/\{(kind|hij|hem|zijn)\}/gi, (_token, word: string) => {
    const value = wordFor(word.toLowerCase(), child);
    return word.startsWith(word.charAt(0).toLowerCase()) ? value : capital(value);
  });
}

/** Fills every text in a story, a signal or any other object of texts, however deep. */
export function fillAll<T>(texts: T, child: Child): T {
  if (typeof texts === 'string') return fill(texts, child) as T;
  if (Array.isArray(texts)) return texts.map((each: unknown) => fillAll(each, child)) as T;
  if (typeof texts !== 'object' || texts === null) return texts;
  return Object.fromEntries(
    Object.entries(texts).map(([key, value]: [string, unknown]) => [key, fillAll(value, child)]),
  ) as T;
}

const pronouns: Record<Exclude<Gender, 'unknown'>, Record<string, string>> = {
  male: { hij: 'hij', hem: 'hem', zijn: 'zijn' },
  female: { hij: 'ze', hem: 'haar', zijn: 'haar' },
};

function wordFor(word: string, { callName, gender }: Child): string {
  if (word === 'kind') return callName;
  if (gender !== 'unknown') return pronouns[gender][word] ?? callName;
  return word === 'zijn' ? possessive(callName) : callName;
}

/** Dutch spelling: Sams, Lisa’s, Max’, Noë’s. */
function possessive(name: string): string {
  if (/[sxzß]$/i.test(name)) return `${name}’`;
  return /[aiouy]$/i.test(name) ? `${name}’s` : `${name}s`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
