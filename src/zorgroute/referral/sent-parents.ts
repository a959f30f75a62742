// Who are a child's parents and how are they reached, as it was sent? For whoever calls them.

import { z } from 'zod';

import { numberOf } from '../../guidance/contacts/contact-rows.ts';
import { custodyName } from '../consent/relations.ts';
import type { Snapshot } from './snapshot.ts';

type Sent = Pick<Snapshot, 'guardians' | 'contacts'> & {
  school?: Pick<Snapshot['school'], 'name' | 'phone'> | null;
};

/**
 * Each guardian with relation, custody and what is known to reach them; a secret address was never sent. Where nobody can
 * be reached by what was sent, the way to them is the school.
 */
export const parentFacts = (sent: Sent) => [...guardianFacts(sent), ...wayBySchool(sent)];

const guardianFacts = ({ guardians, contacts = [] }: Sent) =>
  guardians.map(({ id, name, relation, custody, deceased }) => {
    if (deceased) return { term: name, description: [`${relation}, overleden`] };
    const contact = contacts.find(({ guardianId }) => guardianId === id);
    const reach = contact ? reachOf(contact) : [];
    return {
      term: name,
      description: [`${relation}, ${custodyName(custody)}`, ...reach].filter(Boolean),
      ...callOf(contact?.phone),
    };
  });

/** Not for who reads no contact data: a teacher. */
const wayBySchool = ({ contacts, school }: Sent) =>
  !school || !contacts || contacts.some(({ phone, email, address }) => phone || email || address)
    ? []
    : [{ term: 'Ouders bereiken', description: [`via de school: ${school.name}`], ...callOf(school.phone) }];

/** The number of a fact, to be pressed; nothing where none was given. */
export function callOf(given: string | undefined) {
  if (!given) return {};
  const { href, phone } = numberOf(given);
  return { tel: { href, label: phone } };
}

/** Besides the number to call. */
const reachOf = ({ email, secretAddress, address, language }: NonNullable<Sent['contacts']>[number]) => [
  email,
  secretAddress ? 'geheim adres: vraag de school' : address,
  language && `tolk: ${language}`,
];

/** The same from the care layer's own copy of what was sent. */
export const KeptParents = z.object({
  childName: z.string(),
  school: z.object({ name: z.string(), phone: z.string() }).nullable(),
  guardians: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        relation: z.string(),
        custody: z.enum(['yes', 'no', 'unknown']),
        deceased: z.boolean(),
      }),
    )
    .nullable()
    .transform((guardians) => guardians ?? []),
  contacts: z
    .array(
      z.object({
        guardianId: z.string(),
        phone: z.string(),
        email: z.string(),
        address: z.string(),
        secretAddress: z.boolean(),
        language: z.string(),
      }),
    )
    .nullable()
    .transform((contacts) => contacts ?? []),
});
export type KeptParents = z.output<typeof KeptParents>;

/** Parents of several children once: brothers and sisters mostly share them. */
export function parentsOf(children: readonly KeptParents[]) {
  const groups = new Map<string, { children: string[]; facts: ReturnType<typeof parentFacts> }>();
  for (const child of children) {
    const facts = parentFacts(child);
    if (!facts.length) continue;
    const key = JSON.stringify(facts);
    const known = groups.get(key);
    if (known) known.children.push(child.childName);
    else groups.set(key, { children: [child.childName], facts });
  }
  return [...groups.values()].map(({ children: names, facts }) => ({ of: names.join(' en '), facts }));
}
