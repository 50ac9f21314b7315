/**
 * `gongkai inspect PATH…|URL [--json] [--sarif FILE] [--html FILE] [--kind KIND] [--lang zh|en]`: checks files without any
 * set-up. Exit code 0 when nothing severe stands, 1 when a severe finding does, 2 when none does but something is not read.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { FileContext, FileResult } from '../inspection/check/check-file.ts';
import { checkPaths } from '../inspection/check/files.ts';
import { findingJson, findingLines, ruleLines, shownPath, unreadLine } from '../inspection/output/lines.ts';
import { ALL_RULES } from '../inspection/output/rules.ts';
import type { TextKind } from '../text/checks/rule.ts';
import type { Command } from './command.ts';
import { Usage } from './command.ts';
import { isSite, SITE_OPTIONS, SITE_USAGE } from './inspect-site-options.ts';

const KINDS: readonly TextKind[] = [
  'interpretation',
  'disclosure-guide',
  'service-guide',
  'normative',
  'annual-report',
];
const USAGE = `inspect PATH… [--json] [--sarif FILE] [--html FILE] [--kind ${KINDS.join('|')}] [--lang zh|en]; or inspect --rules; or ${SITE_USAGE}`;
/** of the reports; findings are the same in all versions with the same rules */
const VERSION = '0.1.0';

export const run: Command['run'] = async (argv, io) => {
  const { values, positionals } = options(argv);
  const language = values.lang === 'en' ? 'en' : 'zh';
  const kind = values.kind === undefined ? null : (KINDS.find((known) => known === values.kind) ?? null);
  if (values.rules) {
    for (const line of ruleLines(ALL_RULES, { json: values.json, language })) io.out(line);
    return 0;
  }
  if (positionals.length === 0 || !['zh', 'en'].includes(values.lang) || (values.kind !== undefined && kind === null))
    throw new Usage(USAGE);
  const today = Temporal.Now.plainDateISO('Asia/Shanghai');
  const context: FileContext = { kind, today };
  const folder = process.cwd();
  const kept: FileResult[] = [];
  let [files, severe, unread] = [0, false, false];
  const sites = positionals.filter(isSite);
  for await (const given of results(positionals, context)) {
    const result = { ...given, file: isSite(given.file) ? given.file : shownPath(given.file, folder) };
    files += 1;
    for (const finding of result.findings) {
      if (finding.severity === 'high') severe = true;
      if (values.json) io.out(findingJson(result.file, finding));
      else for (const line of findingLines(result.file, finding, language)) io.out(line);
    }
    if (result.unread) {
      unread = true;
      io.err(unreadLine(result, language));
    }
    if (values.sarif !== undefined || values.html !== undefined) kept.push(result);
  }
  if (files === 0 && sites.length === 0)
    throw new Usage(`There is nothing to inspect in ${positionals.join(', ')}.\n${USAGE}`);
  if (values.sarif !== undefined) {
    const { sarifLog } = await import('../inspection/output/sarif.ts');
    await writeFile(values.sarif, `${JSON.stringify(sarifLog(kept, { version: VERSION, language }), null, 2)}\n`);
  }
  if (values.html !== undefined) {
    const { reportHtml } = await import('../inspection/output/report.tsx');
    await writeFile(values.html, reportHtml(kept, { today, language }));
  }
  return severe ? 1 : unread ? 2 : 0;

  async function* results(sources: readonly string[], known: typeof context): AsyncGenerator<FileResult> {
    const { checkSite } = sites.length > 0 ? await import('./inspect-site.ts') : { checkSite: null };
    for (const source of sources)
      if (checkSite && isSite(source)) yield* checkSite(source, values, { ...known, today }, language, io);
      else yield* checkPaths([source], known);
  }
};

function options(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        rules: { type: 'boolean', default: false },
        sarif: { type: 'string' },
        html: { type: 'string' },
        kind: { type: 'string' },
        lang: { type: 'string', default: 'zh' },
        ...SITE_OPTIONS,
      },
    });
  } catch (cause) {
    throw new Usage(`${(cause as Error).message}\n${USAGE}`);
  }
}
