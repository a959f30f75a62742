import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** No test fails on time; this only ends one that hangs. */
const HANG_GUARD_MS = 600_000;

export default defineConfig({
  test: {
    globals: false,
    pool: 'forks',
    maxWorkers: Math.max(2, availableParallelism()),
    testTimeout: HANG_GUARD_MS,
    hookTimeout: HANG_GUARD_MS,
    teardownTimeout: HANG_GUARD_MS,
    globalSetup: 'test/server.ts',
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/browser/**'] },
      },
      {
        extends: true,
        test: { name: 'browser', include: ['test/browser/**/*.test.ts'] },
      },
    ],
  },
});
