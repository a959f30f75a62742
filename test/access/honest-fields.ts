// What does no page tell to who fills in its form? A file, a password, who else is there; and what has to be there before the form is.

import { hashOf, newToken } from '../../src/access/session-cookie.ts';
import { EVERYBODY } from '../../src/zorgroute/plan/plan-text.ts';
import { hashPassword } from '../../src/account/passwords.ts';
import { addDays } from '../../src/calendar/days.ts';
import { dayIn } from '../../src/clock.ts';
import { typedDay } from '../../src/forms/typed-days.ts';
import { factories } from '../factories.ts';
import type { Fields, Portal, Visitor } from '../portal.ts';
import { sample } from '../pupil-import/edexml-files.ts';
import type { Route } from '../routes.ts';
import { file, madeUp } from '../school-list/duo-files.ts';
import type { Ids } from './addresses.ts';
import type { FullWorld } from './full-world.ts';

export type At = { portal: Portal; world: FullWorld; route: Route };
/** Where the form is, when it is not at the world's own address or another looks for it. */
export type Arranged = { ids?: Ids; visitor?: Visitor; page?: string | undefined } | undefined;
export type Honest = {
  /** The path of a route that is sent to first: the form stands where that leads. */
  after?: string;
  arrange?: (at: At) => Promise<Arranged>;
  fields?: (at: At) => Fields;
  file?: (at: At) => Promise<File>;
};

const PASSWORD = 'vier gewone lange woorden';
const CODE = 'AB12CD34';
const ANOTHER = 'vijf heel gewone lange woorden';
const IMPORT = '/beheer/import/:schoolId';
const LIST = '/beheer/scholen/inlezen';

/** Rows that the form needs to be there. */
const given =
  (text: string, values: (world: FullWorld) => unknown[]) =>
  async ({ portal, world }: At): Promise<undefined> => {
    await portal.database.owner(text, values(world));
    return undefined;
  };

