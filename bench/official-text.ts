/** Generated pages of official Chinese: paragraphs and tables of the demonstration county's documents, varied. */
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { random } from './random.ts';
import { readVocabulary } from './search-corpus.ts';

const FOLDER = resolve(import.meta.dirname, '../src/demo/documents');
/** characters of a page */
const LONGEST = 4_000;
const SHORTEST = 300;

/** Front matter goes, rows of a table become cells parted by tabs, as in the plain text of a document. */
function paragraphsOf(markdown: string): string[] {
  return markdown
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^[\s|:-]+$/.test(line))
    .map((line) => (line.startsWith('|') ? line.replace(/^\|\s*|\s*\|$/g, '').replace(/\s*\|\s*/g, '\t') : line));
}

/** Pages of together at least so many characters; the same for the same seed. */
export function officialPages(characters: number, seed = 1): string[] {
  const files = globSync('**/*.md', { cwd: FOLDER }).sort();
  const documents = files.map((file) => paragraphsOf(readFileSync(join(FOLDER, file), 'utf8')));
  const words = readVocabulary().filter((word) => word.length > 1);
  const below = random(seed);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  // most figures change, so that no run of digits comes twice; dates stay dates
  const varied = (line: string) =>
    line.replace(/(?<![\d年月])\d{2,3}(?![\d年月日])/g, (n) => `${1 + below(9)}${n.slice(1)}`);
  const sentence = () => `${Array.from({ length: 6 + below(14) }, () => pick(words)).join('')}。`;

  const pages: string[] = [];
  for (let made = 0; made < characters; ) {
    const wanted = SHORTEST + below(LONGEST - SHORTEST);
    const lines: string[] = [`关于${pick(words)}${pick(words)}的通知`];
    for (let length = 0; length < wanted; length += lines.at(-1)?.length ?? 0) {
      const document = pick(documents);
      const start = below(document.length);
      // some neighbouring lines, so that tables stay whole; then a sentence that no document holds
      lines.push(...document.slice(start, start + 1 + below(8)).map(varied));
      if (below(3) === 0) lines.push(sentence());
    }
    const page = lines.join('\n');
    pages.push(page);
    made += page.length;
  }
  return pages;
}
