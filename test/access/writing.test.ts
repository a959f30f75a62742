// Who writes which row? Every insert, update and delete that the app is granted, and every door of the schema `access` that changes
// or tells something, tried by every actor of two worlds. Then what the login of the app can never do.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { createApp } from '../../src/app.ts';
import { openPool } from '../../src/database/pool.ts';
import type { TestDatabase } from '../database.ts';
import { factories } from '../factories.ts';
import { sessionFor } from '../portal.ts';
import { becoming, outcomeOf } from './becoming.ts';
import { makeFullWorld, type FullWorld } from './full-world.ts';
import { twoWorlds } from './two-worlds.ts';

type Actor = keyof FullWorld['people'];
type Attempt = {
  does: 'insert' | 'update' | 'delete' | 'calls';
  table: string;
  /** What is tried, when the table is not enough to know. */
  what?: string;
  sql: string;
  values: (world: FullWorld) => unknown[];
  /** Who may; everybody else may not. Of the other world only who keeps what is the whole region's. */
  by: (Actor | `${Actor} of the other world`)[] | 'everybody';
};

const IB: Actor[] = ['internBegeleider'];
const SCHOOL: Actor[] = ['teacher', ...IB];
/** Anna is in the plus class too. */
const ANNA: Actor[] = [...SCHOOL, 'plusTeacher'];
const TEAM: Actor[] = ['worker', 'coordinator'];
const CASE: Actor[] = ['casemanager', 'standIn'];
const BOARD: Actor[] = ['boardAdministrator'];
const PORTAL: Attempt['by'] = ['portalKeeper', 'portalKeeper of the other world'];
const KEEPERS: Attempt['by'] = [
  'boardAdministrator',
  'teamAdministrator',
  'boardAdministrator of the other world',
  'teamAdministrator of the other world',
  'portalKeeper',
  'portalKeeper of the other world',
];

