import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** No test fails on time; this only ends one that hangs. */
const HANG_GUARD_MS = 600_000;

export default defineConfig({
  test: {
    globals: false,
    pool: 'forks',
    // One more than there are processors, because a worker waits for the browser and the database: 79 s against 82 for six of the slow files.
    maxWorkers: availableParallelism() + 1,
    testTimeout: HANG_GUARD_MS,
    hookTimeout: HANG_GUARD_MS,
    teardownTimeout: HANG_GUARD_MS,
    globalSetup: 'test/server.ts',
    projects: [
      {
        extends: true,
        // Files share what they import: no module of ours keeps state, and reading them anew cost a minute and a half.
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/database/**'],
          isolate: false,
        },
      },
      // These start and stop servers, and end connections of others.
      { extends: true, test: { name: 'database', include: ['test/database/**/*.test.ts'] } },
      // They share what they import as well: reading it anew cost 1.7 s of processor a file. A browser is each file's own.
      { extends: true, test: { name: 'browser', include: ['test/browser/**/*.test.ts'], isolate: false } },
    ],
  },
});
