/**
 * `gongkai clock FILE|- [--json] [--today DATE] [--account ID] [--lang zh|en]`: reads one case history and prints everything the law
 * says about it, without a database. Schema: docs/clock.md. Exit code 0, or 2 when the input cannot be read.
 */
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { LawError } from '../law/law-error.ts';
import { parseHistory } from './clock/history-file.ts';
import { type Language, printReading } from './clock/print.ts';
import { readCase } from './clock/reading.ts';
import type { Io } from './command.ts';

const USAGE = 'usage: gongkai clock FILE|- [--json] [--today YYYY-MM-DD] [--account ID] [--lang zh|en]';
const BAD_INPUT = 2;

/** What this command needs of the world; standard input is read for `-`. */
export type ClockIo = Pick<Io, 'out' | 'err'> & { stdin?: AsyncIterable<string | Uint8Array> };

export async function run(argv: readonly string[], io: ClockIo): Promise<number> {
  const refuse = (...lines: string[]) => {
    for (const line of lines) io.err(line);
    return BAD_INPUT;
  };
  const options = readOptions(argv);
  if (typeof options === 'string') return refuse(options, USAGE);
  const source = await readSource(options.file, io);
  if ('problem' in source) return refuse(source.problem);
  const parsed = parseHistory(source.text);
  if ('problems' in parsed) return refuse(...parsed.problems);
  const today = options.today ?? parsed.history.today ?? Temporal.Now.plainDateISO('Asia/Shanghai');
  try {
    const reading = readCase(parsed.history, today, options.account);
    if (options.json) io.out(JSON.stringify(reading, null, 2));
    else for (const line of printReading(reading, options.language)) io.out(line);
    return 0;
  } catch (error) {
    if (error instanceof LawError) return refuse(`${error.words.zh} / ${error.words.en}`);
    throw error;
  }
}

interface Options {
  file: string;
  json: boolean;
  today: Temporal.PlainDate | undefined;
  /** Id of the deadline whose days are printed. */
  account: string | undefined;
  language: Language;
}

/** The options, or what is wrong with them. */
function readOptions(argv: readonly string[]): Options | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        today: { type: 'string' },
        account: { type: 'string' },
        lang: { type: 'string', default: 'zh' },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return 'name one file, or - for standard input';
    if (values.lang !== 'zh' && values.lang !== 'en') return '--lang must be zh or en';
    const today = values.today === undefined ? undefined : Temporal.PlainDate.from(values.today);
    return { file, json: values.json, today, account: values.account, language: values.lang };
  } catch (error) {
    return error instanceof RangeError ? '--today must be a date such as 2026-02-10' : (error as Error).message;
  }
}

async function readSource(file: string, io: ClockIo): Promise<{ text: string } | { problem: string }> {
  if (file === '-') return { text: await text(io.stdin ?? process.stdin) };
  try {
    return { text: await readFile(file, 'utf8') };
  } catch (error) {
    return { problem: `无法读取 ${file} / cannot read ${file}: ${(error as Error).message}` };
  }
}
