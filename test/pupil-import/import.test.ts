import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { factories, type Make } from '../factories.ts';
import { hidden, startPortal, type Portal, type Reply, type Visitor } from '../portal.ts';
import {
  rowCounts,
  schoolWithAdministrator,
  secondPerson,
  tablesHolding,
  visibleText,
} from '../administered-school.ts';
import { importsOf, type Imports } from './importing-school.ts';
import { elements, file, header, pupil, sample, teacher, xml } from './edexml-files.ts';

let portal: Portal;
let make: Make;
let send: Imports['send'];
let upload: Imports['upload'];
let emptySchool: Imports['emptySchool'];
let importInto: Imports['importInto'];

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
  ({ send, upload, emptySchool, importInto } = importsOf(portal, make));
});
afterAll(() => portal.stop());

const pupilsOf = (schoolId: string) =>
  portal.database.owner<Record<string, unknown>>(
    `select p.*, p.birth_date::text as birth_date, p.left_on::text as left_on, g.name as group_name from pupil p left join school_group g on g.id = p.group_id
     where home_school_id = $1 order by family_name, call_name`,
    [schoolId],
  );

describe('the sample file', () => {
  test('comes into the empty school 00YY, and the same file again changes nothing', async () => {
    const { school, visitor } = await schoolWithAdministrator(portal, make, '00YY');
    const path = `/beheer/import/${school.id}`;

    const first = await importInto(visitor, path, sample());
    const result = await visitor.get(first.to);

    expect(visibleText(first.preview)).toContain('Nieuwe leerlingen (29)');
    expect(visibleText(first.preview)).toContain('1 oud-leerling in het bestand wordt niet overgenomen');
    expect(first.done).toMatchObject({ status: 303, location: first.to });
    expect(visibleText(result)).toContain('29 nieuwe leerlingen');
    expect(visibleText(result)).toContain('6 nieuwe groepen');
    const pupils = await pupilsOf(school.id);
    expect(pupils).toHaveLength(29);
    expect(pupils.find(({ key }) => key === 'L1025')).toMatchObject({
      call_name: 'Koen',
      year_group: null,
      school_id: school.id,
    });
    expect(pupils.find(({ key }) => key === 'L1007')).toMatchObject({
      family_name: 'Özdemir',
      search_family: 'ozdemir',
    });
    expect(
      await portal.database.owner(
        'select 1 from composed_group_pupil c join pupil p on p.id = c.pupil_id where p.home_school_id = $1',
        [school.id],
      ),
    ).not.toHaveLength(0);

    const before = await rowCounts(portal);
    const second = await importInto(visitor, path, sample());

    expect(visibleText(second.preview)).toContain('Er verandert niets');
    expect(second.done).toBeUndefined();
    expect(await pupilsOf(school.id)).toEqual(pupils);
    const after = await rowCounts(portal);
    expect({ ...after, pupil_import: 0, submission: 0, change_log_default: 0 }).toMatchObject({
      pupil: before.pupil,
      school_group: before.school_group,
      ground: before.ground,
    });
  });

  test('leaves nothing of what must be dropped in any table, nor of the file once it is done', async () => {
    const { school, visitor, path, own } = await emptySchool();

    const uploaded = await upload(visitor, path, own(sample()));
    for (const dropped of ['999900006', 'ketenid', 'eckid'])
      expect(await tablesHolding(portal, dropped)).toEqual([]);
    const preview = await visitor.get(uploaded.location ?? '');
    await visitor.post(uploaded.location ?? '', hidden(preview));

    for (const dropped of ['999900006', 'ketenid']) expect(await tablesHolding(portal, dropped)).toEqual([]);
    expect(
      await portal.database.owner(
        'select content, result is null as unfinished from pupil_import where school_id = $1',
        [school.id],
      ),
    ).toEqual([{ content: null, unfinished: false }]);
  });

  test('gives no teacher sight until the administrator ticks it; a name alone is said to be one', async () => {
    const { school, visitor, path, own } = await emptySchool();
    const teacherOf = await make.person(school.id, 'teacher');
    await portal.database.owner("update account set email = 'rianne.meijer@school.invalid' where id = $1", [
      teacherOf.personId,
    ]);
    const seen = () =>
      portal.database.owner("select 1 from ground where membership_id = $1 and subject_kind = 'group'", [
        teacherOf.membershipId,
      ]);

    const first = await importInto(visitor, path, own(sample()));
    expect(first.preview.html).toContain('geeft les aan');
    expect(first.preview.html).not.toContain(' checked');
    expect(visibleText(first.preview)).toContain('Heeft hier nog geen account. Account maken');
    expect(await seen()).toEqual([]);

    const second = await importInto(visitor, path, own(sample()), {
      teaches: `${teacherOf.membershipId} g6`,
    });
    expect(second.done).toMatchObject({ status: 303 });
    expect(await seen()).toHaveLength(1);
    expect(visibleText(await visitor.get(second.to))).toContain('1 leerkracht gekoppeld');
  });
});

