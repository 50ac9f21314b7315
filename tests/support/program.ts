/** The whole program on the demonstration county, serving on a free port, for tests in a real browser. */
import { serve } from '@hono/node-server';
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
  const server = serve({ fetch: program.app.fetch, port: 0, hostname: '127.0.0.1' });
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
