/** What several checks need of a text, worked out once and only when one asks. */
import { fold } from '../script.ts';
import { isUsual } from './usual.ts';

export class Reading {
  readonly text: string;
  #folded: string | undefined;
  #unusual: readonly number[] | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** Half width, lower case, Simplified; a span of it is the same span of the text. */
  get folded(): string {
    this.#folded ??= fold(this.text);
    return this.#folded;
  }

  /**
   * Places of the UTF-16 units that an ordinary official text does not hold: rare and Traditional characters, letters
   * with tone marks, Bopomofo, box lines, control and private-use characters … Mostly there are none.
   */
  get unusual(): readonly number[] {
    this.#unusual ??= unusualOf(this.text);
    return this.#unusual;
  }
}

function unusualOf(text: string): number[] {
  const found: number[] = [];
  for (let at = 0; at < text.length; at += 1) if (!isUsual(text.charCodeAt(at))) found.push(at);
  return found;
}
