// Fills an empty database with the demo region: made-up schools, people and children, a child in every state of the route.
import { hashPassword } from '../src/account/passwords.ts';
import { dayIn } from '../src/clock.ts';
import { asOwner, type OwnerAsk } from '../src/database/owner.ts';
import { DEMO_PASSWORD } from './accounts.ts';
import { writeRegion } from './seeding/write-region.ts';

export { DEMO_ACCOUNTS, DEMO_PASSWORD } from './accounts.ts';

const SEED_LOCK = 724218605;
const MARK = 'zorgroute demo region';

/** Only a database without schools; once seeded, it keeps what people did in it. */
export async function seedDemo(ownerUrl: string, say: (line: string) => void, moment: Date): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await asOwner(ownerUrl, moment, async (ask) => {
    await ask('select pg_advisory_xact_lock($1)', [SEED_LOCK]);
    const { schools, mark } = await stateOf(ask);
    if (mark === MARK) return;
    if (schools > 0) {
      say('Deze database heeft al scholen: de demogegevens komen er niet bij.');
      return;
    }
    await writeRegion(ask, dayIn(moment), passwordHash);
    await ask(`comment on schema public is '${MARK}'`);
    say('De demoregio is gemaakt: alle organisaties, mensen en kinderen zijn verzonnen.');
  });
}

async function stateOf(ask: OwnerAsk): Promise<{ schools: number; mark: unknown }> {
  const [row] = await ask(`
    select (select count(*)::int from organisation where kind = 'school') as schools,
      obj_description('public'::regnamespace, 'pg_namespace') as mark`);
  return { schools: Number(row?.schools), mark: row?.mark };
}
