// A family with a plan and two children at two schools, who is at Fenna's school, and what is proposed, agreed and answered for her.

import { addDays } from '../../../../src/calendar/days.ts';
import { typedDay } from '../../../../src/forms/typed-days.ts';
import { factories, type Someone } from '../../../factories.ts';
import type { Portal } from '../../../portal.ts';
import { familyWithPlan, today, writePlan } from '../../plan/story.ts';
import { goalsOf } from '../help/story.ts';

export const UNTIL = addDays(today, 60);
export const WHY = 'Fenna slaapt slecht en is ’s ochtends moe.';
export const GOAL = 'Brengen en halen zonder ruzie';

export const proposal = {
  why: WHY,
  'agreements.0.what': 'Rustig beginnen op haar eigen plek',
  'agreements.0.by': 'juf Marrit',
  'agreements.0.when': 'elke ochtend, het eerste kwartier',
  'agreements.0.needs': 'Een teken dat alleen Fenna en de juf kennen.',
  'agreements.1.what': 'Een vast half uur bij iemand die luistert',
  'agreements.1.by': '',
  'agreements.1.when': 'elke week',
  'agreements.1.needs': '',
  until: typedDay(UNTIL),
};

/** Nothing was proposed yet. */
export async function familyAtSchools(portal: Portal) {
  const make = factories(portal.database);
  const family = await familyWithPlan(portal);
  await writePlan(family);
  const [goalId = '', ownGoalId = ''] = await goalsOf(portal, family.familyId);
  const schoolOf = async (pupilId: string) => {
    const [row] = await portal.database.owner<{ id: string }>(
      'select school_id as id from pupil where id = $1',
      [pupilId],
    );
    const id = row?.id ?? '';
    const [ib, teacher] = [await make.person(id, 'intern_begeleider'), await make.person(id, 'teacher')];
    const groupId = await make.group(id);
    await make.teaches(groupId, teacher.membershipId);
    await portal.database.owner('update pupil set group_id = $2 where id = $1', [pupilId, groupId]);
    return { ib, teacher, groupId };
  };
  const [hers, his] = [await schoolOf(family.other.pupilId), await schoolOf(family.sent.pupilId)];
  const at = `/gezinnen/${family.familyId}/schooldeel`;
  const schoolAt = `/aanmeldingen/${family.other.referralId}/schooldeel`;
  const as = ({ membershipId }: Someone) => portal.as(membershipId);
  return { ...family, at, schoolAt, goalId, ownGoalId, hers, his, as };
}
export type Story = Awaited<ReturnType<typeof familyAtSchools>>;

export const propose = ({ visitor, at, other }: Story, fields: object = {}) =>
  visitor.fillIn(`${at}/${other.referralId}/voorstel`, { goalId: '', ...proposal, ...fields });

type Row = {
  id: string;
  task: string;
  next_role: string | null;
  name: string;
  until: string | null;
  is_shared: boolean;
};
export const standings = (portal: Portal, { familyId }: Pick<Story, 'familyId'>) =>
  portal.database.owner<Row>(
    'select id, task, next_role, agreement_name as name, until::text, shared_on is not null as is_shared from schooldeel_standing where family_id = $1 order by name, id',
    [familyId],
  );

/** The only proposal that waits. */
export async function proposalOf(portal: Portal, story: Pick<Story, 'familyId'>): Promise<string> {
  return (await standings(portal, story)).find((row) => !row.is_shared)?.id ?? '';
}

export const word = (
  { visitor, at }: Pick<Story, 'visitor' | 'at'>,
  { proposalId, personId }: { proposalId: string; personId: string },
  fields: object = {},
) =>
  visitor.fillIn(`${at}/${proposalId}/woord/${personId}`, {
    ...{ answer: 'agrees', words: '', saidOn: typedDay(today) },
    ...fields,
  });

/** Both parents agreed: the school reads two agreements. */
export async function agreedFamily(portal: Portal) {
  const story = await familyAtSchools(portal);
  await propose(story);
  const proposalId = await proposalOf(portal, story);
  for (const personId of [story.ids.mother, story.ids.father]) await word(story, { proposalId, personId });
  const agreements = await standings(portal, story);
  const idOf = (what: string) => agreements.find(({ name }) => name.startsWith(what))?.id ?? '';
  return { ...story, proposalId, calm: idOf('Rustig'), listen: idOf('Een vast') };
}
export type Agreed = Awaited<ReturnType<typeof agreedFamily>>;

export const answer = async ({ as, hers, schoolAt }: Agreed, agreementId: string, fields: object) =>
  (await as(hers.ib)).fillIn(`${schoolAt}/${agreementId}/antwoord`, {
    ...{ doneBy: [hers.teacher.name], from: typedDay(today) },
    ...(fields as Record<string, string>),
  });
export const further = ({ visitor, at }: Agreed, agreementId: string, fields: object) =>
  visitor.fillIn(`${at}/${agreementId}/verder`, fields as Record<string, string | string[]>);
export const press = async ({ as, hers, schoolAt }: Agreed, agreementId: string, slug: string) =>
  (await as(hers.teacher)).post(`${schoolAt}/${agreementId}/hoe/${slug}`);
