// What the rule that a browser and the server share takes and gives: public/scripts/asked-by-answers.js.

declare module '#asked-by-answers' {
  type When = { readonly question: string; readonly is: readonly string[] };
  export const isAsked: (
    name: string,
    hangsOn: (name: string) => readonly When[] | undefined,
    answersTo: (question: string) => readonly string[],
  ) => boolean;
}
