// Can a password be guessed by whoever knows the name and the address of its owner? And where does a login lead?

/** Where somebody comes after a login when another person asked for a link for that password. */
export const LINK_MADE = '/account/link';

/** What everybody tries, besides name and address. */
const COMMON = [
  'wachtwoord',
  'password',
  'welkom',
  'zorgroute',
  'basisteam',
  'school',
  'geheim',
  'inloggen',
  'lente',
  'zomer',
  'herfst',
  'winter',
  'qwertyuiop',
  'qwerty',
  'azerty',
  'asdfgh',
  '1234567890',
  '0123456789',
  '0987654321',
  '123456',
  '12345',
  '1234',
];
/** So many characters have to be left when all of that is taken away, and so many different ones in the whole. */
const LEFT_CHARACTERS = 6;
const DIFFERENT_CHARACTERS = 5;
/** A shorter part of a name stands in many words. */
const NAME_CHARACTERS = 3;

/** The sentence that says why not, or undefined. */
export function guessedMistake(
  password: string,
  { email, personName }: { email: string; personName: string },
): string | undefined {
  const bare = bareOf(password);
  if (new Set(bare).size < DIFFERENT_CHARACTERS)
    return 'Dit wachtwoord is makkelijk te raden: het heeft bijna steeds dezelfde tekens. Kies een paar woorden achter elkaar.';
  const own = [email, ...email.split(/[@.\-_+]/), personName, ...personName.split(/[\s\-]/)];
  const left = longestFirst([...own, ...COMMON]).reduce((rest, word) => rest.replaceAll(word, ''), bare);
  return left.length < LEFT_CHARACTERS
    ? 'Dit wachtwoord is makkelijk te raden: het lijkt op uw naam, uw e-mailadres of een woord dat veel mensen kiezen. Kies een paar andere woorden achter elkaar.'
    : undefined;
}

const longestFirst = (words: readonly string[]): string[] =>
  words
    .map(bareOf)
    .filter((word) => word.length >= NAME_CHARACTERS)
    .sort((a, b) => b.length - a.length);

const bareOf = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '');
