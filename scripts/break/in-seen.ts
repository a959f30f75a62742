// Guards of what a teacher decides alone: it waits until the intern begeleider has seen it, and holds nobody up.

import { functionFile, tableFile, type Break } from './break.ts';

const SEEN = 'zorgroute/seen/seen.test.ts';
const HISTORIES = 'standing/histories.test.ts';
const ALONE = 'nothing that a teacher does alone';
const STATES = 'zorgroute/progress/states.test.ts';

export const IN_SEEN: readonly Break[] = [
  {
    name: 'seen: what a teacher decides alone takes the task of the intern begeleider away',
    sql: 'drop trigger wait_to_be_seen on school_entry',
    tests: [SEEN],
    only: 'waits for the intern begeleider',
  },
  {
    name: 'seen: a talk of a teacher alone waits for nobody',
    file: functionFile('access.wait_to_be_seen'),
    from: "new.kind in ('consultation', 'conversation')",
    to: "new.kind = 'consultation'",
    tests: [SEEN],
    only: 'look-back',
  },
  {
    name: 'seen: whoever is intern begeleider as well waits for herself',
    file: functionFile('access.is_alone'),
    from: 'm.person_id = actor_person()',
    to: 'm.person_id <> actor_person()',
    tests: [SEEN],
    only: 'waits for nobody',
  },
  {
    name: 'seen: what a teacher takes back decides otherwise, unseen',
    file: functionFile('access.strike'),
    from: 'perform access.show_anew(struck_in);',
    to: 'null;',
    tests: [HISTORIES],
    only: ALONE,
  },
  {
    name: 'seen: a signal that a teacher moves away takes the task along, unseen',
    file: functionFile('access.move_signal'),
    from: 'perform access.show_anew(s.trajectory_id);',
    to: '',
    tests: [HISTORIES],
    only: ALONE,
  },
  {
    name: 'seen: another day of a signal decides otherwise, unseen',
    sql: 'drop trigger show_anew on school_entry',
    tests: [SEEN],
    only: 'another day of the signal',
  },
  {
    name: 'seen: what comes while the page is open is seen with it',
    file: functionFile('access.see'),
    from: 'unseen_since <= e.unseen_since',
    to: 'unseen_since is not null',
    tests: [SEEN],
    only: 'while it was open',
  },
  {
    name: 'seen: an intern begeleider of another school sees it',
    file: functionFile('access.see'),
    from: ' and school_id = any (school_ids())',
    to: '',
    tests: [SEEN],
    only: 'in the database too',
  },
  {
    name: 'seen: who goes on with the route has to press as well',
    file: functionFile('access.see_by_going_on'),
    from: "if actor_role() = 'intern_begeleider' then",
    to: "if actor_role() = 'nobody' then",
    tests: [SEEN],
    only: 'going on with the route',
  },
  {
    name: 'seen: a short note counts as seen',
    file: tableFile('school_entry'),
    from: "(new.kind not in ('note', 'planned_talk')) execute function access.see_by_going_on()",
    to: '(true) execute function access.see_by_going_on()',
    tests: [SEEN],
    only: 'going on with the route',
  },
  {
    name: 'seen: the teacher waits for it',
    file: 'src/zorgroute/seen/room.ts',
    from: '      besides: ({ unseen: _seen, ...facts }) => agreedTogether(facts),\n',
    to: '',
    tests: [STATES],
    only: 'decided alone',
  },
  {
    name: 'seen: a talk that was seen takes the consultation away',
    file: 'src/zorgroute/facts/decisions.ts',
    from: 'if (!last || isTalkedOnly(facts)) return true;',
    to: 'if (!last) return true;',
    tests: [SEEN],
    only: 'once it was seen the consultation is next',
  },
  {
    name: 'seen: what the teacher agreed with the parents waits for the consultation',
    file: 'src/zorgroute/consultation/step.ts',
    from: 'isTalkedOnly(facts) ? agreedTogether(facts) : undefined',
    to: 'isTalkedOnly(facts) ? undefined : undefined',
    tests: [SEEN],
    only: 'once it was seen the consultation is next',
  },
  {
    name: 'seen: it is asked where the intern begeleider is next anyway',
    file: 'src/zorgroute/seen/room.ts',
    from: '!waitsForConsultation(facts) &&',
    to: '',
    tests: [STATES],
    only: 'decided alone',
  },
  {
    name: 'seen: a choice for safety reads as any other for the intern begeleider',
    file: 'src/work/school-rules.ts',
    from: 'isReadFirst(row.state) ? withSafety(what, row) : what',
    to: 'what',
    tests: [SEEN],
    only: 'choice for safety',
  },
  {
    name: 'seen: the list of children waits for a talk that was had',
    file: 'src/pupils/routes.ts',
    from: 'asksTalk(pupil.earlyTask) && earlyUntil',
    to: 'earlyUntil',
    tests: [SEEN],
    only: 'look-back',
  },
  {
    name: 'seen: the file says nothing of who saw it',
    file: 'src/pupils/timeline.ts',
    from: '...(seenAt && seenBy',
    to: '...(seenAt && !seenBy',
    tests: [SEEN],
    only: 'one press',
  },
];
