// What can go wrong in a way that a visitor understands? Few kinds; each page about them ends in a next step.

/** Not there, or not yours: the same answer. */
export class NotFound extends Error {
  override name = 'NotFound';
}
export class Forbidden extends Error {
  override name = 'Forbidden';
}
export class NotLoggedIn extends Error {
  override name = 'NotLoggedIn';
}
/** The database is away or too slow. */
export class NotNow extends Error {
  override name = 'NotNow';
}
/** The portal ends, and takes in nothing new. */
export class Stopping extends Error {
  override name = 'Stopping';
}
/** Somebody else was first, or the state changed meanwhile. The sentence is shown. */
export class Conflict extends Error {
  override name = 'Conflict';
}
/** This person keeps so many drafts, or so much in them, that no more goes with it. */
export class DraftsFull extends Error {
  override name = 'DraftsFull';
  readonly sentence =
    'U hebt zo veel concepten liggen dat er niets meer bij kan. Maak er een af of gooi er een weg: u vindt ze bij Mijn werk.';
}
/** The form was filled in under another membership than the one that is active now. */
export class OtherMembership extends Error {
  override name = 'OtherMembership';
}
/** The form was taken in before. */
export class TakenInBefore extends Error {
  override name = 'TakenInBefore';
  readonly location: string;
  readonly sameContent: boolean;
  readonly at: Date;
  constructor(before: { location: string; sameContent: boolean; at: Date }) {
    super();
    this.location = before.location;
    this.sameContent = before.sameContent;
    this.at = before.at;
  }
}
