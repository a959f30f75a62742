// What people do to one child's traject, each as its own role through the real form. Whatever an act finds, it may be refused.

import { DEFAULT_CALENDAR, schoolDayFrom, workingDayFrom } from '../../src/calendar/working-days.ts';
import { typedDay } from '../../src/forms/typed-days.ts';
import type { Make } from '../factories.ts';
import { hidden, type Portal, type Reply, type Visitor } from '../portal.ts';
import { daysAgo, NO, referredChild, YES } from '../zorgroute/referred-child.ts';
import { fillInAll } from '../zorgroute/referral/referral-to-send.ts';

type Fields = Parameters<Visitor['fillIn']>[1];

export type Scene = Awaited<ReturnType<typeof sceneOf>>;

/** A child of whom a signal stands, with everybody who may have to do with it. */
export async function sceneOf(portal: Portal, make: Make) {
  const child = await referredChild(portal, make, { conversation: 'none' });
  const worker = await make.person(child.team.id, 'cjg_worker');
  const coordinator = await make.person(child.team.id, 'cjg_coordinator');
  const casemanager = await make.person(child.team.id, 'casemanager');
  const standIn = await make.person(child.team.id, 'casemanager');
  const other = await make.pupil(child.school.id, { call_name: 'Ander', group_id: child.group });
  return {
    child,
    other,
    casemanager,
    standIn,
    owner: portal.database.owner,
    ib: await portal.as(child.ib.membershipId),
    teacher: await portal.as(child.teacher.membershipId),
    worker: await portal.as(worker.membershipId),
    coordinator: await portal.as(coordinator.membershipId),
    helper: await portal.as(casemanager.membershipId),
  };
}

type Act = (scene: Scene) => Promise<Reply | undefined>;

/** Fills in the form where there is one; a page that is not there (any more) is no act. */
async function fill(visitor: Visitor, path: string, fields: Fields): Promise<Reply | undefined> {
  const page = await visitor.get(path);
  return page.status === 200 ? visitor.post(path, { ...hidden(page), ...fields }) : undefined;
}

const today = () => typedDay(daysAgo(0));
const schoolDayIn = (days: number) => typedDay(schoolDayFrom(daysAgo(-days), DEFAULT_CALENDAR));
const workingDayIn = (days: number) => typedDay(workingDayFrom(daysAgo(-days), DEFAULT_CALENDAR));

async function referralOf({ child, owner }: Scene): Promise<string> {
  const [row] = await owner<{ id: string }>('select id from referral where trajectory_id = $1', [
    child.trajectoryId,
  ]);
  return `/aanmeldingen/${row?.id ?? child.trajectoryId}`;
}

/** The last entry of a kind that stands, as its page is addressed. */
async function lastEntry({ child, owner }: Scene, kind: string, slug: string): Promise<string> {
  const [row] = await owner<{ id: string }>(
    `select id from school_entry where trajectory_id = $1 and kind = $2 and struck_at is null order by created_at desc limit 1`,
    [child.trajectoryId, kind],
  );
  return `${child.base}/${slug}/${row?.id ?? child.trajectoryId}`;
}

const talk = (outcome: string) => ({
  heldOn: typedDay(daysAgo(3)),
  present: 'Moeder',
  recognised: 'yes',
  discussed: 'Gesproken.',
  toldRoute: 'yes',
  toldRights: 'yes',
  outcome,
});
const consultation = (decision: string) => ({
  heldOn: typedDay(daysAgo(2)),
  discussed: 'Besproken.',
  decision,
  ...(decision === 'own_help' && { evaluateOn: workingDayIn(40) }),
});
const feedback = (more: Fields) => ({
  contact: 'going_on',
  phase: 'help_started',
  schoolCan: 'carry_on',
  ...more,
});
const atSchool =
  (path: string, fields: Fields): Act =>
  ({ ib, child }) =>
    fill(ib, `${child.base}/${path}`, fields);
/** The teacher alone, as far as she may. */
const alone =
  (path: string, fields: Fields): Act =>
  ({ teacher, child }) =>
    fill(teacher, `${child.base}/${path}`, fields);
/** Something of the teacher's own entry of this kind: she may not touch what is another's. */
const ownEntry =
  (kind: string, slug: string, does: string, fields: Fields): Act =>
  async (scene) =>
    fill(scene.teacher, `${await lastEntry(scene, kind, slug)}/${does}`, fields);
const WHY = { reason: 'Verkeerd.' };
const BETTER = { correctionReason: 'Verkeerd opgeschreven.' };
const atTheTeam =
  (who: 'worker' | 'coordinator' | 'helper' | 'ib', path: string, fields: Fields): Act =>
  async (scene) =>
    fill(scene[who], `${await referralOf(scene)}/${path}`, fields);

