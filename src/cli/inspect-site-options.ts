/** What `gongkai inspect URL` takes beside what it takes for files. */
import type { ParseArgsConfig } from 'node:util';

export const SITE_OPTIONS = {
  folder: { type: 'string' },
  before: { type: 'string' },
  host: { type: 'string', multiple: true },
  pages: { type: 'string' },
  depth: { type: 'string' },
  rate: { type: 'string' },
  outside: { type: 'boolean', default: false },
  render: { type: 'boolean', default: false },
  browser: { type: 'boolean', default: false },
  links: { type: 'boolean', default: false },
  visit: { type: 'boolean', default: false },
  again: { type: 'string' },
  out: { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

export interface SiteValues {
  folder?: string | undefined;
  before?: string | undefined;
  host?: string[] | undefined;
  pages?: string | undefined;
  depth?: string | undefined;
  rate?: string | undefined;
  outside: boolean;
  render: boolean;
  browser: boolean;
  links: boolean;
  visit: boolean;
  again?: string | undefined;
  out?: string | undefined;
}

/** Whether a word of the command is the address of a site and no path. */
export const isSite = (word: string): boolean => /^https?:\/\//i.test(word);
