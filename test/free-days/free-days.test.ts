import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { addSchoolDays, DEFAULT_CALENDAR } from '../../src/calendar/working-days.ts';
import { spokenDay } from '../../src/forms/dates.ts';
import { CONSULTATION } from '../../src/zorgroute/consultation/terms.ts';
import { drain } from '../../src/standing/drain.ts';
import { factories, type Make } from '../factories.ts';
import { hidden, startPortal, type Portal, type Visitor } from '../portal.ts';
import { ALL_AS_DERIVED, differencesIn } from '../standing/rows.ts';

const TODAY = '2026-11-24';
let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal({ at: `${TODAY}T10:00` });
  make = factories(portal.database);
});
afterAll(() => portal.stop());

async function boardWithSignal() {
  const school = await make.school();
  const sister = await make.school(school.boardId);
  const administrator = await make.person(school.boardId, 'administrator');
  const ib = await make.person(school.id, 'intern_begeleider');
  const pupilId = await make.pupil(school.id);
  const trajectoryId = await make.insert('trajectory', { pupil_id: pupilId });
  await make.entry('signal', trajectoryId, {
    on: TODAY,
    answers: { observed: 'Leest weinig.', need: 'learning' },
    author_person_id: ib.personId,
    author_name: ib.name,
    author_role: 'intern_begeleider',
  });
  return {
    ...{ school, sister, trajectoryId, pupilId },
    ofBoard: placeOf(school.boardId),
    ofSchool: placeOf(school.id),
    administrator: await portal.as(administrator.membershipId),
    ofSchoolAdministrator: await portal.as((await make.person(school.id, 'administrator')).membershipId),
    ib: await portal.as(ib.membershipId),
  };
}
type Board = Awaited<ReturnType<typeof boardWithSignal>>;

const placeOf = (organisationId: string) => `/beheer/organisatie/${organisationId}/vrije-dagen`;
const studyDay = (visitor: Visitor, path: string, freeFrom: string, freeUntil = '') =>
  visitor.fillIn(path, { name: 'Studiedag', freeFrom, freeUntil });

const untilOf = async ({ trajectoryId }: Board) => {
  const { jobsUrl, clock } = portal.database;
  // As the portal itself does every so often: nobody's request waits for it.
  await drain(await jobsUrl(), clock.now);
  const [row] = await portal.database.owner<{ until: string }>(
    'select until::text from standing where trajectory_id = $1',
    [trajectoryId],
  );
  return row?.until;
};
const dayOf = (more: number) => addSchoolDays(TODAY, CONSULTATION.amount + more, DEFAULT_CALENDAR);

