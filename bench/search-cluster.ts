/** The measured database: in a folder that may be kept, filled once, started again cold. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { sql } from 'kysely';
import pg from 'pg';
import { withDatabase } from '../src/db/address.ts';
import { connect, type DB } from '../src/db/connect.ts';
import { findBinaries } from '../src/db/embedded/binaries.ts';
import { type Cluster, initialise, launch, type Server } from '../src/db/embedded/server.ts';
import { serverUser } from '../src/db/embedded/user.ts';
import { migrate } from '../src/db/migrate.ts';
import { ensureRoles, newPasswords, type RoleUrls } from '../src/db/roles.ts';
import { copyDocuments } from './search-copies.ts';
import { COLUMNS, UNITS } from './search-corpus.ts';
import type { Share } from './search-load.ts';

const WORKERS = 2;
const SETTINGS = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  autovacuum: 'off',
  // an index that is made in one go needs no log
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '2GB',
  maintenance_work_mem: '3GB',
};

interface SearchCluster {
  /** where everything of this measurement lies */
  home: string;
  /** the server's own folder */
  data: string;
  urls: RoleUrls;
  /** Files with the words of the documents, a line of JSON each. */
  wordFiles: readonly string[];
  /** Processor time (ms) that the server's sessions have used so far; null where the system does not tell. */
  processorTime(): number | null;
  /** Stops, drops what the system keeps of the files in memory, and starts again. */
  restartCold(): Promise<void>;
  stop(): Promise<void>;
}

interface Size {
  /** documents */
  count: number;
  /** different texts among them */
  texts: number;
  /** lexemes that are asked for: others are not in copies of texts */
  asked: readonly string[];
}

interface Access {
  password: string;
  passwords: ReturnType<typeof newPasswords>;
}

/**
 * @param folder kept afterwards; null for one that goes away. Where a database of the different texts alone is kept
 * there, it is copied rather than filled anew.
 */
export async function searchCluster(size: Size, folder: string | null): Promise<SearchCluster> {
  const { count, texts } = size;
  const home = folder === null ? mkdtempSync(join(tmpdir(), 'gk-search-')) : join(folder, String(count));
  const user = serverUser();
  mkdirSync(home, { recursive: true });
  chmodSync(home, 0o711);
  const socket = mkdtempSync('/tmp/gk-');
  const data = join(home, 'pg');
  const ready = join(home, 'ready.json');
  const isKept = existsSync(ready);
  const smaller = folder !== null && texts < count ? join(folder, String(texts)) : null;
  const base = !isKept && smaller !== null && existsSync(join(smaller, 'ready.json')) ? smaller : null;
  if (!isKept) rmSync(data, { recursive: true, force: true });
  if (base !== null) execFileSync('cp', ['-a', join(base, 'pg'), data]);
  else if (!isKept) mkdirSync(data, { recursive: true, mode: 0o700 });
  if (user) for (const path of isKept || base !== null ? [socket] : [socket, data]) chownSync(path, user.uid, user.gid);
  const kept = isKept || base !== null ? accessOf(base === null ? ready : join(base, 'ready.json')) : null;
  const password = kept?.password ?? 'measured';
  const cluster: Cluster = {
    binaries: findBinaries(user),
    folder: data,
    socket,
    log: join(socket, 'log'),
    user,
    password,
  };
  if (kept === null) await initialise(cluster, false);
  let server = await start(cluster, isKept);
  const adminUrl = withDatabase(server.adminUrl, 'bench');
  const passwords = kept?.passwords ?? newPasswords();
  if (kept === null) await run(server.adminUrl, 'create database bench');
  const urls = await ensureRoles(adminUrl, passwords);
  // what was kept is measured as it was made
  if (kept === null) await migrate(urls.owner);
  const wordFiles = Array.from({ length: WORKERS }, (_, i) => join(home, `words-${i}.jsonl`));
  if (!isKept) {
    await fill(urls.owner, adminUrl, size, base === null ? wordFiles : null);
    await server.stop();
    server = await start(cluster, true);
    writeFileSync(ready, JSON.stringify({ password, passwords }));
  }
  return {
    home,
    data,
    urls,
    wordFiles,
    processorTime: () => sessionsTime(server.pid),
    async restartCold() {
      await server.stop();
      forget(home);
      server = await start(cluster, true);
    },
    async stop() {
      await server.stop();
      rmSync(socket, { recursive: true, force: true });
      if (folder === null) rmSync(home, { recursive: true, force: true });
    },
  };
}

