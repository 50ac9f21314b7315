/** What was asked of a site beside the crawl, kept with it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Asked } from './probe.ts';

const FILE = 'asked.json';

export const NOT_ASKED: Asked = {
  ipv6: null,
  searches: null,
  secure: null,
  axe: null,
  load: null,
  shown: null,
  tolerant: null,
};

export function readAsked(folder: string): Asked {
  const file = join(folder, FILE);
  return existsSync(file) ? { ...NOT_ASKED, ...(JSON.parse(readFileSync(file, 'utf8')) as Partial<Asked>) } : NOT_ASKED;
}

export function keepAsked(folder: string, asked: Partial<Asked>): void {
  writeFileSync(join(folder, FILE), `${JSON.stringify({ ...readAsked(folder), ...asked })}\n`);
}
