// Who is the first, and who the second? `npm run first-admin -- --email … --name …` makes an administrator of the portal, and prints a link for a
// password.

import { parseArgs } from 'node:util';

import { newToken, hashOf } from '../access/session-cookie.ts';
import { clockFrom, machineClock } from '../clock.ts';
import { readConfig } from '../config.ts';
import { startEmbeddedPostgres } from '../database/embedded.ts';
import { asOwner } from '../database/owner.ts';
import { readForm } from '../forms/form.ts';
import { CannotStart } from '../problems/cannot-start.ts';
import { prepareDatabase } from '../start/prepared-database.ts';
import { tellWhyNot } from '../start/why-not.ts';
import { FirstForm, type First } from './form.ts';
import { LINK_MINUTES, makeFirst } from './making.ts';

const USAGE = 'Zo: npm run first-admin -- --email naam@organisatie.nl --name "Voornaam Achternaam"';

const SECOND =
  'Elke andere link werkt alleen met een code van een tweede persoon. Maak daarom zo ook een tweede beheerder, die u zelf niet bent.';

try {
  const config = readConfig();
  const first = readFirst();
  const embedded = config.databaseUrl ? undefined : await startEmbeddedPostgres({ dataDir: config.dataDir });
  try {
    const ownerUrl = embedded?.url ?? config.databaseUrl ?? '';
    const clock = config.now ? clockFrom(config.now) : machineClock;
    await prepareDatabase(ownerUrl, config, clock);
    const token = newToken();
    const { isAlone } = await asOwner(ownerUrl, clock(), (ask) => makeFirst(ask, first, hashOf(token)));
    const at = config.publicUrl ?? `http://${config.host}:${String(config.port)}`;
    tell(first, isAlone, `${at}/wachtwoord/${token}`);
  } finally {
    await embedded?.stop();
  }
} catch (error) {
  tellWhyNot(error);
}

/** @throws CannotStart when what was typed cannot be used */
function readFirst(): First {
  const { values } = parseArgs({
    options: { email: { type: 'string' }, name: { type: 'string' } },
    strict: false,
  });
  const { data, mistakes } = readForm(FirstForm, { body: values, today: '' });
  if (data) return data;
  const [first] = mistakes;
  throw new CannotStart(`--${first?.name ?? 'email'}: ${first?.message ?? ''} ${USAGE}`);
}

function tell({ name, email }: First, isAlone: boolean, link: string) {
  process.stdout.write(
    [
      `${name} is beheerder van het portaal en logt in met ${email}.`,
      `Met deze link kiest ${name} een wachtwoord. Hij werkt één keer, ${String(LINK_MINUTES)} minuten lang:`,
      `  ${link}`,
      ...(isAlone ? [SECOND] : []),
      '',
    ].join('\n'),
  );
}
