import type { Page } from '../../corpus.ts';
import { HARD1 } from './texts/hard1.ts';
import { HARD2 } from './texts/hard2.ts';
import { HARD3 } from './texts/hard3.ts';
import { HARD4 } from './texts/hard4.ts';
import { HARD5 } from './texts/hard5.ts';
import { HARD6 } from './texts/hard6.ts';
import { ORDINARY1 } from './texts/ordinary1.ts';
import { ORDINARY2 } from './texts/ordinary2.ts';
import { ORDINARY3 } from './texts/ordinary3.ts';
import { ORDINARY4 } from './texts/ordinary4.ts';
import { ORDINARY5 } from './texts/ordinary5.ts';
import { ORDINARY6 } from './texts/ordinary6.ts';
import { PLAIN1 } from './texts/plain1.ts';
import { PLAIN2 } from './texts/plain2.ts';
import { PLAIN3 } from './texts/plain3.ts';
import { PLAIN4 } from './texts/plain4.ts';
import { PLAIN5 } from './texts/plain5.ts';
import { PLAIN6 } from './texts/plain6.ts';
import { PLAIN7 } from './texts/plain7.ts';
import { type Base, pagesOf, readBases } from './write.ts';

const TEXTS = {
  PLAIN1,
  PLAIN2,
  PLAIN3,
  PLAIN4,
  PLAIN5,
  PLAIN6,
  PLAIN7,
  ORDINARY1,
  ORDINARY2,
  ORDINARY3,
  ORDINARY4,
  ORDINARY5,
  ORDINARY6,
  HARD1,
  HARD2,
  HARD3,
  HARD4,
  HARD5,
  HARD6,
};

/** Every written document. */
export function bases(): Base[] {
  return Object.entries(TEXTS).flatMap(([name, text]) => readBases(name.toLowerCase(), text));
}

/** Pages of a county's site, always the same: half of them clean. */
export function pages(): Page[] {
  return bases().flatMap(pagesOf);
}
