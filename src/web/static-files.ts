// Which files does everybody get as they are? Styles, fonts, icons and the few scripts: nobody's data, so every cache may keep them.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import express from 'express';

import { PROJECT_ROOT } from '../config.ts';

const PUBLIC = path.join(PROJECT_ROOT, 'public');
const FOR_GOOD = 'public, max-age=31536000, immutable';
const AN_HOUR = 'public, max-age=3600';

export const staticFiles = () =>
  express.static(PUBLIC, {
    index: false,
    redirect: false,
    etag: true,
    cacheControl: false,
    setHeaders: (res, file) => {
      const asked = res.req.query.v;
      res.setHeader('Cache-Control', asked === versionOf(file) ? FOR_GOOD : AN_HOUR);
    },
  });

/**
 * The address of a file with its version. What such an address gives never changes, so nobody asks for it twice.
 * @param file below public/, such as /styles/portal.css (which gives its fonts the same way: scripts/build-styles.mjs)
 */
export function addressOfFile(file: string): string {
  const place = path.join(PUBLIC, file);
  return existsSync(place) ? `${file}?v=${versionOf(place)}` : file; // styles and fonts are there once they are built
}

const versions = new Map<string, string>();

function versionOf(file: string): string {
  let version = versions.get(file);
  if (version === undefined) {
    version = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 10);
    versions.set(file, version);
  }
  return version;
}
