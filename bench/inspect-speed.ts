/**
 * What the checks of a text cost: every rule alone in nanoseconds a character, all together in MB (UTF-8) a second, and
 * beside one Aho–Corasick pass for 20,000 words over the same pages in the same run. `-- [MB] [rounds]`
 * Every quarter's inspection reads thousands of pages: what the compiler takes in the first rounds is not what a page costs.
 */
import { AhoCorasick } from '@monyone/aho-corasick';
import { AhoCorasick as FastAhoCorasick } from '@monyone/aho-corasick/fast';
import { checkText, TEXT_RULES } from '../src/text/checks/check-text.ts';
import { officialPages } from './official-text.ts';
import { readVocabulary } from './search-corpus.ts';

const WORDS = 20_000;
/** times one pass */
const MOST = 5;
/** MB (UTF-8) a second */
const LEAST = 4;

const megabytes = Number(process.argv[2] ?? 4);
const rounds = Number(process.argv[3] ?? 8);
const pages = officialPages((megabytes * 1e6) / 2.6);
const characters = pages.reduce((sum, page) => sum + page.length, 0);
const bytes = pages.reduce((sum, page) => sum + Buffer.byteLength(page), 0);

/** Words of two characters or more as they come in a word list: neither the commonest only nor the rarest. */
const words = readVocabulary()
  .filter((word) => word.length > 1)
  .filter((_, rank) => rank % 5 === 0)
  .slice(0, WORDS);
const plain = new AhoCorasick(words);
const fast = new FastAhoCorasick(words);

interface Run {
  name: string;
  over: (page: string) => unknown;
  /** seconds, one for each round */
  took: number[];
}

const all: Run = { name: 'all checks', over: (page) => checkText(page), took: [] };
const pass: Run = { name: 'aho-corasick', over: (page) => plain.matchInText(page), took: [] };
const fastPass: Run = { name: 'aho-corasick/fast', over: (page) => fast.matchInText(page), took: [] };
const rules = TEXT_RULES.map((rule): Run => ({ name: rule.id, over: (page) => rule.check(page), took: [] }));

// rounds alternate, so that whatever else the machine does falls on all alike; the first one only warms up
for (let round = 0; round <= rounds; round += 1) {
  for (const run of [all, pass, fastPass, ...(round <= 2 ? rules : [])]) {
    const begun = process.cpuUsage();
    for (const page of pages) run.over(page);
    const { user, system } = process.cpuUsage(begun);
    if (round > 0) run.took.push((user + system) / 1e6);
  }
}

/** The quickest round: the one that others disturbed least. */
const best = (run: Run) => Math.min(...run.took);
const rate = (run: Run) => bytes / 1e6 / best(run);
const ns = (run: Run) => (best(run) * 1e9) / characters;

for (const run of rules.sort((a, b) => ns(b) - ns(a)))
  console.log(`${ns(run).toFixed(1).padStart(8)} ns/char  ${run.name}`);
for (const run of [pass, fastPass, all])
  console.log(`${ns(run).toFixed(1).padStart(8)} ns/char  ${rate(run).toFixed(1).padStart(6)} MB/s  ${run.name}`);
const ratio = best(all) / best(pass);
console.log(
  `${pages.length} pages, ${(bytes / 1e6).toFixed(1)} MB; all checks: ${rate(all).toFixed(1)} MB/s (at least ${LEAST}), ` +
    `${ratio.toFixed(2)} of one pass of ${words.length} words (at most ${MOST}); of its fast variant ${(best(all) / best(fastPass)).toFixed(2)}`,
);
if (rate(all) < LEAST || ratio > MOST) process.exitCode = 1;
