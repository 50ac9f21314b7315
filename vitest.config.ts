import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Signs of a test that needs more than rules: something prepared, a database, processes, servers, patched globals. */
const NEEDS_ITS_OWN =
  /beforeAll|beforeEach|tests\/support|process\.|\bvi\.|globalThis|spawn|inject\(|createServer|listen|worker/;

const files = globSync(['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}', 'bench/**/*.test.ts']);
/** Tests of rules alone. They share their modules: to load them anew for each file is most of such a file's time. */
const rules = files.filter((file) => file.startsWith('src/') && !NEEDS_ITS_OWN.test(readFileSync(file, 'utf8')));
const others = files.filter((file) => !rules.includes(file));

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
  test: {
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    // real processes, servers and browsers on a busy machine: once more, and the report says so
    retry: 1,
    testTimeout: 60_000,
    hookTimeout: 400_000,
    projects: [
      { extends: true, test: { name: 'rules', include: rules, isolate: false } },
      { extends: true, test: { name: 'others', include: others, globalSetup: ['tests/support/global-setup.ts'] } },
    ],
  },
});
