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
  const signalId = await make.entry('signal', trajectoryId, signalBy(teacher));
  return { school, teacher, colleague, ib, group, pupilId, trajectoryId, signalId };
}

export const by = ({ personId, name }: Someone, role = 'teacher') => ({
  author_person_id: personId,
  author_name: name,
  author_role: role,
});

/** What a teacher saw at home; the same answers are typed in a test of the form. */
export const signalBy = (author: Someone, more: Record<string, unknown> = {}) => ({
  on: '2026-02-02',
  answers: {
    observed: 'Sam zat stil in een hoek. Daarna huilde hij.',
    alreadyDone: 'Ik ging naast hem zitten.',
    area: 'home',
    need: 'living',
    ...more,
  },
  ...by(author),
});

export const consultationBy = (author: Someone, more: Record<string, unknown> = {}) => ({
  on: '2026-02-03',
  answers: {
    discussed: 'Wij spraken over de pauzes.',
    ownHelp: 'Een maatje op het plein.',
    decision: 'talk_with_parents',
    ...more,
  },
  ...by(author),
});

export const conversationBy = (author: Someone, more: Record<string, unknown> = {}) => ({
  on: '2026-02-05',
  answers: {
    present: 'Vader',
    recognised: 'no',
    discussed: 'Vader ziet het anders.',
    toldRoute: 'yes',
    toldRights: 'no',
    outcome: 'own_help',
    ...more,
  },
  ...by(author),
});
