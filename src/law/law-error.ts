import type { Words } from './words.ts';

/** A question the statute data cannot answer. `id` is stable; `words` is written for a person and names the remedy. */
export class LawError extends Error {
  readonly id: string;
  readonly words: Words;

  constructor(id: string, text: Words) {
    super(`${text.en} (${text.zh})`);
    this.name = 'LawError';
    this.id = id;
    this.words = text;
  }
}
