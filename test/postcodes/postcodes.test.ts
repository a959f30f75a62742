import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { readPostcodes, writtenPostcodes } from '../../src/postcodes/rules.ts';
import { factories, type Make } from '../factories.ts';
import { startPortal, type Portal } from '../portal.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
});
afterAll(() => portal.stop());

async function teamWithAdministrator() {
  const team = await make.team();
  const administrator = await make.person(team.municipalityId, 'administrator');
  return {
    team,
    administrator,
    path: `/beheer/team/${team.id}/postcodes`,
    visitor: await portal.as(administrator.membershipId),
  };
}
const digitsOf = async (teamId: string) =>
  (
    await portal.database.owner<{ digits: string }>(
      'select digits from team_postcode where team_id = $1 order by digits',
      [teamId],
    )
  ).map(({ digits }) => digits);

test('the administrator of the municipality keeps what a team serves; the page and the overview tell it', async () => {
  const { team, visitor, path } = await teamWithAdministrator();

  const before = await visitor.get('/beheer');
  const empty = await visitor.get(path);
  const saved = await visitor.fillIn(path, { postcodes: '9351, 9801 t/m 9803\n9866 AB' });
  const after = await visitor.get(path);
  await visitor.fillIn(path, { postcodes: '9801' });

  expect(before.html).toContain(`href="${path}"`);
  expect(before.html).toContain('nog geen gebieden');
  expect(empty.html).toContain('Er staat nu geen postcode bij dit team.');
  expect(saved).toMatchObject({ status: 303, location: path });
  expect(after.html).toContain('Er staan nu 5 postcodegebieden bij dit team.');
  expect(after.html).toContain('9351, 9801-9803, 9866');
  expect(await digitsOf(team.id)).toEqual(['9801']);
  expect((await visitor.get('/beheer')).html).toContain('1 gebied');
});

test('all may go again, and the same twice changes nothing', async () => {
  const { team, visitor, path } = await teamWithAdministrator();
  await visitor.fillIn(path, { postcodes: '9801 9801, 9802' });

  await visitor.fillIn(path, { postcodes: '9801, 9802' });
  const twice = await digitsOf(team.id);
  await visitor.fillIn(path, { postcodes: ' ' });

  expect(twice).toEqual(['9801', '9802']);
  expect(await digitsOf(team.id)).toEqual([]);
});

test('what is no postcode is named, in both places, and what was typed stays', async () => {
  const { team, visitor, path } = await teamWithAdministrator();
  await visitor.fillIn(path, { postcodes: '9351' });

  const reply = await visitor.fillIn(path, { postcodes: '9801, 98<1, 0123, 9805-9801, 1000-9999' });

  expect(reply.status).toBe(422);
  expect(reply.html.split('Schrijf elk gebied als vier cijfers')).toHaveLength(3);
  expect(reply.html).toContain('Kijk naar &#34;98&lt;1&#34;, &#34;0123&#34;, &#34;9805-9801&#34; en nog 1.');
  expect(reply.html).toContain('9801, 98&lt;1, 0123, 9805-9801, 1000-9999</textarea>');
  expect(await digitsOf(team.id)).toEqual(['9351']);
});

test('an area of two teams of the municipality is said to be so', async () => {
  const { team, visitor, path } = await teamWithAdministrator();
  const other = await make.insert('organisation', {
    kind: 'team',
    name: 'Team oost',
    parent_id: team.municipalityId,
  });
  await make.insert('team_postcode', { team_id: other, digits: '9802' });

  await visitor.fillIn(path, { postcodes: '9801, 9802' });

  const { html } = await visitor.get(path);
  expect(html).toContain('9802 hoort ook bij Team oost.');
  expect(html).not.toContain('9801 hoort ook');
});

test('another municipality gets 404, a school 404, another role 403, nobody the login', async () => {
  const { team, path } = await teamWithAdministrator();
  const other = await teamWithAdministrator();
  const school = await make.school();
  const schoolAdministrator = await make.person(school.boardId, 'administrator');
  const coordinator = await make.person(team.id, 'cjg_coordinator');
  const schoolPath = `/beheer/team/${school.id}/postcodes`;

  const replies = [
    await other.visitor.get(path),
    await other.visitor.post(path, { postcodes: '9801' }),
    await (await portal.as(schoolAdministrator.membershipId)).get(schoolPath),
    await (await portal.as(schoolAdministrator.membershipId)).post(schoolPath, { postcodes: '9801' }),
    await (await portal.as(coordinator.membershipId)).get(path),
    await portal.visitor().get(path),
    await other.visitor.get('/beheer/team/123/postcodes'),
  ];

  expect(replies.map(({ status }) => status)).toEqual([404, 404, 404, 404, 403, 303, 404]);
  expect(await digitsOf(team.id)).toEqual([]);
});

describe('as people type them', () => {
  test.each([
    ['9801', ['9801']],
    ['9801,9802;9803\n9804', ['9801', '9802', '9803', '9804']],
    ['9801 en 9802', ['9801', '9802']],
    ['9801-9803', ['9801', '9802', '9803']],
    ['9801 – 9803', ['9801', '9802', '9803']],
    ['9801 t/m 9803', ['9801', '9802', '9803']],
    ['9801 tot en met 9803', ['9801', '9802', '9803']],
    ['9803, 9801, 9803', ['9801', '9803']],
    ['9801 AB, 9802ab', ['9801', '9802']],
    ['', []],
  ])('%s', (typed, digits) => {
    expect(readPostcodes(typed)).toEqual({ digits, wrong: [] });
  });

  test.each(['980', '98011', '0980', 'abcd', '9803-9801', '1000-9999', '9801-', '-9801'])(
    'not %s',
    (typed) => {
      expect(readPostcodes(typed)).toEqual({ digits: [], wrong: [typed] });
    },
  );

  test('what was read reads the same when it is written', () => {
    for (const typed of ['9351, 9801-9803', '9801, 9802', '9801-9899, 9901'])
      expect(writtenPostcodes(readPostcodes(typed).digits)).toBe(typed);
  });
});
