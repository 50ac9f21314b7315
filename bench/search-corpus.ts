/** Generated documents for measuring the search: real words as frequent as Zipf says, lengths from a note to a yearbook. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Indexed } from '../src/text/index-entry.ts';
import { random } from './random.ts';

const VOCABULARY = 300_000;
const SHORTEST = 200;
const LONGEST = 50_000;
const MEDIAN = 2_000;
const SPREAD = 0.9;
/** share of a text's words that belong to its subject */
const ON_SUBJECT = 0.08;
export const UNITS = 40;
export const COLUMNS = 60;
export const KINDS = ['normative', 'document', 'notice', 'news', 'budget', 'licence', 'penalty', 'service'] as const;
const YEARS = 16;
export const FIRST_YEAR = 2010;

interface Generated extends Indexed {
  i: number;
  unit: string;
  kind: (typeof KINDS)[number];
  columns: string[];
  released: string;
  /** the words in order, before they were joined */
  sequence: readonly string[];
}

/** The most frequent Chinese words of the segmenter's dictionary, the most frequent first. */
export function readVocabulary(): string[] {
  const path = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([word = '']) => /^\p{Script=Han}{2,8}$/u.test(word))
    .map(([word = '', count]) => [word, Number(count)] as const)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, VOCABULARY)
    .map(([word]) => word);
}

export interface Corpus {
  /** most frequent first */
  vocabulary: readonly string[];
  rankOf(word: string): number;
  document(i: number): Generated;
}

export function corpus(count: number): Corpus {
  const vocabulary = readVocabulary();
  const cumulative = new Float64Array(vocabulary.length);
  let sum = 0;
  for (const i of cumulative.keys()) cumulative[i] = sum += 1 / (i + 1);
  const ranks = new Map(vocabulary.map((word, i) => [word, i]));

  /** A rank by Zipf's law. */
  function draw(share: number): number {
    const wanted = share * sum;
    let [low, high] = [0, cumulative.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cumulative[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function document(i: number): Generated {
    const below = random(i * 7919 + 1);
    const share = () => (below(1 << 30) + 0.5) / (1 << 30);
    const word = (least = 0) => {
      for (;;) {
        const rank = draw(share());
        if (rank >= least) return vocabulary[rank] ?? '';
      }
    };
    const normal = Math.sqrt(-2 * Math.log(share())) * Math.cos(2 * Math.PI * share());
    const length = Math.min(LONGEST, Math.max(SHORTEST, Math.round(MEDIAN * Math.exp(SPREAD * normal))));
    const subject = Array.from({ length: 6 }, () => word(200));
    const title = [...Array.from({ length: 3 + below(4) }, () => word(20)), ...subject.slice(0, 2), '通知'];
    const sequence: string[] = [];
    let [body, size, sentence] = ['<p>', 0, 0];
    while (size < length) {
      const next = share() < ON_SUBJECT ? (subject[below(subject.length)] ?? '') : word();
      sequence.push(next);
      sentence += 1;
      const mark = sentence % 90 === 0 ? '。</p><p>' : sentence % 30 === 0 ? '。' : sentence % 11 === 0 ? '，' : '';
      body += next + mark;
      size += next.length + (mark ? 1 : 0);
    }
    const days = Math.floor((i * YEARS * 365) / count);
    return {
      i,
      title: `${title.join('')}（第${i}件）`,
      number: i % 3 === 0 ? `示政办发〔${FIRST_YEAR + (i % YEARS)}〕${Math.floor(i / YEARS) + 1}号` : null,
      summary: `${subject.join('')}${word()}${word()}。`,
      body: `${body}。</p>`,
      unit: `u${below(UNITS)}`,
      kind: KINDS[below(KINDS.length)] ?? 'notice',
      columns: [`c${below(COLUMNS)}`, `d${below(COLUMNS)}`],
      released: Temporal.Instant.from(`${FIRST_YEAR}-01-02T00:00:00Z`)
        .add({ hours: days * 24 + below(24) })
        .toString(),
      sequence,
    };
  }
  return { vocabulary, rankOf: (word) => ranks.get(word) ?? Number.POSITIVE_INFINITY, document };
}
