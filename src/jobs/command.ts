// The portal's own tasks in a process of their own: `npm run worker`, beside portals with WORKER=apart. Several of it share the work.

import { clockFrom, machineClock } from '../clock.ts';
import { readConfig } from '../config.ts';
import { CannotStart } from '../problems/cannot-start.ts';
import { prepareDatabase } from '../start/prepared-database.ts';
import { undoing } from '../start/stopping.ts';
import { tellWhyNot } from '../start/why-not.ts';
import { tellTrouble } from '../web/log.ts';
import { bringWorker } from './bring.ts';

const begun = undoing();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    void begun.undo().then(() => process.exit(0));
  });
}

try {
  const config = readConfig();
  const {
    databaseUrl: ownerUrl,
    mailServer,
    publicUrl = `http://${config.host}:${String(config.port)}`,
  } = config;
  if (!ownerUrl)
    throw new CannotStart(
      'A worker of its own needs DATABASE_URL. Without it the portal has a database of its own, and does this work itself.',
    );
  const clock = config.now ? clockFrom(config.now) : machineClock;
  const { jobsUrl } = await prepareDatabase(ownerUrl, config, clock);
  const worker = await bringWorker({
    ownerUrl,
    jobsUrl,
    clock,
    mailServer,
    publicUrl,
    onTrouble: tellTrouble,
  });
  begun.add(worker.stop);
  process.stdout.write('De taken van het portaal lopen. Ctrl-C stopt ze, als af is wat loopt.\n');
} catch (error) {
  const wasStopped = begun.isEnding();
  await begun.undo();
  if (!wasStopped) tellWhyNot(error);
}
