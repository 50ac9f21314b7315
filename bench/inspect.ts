/**
 * How well the content checks find faults on pages that were written without knowledge of their rules (`inspect/apart`):
 * `npm run bench:inspect [-- [--open] number of misses and false alarms shown [check]]`. Fails below the aims.
 * --pages: the checks of pages instead, over the labelled pages of `inspect/pages`, which the makers of the rules may read.
 * --open: on the corpora that the makers of the rules may read (`inspect/open`, and `inspect/former`, `inspect/second`,
 * `inspect/third` and so on to `inspect/thirteenth`, which were kept apart before); its figures say what is left to do, not how good they are.
 */
import { checkText } from '../src/text/checks/check-text.ts';
import { apart } from './inspect/apart/apart.ts';
import { DIFFICULTIES, type Page } from './inspect/corpus.ts';
import { eighth } from './inspect/eighth/eighth.ts';
import { eleventh } from './inspect/eleventh/eleventh.ts';
import { fifth } from './inspect/fifth/fifth.ts';
import { former } from './inspect/former/former.ts';
import { fourth } from './inspect/fourth/fourth.ts';
import { ninth } from './inspect/ninth/ninth.ts';
import { open } from './inspect/open/open.ts';
import { pageReport } from './inspect/pages/report.ts';
import {
  type Alarm,
  added,
  type Finding,
  type Miss,
  precision,
  recall,
  score,
  type Tally,
  text,
} from './inspect/score.ts';
import { second } from './inspect/second/second.ts';
import { seventh } from './inspect/seventh/seventh.ts';
import { sixth } from './inspect/sixth/sixth.ts';
import { tenth } from './inspect/tenth/tenth.ts';
import { third } from './inspect/third/third.ts';
import { thirteenth } from './inspect/thirteenth/thirteenth.ts';
import { twelfth } from './inspect/twelfth/twelfth.ts';

const AIM = { precision: 0.95, recall: 0.9 };
if (process.argv.includes('--pages')) process.exit(reportPages() ? 0 : 1);

/** Prints the figures of the page checks; whether each reaches the aims. */
function reportPages(): boolean {
  const { pages, figures, misses, alarms } = pageReport();
  const share = (of: number, all: number) => (all === 0 ? '  – ' : (of / all).toFixed(2));
  console.log(`${pages} pages open to the makers of the rules; precision and recall by page`);
  console.log(`${'check'.padEnd(20)} precision recall labels missed wrong`);
  for (const { check, labels, met, wrong } of figures)
    console.log(
      `${check.padEnd(20)} ${share(met, met + wrong).padEnd(9)} ${share(met, labels).padEnd(6)} ${`${labels}`.padEnd(6)} ${`${labels - met}`.padEnd(6)} ${wrong}`,
    );
  for (const one of misses.slice(0, 10)) console.log(`missed: ${one}`);
  for (const one of alarms.slice(0, 10)) console.log(`false alarm: ${one}`);
  return figures.every(
    ({ labels, met, wrong }) =>
      met >= AIM.recall * labels && (met + wrong === 0 || met / (met + wrong) >= AIM.precision),
  );
}

const [first = '10', only] = process.argv.slice(2).filter((word) => word !== '--open');
const shown = Number(first);

const pages = process.argv.includes('--open')
  ? [
      open,
      former,
      second,
      third,
      fourth,
      fifth,
      sixth,
      seventh,
      eighth,
      ninth,
      tenth,
      eleventh,
      twelfth,
      thirteenth,
    ].flatMap((corpus) => corpus())
  : apart();
const begun = performance.now();
const { tallies, misses, alarms } = score(pages, find);
const seconds = (performance.now() - begun) / 1000;

function find(page: Page): Finding[] {
  return checkText(text(page), {
    ...(page.kind ? { kind: page.kind } : {}),
    ...(page.date ? dayOf(page.date) : {}),
  });
}

/** A page is read on the day of its release. */
function dayOf(date: string) {
  const day = Temporal.PlainDate.from(date);
  return { today: day, published: day };
}

const figure = (n: number) => n.toFixed(2);
const pair = (tally: Tally) =>
  `${tally.right + tally.wrong === 0 ? '  – ' : figure(precision(tally))} ${tally.labels === 0 ? '  – ' : figure(recall(tally))}`;

console.log(`${pages.length} pages in ${seconds.toFixed(1)} s; precision and recall`);
console.log(
  `${'check'.padEnd(20)} ${DIFFICULTIES.map((one) => one.padEnd(11)).join('')}all        labels missed wrong beside`,
);
for (const [check, three] of [...tallies].sort(([a], [b]) => a.localeCompare(b)))
  line(
    check,
    DIFFICULTIES.map((one) => three[one]),
  );
line(
  'together',
  DIFFICULTIES.map((one) => added([...tallies.values()].map((three) => three[one]))),
);

function line(name: string, three: readonly Tally[]): void {
  const all = added(three);
  console.log(
    `${name.padEnd(20)} ${three.map((tally) => pair(tally).padEnd(11)).join('')}${pair(all).padEnd(11)}` +
      `${all.labels}`.padEnd(7) +
      `${all.labels - all.met}`.padEnd(7) +
      `${all.wrong}`.padEnd(6) +
      `${all.beside}`,
  );
}

/** An easy page is worse to fail on than a hard one; of each check one after another. */
function worst<T extends Miss | Alarm>(list: readonly T[], check: (one: T) => string, weight: (one: T) => number): T[] {
  const seen = new Map<string, number>();
  return list
    .filter((one) => !only || check(one) === only)
    .map((one) => {
      const level = DIFFICULTIES.indexOf(one.page.difficulty);
      const key = `${check(one)} ${level}`;
      const turn = seen.get(key) ?? 0;
      seen.set(key, turn + 1);
      return { one, rank: level * 10_000 + turn * 10 + weight(one) };
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, shown)
    .map(({ one }) => one);
}

const SEVERITIES = ['high', 'medium', 'low'];
const short = (words: string) => JSON.stringify(words.length > 90 ? `${words.slice(0, 90)}…` : words);

console.log('\nworst misses');
for (const { page, fault } of worst(
  misses,
  ({ fault: { check } }) => check,
  () => 0,
))
  console.log(`${fault.check} (${page.difficulty}, ${page.id}): ${short(fault.text)}`);

console.log('\nworst false alarms');
for (const { page, finding } of worst(
  alarms,
  ({ finding: { rule } }) => rule,
  ({ finding: { severity } }) => SEVERITIES.indexOf(severity),
))
  console.log(`${finding.rule} (${page.difficulty}, ${page.id}): ${short(finding.excerpt)}`);

const all = added([...tallies.values()].flatMap((three) => Object.values(three)));
if (precision(all) < AIM.precision || recall(all) < AIM.recall) process.exitCode = 1;
