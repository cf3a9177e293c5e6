import { writeSync } from 'node:fs';
import { inspect } from 'node:util';

const stderr = 2;
const say = (what, fault) => writeSync(stderr, `\n${what}\n${inspect(fault)}\n`);

/**
 * Says what goes wrong in the test runner's own process. @web/test-runner holds back what is logged and leaves before it is
 * written, so that a run would end with code 1 and not a word.
 *
 * A promise of a browser's driver that nobody waits for is no reason to stop: whatever it breaks fails a test by name, or
 * makes it run out of time.
 */
export function reportRunnerFaults() {
  process.on('unhandledRejection', (reason) => say('Not waited for, in the test runner:', reason));
  process.on('uncaughtExceptionMonitor', (error) => say('The test runner stops:', error));
}