const ATTEMPTS: Attempt[] = [
  {
    does: 'insert',
    table: 'membership',
    what: 'at a school',
    by: BOARD,
    sql: `insert into membership (person_id, organisation_id, role) values ($1, $2, 'teacher')`,
    values: (w) => [w.people.worker.personId, w.school.id],
  },
  {
    does: 'insert',
    table: 'membership',
    what: 'at a team',
    by: ['teamAdministrator'],
    sql: `insert into membership (person_id, organisation_id, role) values ($1, $2, 'casemanager')`,
    values: (w) => [w.people.teacher.personId, w.team.id],
  },
  {
    does: 'update',
    table: 'membership',
    by: BOARD,
    sql: 'update membership set ends_on = portal_today() where id = $1',
    values: (w) => [w.people.teacher.membershipId],
  },
  {
    does: 'update',
    table: 'organisation',
    by: BOARD,
    sql: "update organisation set phone = '0594 12 34 56' where id = $1",
    values: (w) => [w.school.id],
  },
  {
    does: 'update',
    table: 'person',
    by: ['teacher'],
    sql: "update person set phone = '06 12345678' where id = $1",
    values: (w) => [w.people.teacher.personId],
  },
  {
    does: 'insert',
    table: 'access_log',
    by: 'everybody',
    sql: `insert into access_log (action, what, layer, subject_kind, subject_ids) values ('read', 'x', 'log', 'none', '{}')`,
    values: () => [],
  },
  {
    does: 'insert',
    table: 'school_group',
    by: BOARD,
    sql: `insert into school_group (school_id, name) values ($1, 'Groep 9')`,
    values: (w) => [w.school.id],
  },
  {
    does: 'update',
    table: 'school_group',
    by: BOARD,
    sql: `update school_group set name = 'Anders' where id = $1`,
    values: (w) => [w.groupId],
  },
  {
    does: 'insert',
    table: 'group_teacher',
    by: BOARD,
    sql: 'insert into group_teacher (group_id, membership_id) values ($1, $2)',
    values: (w) => [w.groupId, w.people.otherTeacher.membershipId],
  },
  {
    does: 'update',
    table: 'group_teacher',
    by: BOARD,
    sql: 'update group_teacher set ends_on = portal_today() where group_id = $1',
    values: (w) => [w.groupId],
  },
  {
    does: 'insert',
    table: 'composed_group_pupil',
    by: BOARD,
    sql: 'insert into composed_group_pupil (group_id, pupil_id) values ($1, $2)',
    values: (w) => [w.plusGroupId, w.sent.pupilId],
  },
  {
    does: 'delete',
    table: 'composed_group_pupil',
    by: BOARD,
    sql: 'delete from composed_group_pupil where group_id = $1',
    values: (w) => [w.plusGroupId],
  },
  {
    does: 'insert',
    table: 'pupil',
    by: [...IB, ...BOARD],
    sql: `insert into pupil (school_id, home_school_id, call_name) values ($1, $1, 'Nieuw')`,
    values: (w) => [w.school.id],
  },
  {
    does: 'update',
    table: 'pupil',
    by: [...IB, ...BOARD],
    sql: 'update pupil set residence_id = $2 where id = $1',
    values: (w) => [w.atSchool.pupilId, w.team.municipalityId],
  },
  {
    does: 'insert',
    table: 'pupil_import',
    by: BOARD,
    sql: `insert into pupil_import (school_id, content) values ($1, '{}')`,
    values: (w) => [w.school.id],
  },
  {
    does: 'update',
    table: 'pupil_import',
    by: BOARD,
    sql: 'update pupil_import set applied_at = portal_now() where id = $1',
    values: (w) => [w.importId],
  },
  {
    does: 'insert',
    table: 'listed_school',
    by: KEEPERS,
    sql: `insert into listed_school (brin, branch_number, name, place, municipality_id) values ('97XX', '00', 'x', 'x', $1)`,
    values: (w) => [w.team.municipalityId],
  },
  {
    does: 'update',
    table: 'listed_school',
    by: KEEPERS,
    sql: `update listed_school set gone_on = portal_today() where brin = '98XX'`,
    values: () => [],
  },
  {
    does: 'insert',
    table: 'school_list_import',
    by: KEEPERS,
    sql: `insert into school_list_import (content) values ('{}')`,
    values: () => [],
  },
  {
    does: 'update',
    table: 'school_list_import',
    by: BOARD,
    sql: 'update school_list_import set applied_at = portal_now() where id = $1',
    values: (w) => [w.schoolListImportId],
  },
  {
    does: 'insert',
    table: 'guardian',
    by: IB,
    sql: `insert into guardian (pupil_id, name, relation, custody) values ($1, 'Vader', 'father', 'yes')`,
    values: (w) => [w.atSchool.pupilId],
  },
  {
    does: 'update',
    table: 'guardian',
    by: IB,
    sql: `update guardian set custody = 'no' where id = $1`,
    values: (w) => [w.atSchool.guardianId],
  },
  {
    does: 'insert',
    table: 'guardian_contact',
    by: IB,
    sql: `insert into guardian_contact (id, pupil_id, phone) values ($1, $2, '06')`,
    values: (w) => [w.bare.guardianId, w.bare.pupilId],
  },
  {
    does: 'update',
    table: 'guardian_contact',
    by: IB,
    sql: `update guardian_contact set phone = '06' where id = $1`,
    values: (w) => [w.atSchool.guardianId],
  },
  {
    does: 'insert',
    table: 'guardians_version',
    by: IB,
    sql: 'insert into guardians_version (id) values ($1)',
    values: (w) => [w.bare.pupilId],
  },
  {
    does: 'update',
    table: 'guardians_version',
    by: IB,
    sql: 'update guardians_version set version = version + 1 where id = $1',
    values: (w) => [w.atSchool.pupilId],
  },
  {
    does: 'insert',
    table: 'trajectory',
    by: SCHOOL,
    sql: 'insert into trajectory (pupil_id) values ($1)',
    values: (w) => [w.bare.pupilId],
  },
  ...[
    ['signal', `{"observed": "x", "need": "both"}`],
    ['consultation', `{"discussed": "x", "decision": "talk_with_parents"}`],
    [
      'conversation',
      `{"discussed": "x", "present": "x", "toldRoute": "no", "toldRights": "no", "outcome": "refer"}`,
    ],
  ].map(([kind, answers]): Attempt => ({
    does: 'insert',
    table: 'school_entry',
    what: `of a ${String(kind)}`,
    by: ANNA,
    sql: `insert into school_entry (kind, trajectory_id, happened_on, answers) values ($2, $1, '2026-01-05', $3)`,
    values: (w) => [w.atSchool.trajectoryId, kind, answers],
  })),
  {
    does: 'insert',
    table: 'school_entry',
    what: 'of a kind that no teacher writes',
    by: IB,
    sql: `insert into school_entry (kind, trajectory_id, happened_on, answers) values ('other', $1, '2026-01-05', '{}')`,
    values: (w) => [w.atSchool.trajectoryId],
  },
  {
    does: 'insert',
    table: 'school_entry_apart',
    what: 'to what the intern begeleider wrote',
    by: IB,
    sql: `insert into school_entry_apart (id, answers) values ($1, '{"note": "x"}')`,
    values: (w) => [w.atSchool.ibSignalId],
  },
  {
    does: 'insert',
    table: 'school_entry_apart',
    what: 'to what the teacher wrote',
    by: ['teacher'],
    sql: `insert into school_entry_apart (id, answers) values ($1, '{"note": "x"}')`,
    values: (w) => [w.atSchool.signalId],
  },
  {
    does: 'insert',
    table: 'consent',
    by: IB,
    sql: `insert into consent (trajectory_id, giver_name, direction, answer, given_on, manner, text_version)
      values ($1, 'x', 'school_to_team', 'refused', '2026-01-05', 'spoken', 1)`,
    values: (w) => [w.atSchool.trajectoryId],
  },
  {
    does: 'insert',
    table: 'consent_reason',
    by: IB,
    sql: `insert into consent_reason (id, trajectory_id, reason) values ($1, $2, 'x')`,
    values: (w) => [w.atSchool.consentId, w.atSchool.trajectoryId],
  },
  {
    does: 'insert',
    table: 'consent_withdrawal',
    by: IB,
    sql: `insert into consent_withdrawal (id, trajectory_id, withdrawn_on) values ($1, $2, '2026-01-05')`,
    values: (w) => [w.atSchool.consentId, w.atSchool.trajectoryId],
  },
  {
    does: 'insert',
    table: 'refusal_follow_up',
    by: IB,
    sql: `insert into refusal_follow_up (trajectory_id, decision, reconsider_on) values ($1, 'reconsider', '2026-01-05')`,
    values: (w) => [w.atSchool.trajectoryId],
  },
  {
    does: 'insert',
    table: 'referral_preparation',
    by: IB,
    sql: 'insert into referral_preparation (trajectory_id) values ($1)',
    values: (w) => [w.resent.trajectoryId],
  },
  {
    does: 'update',
    table: 'referral_preparation',
    by: IB,
    sql: 'update referral_preparation set version = version + 1 where id = $1',
    values: (w) => [w.atSchool.preparationId],
  },
  {
    does: 'insert',
    table: 'parents_reading',
    by: IB,
    sql: `insert into parents_reading (trajectory_id, reader_name, seen_on, text_version, agrees) values ($1, 'x', '2026-01-05', 1, true)`,
    values: (w) => [w.atSchool.trajectoryId],
  },
  {
    does: 'insert',
    table: 'trajectory_end',
    by: IB,
    sql: `insert into trajectory_end (trajectory_id, outcome) values ($1, 'no_referral')`,
    values: (w) => [w.atSchool.trajectoryId],
  },
  {
    does: 'insert',
    table: 'trajectory_end_reason',
    by: IB,
    sql: `insert into trajectory_end_reason (id, trajectory_id, reason) values ($1, $2, 'x')`,
    values: (w) => [w.atSchool.unexplainedEndId, w.atSchool.trajectoryId],
  },
  {
    does: 'update',
    table: 'trajectory_end',
    by: IB,
    sql: `update trajectory_end set reopen_reason = 'x' where id = $1`,
    values: (w) => [w.atSchool.endId],
  },
  {
    does: 'insert',
    table: 'referral',
    by: IB,
    sql: 'insert into referral (trajectory_id, team_id) values ($1, $2)',
    values: (w) => [w.atSchool.trajectoryId, w.team.id],
  },
  {
    does: 'insert',
    table: 'referral_version',
    by: IB,
    sql: `insert into referral_version (referral_id, version, content) values ($1, 2, '{}')`,
    values: (w) => [w.sent.referralId],
  },
  {
    does: 'insert',
    table: 'referral_contacts',
    by: IB,
    sql: `insert into referral_contacts (id, referral_id, contacts) values ($1, $2, '[]')`,
    values: (w) => [w.resent.versionId, w.resent.referralId],
  },
  {
    does: 'insert',
    table: 'question',
    by: TEAM,
    sql: `insert into question (referral_id, question) values ($1, 'x')`,
    values: (w) => [w.returned.referralId],
  },
  {
    does: 'update',
    table: 'question',
    by: IB,
    sql: `update question set answer = 'x', answered_at = portal_now(), answered_by = 'x' where id = $1`,
    values: (w) => [w.sent.questionId],
  },
  {
    does: 'insert',
    table: 'advice',
    by: TEAM,
    sql: `insert into advice (referral_id, version, advice) values ($1, 1, 'x')`,
    values: (w) => [w.sent.referralId],
  },
  {
    does: 'insert',
    table: 'assignment',
    by: ['coordinator'],
    sql: 'insert into assignment (referral_id, family_id, casemanager_id) values ($1, $2, $3)',
    values: (w) => [w.sent.referralId, w.helped.familyId, w.people.otherCasemanager.membershipId],
  },
  {
    does: 'update',
    table: 'assignment',
    by: ['coordinator'],
    sql: 'update assignment set ended_at = portal_now() where id = $1',
    values: (w) => [w.helped.assignmentId],
  },
  {
    does: 'insert',
    table: 'feedback',
    by: CASE,
    sql: `insert into feedback (referral_id, contact, phase, school_can, next_feedback_on)
      values ($1, 'planned', 'making_a_plan', 'call_me', '2099-01-01')`,
    values: (w) => [w.helped.referralId],
  },
  {
    does: 'insert',
    table: 'milestone',
    what: 'of receipt',
    by: TEAM,
    sql: `insert into milestone (referral_id, kind) values ($1, 'received')`,
    values: (w) => [w.sent.referralId],
  },
  {
    does: 'insert',
    table: 'milestone',
    what: 'of a new promise, by the one who has it',
    by: ['coordinator', ...CASE],
    sql: `insert into milestone (referral_id, kind, promised_on) values ($1, 'promised', '2099-01-01')`,
    values: (w) => [w.helped.referralId],
  },
  {
    does: 'insert',
    table: 'milestone',
    what: 'of the first contact',
    by: CASE,
    sql: `insert into milestone (referral_id, kind) values ($1, 'first_contact')`,
    values: (w) => [w.helped.referralId],
  },
  {
    does: 'insert',
    table: 'milestone',
    what: 'of the first contact, corrected',
    by: CASE,
    sql: `insert into milestone (referral_id, kind, on_date, corrects_id) values ($1, 'first_contact', '2026-02-12', $2)`,
    values: (w) => [w.resent.referralId, w.resent.contactId],
  },
  {
    does: 'insert',
    table: 'milestone_reason',
    by: CASE,
    sql: `insert into milestone_reason (id, referral_id, reason) values ($1, $2, 'x')`,
    values: (w) => [w.resent.wrongDayId, w.resent.referralId],
  },
  {
    does: 'insert',
    table: 'milestone',
    what: 'that only an event leaves',
    by: [],
    sql: `insert into milestone (referral_id, kind) values ($1, 'returned')`,
    values: (w) => [w.sent.referralId],
  },
  {
    does: 'insert',
    table: 'family',
    by: ['coordinator'],
    sql: `insert into family (team_id, name) values ($1, 'Gezin')`,
    values: (w) => [w.team.id],
  },
  {
    does: 'insert',
    table: 'family_renaming',
    by: ['coordinator', ...CASE],
    sql: `insert into family_renaming (family_id, name, reason) values ($1, 'Gezin', 'x')`,
    values: (w) => [w.helped.familyId],
  },
  {
    does: 'insert',
    table: 'family_move',
    by: ['coordinator'],
    sql: `insert into family_move (referral_id, family_id, reason) values ($1, $2, 'x')`,
    values: (w) => [w.resent.referralId, w.helped.familyId],
  },
  {
    does: 'insert',
    table: 'care_case',
    by: ['coordinator'],
    sql: `insert into care_case (family_id, referral_id, child_name, snapshot) values ($1, $2, 'Bo', '{}')`,
    values: (w) => [w.resent.familyId, w.sent.referralId],
  },
  {
    does: 'insert',
    table: 'plan_version',
    by: CASE,
    sql: `insert into plan_version (family_id, version, content) values ($1, 9, '{}')`,
    values: (w) => [w.helped.familyId],
  },
  {
    does: 'insert',
    table: 'care_entry',
    by: CASE,
    sql: `insert into care_entry (kind, family_id, happened_on, answers) values ('own_plan_offer', $1, '2026-01-05', '{"wants": "together"}')`,
    values: (w) => [w.helped.familyId],
  },
  {
    does: 'insert',
    table: 'plan_standing',
    by: CASE,
    sql: `insert into plan_standing (family_id, task, since, until) values ($1, 'make', '2026-01-05', '2026-01-09')
      on conflict (family_id) do update set task = excluded.task`,
    values: (w) => [w.helped.familyId],
  },
  {
    does: 'insert',
    table: 'help_standing',
    by: CASE,
    sql: `insert into help_standing (help_id, family_id, task, help_name, since, until)
      values (gen_random_uuid(), $1, 'call', 'x', '2026-01-05', '2026-01-09')`,
    values: (w) => [w.helped.familyId],
  },
  {
    does: 'update',
    table: 'help_standing',
    by: CASE,
    sql: `update help_standing set task = 'call' where help_id = $1`,
    values: (w) => [w.helped.helpId],
  },
  {
    does: 'delete',
    table: 'help_standing',
    by: CASE,
    sql: `delete from help_standing where help_id = $1`,
    values: (w) => [w.helped.helpId],
  },
  {
    does: 'insert',
    table: 'schooldeel_entry',
    what: 'an agreement',
    by: CASE,
    sql: `insert into schooldeel_entry (kind, referral_id, agreement_id, happened_on, answers)
      values ('schooldeel_agreement', $1, gen_random_uuid(), '2026-01-05', '{"until": "2099-01-01"}')`,
    values: (w) => [w.helped.referralId],
  },
  {
    does: 'insert',
    table: 'schooldeel_entry',
    what: 'how an agreement goes on',
    by: CASE,
    sql: `insert into schooldeel_entry (kind, referral_id, agreement_id, happened_on, answers)
      values ('schooldeel_news', $1, $2, '2026-01-05', '{"step": "agreed"}')`,
    values: (w) => [w.helped.referralId, w.helped.askedAgreementId],
  },
  {
    does: 'insert',
    table: 'schooldeel_entry',
    what: 'the answer of the school',
    by: IB,
    sql: `insert into schooldeel_entry (kind, referral_id, agreement_id, happened_on, answers)
      values ('schooldeel_news', $1, $2, '2026-01-05', '{"step": "yes"}')`,
    values: (w) => [w.helped.referralId, w.helped.askedAgreementId],
  },
  {
    does: 'insert',
    table: 'schooldeel_entry',
    what: 'how it goes at school',
    by: SCHOOL,
    sql: `insert into schooldeel_entry (kind, referral_id, agreement_id, happened_on, answers)
      values ('schooldeel_news', $1, $2, '2026-01-05', '{"step": "not"}')`,
    values: (w) => [w.helped.referralId, w.helped.askedAgreementId],
  },
  {
    does: 'insert',
    table: 'schooldeel_standing',
    by: CASE,
    sql: `insert into schooldeel_standing (id, referral_id, shared_on, task, next_role, agreement_name, since, until)
      values (gen_random_uuid(), $1, null, 'parents', 'casemanager', 'x', '2026-01-05', '2026-01-09')`,
    values: (w) => [w.helped.referralId],
  },
  {
    does: 'update',
    table: 'schooldeel_standing',
    what: 'of what the school reads',
    by: [...CASE, ...SCHOOL],
    sql: `update schooldeel_standing set since = since where id = $1`,
    values: (w) => [w.helped.askedAgreementId],
  },
  {
    does: 'update',
    table: 'schooldeel_standing',
    what: 'of what the parents are asked',
    by: CASE,
    sql: `update schooldeel_standing set since = since where id = $1`,
    values: (w) => [w.helped.proposalId],
  },
  {
    does: 'delete',
    table: 'schooldeel_standing',
    by: CASE,
    sql: `delete from schooldeel_standing where id = $1`,
    values: (w) => [w.helped.askedAgreementId],
  },
  {
    does: 'update',
    table: 'plan_standing',
    by: CASE,
    sql: `update plan_standing set task = 'make' where family_id = $1`,
    values: (w) => [w.helped.familyId],
  },
  {
    does: 'insert',
    table: 'contact_note',
    by: CASE,
    sql: `insert into contact_note (family_id, held_on, manner, with_whom, note) values ($1, '2026-01-05', 'phone', 'x', 'x')`,
    values: (w) => [w.helped.familyId],
  },
  {
    does: 'insert',
    table: 'family_partner',
    by: CASE,
    sql: `insert into family_partner (family_id, membership_id, purpose, consent_by, consent_on, ends_on)
      values ($1, $2, 'x', 'x', '2026-01-05', '2099-01-01')`,
    values: (w) => [w.helped.familyId, w.people.otherPartner.membershipId],
  },
  {
    does: 'update',
    table: 'family_partner',
    by: CASE,
    sql: 'update family_partner set ends_on = portal_today() where id = $1',
    values: (w) => [w.helped.partId],
  },
  {
    does: 'insert',
    table: 'team_postcode',
    by: ['teamAdministrator'],
    sql: `insert into team_postcode (team_id, digits) values ($1, '9802')`,
    values: (w) => [w.team.id],
  },
  {
    does: 'delete',
    table: 'team_postcode',
    by: ['teamAdministrator'],
    sql: 'delete from team_postcode where id = $1',
    values: (w) => [w.postcodeId],
  },
  {
    does: 'insert',
    table: 'own_free_day',
    by: BOARD,
    sql: `insert into own_free_day (organisation_id, name, from_day, until_day) values ($1, 'Studiedag', '2029-06-05', '2029-06-05')`,
    values: (w) => [w.school.id],
  },
  {
    does: 'delete',
    table: 'own_free_day',
    by: BOARD,
    sql: 'delete from own_free_day where id = $1',
    values: (w) => [w.freeDayId],
  },
  {
    does: 'insert',
    table: 'mail_choice',
    by: ['teacher'],
    sql: `insert into mail_choice (id, turn_rhythm, near_rhythm, passed_rhythm, from_hour) values ($1, 'at_once', 'never', 'weekly', 7)`,
    values: (w) => [w.people.teacher.personId],
  },
  {
    does: 'update',
    table: 'mail_choice',
    by: ['internBegeleider'],
    sql: 'update mail_choice set from_hour = 10 where id = $1',
    values: (w) => [w.people.internBegeleider.personId],
  },
  {
    does: 'insert',
    table: 'content_block',
    by: KEEPERS,
    sql: `insert into content_block (page, key, position) values ('organisaties', 'nieuw-loket', 9)`,
    values: () => [],
  },
  {
    does: 'update',
    table: 'content_block',
    by: KEEPERS,
    sql: 'update content_block set position = 9 where id = $1',
    values: (w) => [w.blockId],
  },
  {
    does: 'insert',
    table: 'content_version',
    by: KEEPERS,
    sql: `insert into content_version (block_id, number, title, body) values ($1, 9, 'x', 'x')`,
    values: (w) => [w.blockId],
  },
  {
    does: 'insert',
    table: 'draft',
    what: 'about nobody',
    by: 'everybody',
    sql: `insert into draft (membership_id, person_id, place, fields) values (actor_membership(), actor_person(), '/beheer', '{}')`,
    values: () => [],
  },
  {
    does: 'insert',
    table: 'draft',
    what: 'about a child',
    by: ANNA,
    sql: `insert into draft (membership_id, person_id, place, fields) values (actor_membership(), actor_person(), $1, '{}')`,
    values: (w) => [`/trajecten/${w.atSchool.trajectoryId}/overleg`],
  },
  {
    does: 'insert',
    table: 'draft',
    what: 'about a family',
    by: [...CASE, 'coordinator'],
    sql: `insert into draft (membership_id, person_id, place, fields) values (actor_membership(), actor_person(), $1, '{}')`,
    values: (w) => [`/gezinnen/${w.helped.familyId}/partner`],
  },
  {
    does: 'insert',
    table: 'draft',
    what: 'in another’s name',
    by: ['teacher'],
    sql: `insert into draft (membership_id, person_id, place, fields) values ($1, $2, '/beheer', '{}')`,
    values: (w) => [w.people.teacher.membershipId, w.people.teacher.personId],
  },
  {
    does: 'update',
    table: 'draft',
    by: ['teacher'],
    sql: `update draft set fields = '{}' where place = $1`,
    values: (w) => [`/leerlingen/${w.atSchool.pupilId}/signaal`],
  },
  {
    does: 'delete',
    table: 'draft',
    by: ['teacher'],
    sql: 'delete from draft where place = $1',
    values: (w) => [`/leerlingen/${w.atSchool.pupilId}/signaal`],
  },
  {
    does: 'insert',
    table: 'submission',
    by: 'everybody',
    sql: `insert into submission (key, place, content_hash, location) values (gen_random_uuid(), '/a', '\\x00', '/b')`,
    values: () => [],
  },
  {
    does: 'insert',
    table: 'contact',
    what: 'of a school',
    by: BOARD,
    sql: `insert into contact (id, function, phone) values ($1, 'Directeur', '0594 00 00 01')`,
    values: (w) => [w.unkept.schoolId],
  },
  {
    does: 'insert',
    table: 'contact',
    what: 'of a team',
    by: ['teamAdministrator'],
    sql: `insert into contact (id, function, phone) values ($1, 'Team', '0594 00 00 01')`,
    values: (w) => [w.unkept.teamId],
  },
  {
    does: 'update',
    table: 'contact',
    by: BOARD,
    sql: 'update contact set checked_on = portal_today() where id = $1',
    values: (w) => [w.school.id],
  },

  {
    does: 'calls',
    table: 'strike',
    what: 'its own signal, or the intern begeleider',
    by: SCHOOL,
    sql: `select from (select access.strike('school_entry', $1, 'x') as done) x where done`,
    values: (w) => [w.atSchool.signalId],
  },
  {
    does: 'calls',
    table: 'strike',
    what: 'of what cannot be struck',
    by: [],
    sql: `select from (select access.strike('guardian', $1, 'x') as done) x where done`,
    values: (w) => [w.atSchool.guardianId],
  },
  {
    does: 'calls',
    table: 'strike_care_entry',
    by: ['casemanager'],
    sql: `select from (select access.strike_care_entry($1, 'x') as done) x where done`,
    values: (w) => [w.helped.offerId],
  },
  {
    does: 'calls',
    table: 'strike_care_entry',
    what: 'the newest news of the help',
    by: CASE,
    sql: `select from (select access.strike_care_entry($1, 'x') as done) x where done`,
    values: (w) => [w.helped.helpNewsId],
  },
  {
    does: 'calls',
    table: 'strike_schooldeel',
    by: ['casemanager'],
    sql: `select from (select access.strike_schooldeel($1, 'x') as done) x where done`,
    values: (w) => [w.helped.keeperNewsId],
  },
  {
    does: 'calls',
    table: 'strike_schooldeel',
    what: 'how it goes, by who said so',
    by: ['teacher'],
    sql: `select from (select access.strike_schooldeel($1, 'x') as done) x where done`,
    values: (w) => [w.helped.teacherNewsId],
  },
  {
    does: 'calls',
    table: 'strike_note',
    by: ['casemanager'],
    sql: `select from (select access.strike_note($1, 'x') as done) x where done`,
    values: (w) => [w.helped.noteId],
  },
  {
    does: 'calls',
    table: 'move_signal',
    by: SCHOOL,
    sql: `select from (select access.move_signal($1, $2, 'x') as done) x where done is not null`,
    values: (w) => [w.atSchool.signalId, w.sent.pupilId],
  },
  {
    does: 'calls',
    table: 'move_signal',
    what: 'of a child that the plus class does not see, to one that it sees',
    by: SCHOOL,
    sql: `select from (select access.move_signal($1, $2, 'x') as done) x where done is not null`,
    values: (w) => [w.sent.signalId, w.atSchool.pupilId],
  },
  {
    does: 'calls',
    table: 'move_signal',
    what: 'that a colleague wrote, though both children are in sight',
    by: IB,
    sql: `select from (select access.move_signal($1, $2, 'x') as done) x where done is not null`,
    values: (w) => [w.atSchool.ibSignalId, w.sent.pupilId],
  },
  {
    does: 'calls',
    table: 'readers_of_pupil',
    by: ANNA,
    sql: 'select from access.readers_of_pupil($1) limit 1',
    values: (w) => [w.atSchool.pupilId],
  },
  {
    does: 'calls',
    table: 'contact_of_part',
    by: ['partner'],
    sql: 'select from access.contact_of_part($1)',
    values: (w) => [w.helped.familyId],
  },
  {
    does: 'calls',
    table: 'register_of_people',
    by: BOARD,
    sql: 'select from access.register_of_people() where person_id = $1',
    values: (w) => [w.people.teacher.personId],
  },
  {
    does: 'calls',
    table: 'add_password_link',
    by: BOARD,
    sql: `select from (select access.add_password_link($1, decode(repeat('ab', 32), 'hex')) as done) x where done`,
    values: (w) => [w.people.teacher.personId],
  },
  {
    does: 'calls',
    table: 'make_organisation',
    by: PORTAL,
    sql: `select from (select access.make_organisation('partner', $1, null, null, null) as made) x where made is not null`,
    values: (w) => [`Een partner naast ${w.school.name}`],
  },
  {
    does: 'calls',
    table: 'rename_organisation',
    by: PORTAL,
    sql: `select from (select access.rename_organisation($1, 'Een andere naam') as done) x where done`,
    values: (w) => [w.school.boardId],
  },
  {
    does: 'calls',
    table: 'name_keeper',
    by: PORTAL,
    sql: `select from (select access.name_keeper($1, 'nieuw@test.invalid', 'Nieuw', 'administrator') as who) x where who is not null`,
    values: (w) => [w.school.boardId],
  },
  {
    does: 'calls',
    table: 'end_keeper',
    by: PORTAL,
    sql: `select from access.end_keeper($1, null, null, true) where outcome = 'ended'`,
    values: (w) => [w.people.boardOfficer.membershipId],
  },
  {
    does: 'calls',
    table: 'end_keeper',
    what: 'of whoever is no administrator',
    by: [],
    sql: `select from access.end_keeper($1, null, null, true)`,
    values: (w) => [w.people.teacher.membershipId],
  },
  {
    does: 'calls',
    table: 'end_keeper',
    what: 'of oneself',
    by: [],
    sql: `select from access.end_keeper(actor_membership(), null, null, true)`,
    values: () => [],
  },
  {
    does: 'calls',
    table: 'end_keeper',
    what: 'of the last without a word about who follows',
    by: [],
    sql: `select from access.end_keeper($1, null, null, false) where outcome <> 'last'`,
    values: (w) => [w.people.boardOfficer.membershipId],
  },
  {
    does: 'calls',
    table: 'keepers_of',
    by: PORTAL,
    sql: 'select from access.keepers_of($1) limit 1',
    values: (w) => [w.school.boardId],
  },
  {
    does: 'calls',
    table: 'log_pupils',
    what: 'names only whom the actor sees',
    by: [...ANNA, ...BOARD, 'boardOfficer'],
    sql: `with logged as (select log_pupils('read', 'writing test', 'school', array[$1]::uuid[])) select from pupil, logged where id = $1`,
    values: (w) => [w.atSchool.pupilId],
  },
];

