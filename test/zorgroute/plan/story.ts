// A family in care of which the plan is made: two parents apart, a child of twelve and one of eight, and who keeps the plan.

import { typedDay } from '../../../src/forms/typed-days.ts';
import { addDays } from '../../../src/calendar/days.ts';
import { peopleOf } from '../../../src/zorgroute/plan/people.ts';
import { factories } from '../../factories.ts';
import type { Portal, Visitor } from '../../portal.ts';
import { presentDay } from '../../clock.ts';

export const today = presentDay();
const birthday = (age: number) => `${String(Number(today.slice(0, 4)) - age)}-01-01`;

export const MOTHER = {
  name: 'Marieke Postma',
  relation: 'moeder',
  custody: 'yes',
  deceased: false,
} as const;
export const FATHER = { name: 'Remco Huizinga', relation: 'vader', custody: 'yes', deceased: false } as const;

/** Jurre of twelve and Fenna of eight at two schools, with both parents. */
export async function familyWithPlan(
  portal: Portal,
  more: { livesApart?: boolean; guardians?: readonly object[] } = {},
) {
  const make = factories(portal.database);
  const [school, otherSchool, team] = [await make.school(), await make.school(), await make.team()];
  const casemanager = await make.person(team.id, 'casemanager');
  const standIn = await make.person(team.id, 'casemanager');
  const coordinator = await make.person(team.id, 'cjg_coordinator');
  const sent = await make.sentReferral(school, team, { callName: 'Jurre', familyName: 'Huizinga' });
  const other = await make.sentReferral(otherSchool, team, { callName: 'Fenna', familyName: 'Huizinga' });
  const { familyId } = await make.assigned(sent, team, casemanager, standIn);
  await make.assigned(other, team, casemanager, standIn, familyId);
  const guardians = [MOTHER, FATHER].map((guardian, n) => ({
    id: `00000000-0000-4000-8000-00000000000${String(n)}`,
    ...guardian,
  }));
  await portal.database.owner(
    `update care_case set child_name = split_part(child_name, ' ', 1),
       child_birth_date = case when child_name like 'Jurre%' then $2::date else $3::date end,
       snapshot = snapshot || jsonb_build_object('guardians', $4::jsonb, 'parentsLiveApart', $5::boolean) where family_id = $1`,
    [
      familyId,
      birthday(12),
      birthday(8),
      JSON.stringify(more.guardians ?? guardians),
      more.livesApart ?? true,
    ],
  );
  for (const { referralId } of [sent, other])
    await make.insert('milestone', {
      referral_id: referralId,
      kind: 'first_contact',
      on_date: today,
      author_name: casemanager.name,
      author_role: 'casemanager',
    });
  const ids = idsOf(familyId);
  const path = `/gezinnen/${familyId}/plan`;
  const visitor = await portal.as(casemanager.membershipId);
  return { familyId, path, ids, visitor, casemanager, standIn, coordinator, school, sent, other, team };
}
export type Family = Awaited<ReturnType<typeof familyWithPlan>>;

/** As the plan calls its people before the first version. */
function idsOf(familyId: string) {
  const child = (childName: string) => ({ childName, childBirthDate: null, livesApart: true, guardians: [] });
  const people = peopleOf(familyId, [{ ...child('Jurre'), guardians: [MOTHER, FATHER] }, child('Fenna')]);
  const idOf = (name: string) => people.find((person) => person.name === name)?.id ?? '';
  return {
    mother: idOf(MOTHER.name),
    father: idOf(FATHER.name),
    jurre: idOf('Jurre'),
    fenna: idOf('Fenna'),
  };
}

export const TEXT = {
  apart: 'yes',
  'strengths.0.words': 'Fenna en Jurre zijn gek op elkaar.',
  'worries.0.words': 'Aan de deur is vaak ruzie.',
  first: 'Rust bij het brengen en halen.',
  lookOn: typedDay(addDays(today, 60)),
  lookWhere: '15.30 uur',
};

export const goalFields = (ids: Family['ids']) => ({
  words: 'Brengen en halen zonder ruzie',
  forWhom: [ids.fenna, ids.jurre],
  reachedWhen: 'Vier weken is er niet geschreeuwd.',
  readers: 'everybody',
  'actions.0.what': 'De kinderen op woensdag brengen',
  'actions.0.who': 'Opa Jan',
  'actions.0.from': 'network',
  'actions.0.when': 'elke woensdag',
});

/** Of the mother's house alone. */
export const ownGoalFields = (ids: Family['ids']) => ({
  words: 'Aan het eind van de maand boodschappen kunnen doen',
  forWhom: [ids.mother],
  reachedWhen: 'Drie maanden blijft er geen rekening liggen.',
  readers: ids.mother,
  'actions.0.what': 'De post op maandag openmaken',
  'actions.0.who': 'Marieke',
  'actions.0.from': 'family',
  'actions.0.when': 'elke maandag',
});

/** The text and both goals; each form is taken in. */
export async function writePlan({ visitor, path, ids }: Pick<Family, 'visitor' | 'path' | 'ids'>) {
  const replies = [
    await visitor.fillIn(`${path}/tekst`, TEXT),
    await visitor.fillIn(`${path}/doelen/nieuw`, goalFields(ids)),
    await visitor.fillIn(`${path}/doelen/nieuw`, ownGoalFields(ids)),
  ];
  for (const reply of replies)
    if (reply.status !== 303) throw new Error(`The plan was not taken in: ${reply.html}`);
}

export const answer = (
  visitor: Visitor,
  path: string,
  personId: string,
  fields: Record<string, string | string[]>,
) =>
  visitor.fillIn(`${path}/antwoord/${personId}`, { knownBy: 'together', saidOn: typedDay(today), ...fields });
