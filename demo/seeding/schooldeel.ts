// The schooldeel of children in the demo: what the parents are asked, what was agreed, how it goes, and what each waits for by the portal's own rules.
import { randomUUID } from 'node:crypto';
import { addDays, latest, type Day } from '../../src/calendar/days.ts';
import { DEFAULT_CALENDAR, isWorkingDay, workingDayFrom } from '../../src/calendar/working-days.ts';
import { isAsked } from '../../src/zorgroute/plan/people.ts';
import type { Goal, Person } from '../../src/zorgroute/plan/plan-text.ts';
import { agreementStands, proposalStands } from '../../src/zorgroute/support/schooldeel/rules.ts';
import { NewsAnswers } from '../../src/zorgroute/support/schooldeel/agreement.ts';
import { schooldeelTexts, type AgreementText, type SchooldeelText } from '../texts/schooldeel.ts';
import { entryOf } from './care-entries.ts';
import { momentOn, writtenBy, type Actor, type World } from './rows-made.ts';
import type { Referral } from './shared-layer.ts';

type Around = {
  world: World;
  referral: Referral;
  family: string;
  by: Actor;
  firstContact: Day;
  goals: readonly Goal[];
  people: readonly Person[];
};
type News = NonNullable<AgreementText['news']>[number];

/** Of the tales that have one. */
export function addSchooldeel(around: Around): void {
  for (const text of schooldeelTexts[around.referral.file.tale.key] ?? []) addOne(around, text);
}

function addOne(around: Around, text: SchooldeelText) {
  const { world, firstContact, people } = around;
  const proposalId = randomUUID();
  const on = latest(firstContact, workedOn(world, text.proposedIn));
  const until = workday(world, text.until);
  addProposal(around, text, { proposalId, on, until });
  const asked = people.filter((person) => isAsked(person, world.today));
  const said = text.words ?? asked.map(() => ({ answer: 'agrees' as const, words: '' }));
  const words = said.flatMap((word, place) => {
    const person = asked[place];
    return person
      ? [
          addWord(
            around,
            { ...word, person },
            { proposalId, on, sends: !text.words && place === asked.length - 1 },
          ),
        ]
      : [];
  });
  if (!text.words) {
    for (const agreement of text.agreements) addAgreement(around, text, agreement, { on, until, asked });
    return;
  }
  const facts = { on, version: 1, asked, unknown: [], words };
  const { who, ...stands } = proposalStands(facts);
  addStanding(
    around,
    { id: proposalId, isShared: false, name: `${who}: ${text.agreements[0]?.what ?? ''}` },
    stands,
  );
}

const workday = ({ today }: World, days: number): Day =>
  workingDayFrom(addDays(today, days), DEFAULT_CALENDAR);

/** That day, or the last one before it on which people work. */
function workedOn({ today }: Pick<World, 'today'>, days: number): Day {
  const day = addDays(today, days);
  return isWorkingDay(day, DEFAULT_CALENDAR) ? day : workedOn({ today: day }, -1);
}

type Proposed = { proposalId: string; on: Day };

function addProposal(
  around: Around,
  text: SchooldeelText,
  { proposalId, on, until }: Proposed & { until: Day },
) {
  const { world, referral, goals } = around;
  const { told } = referral.file;
  world.add('care_entry', {
    ...entryOf(around, on),
    ...{ kind: 'schooldeel_proposal', subject_id: proposalId, created_at: momentOn(world, on, 9) },
    answers: {
      ...{ referralId: referral.id, why: told(text.why), until },
      goalId: text.goal === undefined ? '' : (goals[text.goal]?.id ?? ''),
      agreements: text.agreements.map((one) => inWords(one, told)),
    },
  });
}

const inWords = ({ what, by = '', when, needs = '' }: AgreementText, told: (text: string) => string) => ({
  what: told(what),
  by: told(by),
  when: told(when),
  needs: told(needs),
});

