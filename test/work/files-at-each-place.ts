// Files at a place on the route, for the pages that look across. Written as the owner, past row-level security.

import type { Make } from '../factories.ts';

const AUTHOR = { author_name: 'Iemand', author_role: 'teacher' };

export function filesOf(make: Make) {
  const signalled = async (pupilId: string, day: string) => {
    const trajectoryId = await make.insert('trajectory', { pupil_id: pupilId, started_on: day });
    const row = { observed: 'Een tekst die niemand anders leest.', area: 'home', need: 'living' };
    await make.insert('signal', {
      trajectory_id: trajectoryId,
      seen_on: day,
      created_at: `${day}T10:00Z`,
      ...row,
      ...AUTHOR,
    });
    return trajectoryId;
  };
  const consulted = async (trajectoryId: string, day: string, decision = 'talk_with_parents') =>
    make.insert('consultation', {
      trajectory_id: trajectoryId,
      held_on: day,
      discussed: 'Besproken.',
      decision,
      evaluate_on: decision === 'own_help' ? '2099-01-01' : null,
      ...AUTHOR,
    });
  const talked = async (trajectoryId: string, day: string, outcome = 'refer') =>
    make.insert('parent_conversation', {
      trajectory_id: trajectoryId,
      held_on: day,
      present: 'Moeder',
      recognised: 'yes',
      discussed: 'Gesproken.',
      told_route: true,
      told_rights: true,
      outcome,
      ...AUTHOR,
    });
  const sent = async (trajectoryId: string, teamId: string, childName: string) => {
    const referralId = await make.insert('referral', {
      trajectory_id: trajectoryId,
      team_id: teamId,
      promised_on: '2099-01-01',
    });
    const content = JSON.stringify({ child: { name: childName } });
    await make.insert('referral_version', {
      referral_id: referralId,
      version: 1,
      content,
      author_name: 'Iemand',
      author_role: 'intern_begeleider',
    });
    return referralId;
  };
  const assigned = async (referralId: string, teamId: string, casemanagerId: string) => {
    const familyId = await make.insert('family', { team_id: teamId, name: 'Gezin' });
    await make.insert('assignment', {
      referral_id: referralId,
      family_id: familyId,
      casemanager_id: casemanagerId,
      ...AUTHOR,
    });
    return familyId;
  };
  const ended = async (trajectoryId: string, day: string, outcome = 'solved_at_school') =>
    make.insert('trajectory_end', { trajectory_id: trajectoryId, outcome, ended_on: day, ...AUTHOR });
  return { signalled, consulted, talked, sent, assigned, ended };
}
