// Sends every choice of every form of every account of the demo region, and prints what came back. `npm run walk:choices`; the tests
// send a part of them (test/choices).

import { spawnSync } from 'node:child_process';

const TEST = 'test/choices/every-choice.test.ts';

const { status } = spawnSync(
  'npx',
  ['vitest', 'run', '--project', 'unit', TEST, '--disable-console-intercept'],
  {
    env: { ...process.env, ZORGROUTE_CHOICES: 'all' },
    stdio: 'inherit',
  },
);
process.exitCode = status ?? 1;
