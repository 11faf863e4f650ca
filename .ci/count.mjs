// Prints `N passed, N failed` from vitest's own reports together, and fails with them. A missing report is a failure.
// What needs Linux and root is named and left out elsewhere; on Linux as root nothing may be left out.
import { readFileSync } from 'node:fs';

const [more = '0', ...reports] = process.argv.slice(2);
const isWhole = process.platform === 'linux' && process.getuid?.() === 0;
let passed = 0;
let failed = Number(more);
for (const report of reports) {
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites, numPendingTests, success, testResults } =
      JSON.parse(readFileSync(report, 'utf8'));
    passed += numPassedTests;
    failed += numFailedTests + (isWhole ? numPendingTests : 0);
    // A file that could not even be loaded has no tests that could fail.
    if (!success && numFailedTests === 0) failed += Math.max(1, numFailedTestSuites);
    for (const { title, status } of testResults.flatMap(({ assertionResults }) => assertionResults)) {
      if (status !== 'passed' && status !== 'failed') console.error(`left out: ${title}`);
    }
  } catch (error) {
    console.error(`no report: ${error}`);
    failed += 1;
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