const titleOf = ({ does, table, what }: Attempt) => `${does} ${table}${what ? ` ${what}` : ''}`;

let database: TestDatabase;
let app: ReturnType<typeof becoming>;
let here: FullWorld;
const outcomes = new Map<Attempt, Map<string, string | number>>(
  ATTEMPTS.map((attempt) => [attempt, new Map()]),
);

beforeAll(async ({}, { tasks }) => {
  const worlds = await twoWorlds();
  ({ database, here } = worlds);
  const { there } = worlds;
  app = becoming(database);
  const titles = tasks.filter(({ mode }) => mode === 'run').map(({ name }) => name.split(':')[0]);
  const asked = ATTEMPTS.filter((attempt) => titles.includes(titleOf(attempt)));
  const actors = [
    ...Object.entries(here.people),
    ...Object.entries(there.people).map(
      ([name, someone]) => [`${name} of the other world`, someone] as const,
    ),
  ];
  for (const [actor, { membershipId }] of actors) {
    await app.become(membershipId, async (query) => {
      for (const attempt of asked)
        outcomes.get(attempt)?.set(actor, await outcomeOf(query, attempt.sql, attempt.values(here)));
    });
  }
});
afterAll(async () => {
  await app.end();
  await database.drop();
});

test.for(ATTEMPTS.map((attempt) => [titleOf(attempt), attempt] as const))(
  '%s: whoever may, does; every other role and world is refused',
  ([, attempt]) => {
    const found = [...(outcomes.get(attempt) ?? [])];
    const did = found.filter(([, outcome]) => outcome === 1).map(([actor]) => actor);
    const refused = found.filter(([, outcome]) => outcome !== 1).map(([, outcome]) => outcome);
    expect(found).not.toEqual([]);

    if (attempt.by === 'everybody') expect(refused).toEqual([]);
    else expect(did.sort(), JSON.stringify(Object.fromEntries(found))).toEqual([...attempt.by].sort());
    // Nothing happened, or the policy said no: never a mistake of another kind that hides a policy that is missing.
    for (const outcome of refused)
      expect([0, '42501', '23514 teacher_of_this_school', 'ZR403']).toContain(outcome);
  },
);

