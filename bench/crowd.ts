/**
 * A county's day: `npm run bench:crowd [minutes] [staff] [readers]`. Members of staff, each with a session, open their
 * pages and now and then write at a draft, which the form keeps by itself; readers look at kept pages. Everybody pauses between pages as people do. Fails on
 * any error, and where the 95th percentile is above its limit.
 */
import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { startProgram } from './program.ts';
import { enterStaff, type StaffMember, signIn } from './staff.ts';

const minutes = Number(process.argv[2] ?? 10);
const staffCount = Number(process.argv[3] ?? 500);
const readerCount = Number(process.argv[4] ?? 2000);
const OFFICE_LIMIT_MS = 500;
const KEPT_LIMIT_MS = 50;
/** mean pause (s) of a person between two pages */
const STAFF_PAUSE = 30;
const READER_PAUSE = 15;

/** One page of staff in twenty is a writing; five members of staff in seven may draft. */
const WRITE_SHARE = (1 / 20) * (7 / 5);
const WRITERS: readonly string[] = ['drafter', 'disclosure-office'];

const OFFICE: Record<'drafter' | 'reviewer' | 'approver' | 'disclosure-office', readonly string[]> = {
  drafter: ['/office', '/office/documents', '/office/requests', '/office/documents/new'],
  reviewer: ['/office', '/office/documents'],
  approver: ['/office', '/office/documents', '/office/requests', '/office/reports'],
  'disclosure-office': ['/office', '/office/documents', '/office/requests', '/office/reports', '/office/columns'],
};

interface Sample {
  kind: string;
  ms: number;
}
const samples: Sample[] = [];
const failures: string[] = [];
let measuring = false;

const program = await startProgram();
try {
  console.log(`entering ${staffCount} members of staff`);
  const staff = await enterStaff(program.data, staffCount);
  const cookies: string[] = [];
  // two at a time: hashing a password costs a processor some tens of milliseconds
  for (let n = 0; n < staff.length; n += 2)
    cookies.push(...(await Promise.all(staff.slice(n, n + 2).map((one, i) => signIn(program.address, one, n + i)))));
  console.log(`${cookies.length} signed in; ${readerCount} readers; ${minutes} minutes`);
  const pages = await addresses();
  const end = performance.now() + minutes * 60_000;
  const beforeCpu = program.processorSeconds();
  measuring = true;
  await Promise.all([
    ...staff.map((one, n) => beStaff(one, cookies[n] ?? '', end)),
    ...Array.from({ length: readerCount }, () => beReader(pages, end)),
  ]);
  const cpu = (program.processorSeconds() ?? 0) - (beforeCpu ?? 0);
  report(cpu);
} finally {
  await program.stop();
}

/** Public pages that a reader may open: from the front page, two columns and the newest documents. */
async function addresses(): Promise<string[]> {
  const lists = ['/', '/columns/normative', '/columns/notices', '/disclosure', '/units'];
  const documents = new Set<string>();
  for (const path of lists) {
    const html = await (await fetch(program.address + path)).text();
    for (const [, found] of html.matchAll(/href="(\/documents\/[^"]+)"/g)) if (found) documents.add(found);
  }
  return [...lists, ...documents];
}

async function beReader(pages: readonly string[], end: number): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  await pause(READER_PAUSE, end);
  while (performance.now() < end) {
    await ask('kept', agent, pages[Math.floor(Math.random() ** 2 * pages.length)] ?? '/', { 'accept-encoding': 'br' });
    await pause(READER_PAUSE, end);
  }
  agent.destroy();
}

async function beStaff({ role }: StaffMember, cookie: string, end: number): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const paths = OFFICE[role as keyof typeof OFFICE];
  let links: string[] = [];
  await pause(STAFF_PAUSE, end);
  while (performance.now() < end) {
    if (WRITERS.includes(role) && Math.random() < WRITE_SHARE) {
      await ask('write', agent, '/office/documents/new/copy', { cookie, origin: program.address }, typedDraft());
      await pause(STAFF_PAUSE, end);
      continue;
    }
    const path =
      links.length > 0 && Math.random() < 0.5
        ? (links[Math.floor(Math.random() * links.length)] ?? '/office')
        : (paths[Math.floor(Math.random() * paths.length)] ?? '/office');
    const html = await ask('office', agent, path, { cookie });
    const own = [...html.matchAll(/href="(\/office\/(?:documents|requests)\/[0-9a-f-]{36})"/g)].map(
      ([, to]) => to ?? '',
    );
    if (own.length > 0) links = own;
    await pause(STAFF_PAUSE, end);
  }
  agent.destroy();
}

/** What the form of a new document posts by itself after some seconds of silence: a page of text, and no act. */
function typedDraft(): URLSearchParams {
  const paragraph = '各乡镇人民政府、县直各单位：现将有关事项通知如下，请结合实际认真贯彻落实。';
  return new URLSearchParams([
    ['version', '0'],
    ['kind', 'notice'],
    ['title', `关于做好第${Math.ceil(Math.random() * 1000)}号事项的通知`],
    ['attribute', 'proactive'],
    ['mainColumn', 'notices'],
    ['body', `<p>${paragraph}</p>`.repeat(5 + Math.floor(Math.random() * 40))],
  ]);
}

/** Exponential pauses: people do not walk in step. */
async function pause(mean: number, end: number): Promise<void> {
  const ms = Math.min(-Math.log(1 - Math.random()) * mean * 1000, Math.max(0, end - performance.now()));
  await wait(ms);
}

function ask(
  kind: string,
  agent: Agent,
  path: string,
  given: Record<string, string>,
  form?: URLSearchParams,
): Promise<string> {
  const body = form?.toString();
  const headers =
    body === undefined
      ? given
      : {
          ...given,
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': String(Buffer.byteLength(body)),
        };
  const asked = performance.now();
  return new Promise((resolve) => {
    const fail = (why: string) => {
      failures.push(`${path}: ${why}`);
      resolve('');
    };
    const method = body === undefined ? 'GET' : 'POST';
    const call = request(program.address + path, { method, agent, headers, timeout: 30_000 }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', (error) => fail(error.message));
      response.on('end', () => {
        if (measuring) samples.push({ kind, ms: performance.now() - asked });
        if (response.statusCode !== 200) fail(String(response.statusCode));
        else resolve(given['accept-encoding'] ? '' : Buffer.concat(chunks).toString());
      });
    });
    call.on('timeout', () => call.destroy(new Error('no answer for 30 s')));
    call.on('error', (error) => fail(error.message));
    call.end(body);
  });
}

function report(cpu: number): void {
  const limits = { kept: KEPT_LIMIT_MS, office: OFFICE_LIMIT_MS, write: OFFICE_LIMIT_MS };
  for (const [kind, limit] of Object.entries(limits)) {
    const times = samples.filter((sample) => sample.kind === kind).map(({ ms }) => ms);
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
    const isReached = at(0.95) <= limit;
    if (!isReached) process.exitCode = 1;
    console.log(
      `${kind}: ${times.length} asked, p50 ${at(0.5).toFixed(1)} ms, p95 ${at(0.95).toFixed(1)} ms, p99 ${at(0.99).toFixed(1)} ms; ` +
        `limit of p95 ${limit} ms: ${isReached ? 'reached' : 'NOT reached'}`,
    );
  }
  console.log(
    `errors: ${failures.length}; the serving process used ${((cpu / (minutes * 60)) * 100).toFixed(0)} % of a processor`,
  );
  for (const failure of failures.slice(0, 10)) console.log(`  ${failure}`);
  if (failures.length > 0) process.exitCode = 1;
}
