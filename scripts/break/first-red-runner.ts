// Runs tests until one is red; those after it are skipped. The run itself goes on to its end, as vitest's `bail` does not (kept-process.ts).

import { TestRunner } from 'vitest';

export default class FirstRedRunner extends TestRunner {
  override onAfterRunTask(task: Parameters<TestRunner['onAfterRunTask']>[0]) {
    super.onAfterRunTask(task);
    if (task.result?.state === 'fail') this.cancel('test-failure');
  }
}
