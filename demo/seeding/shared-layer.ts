// What do school and basisteam share of a child: the referral as sent, questions, advice, and every milestone?
import { addWeeks, type Day } from '../../src/calendar/days.ts';
import { DEFAULT_CALENDAR, workingDayFrom } from '../../src/calendar/working-days.ts';
import { promisedDate } from '../../src/zorgroute/assignment/rules.ts';
import { addFamily } from './care-layer.ts';
import { workingDaysAhead } from './story-days.ts';
import type { File } from './child-files.ts';
import { snapshotOf } from './referral-preparation.ts';
import { teamOf, type Team } from './staff.ts';
import { momentOn, writtenBy, type Actor, type Row, type World } from './rows-made.ts';

/** Milestones that a trigger leaves get their day and author afterwards: these rows say which. */
export const PLANNED = 'planned_milestone';

export interface Referral {
  id: string;
  file: File;
  team: Team;
}

export function addSharedLayer(world: World, file: File): void {
  const { sent, resent } = file.days;
  if (!sent) return;
  const team = teamOf(world, file.child);
  const id = world.add('referral', {
    trajectory_id: file.id,
    municipality_id: team.municipalityId,
    team_id: team.id,
    promised_on: promisedDate(resent ?? sent, DEFAULT_CALENDAR),
    created_at: momentOn(world, sent, 12),
  });
  const referral = { id, file, team };
  addVersion(world, referral, sent, 1);
  addTeamsPart(world, referral);
  if (resent) addVersion(world, referral, resent, 2);
  addCasemanager(world, referral);
  addWithdrawal(world, referral);
  addSchoolsEnd(world, referral);
}

function addVersion(world: World, { id, file }: Referral, day: Day, version: 1 | 2): void {
  const sent_at = momentOn(world, day, 13);
  const { contacts = [], ...content } = snapshotOf(world, file, promisedDate(day, DEFAULT_CALENDAR));
  // The second one fires its triggers after the advice.
  const versionId = world.add(version === 1 ? 'referral_version' : 'referral_version:second', {
    referral_id: id,
    version,
    content,
    sent_at,
    ...writtenBy(file.ib),
  });
  world.add('referral_contacts', { id: versionId, referral_id: id, contacts });
  plan(world, id, version === 1 ? 'sent' : 'resent', day, sent_at, file.ib, version);
}

function addTeamsPart(world: World, referral: Referral): void {
  const { id, file, team } = referral;
  const { received, receivedAgain, promise, returned } = file.days;
  const worker = team.worker;
  if (received) addMilestone(world, id, 'received', received, worker);
  if (promise) {
    const promised_on = workingDaysAhead(4, world.today);
    addMilestone(world, id, 'promised', promise, worker, { promised_on });
  }
  addQuestion(world, referral);
  if (returned) addAdvice(world, referral, returned);
  if (receivedAgain) addMilestone(world, id, 'received', receivedAgain, worker, { round: 2 });
}

function addQuestion(world: World, { id, file, team }: Referral): void {
  const { question, answered } = file.days;
  if (!question || !file.tale.whole) return;
  const created_at = momentOn(world, question, 10);
  const text = file.told(file.tale.whole.question);
  const row = world.add('question', {
    referral_id: id,
    question: text,
    ...writtenBy(team.worker),
    created_at,
  });
  plan(world, id, 'question', question, created_at, team.worker);
  if (!answered) return;
  const answered_at = momentOn(world, answered, 14);
  const answer = file.told(file.tale.whole.answer);
  world.add('question:answer', { id: row, answer, answered_at, answered_by: file.ib.name });
  plan(world, id, 'answered', answered, answered_at, file.ib);
}

function addAdvice(world: World, { id, file, team }: Referral, day: Day): void {
  const created_at = momentOn(world, day, 11);
  const advice = file.told(file.tale.whole?.returnAdvice ?? '');
  world.add('advice', { referral_id: id, version: 1, advice, ...writtenBy(team.worker), created_at });
  plan(world, id, 'returned', day, created_at, team.worker);
}

function addCasemanager(world: World, referral: Referral): void {
  const { id, file, team } = referral;
  const { assigned, firstContact, feedback = [] } = file.days;
  if (!assigned) return;
  // The casemanagers with an account stand in here for a colleague.
  const isStoodIn = file.state === 'support:overdue';
  const [casemanager, standIn] = isStoodIn
    ? [team.colleague, team.casemanager]
    : [team.casemanager, team.colleague];
  const created_at = momentOn(world, assigned, 10);
  world.add('assignment', {
    referral_id: id,
    family_id: addFamily(world, referral, casemanager, created_at),
    casemanager_id: casemanager.membershipId,
    casemanager_name: casemanager.name,
    casemanager_phone: casemanager.phone,
    stand_in_id: isStoodIn || file.state === 'assigned:overdue' ? standIn.membershipId : null,
    ...writtenBy(team.coordinator),
    created_at,
  });
  plan(world, id, 'assigned', assigned, created_at, team.coordinator);
  if (firstContact) addMilestone(world, id, 'first_contact', firstContact, casemanager);
  for (const [place, day] of feedback.entries()) {
    addFeedback(world, referral, casemanager, day, place, place === feedback.length - 1);
  }
}

const PHASES = ['getting_acquainted', 'making_a_plan', 'help_started', 'help_started'];

function addFeedback(
  world: World,
  { id, file }: Referral,
  by: Actor,
  day: Day,
  place: number,
  isLast: boolean,
): void {
  const isOver = isLast && file.state === 'ended:closed';
  const created_at = momentOn(world, day, 12);
  world.add('feedback', {
    referral_id: id,
    contact: isOver ? 'ended' : 'going_on',
    phase: isOver ? 'help_ends' : (PHASES[place + 1] ?? 'help_started'),
    school_can: place % 2 ? 'talk_together' : file.more ? 'call_me' : 'carry_on',
    next_feedback_on: workingDayFrom(addWeeks(day, 6), DEFAULT_CALENDAR),
    ...writtenBy(by),
    created_at,
  });
  plan(world, id, 'feedback', day, created_at, by);
}

/** Sharing that stops leaves its milestone by trigger. */
function addWithdrawal(world: World, { id, file }: Referral): void {
  const day = file.days.withdrawn ?? (file.state === 'ended:withdrawn' ? file.days.ended : undefined);
  if (day) plan(world, id, 'withdrawn', day, momentOn(world, day, 16), file.ib);
}

/** So does the school's end of what it sent. */
function addSchoolsEnd(world: World, { id, file }: Referral): void {
  const { ended } = file.days;
  if (ended && file.state.startsWith('ended:'))
    plan(world, id, 'school_ended', ended, momentOn(world, ended, 17), file.ib);
}

function addMilestone(
  world: World,
  referral: string,
  kind: string,
  day: Day,
  by: Actor,
  more: Row = {},
): void {
  const row = milestone(referral, kind, day, momentOn(world, day, 14), by, 1);
  world.add('milestone', { ...row, promised_on: null, ...more });
}

function plan(
  world: World,
  referral: string,
  kind: string,
  day: Day,
  at: string,
  by: Actor,
  round = 1,
): void {
  world.add(PLANNED, milestone(referral, kind, day, at, by, round));
}

const milestone = (
  referral_id: string,
  kind: string,
  on_date: Day,
  created_at: string,
  by: Actor,
  round: number,
): Row => ({
  referral_id,
  kind,
  on_date,
  round,
  ...writtenBy(by),
  created_at,
});
