// Guards of the help that is arranged: nothing waits without a day, what one house has is no other's, and a school hears no more than it may.

import type { Break } from './break.ts';

const RULES = 'zorgroute/support/help/rules.test.ts';
const STORY = 'zorgroute/support/help/arranged-help.test.ts';

export const IN_HELP: readonly Break[] = [
  {
    name: 'help: what stopped goes on with the next news',
    file: 'src/zorgroute/support/help/rules.ts',
    from: 'now.until === null ? now : after(now, fact, on)',
    to: 'after(now, fact, on)',
    tests: [RULES],
    only: 'what stopped stays stopped',
  },
  {
    name: 'help: the family does not wait any more when it came only once',
    file: 'src/zorgroute/support/help/rules.ts',
    from: "once: { task: 'call', since: on, until: callOn ?? soon, waitsSince: askedOn }",
    to: "once: { task: 'call', since: on, until: callOn ?? soon, waitsSince: null }",
    tests: [RULES],
    only: 'the family waits',
  },
  {
    name: 'help: the help of one house is read by everybody',
    file: 'src/zorgroute/support/help/help-one-reads.ts',
    from: 'return [EVERYBODY, personId].includes(readersOfHelp(help, plan));',
    to: 'return true;',
    tests: [RULES],
    only: 'nobody reads help',
  },
  {
    name: 'help: help widens the readers of its goal',
    file: 'src/zorgroute/support/help/help-one-reads.ts',
    from: 'goal && goal.readers !== EVERYBODY ? goal.readers : readers || EVERYBODY',
    to: 'goal ? EVERYBODY : readers || EVERYBODY',
    tests: [STORY],
    only: 'never of one house',
  },
  {
    name: 'help: help for a child is of one house',
    file: 'src/zorgroute/support/help/rules.ts',
    from: 'forWhom.every((id) => id === house)',
    to: 'forWhom.length > 0',
    tests: [STORY],
    only: 'never of one house',
  },
  {
    name: 'help: a change shows everybody what was one house’s',
    file: 'src/zorgroute/support/help/keep-routes.ts',
    from: 'was !== EVERYBODY && was !== is',
    to: "was === 'nobody' && was !== is",
    tests: [STORY],
    only: 'never of one house',
  },
  {
    name: 'help: the second to change help overwrites the first',
    file: 'src/zorgroute/support/help/keep-routes.ts',
    from: 'before.versions !== openedVersion(req)',
    to: 'openedVersion(req) < 0',
    tests: [STORY],
    only: 'two at one help',
  },
  {
    name: 'help: the school of another child hears of it',
    file: 'src/zorgroute/support/help/help-one-reads.ts',
    from: 'return help.forWhom.includes(id) && goal.forWhom.includes(id);',
    to: 'return goal.forWhom.includes(id);',
    tests: [STORY],
    only: 'the school of the child',
  },
  {
    name: 'help: the school hears that it stopped while it never began',
    file: 'src/zorgroute/support/help/news-routes.ts',
    from: "(step === 'stopped' && news.some((one) => one.step === 'yes'))",
    to: "step === 'stopped'",
    tests: [STORY],
    only: 'never began',
  },
  {
    name: 'help: a school hears of it after sharing ended',
    file: 'migrations/standing/functions/access.tell_of_help.sql',
    from: ' and r.sharing_open and c.closed_on is null',
    to: ' and c.closed_on is null',
    tests: [STORY],
    only: 'is untold',
  },
  {
    name: 'help: what was struck stays told',
    file: 'migrations/standing/functions/access.tell_of_help.sql',
    from: 'where m.help_news_id = new.id and m.superseded_at is null',
    to: 'where m.help_news_id is null and m.superseded_at is null',
    tests: [STORY],
    only: 'is untold',
  },
  {
    name: 'help: news that cannot be while it stands so is taken in',
    file: 'src/zorgroute/support/help/news-routes.ts',
    from: "if (!canBe) throw new Refused(NOT_NOW, 'step');",
    to: '',
    tests: [STORY],
    only: 'what cannot be',
  },
];
