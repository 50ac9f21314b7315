/** Taking a list of findings over: template, upload, what is wrong by cell; all rows or none. */
import { z } from 'zod';
import { ProblemList } from '../../documents/import/problem-list.tsx';
import type { SheetProblem } from '../../documents/import/sheet-problems.ts';
import { workbook } from '../../paper/sheet.ts';
import { listUnits } from '../../units/read.ts';
import { unitInForce } from '../../units/rules.ts';
import { Card, Notice } from '../../web/components.tsx';
import { attachment } from '../../web/download.ts';
import { ErrorSummary, FileField, type Problem, readForm, Select, type Typed } from '../../web/forms.tsx';
import { href, text } from '../../web/language.ts';
import { dayOf } from '../../web/moments.ts';
import { officePage, seeOther } from '../../web/page.tsx';
import type { OfficeContext } from '../../web/routes.ts';
import { fileFinding } from './actions.ts';
import { keeper } from './acts.ts';
import { SOURCE_NAMES } from './messages.ts';
import { pageWords } from './page-words.ts';
import { filedBefore, readFindings, takenBefore, templateSheets } from './sheet.ts';
import { lockNumbers, openAlike, takenNumbers } from './store.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Whose lists are taken over. */
const LISTED = ['report-errors', 'superior', 'site-check'] as const;

const words = {
  lead: text(
    '先下载模板，将“我为政府网站找错”或者上级通报的问题逐行填入，再上传。有一处不符合要求的，全部不导入。',
    'Download the template, fill in a row for each finding, and upload it. If anything is wrong, nothing is taken over.',
  ),
  template: text('下载模板', 'Template'),
  file: text('问题清单（.xlsx）', 'List (.xlsx)'),
  upload: text('导入', 'Take over'),
  noFile: text('请选择要导入的.xlsx文件', 'Choose an .xlsx file'),
  done: (count: string) => text(`已导入${count}个问题。`, `${count} findings were taken over.`),
  choose: text('选择问题，发出整改通知', 'Choose what to send a notice of'),
  errors: (count: number) =>
    text(`有${count}处需要改正，没有导入任何问题`, `${count} to be mended: nothing was taken over`),
  warnings: (count: number) => text(`有${count}处请核对`, `${count} to be looked at`),
};

export async function templateFile({ deps, site, now }: OfficeContext): Promise<Response> {
  const units = unitInForce(await listUnits(deps.office, site.siteId), dayOf(now));
  return attachment(await workbook(templateSheets(units.map(({ name }) => name))), XLSX, '问题清单模板.xlsx');
}

export async function importPage(
  context: OfficeContext,
  typed: Typed = {},
  problems: readonly Problem[] = [],
  found: readonly SheetProblem[] = [],
): Promise<Response> {
  const { c, lang } = context;
  const done = /^\d{1,5}$/.exec(c.req.query('done') ?? '')?.[0];
  const wrong = problems.length + found.length > 0;
  return officePage(
    context,
    { title: pageWords.import[lang], back: href(lang, '/office/inspection'), status: wrong ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      {done ? (
        <Notice tone="good">
          {words.done(done)[lang]} <a href={href(lang, '/office/inspection?stage=found')}>{words.choose[lang]}</a>
        </Notice>
      ) : null}
      <ProblemList problems={found} errors={words.errors} warnings={words.warnings} />
      <Card>
        <p>{words.lead[lang]}</p>
        <p>
          <a className="btn btn-outline-primary" href={href(lang, '/office/inspection/import/template.xlsx')}>
            {words.template[lang]}
          </a>
        </p>
        <form method="post" action={href(lang, '/office/inspection/import')} encType="multipart/form-data">
          <Select
            name="source"
            label={pageWords.source}
            value="report-errors"
            options={LISTED.map((value) => ({ value, label: SOURCE_NAMES[value][lang] }))}
            {...{ typed, problems }}
          />
          <FileField name="list" label={words.file} problems={problems} accept=".xlsx" required />
          <button type="submit" className="btn btn-primary">
            {words.upload[lang]}
          </button>
        </form>
      </Card>
    </>,
  );
}

export async function importList(context: OfficeContext): Promise<Response> {
  const as = keeper(context);
  const { deps, site, lang, now } = context;
  const form = await readForm(context.c, z.object({ source: z.enum(LISTED) }));
  if (!form.ok) return importPage(context, form.typed, form.problems);
  const [file] = form.files.get('list') ?? [];
  if (!file) return importPage(context, form.typed, [{ field: 'list', text: words.noFile }]);
  const units = unitInForce(await listUnits(deps.office, site.siteId), dayOf(now));
  const { source } = form.value;
  const read = await readFindings(new Uint8Array(await file.arrayBuffer()), {
    source,
    units: new Map(units.flatMap(({ id, name, shortName }) => [[shortName, id] as const, [name, id] as const])),
    today: dayOf(now).toString(),
  });
  if (read.problems.length > 0) return importPage(context, form.typed, [], read.problems);
  const wrong = await context.work(as, async (desk) => {
    await lockNumbers(desk.tx, site.siteId);
    const numbers = read.findings.map(({ facts }) => facts.sourceNumber);
    const taken = [
      ...takenBefore(read.findings, await takenNumbers(desk.tx, site.siteId, source, numbers)),
      ...filedBefore(read.findings, await openAlike(desk.tx, site.siteId, source)),
    ];
    if (taken.length > 0) return taken;
    for (const { facts, foundOn } of read.findings) await fileFinding(desk, { ...facts, files: [] }, foundOn);
    return [];
  });
  if (wrong.length > 0) return importPage(context, form.typed, [], wrong);
  return seeOther(href(lang, `/office/inspection/import?done=${read.findings.length}`));
}
