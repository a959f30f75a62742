// Which address of a route belongs to a world? The child, family or person that a role has there, for every param of every route.

import type { Role } from '../../src/access/roles.ts';
import type { Route } from '../routes.ts';
import type { FullWorld } from './full-world.ts';

export type Ids = Record<string, string>;

/** Who plays a role in a world. */
const PLAYERS: Record<Role, keyof FullWorld['people']> = {
  teacher: 'teacher',
  intern_begeleider: 'internBegeleider',
  cjg_worker: 'worker',
  cjg_coordinator: 'coordinator',
  casemanager: 'casemanager',
  partner: 'partner',
  board_member: 'boardMember',
  policy_officer: 'policyOfficer',
  administrator: 'boardAdministrator',
  privacy_officer: 'boardOfficer',
};

/** The same for a page that belongs to another organisation than that player's own. */
export function playerOf(role: Role, { params, path }: Route): keyof FullWorld['people'] {
  if (role === 'administrator' && path.startsWith('/beheer/organisaties')) return 'portalKeeper';
  return role === 'administrator' && params.includes('teamId') ? 'teamAdministrator' : PLAYERS[role];
}

/** Params that only say after which row a list goes on: what is not mine shows nothing, and need not be refused. */
export const isCursor = ({ path }: Route): boolean => /\/(na|vanaf)\/:\w+$|^\/postvak\/:page\//.test(path);

