import type { Page } from '../../corpus.ts';
import { HARD_1A } from './texts/hard1a.ts';
import { HARD_1B } from './texts/hard1b.ts';
import { HARD_2A } from './texts/hard2a.ts';
import { HARD_2B } from './texts/hard2b.ts';
import { HARD_3A } from './texts/hard3a.ts';
import { HARD_3B } from './texts/hard3b.ts';
import { ORDINARY_1A } from './texts/ordinary1a.ts';
import { ORDINARY_1B } from './texts/ordinary1b.ts';
import { ORDINARY_2A } from './texts/ordinary2a.ts';
import { ORDINARY_2B } from './texts/ordinary2b.ts';
import { ORDINARY_3A } from './texts/ordinary3a.ts';
import { ORDINARY_3B } from './texts/ordinary3b.ts';
import { PLAIN_1A } from './texts/plain1a.ts';
import { PLAIN_1B } from './texts/plain1b.ts';
import { PLAIN_2A } from './texts/plain2a.ts';
import { PLAIN_2B } from './texts/plain2b.ts';
import { PLAIN_3A } from './texts/plain3a.ts';
import { PLAIN_3B } from './texts/plain3b.ts';
import { variants } from './variants.ts';

const TEXTS = {
  p1a: PLAIN_1A,
  p1b: PLAIN_1B,
  p2a: PLAIN_2A,
  p2b: PLAIN_2B,
  p3a: PLAIN_3A,
  p3b: PLAIN_3B,
  o1a: ORDINARY_1A,
  o1b: ORDINARY_1B,
  o2a: ORDINARY_2A,
  o2b: ORDINARY_2B,
  o3a: ORDINARY_3A,
  o3b: ORDINARY_3B,
  h1a: HARD_1A,
  h1b: HARD_1B,
  h2a: HARD_2A,
  h2b: HARD_2B,
  h3a: HARD_3A,
  h3b: HARD_3B,
};

/** The labelled pages of this author, always the same. */
export function pages(): Page[] {
  return Object.entries(TEXTS).flatMap(([prefix, text]) => variants(text, prefix));
}
