/** Which of the servers that DATABASE_URL names takes writes now: the primary, whichever it is since the last failure. */
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/**
 * One URL for each host of `postgresql://user:password@host:port,host:port/database`, in their order; a URL of one host
 * is given back as it is.
 */
export function alternatives(url: string): string[] {
  const parts = /^(?<head>\w+:\/\/(?:[^@/]*@)?)(?<hosts>[^/?]*)(?<tail>.*)$/s.exec(url)?.groups;
  const { head = '', hosts = '', tail = '' } = parts ?? {};
  return hosts.includes(',') ? hosts.split(',').map((host) => `${head}${host}${tail}`) : [url];
}

/** A server that is starting, stopping or still a standby will do in a while; any other refusal is for a person. */
const PASSING = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOENT',
  '57P01',
  '57P02',
  '57P03',
]);

/** How long (ms) a server may take to come back; of several, until one of them has been promoted. */
const PATIENCE = { one: 30_000, several: 120_000 };

/**
 * The URL of the first server that takes writes; waits for one.
 * @throws Error naming the reason of the last refusal when none does in time, or at once when waiting cannot help
 */
export async function writableUrl(url: string, patience?: number): Promise<string> {
  const urls = alternatives(url);
  const end = Date.now() + (patience ?? (urls.length > 1 ? PATIENCE.several : PATIENCE.one));
  for (;;) {
    const answers = await Promise.all(urls.map(ask));
    const writable = urls.find((_, i) => answers[i] === 'writable');
    if (writable) return writable;
    const final = answers.find((answer) => answer instanceof Error && !isPassing(answer));
    if (final instanceof Error && urls.length === 1) throw final;
    if (Date.now() > end) {
      const reasons = answers.map((answer) => (answer instanceof Error ? answer.message || answer.name : answer));
      throw new Error(`No server of DATABASE_URL takes writes: ${reasons.join('; ')}.`);
    }
    await wait(200);
  }
}

/** The URL to look at without waiting: of the server that takes writes, else of the first that is named. */
export async function likelyUrl(url: string): Promise<string> {
  const urls = alternatives(url);
  if (urls.length === 1) return url;
  const answers = await Promise.all(urls.map(ask));
  return urls.find((_, i) => answers[i] === 'writable') ?? urls[0] ?? url;
}

async function ask(url: string): Promise<'writable' | 'it is a standby' | Error> {
  const client = new pg.Client({ connectionString: url, application_name: 'gongkai', connectionTimeoutMillis: 3000 });
  // the question itself tells what goes wrong; without a listener the connection's end would be the program's
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ standby: boolean }>('select pg_is_in_recovery() as standby');
    return rows[0]?.standby ? 'it is a standby' : 'writable';
  } catch (cause) {
    return cause instanceof Error ? cause : new Error(String(cause));
  } finally {
    await client.end();
  }
}

/** pg wraps the refusals of several addresses of one host, and says a time-out in words alone. */
function isPassing(error: Error): boolean {
  const all = error instanceof AggregateError ? (error.errors as Error[]) : [error];
  return all.every(
    (one) => PASSING.has((one as NodeJS.ErrnoException).code ?? '') || /timeout|terminated/.test(one.message),
  );
}
