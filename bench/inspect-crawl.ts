/**
 * `npm run bench:inspect-crawl`: a site of 10,000 pages with 2,000 broken links, beside linkinator in the same run; the
 * same with all content checks and with traps; and a crawl that is killed and goes on.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from '../build.mjs';
import { readVisits } from '../src/inspection/crawl/read.ts';
import { brokenOf } from '../src/inspection/probes/pages.ts';
import { BROKEN, PAGES } from './inspect-crawl-site.ts';

const LINKINATOR = '8.1.0';
const RATIO = 2;
const PER_SECOND = 200;
/** MB */
const MEMORY = 300;

interface Measured {
  seconds: number;
  memory: number;
  processor: number;
  visits: number;
  broken: number;
  findings: number;
}

const REPORT = `process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stderr.write('\\nTOOK ' + JSON.stringify({ memory, processor: (user + system) / 1e6 }));
})`;
const bundle = await build();
const folder = await mkdtemp(join(tmpdir(), 'inspect-crawl-'));
const failed: string[] = [];
let runs = 0;
const expect = (holds: boolean, what: string) => {
  console.log(`${holds ? 'holds' : 'FAILS'}: ${what}`);
  if (!holds) failed.push(what);
};

try {
  const plain = await serve();
  const links = await measured('links', plain.address);
  say('links alone', links);
  const others = await linkinator(plain.address);
  console.log(`linkinator ${LINKINATOR}: ${others.seconds.toFixed(1)} s, ${others.memory} MB, ${others.broken} broken`);
  const again = await measured('links', plain.address);
  say('links alone, again', again);
  const slower = Math.max(links.seconds, again.seconds);
  expect(links.broken === BROKEN && again.broken === BROKEN, `all ${BROKEN} broken links are found`);
  expect(others.seconds / slower >= RATIO, `${(others.seconds / slower).toFixed(1)} times as fast as linkinator`);

  const all = await measured('all', plain.address);
  say('with all content checks', all);
  expect(all.broken === BROKEN, 'and all broken links again');
  expect(PAGES / all.seconds >= PER_SECOND, `${Math.round(PAGES / all.seconds)} pages/s`);
  plain.process.kill();

  const trapped = await serve('traps');
  const traps = await measured('all', trapped.address);
  say('with traps', traps);
  expect(traps.broken >= BROKEN, 'all broken links are found beside traps');
  console.log(`${Math.round(PAGES / traps.seconds)} pages/s with traps`);
  trapped.process.kill();
  expect(Math.max(...[links, again, all, traps].map(({ memory }) => memory)) < MEMORY, `memory under ${MEMORY} MB`);
  await killed();
} finally {
  await rm(folder, { recursive: true, force: true });
}
process.exitCode = failed.length > 0 ? 1 : 0;

function say(what: string, { seconds, processor, memory, visits, broken, findings }: Measured): void {
  console.log(
    `${what}: ${seconds.toFixed(1)} s (processor ${processor.toFixed(1)} s), ${memory} MB, ${visits} visits, ${broken} broken, ${findings} findings`,
  );
}

async function serve(...words: string[]): Promise<{ address: string; process: ChildProcess }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'inspect-crawl-site.ts'), ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [address] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { address, process: child };
}

/** The command as it is shipped; when it ends it says what it took. */
function start(mode: 'links' | 'all', into: string, address: string) {
  const words = [join(bundle, 'main.js'), 'inspect', address, '--folder', into, '--json'];
  const more = mode === 'links' ? ['--links'] : [];
  return spawn(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(REPORT)}`, ...words, ...more],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
}

async function measured(
  mode: 'links' | 'all',
  address: string,
  into = join(folder, String(++runs)),
): Promise<Measured> {
  const before = visitsIn(into);
  const begun = performance.now();
  const child = start(mode, into, address);
  let [findings, said] = [0, ''];
  createInterface({ input: child.stdout }).on('line', () => (findings += 1));
  child.stderr.on('data', (part: Buffer) => (said += part));
  await once(child, 'close');
  const seconds = (performance.now() - begun) / 1000;
  const took = /TOOK (\{.*\})/.exec(said)?.[1];
  if (took === undefined) throw new Error(`the command ended badly: ${said}`);
  const { memory, processor } = JSON.parse(took) as Pick<Measured, 'memory' | 'processor'>;
  const broken = brokenOf(into).links.filter(({ verdict }) => verdict === 'fail');
  return {
    seconds,
    memory,
    processor,
    findings,
    visits: visitsIn(into) - before,
    broken: new Set(broken.map(({ to }) => to)).size,
  };
}

function visitsIn(into: string): number {
  return existsSync(join(into, 'visits.jsonl')) ? [...readVisits(into)].length : 0;
}

/** The usual checker of links, at a pinned version, installed beside and not into the project. */
async function linkinator(address: string): Promise<{ seconds: number; memory: number; broken: number }> {
  const place = join(tmpdir(), `linkinator-${LINKINATOR}`);
  const program = join(place, 'node_modules/linkinator/build/src/cli.js');
  if (!existsSync(program))
    execFileSync('npm', ['install', '--prefix', place, '--no-save', `linkinator@${LINKINATOR}`], { stdio: 'ignore' });
  const begun = performance.now();
  const wrapped = `process.on('exit', () => process.stderr.write('\\nMB ' + Math.round(process.resourceUsage().maxRSS / 1024)));process.argv.splice(1, 0, ${JSON.stringify(program)});await import(${JSON.stringify(program)})`;
  const child = spawn(
    process.execPath,
    ['--input-type=module', '-e', wrapped, '--', address, '--recurse', '--format', 'json', '--verbosity', 'error'],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let [out, err] = ['', ''];
  child.stdout.on('data', (part: Buffer) => (out += part));
  child.stderr.on('data', (part: Buffer) => (err += part));
  await once(child, 'close');
  const seconds = (performance.now() - begun) / 1000;
  const broken = new Set([...out.matchAll(/"url":\s*"([^"]*\/gone\/[^"]*)"/g)].map(([, url]) => url)).size;
  return { seconds, broken, memory: Number(/MB (\d+)/.exec(err)?.[1] ?? 0) };
}

/** Kills a crawl twice; what was finished is not asked for again. */
async function killed(): Promise<void> {
  const site = await serve();
  const into = join(folder, 'killed');
  for (const enough of [2_000, 5_000]) {
    const child = start('links', into, site.address);
    while (visitsIn(into) < enough && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 100));
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  const before = visitsIn(into);
  const rest = await measured('links', site.address, into);
  const addresses = [...readVisits(into)].filter(({ attempt }) => attempt === 1).map(({ address }) => address);
  site.process.kill();
  console.log(`killed after ${before} visits, resumed with ${rest.visits}`);
  expect(rest.visits > 0 && rest.broken === BROKEN, 'a killed crawl goes on to its end');
  expect(new Set(addresses).size === addresses.length, 'no finished page is asked for again');
}
