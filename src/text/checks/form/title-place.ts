import type { Span } from '../rule.ts';

/** The title stands for the whole text: its first line that says something. Null for an empty text. */
export function titleSpan(text: string): Span | null {
  const line = /\S[^\n]*/.exec(text);
  return line ? [line.index, line.index + line[0].trimEnd().length] : null;
}
