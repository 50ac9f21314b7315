import type { Difficulty } from '../corpus.ts';

/**
 * Pieces of a check at each difficulty, one a line. ⟦…⟧ marks the fault, ⟦@other-check:…⟧ one of another check;
 * ¶ breaks the line, | parts cells, {…} is a slot; ^ puts the piece into the title, $ at the end instead of the
 * signature, @2021-03-05 sets the day of publication.
 */
export type Levels = Record<Difficulty, string>;

export const lines = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');
