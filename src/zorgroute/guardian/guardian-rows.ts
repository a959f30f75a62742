// How is a guardian shown to the intern begeleider? In words, ready for the views.

import { CUSTODY, reachGoes, relationName } from '../consent/relations.ts';
import type { Guardian } from './queries.ts';

/** Everything that is known, in the order of the form. */
export function guardianFacts(guardian: Guardian) {
  const { name, relation, deceased, phone, email, address, secretAddress, language } = guardian;
  const facts = [
    { term: 'Naam', description: deceased ? `${name} (overleden)` : name },
    { term: 'Voor het kind', description: relationName(relation) },
    { term: 'Gezag', description: deceased ? '' : custodyInWords(guardian) },
    { term: 'Telefoon', description: phone },
    { term: 'E-mail', description: email },
    secretAddress
      ? { term: 'Geheim adres', description: address || 'niet ingevuld' }
      : { term: 'Adres', description: address },
    { term: 'Tolk', description: language },
    {
      term: 'Bij een aanmelding',
      description: deceased || reachGoes(guardian) ? '' : 'alleen de naam gaat mee',
    },
  ];
  return facts.filter(({ description }) => description);
}

const custodyInWords = ({ custody }: Guardian) => CUSTODY.find(({ value }) => value === custody)?.label ?? '';

/** One guardian in the list: the name is the heading, the rest are facts. */
export const shownGuardian = (guardian: Guardian, listHref: string) => ({
  name: guardian.name,
  about: guardian.deceased
    ? `${relationName(guardian.relation)}, overleden`
    : relationName(guardian.relation),
  facts: guardianFacts(guardian).slice(2),
  custodyUnknown: guardian.custody === 'unknown' && !guardian.deceased,
  secretAddress: guardian.secretAddress,
  href: `${listHref}/${guardian.id}`,
});

/** As the form starts with it. */
export const typedGuardian = ({ id: _id, deceased, secretAddress, reachShared, ...typed }: Guardian) => ({
  ...typed,
  deceased: deceased ? 'yes' : '',
  secretAddress: secretAddress ? 'yes' : '',
  reachShared: reachShared ? 'yes' : '',
});
