// Which of several teams does the child's postcode point to? A proposal: the intern begeleider always chooses.

import type { Situation } from './sharing-situation.ts';

type Known = Pick<Situation, 'teams' | 'place'>;

/** The sentence above the choice; none when the postcode is not known or points to no team. */
export function proposalOf({ teams, place }: Known): string | undefined {
  const fitting = teams.filter(({ servesPostcode }) => servesPostcode).map(({ name }) => name);
  if (!fitting.length) return undefined;
  const digits = digitsOf(place.postcode);
  return fitting.length === 1
    ? `Het portaal stelt voor: ${fitting[0] ?? ''}, omdat de postcode ${digits} daarbij hoort. U kiest zelf.`
    : `De postcode ${digits} hoort bij meer teams: ${fitting.join(' en ')}. U kiest zelf.`;
}

/** Every team of the municipality, for a form that asks more; the one of the postcode says so. */
export const teamOptions = ({ teams, place }: Known) =>
  teams.map(({ id, name, servesPostcode }) => ({
    value: id,
    label: name,
    ...(servesPostcode && { hint: `De postcode ${digitsOf(place.postcode)} hoort bij dit team.` }),
  }));

/** Which street it is, does not matter here. */
const digitsOf = (postcode: string | null) => (postcode ?? '').slice(0, 4);
