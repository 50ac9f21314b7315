/** The program: `npx gongkai COMMAND …`; `npm start` is its command `start`. */
import { BackupRefused } from '../backup/refused.ts';
import { readConfig } from '../config.ts';
import { VersionMismatch } from '../db/embedded/server.ts';
import { MigrationRefused } from '../db/migrate.ts';
import { AlreadyServing } from '../db/presence.ts';
import { type Io, Usage } from './command.ts';
import { commands } from './commands.ts';

const help = (): string =>
  [
    'npx gongkai COMMAND …',
    '',
    ...Object.entries(commands)
      .filter(([, entry]) => entry.summary !== null)
      .map(([name, entry]) => `  ${name.padEnd(12)} ${entry.summary}`),
    '',
    'npx gongkai COMMAND --help tells more of a command.',
    'Settings come from the environment: GONGKAI_DATA (./data), PORT (3000), HOST (127.0.0.1), DATABASE_URL.',
  ].join('\n');

async function main([name = '--help', ...argv]: readonly string[]): Promise<number> {
  const print = (stream: NodeJS.WriteStream) => (line: string) => void stream.write(`${line}\n`);
  const [out, err] = [print(process.stdout), print(process.stderr)];
  if (isHelp(name) || name === 'help') {
    out(help());
    return 0;
  }
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!entry) {
    err(`There is no command "${name}".\n\n${help()}`);
    return 2;
  }
  try {
    if (argv.some(isHelp)) {
      const { help: whole } = await entry.load();
      out(whole ? whole(argv.includes('en') ? 'en' : 'zh') : `npx gongkai ${name}: ${entry.summary ?? ''}`);
      return 0;
    }
    const io: Io = { config: readConfig(process.env, process.cwd()), out, err };
    return await (await entry.load()).run(argv, io);
  } catch (cause) {
    err(explain(cause));
    return cause instanceof Usage ? 2 : 1;
  }
}

const isHelp = (word: string): boolean => word === '--help' || word === '-h';

/** A refusal is a sentence; anything else needs its trace. */
function explain(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const isSentence =
    cause.constructor === Error ||
    [Usage, MigrationRefused, AlreadyServing, BackupRefused, VersionMismatch].some((kind) => cause instanceof kind);
  return isSentence ? cause.message : (cause.stack ?? cause.message);
}

process.exitCode = await main(process.argv.slice(2));
