import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
  test: {
    environment: 'node',
    globalSetup: ['tests/support/global-setup.ts'],
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}', 'bench/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // real processes, servers and browsers on a busy machine: once more, and the report says so
    retry: 1,
    testTimeout: 60_000,
    hookTimeout: 400_000,
  },
});