test('whom the file names without an account gets one with what the file says, and the file still waits', async () => {
  await secondPerson(portal, make);
  const { school, visitor, path, own } = await emptySchool();
  const uploaded = await upload(visitor, path, own(sample()));
  const preview = uploaded.location ?? '';
  const [, account = ''] =
    /href="([^"]+\/account\/\d+)">Account maken/.exec((await visitor.get(preview)).html) ?? [];

  const form = await visitor.get(account);
  const made = await visitor.post(account, {
    ...hidden(form),
    name: 'Noor Bestaatniet',
    email: 'noor@school.invalid',
    organisationId: school.id,
    role: 'teacher',
    startsOn: '1-8-2026',
  });

  expect(form.html).toMatch(/name="name"[^>]* value="[^"]+"/);
  expect(form.html).toMatch(/value="teacher"[^>]*(selected|checked)/);
  expect(made.status).toBe(200);
  expect(made.html).toContain(`<a href="${preview}">Terug naar het bestand dat wacht</a>`);
  expect(visibleText(await visitor.get(path))).toContain('Het is nog niet doorgevoerd.');
  expect((await visitor.get(account.replace(/\d+$/, '9999'))).status).toBe(404);
});

describe('a file that is not right', () => {
  const big = Buffer.alloc(10 * 1024 * 1024 + 5000, ' ');
  const TEN: [what: string, bytes: () => Buffer, sentence: string][] = [
    ['not XML', () => Buffer.from('Sam staat op de lijst'), 'Dit is geen XML-bestand'],
    ['another format', () => Buffer.from('<leerlingen/>'), 'maar geen EDEXML'],
    ['truncated', () => sample().subarray(0, 8000), 'Dit bestand is niet compleet'],
    ['too large', () => big, 'groter dan 10 MB'],
    [
      'wrong encoding',
      () => Buffer.from(xml({ pupils: pupil('L1', elements({ roepnaam: 'Zoë' })) }), 'latin1'),
      'De letters in dit bestand',
    ],
    [
      'external entities',
      () => file({ doctype: '<!DOCTYPE EDEX [<!ENTITY x SYSTEM "file:///etc/passwd">]>' }),
      'verwijst naar iets buiten het bestand',
    ],
    [
      'entity bomb',
      () =>
        file({
          doctype: `<!DOCTYPE EDEX [<!ENTITY a "aaaa">${'bcdefghij'.replaceAll(/./g, (c) => `<!ENTITY ${c} "${`&${String.fromCharCode(c.charCodeAt(0) - 1)};`.repeat(20)}">`)}]>`,
          pupils: pupil('L1', '<roepnaam>&j;</roepnaam>'),
        }),
      'vastloopt',
    ],
    [
      'another school',
      () => file({ header: header({ brincode: '99XX' }) }),
      'van een andere school of vestiging',
    ],
    [
      'has the number of a person as a key',
      () => file({ pupils: pupil('https://ketenid.nl/201703/0', '<roepnaam>A</roepnaam>') }),
      'burgerservicenummers of ketennummers',
    ],
    [
      'has years that do not follow each other',
      () => file({ header: header({ schooljaar: '2026-2028' }) }),
      'geen schooljaar zoals 2026-2027',
    ],
  ];

  test.each(TEN)(
    '%s: its own sentence at the field, and every row count as it was',
    async (_what, bytes, sentence) => {
      const { visitor, path, brin } = await emptySchool();
      const given = bytes();
      const mine =
        given.length > 1_000_000 || !given.includes('00YY')
          ? given
          : Buffer.from(given.toString('latin1').replace('00YY', brin), 'latin1');
      const before = await rowCounts(portal);

      const reply = await upload(visitor, path, mine);

      expect(reply.status).toBe(422);
      expect(reply.html).toContain('<title>Fout: ');
      expect(reply.html.split(sentence)).toHaveLength(3);
      expect(await rowCounts(portal)).toEqual(before);
    },
  );

  test('an upload of nothing, of two files, under another name or cut off is a sentence', async () => {
    const { visitor, path, own } = await emptySchool();
    const fields = hidden(await visitor.get(path));
    const good = own(sample());
    const before = await rowCounts(portal);

    const cut = await fetch(portal.url + path, {
      method: 'POST',
      redirect: 'manual',
      body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.xml"\r\n\r\n<EDEX>',
      headers: {
        cookie: visitor.cookie,
        'Sec-Fetch-Site': 'same-origin',
        'Content-Type': 'multipart/form-data; boundary=x',
      },
    });
    const noBoundary = await fetch(portal.url + path, {
      method: 'POST',
      redirect: 'manual',
      body: 'x',
      headers: {
        cookie: visitor.cookie,
        'Sec-Fetch-Site': 'same-origin',
        'Content-Type': 'multipart/form-data',
      },
    });
    const replies = [
      await send(visitor, path, [], fields),
      await send(visitor, path, [['file', '']], fields),
      await send(
        visitor,
        path,
        [
          ['file', good],
          ['file', good],
        ],
        fields,
      ),
      await send(visitor, path, [['bestand', good]], fields),
      await send(visitor, path, [], { ...fields, file: 'tekst' }),
      await send(visitor, path, [['file', good]], {
        ...fields,
        ...Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`f${String(i)}`, 'x'])),
      }),
      await visitor.post(path, fields),
    ];

    expect([cut.status, noBoundary.status]).toEqual([422, 422]);
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 422));
    expect(visibleText(replies[1] as Reply)).toContain('Dit bestand is leeg');
    expect(visibleText(replies[2] as Reply)).toContain('Kies één bestand tegelijk');
    expect(await rowCounts(portal)).toEqual(before);
  });
});

