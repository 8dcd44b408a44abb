// The last line of .ci/run. A test that needs the browser, PostgreSQL or nginx and was skipped counts as failed: here they are
// installed, and so is the Agents Playground where AGENTS_PLAYGROUND names it.
import { readFileSync } from 'node:fs';

const [report, status] = process.argv.slice(2);
const { numPassedTests: passed, numFailedTests, numFailedTestSuites, testResults } = read(report);
const skipped = testResults.flatMap(({ name, assertionResults }) =>
  mustRun(name) ? assertionResults.filter(test => test.status === 'skipped' || test.status === 'pending') : [],
);
for (const { fullName } of skipped) console.log(`skipped here, where it must run: ${fullName}`);
let failed = numFailedTests + skipped.length;
// A file that could not be loaded has no failed test of its own.
if (failed === 0 && (numFailedTestSuites > 0 || status !== '0')) failed = Math.max(1, numFailedTestSuites);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function mustRun(name) {
  if (/\/agents-playground\.test\.ts$/.test(name)) return Boolean(process.env.AGENTS_PLAYGROUND);
  return /\/test\/(?:web|postgres)\/|\/(?:postgres|pg-boss|proxy)\.test\.ts$/.test(name);
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numFailedTestSuites: 1, testResults: [] };
  }
}
