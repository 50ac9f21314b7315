/**
 * `npm test`: brings what is missing, runs the gates and then every test; ends with the line 'N passed, N failed',
 * in which each gate counts as one test. Words after `npm test --` go to vitest: `npm test -- src/law`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install, runNode } from './bootstrap.mjs';
import { check } from './check.mjs';

install({ dev: true });
const { needChineseFont, needChromium } = await import('./tests/support/chromium.mjs');
process.env.CHROMIUM = needChromium();
if (!needChineseFont()) process.stdout.write('No Chinese font is installed: screenshots will show boxes.\n');

const gates = check();
process.stdout.write(gates.output);

const folder = mkdtempSync(join(tmpdir(), 'gongkai-test-'));
const report = join(folder, 'report.json');
const vitest = [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile=${report}`,
];
const code = await runNode([...vitest, ...process.argv.slice(2)], { cwd: import.meta.dirname });
const tests = readReport();
rmSync(folder, { recursive: true });

const failed = tests.failed + gates.failed.length;
const skipped = tests.skipped > 0 ? `, ${tests.skipped} skipped` : '';
for (const name of gates.failed) process.stdout.write(`gate failed: ${name}\n`);
process.stdout.write(`${tests.passed + gates.passed.length} passed, ${failed} failed${skipped}\n`);
process.exitCode = code === 0 && failed === 0 ? 0 : 1;

/** A run that ends without a report, finds no test or fails outside of its tests counts as one failure. */
function readReport() {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, success } = JSON.parse(readFileSync(report, 'utf8'));
    const outside = numFailedTests === 0 && (!success || code !== 0 || numPassedTests === 0) ? 1 : 0;
    return { passed: numPassedTests, failed: numFailedTests + outside, skipped: numPendingTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
