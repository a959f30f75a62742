// Imports against the direction: a tool that knows a later one, a feature that reaches into another, a portal that knows the demo.

import type { Break } from './break.ts';

const TREE = 'tree.test.ts';
const POINTS_ONE_WAY = 'points one way';

export const IN_TREE: readonly Break[] = [
  {
    name: 'direction: a step asks the list of steps',
    file: 'src/zorgroute/signal/rules.ts',
    from: '// From which signal does its term run? Pure.',
    to: "import '../steps.ts';",
    tests: [TREE],
    only: POINTS_ONE_WAY,
  },
  {
    name: 'direction: the database knows the forms',
    file: 'src/database/uuid.ts',
    from: '// Is this text an id of ours?',
    to: "import '../forms/dates.ts';",
    tests: [TREE],
    only: POINTS_ONE_WAY,
  },
  {
    name: 'direction: a tool knows a feature',
    file: 'src/uploads/file-size.ts',
    from: '// How large may a file be that comes in?',
    to: "import '../groups/rules.ts';",
    tests: [TREE],
    only: POINTS_ONE_WAY,
  },
  {
    name: 'direction: a feature takes what another does not export',
    file: 'src/groups/page.ts',
    from: '// How do groups and their teachers stand on the page?',
    to: "import '../people/end-of-role.ts';",
    tests: [TREE],
    only: POINTS_ONE_WAY,
  },
  {
    name: 'direction: the portal reads the texts of the demo',
    file: 'src/groups/page.ts',
    from: '// How do groups and their teachers stand on the page?',
    to: "import '../../demo/texts/stories.ts';",
    tests: [TREE],
    only: POINTS_ONE_WAY,
  },
];