const ENTRIES: [RegExp, (world: FullWorld, role: Role) => Ids[]][] = [
  // The role that somebody has at the moment.
  [/^\/werk\/als\//, (w, role) => [{ membershipId: w.people[PLAYERS[role]].membershipId }]],
  [
    /^\/trajecten\/.*\/correctie$/,
    (w, role) => [...ownEntries(w, role)].filter(({ kind }) => kind !== 'toestemming'),
  ],
  [/^\/trajecten\/.*\/verplaatsen$/, (w, role) => ownEntries(w, role).slice(0, 1)],
  [/^\/trajecten\/.*\/gezien\//, (w) => [{ entryId: w.atSchool.conversationId }]],
  [/^\/trajecten\/.*:entryId/, ownEntries],
  [/^\/aanmeldingen\/:referralId\/gezin/, (w) => [{ referralId: w.helped.referralId }]],
  [/^\/gezinnen\/:familyId\/partner\/:entryId/, (w) => [{ entryId: w.helped.partId }]],
  [
    /^\/gezinnen\/:familyId\/hulp\/:helpId\/nieuws\/:entryId/,
    (w) => [{ helpId: w.helped.helpId, entryId: w.helped.helpNewsId }],
  ],
  [/^\/gezinnen\/:familyId\/hulp\/:helpId\/doorhaling/, (w) => [{ helpId: w.helped.newHelpId }]],
  [/^\/gezinnen\/:familyId\/hulp\/:helpId/, (w) => [{ helpId: w.helped.helpId }]],
  [
    /^\/gezinnen\/:familyId\/schooldeel\/:proposalId\/woord\/:entryId/,
    (w) => [{ proposalId: w.helped.proposalId, entryId: w.helped.wordId }],
  ],
  [
    /^\/gezinnen\/:familyId\/schooldeel\/:proposalId/,
    (w) => [{ proposalId: w.helped.proposalId, personId: w.helped.planPersonId }],
  ],
  [
    /^\/gezinnen\/:familyId\/schooldeel\/:agreementId/,
    (w) => [{ agreementId: w.helped.keeperAgreementId, entryId: w.helped.keeperNewsId }],
  ],
  [/^\/gezinnen\/:familyId\/schooldeel\/:referralId/, (w) => [{ referralId: w.helped.referralId }]],
  [
    /^\/aanmeldingen\/:referralId\/schooldeel\/:agreementId\/antwoord/,
    (w) => [{ referralId: w.helped.referralId, agreementId: w.helped.askedAgreementId }],
  ],
  [
    /^\/aanmeldingen\/:referralId\/schooldeel\/:agreementId/,
    (w, role) => {
      const { referralId, teacherAgreementId, teacherNewsId, ibAgreementId, ibNewsId } = w.helped;
      return role === 'teacher'
        ? [{ referralId, agreementId: teacherAgreementId, entryId: teacherNewsId, slug: 'lukt' }]
        : [{ referralId, agreementId: ibAgreementId, entryId: ibNewsId, slug: 'lukt' }];
    },
  ],
  [/^\/aanmeldingen\/:referralId\/schooldeel/, (w) => [{ referralId: w.helped.referralId }]],
  [
    /^\/gezinnen\/:familyId\/afsluiting\/nazorg/,
    (w) => [{ familyId: w.resent.familyId, entryId: w.resent.endId, number: '0' }],
  ],
  [
    /^\/gezinnen\/:familyId\/afsluiting\/.*:personId/,
    (w) => [{ familyId: w.resent.familyId, personId: w.resent.childPersonId }],
  ],
  [/^\/gezinnen\/:familyId\/afsluiting\/heropening/, (w) => [{ familyId: w.resent.familyId }]],
  [/^\/gezinnen\/:familyId\/evaluatie\/:entryId\/doorhaling/, (w) => [{ entryId: w.helped.houseLookId }]],
  [/^\/gezinnen\/:familyId\/evaluatie\/:entryId/, (w) => [{ entryId: w.helped.lookId }]],
  [/^\/gezinnen\/:familyId\/evaluatie\/.*:personId/, (w) => [{ personId: w.helped.planPersonId }]],
  [/^\/gezinnen\/:familyId\/plan\/eigen-plan\/:entryId/, (w) => [{ entryId: w.helped.offerId }]],
  [/^\/gezinnen\/:familyId\/plan\/antwoord\/:entryId/, (w) => [{ entryId: w.helped.answerId }]],
  [/^\/gezinnen\/:familyId\/plan\/.*:personId/, (w) => [{ personId: w.helped.planPersonId }]],
  [/^\/gezinnen\/:familyId\/plan\/doelen\/:goalId/, (w) => [{ goalId: w.helped.goalId }]],
  [/^\/gezinnen\/:familyId\/plan\/versies\/:number/, () => [{ number: '1' }]],
  [/^\/gezinnen\/.*:entryId/, (w) => [{ entryId: w.helped.noteId }]],
  [/^\/beheer\/groepen\/:groupId\/leerkracht\/:entryId/, (w) => [{ entryId: w.teachesId }]],
  [/^\/doorgehaald\/na\/:entryId/, (w) => [{ entryId: w.atSchool.struckSignalId }]],
  [
    /^\/doorgehaald\/:kind\/:entryId/,
    (w) => [
      { kind: 'signaal', entryId: w.atSchool.struckSignalId },
      { kind: 'overleg', entryId: w.atSchool.struckConsultationId },
      { kind: 'gesprek', entryId: w.atSchool.struckConversationId },
      { kind: 'toestemming', entryId: w.atSchool.struckConsentId },
    ],
  ],
  [/^\/beheer\/scholen\/.*:importId/, (w) => [{ importId: w.schoolListImportId, kind: 'nieuw', page: '1' }]],
  [/^\/beheer\/mensen\/:personId\/account/, (w) => [{ personId: w.people.teacherWithoutAccount.personId }]],
  [/^\/beheer\/import\/.*:number$/, () => [{ number: '0' }]],
  [
    /^\/werk\/alles\/:page\//,
    () => [{ page: 'voor-u', key: '2020-01-01_2020-01-01_00000000-0000-4000-8000-000000000000_0' }],
  ],
  [/^\/postvak\/:page\//, () => ['wacht', 'school', 'terug', 'gestopt'].map((page) => ({ page }))],
  [
    /^\/trajecten\/:trajectoryId\/(aanmelding\/afdruk|toestemmingen\/van)\/kind$/,
    (w) => [{ trajectoryId: w.returned.trajectoryId }],
  ],
  [/^\/trajecten\/:trajectoryId\/aanmelding\/:page/, () => [{ page: 'aanleiding' }]],
  [/^\/zorg-op-school\/uitkomst\/:answers\/in\//, () => [{ answers: '1j' }]],
  [/^\/contact\/regio\/:slug/, () => [{ slug: 'west' }]],
  [/^\/contact\/gemeente\/:slug/, () => [{ slug: 'westerkwartier' }, { slug: 'leek' }]],
  [/^\/rollen-en-taken\/:role$/, () => [{ role: 'leerkracht' }, { role: 'gemeente' }]],
  // Texts of the public pages: every board and municipality keeps all of them.
  [/^\/beheer\/inhoud\/:page/, () => [{ page: 'organisaties', block: 'rigg', number: '1' }]],
  [/^\/piramide\/:level/, () => [{ level: 'basisaanbod' }]],
];

function ownEntries({ atSchool }: FullWorld, role: Role): Ids[] {
  const entries = [
    { kind: 'signaal', entryId: atSchool.signalId },
    { kind: 'gesprek', entryId: atSchool.conversationId },
    { kind: 'overleg', entryId: atSchool.consultationId },
    { kind: 'toestemming', entryId: atSchool.consentId },
  ];
  return role === 'teacher' ? entries.slice(0, 2) : entries;
}

/** The params of this route in this world, once for every kind of thing it can be about. @throws Error for a param nobody filled */
export function idsFor(route: Route, role: Role, world: FullWorld): Ids[] {
  const { atSchool, helped, sent, people } = world;
  const known: Ids = {
    pupilId: atSchool.pupilId,
    trajectoryId: atSchool.trajectoryId,
    guardianId: atSchool.guardianId,
    consentId: atSchool.consentId,
    referralId: role === 'casemanager' ? helped.referralId : sent.referralId,
    familyId: helped.familyId,
    schoolId: world.school.id,
    teamId: world.team.id,
    groupId: world.groupId,
    personId: people.teacher.personId,
    membershipId: people.teacher.membershipId,
    importId: world.importId,
    token: 'een-oude-link',
    answers: '1n',
    organisationId: world.school.id,
    dayId: world.freeDayId,
    mailId: world.mailId,
    organisation: world.school.boardId,
    person: people.boardOfficer.personId,
    membership: people.boardOfficer.membershipId,
    brin: world.schoolCode,
    step: '3',
    municipality: 'westerkwartier',
  };
  const ways = ENTRIES.find(([pattern]) => pattern.test(route.path))?.[1](world, role) ?? [{}];
  return ways.map((way) => {
    const all: Ids = { ...known, ...way };
    const missing = route.params.filter((name) => !all[name]);
    if (missing.length) throw new Error(`${route.path}: the test’s world has no :${missing.join(', :')}.`);
    return Object.fromEntries(route.params.map((name) => [name, all[name] ?? '']));
  });
}

export const addressOf = ({ path }: Route, ids: Ids): string =>
  path.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? '');

/** Whom a line in the log of looking must name, by the params of the address. */
export function subjectOf(route: Route, ids: Ids, world: FullWorld): string | undefined {
  if (isCursor(route)) return undefined;
  if (ids.pupilId) return ids.pupilId;
  if (ids.trajectoryId)
    return (ids.trajectoryId === world.returned.trajectoryId ? world.returned : world.atSchool).pupilId;
  // What lies below a family's address is looked at as the family's, also where it is about one child.
  return route.path.startsWith('/gezinnen/') ? ids.familyId : (ids.referralId ?? ids.familyId);
}
