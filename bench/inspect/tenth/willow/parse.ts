import { DIFFICULTIES, type Difficulty } from '../../corpus.ts';

/** A paragraph with slots, or a few that belong together, and on how many pages it stands already. */
export interface Passage {
  text: string;
  uses: number;
}

/** A document of which each page takes one opening and some passages. */
export interface Document {
  tags: string[];
  months: readonly [number, number];
  title: string;
  openings: Passage[];
  passages: Passage[];
  signature: string[];
}

/** A passage with a fault, marked «…» or «check,check=…», or with what looks like one, to be put into a document. */
export interface Snippet {
  check: string;
  difficulty: Difficulty;
  /** of the documents it fits in; none: any */
  tags: string[];
  months: readonly [number, number];
  /** the first year of the page in which it is true */
  since: number;
  title?: string;
  /** inside: after some passage; end: last, without signature */
  place: 'inside' | 'end';
  passage: Passage;
}

const ANY_MONTH = [2, 10] as const;

/** A row `| a | b` as cells parted by tabs; a mark may open before it. */
function cells(line: string): string {
  const [, mark, row] = /^(«(?:[a-z,-]+=)?)?\| (.*)$/.exec(line) ?? [];
  return row === undefined ? line : `${mark ?? ''}${row.trim().replace(/ ?\| ?/g, '\t')}`;
}

const months = (word: string | undefined): readonly [number, number] => {
  const [, first = '', last = ''] = /^m(\d+)-(\d+)$/.exec(word ?? '') ?? [];
  return last === '' ? ANY_MONTH : [Number(first), Number(last)];
};

/** `# tags [m6-8] title`, then `> opening`, passages (`+` and `|` go on with the one before) and `S signature；date`. */
export function documents(text: string): Document[] {
  return text
    .split(/^# /m)
    .slice(1)
    .map((block) => {
      const [head = '', ...lines] = block.split('\n').filter((line) => line.trim() !== '');
      const words = head.split(' ');
      const title = words.at(-1) ?? '';
      const tags = words.slice(0, -1).filter((word) => !/^m\d/.test(word));
      const document: Document = {
        tags,
        months: months(words.find((word) => /^m\d/.test(word))),
        title,
        openings: [],
        passages: [],
        signature: [],
      };
      let last: Passage | undefined;
      for (const line of lines) {
        if (line.startsWith('S ')) document.signature = line.slice(2).split('；');
        else if (/^[+|] /.test(line) && last) last.text += `\n${line.startsWith('+') ? line.slice(2) : cells(line)}`;
        else {
          last = { text: cells(line.replace(/^> /, '')), uses: 0 };
          (line.startsWith('> ') ? document.openings : document.passages).push(last);
        }
      }
      return document;
    });
}

/** `== check difficulty` heads, then snippets parted by empty lines; `@tags`, `T: title`, `!end` first. */
export function snippets(text: string): Snippet[] {
  const result: Snippet[] = [];
  for (const section of text.split(/^== /m).slice(1)) {
    const [head = '', ...rest] = section.split('\n');
    const [check = '', level = ''] = head.trim().split(' ');
    const difficulty = DIFFICULTIES.find((known) => known === level);
    if (!difficulty) throw new Error(`no difficulty: ${head}`);
    for (const block of rest
      .join('\n')
      .split(/\n\s*\n/)
      .map((part) => part.replace(/^\n+|\n+$/g, ''))
      .filter(Boolean)) {
      const snippet: Snippet = {
        check,
        difficulty,
        tags: [],
        months: ANY_MONTH,
        since: 2021,
        place: 'inside',
        passage: { text: '', uses: 0 },
      };
      const lines: string[] = [];
      for (const line of block.split('\n')) {
        if (line.startsWith('@')) {
          const words = line.slice(1).split(' ');
          snippet.tags = words.filter((word) => !/^[my]\d/.test(word));
          snippet.since = Number(words.find((word) => /^y\d/.test(word))?.slice(1) ?? 2021);
          snippet.months = months(words.find((word) => /^m\d/.test(word)));
        } else if (line.startsWith('T: ')) snippet.title = line.slice(3);
        else if (line === '!end') snippet.place = 'end';
        else lines.push(cells(line));
      }
      snippet.passage.text = lines.join('\n');
      result.push(snippet);
    }
  }
  return result;
}
