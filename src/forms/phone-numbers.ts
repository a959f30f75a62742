// How is a telephone number dialled, however it is written? Pure.

/** "0594 00 00 10" is tel:0594000010; "+31 (0)50 123" is dialled without the zero. */
export const telOf = (phone: string): string =>
  `tel:${phone.replace(/^(\+.*)\(0\)/, '$1').replaceAll(/[^+\d]/g, '')}`;

/** Are these one number: 06-12345678, 0612345678, +31 6 1234 5678? */
export const isSameNumber = (one: string, other: string): boolean => fromHere(one) === fromHere(other);
const fromHere = (phone: string) => telOf(phone).replace(/^tel:(?:\+|00)31/, 'tel:0');
