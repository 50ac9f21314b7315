/**
 * A base document and the pages made of it. Written so:
 *   # title
 *   body, a line a paragraph
 *   ~ P                             a clean page as it stands (P, O, H: the difficulty)
 *   ~ O anchor => new words         a clean page with a change
 *   ~ H check anchor +> more «words at fault»
 * `A〜B` is the stretch from A to the next B, `$` the end of the body, `^ ` before an anchor looks in the title, ⏎ a new line,
 * `{{A〜B}}` in the new words repeats a stretch, ` && ` parts changes, `«check|words»` names another check than the line's, `«check+check|words»` two.
 */
import type { Difficulty, Fault, Kind, Page } from '../../corpus.ts';
import { type Slots, slots } from './slots.ts';

export interface Doc {
  month: number;
  year: number;
  kind: Kind | undefined;
  text: (s: Slots) => string;
}

/** A base document published in `month` (0: any). */
export const doc = (month: number, text: Doc['text'], kind?: Kind, year = 0): Doc => ({ month, year, kind, text });

const LEVELS: Record<string, Difficulty> = { P: 'plain', O: 'ordinary', H: 'hard' };

function span(text: string, anchor: string, id: string): [number, number] {
  if (anchor === '$') return [text.length, text.length];
  const [from = '', to] = anchor.split('〜');
  const start = text.indexOf(from);
  const end = to === '$' ? text.length : to ? text.indexOf(to, start + from.length) + to.length : start + from.length;
  if (start < 0 || end < start + from.length) throw new Error(`${id}: not found: ${anchor}`);
  return [start, end];
}

function change(text: string, anchor: string, words: string, insert: boolean, id: string): string {
  const [start, end] = span(text, anchor, id);
  const fresh = words.replaceAll(/\{\{(.+?)\}\}/g, (_, stretch) => text.slice(...span(text, stretch, id)));
  return text.slice(0, insert ? end : start) + fresh + text.slice(end);
}

function page(lines: string[], variant: string, base: Omit<Page, 'title' | 'body' | 'faults' | 'difficulty'>): Page {
  const { id } = base;
  let title = (lines[0] ?? '').slice(2);
  let body = lines.slice(1).join('\n');
  const [, level = '', check = '', rest = ''] =
    variant.match(/^~ ([POH])(?: ([a-z]+(?:-[a-z]+)*)(?= |$))?(?: ([\s\S]*))?$/) ?? [];
  for (const edit of rest ? rest.split(' && ') : []) {
    const [, inTitle, anchor, sign, words = ''] =
      edit.replaceAll('⏎', '\n').match(/^(\^ )?([\s\S]*?) (=>|\+>) ?([\s\S]*)$/) ?? [];
    if (anchor === undefined) throw new Error(`${id}: ${edit}`);
    if (inTitle) title = change(title, anchor, words, sign === '+>', id);
    else body = change(body, anchor, words, sign === '+>', id);
  }
  const faults: Fault[] = [...`${title}\n${body}`.matchAll(/«(?:([a-z+-]+)\|)?([^»]*)»/g)].flatMap(
    ([, other, text = '']) => (other ?? check).split('+').map((name) => ({ check: name, text })),
  );
  if (check && faults.length === 0) faults.push({ check, text: '' });
  const bare = (text: string): string => text.replaceAll(/«(?:[a-z+-]+\|)?([^»]*)»/g, '$1');
  const difficulty = LEVELS[level];
  if (!difficulty) throw new Error(`${id}: ${variant}`);
  return { ...base, difficulty, title: bare(title), body: bare(body).replaceAll(/\n{2,}/g, '\n'), faults };
}

/** The pages of one base document. */
export function pagesOf(document: Doc, name: string): Page[] {
  const lines = (index: number): [Slots, string[]] => {
    const drawn = slots(`${name}${index}`, document.month, document.year);
    return [drawn, document.text(drawn).trim().split('\n')];
  };
  const count = lines(0)[1].filter((line) => line.startsWith('~ ')).length;
  return Array.from({ length: count }, (_, index) => {
    const [drawn, all] = lines(index);
    const variant = all.filter((line) => line.startsWith('~ '))[index] ?? '';
    const base = {
      id: `larch-${name}${'abcdef'[index]}`,
      date: drawn.iso,
      ...(document.kind ? { kind: document.kind } : {}),
    };
    return page(
      all.filter((line) => !line.startsWith('~ ')),
      variant,
      base,
    );
  });
}
