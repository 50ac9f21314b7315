/** Pages of a kind, whole or with something left out, as kinds/ writes them. */
import type { Difficulty, Fault, Kind, Page } from '../../corpus.ts';
import { workingDay } from './dates.ts';
import { Filler } from './fill.ts';
import { seeded } from './random.ts';

export interface KindDocument {
  kind: Kind;
  difficulty: Difficulty;
  title: string;
  lines: { element?: string; instead: boolean; text: string }[];
}

export function parseKinds(written: string): KindDocument[] {
  return written
    .split(/^= /m)
    .slice(1)
    .map((block) => {
      const [head = '', ...lines] = block.trimEnd().split('\n');
      const [, kind = '', difficulty = '', title = ''] = /^(\S+) (\S+) \| (.*)$/.exec(head) ?? [];
      return { kind: kind as Kind, difficulty: difficulty as Difficulty, title, lines: lines.map(element) };
    });
}

function element(line: string): KindDocument['lines'][number] {
  const [, sign, name, text] = /^\[(!?)([a-z]+)\] (.*)$/.exec(line) ?? [];
  if (name === undefined || text === undefined) return { instead: false, text: line.replace(/^> /, '') };
  return { element: name, instead: sign === '!', text };
}

/** The page without the elements of those names; `variant` chooses among what may stand instead. */
export function kindPage(id: string, document: KindDocument, without: string[], faults: Fault[], variant = 0): Page {
  const filler = new Filler(seeded(id), workingDay(seeded(`${id} day`)));
  const all = document.lines.filter((line) => line.element === undefined || !line.instead);
  const kept = all.filter(({ element: name }) => name === undefined || !without.includes(name));
  const substitutes = document.lines.filter((line) => line.instead && without.includes(line.element ?? ''));
  const substitute = substitutes[variant % Math.max(1, substitutes.length)];
  const place = document.lines.findIndex(({ element: name }) => name !== undefined && without.includes(name));
  const before = kept.filter((line) => document.lines.indexOf(line) < place);
  const lines = place < 0 ? kept : [...before, ...(substitute ? [substitute] : []), ...kept.slice(before.length)];
  const [title = '', ...body] = filler.fill([document.title, ...lines.map(({ text }) => text)].join('\n')).split('\n');
  const date = filler.day.toISOString().slice(0, 10);
  const { kind, difficulty } = document;
  return { id, difficulty, title, body: renumbered(body).join('\n'), kind, date, faults };
}

/** Headings count on without a gap where one was left out. */
function renumbered(lines: string[]): string[] {
  let count = 0;
  return lines.map((line) => {
    if (/^[一二三四五六七八]、/.test(line)) return line.replace(/^./, '一二三四五六七八'[count++] ?? '');
    if (/^\d\./.test(line)) return line.replace(/^\d/, String(++count));
    return line;
  });
}
