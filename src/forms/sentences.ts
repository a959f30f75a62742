// How does a word stand in a sentence: within it, and with a number before it?

/** 'Contact opnemen' within a sentence: 'contact opnemen'. What is written with capitals further on stays so. */
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** '1 groep', '5 groepen'. */
export const counted = (count: number, one: string, more: string): string =>
  `${String(count)} ${count === 1 ? one : more}`;