type SaidWord = NonNullable<SchooldeelText['words']>[number] & { person: Person };

function addWord(
  around: Around,
  { person, answer, words }: SaidWord,
  { proposalId, on, sends }: Proposed & { sends: boolean },
) {
  const { world, referral } = around;
  world.add('care_entry', {
    ...entryOf(around, on),
    ...{ kind: 'schooldeel_word', subject_id: proposalId, plan_person_id: person.id, version: 1 },
    answers: { answer, words: referral.file.told(words), sends, atTable: false },
    created_at: momentOn(world, on, 10),
  });
  return { personId: person.id, version: 1, answer, on, sends };
}

type Agreed = { on: Day; until: Day; asked: readonly Person[] };

function addAgreement(
  around: Around,
  text: SchooldeelText,
  agreement: AgreementText,
  { on, until, asked }: Agreed,
) {
  const { told } = around.referral.file;
  const agreementId = randomUUID();
  const agreedBy = asked.map(({ name }) => name);
  addEntry(around, around.by, {
    ...{ kind: 'schooldeel_agreement', agreementId, on, hour: 11 },
    answers: { ...inWords(agreement, told), why: told(text.why), until, agreedBy },
  });
  const news = (agreement.news ?? []).map((one, place) => {
    const happened = latest(on, workedOn(around.world, one.in));
    const answers = answersOf(around, one, { from: happened, agreedBy });
    addEntry(around, writerOf(around, one), {
      ...{ kind: 'schooldeel_news', agreementId, on: happened, answers, hour: 12 + place },
    });
    return { ...answers, on: happened };
  });
  const named = { id: agreementId, isShared: true, name: told(agreement.what) };
  addStanding(around, named, agreementStands({ on, until, news }));
}

/** Who says it: the school's answer is the intern begeleider's, how it goes the teacher's. */
function writerOf({ referral, by }: Around, { step }: News): Actor {
  if (step === 'yes' || step === 'otherwise' || step === 'no') return referral.file.ib;
  return step === 'works' || step === 'partly' || step === 'not' ? referral.file.teacher : by;
}

function answersOf(
  { world, referral }: Around,
  news: News,
  { from, agreedBy }: { from: Day; agreedBy: string[] },
) {
  const { told, ib, teacher } = referral.file;
  const isOfIb = news.step === 'yes' && news.by === 'ib';
  const doesIt = news.step === 'yes' || news.step === 'otherwise';
  return NewsAnswers.parse({
    step: news.step,
    ...('how' in news && { how: told(news.how ?? '') }),
    ...('change' in news && { change: news.change }),
    ...('because' in news && { because: told(news.because) }),
    ...('why' in news && { why: news.why }),
    ...('until' in news && { until: workday(world, news.until) }),
    ...(doesIt && { isOfIb, from, doneBy: [isOfIb ? ib.name : teacher.name] }),
    ...((news.step === 'told' || news.step === 'agreed') && { agreedBy }),
  });
}

type Entry = { kind: string; agreementId: string; on: Day; answers: object; hour: number };

function addEntry({ world, referral }: Around, by: Actor, { kind, agreementId, on, answers, hour }: Entry) {
  world.add('schooldeel_entry', {
    ...{ kind, referral_id: referral.id, agreement_id: agreementId, happened_on: on, answers },
    ...writtenBy(by),
    created_at: momentOn(world, on, hour),
  });
}

type Named = { id: string; isShared: boolean; name: string };

function addStanding(
  { world, referral }: Around,
  { id, isShared, name }: Named,
  stands: ReturnType<typeof agreementStands>,
) {
  world.add('schooldeel_standing', {
    ...{
      id,
      referral_id: referral.id,
      shared_on: isShared ? stands.since : null,
      task: stands.task,
      next_role: stands.nextRole,
    },
    ...{ agreement_name: name, since: stands.since, until: stands.until },
    ...{ ends_on: stands.endsOn, again_until: stands.againUntil },
  });
}
