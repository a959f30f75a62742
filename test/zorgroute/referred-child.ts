// A child with parents, a team where it lives and a conversation in which the parents agreed: where consent and referral begin.

import { typedDay } from '../../src/forms/typed-days.ts';
import { addDays, addMonths } from '../../src/calendar/days.ts';
import { presentDay } from '../clock.ts';
import type { Make } from '../factories.ts';
import type { Portal } from '../portal.ts';

export type ReferredChild = Awaited<ReturnType<typeof referredChild>>;

type Settings = {
  birthDate?: string;
  teams?: 0 | 1 | 2;
  conversation?: 'refer' | 'own_help' | 'no_referral' | 'none';
  fatherCustody?: string;
};

export async function referredChild(portal: Portal, make: Make, settings: Settings = {}) {
  const { birthDate = yearsAgo(8), teams = 1, conversation = 'refer', fatherCustody = 'yes' } = settings;
  const school = await make.school();
  const ib = await make.person(school.id, 'intern_begeleider');
  const teacher = await make.person(school.id, 'teacher');
  const group = await make.group(school.id, 'Groep 5');
  await make.teaches(group, teacher.membershipId);
  const first = await make.team();
  const others =
    teams > 1
      ? [
          await make.insert('organisation', {
            kind: 'team',
            name: `${first.name} oost`,
            parent_id: first.municipalityId,
          }),
        ]
      : [];
  const residence = teams
    ? first.municipalityId
    : await make.organisation('municipality', { cbs_code: '0001', name: 'Verweg' });
  const pupilId = await make.pupil(school.id, {
    group_id: group,
    call_name: 'Sam',
    birth_date: birthDate,
    residence_id: residence,
    postcode: '9801AB',
  });
  const guardian = async (name: string, relation: string, custody: string, address: string) => {
    const id = await make.insert('guardian', { pupil_id: pupilId, name, relation, custody });
    await portal.database.owner(
      'insert into guardian_contact (id, pupil_id, phone, address) values ($1, $2, $3, $4) on conflict (id) do nothing',
      [id, pupilId, `06 ${name.length}0000000`, address],
    );
    return id;
  };
  const mother = await guardian('Ans Bakker', 'mother', 'yes', 'Moederstraat 1');
  const father = await guardian('Bert Smit', 'father', fatherCustody, 'Vaderplein 2');
  const trajectoryId = await make.insert('trajectory', { pupil_id: pupilId });
  const author = { author_person_id: teacher.personId, author_name: teacher.name, author_role: 'teacher' };
  await make.entry('signal', trajectoryId, {
    on: daysAgo(320),
    answers: {
      observed: 'Sam zat stil in een hoek. Hij at niet.',
      childWords: 'Ik ben moe.',
      alreadyDone: 'Samen gepraat.',
      area: 'home',
      need: 'living',
    },
    ...author,
  });
  if (conversation !== 'none') {
    await make.entry('conversation', trajectoryId, {
      on: daysAgo(312),
      answers: {
        present: 'Ans en Bert',
        recognised: 'yes',
        discussed: 'Het slapen.',
        parentsWishes: 'Rust in de avond.',
        childView: 'Sam wil slapen.',
        toldRoute: 'yes',
        toldRights: 'yes',
        outcome: conversation,
      },
      ...author,
    });
  }
  const base = `/trajecten/${trajectoryId}`;
  return {
    school,
    ib,
    teacher,
    team: first,
    otherTeams: others,
    residence,
    group,
    pupilId,
    mother,
    father,
    trajectoryId,
    base,
    guardian,
  };
}

/** So many days ago, as YYYY-MM-DD. */
export const daysAgo = (days: number): string => addDays(presentDay(), -days);

/** A yes as the form takes it. */
export const YES = {
  answer: 'given',
  back: 'unchanged',
  manner: 'spoken',
  givenOn: typedDay(daysAgo(30)),
  endsOn: typedDay(addMonths(presentDay(), 6)),
  seen: 'current',
  categories: ['child_details', 'guardian_details', 'concern', 'school_support', 'wishes', 'involved_help'],
};
export const NO = { ...YES, answer: 'refused', endsOn: '', categories: [] };

/** The first of January of so many years ago: somebody of exactly that age, all year long. */
export const yearsAgo = (years: number): string =>
  `${String(Number(presentDay().slice(0, 4)) - years)}-01-01`;