/** What a teacher does by herself: none of it may take the task of the intern begeleider away, unseen. */
export const ALONE: Record<string, Act> = {
  signal: ({ teacher, child }) =>
    fill(teacher, `/leerlingen/${child.pupilId}/signaal`, {
      observed: 'Nog iets.',
      seenOn: today(),
      area: 'home',
      need: 'both',
    }),
  ownHelpAlone: alone('overleg', consultation('own_help')),
  talkFirstAlone: alone('overleg', consultation('talk_with_parents')),
  safetyAlone: alone('overleg', { ...consultation('safety'), safetyNote: 'Voor ons.' }),
  refer: alone('gesprek', talk('refer')),
  helpAfterTalk: alone('gesprek', talk('own_help')),
  noReferral: alone('gesprek', talk('no_referral')),
  talkOn: alone('gesprek', { ...talk('talk_on'), againOn: schoolDayIn(9) }),
  parentsThink: alone('gesprek', { ...talk('parents_think'), againOn: schoolDayIn(9) }),
  noteAlone: alone('notitie', { notedOn: today(), withWhom: 'mother', what: 'Gebeld.' }),
  plan: alone('gesprek-plannen', { plannedOn: schoolDayIn(6) }),
  callOff: alone('gesprek-plannen', { plannedOn: schoolDayIn(6), calledOff: 'yes' }),
  correct: ownEntry('conversation', 'gesprek', 'correctie', { ...talk('own_help'), ...BETTER }),
  correctConsultation: ownEntry('consultation', 'overleg', 'correctie', {
    ...consultation('own_help'),
    ...BETTER,
  }),
  correctSignal: ownEntry('signal', 'signaal', 'correctie', {
    observed: 'Nog iets.',
    seenOn: typedDay(daysAgo(4)),
    area: 'home',
    need: 'both',
    ...BETTER,
  }),
  strikeOwnSignal: ownEntry('signal', 'signaal', 'doorhaling', WHY),
  strikeOwnConsultation: ownEntry('consultation', 'overleg', 'doorhaling', WHY),
  strikeOwnTalk: ownEntry('conversation', 'gesprek', 'doorhaling', WHY),
  moveOwnSignal: async (scene) =>
    fill(scene.teacher, `${await lastEntry(scene, 'signal', 'signaal')}/verplaatsen`, {
      toPupilId: scene.other,
      ...WHY,
    }),
};

export const ACTS: Record<string, Act> = {
  ...ALONE,
  ownHelp: atSchool('overleg', consultation('own_help')),
  talkFirst: atSchool('overleg', consultation('talk_with_parents')),
  safety: atSchool('overleg', { ...consultation('safety'), safetyNote: 'Voor ons.' }),
  seen: async ({ ib, child }) => {
    const page = await ib.get(`/leerlingen/${child.pupilId}`);
    const [, action] = /action="([^"]+\/gezien\/[^"]+)"/.exec(page.html) ?? [];
    return action === undefined ? undefined : ib.post(action, hidden(page));
  },
  yesOfBoth: async ({ ib, child }) => {
    await fill(ib, `${child.base}/toestemmingen/nieuw`, { ...YES, who: child.mother });
    return fill(ib, `${child.base}/toestemmingen/nieuw`, { ...YES, who: child.father });
  },
  no: ({ ib, child }) => fill(ib, `${child.base}/toestemmingen/nieuw`, { ...NO, who: child.father }),
  withdraw: async (scene) =>
    fill(scene.ib, `${await lastEntry(scene, 'consent', 'toestemmingen')}/intrekking`, {
      withdrawnOn: today(),
    }),
  waitForCourt: atSchool('weigering', { decision: 'wait_for_court', reconsiderOn: workingDayIn(30) }),
  prepare: async ({ ib, child }) => {
    const page = await ib.get(`${child.base}/aanmelding`);
    if (page.status === 200) await fillInAll(ib, child).catch(() => undefined);
    return page;
  },
  send: atSchool('aanmelding/controle', {}),
  receive: async (scene) => scene.worker.post(`${await referralOf(scene)}/ontvangst`),
  ask: atTheTeam('worker', 'vraag', { question: 'Hoe laat?' }),
  answer: atTheTeam('ib', 'antwoord', { answer: 'Om half negen.' }),
  advise: atTheTeam('worker', 'advies', { advice: 'Probeer dit.' }),
  promise: atTheTeam('coordinator', 'belofte', { promisedOn: workingDayIn(14) }),
  name: async (scene) =>
    fill(scene.coordinator, `${await referralOf(scene)}/casemanager`, {
      family: 'new',
      familyName: 'Gezin',
      casemanagerId: scene.casemanager.membershipId,
      standInId: scene.standIn.membershipId,
      phone: '0594 123456',
    }),
  meet: atTheTeam('helper', 'eerste-contact', { metOn: today() }),
  tell: atTheTeam('helper', 'terugkoppeling', feedback({ nextFeedbackOn: workingDayIn(14) })),
  tellLast: atTheTeam('helper', 'terugkoppeling', feedback({ contact: 'ended', phase: 'help_ends' })),
  close: atSchool('afsluiting', { outcome: 'solved_at_school', reason: 'Het gaat goed.' }),
  withdrawAll: atSchool('afsluiting', { outcome: 'withdrawn', reason: 'De ouders stoppen.' }),
  reopen: atSchool('heropening', { reason: 'Het begint opnieuw.' }),
  strikeSignal: async (scene) =>
    fill(scene.ib, `${await lastEntry(scene, 'signal', 'signaal')}/doorhaling`, { reason: 'Verkeerd.' }),
  strikeConsultation: async (scene) =>
    fill(scene.ib, `${await lastEntry(scene, 'consultation', 'overleg')}/doorhaling`, {
      reason: 'Verkeerd.',
    }),
  moveSignal: async (scene) =>
    fill(scene.ib, `${await lastEntry(scene, 'signal', 'signaal')}/verplaatsen`, {
      toPupilId: scene.other,
      reason: 'Verkeerd kind.',
    }),
  livesElsewhere: ({ ib, child }) =>
    fill(ib, `/leerlingen/${child.pupilId}/woonplaats`, { municipality: child.residence }),
};
