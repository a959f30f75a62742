// Does this database hold accounts that anybody can log in to? Those of the demo have one password, which stands in the README.

import type { OwnerAsk } from '../database/owner.ts';
import { CannotStart } from '../problems/cannot-start.ts';

/**
 * The demo marks its database, its addresses end where no mail can go (RFC 2606), and its accounts share one hash: a password that
 * somebody chose never has the same hash as another's.
 * @throws CannotStart
 */
export async function refuseMadeUpAccounts(ask: OwnerAsk): Promise<void> {
  const [found] = await ask(`
    select obj_description('public'::regnamespace, 'pg_namespace') = 'zorgroute demo region'
      or exists (select from account where email like '%.invalid' and password_hash is not null)
      or exists (select from account where password_hash is not null group by password_hash having count(*) > 1) as yes`);
  if (found?.yes === true)
    throw new CannotStart(
      'DATABASE_URL leads to a database with demo accounts, whose password everybody knows: with NODE_ENV=production it must be another one.',
    );
}
