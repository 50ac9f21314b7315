/**
 * Kept pages under random releases and withdrawals: `npm run bench:soak [changes] [allowed ms]`. Two processes' worth of
 * pages, eight readers; fails when a withdrawn text is shown, or a released one missing, longer than allowed after its
 * acknowledgement.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const [changes = '10000', allowed = '1000'] = process.argv.slice(2);
const root = join(import.meta.dirname, '..');
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--root', root, 'tests/kept/soak.test.ts', '--disable-console-intercept'],
  { stdio: 'inherit', env: { ...process.env, GONGKAI_SOAK_CHANGES: changes, GONGKAI_SOAK_ALLOWED_MS: allowed } },
);
process.exitCode = status ?? 1;
