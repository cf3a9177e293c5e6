/** Counts the tests of one suite and those below it. */
function count(suite, totals) {
  for (const test of suite?.tests ?? []) {
    if (test.skipped) totals.skipped += 1;
    else if (test.passed) totals.passed += 1;
    else totals.failed += 1;
  }
  for (const inner of suite?.suites ?? []) count(inner, totals);
}

/** Prints, engine by engine, how many tests ran: what `npm test` adds up. */
export function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const byEngine = new Map();
      for (const session of sessions) {
        const totals = byEngine.get(session.browser.name) ?? { passed: 0, failed: 0, skipped: 0 };
        byEngine.set(session.browser.name, totals);
        const failedBefore = totals.failed;
        count(session.testResults, totals);
        // A file that could not be loaded or did not end holds no failed test, yet something failed.
        if (!session.passed && totals.failed === failedBefore) totals.failed += 1;
      }
      for (const [name, { passed, failed, skipped }] of byEngine) {
        console.log(`${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
      }
    },
  };
}
