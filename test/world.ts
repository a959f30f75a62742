// One whole world: a board with a school, a municipality with a team, and a child at every place of the route.
// Two of them side by side show that nobody sees the other.

import type { Role } from '../src/access/roles.ts';
import type { Owned } from './database.ts';
import { factories, type Someone } from './factories.ts';

export type World = Awaited<ReturnType<typeof makeWorld>>;

export async function makeWorld(database: Owned) {
  const make = factories(database);
  const { insert, entry, person } = make;

  const school = await make.school();
  const team = await make.team();
  const partnerOrganisation = await make.organisation('partner');
  const people = {
    teacher: await person(school.id, 'teacher'),
    otherTeacher: await person(school.id, 'teacher'),
    internBegeleider: await person(school.id, 'intern_begeleider'),
    worker: await person(team.id, 'cjg_worker'),
    coordinator: await person(team.id, 'cjg_coordinator'),
    casemanager: await person(team.id, 'casemanager'),
    standIn: await person(team.id, 'casemanager'),
    otherCasemanager: await person(team.id, 'casemanager'),
    partner: await person(partnerOrganisation, 'partner'),
    otherPartner: await person(partnerOrganisation, 'partner'),
    boardMember: await person(school.boardId, 'board_member'),
    policyOfficer: await person(team.municipalityId, 'policy_officer'),
    boardAdministrator: await person(school.boardId, 'administrator'),
    teamAdministrator: await person(team.municipalityId, 'administrator'),
    boardOfficer: await person(school.boardId, 'privacy_officer'),
    municipalityOfficer: await person(team.municipalityId, 'privacy_officer'),
  } satisfies Record<string, Someone>;

  const by = (someone: Someone, role: Role) => ({
    author_person_id: someone.personId,
    author_name: someone.name,
    author_role: role,
  });
  const teacher = by(people.teacher, 'teacher');
  const ib = by(people.internBegeleider, 'intern_begeleider');
  const worker = by(people.worker, 'cjg_worker');
  const coordinator = by(people.coordinator, 'cjg_coordinator');
  const casemanager = by(people.casemanager, 'casemanager');

  const groupId = await make.group(school.id);
  await make.teaches(groupId, people.teacher.membershipId);
  const otherGroupId = await make.group(school.id);
  await make.teaches(otherGroupId, people.otherTeacher.membershipId);

  const child = async (callName: string) => {
    const pupilId = await make.pupil(school.id, {
      group_id: groupId,
      call_name: callName,
      residence_id: team.municipalityId,
    });
    const guardianId = await insert('guardian', {
      pupil_id: pupilId,
      name: `Ouder van ${callName}`,
      relation: 'mother',
      custody: 'yes',
    });
    await database.owner(
      'insert into guardian_contact (id, pupil_id, phone, address) values ($1, $2, $3, $4)',
      [guardianId, pupilId, '06 0000 0000', 'Dorpsstraat 1'],
    );
    await database.owner('insert into guardians_version (id, changed_by) values ($1, $2)', [
      pupilId,
      people.internBegeleider.name,
    ]);
    const trajectoryId = await insert('trajectory', { pupil_id: pupilId });
    const signalId = await entry('signal', trajectoryId, {
      on: '2026-01-05',
      answers: { observed: `Wat ${callName} deed.`, area: 'home', need: 'living' },
      ...teacher,
    });
    const consultationId = await entry('consultation', trajectoryId, {
      on: '2026-01-08',
      answers: { discussed: 'Besproken.', decision: 'talk_with_parents' },
      ...ib,
    });
    const conversationId = await entry('conversation', trajectoryId, {
      on: '2026-01-12',
      answers: {
        present: 'Moeder',
        recognised: 'yes',
        discussed: 'Het gesprek.',
        toldRoute: 'yes',
        toldRights: 'yes',
        outcome: 'refer',
      },
      ...teacher,
    });
    const preparationId = await insert('referral_preparation', {
      trajectory_id: trajectoryId,
      answers: '{}',
      changed_by: people.internBegeleider.name,
    });
    const consentId = await insert('consent', {
      trajectory_id: trajectoryId,
      guardian_id: guardianId,
      giver_name: `Ouder van ${callName}`,
      direction: 'school_to_team',
      answer: 'given',
      categories: [
        'child_details',
        'guardian_details',
        'concern',
        'school_support',
        'wishes',
        'involved_help',
      ],
      receiver_id: team.id,
      purpose: 'Hulp zoeken.',
      ground: 'Toestemming.',
      given_on: '2026-01-12',
      ends_on: '2099-01-01',
      manner: 'signed',
      text_version: 1,
      ...ib,
    });
    const readingId = await insert('parents_reading', {
      trajectory_id: trajectoryId,
      guardian_id: guardianId,
      reader_name: 'Ouder',
      seen_on: '2026-01-13',
      text_version: 1,
      agrees: true,
      ...ib,
    });
    return {
      pupilId,
      guardianId,
      trajectoryId,
      signalId,
      consultationId,
      conversationId,
      preparationId,
      consentId,
      readingId,
    };
  };

  const send = async (trajectoryId: string) => {
    const referralId = await insert('referral', { trajectory_id: trajectoryId, team_id: team.id });
    const versionId = await insert('referral_version', {
      referral_id: referralId,
      version: 1,
      content: '{}',
      ...ib,
    });
    return { referralId, versionId };
  };

  /** Only at school: everything the school layer holds. */
  const atSchool = {
    ...(await child('Anna')),
    safetyChoiceId: '',
    reasonId: '',
    followUpId: '',
    endId: '',
    moveId: '',
    refusedConsentId: '',
  };
  atSchool.safetyChoiceId = await entry('consultation', atSchool.trajectoryId, {
    on: '2026-01-07',
    answers: { discussed: 'Besproken.', decision: 'talk_with_parents' },
    apart: { safetyNote: 'Alleen voor ons.' },
    ...teacher,
  });
  atSchool.refusedConsentId = await insert('consent', {
    trajectory_id: atSchool.trajectoryId,
    giver_name: 'Andere ouder',
    direction: 'team_to_school',
    answer: 'refused',
    given_on: '2026-01-12',
    manner: 'spoken',
    text_version: 1,
    ...ib,
  });
  atSchool.reasonId = atSchool.refusedConsentId;
  await database.owner('insert into consent_reason (id, trajectory_id, reason) values ($1, $2, $3)', [
    atSchool.refusedConsentId,
    atSchool.trajectoryId,
    'Een reden.',
  ]);
  await database.owner(
    'insert into consent_withdrawal (id, trajectory_id, withdrawn_on, author_name, author_role) values ($1, $2, $3, $4, $5)',
    [atSchool.refusedConsentId, atSchool.trajectoryId, '2026-01-20', ib.author_name, ib.author_role],
  );
  atSchool.followUpId = await insert('refusal_follow_up', {
    trajectory_id: atSchool.trajectoryId,
    decision: 'reconsider',
    reconsider_on: '2026-03-01',
    ...ib,
  });
  atSchool.moveId = await insert('signal_move', {
    signal_id: atSchool.signalId,
    pupil_id: atSchool.pupilId,
    direction: 'came',
    reason: 'Verkeerde kind.',
    ...teacher,
  });
  atSchool.endId = await insert('trajectory_end', {
    trajectory_id: atSchool.trajectoryId,
    outcome: 'solved_at_school',
    ...ib,
    reopened_at: '2026-02-01',
    reopened_by: ib.author_name,
    reopen_reason: 'Toch niet.',
  });
  await database.owner('insert into trajectory_end_reason (id, trajectory_id, reason) values ($1, $2, $3)', [
    atSchool.endId,
    atSchool.trajectoryId,
    'Het ging goed.',
  ]);

  /** In the team's inbox, with a question and its answer. */
  const sent = { ...(await child('Bo')), referralId: '', versionId: '', questionId: '' };
  Object.assign(sent, await send(sent.trajectoryId));
  sent.questionId = await insert('question', {
    referral_id: sent.referralId,
    question: 'Wat bedoelt u?',
    ...worker,
  });

  /** Returned with advice. */
  const returned = { ...(await child('Cas')), referralId: '', versionId: '', adviceId: '' };
  Object.assign(returned, await send(returned.trajectoryId));
  returned.adviceId = await insert('advice', {
    referral_id: returned.referralId,
    version: 1,
    advice: 'Probeer dit.',
    ...worker,
  });

  /** With a casemanager, a stand-in and a partner. */
  const helped = {
    ...(await child('Dex')),
    referralId: '',
    versionId: '',
    familyId: '',
    caseId: '',
    assignmentId: '',
    feedbackId: '',
    noteId: '',
    partId: '',
  };
  Object.assign(helped, await send(helped.trajectoryId));
  helped.familyId = await insert('family', { team_id: team.id, name: 'Gezin van Dex' });
  helped.caseId = await insert('care_case', {
    family_id: helped.familyId,
    referral_id: helped.referralId,
    child_name: 'Dex',
    snapshot: '{}',
  });
  helped.assignmentId = await insert('assignment', {
    referral_id: helped.referralId,
    family_id: helped.familyId,
    casemanager_id: people.casemanager.membershipId,
    stand_in_id: people.standIn.membershipId,
    ...coordinator,
  });
  helped.feedbackId = await insert('feedback', {
    referral_id: helped.referralId,
    contact: 'going_on',
    phase: 'getting_acquainted',
    school_can: 'carry_on',
    next_feedback_on: '2099-01-01',
    ...casemanager,
  });
  helped.noteId = await insert('contact_note', {
    family_id: helped.familyId,
    held_on: '2026-02-10',
    manner: 'visit',
    with_whom: 'Moeder',
    note: 'Gesproken.',
    ...casemanager,
  });
  helped.partId = await insert('family_partner', {
    family_id: helped.familyId,
    membership_id: people.partner.membershipId,
    purpose: 'Logopedie',
    consent_by: 'Moeder',
    consent_on: '2026-02-10',
    ends_on: '2099-01-01',
    ...casemanager,
  });

  return {
    school,
    team,
    partnerOrganisation,
    people,
    groupId,
    otherGroupId,
    atSchool,
    sent,
    returned,
    helped,
  };
}
