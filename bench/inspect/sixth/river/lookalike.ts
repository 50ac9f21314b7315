import type { Slots } from './slots.ts';

/** A clean paragraph that looks like a fault, and the documents it fits. */
export interface Lookalike {
  tags: readonly string[];
  write: (s: Slots) => string;
}

/** tags: words parted by spaces; '*' fits every document */
export const like = (tags: string, write: (s: Slots) => string): Lookalike => ({
  tags: tags === '*' ? [] : tags.split(' '),
  write,
});
