/** 核对已公布的年度报告: addresses and files are checked, each run is kept with its results. */
import { z } from 'zod';
import { problemsOf } from '../../units/office-forms.ts';
import { changeSite } from '../../units/site-actions.ts';
import { Card, DataTable, Notice } from '../../web/components.tsx';
import { ErrorSummary, FileField, type Problem, readForm, TextArea, TextField, type Typed } from '../../web/forms.tsx';
import { href, text } from '../../web/language.ts';
import { officePage, seeOther } from '../../web/page.tsx';
import type { OfficeContext, OfficeRoute } from '../../web/routes.ts';
import { LARGEST_REPORT } from '../check/source.ts';
import { type SiteFrame, siteFrame } from '../compile.ts';
import type { ReportSettingValues } from '../settings.ts';
import { reportSettings } from '../store.ts';
import { RUN } from './fold.ts';
import { runJson, runPage, runXlsx } from './results.tsx';
import { checkFiles, type GivenFile, keepRun } from './run.ts';
import { type ListedRun, listRuns } from './store.ts';
import { MOST_SOURCES, othersWords as words } from './words.ts';

const ROOT = '/office/reports/check';
const duty = 'report.roll-up';

export const othersRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: ROOT, duty, act: null, handle: (context) => checkPage(context, {}, []) },
  { method: 'post', path: ROOT, duty, act: RUN, handle: run },
  { method: 'post', path: `${ROOT}/addresses`, duty, act: 'site.changed', handle: saveAddresses },
  { method: 'get', path: `${ROOT}/:id`, duty, act: null, handle: runPage },
  { method: 'get', path: `${ROOT}/:id/results.json`, duty, act: null, handle: runJson },
  { method: 'get', path: `${ROOT}/:id/results.xlsx`, duty, act: null, handle: runXlsx },
];

const SHOWN = 20;
const fieldOf = (code: string) => `address-${code}`;

async function checkPage(context: OfficeContext, typed: Typed, problems: readonly Problem[]): Promise<Response> {
  const { lang, deps, site, c } = context;
  const frame = await siteFrame(deps.office, site.siteId);
  const runs = await listRuns(deps.office, site.siteId, SHOWN);
  const known = Object.values(frame.settings.addresses).filter(Boolean).length;
  return officePage(
    context,
    { title: words.title[lang], back: href(lang, '/office/reports'), status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      {c.req.query('done') === 'saved' ? <Notice tone="good">{words.saved[lang]}</Notice> : null}
      <p className="text-secondary">{words.lead[lang]}</p>
      <Card title={words.check[lang]}>
        <form method="post" action={href(lang, ROOT)} encType="multipart/form-data">
          <TextArea
            name="addresses"
            label={words.addresses}
            hint={words.addressesHint}
            rows={4}
            {...{ typed, problems }}
          />
          <FileField name="files" label={words.files} hint={words.filesHint} problems={problems} many />
          <button type="submit" className="btn btn-primary me-2">
            {words.check[lang]}
          </button>
          {known > 0 ? (
            <button type="submit" className="btn btn-outline-primary" name="all" value="yes">
              {words.all(known)[lang]}
            </button>
          ) : null}
        </form>
      </Card>
      <Runs {...{ context, runs }} />
      <Addresses {...{ context, frame, typed, problems }} />
    </>,
  );
}

function Runs({ context: { lang }, runs }: { context: OfficeContext; runs: readonly ListedRun[] }) {
  const address = ({ id }: ListedRun) => href(lang, `${ROOT}/${id}`);
  return (
    <Card title={words.runs[lang]} id="runs">
      <DataTable
        caption={words.runs[lang]}
        columns={[
          {
            head: words.on[lang],
            cell: (one: ListedRun) => <a href={address(one)}>{one.on.toString()}</a>,
            tight: true,
          },
          { head: words.person[lang], cell: (one) => one.person },
          { head: words.reports[lang], cell: (one) => one.reports, numeric: true },
          { head: words.state[lang], cell: (one) => words.standing(one.waiting)[lang], tight: true },
        ]}
        rows={runs}
        rowKey={({ id }) => id}
        empty={words.noRuns}
      />
    </Card>
  );
}

function Addresses(props: { context: OfficeContext; frame: SiteFrame; typed: Typed; problems: readonly Problem[] }) {
  const { context, frame, typed, problems } = props;
  const { lang } = context;
  return (
    <Card title={words.units[lang]} id="units">
      <p className="text-secondary">{words.unitsHint[lang]}</p>
      <form method="post" action={href(lang, `${ROOT}/addresses`)}>
        {frame.units.map(({ code, name, nameEn }) => (
          <TextField
            key={code}
            name={fieldOf(code)}
            label={text(name, nameEn)}
            value={frame.settings.addresses[code] ?? ''}
            maxLength={500}
            {...{ typed, problems }}
          />
        ))}
        <button type="submit" className="btn btn-primary">
          {words.save[lang]}
        </button>
      </form>
    </Card>
  );
}

const running = z.object({
  addresses: z.string().max(50_000).default(''),
  all: z.literal('yes').optional(),
});

async function run(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, running);
  if (!form.ok) return checkPage(context, form.typed, form.problems);
  const { addresses } = await reportSettings(context.deps.office, context.site.siteId);
  const lines = form.value.all ? Object.values(addresses) : form.value.addresses.split('\n');
  const given = [...new Set(lines.map((line) => line.trim()).filter(Boolean))];
  const files = form.value.all ? [] : (form.files.get('files') ?? []);
  const large = files.find(({ size }) => size > LARGEST_REPORT);
  const problem = problemOf(given.length + files.length, large?.name);
  if (problem) return checkPage(context, form.typed, [problem]);
  const read: GivenFile[] = [];
  for (const file of files) read.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  const results = await checkFiles(read);
  const id = await context.work(context.demand(''), (desk) => keepRun(desk, { results, addresses: given }));
  return seeOther(href(context.lang, `${ROOT}/${id}`));
}

function problemOf(count: number, large: string | undefined): Problem | null {
  if (large !== undefined) return { field: 'files', text: words.tooLarge(large) };
  if (count === 0) return { field: 'addresses', text: words.nothing };
  return count > MOST_SOURCES ? { field: 'addresses', text: words.tooMany } : null;
}

async function saveAddresses(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, z.record(z.string(), z.string().trim().max(500)));
  if (!form.ok) return checkPage(context, form.typed, form.problems);
  const { siteId } = context.site;
  const { units } = await siteFrame(context.deps.office, siteId);
  const given = units.map(({ code }) => [code, form.value[fieldOf(code)] ?? ''] as const);
  const wrong = given.filter(([, address]) => address !== '' && !isAddress(address));
  if (wrong.length > 0)
    return checkPage(
      context,
      form.typed,
      wrong.map(([code]) => ({ field: fieldOf(code), text: words.badAddress })),
    );
  const problems = await problemsOf(() =>
    context.work(context.demand(''), async (desk) => {
      const { version: _, ...known } = await reportSettings(desk.tx, siteId);
      const addresses = Object.fromEntries(given.filter(([, address]) => address !== ''));
      const reports: ReportSettingValues = { ...known, addresses };
      await changeSite(desk, { settings: { reports } });
    }),
  );
  if (problems.length > 0) return checkPage(context, form.typed, problems);
  return seeOther(href(context.lang, `${ROOT}?done=saved`));
}

function isAddress(typed: string): boolean {
  return URL.canParse(typed) && /^https?:$/.test(new URL(typed).protocol);
}
