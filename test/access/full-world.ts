// A world (test/world.ts) with what only sight and rights need: struck rows, a plus class, somebody resent, drafts, an import, log lines.

import { randomUUID } from 'node:crypto';

import type { Content } from '../../src/school-list/kept-file.ts';
import type { ImportedSchool } from '../../src/pupil-import/imported-school.ts';
import type { Role } from '../../src/access/roles.ts';
import type { Snapshot } from '../../src/zorgroute/referral/snapshot.ts';
import type { Owned } from '../database.ts';
import { emptyPlan, EVERYBODY, type PlanText } from '../../src/zorgroute/plan/plan-text.ts';
import { childIdOf } from '../../src/zorgroute/plan/people.ts';
import { howName, keyOf, saidName } from '../../src/zorgroute/evaluation/look.ts';
import { signOfReading } from '../../src/zorgroute/plan/what-one-reads.ts';
import { factories, type Make, type Someone } from '../factories.ts';
import { makeWorld } from '../world.ts';

export type FullWorld = Awaited<ReturnType<typeof makeFullWorld>>;

/** What was sent: as small as the portal could have made it. */
const SNAPSHOT = {
  child: { callName: 'Bo', name: 'Bo', birthDate: null, postcode: '', residence: 'Ergens', group: '' },
  school: { name: 'School', place: '', phone: '' },
  contact: { name: 'IB' },
  receiver: { name: 'Team' },
  textVersion: 1,
  promisedOn: null,
  guardians: [],
  parentsLiveApart: false,
  pages: [],
  consents: [],
  views: [],
} satisfies Snapshot;

const CONTACTS = JSON.stringify([
  {
    guardianId: '00000000-0000-4000-8000-000000000000',
    phone: '06 00000000',
    email: '',
    address: 'Dorpsstraat 1',
    secretAddress: false,
    language: '',
  },
] satisfies Snapshot['contacts']);

const IMPORT = {
  version: '2.1',
  schoolYear: '2026-2027',
  referenceDate: null,
  createdOn: null,
  groups: [],
  pupils: [],
  staff: [
    {
      key: 'T9',
      isDummyKey: false,
      callName: 'Noor',
      prefix: '',
      familyName: 'Bestaatniet',
      initials: 'N.',
      email: null,
      roles: [],
      groupKeys: [],
      line: 1,
    },
  ],
  questions: [],
  notes: [],
} satisfies ImportedSchool;

/** One school, new to the list. */
const schoolList = (municipalityId: string): Content => ({
  schools: [
    {
      brin: '99XX',
      branchNumber: '00',
      name: 'De Zilvervos',
      street: '',
      postcode: null,
      place: 'Nergens',
      municipalityId,
      boardNumber: null,
      denomination: null,
      phone: null,
      website: null,
    },
  ],
  silent: [],
  notes: [],
  left: [],
  outside: [],
});

let worlds = 0;
/** Two capitals of a BRIN, other ones for every world. */
const letters = (number: number) =>
  String.fromCharCode(65 + (Math.floor(number / 26) % 26), 65 + (number % 26));

