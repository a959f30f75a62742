// A team with a coordinator, a worker, three casemanagers, and a referral that came in.

import type { Make } from '../../factories.ts';
import type { Portal } from '../../portal.ts';

export type Team = ReturnType<typeof teamOf>;
export type Setup = Awaited<ReturnType<Team['teamWithReferral']>>;

export const teamOf = (portal: Portal, make: Make) => ({
  teamWithReferral: async () => {
    const [school, team] = [await make.school(), await make.team()];
    const worker = await make.person(team.id, 'cjg_worker');
    const coordinator = await make.person(team.id, 'cjg_coordinator');
    const [kees, loes, mia] = [
      await make.person(team.id, 'casemanager'),
      await make.person(team.id, 'casemanager'),
      await make.person(team.id, 'casemanager'),
    ];
    const sent = await make.sentReferral(school, team);
    const page = `${sent.path}/casemanager`;
    const visitor = await portal.as(coordinator.membershipId);
    return { school, team, worker, coordinator, kees, loes, mia, sent, page, visitor, ...sent };
  },

  assignmentsOf: (referralId: string) =>
    portal.database.owner<{ family_id: string; casemanager_id: string; ended_at: Date | null }>(
      'select family_id, casemanager_id, stand_in_id, casemanager_phone, ended_at from assignment where referral_id = $1 order by created_at',
      [referralId],
    ),
});

/** Kees for a new family, with Loes as stand-in. */
export const newFamily = ({ kees, loes }: Pick<Setup, 'kees' | 'loes'>) => ({
  family: 'new',
  familyName: 'Gezin de Vries',
  casemanagerId: kees.membershipId,
  standInId: loes.membershipId,
  phone: '0594 123456',
});
