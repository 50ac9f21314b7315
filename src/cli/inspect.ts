/**
 * `gongkai inspect PATH…|URL [--json] [--sarif FILE] [--html FILE] [--kind KIND] [--lists FILE] [--lang zh|en]`: checks
 * files and sites without any set-up. Exit code 0 when nothing severe stands, 1 when a severe finding does, 2 when none does but something is not read.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { FileResult } from '../inspection/check/check-file.ts';
import { findingJson, resultLines, ruleLines, shownPath, unreadLine } from '../inspection/output/lines.ts';
import type { TextKind } from '../text/checks/rule.ts';
import type { OfficeLists } from '../text/checks/wording/lists.ts';
import type { Language } from '../web/language.ts';
import type { Command } from './command.ts';
import { Usage } from './command.ts';
import { inspectHelp } from './inspect-help.ts';
import { misunderstood, refuseUnwritable, wrongOption } from './inspect-misunderstood.ts';
import { isSite, SITE_OPTIONS } from './inspect-site-options.ts';

const KINDS: readonly TextKind[] = [
  'interpretation',
  'disclosure-guide',
  'service-guide',
  'normative',
  'annual-report',
];
/** What the command takes for files and sites alike. */
export const FILE_OPTIONS = {
  json: { type: 'boolean', default: false },
  rules: { type: 'boolean', default: false },
  sarif: { type: 'string' },
  html: { type: 'string' },
  kind: { type: 'string' },
  lists: { type: 'string' },
  lang: { type: 'string', default: 'zh' },
} as const satisfies ParseArgsConfig['options'];
/** of the reports; findings are the same in all versions with the same rules */
const VERSION = '0.1.0';

export const help: NonNullable<Command['help']> = inspectHelp;

export const run: Command['run'] = async (argv, io) => {
  const { values, sources, language, kind } = asked(argv);
  if (values.rules) {
    const { ALL_RULES } = await import('../inspection/output/rules.ts');
    for (const line of ruleLines(ALL_RULES, { json: values.json, language })) io.out(line);
    return 0;
  }
  if (values.again !== undefined) {
    const { inspectAgain } = await import('./inspect-again.ts');
    return inspectAgain({ folder: values.again, json: values.json, out: values.out, language }, io);
  }
  const today = Temporal.Now.plainDateISO('Asia/Shanghai');
  const context = { kind, today, ...(values.lists !== undefined && { lists: await listsIn(values.lists, language) }) };
  const kept: FileResult[] = [];
  let [files, severe, unread] = [0, false, false];
  for await (const { file, ...found } of results()) {
    const result = { ...found, file: isSite(file) ? file : shownPath(file, process.cwd()) };
    severe ||= result.findings.some(({ severity }) => severity === 'high');
    unread ||= result.unread !== null;
    const lines = values.json
      ? result.findings.map((finding) => findingJson(result.file, finding))
      : resultLines(result.file, result.findings, language);
    for (const line of lines) io.out(line);
    if (result.unread) io.err(unreadLine(result, language));
    files += 1;
    if (values.sarif !== undefined || values.html !== undefined) kept.push(result);
  }
  if (files === 0 && !sources.some(isSite))
    throw new Usage(
      language === 'zh'
        ? `${sources.join('、')}里没有可以检查的文件（文本、网页、Word、Excel、PDF）。`
        : `There is nothing to inspect in ${sources.join(', ')}: no text, page, Word, Excel or PDF file.`,
    );
  if (values.sarif !== undefined) {
    const { sarifLog } = await import('../inspection/output/sarif.ts');
    await writeFile(values.sarif, `${JSON.stringify(sarifLog(kept, { version: VERSION, language }), null, 2)}\n`);
  }
  if (values.html !== undefined) {
    const { reportHtml } = await import('../inspection/output/report.tsx');
    await writeFile(values.html, reportHtml(kept, { today, language }));
  }
  return severe ? 1 : unread ? 2 : 0;

  async function* results(): AsyncGenerator<FileResult> {
    for (const source of sources) {
      if (isSite(source)) {
        const { checkSite } = await import('./inspect-site.ts');
        yield* checkSite(source, values, context, language, io);
      } else {
        const { checkPaths } = await import('../inspection/check/files.ts');
        yield* checkPaths([source], context);
      }
    }
  }
};

/** The office's lists in a file. */
async function listsIn(path: string, language: Language): Promise<OfficeLists> {
  const { parseLists } = await import('../inspection/check/lists.ts');
  const json = await readFile(path, 'utf8').catch((cause: Error) => {
    throw misunderstood(language, {
      zh: `--lists：无法打开“${path}”。`,
      en: `--lists: ${path} cannot be opened (${cause.message}).`,
    });
  });
  const lists = parseLists(json);
  if (typeof lists === 'string')
    throw misunderstood(language, {
      zh: `--lists：“${path}”不是规范用语表（JSON）：${lists}`,
      en: `--lists: ${path} is no file of lists (JSON): ${lists}`,
    });
  return lists;
}

/** What the command was asked to do, in words that it understands. */
function asked(argv: readonly string[]) {
  const { values, positionals } = options(argv);
  const language = (['zh', 'en'] as const).find((known) => known === values.lang);
  if (!language) throw misunderstood('zh', { zh: '--lang只能是zh或者en。', en: '--lang is zh or en.' });
  const kind = KINDS.find((known) => known === values.kind) ?? null;
  if (values.kind !== undefined && !kind)
    throw misunderstood(language, {
      zh: `--kind没有“${values.kind}”，可以是${KINDS.join('、')}。`,
      en: `--kind is one of ${KINDS.join(', ')}; not "${values.kind}".`,
    });
  const other = positionals.find((word) => /^[a-z][a-z0-9+.-]+:\/\//i.test(word) && !isSite(word));
  if (other !== undefined)
    throw misunderstood(language, {
      zh: `只能检查http、https网址：${other}`,
      en: `Only addresses of http and https can be inspected: ${other}`,
    });
  refuseUnwritable(language, { '--sarif': values.sarif, '--html': values.html, '--out': values.out }, values.folder);
  const isNothing = positionals.every((word) => word.trim() === '');
  if (!values.rules && values.again === undefined && isNothing)
    throw misunderstood(language, {
      zh: '请写要检查的文件、文件夹或者网址。',
      en: 'Name files, folders or the address of a site.',
    });
  return { values, sources: positionals, language, kind };
}

function options(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { ...FILE_OPTIONS, ...SITE_OPTIONS },
    });
  } catch (cause) {
    throw misunderstood(argv.includes('en') ? 'en' : 'zh', wrongOption(cause as Error));
  }
}