test('every insert, update and delete that is granted stands among the attempts', async () => {
  const granted = await database.owner<{ title: string }>(
    `select distinct lower(p.privilege) || ' ' || c.relname as title
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped,
       unnest(array['INSERT', 'UPDATE', 'DELETE']) as p (privilege)
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
       and case p.privilege when 'DELETE' then has_table_privilege('portal_app', c.oid, 'DELETE')
         else has_column_privilege('portal_app', c.oid, a.attnum, p.privilege) end`,
  );
  const attempted = new Set(ATTEMPTS.map(({ does, table }) => `${does} ${table}`));

  expect(granted.map(({ title }) => title).filter((title) => !attempted.has(title))).toEqual([]);
});

/** What the database fills by itself: nobody who can reach the app may say it. */
const FILLED = [
  'author_person_id',
  'author_name',
  'author_organisation_id',
  'author_role',
  'corrector_person_id',
  'corrector_name',
  'created_at',
  'superseded_at',
  'struck_at',
  'struck_by',
  'strike_reason',
  'school_id',
  'pupil_id',
  'inbox_team_id',
  'team_until',
  'sharing_open',
  'family_id',
  'team_id',
  'home_school_id',
  'outcome',
  'person_id',
  'membership_id',
  'casemanager_name',
  'partner_name',
  'reference',
  'kept_until',
  'content_hash',
];
/** Where one of those columns is what somebody really says; row-level security compares it. */
const SAID = [
  'insert membership.person_id',
  'insert group_teacher.membership_id',
  'insert family_partner.membership_id',
  'insert draft.membership_id',
  'insert draft.person_id',
  'insert submission.content_hash',
  'insert school_group.school_id',
  'insert pupil.school_id',
  'update pupil.school_id',
  'insert pupil.home_school_id',
  'insert pupil_import.school_id',
  'insert composed_group_pupil.pupil_id',
  'insert guardian.pupil_id',
  'insert guardian_contact.pupil_id',
  'insert trajectory.pupil_id',
  'insert trajectory_end.outcome',
  'insert referral.team_id',
  'insert assignment.family_id',
  'insert family.team_id',
  'insert care_case.family_id',
  'insert plan_version.family_id',
  'insert care_entry.family_id',
  'insert plan_standing.family_id',
  'insert help_standing.family_id',
  'insert contact_note.family_id',
  'insert family_partner.family_id',
  'insert family_renaming.family_id',
  'insert family_move.family_id',
  'insert team_postcode.team_id',
];

