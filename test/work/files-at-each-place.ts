// Files at a place on the route, for the pages that look across. Written as the owner, past row-level security.

import type { Make } from '../factories.ts';

const AUTHOR = { author_name: 'Iemand', author_role: 'teacher' };

export function filesOf(make: Make) {
  const signalled = async (pupilId: string, day: string) => {
    const trajectoryId = await make.insert('trajectory', { pupil_id: pupilId, started_on: day });
    await make.entry('signal', trajectoryId, {
      on: day,
      answers: { observed: 'Een tekst die niemand anders leest.', area: 'home', need: 'living' },
      created_at: `${day}T10:00Z`,
      ...AUTHOR,
    });
    return trajectoryId;
  };
  const consulted = async (trajectoryId: string, day: string, decision = 'talk_with_parents') =>
    make.entry('consultation', trajectoryId, {
      on: day,
      answers: {
        discussed: 'Besproken.',
        decision,
        evaluateOn: decision === 'own_help' ? '2099-01-01' : null,
      },
      ...AUTHOR,
    });
  const talked = async (trajectoryId: string, day: string, outcome = 'refer') =>
    make.entry('conversation', trajectoryId, {
      on: day,
      answers: {
        present: 'Moeder',
        recognised: 'yes',
        discussed: 'Gesproken.',
        toldRoute: 'yes',
        toldRights: 'yes',
        outcome,
      },
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
