// On which days did it all happen? Counted back from today, so that the demo is always of this week.
import { addDays, type Day } from '../../src/calendar/days.ts';
import {
  addWorkingDays,
  DEFAULT_CALENDAR,
  isSchoolDay,
  isWorkingDay,
  schoolDayFrom,
} from '../../src/calendar/working-days.ts';
import type { StateId } from '../../src/zorgroute/progress/states.ts';

/** The days of one traject; what is absent has not happened. */
export interface Days {
  signal: Day;
  consultation?: Day;
  evaluateOn?: Day;
  conversation?: Day;
  /** Until when the parents think it over. */
  againOn?: Day;
  preparation?: Day;
  consent?: Day;
  reconsiderOn?: Day;
  sent?: Day;
  received?: Day;
  promise?: Day;
  question?: Day;
  answered?: Day;
  returned?: Day;
  resent?: Day;
  receivedAgain?: Day;
  assigned?: Day;
  firstContact?: Day;
  feedback?: readonly Day[];
  withdrawn?: Day;
  ended?: Day;
  reopened?: Day;
}

/** `more` (0 or 1) keeps the two children of one state apart by a day. */
export function daysOf(state: StateId, today: Day, more: 0 | 1): Days {
  return DAYS[state](countedFrom(today), more);
}

/** A sent referral of which the consent was taken back. */
export function daysOfWithdrawnSharing(today: Day): Days {
  const { working } = countedFrom(today);
  return { ...sent(countedFrom(today), working(9)), received: working(8), withdrawn: working(2) };
}

/** Returned with advice, and sent again. */
export function daysOfResending(today: Day): Days {
  const { working } = countedFrom(today);
  return {
    ...sent(countedFrom(today), working(16)),
    received: working(15),
    returned: working(12),
    resent: working(3),
    receivedAgain: working(2),
  };
}

/** Received in time; the casemanager comes later, on a day that the team promised. */
export function daysOfPromise(today: Day): Days {
  const { working } = countedFrom(today);
  return { ...sent(countedFrom(today), working(7)), received: working(6), promise: working(3) };
}

/** So many working days after today. */
export const workingDaysAhead = (count: number, today: Day): Day =>
  addWorkingDays(today, count, DEFAULT_CALENDAR);

interface Count {
  /** So many school days before today, or before another day. */
  school: (count: number, before?: Day) => Day;
  working: (count: number, before?: Day) => Day;
  /** So many working days after today. */
  ahead: (count: number) => Day;
}

function countedFrom(today: Day): Count {
  return {
    school: (count, before = today) => countBack(count, before, isSchoolDay),
    working: (count, before = today) => countBack(count, before, isWorkingDay),
    ahead: (count) => workingDaysAhead(count, today),
  };
}

function countBack(count: number, before: Day, counts: typeof isSchoolDay): Day {
  let day = before;
  for (let left = count; left > 0;) if (counts((day = addDays(day, -1)), DEFAULT_CALENDAR)) left -= 1;
  return day;
}

const talked = ({ school }: Count, conversation: Day): Days => ({
  signal: school(9, conversation),
  consultation: school(4, conversation),
  conversation,
});

const agreed = (count: Count, consent: Day): Days => ({
  ...talked(count, count.school(4, consent)),
  preparation: count.school(2, consent),
  consent,
});

const sent = (count: Count, day: Day): Days => ({ ...agreed(count, count.school(2, day)), sent: day });

const received = (count: Count, sentOn: Day): Days => ({
  ...sent(count, sentOn),
  received: dayAfter(sentOn),
});

const dayAfter = (day: Day): Day => addWorkingDays(day, 1, DEFAULT_CALENDAR);

const returned = (count: Count, day: Day): Days => ({
  ...received(count, count.working(6, day)),
  returned: day,
});

/** A working day after the referral was sent. */
const after = (days: Days, count: number): Day =>
  addWorkingDays(days.sent ?? days.signal, count, DEFAULT_CALENDAR);

function helped(count: Count, sentOn: Day, feedback: readonly Day[]): Days {
  const days = received(count, sentOn);
  const asked = { question: after(days, 2), answered: after(days, 3) };
  return { ...days, ...asked, assigned: after(days, 5), firstContact: after(days, 9), feedback };
}

