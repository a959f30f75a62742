// A child with a first signal: its school, two teachers of its group, the intern begeleider, and a running trajectory.

import type { Make, Someone } from '../factories.ts';

export async function childOf(make: Make, more: Record<string, unknown> = {}) {
  const school = await make.school();
  const teacher = await make.person(school.id, 'teacher');
  const colleague = await make.person(school.id, 'teacher');
  const ib = await make.person(school.id, 'intern_begeleider');
  const group = await make.group(school.id, 'Groep 5');
  await make.teaches(group, teacher.membershipId);
  await make.teaches(group, colleague.membershipId);
  const pupilId = await make.pupil(school.id, { group_id: group, call_name: 'Sam', ...more });
  const trajectoryId = await make.insert('trajectory', { pupil_id: pupilId });
  const signalId = await make.insert('signal', signalRow(trajectoryId, teacher));
  return { school, teacher, colleague, ib, group, pupilId, trajectoryId, signalId };
}

export const by = ({ personId, name }: Someone, role = 'teacher') => ({
  author_person_id: personId,
  author_name: name,
  author_role: role,
});

export const signalRow = (trajectoryId: string, author: Someone) => ({
  trajectory_id: trajectoryId,
  seen_on: '2026-02-02',
  observed: 'Sam zat stil in een hoek. Daarna huilde hij.',
  already_done: 'Ik ging naast hem zitten.',
  area: 'home',
  need: 'living',
  ...by(author),
});

export const consultationRow = (trajectoryId: string, author: Someone) => ({
  trajectory_id: trajectoryId,
  held_on: '2026-02-03',
  discussed: 'Wij spraken over de pauzes.',
  own_help: 'Een maatje op het plein.',
  decision: 'talk_with_parents',
  ...by(author),
});
