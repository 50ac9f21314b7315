/** `npm run screenshots`: the pictures of docs/screenshots, taken anew. */
import { defineConfig, mergeConfig } from 'vitest/config';
import common from '../../vitest.config.ts';

const { test, ...rest } = common;

export default defineConfig(mergeConfig(rest, { test: { ...test, include: ['tests/journeys/screenshots.ts'] } }));
