// What does a PDF say about itself? Its objects, with what was packed in them unpacked.

import { inflateSync } from 'node:zlib';

/** Everything in it as text: how many pages it has, its language, its tags and its metadata can be found in it. */
export function unpackPdf(pdf: Buffer): string {
  const raw = pdf.toString('latin1');
  const unpacked = [...raw.matchAll(/stream\r?\n/g)].map(({ index, 0: start }) => {
    try {
      return inflateSync(pdf.subarray(index + start.length)).toString('latin1');
    } catch {
      return ''; // a stream that was not packed stands in the raw text
    }
  });
  return [raw, ...unpacked].join('\n');
}

/** @throws Error when it does not say */
export function pagesOf(pdf: Buffer): number {
  const counted = /\/Type\s*\/Pages\b[^>]*?\/Count (\d+)|\/Count (\d+)[^>]*?\/Type\s*\/Pages\b/.exec(
    unpackPdf(pdf),
  );
  if (!counted) throw new Error('This PDF does not say how many pages it has.');
  return Number(counted[1] ?? counted[2]);
}
