// Guards of the plan of a family: what one house has is no other's, nobody is overwritten, and only whom a change touches is asked anew.

import { functionFile, tableFile, type Break } from './break.ts';

const READING = 'zorgroute/plan/what-one-reads.test.ts';
const RULES = 'zorgroute/plan/rules.test.ts';
const PLAN = 'zorgroute/plan/plan-of-family.test.ts';
const HOUSES = 'zorgroute/plan/plan-of-two-houses.test.ts';

export const IN_PLAN: readonly Break[] = [
  {
    name: 'plan: everybody reads the goal of one house',
    file: 'src/zorgroute/plan/what-one-reads.ts',
    from: 'plan.goals.filter((goal) => mayRead(goal.readers, person))',
    to: 'plan.goals',
    tests: [READING],
    only: 'each reads what is everybody',
  },
  {
    name: 'plan: an action widens the readers of its goal',
    file: 'src/zorgroute/plan/what-one-reads.ts',
    from: "goal.readers !== EVERYBODY || readers === '' ? goal.readers : readers",
    to: "readers === '' ? goal.readers : EVERYBODY",
    tests: [READING],
    only: 'each reads what is everybody',
  },
  {
    name: 'plan: a larger goal of another house is told',
    file: 'src/zorgroute/plan/what-one-reads.ts',
    from: "under: ids.has(goal.under) ? goal.under : '',",
    to: 'under: goal.under,',
    tests: [READING],
    only: 'that a larger goal',
  },
  {
    name: 'plan: whoever has no custody reads it',
    file: 'src/zorgroute/plan/people.ts',
    from: "!left && (kind === 'child' || custody === 'yes')",
    to: '!left',
    tests: [READING],
    only: 'whoever has no custody',
  },
  {
    name: 'plan: an old answer stands for a new text',
    file: 'src/zorgroute/plan/rules.ts',
    from: 'answer.personId === personId && answer.reading === sign',
    to: 'answer.personId === personId && sign !== undefined',
    tests: [RULES],
    only: 'a changed plan asks anew',
  },
  {
    name: 'plan: a goal about a child is one house’s',
    file: 'src/zorgroute/plan/rules.ts',
    from: "if (isAboutChild) return { name: 'readers', message: OF_A_CHILD };",
    to: '',
    tests: [PLAN],
    only: 'a goal about a child',
  },
  {
    name: 'plan: the second to save a part overwrites the first',
    file: 'src/zorgroute/plan/saving.ts',
    from: 'if (signOfPart(part.of(situation.text)) !== openedPart(req)) throw new ChangedMeanwhile();',
    to: '',
    tests: [PLAN],
    only: 'two at one part',
  },
  {
    name: 'plan: somebody agrees with a text that was not read',
    file: 'src/zorgroute/plan/answer.ts',
    from: 'if (opened !== sign) throw',
    to: 'if (sign === undefined) throw',
    tests: [PLAN],
    only: 'an answer to a text that changed',
  },
  {
    name: 'plan: a parent reads the view that the other kept',
    file: 'src/zorgroute/plan/views-of-others.ts',
    from: 'Array.isArray(viewReaders) && viewReaders.includes(readerId)',
    to: 'Array.isArray(viewReaders)',
    tests: [PLAN],
    only: 'no page and no paper',
  },
  {
    name: 'plan: a casemanager of the team reads the plan of another’s family',
    file: tableFile('plan_version'),
    from: 'using (family_id = any ((select family_ids())::uuid[]));\ncreate policy coordinator_reads',
    to: 'using (team_id = (select actor_organisation()));\ncreate policy coordinator_reads',
    tests: ['access/sight.test.ts'],
    only: 'plan_version',
  },
  {
    name: 'plan: the other house hears that something changed',
    file: 'src/zorgroute/plan/what-one-reads.ts',
    from: 'return versions.at(other < 0 ? -1 : other - 1);',
    to: 'return versions[0];',
    tests: [HOUSES],
    only: 'not a byte',
  },
  {
    name: 'plan: parents live together again while something is one house’s',
    file: 'src/zorgroute/plan/text-routes.ts',
    from: 'if (!apart && openOfOneHouse(text)) throw',
    to: 'if (!apart && openOfOneHouse({ goals: [] })) throw',
    tests: [PLAN],
    only: 'a goal about a child is of no one house',
  },
  {
    name: 'plan: what was one house’s is asked no more, and so everybody’s',
    file: 'src/zorgroute/plan/people.ts',
    from: 'if (!apart && !goals.some(isOfOneHouse)) return [];',
    to: 'if (!apart) return [];',
    tests: [HOUSES],
    only: 'live together again',
  },
  {
    name: 'plan: nobody looks at it on a birthday',
    file: 'src/zorgroute/plan/plan-situation.ts',
    from: 'recheckOn: recheckOn(people, today) };',
    to: 'recheckOn: recheckOn([], today) };',
    tests: ['standing/plans.test.ts'],
    only: 'becomes twelve',
  },
  {
    name: 'plan: who comes with a brother reaches it with its next change only',
    file: functionFile('access.plan_is_due'),
    from: 'update plan_standing set recheck_on = portal_today()',
    to: 'update plan_standing set recheck_on = null',
    tests: ['standing/plans.test.ts'],
    only: 'comes to the family',
  },
  {
    name: 'plan: a release with other rules leaves it as it was',
    file: functionFile('access.begin_walk'),
    from: 'update plan_standing set recheck_on = portal_today();',
    to: 'perform 1;',
    tests: ['standing/plans.test.ts'],
    only: 'other rules',
  },
];
