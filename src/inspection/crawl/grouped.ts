/** Writes to a file at its end, several pieces at once: a call of the system for each would cost more than what it writes. */
import { writeSync } from 'node:fs';

export class Grouped {
  readonly descriptor: number;
  #parts: Buffer[] = [];
  #text = '';
  /** bytes and characters that are not written yet */
  waiting = 0;

  constructor(descriptor: number) {
    this.descriptor = descriptor;
  }

  line(text: string): void {
    this.#text += `${text}\n`;
    this.waiting += text.length;
  }

  bytes(part: Buffer): void {
    this.#parts.push(part);
    this.waiting += part.length;
  }

  flush(): void {
    if (this.#parts.length > 0) whole(this.descriptor, Buffer.concat(this.#parts));
    if (this.#text !== '') whole(this.descriptor, Buffer.from(this.#text));
    this.#parts = [];
    this.#text = '';
    this.waiting = 0;
  }
}

function whole(descriptor: number, bytes: Buffer): void {
  for (let place = 0; place < bytes.length; ) place += writeSync(descriptor, bytes, place);
}
