// What holds that rights stand in files: a landed change edited, a policy changed without its printed page, a page that lies.

import { functionFile, tableFile, type Break } from './break.ts';

const PRINTED = 'database/printed-pages.test.ts';
const LANDED = 'database/landed-states.test.ts';
const UNSEEN_CHANGE = 'migrations/changes/0063_addresses_and_names_without_what_nobody_sees.sql';
const UNSEEN = 'database/unseen-signs.test.ts';
const STANDING = 'database/standing.test.ts';

const BOUND = 'database/bound-owner.test.ts';
const BOUND_OWNER = 'src/database/migrations/bound-owner.ts';

export const IN_MIGRATIONS: Break[] = [
  {
    name: 'bound owner: no table is forced upon its owner',
    file: BOUND_OWNER,
    from: 'alter table %1$s force row level security',
    to: 'alter table %1$s no force row level security',
    tests: [BOUND],
  },
  {
    name: 'bound owner: who merely asks is at work',
    file: BOUND_OWNER,
    from: "current_setting(''app.owner_at_work'', true) = ''on''",
    to: "current_setting(''app.owner_at_work'', true) is distinct from ''off''",
    tests: [BOUND],
    only: 'merely asks',
  },
  {
    name: 'bound owner: a function of the owner finds nothing',
    file: BOUND_OWNER,
    from: 'session_user <> current_user or',
    to: 'false or',
    tests: [BOUND],
  },
  {
    name: 'bound owner: a command does not say that it is at work',
    file: 'src/database/owner.ts',
    from: 'await goToWork(client);',
    to: 'void goToWork;',
    tests: [BOUND],
    only: 'a start finds',
  },
  {
    name: 'bound owner: another owner stays without a policy',
    file: 'src/database/migrate.ts',
    from: ' && (await isOwnerBound(client))) return',
    to: ' && (await isOwnerBound(client).then(() => true))) return',
    tests: [BOUND],
    only: 'another owner',
  },
  {
    name: 'bound owner: a month of a log is copied empty',
    file: functionFile('access.add_log_partition'),
    from: "execute format('create policy owner_at_work on public.%I to current_user",
    to: "execute format('create policy owner_at_work on public.%I to portal_app",
    tests: [BOUND],
    only: 'a month of a log',
  },
  {
    name: 'migrations: a change that landed is edited',
    file: 'migrations/changes/0001_baseline.sql',
    from: 'observed text not null check (length(observed) between 1 and 4000)',
    to: 'observed text not null check (length(observed) between 1 and 8000)',
    tests: [PRINTED],
    only: 'when it landed',
  },
  {
    name: 'migrations: a comment of a change that landed is edited',
    file: 'migrations/changes/0001_baseline.sql',
    from: '-- The baseline:',
    to: '-- A baseline:',
    tests: [PRINTED],
    only: 'when it landed',
  },
  {
    name: 'migrations: a policy is changed without its printed page',
    file: tableFile('signal_move'),
    from: 'create policy school_reads on signal_move for select\n  using (school_id = any ((select school_ids())::uuid[]))',
    to: 'create policy school_reads on signal_move for select\n  using (true)',
    tests: [PRINTED],
    only: 'every page says',
  },
  {
    name: 'migrations: a grant is given without its printed page',
    file: tableFile('contact_note'),
    from: 'grant select on contact_note to portal_app',
    to: 'grant select, delete on contact_note to portal_app',
    tests: [PRINTED],
    only: 'every page says',
  },
  {
    name: 'migrations: a page says what the database does not hold',
    file: 'migrations/tables/school_entry.md',
    from: '| school_reads | select |',
    to: '| school_reads | all |',
    tests: [PRINTED],
    only: 'every page says',
  },
  {
    name: 'migrations: drift, a policy is loosened by hand',
    sql: 'alter policy partner_reads on family_partner using (true)',
    tests: [PRINTED],
    only: 'every page says',
  },
  {
    name: 'migrations: drift is not looked for in grants of columns',
    file: 'src/database/printed/table-page.ts',
    from: 'where attrelid = $1 and attnum > 0 and not attisdropped\n  group by 1, 2',
    to: 'where attrelid = $1 and attnum > 0 and attisdropped\n  group by 1, 2',
    tests: [PRINTED],
    only: 'every page says',
  },
  {
    name: 'migrations: a text that changed is not replayed',
    file: 'src/database/migrations/standing.ts',
    from: 'known.get(name) !== sha256',
    to: 'known.get(name) === undefined',
    tests: [STANDING],
    only: 'a text that changed',
  },
  {
    name: 'migrations: what was granted by hand outlives a replay',
    file: 'src/database/migrations/clearing.ts',
    from: "revoke all on %s from public, ${APP_ROLE}, ${JOBS_ROLE}', t.oid",
    to: "revoke truncate on %s from public, ${APP_ROLE}, ${JOBS_ROLE}', t.oid",
    tests: [STANDING],
    only: 'made by hand',
  },
  {
    name: 'migrations: every start locks every table',
    file: 'src/database/migrate.ts',
    from: 'if (!missing.length && !changed.length && (await isOwnerBound(client))) return [];',
    to: '',
    tests: [STANDING],
    only: 'no table is locked',
  },
  {
    name: 'migrations: an older database does not get what it lacks',
    file: 'src/database/migrations/older-line.ts',
    from: 'return line.slice(applied.length);',
    to: 'return line.slice(line.length);',
    tests: [LANDED],
  },
  {
    name: 'migrations: an older database is taken for what landed, whatever made it',
    file: 'src/database/migrations/older-line.ts',
    from: 'if (stranger) throw',
    to: 'if (stranger && !line.length) throw',
    tests: [LANDED],
    only: 'never landed is refused',
  },
  {
    name: 'migrations: an account with the address of another is not marked',
    file: UNSEEN_CHANGE,
    from: 'is_second = m.turn > 1',
    to: 'is_second = false',
    tests: [UNSEEN],
    only: 'of two of one address',
  },
  {
    name: 'migrations: names of before keep what nobody sees',
    file: UNSEEN_CHANGE,
    from: "['guardian', 'name'], ",
    to: '',
    tests: [UNSEEN],
    only: 'no address and no name',
  },
  {
    name: 'people: nothing says that an address is double',
    file: 'src/people/page.ts',
    from: "if (isSecond) return 'kan niet inloggen: e-mailadres is dubbel';",
    to: '',
    tests: [UNSEEN],
    only: 'the administrator reads',
  },
];
