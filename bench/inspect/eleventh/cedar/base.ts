/**
 * A base document as it is written: "@p kind=… year=… mon=6-8 title" (p, o, h: how hard its clean pages are), lines of the
 * body ("|a|b" a table row, "|*5|…" a row that is repeated), then the faults: "!h check +3 paragraph" puts one behind line 3,
 * "!h check ~ old => new" changes words, "!h check - 3,4" takes lines away. «» stand around what is labelled, ¶ breaks a line.
 */
import type { Difficulty, Kind } from '../../corpus.ts';

export interface Edit {
  difficulty: Difficulty;
  checks: string[];
  how: string;
}

export interface Base {
  difficulty: Difficulty;
  kind: Kind | undefined;
  year: number | undefined;
  /** first and last month in which such a page comes out */
  months: [number, number];
  /** the title, then the body */
  lines: string[];
  edits: Edit[];
}

const LEVELS: Record<string, Difficulty> = { p: 'plain', o: 'ordinary', h: 'hard' };

function level(letter: string | undefined): Difficulty {
  const difficulty = LEVELS[letter ?? ''];
  if (!difficulty) throw new Error(`no such difficulty: ${letter}`);
  return difficulty;
}

export function parse(source: string): Base[] {
  return source
    .trim()
    .split(/\n(?=@)/)
    .map((block) => {
      const [head = '', ...rest] = block.split('\n').filter((line) => line.trim() !== '');
      const words = head.split(' ');
      const options = new Map(
        words.filter((word) => /^\w+=/.test(word)).map((word) => word.split('=') as [string, string]),
      );
      const [first = 1, last = 12] = (options.get('mon') ?? '1-12').split('-').map(Number);
      return {
        difficulty: level(words[0]?.[1]),
        kind: options.get('kind') as Kind | undefined,
        year: options.has('year') ? Number(options.get('year')) : undefined,
        months: [first, last],
        lines: [
          words.filter((word, at) => at > 0 && !/^\w+=/.test(word)).join(' '),
          ...rest.filter((line) => !line.startsWith('!')),
        ],
        edits: rest.filter((line) => line.startsWith('!')).map(edit),
      };
    });
}

function edit(line: string): Edit {
  const found = /^!([poh]) (\S+) (.*)$/.exec(line);
  if (!found) throw new Error(`not a fault: ${line}`);
  return { difficulty: level(found[1]), checks: (found[2] ?? '').split('&'), how: found[3] ?? '' };
}

/** The lines of the document with the fault in them, marked «» where it has a place. */
export function edited(lines: readonly string[], how: string): string[] {
  const added = /^\+(\d+) (.*)$/.exec(how);
  if (added) {
    const text = added[2] ?? '';
    return lines.toSpliced(Number(added[1]) + 1, 0, ...(text.includes('«') ? text : `«${text}»`).split('¶'));
  }
  const taken = /^- ([\d,]+)$/.exec(how);
  if (taken) {
    const gone = new Set((taken[1] ?? '').split(',').map(Number));
    return lines.filter((_, at) => !gone.has(at));
  }
  const changed = /^~ (.*?) => ?(.*)$/.exec(how);
  const [, old = '', fresh = ''] = changed ?? [];
  const whole = lines.join('¶');
  if (!changed || whole.split(old).length !== 2) throw new Error(`“${how}” does not stand once in ${lines[0]}`);
  return whole.replace(old, () => (fresh === '' || fresh.includes('«') ? fresh : `«${fresh}»`)).split('¶');
}