test('authors, schools, sight and times are the database’s own: not granted, unless it is what one says', async () => {
  const granted = await database.owner<{ column: string }>(
    `select lower(p.privilege) || ' ' || c.relname || '.' || a.attname as column
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped,
       unnest(array['INSERT', 'UPDATE']) as p (privilege)
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attname = any ($1)
       and has_column_privilege('portal_app', c.oid, a.attnum, p.privilege)`,
    [FILLED],
  );

  expect(granted.map(({ column }) => column).sort()).toEqual([...SAID].sort());
});

test.for([
  [
    'school_entry',
    `insert into school_entry (kind, trajectory_id, happened_on, answers, author_name) values ('signal', $1, '2026-01-05', '{}', 'Iemand')`,
  ],
  [
    'school_entry',
    `insert into school_entry (kind, trajectory_id, happened_on, answers, school_id) values ('signal', $1, '2026-01-05', '{}', null)`,
  ],
  [
    'school_entry',
    `insert into school_entry (kind, trajectory_id, happened_on, answers, corrector_name) values ('signal', $1, '2026-01-05', '{}', 'Iemand')`,
  ],
  ['school_entry', `update school_entry set answers = '{}' where trajectory_id = $1`],
  ['school_entry', `delete from school_entry where trajectory_id = $1`],
  ['school_entry_apart', `update school_entry_apart set answers = '{}' where id = $1`],
  [
    'access_log',
    `insert into access_log (action, what, layer, subject_kind, subject_ids, person_id) values ('read', 'x', 'log', 'none', '{}', $1)`,
  ],
  [
    'access_log',
    `insert into access_log (action, what, layer, subject_kind, subject_ids, result) values ('read', $1, 'log', 'none', '{}', 'done')`,
  ],
  ['access_log', `update access_log set what = 'x' where $1 <> ''`],
  ['access_log', `delete from access_log where $1 <> ''`],
  ['account_log', `insert into account_log (event, person_id, person_name) values ('login', $1, 'x')`],
  ['account_log', `update account_log set event = 'login' where $1 <> ''`],
  ['account_log', `delete from account_log where $1 <> ''`],
  ['change_log', `insert into change_log (table_name, operation, columns) values ($1, 'insert', '{}')`],
  ['content_version', `update content_version set body = $1`],
  ['content_version', `delete from content_version where title <> $1`],
  ['content_block', `update content_block set key = $1`],
  ['content_block', `delete from content_block where key <> $1`],
  ['referral', `update referral set sharing_open = true where trajectory_id = $1`],
  ['ground', `insert into ground (membership_id) values ($1)`],
  ['session', `select from session where token_hash = $1::bytea`],
  ['account', `select password_hash from account where email = $1`],
] as const)('%s: refused, whatever the actor: %s', async ([, sql]) => {
  const outcome = await app.become(here.people.internBegeleider.membershipId, (query) =>
    outcomeOf(query, sql, [here.atSchool.trajectoryId]),
  );
  expect(outcome).toBe('42501');
});

