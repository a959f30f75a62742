// As whom does the app log in? A role that owns nothing, cannot skip row-level security and gets its grants from migrations/standing.

import { createHmac } from 'node:crypto';
import pg from 'pg';

export const APP_ROLE = 'portal_app';

const ROLE_LOCK = 724218603;
const PASSWORD_LABEL = 'zorgroute app role';

const INVALID_PASSWORD = '28P01';
const CREATED_MEANWHILE = ['42710', '23505']; // duplicate object, or the same a moment earlier: the unique index

/**
 * Makes the role when absent and lets it connect to this database; run it before the migrations, which grant to it.
 * The password is `appPassword`, or derived from the owner's: every process computes the same, and none resets it
 * while another is connected with it.
 * @returns the connection string of the app
 */
export async function ensureAppRole(ownerUrl: string, appPassword?: string): Promise<string> {
  const password = appPassword ?? derivedPassword(ownerUrl);
  const appUrl = withLogin(ownerUrl, password);
  const owner = new pg.Client({ connectionString: ownerUrl, application_name: 'zorgroute roles' });
  await owner.connect();
  try {
    await owner.query('select pg_advisory_lock($1)', [ROLE_LOCK]);
    await createRole(owner, password);
    await refusePowerfulRole(owner);
    await grantConnect(owner);
    if (!(await canLogIn(appUrl))) await renewPassword(owner, password);
    return appUrl;
  } finally {
    await owner.end();
  }
}

function derivedPassword(ownerUrl: string) {
  const { password } = new pg.Client({ connectionString: ownerUrl });
  if (!password)
    throw new Error('DATABASE_URL has no password to derive the one of the app from: set it apart.');
  return createHmac('sha256', password).update(PASSWORD_LABEL).digest('base64url');
}

/** A URL without a host (a socket in `?host=`) has no place for a login, so there it goes into the query as well. */
function withLogin(ownerUrl: string, password: string) {
  const url = new URL(ownerUrl);
  url.username = APP_ROLE;
  url.password = password;
  if (url.username !== APP_ROLE) {
    url.searchParams.set('user', APP_ROLE);
    url.searchParams.set('password', password);
  }
  return url.href;
}

/** Roles belong to the whole server, the lock to one database: another database may be making it at this moment. */
async function createRole(owner: pg.Client, password: string) {
  const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [APP_ROLE]);
  if (rowCount) return;

  try {
    await owner.query(`
      create role ${APP_ROLE} login nosuperuser nobypassrls nocreatedb nocreaterole noinherit
      password ${owner.escapeLiteral(password)}`);
  } catch (error) {
    if (!CREATED_MEANWHILE.includes(codeOf(error))) throw error;
  }
}

/** A role of this name that was made by hand, or was given more since, would skip the guards. */
async function refusePowerfulRole(owner: pg.Client) {
  const { rows } = await owner.query<{ power: string }>(
    `select unnest(array_remove(array[
       case when rolsuper then 'is a superuser' end,
       case when rolbypassrls then 'skips row-level security' end,
       case when rolcreaterole then 'makes roles' end,
       case when rolcreatedb then 'makes databases' end,
       case when exists (select from pg_auth_members where member = pg_roles.oid) then 'is a member of another role' end,
       case when exists (
         select from pg_shdepend where refclassid = 'pg_authid'::regclass and refobjid = pg_roles.oid and deptype = 'o'
       ) then 'owns something' end
     ], null)) as power
     from pg_roles where rolname = $1`,
    [APP_ROLE],
  );
  if (rows.length)
    throw new Error(`Role ${APP_ROLE} ${rows.map(({ power }) => power).join(', ')}: take that away.`);
}

async function grantConnect(owner: pg.Client) {
  const { rows } = await owner.query<{ database: string }>('select current_database() as database');
  const database = owner.escapeIdentifier(rows[0]?.database ?? '');
  await owner.query(`
    revoke all on database ${database} from public;
    grant connect on database ${database} to ${APP_ROLE}`);
}

async function canLogIn(appUrl: string) {
  const app = new pg.Client({ connectionString: appUrl });
  try {
    await app.connect();
    return true;
  } catch (error) {
    if (codeOf(error) === INVALID_PASSWORD) return false;
    throw error;
  } finally {
    await app.end().catch(() => undefined);
  }
}

/** After the owner's password was changed. Never while a portal is connected with the password that it has now. */
async function renewPassword(owner: pg.Client, password: string) {
  const { rowCount } = await owner.query('select from pg_stat_activity where usename = $1', [APP_ROLE]);
  if (rowCount) {
    throw new Error(`Role ${APP_ROLE} is in use with another password: give every process the same setting.`);
  }
  await owner.query(`alter role ${APP_ROLE} password ${owner.escapeLiteral(password)}`);
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '');
