import type { Difficulty, Fault, Kind, Page } from '../corpus.ts';
import type { Genre } from './genre.ts';
import type { Random } from './random.ts';
import { slots } from './slots.ts';

const NUMERALS = [...'一二三四五六七八九十'];
/** Said between two tables, which would otherwise run into one. */
const BETWEEN = ['另外一组情况见下表。', '其他有关数据列表说明。', '与此有关的情况也列成表格，供查阅。'];

/** A page before its slots are filled: marks and breaks are still signs. */
export interface Draft {
  id: string;
  difficulty: Difficulty;
  title: string;
  /** each a paragraph or several, in order */
  parts: string[];
  kind?: Kind;
}

/** Signs become breaks, and headings get their numbers in order. */
function laidOut(text: string): string {
  let heading = 0;
  return text
    .replaceAll('|', '\t')
    .replaceAll('¶', '\n')
    .replace(/^§/gm, () => `${NUMERALS[heading++ % NUMERALS.length]}、`);
}

/** `^1` stands for the piece's first line, without its mark. */
const repeated = (piece: string): string => piece.replaceAll('^1', (piece.split('¶')[0] ?? '').replaceAll(/[⟦⟧]/g, ''));

const opensTable = (piece: string | undefined): boolean => piece?.split('¶')[0]?.includes('|') ?? false;
const endsTable = (piece: string | undefined): boolean => piece?.split('¶').at(-1)?.includes('|') ?? false;

/** Whether a piece holds rows of a table. */
export const tabular = (piece: string): boolean => piece.includes('|');

function apartFromEachOther(parts: readonly string[], random: Random): string[] {
  return parts.flatMap((part, at) =>
    endsTable(parts[at - 1]) && opensTable(part) ? [random.one(BETWEEN), part] : [part],
  );
}

/** Takes the marks out of a text and tells which words stood in them, and for which check. */
function unmarked(text: string, checks: ReadonlySet<string>, check: string, faults: Fault[]): string {
  return text.replace(/⟦([^⟧]*)⟧/g, (_, inner: string) => {
    const [, named = '', rest = ''] = /^([a-z-]+):(.*)$/s.exec(inner) ?? [];
    const other = checks.has(named);
    const words = other ? rest : inner;
    faults.push({ check: other ? named : check, text: words });
    return words;
  });
}

/** The finished page of a draft: slots filled for the year, marks taken out as faults of the check. */
export function finished(draft: Draft, random: Random, checks: ReadonlySet<string>, check: string): Page {
  const filling = slots(random, random.whole(2022, 2025));
  const parts = apartFromEachOther(draft.parts.map(repeated), random);
  const faults: Fault[] = [];
  const title = unmarked(filling.fill(laidOut(draft.title)), checks, check, faults);
  const body = unmarked(filling.fill(laidOut(parts.join('¶'))), checks, check, faults);
  return {
    id: draft.id,
    difficulty: draft.difficulty,
    title,
    body,
    ...(draft.kind ? { kind: draft.kind } : {}),
    date: filling.day.toString(),
    faults,
  };
}

/** The office and the day, as they stand under an official text. */
export const signature = (genre: Genre): string => `${genre.office}¶{D}`;