test('what is written carries its author and its school, whoever sends it', async () => {
  const { teacher } = here.people;
  const row = await app.become(teacher.membershipId, async (query) => {
    const { rows } = await query(
      `insert into school_entry (kind, trajectory_id, happened_on, answers) values ('signal', $1, '2026-01-05', '{"observed": "x", "need": "both"}') returning *`,
      [here.atSchool.trajectoryId],
    );
    return rows[0];
  });

  expect(row).toMatchObject({
    author_person_id: teacher.personId,
    author_name: teacher.name,
    author_role: 'teacher',
    school_id: here.school.id,
    pupil_id: here.atSchool.pupilId,
  });
});

test('a consent that is given says why: no purpose or ground left out', async () => {
  const insert = `insert into consent (trajectory_id, giver_name, direction, answer, categories, given_on, ends_on, manner, text_version, purpose, ground)
    values ($1, 'x', 'school_to_team', 'given', array['concern'], '2026-01-05', '2027-01-05', 'spoken', 1, $2, $3)`;
  const outcomes = await app.become(here.people.internBegeleider.membershipId, async (query) => {
    const given = (purpose: string, ground: string) =>
      outcomeOf(query, insert, [here.atSchool.trajectoryId, purpose, ground]);
    return [await given('x', 'x'), await given('', 'x'), await given('x', '')];
  });

  const refused = '23514 given_consent_has_ground_and_purpose';
  expect(outcomes).toEqual([1, refused, refused]);
});

