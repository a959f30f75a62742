// Why does the portal not start? One sentence that says what is missing and what to do: a stack would hide it.

export class CannotStart extends Error {
  override name = 'CannotStart';
}