export async function makeFullWorld(database: Owned) {
  worlds += 1;
  const world = await makeWorld(database);
  const make = factories(database);
  const { insert, entry } = make;
  const { owner } = database;
  const { school, team, atSchool, helped, groupId } = world;
  const portalId = await make.organisation('region');
  const people = {
    ...world.people,
    plusTeacher: await make.person(school.id, 'teacher'),
    teacherWithoutAccount: await make.person(school.id, 'teacher'),
    portalKeeper: await make.person(portalId, 'administrator'),
    portalOfficer: await make.person(portalId, 'privacy_officer'),
  };
  await owner('delete from account where id = $1', [people.teacherWithoutAccount.personId]);
  // Who gives the code that goes with a link has chosen a password.
  const officers = [people.boardOfficer, people.municipalityOfficer, people.portalOfficer];
  await owner("update account set password_hash = 'x' where id = any ($1)", [
    officers.map(({ personId }) => personId),
  ]);

  const by = (someone: Someone, role: Role) => ({
    author_person_id: someone.personId,
    author_name: someone.name,
    author_role: role,
  });
  const teacher = by(people.teacher, 'teacher');
  const ib = by(people.internBegeleider, 'intern_begeleider');
  const struck = { struck_at: '2026-02-02', struck_by: 'Iemand', strike_reason: 'Verkeerd.' };

  const plusGroupId = await insert('school_group', {
    school_id: school.id,
    name: 'Plusklas',
    composed: true,
  });
  await make.teaches(plusGroupId, people.plusTeacher.membershipId);
  await insert('composed_group_pupil', { group_id: plusGroupId, pupil_id: atSchool.pupilId });

  const inAnna = { trajectory_id: atSchool.trajectoryId };
  const inTraject = atSchool.trajectoryId;
  const struckSignalId = await entry('signal', inTraject, {
    on: '2026-01-06',
    answers: { observed: 'Vergissing.', area: 'home', need: 'living' },
    ...teacher,
    ...struck,
  });
  const struckConsultationId = await entry('consultation', inTraject, {
    on: '2026-01-08',
    answers: { discussed: 'Vergissing.', decision: 'talk_with_parents' },
    apart: { safetyNote: 'Doorgehaald door de IB.' },
    ...ib,
    ...struck,
  });
  const struckConversationId = await entry('conversation', inTraject, {
    on: '2026-01-12',
    answers: {
      present: 'Vader',
      recognised: 'no',
      discussed: 'Vergissing.',
      toldRoute: 'yes',
      toldRights: 'yes',
      outcome: 'refer',
    },
    ...teacher,
    ...struck,
  });
  const struckConsentId = await insert('consent', {
    ...inAnna,
    giver_name: 'Vader',
    direction: 'school_to_team',
    answer: 'refused',
    given_on: '2026-01-12',
    manner: 'spoken',
    text_version: 1,
    ...ib,
    ...struck,
  });
  const ibSafetyChoiceId = await entry('consultation', inTraject, {
    on: '2026-01-09',
    answers: { discussed: 'Besproken.', decision: 'talk_with_parents' },
    apart: { safetyNote: 'Van de IB.' },
    ...ib,
  });
  /** Of a colleague, but in sight of the teacher. */
  const ibSignalId = await entry('signal', inTraject, {
    on: '2026-01-07',
    answers: { observed: 'Gezien door de IB.', area: 'home', need: 'living' },
    ...ib,
  });
  const reopened = { reopened_at: '2026-02-01', reopened_by: ib.author_name, reopen_reason: 'Toch wel.' };
  const privateEndId = await insert('trajectory_end', {
    ...inAnna,
    outcome: 'no_referral',
    ...ib,
    ...reopened,
  });
  const unexplainedEndId = await insert('trajectory_end', {
    ...inAnna,
    outcome: 'returned',
    ...ib,
    ...reopened,
  });
  await owner('insert into trajectory_end_reason (id, trajectory_id, reason) values ($1, $2, $3)', [
    privateEndId,
    atSchool.trajectoryId,
    'Waarom de ouders niet willen.',
  ]);
  const struckNoteId = await insert('contact_note', {
    family_id: helped.familyId,
    held_on: '2026-02-11',
    manner: 'phone',
    with_whom: 'Vader',
    note: 'Vergissing.',
    ...by(people.casemanager, 'casemanager'),
    ...struck,
  });

  const plan = await addPlan(make, helped.familyId, by(people.casemanager, 'casemanager'));
  await owner(
    `insert into plan_standing (family_id, task, since, until) values ($1, 'look', '2026-02-12', '2099-01-01')`,
    [helped.familyId],
  );
  await owner(
    `insert into help_standing (help_id, family_id, task, help_name, since, until)
     select h, $1, 'call', 'Hulp thuis, De Brug', '2026-02-12', '2099-01-01' from unnest($2::uuid[]) h`,
    [helped.familyId, [plan.helpId, plan.newHelpId]],
  );
  const schooldeel = await addSchooldeel(
    { ...make, owner },
    { ...helped, planPersonId: plan.planPersonId },
    { keeper: by(people.casemanager, 'casemanager'), ib, teacher },
  );

  /** Returned, resent, asked and answered, and then with a casemanager: every shared table has a row for the care side. */
  const pupilId = await make.pupil(school.id, {
    group_id: groupId,
    call_name: 'Eva',
    residence_id: team.municipalityId,
  });
  const trajectoryId = await insert('trajectory', { pupil_id: pupilId });
  const referralId = await insert('referral', { trajectory_id: trajectoryId, team_id: team.id });
  const version = { referral_id: referralId, content: SNAPSHOT, ...ib };
  await insert('referral_version', { ...version, version: 1 });
  await insert('advice', {
    referral_id: referralId,
    version: 1,
    advice: 'Eerst dit.',
    ...by(people.worker, 'cjg_worker'),
  });
  const versionId = await insert('referral_version', { ...version, version: 2 });
  const questionId = await insert('question', {
    referral_id: referralId,
    question: 'Wat nog?',
    ...by(people.worker, 'cjg_worker'),
  });
  await owner(
    `update question set answer = 'Dit.', answered_at = portal_now(), answered_by = 'IB' where id = $1`,
    [questionId],
  );
  /** First linked to a family that was not hers. */
  const wrongFamilyId = await insert('family', { team_id: team.id, name: 'Niet het gezin van Eva' });
  const familyId = await insert('family', { team_id: team.id, name: 'Gezin van Eva' });
  const coordinator = by(people.coordinator, 'cjg_coordinator');
  const assigned = {
    referral_id: referralId,
    casemanager_id: people.casemanager.membershipId,
    stand_in_id: people.standIn.membershipId,
    ...coordinator,
  };
  await insert('assignment', { ...assigned, family_id: wrongFamilyId });
  await insert('family_move', {
    referral_id: referralId,
    family_id: familyId,
    reason: 'Zelfde achternaam.',
    ...coordinator,
  });
  const assignmentId = await insert('assignment', { ...assigned, family_id: familyId });
  /** The first contact, on a day that was corrected once. */
  const firstContact = {
    referral_id: referralId,
    kind: 'first_contact',
    ...by(people.casemanager, 'casemanager'),
  };
  const wrongDayId = await insert('milestone', { ...firstContact, on_date: '2026-02-10' });
  const contactId = await insert('milestone', {
    ...firstContact,
    on_date: '2026-02-09',
    corrects_id: wrongDayId,
  });
  await owner('insert into milestone_reason (id, referral_id, reason) values ($1, $2, $3)', [
    contactId,
    referralId,
    'Verkeerde week.',
  ]);
  /** Help to this child ended, with something to look after. */
  await insert('care_case', {
    ...{ family_id: familyId, referral_id: referralId, child_name: 'Eva', snapshot: SNAPSHOT },
  });
  const endId = await insert('care_entry', {
    ...{ family_id: familyId, kind: 'care_end', happened_on: '2026-02-20' },
    answers: {
      ...{ children: [referralId], reason: 'good', staysWhat: ['De afspraak'], staysWho: ['Oma'] },
      ...{ staysOn: ['2099-01-01'], staysReaders: [EVERYBODY] },
    },
    ...by(people.casemanager, 'casemanager'),
  });
  const resent = {
    endId,
    childPersonId: childIdOf(familyId, 'Eva'),
    pupilId,
    trajectoryId,
    referralId,
    versionId,
    questionId,
    familyId,
    assignmentId,
    wrongDayId,
    contactId,
  };
  await insert('family_renaming', {
    family_id: helped.familyId,
    name: 'Gezin van Dex',
    reason: 'Zo heten zij.',
    ...coordinator,
  });
  const postcodeId = await insert('team_postcode', { team_id: team.id, digits: '9801' });
  const mailTo = ({ membershipId }: Someone, organisationId: string) =>
    insert('mail', {
      membership_id: membershipId,
      organisation_id: organisationId,
      turns: 1,
      nears: 0,
      passeds: 0,
    });
  const mailId = await mailTo(people.teacher, school.id);
  await mailTo(people.worker, team.id);
  await owner(
    `insert into mail_choice (id, turn_rhythm, near_rhythm, passed_rhythm, from_hour) values ($1, 'daily', 'daily', 'daily', 9)`,
    [people.internBegeleider.personId],
  );
  await owner(`insert into task_state (task, done_at) values ('mail', portal_now()) on conflict do nothing`);
  const freeDayId = await insert('own_free_day', {
    organisation_id: school.id,
    name: 'Studiedag',
    from_day: '2029-06-04',
    until_day: '2029-06-04',
  });

  /** A child without a file: there is something to begin. */
  const bare = {
    pupilId: await make.pupil(school.id, { group_id: groupId, call_name: 'Flip' }),
    guardianId: '',
  };
  bare.guardianId = await insert('guardian', {
    pupil_id: bare.pupilId,
    name: 'Ouder',
    relation: 'mother',
    custody: 'yes',
  });

  await owner('update referral_version set content = $2 where referral_id = any ($1)', [
    [world.sent.referralId, world.returned.referralId, helped.referralId],
    SNAPSHOT,
  ]);
  await owner(
    `insert into referral_contacts (id, referral_id, contacts)
     select id, referral_id, $2 from referral_version where referral_id = any ($1) and version = 1`,
    [[world.sent.referralId, world.returned.referralId, helped.referralId, referralId], CONTACTS],
  );
  await owner('update care_case set snapshot = $2 where id = $1', [helped.caseId, SNAPSHOT]);
  // What waits was written by hand, for a day that never comes near.
  await owner('update schooldeel_standing set recheck_on = null');
  /** So that the team of a referral is a choice. */
  const otherTeamId = await insert('organisation', {
    kind: 'team',
    name: `Ander team van ${team.name}`,
    parent_id: team.municipalityId,
  });
  /** Without a contact yet. */
  const unkept = {
    teamId: otherTeamId,
    schoolId: await insert('organisation', {
      kind: 'school',
      name: `Andere school van ${school.name}`,
      parent_id: school.boardId,
      brin: `94${letters(worlds)}`,
    }),
  };

  /** Cas is old enough to decide too. */
  await owner(`update pupil set birth_date = (portal_today() - interval '13 years')::date where id = $1`, [
    world.returned.pupilId,
  ]);

  const [taught] = await owner<{ id: string }>('select id from group_teacher where group_id = $1', [groupId]);

  const [branch] = await owner<{ code: string }>(
    'select lower(brin || branch_number) as code from organisation where id = $1',
    [school.id],
  );
  await owner(
    `insert into contact (id, function, phone, changed_by) select unnest($1::uuid[]), 'Aanmeldteam', '0594 00 00 10', 'Beheer'`,
    [[school.id, team.id]],
  );
  await insert('listed_school', {
    brin: `96${letters(worlds)}`,
    branch_number: '00',
    name: `School in de lijst van ${team.name}`,
    place: 'Ergens',
    municipality_id: team.municipalityId,
  });
  /** A text of the public pages: there is one for the whole region. */
  const [block] = await owner<{ id: string }>(
    `select id from content_block where page = 'organisaties' and key = 'rigg'`,
  );

  const importId = await insert('pupil_import', {
    school_id: school.id,
    person_id: people.boardAdministrator.personId,
    content: IMPORT,
  });

  const schoolListImportId = await insert('school_list_import', {
    organisation_id: school.boardId,
    person_id: people.boardAdministrator.personId,
    content: schoolList(team.municipalityId),
  });
  await owner(
    `insert into listed_school (brin, branch_number, name, place, municipality_id)
     values ('98XX', '00', 'Al in de lijst', 'Nergens', $1) on conflict do nothing`,
    [team.municipalityId],
  );

  const own = (someone: Someone) => [someone.membershipId, someone.personId];
  const draft = 'insert into draft (membership_id, person_id, place, fields) values ($1, $2, $3, $4)';
  await owner(draft, [
    ...own(people.teacher),
    `/leerlingen/${atSchool.pupilId}/signaal`,
    { observed: 'Nog niet af' },
  ]);
  await owner(draft, [
    ...own(people.casemanager),
    `/gezinnen/${helped.familyId}/contact`,
    { note: 'Nog niet af' },
  ]);
  await owner(
    `insert into submission (key, person_id, membership_id, place, content_hash, location)
     values (gen_random_uuid(), $2, $1, '/a', '\\x00', '/b')`,
    own(people.teacher),
  );

  const line = `insert into access_log (person_id, actor_root_id, action, what, layer, subject_kind, subject_ids, board_id, municipality_id)
    values ($1, $2, 'read', $3, 'school', 'none', '{}', $4, $5)`;
  await owner(line, [people.teacher.personId, null, 'school line', school.boardId, null]);
  await owner(line, [people.worker.personId, null, 'shared line', school.boardId, team.municipalityId]);
  await owner(line, [people.casemanager.personId, null, 'care line', null, team.municipalityId]);
  await owner(line, [people.teacher.personId, school.boardId, 'line of an actor', null, null]);
  const ofAccount = `insert into account_log (root_id, event, person_id, person_name) values ($1, $2, $3, 'Iemand')`;
  await owner(ofAccount, [school.boardId, 'login', people.teacher.personId]);
  await owner(ofAccount, [team.municipalityId, 'switch', people.worker.personId]);
  await owner(ofAccount, [portalId, 'role_given', people.portalKeeper.personId]);

  return {
    ...world,
    people,
    plusGroupId,
    resent,
    bare,
    teachesId: taught?.id ?? '',
    schoolCode: branch?.code ?? '',
    unkept,
    importId,
    postcodeId,
    freeDayId,
    mailId,
    schoolListImportId,
    blockId: block?.id ?? '',
    atSchool: {
      ...atSchool,
      struckSignalId,
      struckConsultationId,
      struckConversationId,
      struckConsentId,
      ibSafetyChoiceId,
      ibSignalId,
      unexplainedEndId,
    },
    helped: { ...helped, struckNoteId, ...plan, ...schooldeel },
  };
}