test('an administrator gives itself no role, and extends none of its own', async () => {
  const { boardAdministrator } = here.people;
  const make = factories(database);
  const own = await make.person(here.school.id, 'intern_begeleider', boardAdministrator.personId);
  await database.owner('update membership set ends_on = portal_today() - 1 where id = $1', [
    own.membershipId,
  ]);

  const [given, extended] = await app.become(boardAdministrator.membershipId, async (query) => [
    await outcomeOf(
      query,
      `insert into membership (person_id, organisation_id, role) values ($1, $2, 'teacher')`,
      [boardAdministrator.personId, here.school.id],
    ),
    await outcomeOf(query, 'update membership set ends_on = null where id = $1', [own.membershipId]),
  ]);

  expect([given, extended]).toEqual(['42501', 0]);
});

test('without an actor nothing is written and no door opens', async () => {
  for (const attempt of ATTEMPTS) {
    const outcome = await app.outside((query) => outcomeOf(query, attempt.sql, attempt.values(here)));

    if (attempt.does === 'insert') expect(outcome, titleOf(attempt)).toMatch(/^42501/);
    else expect([0, '42501'], titleOf(attempt)).toContain(outcome);
  }
});

test('a password link is only for whoever works in one’s own organisations, and nowhere else', async () => {
  const there = await makeFullWorld(database);
  const make = factories(database);
  const elsewhere = await make.person(there.school.id, 'teacher');
  await database.owner('update membership set ends_on = portal_today() - 1 where id = $1', [
    elsewhere.membershipId,
  ]);
  const both = await make.person(here.school.id, 'teacher');
  await make.person(there.school.id, 'teacher', both.personId);
  const { boardAdministrator } = here.people;

  for (const { personId } of [elsewhere, both, there.people.teacher, boardAdministrator]) {
    const made = await app.become(boardAdministrator.membershipId, async (query) => {
      const { rows } = await query(
        `select access.add_password_link($1, decode(repeat('ab', 32), 'hex')) as made`,
        [personId],
      );
      return rows[0]?.made;
    });
    expect(made).toBe(false);
  }
});

test('a role is only for the kind of organisation that it belongs to', async () => {
  const outcome = await app.become(here.people.boardAdministrator.membershipId, (query) =>
    outcomeOf(
      query,
      `insert into membership (person_id, organisation_id, role) values ($1, $2, 'cjg_worker')`,
      [here.people.worker.personId, here.school.id],
    ),
  );
  expect(outcome).toBe('23514');
});

test('nothing leans on a row of another file, school or team', async () => {
  const there = await makeFullWorld(database);
  const tries: [Actor, string, unknown[], string][] = [
    [
      'boardAdministrator',
      'insert into composed_group_pupil (group_id, pupil_id) values ($1, $2)',
      [here.plusGroupId, there.sent.pupilId],
      '23514 group_of_own_school',
    ],
    [
      'boardAdministrator',
      'insert into group_teacher (group_id, membership_id) values ($1, $2)',
      [here.groupId, there.people.teacher.membershipId],
      '23514 teacher_of_this_school',
    ],
    [
      'boardAdministrator',
      'update pupil set group_id = $2 where id = $1',
      [here.sent.pupilId, there.groupId],
      '23514 group_of_own_school',
    ],
    [
      'boardAdministrator',
      'update pupil set school_id = $2, group_id = null where id = $1',
      [here.sent.pupilId, there.school.id],
      '23514 stays_at_home_school',
    ],
    [
      'internBegeleider',
      `insert into guardian_contact (id, pupil_id) values ($1, $2)`,
      [there.bare.guardianId, here.bare.pupilId],
      '23503 guardian_contact_id_pupil_id_fkey',
    ],
    [
      'internBegeleider',
      `insert into consent_withdrawal (id, trajectory_id, withdrawn_on) values ($1, $2, '2026-01-05')`,
      [there.sent.consentId, here.sent.trajectoryId],
      '23503 consent_withdrawal_id_trajectory_id_fkey',
    ],
    [
      'internBegeleider',
      `insert into consent_reason (id, trajectory_id, reason) values ($1, $2, 'x')`,
      [here.returned.consentId, here.sent.trajectoryId],
      '23503 consent_reason_id_trajectory_id_fkey',
    ],
    [
      'internBegeleider',
      `insert into trajectory_end_reason (id, trajectory_id, reason) values ($1, $2, 'x')`,
      [here.atSchool.unexplainedEndId, here.sent.trajectoryId],
      '23503 trajectory_end_reason_id_trajectory_id_fkey',
    ],
    [
      'internBegeleider',
      `insert into parents_reading (trajectory_id, guardian_id, reader_name, seen_on, text_version, agrees) values ($2, $1, 'x', '2026-01-05', 1, true)`,
      [here.returned.guardianId, here.sent.trajectoryId],
      '23503 parents_reading_guardian_id_pupil_id_fkey',
    ],
    [
      'internBegeleider',
      `insert into school_entry (kind, trajectory_id, happened_on, answers, corrects_id)
        values ('other', $2, '2026-01-05', '{}', $1)`,
      [here.returned.consultationId, here.returned.trajectoryId],
      '23503 school_entry_corrects_id_kind_fkey',
    ],
    [
      'internBegeleider',
      `insert into school_entry (kind, trajectory_id, happened_on, answers, corrects_id)
        values ('signal', $2, '2026-01-05', '{"observed": "x", "need": "both"}', $1)`,
      [here.returned.signalId, here.sent.trajectoryId],
      '23514 corrects_a_row_of_this_file',
    ],
    [
      'coordinator',
      'insert into assignment (referral_id, family_id, casemanager_id) values ($1, $2, $3)',
      [here.sent.referralId, there.helped.familyId, here.people.casemanager.membershipId],
      '23514 family_of_this_team',
    ],
    [
      'coordinator',
      'insert into assignment (referral_id, family_id, casemanager_id) values ($1, $2, $3)',
      [here.sent.referralId, here.helped.familyId, there.people.casemanager.membershipId],
      '23514 casemanager_of_this_team',
    ],
    [
      'coordinator',
      `insert into family_move (referral_id, family_id, reason) values ($1, $2, 'x')`,
      [here.resent.referralId, there.helped.familyId],
      '23514 another_family_of_this_team',
    ],
    [
      'coordinator',
      `insert into family_move (referral_id, family_id, reason) values ($1, $2, 'x')`,
      [here.resent.referralId, here.resent.familyId],
      '23514 another_family_of_this_team',
    ],
    [
      'coordinator',
      `insert into care_case (family_id, referral_id, child_name, snapshot) values ($1, $2, 'x', '{}')`,
      [here.resent.familyId, there.resent.referralId],
      '23514 referral_to_this_team',
    ],
    [
      'casemanager',
      `insert into contact_note (family_id, held_on, manner, with_whom, note, corrects_id) values ($1, '2026-01-05', 'phone', 'x', 'x', $2)`,
      [here.resent.familyId, here.helped.noteId],
      '23514 corrects_a_row_of_this_file',
    ],
    [
      'casemanager',
      `insert into milestone (referral_id, kind, on_date, corrects_id) values ($1, 'first_contact', '2026-02-12', $2)`,
      [here.helped.referralId, here.resent.contactId],
      '23514 corrects_a_row_of_this_file',
    ],
    [
      'casemanager',
      `insert into milestone (referral_id, kind, on_date, corrects_id) values ($1, 'first_contact', '2026-02-12', $2)`,
      [here.resent.referralId, here.resent.wrongDayId],
      '23514 corrects_a_row_of_this_file',
    ],
    [
      'casemanager',
      `insert into family_partner (family_id, membership_id, purpose, consent_by, consent_on, ends_on) values ($1, $2, 'x', 'x', '2026-01-05', '2099-01-01')`,
      [here.helped.familyId, here.people.teacher.membershipId],
      '23514 invites_a_partner',
    ],
    [
      'boardAdministrator',
      `insert into contact (id, function, phone) values ($1, 'x', '0594')`,
      [here.school.boardId],
      '23514 contact_fits',
    ],
    [
      'boardAdministrator',
      'update contact set municipality_id = $2 where id = $1',
      [here.school.id, here.team.id],
      '23514 contact_fits',
    ],
  ];
  for (const [actor, sql, values, refusal] of tries) {
    const outcome = await app.become(here.people[actor].membershipId, (query) =>
      outcomeOf(query, sql, values),
    );
    expect(outcome, sql).toBe(refusal);
  }
});

