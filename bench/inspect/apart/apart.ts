import type { Page } from '../corpus.ts';
import { pages as lantern } from './lantern/pages.ts';
import { pages as willow } from './willow/pages.ts';

/** The corpus kept apart: pages by two authors who saw the definitions of the checks alone, always the same. */
export function apart(): Page[] {
  return [...lantern(), ...willow()];
}
