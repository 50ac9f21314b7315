/**
 * Run by itself, so that its memory can be measured: leads every file of a folder to every place that takes uploads, and
 * prints what each said.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { proveFile, proveText } from '../../src/documents/file-type.ts';
import { readFile } from '../../src/documents/import/read-file.ts';
import type { SheetProblem } from '../../src/documents/import/sheet-problems.ts';
import { ImportRefused } from '../../src/files/refused.ts';
import { checkBytes } from '../../src/reports/check/check-bytes.ts';
import { readLedger } from '../../src/requests/ledger/read.ts';
import { templateRefusal } from '../../src/requests/letterhead/refusal.ts';
import { asPdf } from '../../src/requests/redaction/source.ts';
import { readWorkbook } from '../../src/setup/workbook.ts';

/** place → what it says against a file, in Chinese; null when it takes it */
type Doors = Record<string, (name: string, bytes: Uint8Array) => Promise<string | null>>;

async function refusalOf(use: () => Promise<unknown>): Promise<string | null> {
  try {
    await use();
    return null;
  } catch (error) {
    if (error instanceof ImportRefused) return error.words.zh;
    throw error;
  }
}

function firstOf(problems: readonly SheetProblem[]): string | null {
  const first = problems.find(({ level }) => level === 'error');
  return first ? `${first.what.zh}。${first.remedy.zh}` : null;
}

const DOORS: Doors = {
  'import of a document': (name, bytes) => refusalOf(() => readFile(name, bytes)),
  // of documents, of acts about a request, as evidence of a task
  attachment: async (name, bytes) => {
    const proven = proveFile(name, bytes);
    return proven.ok ? null : proven.text.zh;
  },
  'file of an answer': async (name, bytes) => {
    const proven = proveText(name, bytes) ?? proveFile(name, bytes);
    return proven.ok ? null : proven.text.zh;
  },
  'workbook of a county': async (_, bytes) => firstOf((await readWorkbook(bytes)).problems),
  'ledger of requests': async (_, bytes) => firstOf((await readLedger(bytes)).problems),
  'report to be checked': async (name, bytes) => (await checkBytes(name, bytes)).reason?.zh ?? null,
  'template of letters': async (_, bytes) => templateRefusal(bytes)?.zh ?? null,
  redaction: (name, bytes) => refusalOf(() => asPdf(name, bytes)),
};

const folder = process.argv[2] ?? '';
const said: { door: string; file: string; refusal: string | null }[] = [];
for (const file of readdirSync(folder)) {
  const bytes = readFileSync(join(folder, file));
  for (const [door, ask] of Object.entries(DOORS)) said.push({ door, file, refusal: await ask(file, bytes) });
}
/** `maxRSS` is in kibibytes */
process.stdout.write(JSON.stringify({ said, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }));