function accessOf(file: string): Access {
  return JSON.parse(readFileSync(file, 'utf8')) as Access;
}

/** As the program starts its own server, apart from what makes loading slow. */
function start(cluster: Cluster, isMeasured: boolean): Promise<Server> {
  return launch(cluster, isMeasured ? { autovacuum: 'off' } : SETTINGS);
}

async function run(url: string, query: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(query).finally(() => client.end());
}

/** @param files where the words of each text go; null: the texts are there already */
async function fill(url: string, adminUrl: string, size: Size, files: readonly string[] | null): Promise<void> {
  const owner = connect(url);
  const { count, texts, asked } = size;
  const began = performance.now();
  if (files !== null) await load(owner, { url, adminUrl }, size, files);
  const loaded = performance.now();
  if (count > texts) await copyDocuments(owner, Math.ceil(count / texts), asked);
  const copied = performance.now();
  await sql`vacuum analyze published.documents, published.words, published.heads, published.terms,
    published.document_columns`.execute(owner);
  await owner.destroy();
  const seconds = (ms: number) => `${Math.round(ms / 1000)} s`;
  console.error(`loaded in ${seconds(loaded - began)}, copied in ${seconds(copied - loaded)}`);
}

async function load(
  owner: DB,
  { url, adminUrl }: { url: string; adminUrl: string },
  { count, texts }: Size,
  files: readonly string[],
): Promise<void> {
  const [{ definition = '' } = {}] = (
    await sql<{ definition: string }>`select pg_get_indexdef('published.words_gin'::regclass) as definition`.execute(
      owner,
    )
  ).rows;
  await sql`drop index published.words_gin`.execute(owner);
  await sql`insert into published.sites (site_id, name, short_name, name_en, hosts)
    values ('bench', '测量', '测量', 'Measured', '{localhost}')`.execute(owner);
  await sql`insert into published.columns (site_id, code, parent, name, name_en, description, keywords, type, sort)
    select 'bench', l || n, null, '栏目' || l || n, l || n, '', '', 'list', n
    from generate_series(0, ${COLUMNS - 1}) n, unnest(array['c', 'd']) l`.execute(owner);
  await sql`insert into published.units (site_id, id, code, name, short_name, name_en, kind, sort_key, active_from)
    select 'bench', gen_random_uuid(), 'u' || n, '单位' || n, '单位' || n, 'Unit ' || n, 'agency', n::text, '2000-01-01'
    from generate_series(0, ${UNITS - 1}) n`.execute(owner);
  await Promise.all(
    files.map((file, first) => {
      const share: Share = { url, count: texts, first, of: files.length, file: count <= 60_000 ? file : null };
      const worker = new Worker(new URL('./search-load.ts', import.meta.url), { workerData: share });
      worker.on('message', (i: number) => first === 0 && console.error(`${i} of ${texts} texts loaded`));
      return new Promise<void>((resolve, reject) => {
        worker.once('error', reject);
        worker.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a loader ended with ${code}`))));
      });
    }),
  );
  await run(adminUrl, `alter table published.words set (parallel_workers = 2); ${definition}`);
}

/** Asks the system to drop a folder's files from memory, which needs no rights over the machine. */
export function forget(folder: string): void {
  execFileSync('sync');
  execFileSync('find', [folder, '-type', 'f', '-exec', 'dd', 'if={}', 'iflag=nocache', 'count=0', 'status=none', ';']);
}

/**
 * From Linux's /proc, whose clock ticks a hundred times a second: of the sessions there are, and of those that have
 * ended; null where there is none.
 */
function sessionsTime(server: number): number | null {
  if (!existsSync('/proc/self/stat')) return null;
  const ticks = (fields: readonly string[], first: number) =>
    Number(fields[first] ?? 0) + Number(fields[first + 1] ?? 0);
  const present = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => statOf(name))
    .filter((fields) => Number(fields[1]) === server);
  return 10 * present.reduce((sum, fields) => sum + ticks(fields, 11), ticks(statOf(String(server)), 13));
}

/** What is told of a process behind its name; nothing of one that has ended meanwhile. */
function statOf(process: string): string[] {
  try {
    return readFileSync(`/proc/${process}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
  } catch {
    // it has ended
    return [];
  }
}
