// Who of the people around the child goes along by name, and how they can be reached? By what everybody allowed.

import { reachGoes, relationLabel } from '../consent/relations.ts';
import type { Situation } from '../consent/sharing-situation.ts';
import type { Decider } from '../consent/whose-consent.ts';

type Around = Pick<Situation, 'guardians' | 'sharing'>;

/** Who the parents are and how to reach them: one parent who does not allow it is enough to keep it at school. */
export const parentsGo = ({ sharing }: Pick<Situation, 'sharing'>): boolean =>
  !sharing.leftOut.includes('guardian_details');

/** Nobody, when a parent did not allow who the parents are. */
export const sharedGuardians = (situation: Around) => (parentsGo(situation) ? situation.guardians : []);

/**
 * Whoever read the text or allowed something, as the team may read it. Whose word it was has to be told: without names
 * the relation does, as 'Vader'. A child goes along by its own name.
 */
export const nameThatGoes = (situation: Around, { id, kind, name }: Decider): string => {
  if (kind === 'child' || parentsGo(situation)) return name;
  const relation = situation.guardians.find((guardian) => guardian.id === id)?.relation;
  return relationLabel(relation ?? 'parent');
};

/** Of who lives, and has custody or chose it; a secret address does not go along. */
export const contactsThatGo = (situation: Around) =>
  sharedGuardians(situation)
    .filter((guardian) => !guardian.deceased && reachGoes(guardian))
    .map(({ id, phone, email, address, secretAddress, language }) => ({
      guardianId: id,
      phone,
      email,
      address: secretAddress ? '' : address,
      secretAddress,
      language,
    }));
