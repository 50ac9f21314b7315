/** Takes the marks ⟦…⟧ and ⟦check:…⟧, which may stand in one another, out of a text. */
import type { Fault } from '../../corpus.ts';

const OPEN = /^(?:(medical|minor):)?/;

export function unmarked(text: string, check: string): { text: string; faults: Fault[] } {
  const open: { check: string; from: number }[] = [];
  const faults: Fault[] = [];
  let plain = '';
  for (let place = 0; place < text.length; place++) {
    const letter = text[place] ?? '';
    if (letter === '⟦') {
      const [all = '', named] = OPEN.exec(text.slice(place + 1)) ?? [];
      open.push({ check: named ?? check, from: plain.length });
      place += all.length;
    } else if (letter === '⟧') {
      const start = open.pop();
      if (start === undefined) throw new Error(`a mark that was not opened: ${text}`);
      faults.push({ check: start.check, text: plain.slice(start.from) });
    } else plain += letter;
  }
  if (open.length > 0) throw new Error(`a mark that was not closed: ${text}`);
  return { text: plain, faults };
}