describe('a day of a board', () => {
  let board: Board;
  beforeEach(async () => {
    board = await boardWithSignal();
  });

  test('counts in no term of its schools, settles what runs, and is named where the term is explained', async () => {
    const before = await untilOf(board);
    const plain = await board.ib.get(`/leerlingen/${board.pupilId}`);

    const added = await studyDay(board.administrator, board.ofBoard, '27-11-2026');

    const after = await untilOf(board);
    const explained = await board.ib.get(`/leerlingen/${board.pupilId}`);
    expect(added).toMatchObject({ status: 303, location: board.ofBoard });
    expect([before, after]).toEqual([dayOf(0), dayOf(1)]);
    expect(plain.html).not.toContain('telt niet mee');
    expect(explained.html).toContain(`Uiterlijk ${spokenDay(dayOf(1), TODAY)}.`);
    expect(explained.html).toContain(`Studiedag van ${spokenDay('2026-11-27', TODAY)} telt niet mee.`);
    expect(await differencesIn(portal.database)).toEqual(ALL_AS_DERIVED);
  });

  test('taken away, everything is as it was; and both stand in the log of changes', async () => {
    await studyDay(board.administrator, board.ofBoard, '27-11-2026');
    const page = await board.administrator.get(board.ofBoard);
    const action = /action="([^"]+\/weg)"/.exec(page.html)?.[1] ?? '';

    const gone = await board.administrator.post(action, hidden({ ...page, html: formOf(page.html, action) }));

    expect(gone).toMatchObject({ status: 303, location: board.ofBoard });
    expect(await untilOf(board)).toBe(dayOf(0));
    expect((await board.administrator.get(board.ofBoard)).html).toContain(
      'Er staan nog geen eigen vrije dagen.',
    );
    const changes = await portal.database.owner(
      "select operation from change_log where table_name = 'own_free_day' and row_id = $1 order by id",
      [action.split('/').at(-2)],
    );
    expect(changes).toEqual([{ operation: 'insert' }, { operation: 'delete' }]);
  });

  test('of a school counts there alone, and its board may add it', async () => {
    const elsewhere = await boardWithSignal();

    await studyDay(board.administrator, board.ofSchool, '27-11-2026', '30-11-2026');
    await studyDay(elsewhere.administrator, placeOf(elsewhere.sister.id), '27-11-2026');
    await studyDay(elsewhere.administrator, elsewhere.ofSchool, '5-3-2027'); // so that its terms are worked out anew

    expect(await untilOf(board)).toBe(dayOf(2));
    expect(await untilOf(elsewhere)).toBe(dayOf(0));
  });

  test('stands at the school as its board’s, to be taken away at the board alone', async () => {
    await studyDay(board.administrator, board.ofBoard, '27 november 2026');

    const { html } = await board.ofSchoolAdministrator.get(board.ofSchool);
    const taken = await studyDay(board.ofSchoolAdministrator, board.ofSchool, '27-11-2026');

    expect(html).toContain('Schooljaar 2026-2027');
    expect(html).toContain('van board');
    expect(html).not.toContain('Weghalen');
    expect(taken.status).toBe(422);
    expect(taken.html).toContain('Deze dag staat er al: Studiedag van');
  });

  test('is no day to look back on, and what is asked says so', async () => {
    await studyDay(board.administrator, board.ofBoard, '30-11-2026');

    const reply = await board.ib.fillIn(`/trajecten/${board.trajectoryId}/overleg`, {
      ...{ heldOn: '24-11-2026', decision: 'own_help', evaluateOn: '30-11-2026' },
      ...{ discussed: 'Wat helpt.', ownHelp: 'Samen lezen.', with: 'Juf' },
    });

    expect(reply.status).toBe(422);
    expect(reply.html).toContain('Op deze dag is er geen school.');
  });

  test('is added by two at once: the second reads that it is there, and what was typed stays', async () => {
    const first = new pg.Client({ connectionString: portal.database.ownerUrl });
    await first.connect();
    await first.query('begin');
    await first.query(
      `insert into own_free_day (organisation_id, name, from_day, until_day) values ($1, 'Bestuursdag', '2026-11-26', '2026-11-27')`,
      [board.school.boardId],
    );

    const second = studyDay(board.administrator, board.ofBoard, '27-11-2026');
    await Promise.race([second, somebodyWaits()]);
    await first.query('commit');
    await first.end();

    const reply = await second;
    expect(reply.status).toBe(422);
    expect(reply.html).toContain('Deze dag staat er al: Bestuursdag');
    expect(reply.html).toContain('value="27-11-2026"');
  });

  test('of others is nobody’s to add or to take away', async () => {
    const other = await boardWithSignal();
    const team = await make.team();
    const teamAdministrator = await portal.as(
      (await make.person(team.municipalityId, 'administrator')).membershipId,
    );
    await studyDay(board.administrator, board.ofBoard, '27-11-2026');
    const { html } = await board.administrator.get(board.ofBoard);
    const action = /action="([^"]+\/weg)"/.exec(html)?.[1] ?? '';
    const fields = { name: 'Studiedag', freeFrom: '1-12-2026' };

    const replies = [
      await other.administrator.get(board.ofBoard),
      await other.administrator.post(board.ofBoard, fields),
      await other.administrator.post(action),
      await other.administrator.post(action.replace(board.school.boardId, other.school.boardId)),
      await board.ofSchoolAdministrator.post(board.ofBoard, fields),
      await teamAdministrator.get(placeOf(team.id)),
      await board.ib.get(board.ofSchool),
    ];

    expect(replies.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404, 403]);
    expect(await untilOf(board)).toBe(dayOf(1));
  });
});

test.each([
  ['27-11-2026', '26-11-2026', 'De laatste dag ligt voor de eerste dag.'],
  ['23-11-2026', '', 'Deze dag is al voorbij.'],
  ['27-11-2026', '27-11-2027', 'Dit zijn meer dan twee maanden.'],
  ['5-7-2027', '27-8-2027', 'Deze dagen horen bij twee schooljaren.'],
  ['3-9-2029', '', 'Dit schooljaar staat nog niet in het portaal.'],
  ['28-11-2026', '', 'Op deze dag is er al geen school'],
  ['24-12-2026', '25-12-2026', 'Op deze dag is er al geen school'],
  ['morgen', '', 'Schrijf de datum zelf. Morgen is 25-11-2026.'],
])(
  '%s until "%s" is answered with a sentence, and what was typed stays',
  async (freeFrom, freeUntil, sentence) => {
    const { administrator, ofBoard } = await boardWithSignal();

    const reply = await studyDay(administrator, ofBoard, freeFrom, freeUntil);

    expect(reply.status).toBe(422);
    expect(reply.html).toContain(sentence);
    expect(reply.html).toContain(`value="${freeFrom}"`);
  },
);

const formOf = (html: string, action: string) => html.slice(html.indexOf(action)).split('</form>')[0] ?? '';

async function somebodyWaits() {
  for (;;) {
    const waiting = await portal.database.owner(
      "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    if (waiting.length) return;
  }
}