describe('who may', () => {
  test('another board gets 404, an intern begeleider 403, nobody the login; the file is not even read', async () => {
    const { school, path, own } = await emptySchool();
    const other = await emptySchool();
    const ib = await portal.as((await make.person(school.id, 'intern_begeleider')).membershipId);

    const replies = [
      await other.visitor.get(path),
      await send(other.visitor, path, [['file', own(sample())]]),
      await ib.get(path),
      await send(ib, path, [['file', own(sample())]]),
      await portal.visitor().get(path),
      await send(portal.visitor(), path, [['file', own(sample())]]),
    ];

    expect(replies.map(({ status }) => status)).toEqual([404, 404, 403, 403, 303, 303]);
    expect(
      await portal.database.owner('select 1 from pupil_import where school_id = $1', [school.id]),
    ).toEqual([]);
  });

  test('is known before the file is read: the refusal comes while it is still on its way', async () => {
    const { school, path } = await emptySchool();
    const other = await emptySchool();
    const ib = await portal.as((await make.person(school.id, 'intern_begeleider')).membershipId);
    const refusalOf = (visitor: Visitor) =>
      new Promise<number | undefined>((answered, failed) => {
        const upload = request(portal.url + path, {
          method: 'POST',
          headers: {
            cookie: visitor.cookie,
            'Sec-Fetch-Site': 'same-origin',
            'Content-Type': 'multipart/form-data; boundary=x',
            'Content-Length': 9_000_000,
          },
        });
        upload.on('response', ({ statusCode }) => {
          upload.destroy();
          answered(statusCode);
        });
        upload.on('error', failed);
        setTimeout(() => {
          upload.destroy();
          answered(undefined);
        }, 5000).unref();
        upload.write('--x\r\nContent-Disposition: form-data; name="file"; filename="a.xml"\r\n\r\n<EDEX>');
      });

    expect([await refusalOf(ib), await refusalOf(other.visitor), await refusalOf(portal.visitor())]).toEqual([
      403, 404, 303,
    ]);
  });

  test("another school's import is not there, in its own address nor in another school's", async () => {
    const { visitor, path, own } = await emptySchool();
    const other = await emptySchool();
    const { location } = await upload(visitor, path, own(sample()));
    const mixed = (location ?? '').replace(path, other.path);

    expect((await other.visitor.get(location ?? '')).status).toBe(404);
    expect((await other.visitor.get(mixed)).status).toBe(404);
    expect((await visitor.get(`${path}/00000000-0000-4000-8000-000000000000`)).status).toBe(404);
    expect((await visitor.get(`${path}/geen-id`)).status).toBe(404);
  });
});

