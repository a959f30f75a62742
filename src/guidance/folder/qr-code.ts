// How does an address become something a phone can read? A QR code: dark squares on white, as one path of an SVG.

import { encode } from 'uqr';

/** Squares of white around it, without which a camera does not find it. */
const BORDER = 4;

/** As wide as it is high, in squares, the white around it among them. */
export type QrCode = { size: number; path: string };

/** With as much to spare as fits (`boostEcc`), as paper gets stained and folded. */
export function qrCodeOf(address: string): QrCode {
  const { size, data } = encode(address, { ecc: 'M', boostEcc: true, border: BORDER });
  return { size, path: data.map((row, y) => rowPath(row, y)).join('') };
}

/** Each run of dark squares is one bar. */
function rowPath(row: readonly boolean[], y: number): string {
  const bars = row.map((dark) => (dark ? '#' : ' ')).join('');
  return [...bars.matchAll(/#+/g)]
    .map(({ index: x, 0: { length } }) => `M${x} ${y}h${length}v1h-${length}z`)
    .join('');
}

/** For paper: the same, as a picture of its own. */
export const svgOf = ({ size, path }: QrCode): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;
