// Who was asked whether the school may share, what did they answer, and who saw the text?
import { addDays, addMonths, type Day } from '../../src/calendar/days.ts';
import { CHILD_ID, decidersOf, type Decider } from '../../src/zorgroute/consent/whose-consent.ts';
import { PURPOSES } from '../../src/zorgroute/consent/purposes.ts';
import { categoriesFor, type ConsentManner } from '../../src/zorgroute/consent/words.ts';
import { refusalReasons } from '../texts/decisions.ts';
import type { File } from './child-files.ts';
import { refusals, turns } from './states-of-stories.ts';
import { reasonsBeforeTheCourt } from './short-tales.ts';
import { teamOf } from './staff.ts';
import { found, momentOn, writtenBy, type World } from './rows-made.ts';

/** Everybody who decides about this child today. */
export function decidersFor(world: World, { child }: File): Decider[] {
  const guardians = child.guardians.map(({ id, name, relation, custody, deceased }) => ({
    id,
    name,
    custody,
    deceased,
    kind: relation === 'institution' ? ('institution' as const) : ('person' as const),
  }));
  return decidersOf({ name: child.firstName, birthDate: child.birthDate }, guardians, world.today).deciders;
}

const REFUSED = ['consentRefused', 'waitingForCourt'];

/** @param textVersion of the preparation that was seen; 0 when there was none yet */
export function addConsents(world: World, file: File, textVersion: number): void {
  const { base, days, tale } = file;
  const people = decidersFor(world, file);
  const [first] = people;
  if (base === 'consentDue' && first && days.conversation) {
    const isHalfway = tale.family === 'custody_unknown' || file.state === 'consentDue';
    if (isHalfway) addAnswer(world, file, first, days.conversation, textVersion);
    return;
  }
  if (!days.consent) return;
  const isRefused = REFUSED.includes(base) && tale.key !== turns.sharingWithdrawn;
  const refuser = isRefused ? people[1] : undefined;
  for (const person of people) {
    if (person === refuser) addRefusal(world, file, person, days.consent);
    else addAnswer(world, file, person, days.consent, textVersion);
  }
}

function addAnswer(world: World, file: File, person: Decider, day: Day, textVersion: number): void {
  const consents = (['school_to_team', 'team_to_school'] as const).map((direction) => ({
    direction,
    id: addConsent(world, file, person, day, { direction, answer: 'given', textVersion }),
  }));
  const { withdrawn } = file.days;
  const taker = decidersFor(world, file).at(1) ?? decidersFor(world, file)[0];
  if (!withdrawn || person.id !== taker?.id) return;
  for (const { id } of consents) {
    const row = { id, trajectory_id: file.id, withdrawn_on: withdrawn, ...writtenBy(file.ib) };
    world.add('consent_withdrawal', { ...row, created_at: momentOn(world, withdrawn, 11) });
  }
}

function addRefusal(world: World, file: File, person: Decider, day: Day): void {
  const { tale, told, ib, days, base } = file;
  const answer = { direction: 'school_to_team', answer: 'refused', textVersion: 0 } as const;
  const id = addConsent(world, file, person, day, answer);
  const reason = told(reasonsBeforeTheCourt[tale.key] ?? refusalReasons[refusals[tale.key] ?? 0] ?? '');
  world.add('consent_reason', { id, trajectory_id: file.id, reason });
  if (!days.reconsiderOn) return;
  world.add('refusal_follow_up', {
    trajectory_id: file.id,
    decision: base === 'waitingForCourt' ? 'wait_for_court' : 'reconsider',
    reconsider_on: days.reconsiderOn,
    ...writtenBy(ib),
    created_at: momentOn(world, day, 14),
  });
}

interface Answer {
  direction: keyof typeof PURPOSES;
  answer: 'given' | 'refused';
  textVersion: number;
}

function addConsent(world: World, file: File, person: Decider, day: Day, asked: Answer): string {
  const { direction, answer, textVersion } = asked;
  const isGiven = answer === 'given';
  return world.add('consent', {
    trajectory_id: file.id,
    guardian_id: person.id === CHILD_ID ? null : person.id,
    giver_name: person.id === CHILD_ID ? file.child.name : person.name,
    direction,
    answer,
    categories: isGiven ? categoriesFor(direction) : [],
    receiver_id:
      direction === 'team_to_school'
        ? found(world.organisations, file.child.school)
        : teamOf(world, file.child).id,
    ...PURPOSES[direction],
    given_on: day,
    ends_on: isGiven ? consentEnd(day) : null,
    manner: manner(file, person),
    text_version: textVersion,
    ...writtenBy(file.ib),
    created_at: momentOn(world, day, direction === 'school_to_team' ? 11 : 12),
  });
}

/** A year, to the day. */
export const consentEnd = (day: Day): Day => addDays(addMonths(day, 12), -1);

/** Parents who live apart speak for themselves; where they do not, one of them sometimes speaks for both. */
export function manner({ child, tale }: File, { kind, id }: Decider): ConsentManner {
  const isFirst = child.guardians[0]?.id === id;
  if (kind === 'child') return 'spoken';
  if (isFirst || kind === 'institution' || child.parentsLiveApart) return 'signed';
  return tale.key === turns.otherParentSpeaks ? 'other_parent_statement' : 'signed';
}

/** Everybody who decides saw the text; who wrote a view of their own, has it sent along. */
export function addReadings(world: World, file: File, textVersion: number, day: Day): void {
  for (const { id, name } of decidersFor(world, file)) {
    world.add('parents_reading', {
      trajectory_id: file.id,
      guardian_id: id === CHILD_ID ? null : id,
      reader_name: id === CHILD_ID ? file.child.name : name,
      seen_on: day,
      text_version: textVersion,
      agrees: true,
      own_view: ownView(file, id),
      ...writtenBy(file.ib),
      created_at: momentOn(world, day, 10),
    });
  }
}

/** "Als vader …" is the father's; any other view is of the first guardian. */
export function ownView({ tale, child, told }: File, id: string): string {
  const view = tale.whole?.parentsView;
  if (!view) return '';
  const father = child.guardians.find(({ relation }) => relation === 'father');
  const writer = /^(als )?vader\b/i.test(view) && father ? father : child.guardians[0];
  return writer?.id === id ? told(view) : '';
}