/** A plan of two versions, with what was offered before and what one of its people said. */
async function addPlan({ insert }: Make, familyId: string, author: Record<string, unknown>) {
  const planPersonId = randomUUID();
  const [goalId, houseGoalId] = [randomUUID(), randomUUID()];
  const content = {
    ...emptyPlan(
      [
        {
          ...{ id: planPersonId, kind: 'guardian', name: 'Moeder van Dex', relation: 'moeder' },
          ...{ custody: 'yes', birthDate: null, left: false },
        },
      ],
      false,
    ),
    goals: [
      {
        ...{
          id: goalId,
          words: 'Rust in huis',
          forWhom: [planPersonId],
          reachedWhen: 'Het is stil.',
          under: '',
        },
        ...{ readers: EVERYBODY, state: '', why: '', actions: [] },
      },
      {
        ...{ id: houseGoalId, words: 'Rond komen', forWhom: [planPersonId], reachedWhen: 'Het lukt.' },
        ...{ under: '', readers: planPersonId, state: '', why: '', actions: [] },
      },
    ],
    lookOn: '2099-01-01',
  } satisfies PlanText;
  const rows = { family_id: familyId, ...author };
  await insert('plan_version', { ...rows, version: 1, content });
  const planId = await insert('plan_version', { ...rows, version: 2, content });
  const entry = { ...rows, happened_on: '2026-02-12' };
  const offer = { present: 'Moeder', wants: 'together', said: '', help: [], hearOn: null };
  const offerId = await insert('care_entry', { ...entry, kind: 'own_plan_offer', answers: offer });
  const struckOfferId = await insert('care_entry', {
    ...entry,
    kind: 'own_plan_offer',
    answers: offer,
    ...{ struck_at: '2026-02-13', struck_by: 'Iemand', strike_reason: 'Verkeerd.' },
  });
  const answerId = await insert('care_entry', {
    ...entry,
    kind: 'plan_answer',
    plan_person_id: planPersonId,
    version: 2,
    reading: signOfReading(content, planPersonId),
    answers: { knownBy: 'together', answer: 'agrees', view: '', viewReaders: [], against: [] },
  });
  const lookId = await insert('care_entry', {
    ...{ ...entry, kind: 'looked_together', version: 2 },
    answers: {
      ...{ withWhom: [planPersonId], others: '', goals: [goalId], scoreGoal: '', planLookOn: content.lookOn },
      ...{ [howName(goalId)]: 'goes_on', [saidName(goalId, keyOf(planPersonId))]: 'Het is stiller.' },
      ...{ nextOn: '2099-01-01', nextWhere: '' },
    },
  });
  const houseLookId = await insert('care_entry', {
    ...{ ...entry, kind: 'looked_together', version: 2, plan_person_id: planPersonId },
    answers: {
      ...{ withWhom: [], others: '', goals: [houseGoalId], scoreGoal: '', planLookOn: content.lookOn },
      ...{ [howName(houseGoalId)]: 'goes_on', [saidName(houseGoalId, keyOf(planPersonId))]: 'Het lukt net.' },
    },
  });
  return {
    ...{ planPersonId, goalId, planId, offerId, struckOfferId, answerId, lookId, houseLookId, houseGoalId },
    ...(await addHelp({ insert }, entry, { goalId, planPersonId })),
  };
}

