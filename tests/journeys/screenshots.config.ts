/** `npm run screenshots`: the pictures of docs/screenshots, taken anew. */
import { defineConfig, mergeConfig } from 'vitest/config';
import common from '../../vitest.config.ts';

const { test, ...rest } = common;
const screenshots = {
  name: 'screenshots',
  include: ['tests/journeys/screenshots.ts'],
  globalSetup: ['tests/support/global-setup.ts'],
};

export default defineConfig(mergeConfig(rest, { test: { ...test, projects: [{ extends: true, test: screenshots }] } }));