test('after thirty days the team writes nothing more at a referral that it returned; withdrawn sharing stops everybody', async () => {
  const world = await makeFullWorld(database);
  await database.owner("update referral set team_until = portal_now() - interval '1 day' where id = $1", [
    world.returned.referralId,
  ]);
  await database.owner('update referral set sharing_open = false where id = any ($1)', [
    [world.sent.referralId, world.helped.referralId],
  ]);
  const ask = `insert into question (referral_id, question) values ($1, 'x')`;
  const advise = `insert into advice (referral_id, version, advice) values ($1, 9, 'x')`;
  const receive = `insert into milestone (referral_id, kind) values ($1, 'received')`;
  const promise = `insert into milestone (referral_id, kind, promised_on) values ($1, 'promised', '2099-01-01')`;
  const tell = `insert into feedback (referral_id, contact, phase, school_can, next_feedback_on)
    values ($1, 'planned', 'making_a_plan', 'call_me', '2099-01-01')`;
  const answer = `update question set answer = 'x', answered_at = portal_now(), answered_by = 'x' where referral_id = $1`;
  const tries: [Actor, string, string][] = [
    ...[ask, advise, receive, promise].map((sql): [Actor, string, string] => [
      'worker',
      sql,
      world.returned.referralId,
    ]),
    ['coordinator', promise, world.returned.referralId],
    ...[ask, advise, receive, promise].map((sql): [Actor, string, string] => [
      'worker',
      sql,
      world.sent.referralId,
    ]),
    ['internBegeleider', answer, world.sent.referralId],
    ['casemanager', tell, world.helped.referralId],
    ['casemanager', promise, world.helped.referralId],
    ['coordinator', promise, world.helped.referralId],
  ];
  for (const [actor, sql, referral] of tries) {
    const outcome = await app.become(world.people[actor].membershipId, (query) =>
      outcomeOf(query, sql, [referral]),
    );
    expect([0, '42501'], `${actor}: ${sql}`).toContain(outcome);
  }
});

test('a draft is kept for a membership of one’s own only, and never read back by another', async () => {
  const world = await makeFullWorld(database);
  const { teacher, otherTeacher } = world.people;
  const kept = await app.become(otherTeacher.membershipId, async (query) => {
    const { rows } = await query(
      `select access.keep_draft_elsewhere($1, '/beheer', '{}', access.form_key('/beheer')) as kept`,
      [teacher.membershipId],
    );
    return rows[0]?.kept;
  });
  expect(kept).toBeNull();
});

test('the login of the app owns nothing, has no power, and reaches no table of the library schemas', async () => {
  const [role] = await database.owner('select * from pg_roles where rolname = $1', ['portal_app']);
  const owned = await database.owner(
    `select from pg_shdepend where refclassid = 'pg_authid'::regclass and refobjid = 'portal_app'::regrole and deptype = 'o'`,
  );
  const reached = await database.owner(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname not in ('pg_catalog', 'information_schema', 'public') and n.nspname !~ '^pg_' and c.relkind in ('r', 'p', 'v', 'm', 'S')
       and has_table_privilege('portal_app', c.oid, 'select, insert, update, delete, truncate, references, trigger')`,
  );
  const tooMuch = await database.owner(
    `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v')
     and (has_table_privilege('portal_app', oid, 'truncate, references, trigger')
       or (relispartition and has_any_column_privilege('portal_app', oid, 'select, insert, update')))`,
  );

  expect(role).toMatchObject({
    rolsuper: false,
    rolbypassrls: false,
    rolcreatedb: false,
    rolcreaterole: false,
    rolinherit: false,
    rolreplication: false,
  });
  expect([owned, reached, tooMuch]).toEqual([[], [], []]);
  const tries = [
    'create table public.mine ()',
    'create schema mine',
    'create table access.mine ()',
    'set role postgres',
    'alter table school_entry disable row level security',
    'select access.log_change()',
    "select pg_read_file('/etc/passwd')",
  ];
  for (const sql of tries) expect(await app.outside((query) => outcomeOf(query, sql)), sql).not.toBe(0);
});

test('a connection carries nothing over to its next borrower', async () => {
  const pool = openPool(database.appUrl, () => undefined, 1);
  const server = createServer(createApp({ pool, secure: false, demo: false }));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  try {
    for (const path of [
      '/werk',
      `/leerlingen/${here.atSchool.pupilId}/signaal`,
      `/leerlingen/${here.groupId}/signaal`,
    ]) {
      const cookie = `zorgroute=${await sessionFor(database, here.people.teacher.membershipId)}`;
      const page = await fetch(url + path, { headers: { cookie } });
      await page.text();
      expect([200, 404]).toContain(page.status);

      const { rows } = await pool.query(
        `select (select count(*)::int from pupil) as pupils, (select count(*)::int from organisation) as organisations,
           array(select nullif(current_setting('app.' || name, true), '') from unnest(array['person', 'membership', 'role',
             'organisation', 'root', 'name', 'origin', 'school_ids', 'group_ids', 'pupil_ids', 'team_inbox_ids', 'team_ids', 'family_ids',
             'family_part_ids', 'register_ids', 'oversight_ids', 'figures_ids']) as name) as settings`,
      );
      expect(rows, path).toEqual([{ pupils: 0, organisations: 0, settings: Array(17).fill(null) }]);
    }
  } finally {
    server.closeAllConnections();
    server.close();
    await pool.end();
  }
});
