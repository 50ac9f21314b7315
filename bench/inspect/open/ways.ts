import type { Difficulty } from '../corpus.ts';

/** Check → difficulty → wordings; the faulty words stand between ⟦ and ⟧, slots between braces. */
export type Ways = Record<string, Record<Difficulty, readonly string[]>>;
