import { appendFileSync } from 'node:fs';
import { relative } from 'node:path';

const nameOf = (file) => relative(process.cwd(), file ?? '');

/** Counts the tests of one suite and those below it, and keeps the name of each that failed. */
function count(suite, totals, path) {
  for (const test of suite?.tests ?? []) {
    if (test.skipped) totals.skipped += 1;
    else if (test.passed) totals.passed += 1;
    else {
      totals.failed += 1;
      totals.failures.push(`${[...path, test.name].join(' › ')}: ${test.error?.message ?? 'no message'}`);
    }
  }
  for (const inner of suite?.suites ?? []) count(inner, totals, [...path, inner.name]);
}

/**
 * Prints, engine by engine, how many tests ran: what `npm test` adds up. The failed ones are named once more, so that
 * the end of a long log tells what is wrong.
 * @param report where to leave word, a JSON value a line: `{ finished: file }` as soon as every engine is done with a file, at the
 * end `{ failed: [{ engine, file, message }] }`
 */
export function countReporter(report) {
  const note = (word) => {
    if (report) appendFileSync(report, `${JSON.stringify(word)}\n`);
  };
  return {
    reportTestFileResults({ testFile, sessionsForTestFile }) {
      if (sessionsForTestFile.every(({ passed }) => passed)) note({ finished: nameOf(testFile) });
    },
    onTestRunFinished({ sessions }) {
      const byEngine = new Map();
      const failed = [];
      for (const session of sessions) {
        const { name } = session.browser;
        const totals = byEngine.get(name) ?? { passed: 0, failed: 0, skipped: 0, failures: [] };
        byEngine.set(name, totals);
        const before = totals.failures.length;
        const file = nameOf(session.testFile);
        count(session.testResults, totals, [file]);
        // A file that could not be loaded or did not end holds no failed test, yet something failed.
        if (!session.passed && totals.failures.length === before) {
          totals.failed += 1;
          totals.failures.push(`${file}: ${session.errors?.[0]?.message ?? 'did not run to its end'}`);
        }
        failed.push(...totals.failures.slice(before).map((message) => ({ engine: name, file, message })));
      }
      for (const [name, { passed, failed, skipped, failures }] of byEngine) {
        for (const failure of failures) console.log(`${name} failed: ${failure}`);
        console.log(`${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
      }
      note({ failed });
    },
  };
}
