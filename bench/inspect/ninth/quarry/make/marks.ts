/** Takes the marks out of a written page and finds the words of each fault. */
import type { Fault } from '../../../corpus.ts';

interface Mark {
  checks: readonly string[];
  start: number;
  end: number;
}

/** `⟦@check words⟧` belongs to another check, `⟦&check words⟧` to both; § only says that the words are a copy. */
function checksOf(head: string | undefined, check: string): readonly string[] {
  if (head === undefined || head === '§') return [check];
  const other = head.slice(1).trim();
  return head.startsWith('@') ? [other] : [check, other];
}

function occurrences(whole: string, part: string): number {
  return whole.split(part).length - 1;
}

/** The marked words, with as much before them as makes them stand once; nothing if that would be too much. */
function distinct(whole: string, { start, end }: Mark): string | undefined {
  for (let from = start; from >= Math.max(0, start - 30); from -= 1) {
    const words = whole.slice(from, end);
    if (occurrences(whole, words) === 1) return words;
  }
  return undefined;
}

/** The body without marks and its faults, or nothing if one of them cannot be told from other words of the page. */
export function unmarked(title: string, marked: string, check: string): { body: string; faults: Fault[] } | undefined {
  let body = '';
  const marks: Mark[] = [];
  for (const part of marked.split(/(?=⟦)|(?<=⟧)/)) {
    const found = /^⟦(§|[@&][a-z-]+ )?([\s\S]*)⟧$/.exec(part);
    const words = found?.[2] ?? part;
    if (found) marks.push({ checks: checksOf(found[1], check), start: body.length, end: body.length + words.length });
    body += words;
  }
  const whole = `${title}\n${body}`;
  const shift = title.length + 1;
  const faults = marks.map((mark) => {
    const text = distinct(whole, { ...mark, start: mark.start + shift, end: mark.end + shift });
    return text === undefined ? [] : mark.checks.map((name) => ({ check: name, text }));
  });
  return faults.every((found) => found.length > 0) ? { body, faults: faults.flat() } : undefined;
}
