// What the script that a browser and the server share takes and gives: public/scripts/contact-search.js.

declare module '#contact-search' {
  /** Rows without names for their columns, and a municipality by its number in the first list (-1: not known): a third of the size. */
  export type SearchIndex = {
    municipalities: [name: string, slug: string][];
    /** Of each municipality, the four digits of its postcodes as runs: "9351, 9354-9356". */
    postcodes?: string[];
    former: [name: string, slug: string, now: string][];
    places: [name: string, municipality: number][];
    teams: [name: string, place: string, municipality: number, id: string, alsoCalled?: string][];
    schools: [name: string, place: string, municipality: number, code: string][];
  };
  export type Entry = { name: string; note: string; href: string };
  export const fold: (text: string) => string;
  export const entriesOf: (index: SearchIndex) => Entry[];
  export const isPostcode: (typed: string) => boolean;
  export const asksForTeam: (typed: string) => boolean;
  export const search: (
    entries: readonly Entry[],
    typed: string,
    limit: number,
  ) => { hits: Entry[]; total: number; exact: Entry | undefined };
}
