/** The whole program on the demonstration county, serving on a free port, for tests in a real browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { build } from '../../build.mjs';
import { createProgram, type Program } from '../../src/app.ts';
import { type DemoDatabase, demoDatabase } from './demo.ts';

export interface RunningProgram {
  readonly address: string;
  readonly database: DemoDatabase;
  readonly program: Program;
  /** Password of a demonstration account. */
  password(username: string): string;
  close(): Promise<void>;
}

/** `now` moves the program's clock; faults that the program reports make `close` fail. */
export async function runDemo(now: () => Temporal.Instant = () => Temporal.Now.instant()): Promise<RunningProgram> {
  const database = await demoDatabase();
  const faults: unknown[] = [];
  const program = createProgram({
    urls: database.urls,
    keysFolder: database.keysFolder,
    now,
    report: (error) => faults.push(error),
  });
  const asset = await bundledAssets();
  const fetch = (request: Request) => asset(new URL(request.url).pathname) ?? program.app.fetch(request);
  const server = serve({ fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  return {
    address: `http://127.0.0.1:${bound.port}`,
    database,
    program,
    password(username) {
      const account = database.accounts.find((one) => one.username === username);
      if (!account) throw new Error(`no demonstration account is called ${username}`);
      return account.password;
    },
    async close() {
      await new Promise((resolve) => server.close(resolve));
      await program.close();
      await database.drop();
      if (faults.length > 0) throw faults[0];
    },
  };
}

/**
 * Style sheets and scripts as they are shipped: unbundled, the pages name them plainly and nothing stands behind the
 * names.
 */
export async function bundledAssets(): Promise<(path: string) => Response | null> {
  const folder = join(await build(), 'assets');
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, string>;
  return (path) => {
    const asked = /^\/assets\/([\w-]+\.\w+)$/.exec(path)?.[1];
    if (asked === undefined) return null;
    const file = manifest[asked] ?? asked;
    const type = TYPES[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
    return new Response(readFileSync(join(folder, file)), { headers: { 'content-type': type } });
  };
}

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};