/** Help under the goal that waits, with what was heard of it; and help that nobody noted anything of yet. */
async function addHelp(
  { insert }: Pick<Make, 'insert'>,
  entry: Record<string, unknown>,
  { goalId, planPersonId }: { goalId: string; planPersonId: string },
) {
  const [helpId, newHelpId] = [randomUUID(), randomUUID()];
  const answers = {
    ...{ what: 'Hulp thuis', goalId, forWhom: [planPersonId], by: 'De Brug', from: 'organisation' },
    ...{
      law: 'youth_free',
      decidedBy: 'by_law',
      expected: '',
      callOn: '2099-01-01',
      meanwhile: '',
      readers: '',
    },
  };
  for (const subject_id of [helpId, newHelpId])
    await insert('care_entry', { ...entry, kind: 'arranged_help', subject_id, answers });
  const helpNewsId = await insert('care_entry', {
    ...{ ...entry, kind: 'help_news', subject_id: helpId },
    answers: {
      step: 'called',
      words: '',
      callOn: '2099-01-01',
      expected: '',
      why: '',
      saidBy: '',
      tells: [],
    },
  });
  return { helpId, newHelpId, helpNewsId };
}

type Authors = Record<'keeper' | 'ib' | 'teacher', Record<string, unknown>>;

/** A proposal that a parent answered; and agreements: one that waits for the school, and one of which each of the others spoke last. */
async function addSchooldeel(
  { insert, owner }: Pick<Make, 'insert'> & Owned,
  { familyId, referralId, planPersonId }: { familyId: string; referralId: string; planPersonId: string },
  { keeper, ib, teacher }: Authors,
) {
  const ofCare = { family_id: familyId, happened_on: '2026-02-12', ...keeper };
  const agreed = { what: 'Rustig beginnen', by: '', when: 'elke ochtend', needs: '' };
  const proposalId = randomUUID();
  const stand = async (
    id: string,
    row: { sharedOn?: string; task: string; nextRole: string; endsOn?: string },
  ) =>
    owner(
      `insert into schooldeel_standing (id, referral_id, shared_on, agreement_name, since, until, task, next_role, ends_on, again_until)
       values ($1, $2, $3, 'Rustig beginnen', '2026-02-12', '2098-12-01', $4, $5, $6, $6)`,
      [id, referralId, row.sharedOn ?? null, row.task, row.nextRole, row.endsOn ?? null],
    );
  const about = { referralId, why: 'Dex is moe.', goalId: '', until: '2099-01-01', agreements: [agreed] };
  await insert('care_entry', {
    ...{ ...ofCare, kind: 'schooldeel_proposal', subject_id: proposalId, answers: about },
  });
  const wordId = await insert('care_entry', {
    ...{
      ...ofCare,
      kind: 'schooldeel_word',
      subject_id: proposalId,
      plan_person_id: planPersonId,
      version: 1,
    },
    answers: { answer: 'questions', words: '', sends: false, atTable: false },
  });
  const begin = async (news: readonly [by: Record<string, unknown>, answers: object][]) => {
    const agreementId = randomUUID();
    const row = { referral_id: referralId, agreement_id: agreementId, happened_on: '2026-02-12' };
    await insert('schooldeel_entry', {
      ...{ ...row, ...keeper, kind: 'schooldeel_agreement' },
      answers: { ...agreed, why: 'Dex is moe.', until: '2099-01-01', agreedBy: ['Moeder van Dex'] },
    });
    let newsId = '';
    for (const [place, [by, answers]] of news.entries())
      newsId = await insert('schooldeel_entry', {
        ...{
          ...row,
          ...by,
          kind: 'schooldeel_news',
          answers,
          created_at: `2026-02-12T1${String(place)}:00:00Z`,
        },
      });
    await stand(
      agreementId,
      news.length
        ? { sharedOn: '2026-02-12', task: 'goes', nextRole: 'teacher', endsOn: '2099-01-01' }
        : { sharedOn: '2026-02-12', task: 'answer', nextRole: 'intern_begeleider' },
    );
    return { agreementId, newsId };
  };
  await stand(proposalId, { task: 'parents', nextRole: 'casemanager' });
  const yes = [ib, { step: 'yes', doneBy: [] }] as const;
  const asked = await begin([]);
  const ofIb = await begin([[...yes], [ib, { step: 'works' }]]);
  const ofTeacher = await begin([[...yes], [teacher, { step: 'works' }]]);
  await insert('schooldeel_entry', {
    ...{ referral_id: referralId, agreement_id: asked.agreementId, happened_on: '2026-02-12', ...teacher },
    ...{ kind: 'schooldeel_news', answers: { step: 'works' } },
    ...{ struck_at: '2026-02-13', struck_by: 'Iemand', strike_reason: 'Verkeerd kind.' },
  });
  const ofKeeper = await begin([[...yes], [keeper, { step: 'goes_on', until: '2099-01-01' }]]);
  return {
    ...{ proposalId, wordId, askedAgreementId: asked.agreementId },
    ...{ ibAgreementId: ofIb.agreementId, ibNewsId: ofIb.newsId },
    ...{ teacherAgreementId: ofTeacher.agreementId, teacherNewsId: ofTeacher.newsId },
    ...{ keeperAgreementId: ofKeeper.agreementId, keeperNewsId: ofKeeper.newsId },
  };
}
