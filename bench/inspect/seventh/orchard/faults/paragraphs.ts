import type { Difficulty } from '../../../corpus.ts';
import type { Draft, Way } from '../draft.ts';
import type { Random } from '../random.ts';

const way = (check: string, difficulty: Difficulty, change: Way['change'] & {}): Way => ({
  check,
  difficulty,
  tags: [],
  suffix: '',
  insert: [],
  change,
});

const HEADING = /^(（?[一二三四五六七八九十]+[、）]|\d+\.|第[一二三四五六七八九十]+条|问：|答：)/;
/** Paragraphs of prose long enough to be noticed when they come twice, and followed by another line. */
const whole = ({ lines }: Draft) =>
  [...lines.keys()].filter((at) => {
    const line = lines[at] ?? '';
    return line.length >= 38 && !line.includes('\t') && at < lines.length - 1;
  });

/** Puts a paragraph in once more, `after` lines further on, with what became of it; words around it keep the mark unique. */
function again(after: (random: Random, room: number) => number, become = (line: string) => line) {
  return (draft: Draft, random: Random): boolean => {
    const places = whole(draft);
    if (places.length === 0) return false;
    const at = random.pick(places);
    const line = draft.lines[at] ?? '';
    const steps = after(random, draft.lines.length - 1 - at);
    if (steps < 0 || at + steps >= draft.lines.length) return false;
    if (steps > 0 && (draft.lines[at + steps]?.includes('\t') || draft.lines[at + steps + 1]?.includes('\t')))
      return false;
    const copy = become(line);
    if (steps === 0 && copy === line) draft.lines.splice(at, 1, `«duplicate-paragraph:${line}`, `${line}»`);
    else if (copy !== line) draft.lines.splice(at + steps + 1, 0, `«duplicate-paragraph:${copy}»`);
    else {
      const before = draft.lines[at + steps] ?? '';
      draft.lines.splice(at + steps, 1, `${before.slice(0, -3)}«duplicate-paragraph:${before.slice(-3)}`, `${line}»`);
    }
    return true;
  };
}

const unnumbered = (line: string) => line.replace(HEADING, '');
const duplicate: Way[] = (
  [
    ['plain', again(() => 0)],
    ['plain', again(() => 1)],
    [
      'plain',
      again(
        () => 0,
        (line) => `${line}　`,
      ),
    ],
    [
      'plain',
      again(
        () => 0,
        (line) => `　　${line}`,
      ),
    ],
    [
      'plain',
      again(
        () => 0,
        (line) => line.replace(/[。；]$/, ''),
      ),
    ],
    ['ordinary', again(() => 2)],
    ['ordinary', again((random) => random.int(2, 3))],
    [
      'ordinary',
      again(
        () => 2,
        (line) => `　　${line}`,
      ),
    ],
    ['ordinary', again(() => 3, unnumbered)],
    ['ordinary', again((_, room) => Math.max(2, room - 2))],
    ['hard', again((random) => random.int(3, 5))],
    ['hard', again((_, room) => Math.max(3, room - 1))],
    [
      'hard',
      again(
        (random) => random.int(3, 6),
        (line) => line.replace('，', '， '),
      ),
    ],
    [
      'hard',
      again(
        (random) => random.int(3, 5),
        (line) => unnumbered(line).replace(/。$/, '；'),
      ),
    ],
    [
      'hard',
      again(
        (random) => random.int(3, 5),
        (line) => `${line} `,
      ),
    ],
  ] as const
).map(([difficulty, change]) => way('duplicate-paragraph', difficulty, change));

/** The last clause of a line and what stands before it. */
function tail(line: string): [string, string] {
  const [, before = '', clause = ''] = /^(.*?)([^，。；：、]{2,}[。；：]?)$/s.exec(line) ?? ['', '', line];
  return [before, clause];
}
/** The first clause of a line and what comes after it. */
function head(line: string): [string, string] {
  const cut = /^.{4,}?[，。；：]/s.exec(line)?.[0].length ?? line.length;
  return [line.slice(0, cut), line.slice(cut)];
}

/** Glues `many` lines onto one whose next line is of a kind. */
function glue(next: (line: string, at: number, lines: string[]) => boolean, many: number, between = '') {
  return (draft: Draft, random: Random): boolean => {
    const { lines } = draft;
    const fits = (at: number) =>
      Array.from({ length: many }, (_, step) => at + 1 + step).every(
        (place) => place < lines.length && !lines[place]?.includes('\t') && next(lines[place] ?? '', place, lines),
      );
    const places = [...lines.keys()].filter(
      (at) => (lines[at]?.length ?? 0) > 15 && !lines[at]?.includes('\t') && fits(at),
    );
    if (places.length === 0) return false;
    const at = random.pick(places);
    const parts = lines.slice(at, at + many + 1);
    const [before, first] = tail(parts[0] ?? '');
    const [last, after] = head(parts.at(-1) ?? '');
    const middle = parts.slice(1, -1).map((line) => line + between);
    lines.splice(at, many + 1, `${before}«run-together:${first}${between}${middle.join('')}${last}»${after}`);
    return true;
  };
}

const chapter = (line: string) => /^[一二三四五六七八九十]+、/.test(line);
const section = (line: string) => /^（[一二三四五六七八九十]+）/.test(line);
const item = (line: string) => /^\d+\./.test(line);
const article = (line: string) => line.startsWith('第') && line.includes('条　');
const question = (line: string) => /^(问|答)：/.test(line);
/** An answer behind its question in one paragraph is usual; a question behind an answer is not. */
const asked = (line: string) => line.startsWith('问：');
const bracketed = (line: string) => line.startsWith('【');
const signature = (line: string, at: number, lines: string[]) =>
  at >= lines.length - 2 && line.length < 24 && !/[。：]/.test(line);
const heading = (line: string) => [chapter, section, item, article, question, bracketed].some((is) => is(line));

const glued: Way[] = (
  [
    ['plain', glue(heading, 3)],
    ['plain', glue(chapter, 2)],
    ['plain', glue(article, 3)],
    ['plain', glue(signature, 2)],
    ['plain', glue(item, 2)],
    ['plain', glue(question, 3)],
    ['ordinary', glue(chapter, 1)],
    ['ordinary', glue(article, 1)],
    ['ordinary', glue(signature, 2, ' ')],
    ['ordinary', glue(item, 1)],
    ['ordinary', glue(asked, 1)],
    ['ordinary', glue(bracketed, 1)],
    ['hard', glue(chapter, 1, ' ')],
    ['hard', glue(section, 1)],
    ['hard', glue(article, 1, '　')],
    ['hard', glue(bracketed, 1, ' ')],
    ['hard', glue(item, 1, ' ')],
    ['hard', glue(asked, 1, '　')],
  ] as const
).map(([difficulty, change]) => way('run-together', difficulty, change));

/** Ways that repeat paragraphs or glue them. */
export const PARAGRAPHS = [...duplicate, ...glued];
