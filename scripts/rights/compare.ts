// Does a database hold what migrations/tables says? For the one at DATABASE_URL, whatever was done to it by hand. `npm run rights:compare`.

import { fileURLToPath } from 'node:url';

import { readPages } from '../../src/database/printed/folder.ts';
import { findDrift, printPages } from '../../src/database/printed/pages.ts';

const url = process.env['DATABASE_URL'];
if (!url) throw new Error('Say which database in DATABASE_URL.');

const committed = await readPages(fileURLToPath(new URL('../../migrations/tables', import.meta.url)));
const drift = findDrift(await printPages(url), committed);
console.log(
  drift.length ? `Not as printed: ${drift.join(', ')}` : `As printed: ${String(committed.size)} pages.`,
);
if (drift.length) process.exitCode = 1;
