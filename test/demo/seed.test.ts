import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { isPassword } from '../../src/account/passwords.ts';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, seedDemo } from '../../demo/seed.ts';
import { DEFAULT_CALENDAR, isWorkingDay } from '../../src/calendar/working-days.ts';
import { Snapshot } from '../../src/zorgroute/referral/snapshot.ts';
import { standingOf, TrajectoryFacts } from '../../src/zorgroute/facts/facts-of-rows.ts';
import { STATES } from '../../src/zorgroute/progress/states.ts';
import { noonOf, presentDay, presentMoment } from '../clock.ts';
import { testDatabase, type TestDatabase } from '../database.ts';

const LONG_TEXT = 40;

/** A school day, a weekend, the longest holiday, the turn of the year, the day after a holiday, and one before the known holidays. */
const DAYS = ['2026-03-12', '2026-06-28', '2026-08-05', '2027-01-01', '2026-08-17', '2025-03-19'];

const silent = () => undefined;

const camelCased = (row: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );

/** For every traject, running or ended: in which state it is and at which school. */
async function statesIn(database: TestDatabase, today: string) {
  const rows = await database.owner<{ facts: Record<string, unknown>; school: string; name: string }>(`
    select to_jsonb(f) as facts, s.name as school, f.call_name as name
    from trajectory_facts f join pupil p on p.id = f.pupil_id join organisation s on s.id = p.home_school_id`);
  return rows.map(({ facts, school, name }) => ({
    school,
    name,
    group: String(facts.group_name),
    ...standingOf(TrajectoryFacts.parse(camelCased(facts)), today),
  }));
}

