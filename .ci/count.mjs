// Prints `N passed, N failed` from vitest's own report, and fails with it. A missing report is a failure.
import { readFileSync } from 'node:fs';

const [report = '', more = '0'] = process.argv.slice(2);
let passed = 0;
let failed = Number(more);
try {
  const { numPassedTests, numFailedTests, numFailedTestSuites, numPendingTests, success } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  passed = numPassedTests;
  failed += numFailedTests + numPendingTests;
  // A file that could not even be loaded has no tests that could fail.
  if (!success && numFailedTests === 0) failed += Math.max(1, numFailedTestSuites);
} catch (error) {
  console.error(`no report: ${error}`);
  failed += 1;
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
