// What the script that a browser and the server share gives: public/scripts/contact-search.js.

declare module '*/contact-search.js' {
  type Index = import('./search.ts').SearchIndex;
  type Entry = { name: string; note: string; href: string };
  export const fold: (text: string) => string;
  export const entriesOf: (index: Index) => Entry[];
  export const search: (
    entries: readonly Entry[],
    typed: string,
    limit: number,
  ) => { hits: Entry[]; total: number; exact: Entry | undefined };
}
