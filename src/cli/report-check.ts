/**
 * `gongkai report check PATH|URL… [--json] [--xlsx FILE] [--lang zh|en]`: reads published annual reports and checks them.
 * Exit code 0 when everything holds, 1 when something is wrong, 2 when nothing is wrong but something is not read.
 */
import type { Dirent } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Checked, checkAddress, checkBytes, type Verdict, verdictOf } from '../reports/check/check-bytes.ts';
import { resultLines, resultWorkbook } from '../reports/check/results.ts';
import { LARGEST_REPORT } from '../reports/check/source.ts';
import { text } from '../web/language.ts';
import { type Io, Usage } from './command.ts';

const USAGE = 'report check PATH|URL… [--json] [--xlsx FILE] [--lang zh|en]';
const EXIT: Readonly<Record<Verdict, number>> = { holds: 0, wrong: 1, 'not read': 2 };
const READABLE = /\.(?:html?|shtml|docx|xlsx|pdf|txt|md)$/i;

export async function checkReports(argv: readonly string[], io: Pick<Io, 'out' | 'err'>): Promise<number> {
  const { values, positionals } = options(argv);
  const lang = values.lang === 'en' ? 'en' : 'zh';
  if (positionals.length === 0 || !['zh', 'en'].includes(values.lang)) throw new Usage(USAGE);
  const seen = new Set<Verdict>();
  const kept: Checked[] = [];
  if (values.json) io.out('[');
  let first = true;
  for await (const checked of each(positionals)) {
    seen.add(verdictOf(checked));
    if (values.xlsx) kept.push(checked);
    if (values.json) io.out(`${first ? '' : ','}${JSON.stringify(checked)}`);
    else for (const line of resultLines(checked, lang)) io.out(line);
    first = false;
  }
  if (values.json) io.out(']');
  if (values.xlsx) await writeFile(values.xlsx, await resultWorkbook(kept));
  if (first) throw new Usage('There is no report to read there.');
  return EXIT[seen.has('wrong') ? 'wrong' : seen.has('not read') ? 'not read' : 'holds'];
}

function options(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        xlsx: { type: 'string' },
        lang: { type: 'string', default: 'zh' },
      },
    });
  } catch (cause) {
    throw new Usage(`${(cause as Error).message}\n${USAGE}`);
  }
}

/** One after another: no more than one file is in memory. */
async function* each(sources: readonly string[]): AsyncGenerator<Checked> {
  for (const source of sources) {
    if (/^https?:/i.test(source)) yield await checkAddress(source, { inner: true });
    else for await (const path of files(source)) yield await checkFile(path);
  }
}

async function checkFile(path: string): Promise<Checked> {
  const { size } = await stat(path);
  if (size > LARGEST_REPORT) return { source: path, report: null, reason: text('文件超过20MB', 'larger than 20 MB') };
  return checkBytes(path, await readFile(path));
}

/** A file as it is named; of a folder what may be a report. */
async function* files(path: string): AsyncGenerator<string> {
  const found = await stat(path).catch((cause) => {
    throw new Usage(`${path}: ${(cause as Error).message}`);
  });
  if (!found.isDirectory()) {
    yield path;
    return;
  }
  const entries: Dirent[] = await readdir(path, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.isDirectory()) yield* files(join(path, entry.name));
    else if (READABLE.test(entry.name)) yield join(path, entry.name);
  }
}
