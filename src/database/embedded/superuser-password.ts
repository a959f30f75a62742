// What is the superuser's password? A random one, made once and kept in the data directory.

import { randomBytes } from 'node:crypto';
import fs from 'node:fs';

/** Written whole before it gets its name: of processes that start together all read the same one. */
export function keptSecret(file: string) {
  if (!fs.existsSync(file)) {
    const draft = `${file}.${randomBytes(6).toString('hex')}`;
    fs.writeFileSync(draft, randomBytes(24).toString('base64url'), { mode: 0o600 });
    linkUnlessThere(draft, file);
    fs.rmSync(draft);
  }
  return fs.readFileSync(file, 'utf8').trim();
}

function linkUnlessThere(draft: string, file: string) {
  try {
    fs.linkSync(draft, file);
  } catch (error) {
    if (!fs.existsSync(file)) throw error;
  }
}
