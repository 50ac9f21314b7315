import type { Page } from '../corpus.ts';
import { pages as cedar } from './cedar/pages.ts';
import { pages as heron } from './heron/pages.ts';

/** The corpus kept apart: pages by two authors who saw the definitions of the checks alone, always the same. */
export function apart(): Page[] {
  return [...cedar(), ...heron()];
}
