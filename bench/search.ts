/**
 * How long a search takes: p50 and p95 of every kind of query over generated documents, cold and warm, with eight
 * clients at once, beside Xapian on the same words.
 * `npm run bench:search -- [--documents 50000] [--texts 50000] [--keep FOLDER] [--rounds 3] [--alone] [--unwarmed]`
 * The third figure is the processor time of a query: of the program, and of the server's sessions. Eight clients on two
 * processors wait four times as long for an answer.
 */
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { connect, type DB } from '../src/db/connect.ts';
import { publishedSearch } from '../src/search/search.ts';
import { suggest } from '../src/search/suggest.ts';
import { warmSearch } from '../src/search/warm.ts';
import { searchCluster } from './search-cluster.ts';
import { corpus } from './search-corpus.ts';
import { kindsOf, lexemesOf, type Measured } from './search-kinds.ts';
import { xapian } from './search-xapian.ts';

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '5000' },
    // different texts; each further document is a copy of one of them, released some minutes later
    texts: { type: 'string' },
    keep: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    alone: { type: 'boolean', default: false },
    // cold: without what the program reads in the background after a start
    unwarmed: { type: 'boolean', default: false },
  },
});
const count = Number(values.documents);
const texts = Number(values.texts ?? values.documents);
const rounds = Number(values.rounds);
const CLIENTS = 8;
const EACH = 40;

export interface Times {
  p50: number;
  p95: number;
  /** processor time for one query, of the program and of the database's sessions; tells where others use the machine too */
  processor?: readonly [number, number];
}

const kinds = kindsOf(corpus(texts), texts, EACH);
const cluster = await searchCluster({ count, texts, asked: lexemesOf(kinds) }, values.keep ?? null);
const peer = values.alone ? null : await xapian(cluster.home, cluster.wordFiles, count);
try {
  console.log(
    `${count} documents, ${CLIENTS} clients at once, ${EACH} queries a kind, medians of ${rounds} rounds, ms`,
  );
  console.log(`load before: ${loadavg()[0]?.toFixed(1)}`);
  await cluster.restartCold();
  // the program goes on running: its connections are those of all rounds
  const published = connect(cluster.urls.public, { max: CLIENTS });
  if (!values.unwarmed) {
    const { bytes, milliseconds } = await warmSearch(published, cluster.data, new AbortController().signal);
    console.log(`read after the start: ${Math.round(bytes / 1e6)} MB in ${(milliseconds / 1000).toFixed(1)} s`);
  }
  const shares: number[] = [];
  const round = async () => {
    const [began, before, own] = [performance.now(), busyTime(), sum(processorTime())];
    const times = await measured(published);
    const others = busyTime() - before - (sum(processorTime()) - own);
    shares.push(others / (performance.now() - began) / availableParallelism());
    return times;
  };
  const cold = await round();
  const warm: Record<string, Times>[] = [];
  for (let n = 0; n < rounds; n += 1) warm.push(await round());
  const others = peer ? await peer.measure(kinds, { clients: CLIENTS, rounds }) : null;
  console.log(
    'kind'.padEnd(28),
    ' cold p50     p95  program+server    warm p50     p95  program+server',
    others ? '   Xapian cold p50   p95   warm p50   p95' : '',
  );
  for (const kind of Object.keys(kinds)) {
    const ours = [cold[kind], middle(warm.map((round) => round[kind]))];
    const theirs = others ? [others.cold[kind], others.warm[kind]] : [];
    console.log(kind.padEnd(28), ...[...ours, ...theirs].map(shown));
  }
  console.log(`of the processors others used ${shares.map((share) => `${Math.round(100 * share)} %`).join(', ')}`);
  await suggestions(published);
  await published.destroy();
  console.log(`load after: ${loadavg()[0]?.toFixed(1)}`);
} finally {
  await cluster.stop();
}

/**
 * Each kind by itself: eight clients take its queries one after another. The first time is cold: the server and its files
 * as after a start, and queries that nobody has asked since, once the program has read what it reads after a start.
 */
async function measured(published: DB): Promise<Record<string, Times>> {
  const results: Record<string, Times> = {};
  const search = publishedSearch(published, () => Temporal.Now.instant());
  const ask = ({ text, filters, sort }: Measured) => search.search({ siteId: 'bench', text, filters, sort, page: 1 });
  // what the program itself loads once is not the database's cold
  await Promise.all(Array.from({ length: CLIENTS }, () => ask({ ...first(), text: '"启动"' })));
  for (const [kind, queries] of Object.entries(kinds)) {
    const before = processorTime();
    const waiting = [...queries];
    const times: number[] = [];
    const client = async () => {
      for (let query = waiting.shift(); query; query = waiting.shift()) {
        const began = performance.now();
        await ask(query);
        times.push(performance.now() - began);
      }
    };
    await Promise.all(Array.from({ length: CLIENTS }, client));
    results[kind] = { ...summary(times), processor: each(before, processorTime(), queries.length) };
  }
  return results;
}

/** Suggestions while typing, the first letters of words that were searched. */
async function suggestions(published: DB): Promise<void> {
  const typed = Object.values(kinds).flatMap((queries) => queries.map(({ words }) => words[0]?.slice(0, 2) ?? ''));
  const waiting = typed.filter((word) => word.length === 2).slice(0, 300);
  const times: number[] = [];
  const client = async () => {
    for (let word = waiting.shift(); word; word = waiting.shift()) {
      const began = performance.now();
      await suggest(published, 'bench', word, Temporal.Now.instant());
      times.push(performance.now() - began);
    }
  };
  const before = processorTime();
  await Promise.all(Array.from({ length: CLIENTS }, client));
  console.log(
    'suggestions'.padEnd(28),
    shown({ ...summary(times), processor: each(before, processorTime(), times.length) }),
  );
}

function processorTime(): [number, number] {
  const { user, system } = process.cpuUsage();
  return [(user + system) / 1000, cluster.processorTime() ?? 0];
}

/** Processor time (ms) that the whole machine has used, by Linux's clock of a hundredth of a second; 0 where none tells. */
function busyTime(): number {
  if (!existsSync('/proc/stat')) return 0;
  const [user = 0, nice = 0, system = 0, , , interrupts = 0, soft = 0, stolen = 0] = (
    readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? ''
  )
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return 10 * (user + nice + system + interrupts + soft + stolen);
}

function sum([program, server]: readonly [number, number]): number {
  return program + server;
}

function each(before: readonly [number, number], after: readonly [number, number], count: number): [number, number] {
  return [(after[0] - before[0]) / count, (after[1] - before[1]) / count];
}

function first(): Measured {
  const [query] = Object.values(kinds).flat();
  if (!query) throw new Error('no queries');
  return query;
}

function summary(times: readonly number[]): Times {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

function middle(all: readonly (Times | undefined)[]): Times {
  const of = (figure: (times: Times) => number | undefined) =>
    all.map((times) => (times && figure(times)) ?? 0).toSorted((a, b) => a - b)[all.length >> 1] ?? 0;
  return {
    p50: of((times) => times.p50),
    p95: of((times) => times.p95),
    processor: [of((times) => times.processor?.[0]), of((times) => times.processor?.[1])],
  };
}

function shown(times: Times | undefined): string {
  if (!times) return '-'.padStart(18);
  const processor =
    times.processor
      ?.map((each) => each.toFixed(1))
      .join(' + ')
      .padStart(15) ?? '';
  return `${times.p50.toFixed(1).padStart(8)} ${times.p95.toFixed(1).padStart(7)} ${processor} |`;
}
