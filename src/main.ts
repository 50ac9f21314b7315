/** The serving process: has the database prepared, takes the right to serve, answers, and drains at the end. */
import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { readCitizens } from './citizens/settings.ts';
import { leaveDatabase } from './cli/database.ts';
import { type Config, isLoopback } from './config.ts';
import { joinServing, type Presence } from './db/presence.ts';
import { inTurn } from './db/turn.ts';
import { openLog } from './operations/log.ts';
import { readOperations } from './operations/settings.ts';
import { type Ending, ending } from './serving/ending.ts';
import { drain, ensureFree, listen } from './serving/http.ts';
import { type Preparation, prepare, runCommand } from './serving/preparation.ts';
import { newSetupCode } from './setup/gate.ts';
import { readProvince } from './units/province.ts';
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
  const loading = loadProgram();
  const { preparation, presence } = await takeOver(config, address);
  try {
    for (const notice of preparation.ready.notices) say(notice);
    await ensureFree(config);
    const { migrated, empty: isEmpty } = await preparation.migrate();
    for (const name of migrated) say(`migrated ${name}`);
    const isReal = empty || !isLoopback(config.host);
    if (isEmpty && !isReal) await runCommand('demo', end.asked);
    const setupCode = isEmpty && isReal ? newSetupCode(randomBytes(16)) : null;
    if (end.isAsked()) return 0;
    const { createProgram, figures } = await loading;
    const program = createProgram({
      urls: preparation.ready.urls,
      keysFolder: join(config.data, 'keys'),
      now: () => Temporal.Now.instant(),
      province: readProvince(process.env),
      citizens: readCitizens(process.env),
      report: log.fault,
      observe: log.request,
      metrics: { figures, token: settings.metricsToken },
      setupCode,
      machine: {
        data: config.data,
        databaseFolder: preparation.ready.embedded?.folder ?? null,
        certificate: settings.certificate,
        syslog: settings.syslog,
      },
    });
    const server = await listen(program.app, config, discard);
    say(`Gongkai 公开 answers at ${address}  (data: ${config.data})`);
    if (setupCode) say(welcome(address, setupCode));
    const lost = await Promise.race([end.asked, presence.lost]);
    if (lost) say(`The database is gone (${lost.message}); Gongkai starts again.`);
    await drain(server, lost ? 'lost' : 'asked');
    await program.close();
    log.flush();
    return lost ? startAgain : 0;
  } finally {
    preparation.abandon();
    await leaveDatabase(config, preparation.ready, presence);
  }
}

/** The pages and all that they need are loaded while the database opens, in a child: together they are the whole start. */
async function loadProgram() {
  // the child begins first
  await setImmediate();
  const [{ createProgram }, { openMetrics }] = await Promise.all([
    import('./app.ts'),
    import('./operations/metrics.ts'),
  ]);
  return { createProgram, figures: await openMetrics() };
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

/** A real site is founded by whoever reads this. The demonstration county, which shows its accounts, stays on loopback. */
function welcome(address: string, code: string): string {
  return `There is no site yet. Open ${address}setup and enter the code ${code}, or found it with npx gongkai init FILE.xlsx`;
}

function addressOf(config: Config): string {
  return `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${config.port}/`;
}
