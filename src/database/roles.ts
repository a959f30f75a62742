// As whom do the app and the portal's own tasks log in? Two roles that own nothing, cannot skip row-level security and get their
// grants from migrations/standing. Neither can become the other.

import { createHmac } from 'node:crypto';
import pg from 'pg';

export const APP_ROLE = 'portal_app';
export const JOBS_ROLE = 'portal_jobs';

const ROLE_LOCK = 724218603;
const PASSWORD_LABELS = { [APP_ROLE]: 'zorgroute app role', [JOBS_ROLE]: 'zorgroute jobs role' };
type Role = keyof typeof PASSWORD_LABELS;
type Login = { role: Role; password: string; url: string };

const CANNOT_LOG_IN = ['28P01', '28000']; // another password, or not allowed to log in yet
const CREATED_MEANWHILE = ['42710', '23505']; // duplicate object, or the same a moment earlier: the unique index
const CHANGED_MEANWHILE = 'XX000'; // "tuple concurrently updated": the start of another database on this server

/**
 * Makes the roles when absent and lets the app connect to this database; run it before the migrations, which grant to both.
 * The password is `appPassword`, or derived from the owner's: every process computes the same, and none resets it
 * while another is connected with it.
 * @returns the connection string of the app
 */
export const ensureAppRole = (ownerUrl: string, appPassword?: string): Promise<string> =>
  ensureLogin(ownerUrl, APP_ROLE, appPassword);

/**
 * The same for the portal's own tasks, whose role cannot log in before this.
 * @returns the connection string of the tasks
 */
export const ensureJobsRole = (ownerUrl: string, jobsPassword?: string): Promise<string> =>
  ensureLogin(ownerUrl, JOBS_ROLE, jobsPassword);

async function ensureLogin(ownerUrl: string, role: Role, given?: string): Promise<string> {
  const password = given ?? derivedPassword(ownerUrl, role);
  const url = withLogin(ownerUrl, role, password);
  const owner = new pg.Client({ connectionString: ownerUrl, application_name: 'zorgroute roles' });
  await owner.connect();
  try {
    await owner.query('select pg_advisory_lock($1)', [ROLE_LOCK]);
    for (const each of [APP_ROLE, JOBS_ROLE] as const) {
      await createRole(owner, each, each === role ? withPassword(owner, password) : 'nologin');
      await refusePowerfulRole(owner, each);
    }
    await grantConnect(owner, role);
    if (!(await canLogIn(url))) await renewPassword(owner, { role, password, url });
    return url;
  } finally {
    await owner.end();
  }
}

const withPassword = (owner: pg.Client, password: string) =>
  `login password ${owner.escapeLiteral(password)}`;

function derivedPassword(ownerUrl: string, role: Role) {
  const { password } = new pg.Client({ connectionString: ownerUrl });
  if (!password)
    throw new Error(`DATABASE_URL has no password to derive the one of ${role} from: set it apart.`);
  return createHmac('sha256', password).update(PASSWORD_LABELS[role]).digest('base64url');
}

/** A URL without a host (a socket in `?host=`) has no place for a login, so there it goes into the query as well. */
function withLogin(ownerUrl: string, role: Role, password: string) {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = password;
  if (url.username !== role) {
    url.searchParams.set('user', role);
    url.searchParams.set('password', password);
  }
  return url.href;
}

/** Roles belong to the whole server, the lock to one database: another database may be making it at this moment. */
async function createRole(owner: pg.Client, role: Role, login: string) {
  const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [role]);
  if (rowCount) return;

  try {
    await owner.query(
      `create role ${role} ${login} nosuperuser nobypassrls nocreatedb nocreaterole noinherit`,
    );
  } catch (error) {
    if (!CREATED_MEANWHILE.includes(codeOf(error))) throw error;
  }
}

const POWERS = `
  select unnest(array_remove(array[
    case when rolsuper then 'is a superuser' end,
    case when rolbypassrls then 'skips row-level security' end,
    case when rolcreaterole then 'makes roles' end,
    case when rolcreatedb then 'makes databases' end,
    case when exists (select from pg_auth_members where member = pg_roles.oid) then 'is a member of another role' end,
    case when exists (
      select from pg_shdepend where refclassid = 'pg_authid'::regclass and refobjid = pg_roles.oid and deptype = 'o'
    ) then 'owns something' end
  ], null)) as power
  from pg_roles where rolname = $1`;

/** A role of this name that was made by hand, or was given more since, would skip the guards. */
async function refusePowerfulRole(owner: pg.Client, role: Role) {
  const { rows } = await owner.query<{ power: string }>(POWERS, [role]);
  if (rows.length)
    throw new Error(`Role ${role} ${rows.map(({ power }) => power).join(', ')}: take that away.`);
}

async function grantConnect(owner: pg.Client, role: Role) {
  const { rows } = await owner.query<{ database: string }>('select current_database() as database');
  const database = owner.escapeIdentifier(rows[0]?.database ?? '');
  await owner.query(`
    revoke all on database ${database} from public;
    grant connect on database ${database} to ${role}`);
}

async function canLogIn(url: string) {
  const app = new pg.Client({ connectionString: url });
  try {
    await app.connect();
    return true;
  } catch (error) {
    if (CANNOT_LOG_IN.includes(codeOf(error))) return false;
    throw error;
  } finally {
    await app.end().catch(() => undefined);
  }
}

/** After the owner's password was changed. Never while a portal is connected with the password that it has now. */
async function renewPassword(owner: pg.Client, { role, password, url }: Login) {
  const { rowCount } = await owner.query('select from pg_stat_activity where usename = $1', [role]);
  if (rowCount) {
    throw new Error(`Role ${role} is in use with another password: give every process the same setting.`);
  }
  try {
    await owner.query(`alter role ${role} ${withPassword(owner, password)}`);
  } catch (error) {
    if (codeOf(error) !== CHANGED_MEANWHILE || !(await canLogIn(url))) throw error;
  }
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '');
