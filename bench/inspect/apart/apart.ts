import type { Page } from '../corpus.ts';
import { pages as teal } from './teal/pages.ts';

/** The corpus kept apart: its author saw the definitions alone, and nobody who writes rules has read it. */
export function apart(): Page[] {
  return teal();
}