export const HONEST: Record<string, Honest> = {
  '/contact': { fields: () => ({ q: 'Leek' }) },
  '/inloggen': {
    arrange: ({ portal, world }) => givePassword(portal, world.people.teacher.personId),
    fields: ({ world }) => ({ email: emailOf(world.people.teacher.personId), password: PASSWORD }),
  },
  '/uitloggen': {
    arrange: async ({ portal, world }) => ({
      visitor: await portal.as(world.people.teacher.membershipId),
      page: '/werk',
    }),
  },
  '/wisselen/:membershipId': { arrange: anotherRole },
  '/wachtwoord/:token': {
    arrange: linkWithCode,
    fields: () => ({ code: CODE, password: PASSWORD, again: PASSWORD }),
  },
  '/account/link': {
    arrange: given(
      `insert into account_log (root_id, event, person_id, person_name, by_id, by_name) values ($1, 'link', $2, 'Iemand', $3, 'Beheer')`,
      ({ school, people }) => [school.boardId, people.teacher.personId, people.boardAdministrator.personId],
    ),
  },
  '/account/wachtwoord': {
    arrange: ({ portal, world }) => givePassword(portal, world.people.teacher.personId),
    fields: () => ({ present: PASSWORD, password: ANOTHER, again: ANOTHER }),
  },
  // More lines than a page shows.
  '/inloggen-en-wachtwoorden': {
    arrange: given(
      `insert into account_log (root_id, event, person_id, person_name) select $1, 'login', $2, 'Iemand' from generate_series(1, 300)`,
      ({ school, people }) => [school.boardId, people.teacher.personId],
    ),
  },
  '/gezinnen/:familyId/plan/doelen/nieuw': {
    fields: ({ world }) => ({ forWhom: world.helped.planPersonId }),
  },
  '/gezinnen/:familyId/hulp/nieuw': {
    fields: ({ world }) => ({ forWhom: world.helped.planPersonId, readers: '' }),
  },
  '/gezinnen/:familyId/hulp/:helpId/wijziging': { fields: () => ({ readers: '' }) },
  '/gezinnen/:familyId/schooldeel/:proposalId/wijziging': { fields: (at) => ({ until: within(at) }) },
  '/gezinnen/:familyId/schooldeel/:agreementId/verder': { fields: (at) => ({ until: within(at) }) },
  '/gezinnen/:familyId/plan/tekst': { fields: () => ({ apart: 'yes' }) },
  '/gezinnen/:familyId/plan/overnemen': { fields: () => ({ apart: 'yes' }) },
  '/gezinnen/:familyId/evaluatie/nieuw': { fields: (at) => lookedToday(at, at.world.helped.goalId) },
  '/gezinnen/:familyId/evaluatie/huis/:personId': {
    fields: (at) => lookedToday(at, at.world.helped.houseGoalId),
  },
  '/gezinnen/:familyId/evaluatie/:entryId/correctie': {
    arrange: newestLook,
    fields: (at) => ({
      ...lookedToday(at, at.world.helped.goalId),
      nextOn: typedDay(addDays(todayAt(at), 30)),
    }),
  },
  '/gezinnen/:familyId/afsluiting/nieuw': {
    fields: (at) => ({
      ...{ reason: 'not_wanted', 'stays.0.asked': 'asked', 'stays.0.who': 'Oma' },
      ...{ 'stays.0.readers': EVERYBODY, 'stays.0.on': typedDay(addDays(todayAt(at), 30)) },
    }),
  },
  '/leerlingen/zoeken': { fields: () => ({ q: 'Anna' }) },
  '/trajecten/:trajectoryId/:kind/:entryId/verplaatsen': {
    fields: ({ world }) => ({ search: 'Bo', toPupilId: world.sent.pupilId }),
  },
  '/trajecten/:trajectoryId/gezien/:entryId': { arrange: unseenOwnHelp },
  '/trajecten/:trajectoryId/heropening': {
    arrange: given(
      `insert into trajectory_end (trajectory_id, outcome, author_name, author_role) values ($1, 'no_referral', 'IB', 'intern_begeleider')
       on conflict do nothing`,
      ({ atSchool }) => [atSchool.trajectoryId],
    ),
  },
  '/trajecten/:trajectoryId/weigering': {
    arrange: given(
      `insert into consent (trajectory_id, guardian_id, giver_name, direction, answer, given_on, manner, text_version, author_name, author_role)
       values ($1, $2, 'Ouder', 'school_to_team', 'refused', '2026-02-02', 'spoken', 1, 'IB', 'intern_begeleider')`,
      ({ atSchool }) => [atSchool.trajectoryId, atSchool.guardianId],
    ),
  },
  '/trajecten/:trajectoryId/aanmelding/:page': {
    arrange: ({ world }) =>
      Promise.resolve({ ids: { trajectoryId: world.atSchool.trajectoryId, page: 'wat-er-speelt' } }),
  },
  '/beheer/team/:teamId/postcodes': { fields: () => ({ postcodes: '9801, 9802' }) },
  '/beheer/mensen/nieuw': { fields: ({ world }) => ({ role: 'teacher', organisationId: world.school.id }) },
  '/beheer/mensen/:personId/rol': {
    fields: ({ world }) => ({ role: 'intern_begeleider', organisationId: world.school.id }),
  },
  '/beheer/mensen/:personId/rol/:membershipId/geen-laatste-dag': {
    arrange: given('update membership set ends_on = portal_today() + 30 where id = $1', ({ people }) => [
      people.teacher.membershipId,
    ]),
  },
  '/beheer/groepen/:groupId/leerkracht': {
    fields: ({ world }) => ({ membershipId: world.people.otherTeacher.membershipId }),
  },
  '/beheer/leerlingen/school/:schoolId': { fields: () => ({ q: 'Anna' }) },
  '/beheer/leerlingen/:pupilId/terug': {
    arrange: given('update pupil set left_on = portal_today(), group_id = null where id = $1', (world) => [
      world.atSchool.pupilId,
    ]),
  },
  [IMPORT]: { file: ownEdexml },
  [`${IMPORT}/:importId`]: { after: IMPORT },
  [`${IMPORT}/:importId/weg`]: { after: IMPORT },
  [`${IMPORT}/:importId/account/:number`]: {
    arrange: given(
      `update pupil_import set expires_at = portal_now() + interval '1 day' where id = $1`,
      (world) => [world.importId],
    ),
  },
  [LIST]: { file: () => Promise.resolve(fileOf(file(madeUp(3)), 'lijst.csv')) },
  [`${LIST}/:importId`]: { after: LIST, fields: () => ({ isWhole: 'yes' }) },
  [`${LIST}/:importId/weg`]: { after: LIST },
  '/aanmeldingen/:referralId/vraag': {
    arrange: given(
      `update question set answer = 'Dit.', answered_at = portal_now(), answered_by = 'IB' where id = $1`,
      ({ sent }) => [sent.questionId],
    ),
  },
  '/aanmeldingen/:referralId/casemanager': {
    fields: ({ world }) => ({ standInId: world.people.standIn.membershipId }),
  },
  '/aanmeldingen/:referralId/gezin': {
    fields: ({ world: { resent, people } }) => ({
      family: resent.familyId,
      casemanagerId: people.casemanager.membershipId,
      standInId: people.standIn.membershipId,
    }),
  },
  '/aanmeldingen/:referralId/eerste-contact/correctie': {
    arrange: given(
      `insert into milestone (referral_id, kind, on_date, author_name, author_role)
       select $1, 'first_contact', portal_today() - 2, 'Casemanager', 'casemanager'
       where not exists (select from milestone where referral_id = $1 and kind = 'first_contact')`,
      ({ helped }) => [helped.referralId],
    ),
    fields: (at) => ({ metOn: typedDay(addDays(todayAt(at), -1)) }),
  },
  '/gezinnen/:familyId/contact/:entryId/correctie': { fields: (at) => ({ heldOn: typedDay(todayAt(at)) }) },
  '/gezinnen/:familyId/naam': { fields: () => ({ name: 'Gezin van Dex en Bo' }) },
};

