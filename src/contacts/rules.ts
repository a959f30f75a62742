// May this name stand on a page that everybody reads? Only when that person said yes, on a day that is known.

import type { Mistake } from '../forms/form.ts';
import type { ContactData } from './form.ts';

type Named = { name: string; agreed: boolean; agreedOn: string | null };
type Stored = { personName: string | null; standInName: string | null } | undefined;
/** What goes into the database: no name without its day. */
export type Agreement = { name: string; agreedOn: string } | { name: null; agreedOn: null };

export const personOf = (data: ContactData): Named => ({
  name: data.personName,
  agreed: data.agreed,
  agreedOn: data.agreedOn,
});
export const standInOf = (data: ContactData): Named => ({
  name: data.standInName,
  agreed: data.standInAgreed,
  agreedOn: data.standInAgreedOn,
});

/** Without the tick a name goes: the form gives no day then. */
export const agreementOf = ({ name, agreedOn }: Named): Agreement =>
  name && agreedOn ? { name, agreedOn } : { name: null, agreedOn: null };

/** The first thing that is not right with a name. `stored` is what stands there now: that name without the tick is taken away, and no mistake. */
export function mistakeIn(data: ContactData, stored: Stored, today: string): Mistake | undefined {
  const [person, standIn] = [personOf(data), standInOf(data)];
  return (
    wrongIn(person, stored?.personName ?? null, today, ['personName', 'agreed', 'agreedOn']) ??
    wrongIn(standIn, stored?.standInName ?? null, today, ['standInName', 'standInAgreed', 'standInAgreedOn'])
  );
}

function wrongIn(
  { name, agreed, agreedOn }: Named,
  stored: string | null,
  today: string,
  [nameField, tickField, dayField]: [string, string, string],
): Mistake | undefined {
  if (!agreed) return name && name !== stored ? { name: tickField, message: askOrEmpty(name) } : undefined;
  if (!name) return { name: nameField, message: 'Vul de naam in, of haal het vinkje bij de naam weg.' };
  if (!agreedOn)
    return { name: dayField, message: `Vul in op welke dag ${name} ja zei, bijvoorbeeld 3-2-2026.` };
  if (agreedOn > today)
    return { name: dayField, message: 'Deze dag moet nog komen. Vul de dag in waarop het is gevraagd.' };
  return undefined;
}

const askOrEmpty = (name: string): string =>
  `Vraag of ${name} het goed vindt en zet dan het vinkje, of maak de naam leeg.`;
