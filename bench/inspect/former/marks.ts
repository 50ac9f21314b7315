/** Takes the marks «…» out of a text and gives the words that stood between them, by check. */
import type { Fault } from '../corpus.ts';

interface Open {
  checks: string[];
  from: number;
}

export function unmark(check: string, marked: string): { text: string; faults: Fault[] } {
  let text = '';
  const open: Open[] = [];
  const spans: { check: string; from: number; to: number }[] = [];
  for (const [piece] of marked.matchAll(/«(?:[a-z+-]+\|)?|»|[^«»]+/g)) {
    if (piece.startsWith('«')) {
      const named = piece.slice(1, -1);
      open.push({ checks: named ? named.split('+') : [check], from: text.length });
    } else if (piece === '»') {
      const closed = open.pop();
      if (!closed) throw new Error(`» without «: ${marked}`);
      for (const one of closed.checks) spans.push({ check: one, from: closed.from, to: text.length });
    } else text += piece;
  }
  if (open.length > 0) throw new Error(`« without »: ${marked}`);
  return {
    text,
    faults: joined(text, spans).map(({ check: of, from, to }) => ({ check: of, text: tidy(text.slice(from, to)) })),
  };
}

const tidy = (words: string) => words.replace(/^\n+|\n+$/g, '');

/** Spans of one check within one line are one fault. */
function joined(text: string, spans: { check: string; from: number; to: number }[]) {
  const result: typeof spans = [];
  for (const span of spans) {
    const before = result.find((one) => one.check === span.check && !text.slice(one.to, span.from).includes('\n'));
    if (before) before.to = Math.max(before.to, span.to);
    else result.push({ ...span });
  }
  return result;
}