/** A last day that still comes, within half a year. */
const within = (at: At) => typedDay(addDays(todayAt(at), 60));

export const todayAt = ({ portal }: At) => dayIn(portal.clock.now());

const emailOf = (personId: string) => `${personId}@test.invalid`;
async function givePassword({ database }: Portal, personId: string): Promise<undefined> {
  await database.owner('update account set email = $1, password_hash = $2 where id = $3', [
    emailOf(personId),
    await hashPassword(PASSWORD),
    personId,
  ]);
}

async function anotherRole({ portal, world }: At): Promise<Arranged> {
  const { personId } = world.people.teacher;
  const { membershipId } = await factories(portal.database).person(
    world.school.id,
    'intern_begeleider',
    personId,
  );
  return { ids: { membershipId }, page: '/wisselen' };
}

let schools = 0;
/** The example, of the world's own school. */
async function ownEdexml({ portal, world }: At): Promise<File> {
  const brin = `93${String.fromCharCode(65 + Math.floor(schools / 26), 65 + (schools % 26))}`;
  schools += 1;
  await portal.database.owner(`update organisation set brin = $1, branch_number = '00' where id = $2`, [
    brin,
    world.school.id,
  ]);
  return fileOf(Buffer.from(sample().toString().replace('00YY', brin)), 'export.xml');
}

const fileOf = (bytes: Buffer, name: string) => new File([new Uint8Array(bytes)], name);

/** Its code is told to nobody who makes the link. */
async function linkWithCode({ portal, world: { people } }: At): Promise<Arranged> {
  const token = newToken();
  await portal.database.owner(
    'insert into password_link (token_hash, person_id, asked_by, code) values ($1, $2, $3, $4)',
    [hashOf(token), people.teacher.personId, people.boardAdministrator.personId, CODE],
  );
  return { page: `/wachtwoord/${token}` };
}

/** The teacher alone decided on help of the school's own, today: nothing else comes first. */
async function unseenOwnHelp(at: At): Promise<Arranged> {
  const { atSchool, people } = at.world;
  const { entry } = factories(at.portal.database);
  await entry('consultation', atSchool.trajectoryId, {
    on: todayAt(at),
    answers: {
      discussed: 'Wat wij in de klas zien.',
      decision: 'own_help',
      evaluateOn: addDays(todayAt(at), 30),
    },
    author_person_id: people.teacher.personId,
    author_name: people.teacher.name,
    author_role: 'teacher',
    unseen_since: at.portal.clock.now(),
  });
  return { page: `/leerlingen/${atSchool.pupilId}` };
}

/** It was seen today, and a figure is of a goal. */
function lookedToday(at: At, scoreGoal: string): Fields {
  return { on: typedDay(todayAt(at)), scoreGoal };
}

/** Only the newest look is mended. */
async function newestLook({ portal, world: { helped } }: At): Promise<Arranged> {
  const [look] = await portal.database.owner<{ id: string }>(
    `select id from care_entry where family_id = $1 and kind = 'looked_together' and plan_person_id is null and superseded_at is null
       and struck_at is null order by happened_on desc, created_at desc, id limit 1`,
    [helped.familyId],
  );
  return look && { ids: { familyId: helped.familyId, entryId: look.id } };
}
