/** The serving process: has the database prepared, takes the right to serve, answers, and drains at the end. */
import { hostname } from 'node:os';
import { join } from 'node:path';
import { createProgram } from './app.ts';
import { AREAS } from './areas.ts';
import { leaveDatabase } from './cli/database.ts';
import { type Config, isLoopback, projectRoot } from './config.ts';
import { joinServing, type Presence } from './db/presence.ts';
import { inTurn } from './db/turn.ts';
import { openLog } from './operations/log.ts';
import { openMetrics } from './operations/metrics.ts';
import { readOperations } from './operations/settings.ts';
import { type Ending, ending } from './serving/ending.ts';
import { drain, ensureFree, listen } from './serving/http.ts';
import { type Preparation, prepare, runCommand } from './serving/preparation.ts';
import { trustProxies } from './web/proxy.ts';

/** The exit code that asks the starter for a new start: the database went away under the serving process. */
const startAgain = 75;

export interface Start {
  readonly config: Config;
  /** Leave an empty database empty. */
  readonly empty: boolean;
  say(line: string): void;
}

/** Serves until a signal or the loss of the database; returns the exit code. Throws where it refuses to start. */
export async function serveSite({ config, empty, say }: Start): Promise<number> {
  const end = ending();
  try {
    return await serveUntil(end, { config, empty, say });
  } finally {
    end.done();
  }
}

async function serveUntil(end: Ending, { config, empty, say }: Start): Promise<number> {
  const address = addressOf(config);
  const settings = readOperations(process.env, process.stderr.isTTY === true);
  const discard = trustProxies(settings.proxies);
  const log = openLog(settings.log, (lines) => void process.stderr.write(lines));
  // it loads while the database opens
  const loading = openMetrics();
  const { preparation, presence } = await takeOver(config, address);
  try {
    for (const notice of preparation.ready.notices) say(notice);
    await ensureFree(config);
    const { migrated, empty: isEmpty } = await preparation.migrate();
    for (const name of migrated) say(`migrated ${name}`);
    if (isEmpty) await demonstrate(config, empty, say, end.asked);
    if (end.isAsked()) return 0;
    const program = createProgram({
      urls: preparation.ready.urls,
      keysFolder: join(config.data, 'keys'),
      now: () => Temporal.Now.instant(),
      report: log.fault,
      observe: log.request,
      metrics: { figures: await loading, token: settings.metricsToken },
      machine: {
        data: config.data,
        databaseFolder: preparation.ready.embedded?.folder ?? null,
        certificate: settings.certificate,
        syslog: settings.syslog,
        program: projectRoot,
        checks: AREAS.flatMap((area) => area.checks ?? []),
      },
    });
    const server = await listen(program.app, config, discard);
    say(`Gongkai 公开 answers at ${address}  (data: ${config.data})`);
    const lost = await Promise.race([end.asked, presence.lost]);
    if (lost) say(`The database is gone (${lost.message}); Gongkai starts again.`);
    await drain(server);
    await program.close();
    log.flush();
    return lost ? startAgain : 0;
  } finally {
    preparation.abandon();
    await leaveDatabase(config, preparation.ready, presence);
  }
}

/** Opens the database and takes the right to serve in one turn, so that a closing process does not pull it away. */
async function takeOver(config: Config, address: string): Promise<{ preparation: Preparation; presence: Presence }> {
  return inTurn(config.data, async () => {
    const preparation = await prepare();
    try {
      const name = `process ${process.pid} on ${hostname().slice(0, 16)}, ${address}`;
      return { preparation, presence: await joinServing(preparation.ready.urls.worker, name) };
    } catch (cause) {
      preparation.abandon();
      throw cause;
    }
  });
}

/** The demonstration county shows its accounts, so it is loaded only where nobody else can reach the site. */
async function demonstrate(
  config: Config,
  empty: boolean,
  say: (line: string) => void,
  stop: Promise<null>,
): Promise<void> {
  if (empty) return say('The database is empty: found the first site with npx gongkai init.');
  if (!isLoopback(config.host))
    return say('The demonstration county is loaded on a loopback address only; found a site with npx gongkai init.');
  await runCommand('demo', stop);
}

function addressOf(config: Config): string {
  return `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${config.port}/`;
}
