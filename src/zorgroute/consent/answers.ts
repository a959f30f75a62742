// What can somebody's answer be, and with which sentence does it keep a referral here?

/** Only `given` lets share; the last two are a consent that covers too little, and a statement that is not enough. */
export type ConsentAnswer =
  | 'given'
  | 'missing'
  | 'refused'
  | 'withdrawn'
  | 'expired'
  | 'no_text'
  | 'other_text'
  | 'other_receiver'
  | 'fewer_categories'
  | 'statement_not_enough';

/** Who is missing or what, and what to do. `sharer`: the school, or the team. */
export const BLOCKERS: Record<Exclude<ConsentAnswer, 'given'>, (name: string, sharer: string) => string> = {
  missing: (name, sharer) =>
    `${name} heeft nog geen antwoord gegeven. Tot die tijd mag ${sharer} niet delen.`,
  refused: (name, sharer) => `${name} geeft geen toestemming. Daarom mag ${sharer} niet delen.`,
  withdrawn: (name, sharer) =>
    `${name} heeft de toestemming ingetrokken. Daarom mag ${sharer} niet meer delen.`,
  expired: (name, sharer) =>
    `De toestemming van ${name} is verlopen. Vraag ${name} opnieuw of ${sharer} mag delen.`,
  no_text: (name) => `${name} zei ja, maar las de tekst nog niet. Laat ${name} de tekst lezen.`,
  other_text: (name) =>
    `${name} heeft een eerdere tekst gezien. De tekst is daarna veranderd. Laat ${name} de nieuwe tekst lezen.`,
  other_receiver: (name, sharer) =>
    `${name} gaf toestemming voor een andere ontvanger. Vraag of ${sharer} ook met deze ontvanger mag delen.`,
  fewer_categories: (name, sharer) =>
    `${name} gaf toestemming voor minder gegevens. Wie het kind is en wat de zorg is, moet ${sharer} altijd kunnen zeggen. Vraag ${name} of dat mag.`,
  statement_not_enough: (name) =>
    `Wat een ander zegt over ${name} is hier niet genoeg. Vraag het ${name} zelf.`,
};