describe('deciding', () => {
  const sam = (more: Record<string, string> = {}, key = 'L1') =>
    pupil(
      key,
      `${elements({ achternaam: 'Vries', voorvoegsel: 'de', roepnaam: 'Sam', geboortedatum: '2017-03-13', ...more })}<groep key="g5"/>`,
    );
  const noor = pupil('L2', elements({ roepnaam: 'Noor', achternaam: 'Postma', geboortedatum: '2017-05-01' }));

  test('a change is shown field by field and logged as the change of that child', async () => {
    const { school, administrator, visitor, path, own } = await emptySchool();
    await importInto(visitor, path, own(file({ pupils: sam() + noor })));
    const [, samBefore] = await pupilsOf(school.id);

    const { preview } = await importInto(
      visitor,
      path,
      own(file({ pupils: sam({ roepnaam: 'Sammie' }) + noor })),
    );

    expect(visibleText(preview)).toContain('roepnaam: was Sam, wordt Sammie');
    const [, samAfter] = await pupilsOf(school.id);
    expect(samAfter).toMatchObject({
      id: samBefore?.id,
      call_name: 'Sammie',
      search_call: 'sammie',
      group_name: 'Groep 5',
    });
    const lines = await portal.database.owner(
      'select action, what, layer, subject_ids, person_id from access_log where $1::uuid = any (subject_ids) order by id desc limit 2',
      [samBefore?.id],
    );
    expect(lines).toMatchObject([
      {
        action: 'change',
        what: 'pupil:import',
        layer: 'register',
        subject_ids: [samBefore?.id],
        person_id: administrator.personId,
      },
      { action: 'read', what: 'pupil:import' },
    ]);
  });

  test('whoever is missing stays, unless ticked: then gone on the given day; and back when ticked again', async () => {
    const { school, visitor, path, own } = await emptySchool();
    await importInto(visitor, path, own(file({ pupils: sam() + noor })));
    const noorId = String((await pupilsOf(school.id))[0]?.id);

    const left = await importInto(visitor, path, own(file({ pupils: sam() })));
    expect(visibleText(left.preview)).toContain('Wie is van school gegaan?');
    expect((await pupilsOf(school.id)).map(({ left_on }) => left_on)).toEqual([null, null]);
    const inFuture = await importInto(visitor, path, own(file({ pupils: sam() })), {
      gone: noorId,
      leftOn: '1-1-2090',
    });
    expect(inFuture.done?.status).toBe(422);
    expect(inFuture.done?.html).toContain(`value="${noorId}" checked`);

    await importInto(visitor, path, own(file({ pupils: sam() })), { gone: noorId, leftOn: '10-7-2026' });
    expect((await pupilsOf(school.id))[0]).toMatchObject({
      left_on: '2026-07-10',
      school_id: null,
      group_id: null,
    });

    const back = await importInto(visitor, path, own(file({ pupils: sam() + noor })), { returning: noorId });
    expect(visibleText(back.preview)).toContain('Wie is weer op school?');
    expect((await pupilsOf(school.id))[0]).toMatchObject({ left_on: null, school_id: school.id });
  });

  test('a look-alike is nobody until a person says who it is', async () => {
    const { school, visitor, path, own } = await emptySchool();
    await importInto(visitor, path, own(file({ pupils: sam() })));
    const [before] = await pupilsOf(school.id);
    const other = own(file({ pupils: sam({ achternaam: 'Anders' }, 'N1') }));

    await importInto(visitor, path, other);
    expect(await pupilsOf(school.id)).toEqual([before]);
    await importInto(visitor, path, other, { 'unclear-1': String(before?.id) });
    expect(await pupilsOf(school.id)).toMatchObject([{ id: before?.id, key: 'N1', family_name: 'Anders' }]);
    const third = await importInto(visitor, path, own(file({ pupils: sam({ achternaam: 'Derde' }, 'N2') })), {
      'unclear-1': 'new',
    });
    expect(third.done?.status).toBe(303);
    expect(await pupilsOf(school.id)).toHaveLength(2);
  });

  test('a key that was given to another child leaves the first one, who is asked about next time', async () => {
    const { school, visitor, path, own } = await emptySchool();
    await importInto(visitor, path, own(file({ pupils: sam() })));
    const other = own(file({ pupils: noor.replace('L2', 'L1') }));

    const { preview } = await importInto(visitor, path, other, { 'unclear-1': 'new' });

    expect(visibleText(preview)).toContain('was van iemand met een andere naam');
    expect(await pupilsOf(school.id)).toMatchObject([
      { call_name: 'Noor', key: 'L1' },
      { call_name: 'Sam', key: '#L1', left_on: null },
    ]);
    expect(visibleText((await importInto(visitor, path, other)).preview)).toContain(
      'Wie is van school gegaan?',
    );
  });

  test('two children of the file are not both the same child of the school', async () => {
    const { school, visitor, path, own } = await emptySchool();
    await importInto(visitor, path, own(file({ pupils: sam() })));
    const [before] = await pupilsOf(school.id);
    const twins = own(file({ pupils: sam({ achternaam: 'Een' }, 'N1') + sam({ achternaam: 'Twee' }, 'N2') }));

    const { done } = await importInto(visitor, path, twins, {
      'unclear-1': String(before?.id),
      'unclear-2': String(before?.id),
    });

    expect(done?.status).toBe(422);
    expect(done?.html).toContain('U koos deze leerling van de school al bij een ander kind.');
    expect(await pupilsOf(school.id)).toEqual([before]);
  });

  test('new keys for everybody are one question', async () => {
    const { school, visitor, path, own } = await emptySchool();
    await importInto(visitor, path, own(file({ pupils: sam() + noor })));
    const before = await pupilsOf(school.id);
    const again = own(file({ pupils: sam({}, 'X1') + noor.replace('L2', 'X2') }));

    const { preview } = await importInto(visitor, path, again, { sameWhenEqual: 'yes' });

    expect(visibleText(preview)).toContain('Deze 2 leerlingen zijn dezelfde als in het portaal');
    expect(await pupilsOf(school.id)).toMatchObject(
      before.map(({ id }, i) => ({ id, key: ['X2', 'X1'][i] })),
    );
  });

  test('what was shown is what is done: a change meanwhile asks again', async () => {
    const { school, visitor, path, own } = await emptySchool();
    await importInto(visitor, path, own(file({ pupils: sam() })));
    const { location } = await upload(visitor, path, own(file({ pupils: sam({ roepnaam: 'Sammie' }) })));
    const preview = await visitor.get(location ?? '');
    await portal.database.owner("update pupil set call_name = 'Samuel' where home_school_id = $1", [
      school.id,
    ]);

    const reply = await visitor.post(location ?? '', hidden(preview));

    expect(reply.status).toBe(409);
    expect(visibleText(reply)).toContain('was Samuel, wordt Sammie');
    expect(await pupilsOf(school.id)).toMatchObject([{ call_name: 'Samuel' }]);
  });

  test('sent twice it is done once, and thrown away it is gone', async () => {
    const { school, visitor, path, own } = await emptySchool();
    const { location } = await upload(visitor, path, own(file({ pupils: sam() })));
    const fields = hidden(await visitor.get(location ?? ''));

    const replies = await Promise.all([
      visitor.post(location ?? '', fields),
      visitor.post(location ?? '', fields),
    ]);
    const next = await upload(visitor, path, own(file({ pupils: sam() + noor })));
    await visitor.post(`${next.location ?? ''}/weg`);
    const gone = await visitor.get(next.location ?? '');

    expect(replies.map((reply) => reply.location)).toEqual([location, location]);
    expect(await pupilsOf(school.id)).toHaveLength(1);
    expect(gone.status).toBe(404);
    expect(visibleText(gone)).toContain('Dit bestand is niet meer bewaard');
    expect(visibleText(await visitor.get(location ?? ''))).toContain('1 nieuwe leerling');
  });

  test('a group that ended leaves its pupils without one and its teacher without sight', async () => {
    const { school, visitor, path, own } = await emptySchool();
    await importInto(
      visitor,
      path,
      own(file({ pupils: sam() + noor.replace('</leerling>', '<groep key="g5"/></leerling>') })),
    );
    const [group] = await portal.database.owner<{ id: string }>(
      "select id from school_group where school_id = $1 and key = 'g5'",
      [school.id],
    );
    const someone = await make.person(school.id, 'teacher');
    await make.teaches(group?.id ?? '', someone.membershipId);
    const groups = '<groepen><groep key="g6"><naam>Groep 6</naam><jaargroep>6</jaargroep></groep></groepen>';

    const moved = own(file({ groups, pupils: sam().replace('g5', 'g6') }));
    await importInto(visitor, path, moved, { ended: group?.id ?? '' });

    expect(await pupilsOf(school.id)).toMatchObject([
      { call_name: 'Noor', group_id: null, left_on: null },
      { call_name: 'Sam', group_name: 'Groep 6' },
    ]);
    expect(
      await portal.database.owner('select ended_on is null as open from school_group where id = $1', [
        group?.id,
      ]),
    ).toEqual([{ open: false }]);
    expect(
      (
        await (
          await portal.as(someone.membershipId)
        ).get(`/leerlingen/${String((await pupilsOf(school.id))[1]?.id)}/signaal`)
      ).status,
    ).toBe(404);
  });

  test('a file without a group asks whether it ended; without a tick nothing ends, and the whole file of before restores all', async () => {
    const { school, visitor, path, own } = await emptySchool();
    const whole = own(file({ pupils: sam() + noor.replace('</leerling>', '<groep key="g5"/></leerling>') }));
    await importInto(visitor, path, whole);
    const [group] = await portal.database.owner<{ id: string }>(
      "select id from school_group where school_id = $1 and key = 'g5'",
      [school.id],
    );
    const someone = await make.person(school.id, 'teacher');
    await make.teaches(group?.id ?? '', someone.membershipId);
    const facts = () =>
      portal.database.owner(
        `select g.name, g.ended_on, t.ends_on, (select count(*)::int from pupil p where p.group_id = g.id) as pupils
         from school_group g left join group_teacher t on t.group_id = g.id where g.school_id = $1 order by g.name`,
        [school.id],
      );
    const before = await facts();
    const groups = '<groepen><groep key="g6"><naam>Groep 6</naam><jaargroep>6</jaargroep></groep></groepen>';
    const partial = own(file({ groups, pupils: sam().replace('<groep key="g5"/>', '') }));

    const asked = await importInto(visitor, path, partial);
    const untouched = (await facts()).filter(({ name }) => name !== 'Groep 6');
    await importInto(visitor, path, partial, { ended: group?.id ?? '' });
    const ended = (await facts()).find(({ name }) => name === 'Groep 5');
    const back = await importInto(visitor, path, whole);

    expect(visibleText(asked.preview)).toContain('Welke groep is er niet meer?');
    expect(untouched).toEqual(before);
    expect(ended).toMatchObject({ pupils: 0 });
    expect(ended?.['ends_on']).not.toBeNull();
    expect(visibleText(back.preview)).toContain('komt terug, met wie er les gaf');
    expect((await facts()).filter(({ name }) => name !== 'Groep 6')).toEqual(before);
  });

  test('an older file is said to be older, and moves nobody back without a tick', async () => {
    const { school, visitor, path, own } = await emptySchool();
    const all = (year: string, schooljaar: string) =>
      own(
        file({
          header: header({ schooljaar }),
          pupils: ['L1', 'L2', 'L3']
            .map((key) => sam({ roepnaam: `Kind ${key}`, jaargroep: year }, key))
            .join(''),
        }),
      );
    const years = async () => (await pupilsOf(school.id)).map(({ year_group }) => year_group);
    await importInto(visitor, path, all('5', '2026-2027'));

    const old = await importInto(visitor, path, all('3', '2024-2025'));
    const untouched = await years();
    // As of a school whose earlier files are not remembered.
    await portal.database.owner(
      "update pupil_import set result = result - 'schoolYear' where school_id = $1",
      [school.id],
    );
    const unremembered = await importInto(visitor, path, all('3', '2024-2025'));

    expect(visibleText(old.preview)).toContain('Er is al een bestand van 2026-2027 ingelezen.');
    expect(old.done?.status).toBe(422);
    expect(old.done?.html).toContain('Ik wil toch dit oudere bestand doorvoeren');
    expect(untouched).toEqual(['5', '5', '5']);
    expect(visibleText(unremembered.preview)).toContain(
      'Met dit bestand gaan 3 kinderen naar een lagere jaargroep.',
    );
    expect(await years()).toEqual(untouched);
    await importInto(visitor, path, all('3', '2024-2025'), { older: 'yes' });
    expect(await years()).toEqual(['3', '3', '3']);
  });

  test('a birth that has not come is asked about; two groups of one name are told apart', async () => {
    const { school, visitor, path, own } = await emptySchool();
    const group = (key: string, year: string) =>
      `<groep key="${key}"><naam>Kikkers</naam><jaargroep>${year}</jaargroep></groep>`;
    const pupils = sam({ geboortedatum: '2099-01-01' }) + sam({ roepnaam: 'Daan' }, 'L2').replace('g5', 'g6');

    const { preview } = await importInto(
      visitor,
      path,
      own(file({ groups: `<groepen>${group('g5', '5')}${group('g6', '6')}</groepen>`, pupils })),
    );

    expect(visibleText(preview)).toContain('De geboortedatum van deze leerling is een dag die nog komt.');
    for (const name of ['Kikkers (groep 5)', 'Kikkers (groep 6)'])
      expect(visibleText(preview)).toContain(name);
    expect((await pupilsOf(school.id)).map(({ birth_date }) => birth_date)).toEqual(['2017-03-13', null]);
  });

  test('two thousand pupils are done in a few seconds', async () => {
    const { school, visitor, path, own } = await emptySchool();
    const many = (name: string) =>
      own(
        file({
          pupils: Array.from({ length: 2000 }, (_, i) =>
            sam({ roepnaam: `${name}${String(i)}` }, `K${String(i)}`),
          ).join(''),
          staff: teacher('T1', elements({ roepnaam: 'Anke' })),
        }),
      );

    const started = performance.now();
    await importInto(visitor, path, many('Sam'));
    await importInto(visitor, path, many('Noor'));
    const changed = performance.now();

    expect(await pupilsOf(school.id)).toHaveLength(2000);
    expect(changed - started).toBeLessThan(30_000);
  }, 60_000);
});