const DAYS: Record<StateId, (count: Count, more: 0 | 1) => Days> = {
  signal: ({ school }, more) => ({ signal: school(3 + more) }),
  'signal:overdue': ({ school }, more) => ({ signal: school(13 + more) }),
  ownHelp: ({ school, ahead }, more) => ({
    signal: school(12),
    consultation: school(7 + more),
    evaluateOn: ahead(18 + more),
  }),
  'ownHelp:overdue': ({ school }, more) => ({
    signal: school(40),
    consultation: school(33 + more),
    evaluateOn: school(3 + more),
  }),
  unseen: ({ school, ahead }, more) => ({
    signal: school(5 + more),
    consultation: school(2),
    evaluateOn: ahead(19 + more),
  }),
  'unseen:overdue': ({ school, ahead }, more) => ({
    signal: school(18),
    consultation: school(13 + more),
    evaluateOn: ahead(9 + more),
  }),
  conversationDue: ({ school }, more) => ({ signal: school(6 + more), consultation: school(3) }),
  'conversationDue:overdue': ({ school }, more) => ({ signal: school(15 + more), consultation: school(9) }),
  parentsThink: (count, more) => ({
    ...talked(count, count.school(2 + more)),
    againOn: schoolDayFrom(count.ahead(4 + more), DEFAULT_CALENDAR),
  }),
  'parentsThink:overdue': (count, more) => ({
    ...talked(count, count.school(11 + more)),
    againOn: count.school(3 + more),
  }),
  consentDue: (count, more) => talked(count, count.school(3 + more)),
  'consentDue:overdue': (count, more) => talked(count, count.school(14 + more)),
  consentRefused: (count, more) => ({
    ...talked(count, count.school(7)),
    consent: count.school(4 + more),
  }),
  'consentRefused:overdue': (count, more) => ({
    ...talked(count, count.school(20)),
    consent: count.school(15 + more),
    reconsiderOn: count.school(2 + more),
  }),
  waitingForCourt: (count, more) => ({
    ...talked(count, count.school(16)),
    consent: count.school(11 + more),
    reconsiderOn: count.ahead(14 + more),
  }),
  'waitingForCourt:overdue': (count, more) => ({
    ...talked(count, count.school(45)),
    consent: count.school(38 + more),
    reconsiderOn: count.school(4 + more),
  }),
  inPreparation: (count, more) => agreed(count, count.school(3 + more)),
  'inPreparation:overdue': (count, more) => agreed(count, count.school(13 + more)),
  readyToSend: (count, more) => agreed(count, count.school(2 + more)),
  'readyToSend:overdue': (count, more) => agreed(count, count.school(14 + more)),
  sent: (count, more) => sent(count, count.working(1 + more)),
  'sent:overdue': (count, more) => sent(count, count.working(4 + more)),
  received: (count, more) => received(count, count.working(3 + more)),
  'received:overdue': (count, more) => received(count, count.working(8 + more)),
  questionAsked: (count, more) => ({
    ...received(count, count.working(5 + more)),
    question: count.working(2 + more),
  }),
  'questionAsked:overdue': (count, more) => ({
    ...received(count, count.working(11 + more)),
    question: count.working(8 + more),
  }),
  returned: (count, more) => returned(count, count.school(3 + more)),
  'returned:overdue': (count, more) => returned(count, count.school(13 + more)),
  assigned: (count, more) => ({
    ...received(count, count.working(6 + more)),
    assigned: count.working(2 + more),
  }),
  'assigned:overdue': (count, more) => ({
    ...received(count, count.working(15 + more)),
    assigned: count.working(10 + more),
  }),
  support: (count, more) => helped(count, count.working(45 + 7 * more), [count.working(9 + more)]),
  'support:overdue': (count, more) => helped(count, count.working(71 + more), [count.working(37 + more)]),
  reopened: ({ school }, more) => ({
    signal: school(62),
    consultation: school(57),
    evaluateOn: school(32),
    ended: school(32),
    reopened: school(2 + more),
  }),
  'reopened:overdue': (count, more) => ({
    ...talked(count, count.school(48)),
    ended: count.school(46),
    reopened: count.school(13 + more),
  }),
  'ended:solved_at_school': ({ school }, more) => ({
    signal: school(44 + more),
    consultation: school(38),
    evaluateOn: school(6 + more),
    ended: school(6 + more),
  }),
  'ended:no_referral': (count, more) => ({
    ...talked(count, count.school(18 + more)),
    ended: count.school(16 + more),
  }),
  'ended:returned': (count, more) => ({
    ...returned(count, count.working(22 + more)),
    ended: count.working(11 + more),
  }),
  'ended:withdrawn': (count, more) => ({
    ...received(count, count.working(17 + more)),
    ended: count.working(12 + more),
  }),
  'ended:moved': ({ school, working }, more) => ({ signal: school(19 + more), ended: working(5 + more) }),
  'ended:by_mistake': ({ school, working }, more) => ({
    signal: school(6 + more),
    ended: working(4 + more),
  }),
  'ended:closed': (count, more) => ({
    ...helped(count, count.working(150 + more), [
      count.working(114),
      count.working(86),
      count.working(57),
      count.working(29),
    ]),
    ended: count.working(6 + more),
  }),
};
