/** `gongkai doctor [--json] [--lang zh|en]`: looks at the whole installation, changes nothing; exit code 1 on a fault. */
import { parseArgs } from 'node:util';
import { AREAS } from '../areas.ts';
import { connect } from '../db/connect.ts';
import { databaseFolder, runningUrls } from '../db/running.ts';
import { examine } from '../operations/examine.ts';
import { worst } from '../operations/judge.ts';
import { readOperations } from '../operations/settings.ts';
import type { Finding, FindingState } from '../web/health.ts';
import { type Io, Usage } from './command.ts';

const MARKS: Readonly<Record<FindingState, string>> = { ok: '✓', warning: '!', fault: '✗', unknown: '?' };

export async function run(argv: readonly string[], io: Io): Promise<number> {
  const { json, lang } = readOptions(argv);
  const findings = await look(io);
  const state = worst(findings);
  if (json) io.out(JSON.stringify({ state, findings }, null, 2));
  else for (const line of findings.flatMap((one) => linesOf(one, lang))) io.out(line);
  return state === 'fault' ? 1 : 0;
}

async function look({ config }: Io): Promise<Finding[]> {
  const settings = readOperations(process.env, true);
  const urls = await runningUrls(config);
  const office = urls && connect(urls.office, { name: 'gongkai doctor', max: 4 });
  try {
    return await examine({
      office,
      machine: {
        data: config.data,
        databaseFolder: config.databaseUrl ? null : databaseFolder(config.data),
        certificate: settings.certificate,
        syslog: settings.syslog,
        checks: AREAS.flatMap((area) => area.checks ?? []),
      },
      now: Temporal.Now.instant(),
    });
  } finally {
    await office?.destroy();
  }
}

function linesOf({ check, state, what, remedy }: Finding, lang: 'zh' | 'en'): string[] {
  return [
    `${MARKS[state]} ${check.padEnd(15)} ${what[lang]}`,
    ...(remedy ? [`  ${' '.repeat(15)} → ${remedy[lang]}`] : []),
  ];
}

function readOptions(argv: readonly string[]): { json: boolean; lang: 'zh' | 'en' } {
  const usage = 'doctor knows --json and --lang zh|en.';
  try {
    const options = { json: { type: 'boolean', default: false }, lang: { type: 'string', default: 'zh' } } as const;
    const { values } = parseArgs({ args: [...argv], options });
    if (values.lang !== 'zh' && values.lang !== 'en') throw new Usage(usage);
    return { json: values.json, lang: values.lang };
  } catch (cause) {
    throw cause instanceof Usage ? cause : new Usage(usage);
  }
}
