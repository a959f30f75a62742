// Guards of a talk that is to come: it has a day, is not late before it, and tells nothing of safety.

import { type Break } from './break.ts';

const PROGRESS = 'zorgroute/progress/progress.test.ts';
const SAFETY = 'zorgroute/entries/safety.test.ts';
const TALKS = 'zorgroute/parent-conversation/parent-conversations.test.ts';

export const IN_PLANNED_TALK: readonly Break[] = [
  {
    name: 'talk to come: it is late before its day',
    file: 'src/zorgroute/progress/waiting.ts',
    from: ': { ...waiting, until: on, announcedOn: on };',
    to: ': waiting;',
    tests: [PROGRESS],
    only: 'a talk that is to come',
  },
  {
    name: 'talk to come: once its day is over, its term ended before it',
    file: 'src/zorgroute/progress/waiting.ts',
    from: 'until: latest(waiting.until, on)',
    to: 'until: waiting.until',
    tests: [PROGRESS],
    only: 'a talk that is to come',
  },
  {
    name: 'talk to come: every task waits for its day',
    file: 'src/zorgroute/progress/waiting.ts',
    from: 'waiting.next.isTalk && announcedTalk(facts)',
    to: 'announcedTalk(facts)',
    tests: [PROGRESS],
    only: 'a talk that is to come',
  },
  {
    name: 'talk to come: where it stands says so the day after as well',
    file: 'src/standing/rules.ts',
    from: '...(talk ? [addDays(talk, 1)] : [])',
    to: '...(talk ? [] : [])',
    tests: ['standing/rules.test.ts'],
    only: 'the day to look again',
  },
  {
    name: 'talk to come: parents who think it over are late by the term of a talk',
    file: 'src/zorgroute/parent-conversation/step.ts',
    from: '      until: (facts) => lastDecision(facts)?.againOn,\n',
    to: '',
    tests: [TALKS],
    only: 'think it over',
  },
  {
    name: 'talk to come: a day that is over is agreed',
    file: 'src/zorgroute/entries/day-rules.ts',
    from: "if (day < today) return 'Deze dag is voorbij.",
    to: "if (day > '9') return 'Deze dag is voorbij.",
    tests: [TALKS],
    only: 'no day to hear',
  },
  {
    name: 'talk to come: the page of the child says its day to who knows that safety was chosen',
    file: 'src/pupils/whose-turn.ts',
    from: 'reserve.isSafety ? others : { ...others, announcedOn }',
    to: '{ ...others, announcedOn }',
    tests: [SAFETY],
    only: 'no talk that was to come again',
  },
  {
    name: 'talk to come: the list of work says its day to who knows that safety was chosen',
    file: 'src/work/school-rules.ts',
    from: 'asksTalk(task) && !isSafety',
    to: 'asksTalk(task)',
    tests: [SAFETY],
    only: 'no talk that was to come again',
  },
  {
    name: 'a mistake in a form of the file is two looks at the child',
    file: 'src/zorgroute/consultation/routes.ts',
    from: 'return showConsultation(req, res, found, answers);',
    to: 'return showConsultation(req, res, await lookAround(req), answers);',
    tests: [TALKS],
    only: 'one look',
  },
];
