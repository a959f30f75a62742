// Guards of how a choice for safety reads: first and by its name to who knows, and by nothing that is empty to who may not.

import { tableFile, viewFile, type Break } from './break.ts';

const TODAY = 'zorgroute/entries/safety-of-today.test.ts';
const MELDCODE = 'zorgroute/consultation/steps-of-meldcode.test.ts';
const UNTOLD = 'standing/safety-untold.test.ts';
const ENDS = 'zorgroute/end/ends.test.ts';

export const IN_SAFETY_TOLD: readonly Break[] = [
  {
    name: 'safety: reading what a teacher wrote goes before the steps',
    file: 'src/pupils/page.ts',
    from: "(found.safety.isFirst || isReadFirst(progress?.state ?? ''))",
    to: 'found.safety.isFirst',
    tests: [TODAY],
    only: 'stands beside',
  },
  {
    name: 'safety: beside the steps nothing can be said to be seen',
    file: 'src/pupils/without-talk.ts',
    from: 'isPressed && { beside: first }',
    to: 'isPressed && !first && { beside: first }',
    tests: [TODAY],
    only: 'stands beside',
  },
  {
    name: 'safety: with a day to look again it is still the steps',
    file: viewFile('my_standing'),
    from: "case when again_on is null then 'safety' else 'safety.again' end",
    to: "'safety'::text",
    tests: [MELDCODE],
    only: 'chooses a day',
  },
  {
    name: 'safety: a teacher’s own stands by its day',
    file: 'src/work/school-queries.ts',
    from: "= 'safety' then ${SAFETY_FIRST}::int",
    to: "= 'none' then ${SAFETY_FIRST}::int",
    tests: [TODAY],
    only: 'once it is her own',
  },
  {
    name: 'safety: a teacher’s own is counted by its day',
    file: 'src/work/count-queries.ts',
    from: "'.', 1) = 'safety', false) as is_first",
    to: "'.', 1) = 'none', false) as is_first",
    tests: [TODAY],
    only: 'once it is her own',
  },
  {
    name: 'safety: only of safety what was discussed may stay empty',
    file: 'src/zorgroute/consultation/form.ts',
    from: "decision !== 'safety' && decision !== 'talk_with_parents'",
    to: "decision !== 'safety'",
    tests: [UNTOLD],
    only: 'by what is empty',
  },
  {
    name: 'safety: what was discussed may always stay empty',
    file: 'src/zorgroute/consultation/form.ts',
    from: "!discussed && decision !== 'safety'",
    to: "!discussed && decision === 'enough'",
    tests: ['zorgroute/consultation/consultations.test.ts'],
    only: 'may stay empty',
  },
  {
    name: 'safety: that it was reported can be chosen where safety was not',
    file: 'src/zorgroute/end/form.ts',
    from: "facts.isSafety && outcomes.includes('closed')",
    to: "outcomes.includes('closed')",
    tests: [ENDS],
    only: 'does not fit',
  },
  {
    name: 'safety: a teacher reads why it ended when it was reported',
    file: tableFile('trajectory_end_reason'),
    from: "'returned', 'by_mistake'",
    to: "'returned', 'closed', 'by_mistake'",
    tests: [ENDS],
    only: 'it was reported',
  },
  {
    name: 'end: what never went to the team was evaluated',
    file: 'src/zorgroute/evaluation/step.ts',
    from: 'referral !== undefined && ended',
    to: 'ended',
    tests: [ENDS],
    only: 'it was reported',
  },
];
