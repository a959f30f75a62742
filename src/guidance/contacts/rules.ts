// Which subregions are there, and how is a name, a school or a phone number written in an address?

export const SUBREGIONS = ['Groningen stad/Haren', 'Noord', 'West', 'Zuidoost'] as const;
export type Subregion = (typeof SUBREGIONS)[number];

/** "Het Hogeland" is het-hogeland, "Groningen stad/Haren" is groningen-stad-haren, "'t Zandt" is t-zandt. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

export type Branch = { brin: string; branchNumber: string };

/** "00yx00": BRIN and branch number as they stand in the address of a school's page. */
export const codeOf = ({ brin, branchNumber }: Branch): string => `${brin}${branchNumber}`.toLowerCase();

export function branchOf(code: string): Branch | undefined {
  const found = /^(\d{2}[a-z]{2})(\d{2})$/.exec(code);
  return found?.[1] && found[2] ? { brin: found[1].toUpperCase(), branchNumber: found[2] } : undefined;
}
