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
    for (const { name, message, assertionResults } of testResults) {
      if (message) console.error(`failed: ${name}\n${message}`);
      for (const { fullName, status, failureMessages } of assertionResults) {
        // Once more at the end, where somebody looks first.
        if (status === 'failed')
          console.error(`failed: ${fullName}\n${failureMessages.join('\n').slice(0, 2000)}`);
        else if (status !== 'passed') console.error(`left out: ${fullName}`);
      }
    }
  } catch (error) {
    console.error(`no report: ${error}`);
    failed += 1;
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
