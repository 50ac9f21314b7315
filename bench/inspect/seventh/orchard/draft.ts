import type { Difficulty, Fault, Kind } from '../../corpus.ts';
import type { Random } from './random.ts';
import { Slots } from './slots.ts';

/** A written document with slots, of which many pages are made. */
export interface Base {
  name: string;
  /** what may be put into it */
  tags: readonly string[];
  kind?: Kind;
  /** first and last month of publication */
  months: readonly [number, number];
  title: string;
  lines: readonly { text: string; optional: boolean; element: string }[];
}

/** A page on the way: faults still stand in their marks, «check:words». */
export interface Draft {
  base: Base;
  slots: Slots;
  title: string;
  lines: string[];
}

/** One way in which a fault happens, or in which something harmless looks like one. */
export interface Way {
  check: string;
  difficulty: Difficulty;
  /** the base needs one of these tags; none: any base */
  tags: readonly string[];
  /** behind the title, with slots */
  suffix: string;
  /** lines with slots put into the page */
  insert: readonly string[];
  /** of the base: lines that say this are left out */
  without?: string;
  /** changes the filled page; says whether it could */
  change?: (draft: Draft, random: Random) => boolean;
}

const LETTERS: Record<string, Difficulty> = { p: 'plain', o: 'ordinary', h: 'hard' };

/** Reads documents: `=== name | tags | kind | months`, the title, then lines; `?` optional, `#x ` says element x, `>>` room. */
export function bases(text: string): Base[] {
  return text
    .split(/^=== /m)
    .slice(1)
    .map((block) => {
      const [head = '', title = '', ...rest] = block.trim().split('\n');
      const [name = '', tags = '', kind = '', months = ''] = head.split('|').map((part) => part.trim());
      const [first = '3', last = '10'] = months ? months.split('-') : [];
      return {
        name,
        tags: tags.split(' '),
        ...(kind ? { kind: kind as Kind } : {}),
        months: [Number(first), Number(last)],
        title,
        lines: rest.map(readLine),
      };
    });
}

function readLine(line: string): Base['lines'][number] {
  const [, optional = '', element = '', text = ''] = /^(\??)(?:#([\w-]+) )?(.*)$/.exec(line) ?? [];
  return { text: text.replaceAll('¦', '\t'), optional: optional !== '', element };
}

/** Reads ways, one a line: `p tag,tag: words`, ¶ between lines, ¦ between cells, `@words@` behind the title. */
export function ways(check: string, text: string): Way[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [, letter = '', tags = '', suffix = '', words = ''] =
        /^([poh])(?: ([\w,-]+))?: ?(?:@([^@]*)@)?(.*)$/.exec(line) ?? [];
      const difficulty = LETTERS[letter];
      if (!difficulty) throw new Error(`cannot read: ${line}`);
      return {
        check,
        difficulty,
        tags: tags ? tags.split(',') : [],
        suffix: suffix.replaceAll('«', `«${check}:`),
        insert: words
          ? words
              .replaceAll('¦', '\t')
              .replace(/«(?![\w-]+:)/g, `«${check}:`)
              .split('¶')
          : [],
      };
    });
}

/** Whether an optional line goes with the optional heading or question before it. */
function belongs(before: Base['lines'][number] | undefined, line: Base['lines'][number]): boolean {
  return before?.optional === true && (/^§[^。：　；]*$/.test(before.text) || line.text.startsWith('答：'));
}

/** An inserted line, in the form of the page: among articles it is an article. */
const fitted = (base: Base, words: string) =>
  base.tags.includes('measure') && !/\t|^(«[\w-]+:)?[§‖№]/.test(words) ? words.replace(/^(«[\w-]+:)?/, '$1‖') : words;

/** Gives the figures and names of the second way in a page names of their own. */
const own = (words: string, at: number) =>
  at === 0 ? words : words.replace(/([a-zA-Z])(9\d|[789])(?=[^{}]*\})/g, `$1${at}$2`);

/** A page of a base with these ways in it, not yet numbered. */
export function draft(base: Base, used: readonly Way[], random: Random, all: boolean): Draft | undefined {
  const slots = new Slots(random, base.months);
  const title = slots.fill(base.title + used.map((way) => way.suffix).join(''));
  const without = used.map((way) => way.without);
  let kept = true;
  const raw = base.lines
    .filter((line) => !(line.element && without.includes(line.element)))
    .filter((line, at, lines) => {
      if (!line.optional || all) return true;
      if (!belongs(lines[at - 1], line)) kept = random.next() < 0.6;
      return kept;
    })
    .flatMap((line) =>
      line.text === '>>'
        ? used.flatMap((way, at) => way.insert.map((words) => fitted(base, own(words, at))))
        : [slots.reword(line.text)],
    );
  slots.settle(raw.join('\n'));
  const made: Draft = { base, slots, title, lines: number(raw.map((line) => slots.fill(line))) };
  return used.every((way) => !way.change || way.change(made, random)) ? made : undefined;
}

const NUMERALS = [
  '',
  '一',
  '二',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '十',
  '十一',
  '十二',
  '十三',
  '十四',
  '十五',
  '十六',
];

/** Headings: § 一、 below it §§ （一） and № 1. ; ‖ is an article, 第一条. */
function number(lines: string[]): string[] {
  const at = { chapter: 0, section: 0, item: 0, article: 0 };
  return lines.map((whole) => {
    const [, mark = '', sign = '', line = ''] = /^(«[\w-]+:)?(§§|§|№|‖)?(.*)$/s.exec(whole) ?? [];
    switch (sign) {
      case '§§':
        Object.assign(at, { section: at.section + 1, item: 0 });
        return `${mark}（${NUMERALS[at.section]}）${line}`;
      case '§':
        Object.assign(at, { chapter: at.chapter + 1, section: 0, item: 0 });
        return `${mark}${NUMERALS[at.chapter]}、${line}`;
      case '№':
        at.item += 1;
        return `${mark}${at.item}.${line}`;
      case '‖':
        at.article += 1;
        return `${mark}第${NUMERALS[at.article]}条　${line}`;
      default:
        return whole;
    }
  });
}

/** Takes the marks out of a text and says which faults they held; marks may lie within each other. */
export function unmark(text: string): { text: string; faults: Fault[] } {
  const faults: Fault[] = [];
  const open: { check: string; from: number }[] = [];
  let plain = '';
  for (const part of text.split(/(«[\w-]+:|»)/)) {
    if (part.startsWith('«')) open.push({ check: part.slice(1, -1), from: plain.length });
    else if (part === '»') {
      const mark = open.pop();
      if (!mark) throw new Error(`mark not opened: ${text}`);
      faults.push({ check: mark.check, text: plain.slice(mark.from) });
    } else plain += part;
  }
  if (open.length > 0) throw new Error(`mark not closed: ${text}`);
  return { text: plain, faults };
}
