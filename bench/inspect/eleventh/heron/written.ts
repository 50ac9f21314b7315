import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIFFICULTIES, type Difficulty, type Kind } from '../../corpus.ts';

/** One page to be made of a written document: clean, or with faults of one check. */
export interface Use {
  difficulty: Difficulty;
  /** undefined: a clean page */
  check?: string;
  /** changes of the text, see `written/README.md` */
  edits: string[];
}

/** A document as it was written, slots and all. */
export interface Written {
  genre: string;
  title: string;
  lines: string[];
  kind?: Kind;
  /** first and last year, month and day of the month of publication */
  years: [number, number];
  months: [number, number];
  days: [number, number];
  uses: Use[];
}

const folder = join(import.meta.dirname, 'written');

/** All documents, in the order of their files. */
export function written(): Written[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort();
  return files.flatMap((file) => {
    const documents = readFileSync(join(folder, file), 'utf8').split(/^## /m).slice(1);
    return documents.map((text) => document(text, file));
  });
}

function document(text: string, file: string): Written {
  const [head = '', ...rest] = text.trimEnd().split('\n');
  const [genre = '', title = '', options = ''] = head.split('|').map((part) => part.trim());
  const option = new Map(options.split(' ').map((one) => one.split('=') as [string, string]));
  const uses = (option.get('clean') ?? '')
    .split(',')
    .filter(Boolean)
    .map((one): Use => ({ difficulty: difficulty(one, title), edits: [] }));
  const lines: string[] = [];
  for (const line of rest) {
    if (!line.startsWith('! ')) {
      if (line !== '') lines.push(plain(line));
      continue;
    }
    const use = /^! (\S+) (\S+) :: (.*)$/.exec(line);
    if (!use) throw new Error(`${file}: cannot read ${line}`);
    const edits = (use[3] ?? '').split(' ;; ').map(plain);
    const made: Use = { difficulty: difficulty(use[2] ?? '', title), edits };
    uses.push(use[1] === 'clean' ? made : { ...made, check: use[1] ?? '' });
  }
  const span = (name: string, usual: string) => (option.get(name) ?? usual).split('-').map(Number) as [number, number];
  const years = span('y', '2022-2025');
  const months = span('m', '1-10');
  const days = span('d', '1-28');
  const kind = option.get('kind') as Kind | undefined;
  return { genre, title, lines, ...(kind && { kind }), years, months, days, uses };
}

/** ¦ is a tab, \n a new line, \uE5F1 the character of that number. */
function plain(text: string): string {
  const lines = text.replaceAll('¦', '\t').replaceAll('\\n', '\n');
  return lines.replace(/\\u([0-9A-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function difficulty(word: string, where: string): Difficulty {
  const found = DIFFICULTIES.find((one) => one === word);
  if (!found) throw new Error(`${where}: no difficulty ${word}`);
  return found;
}
