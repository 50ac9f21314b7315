/** Puts paragraphs into a body and damages its shape. */
import type { Fault } from '../../corpus.ts';
import type { Random } from './random.ts';

/** Whether a line is prose, not a heading, a table row, an address or a signature. */
const prose = (line: string) => line.length > 30 && !line.includes('\t') && /[。；]$/.test(line);

/** Where something may be added: after a paragraph past the first that no item, table or signature follows on. */
export function gap(lines: readonly string[]): number {
  const table = (at: number) => (lines[at] ?? '').includes('\t');
  let at = lines.length;
  while (at > 1 && !prose(lines[at - 1] ?? '')) at--;
  while (table(at)) at++;
  return at < 2 ? lines.length : at;
}

/** Takes the marks off: the text without ⟦⟧ and what stood in them. */
export function unmark(check: string, marked: string): { text: string; faults: Fault[] } {
  const faults = [...marked.matchAll(/⟦([^⟦⟧]*)⟧/g)].map(([, text = '']) => ({ check, text }));
  return { text: marked.replaceAll(/[⟦⟧]/g, ''), faults };
}

export interface Damaged {
  lines: string[];
  fault: Fault;
}

/** A paragraph of the page a second time: next to itself, further down, or under another number. */
export function duplicate(lines: readonly string[], manner: number, random: Random): Damaged {
  const check = 'duplicate-paragraph';
  const places = lines.flatMap((line, at) => (prose(line) && line.length > 40 ? [at] : []));
  const at = random.pick(places);
  const line = lines[at] ?? '';
  const end = gap(lines);
  const out = [...lines];
  if (manner === 0) {
    out.splice(at + 1, 0, line);
    return { lines: out, fault: { check, text: `${line}\n${line}` } };
  }
  if (manner === 5 && at > 0) {
    const block = [lines[at - 1] ?? '', line];
    out.splice(at + 1, 0, ...block);
    return { lines: out, fault: { check, text: [...block, ...block].join('\n') } };
  }
  if (manner === 1 || at >= end - 1) {
    const before = lines.at(-1) ?? '';
    return { lines: [...lines, line], fault: { check, text: `${before}\n${line}` } };
  }
  const second = manner === 2 ? line : manner === 3 ? `　　${line}` : `另：${line.replace(/^[一二三四五六]、/, '')}`;
  out.splice(end, 0, second);
  const text = manner === 2 ? `${(lines[end - 1] ?? '').slice(-8)}\n${second}` : second;
  return { lines: out, fault: { check, text } };
}

/** Breaks between paragraphs lost: items, question and answer, or the signature glued on. */
export function glue(lines: readonly string[], from: number, count: number): Damaged {
  const glued = lines.slice(from, from + count).join('');
  const out = [...lines.slice(0, from), glued, ...lines.slice(from + count)];
  const first = lines[from] ?? '';
  const tail = first.slice(-10);
  const rest = glued.slice(first.length);
  return { lines: out, fault: { check: 'run-together', text: tail + (count === 2 ? rest.slice(0, 12) : rest) } };
}

/** Where a numbered item follows on another line. */
export function items(lines: readonly string[]): number[] {
  return lines.flatMap((line, at) =>
    at > 0 && /^([一二三四五六七]、|\d\.|第[一二三四五六七]条|问：|答：|【)/.test(line) && prose(lines[at - 1] ?? '')
      ? [at - 1]
      : [],
  );
}

/** Where the signature begins: an office and a date at the end. */
export function signature(lines: readonly string[]): number {
  const at = lines.length - 2;
  const signed = /^\d{4}年\d+月\d+日$/.test(lines[at + 1] ?? '') && (lines[at] ?? '').length < 30;
  return signed ? at : -1;
}
