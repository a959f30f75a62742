// Sends every choice that a form of the portal offers, as everybody who reaches it, and tells what came back.

import { dayIn } from '../../src/clock.ts';
import type { Portal, Reply, Visitor } from '../portal.ts';
import { choicesIn, filledIn, type Choice } from './filled-in.ts';
import { formsOn, type PageForm } from './forms-on-a-page.ts';
import { LEFT_OUT, pagesReached } from '../walk-of-pages.ts';

export type Walker = { membershipId: string; role: string };
type Place = { path: string; at: number };
/** A form as many pages show it, with the pages that do. */
type FormKind = { name: string; places: Place[]; choices: Choice[] };
export type Try = { who: Walker; form: FormKind; choice: Choice };
export type Sent = { name: string; status: number; says: string };

/** Opens what a role can reach, and gathers the forms on it. `most` is how many pages of a kind are opened. */
export async function formsOf(portal: Portal, who: Walker, most: number): Promise<Try[]> {
  const forms = new Map<string, FormKind>();
  for (const { kind, path, html } of await pagesReached(portal, who.membershipId, most))
    gather(forms, kind, { path, html });
  return [...forms.values()].flatMap((form) => form.choices.map((choice) => ({ who, form, choice })));
}

function gather(forms: Map<string, FormKind>, kind: string, { path, html }: { path: string; html: string }) {
  for (const [at, form] of formsOn(html, path).entries()) {
    if (LEFT_OUT.test(form.action) || form.takesFiles) continue;
    const name = `${kind}: ${namesOf(form)}`;
    const known = forms.get(name) ?? { name, places: [], choices: [] };
    forms.set(name, known);
    known.places.push({ path, at });
    const isNew = (one: Choice) => !known.choices.some((other) => isSame(one, other));
    known.choices.push(...choicesIn(form).filter(isNew));
  }
}
const isSame = (one: Choice, other: Choice) => one.question === other.question && one.value === other.value;

const namesOf = ({ questions }: PageForm) =>
  questions
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('_') && name !== 'version')
    .join(', ');

/** Sends it from the first page that still shows this form with this choice; undefined when none does any more. */
export async function send(portal: Portal, one: Try, nth: number): Promise<Sent | undefined> {
  const visitor = await portal.as(one.who.membershipId);
  const found = await findForm(visitor, one);
  if (!found) return undefined;
  const answer = filledIn(found, one.choice, { today: today(portal), nth });
  const reply = await visitor.post(found.action, answer);
  const { question, value } = one.choice;
  const name = `${one.who.role}: ${one.form.name}: ${question} = ${JSON.stringify(value)}`;
  return { name, status: reply.status, says: saidBy(reply) };
}

async function findForm(visitor: Visitor, { form, choice }: Try): Promise<PageForm | undefined> {
  for (const { path, at } of form.places) {
    const { html, status } = await visitor.get(path);
    const found = status === 200 ? formsOn(html, path)[at] : undefined;
    if (found && choicesIn(found).some((one) => isSame(one, choice))) return found;
  }
  return undefined;
}
const today = (portal: Portal) => dayIn(portal.clock.now());

/** What stands at the fields that were wrong, or else the title of the page. */
function saidBy({ html }: Reply): string {
  const mistakes = [...html.matchAll(/<a href="#[^"]+">([^<]+)<\/a><\/li>/g)].map(([, text]) => text);
  const atFields = html.includes('utrecht-form-field-error-message') ? mistakes.join(' ') : '';
  return atFields || `page “${/<title>([^<]*)/.exec(html)?.[1] ?? ''}”`;
}

/** Pages that are the answer themselves: what was looked for, and a link that is shown once. */
const SHOWN = /^page “(Link voor|Leerlingen|Mensen en rollen|Wie heeft gekeken)/;

/** Taken in, or shown again with a Dutch sentence at a field. */
export const isAnswered = ({ status, says }: Sent): boolean =>
  status === 303 ||
  (status === 200 && SHOWN.test(says)) ||
  ([200, 409, 422].includes(status) && /^[A-Z“][^]*[.?!]$/.test(says));