describe('the demo region', () => {
  const today = presentDay();
  const said: string[] = [];
  let database: TestDatabase;

  beforeAll(async () => {
    database = await testDatabase();
    await seedDemo(database.ownerUrl, (line) => said.push(line), presentMoment());
  });
  afterAll(() => database.drop());

  const column = async (text: string) =>
    (await database.owner<{ value: string }>(text)).map(({ value }) => value);
  const count = async (from: string) => Number((await column(`select count(*) as value from ${from}`))[0]);

  it('says once that it is made', () => {
    expect(said).toEqual(['De demoregio is gemaakt: alle organisaties, mensen en kinderen zijn verzonnen.']);
  });

  it('has three schools of two boards, one of them empty, and over three hundred pupils', async () => {
    expect(await count(`organisation where kind = 'school'`)).toBe(3);
    expect(await count(`organisation where kind = 'board'`)).toBe(2);
    expect(await count(`organisation where kind = 'team'`)).toBe(2);
    expect(await count(`pupil p join organisation s on s.id = p.home_school_id where s.brin = '00YY'`)).toBe(
      0,
    );
    expect(await count('pupil')).toBeGreaterThanOrEqual(300);
  });

  it('lists over sixty schools in all eleven municipalities, and keeps contacts: one by name, one old, one missing', async () => {
    expect(await count('listed_school')).toBeGreaterThan(60);
    expect(await count('(select distinct municipality_id from listed_school) as x')).toBe(11);
    expect(await count(`listed_school where brin !~ '^(00[YZ]|99)'`)).toBe(0);
    expect(await count('contact')).toBe(4);
    expect(await count('contact where person_name is not null')).toBe(1);
    expect(await count(`contact where checked_on < date '${today}' - interval '1 year'`)).toBe(1);
    expect(
      await count(
        `organisation o where o.kind = 'school' and not exists (select from contact c where c.id = o.id)`,
      ),
    ).toBe(1);
  });

  it.each([today, ...DAYS])('has on %s children of different schools in every state', async (day) => {
    const other = day === today ? database : await testDatabase();
    if (other !== database) other.clock.set(`${day}T12:00`);
    if (other !== database) await seedDemo(other.ownerUrl, silent, noonOf(day));

    const found = await statesIn(other, day);
    if (other !== database) await other.drop();

    const schools = (state: string) =>
      new Set(found.filter((one) => one.state === state).map((one) => one.school));
    const poor = STATES.filter(({ id }) => schools(id).size < 2).map(({ id }) => id);
    expect(poor).toEqual([]);
  });

  it('gives the teacher of groep 5 a child at each of the steps', async () => {
    const found = (await statesIn(database, today)).filter(({ group }) => group === 'Groep 5');

    expect(new Set(found.map(({ step }) => step))).toEqual(new Set([2, 3, 4, 5, 6]));
    expect(found.some(({ state }) => state === 'signal')).toBe(true); // step 1 is done, step 2 has to begin
  });

  it('gives the casemanager at least four families in several states', async () => {
    const families = await column(`
      select distinct a.family_id as value from assignment a join account c on c.email = 'casemanager@demo.invalid'
      join membership m on m.id = a.casemanager_id and m.person_id = c.id`);

    expect(families.length).toBeGreaterThanOrEqual(4);
    expect(
      await count(`ground g join account c on c.id = g.person_id and c.email = 'casemanager@demo.invalid'
      where g.kind = 'stand_in'`),
    ).toBeGreaterThan(0);
    expect(
      await count(`ground g join account c on c.id = g.person_id and c.email = 'partner@demo.invalid'
      where g.kind = 'partner' and g.ends_at > portal_now()`),
    ).toBe(1);
  });

  it('keeps brothers and sisters in one family', async () => {
    expect(await count('(select family_id from care_case group by 1 having count(*) > 1)')).toBe(1);
  });

  it('has a correction, an entry struck out, a moved signal and a choice for safety', async () => {
    expect(await count(`school_entry where kind = 'signal' and corrects_id is not null`)).toBe(1);
    expect(await count(`school_entry where kind = 'conversation' and corrects_id is not null`)).toBe(1);
    expect(await count('contact_note where corrects_id is not null')).toBe(1);
    expect(await count(`school_entry where kind = 'signal' and struck_at is not null`)).toBe(3);
    expect(await count('signal_move')).toBe(2);
    expect(await count('school_entry_apart')).toBe(1);
    expect(await count(`school_entry where kind = 'planned_talk' and happened_on > date '${today}'`)).toBe(2);
  });

  it('has a resent referral, a refusal with its reason, a view of a parent, and sharing that was stopped', async () => {
    expect(await count('referral_version where version = 2')).toBe(1);
    expect(await count('consent_reason')).toBeGreaterThanOrEqual(6);
    expect(await count('referral where not sharing_open')).toBeGreaterThanOrEqual(2);
    expect(await count(`parents_reading where own_view <> ''`)).toBeGreaterThan(2);
    expect(await count('guardian_contact where secret_address')).toBeGreaterThan(0);
    expect(await count(`guardian_contact where language <> ''`)).toBeGreaterThan(0);
  });

  it('sends what the feature would send', async () => {
    const contents = await database.owner<{ content: unknown }>('select content from referral_version');

    expect(contents.length).toBeGreaterThan(20);
    for (const { content } of contents) expect(Snapshot.safeParse(content).error).toBeUndefined();
  });

  it('gives every child that waits for the team a promised day', async () => {
    expect(await count('referral where promised_on is null')).toBe(0);
  });

  it('never writes on a day off or in the future', async () => {
    const days = await column(`
      select day::text as value from (
        select happened_on from school_entry where kind <> 'planned_talk'
        union select given_on from consent union select on_date from milestone union select held_on from contact_note
        union select ended_on from trajectory_end union select started_on from trajectory) as x (day)`);

    expect(days.filter((day) => day >= today)).toEqual([]);
    expect(days.filter((day) => !isWorkingDay(day, DEFAULT_CALENDAR))).toEqual([]);
  });

  it('lets each story happen in order', async () => {
    const wrong = await column(`
      select m.kind as value from milestone m join referral r on r.id = m.referral_id
      where (m.created_at at time zone 'Europe/Amsterdam')::date <> m.on_date
        or m.on_date < (select sent_at::date from referral_version v where v.referral_id = r.id and v.version = 1)`);
    expect(wrong).toEqual([]);
    expect(await count(`milestone where author_name = 'Portaal'`)).toBe(0);

    const order = await database.owner<{ kinds: string[] }>(`
      select array_agg(kind order by created_at) as kinds from milestone group by referral_id`);
    for (const { kinds } of order) {
      expect(kinds[0]).toBe('sent');
      expect(kinds.indexOf('first_contact')).toBeGreaterThanOrEqual(
        kinds.includes('first_contact') ? kinds.indexOf('assigned') : -1,
      );
    }
  });

  it('names as author whoever could write it', async () => {
    const wrong = await column(`
      select x.author_role as value from (
        select author_person_id, author_role, author_name from school_entry
        union all select author_person_id, author_role, author_name from consent union all select author_person_id, author_role, author_name from advice
        union all select author_person_id, author_role, author_name from contact_note
        union all select author_person_id, author_role, author_name from milestone) x
      where not exists (select from membership m join person p on p.id = m.person_id
        where m.person_id = x.author_person_id and m.role = x.author_role and p.name = x.author_name)`);
    expect(wrong).toEqual([]);
  });

  it('repeats no long text', async () => {
    const texts = await column(`
      select a.value from school_entry e, jsonb_each_text(e.answers) a
      where a.key <> 'present' and a.value is not null and (e.superseded_at is null or a.key = 'observed')
      union all select question from question union all select advice from advice union all select note from contact_note`);
    const long = texts.filter((text) => text.length > LONG_TEXT);

    expect(long.filter((text, i) => long.indexOf(text) !== i)).toEqual([]);
    expect(long.filter((text) => /\{|\}|undefined/.test(text))).toEqual([]);
  });

  it('holds no number that could be a BSN', async () => {
    const tables = await column(`
      select tablename as value from pg_tables where schemaname = 'public' and tablename not like '%_log%'`);
    for (const table of tables) {
      const rows = await column(`
        select regexp_replace(x::text, '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\\\\x[0-9a-f]+|\\$argon2[^",)]+', '', 'g')
        as value from ${table} x`);
      expect(rows.filter((row) => /(?<!\d)\d{9}(?!\d)/.test(row))).toEqual([]);
    }
  });

  it('lets every account in', async () => {
    expect(DEMO_ACCOUNTS).toHaveLength(17);
    for (const { email } of DEMO_ACCOUNTS) {
      const [login] = await database.owner<{ person_id: string; password_hash: string }>(
        'select * from access.find_login($1)',
        [email],
      );
      expect(login, email).toBeDefined();
      const [session] = await database.owner<{ membership: string | null }>(
        `select access.start_session($1, sha256($2::text::bytea)) as membership`,
        [login?.person_id, email],
      );
      expect(session?.membership, email).not.toBeNull();
    }
    const [hash] = await column(`select distinct password_hash as value from account`);
    expect(await isPassword(DEMO_PASSWORD, hash)).toBe(true);
  });

  it('starts beheer and fg at the first board: the municipality is a switch away', async () => {
    const first = await column(`
      select distinct on (c.email) o.name as value from account c join membership m on m.person_id = c.id
      join organisation o on o.id = m.organisation_id
      where c.email in ('beheer@demo.invalid', 'fg@demo.invalid') order by c.email, m.starts_on, m.id`);

    expect(first).toEqual(['Stichting De Windsingel', 'Stichting De Windsingel']);
    expect(
      await count(`membership m join account c on c.id = m.person_id and c.email in ('beheer@demo.invalid', 'fg@demo.invalid')
      where m.starts_on = (select min(n.starts_on) from membership n where n.person_id = m.person_id)`),
    ).toBe(2);
  });

  it('leaves no line in the log of looking', async () => {
    expect(await count('access_log')).toBe(0);
  });

  it('is made once: a second start keeps what people did', async () => {
    await database.owner(`update organisation set place = 'Elders' where brin = '00YX'`);
    const before = await count('school_entry');

    await seedDemo(database.ownerUrl, (line) => said.push(line), presentMoment());

    expect(await count('school_entry')).toBe(before);
    expect(await column(`select place as value from organisation where brin = '00YX'`)).toEqual(['Elders']);
    expect(said).toHaveLength(1);
  });
});

describe('a database that is in use', () => {
  it('gets no demo data', async () => {
    const database = await testDatabase();
    const [board] = await database.owner<{ id: string }>(
      `insert into organisation (kind, name) values ('board', 'Een echt bestuur') returning id`,
    );
    await database.owner(
      `insert into organisation (kind, name, parent_id, brin) values ('school', 'Een echte school', $1, '12AB')`,
      [board?.id],
    );
    const said: string[] = [];

    await seedDemo(database.ownerUrl, (line) => said.push(line), presentMoment());

    const [row] = await database.owner<{ count: string }>('select count(*) from pupil');
    await database.drop();
    expect(Number(row?.count)).toBe(0);
    expect(said).toEqual(['Deze database heeft al scholen: de demogegevens komen er niet bij.']);
  });
});
