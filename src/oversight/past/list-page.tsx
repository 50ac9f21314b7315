/** Everything that was public at the end of a day, by unit and column, and the same as a workbook. */
import { type Sheet, workbook } from '../../paper/sheet.ts';
import type { UnitNames } from '../../units/unit-names.ts';
import { Badge, Card, DataTable, Pager } from '../../web/components.tsx';
import { attachment } from '../../web/download.ts';
import { reach } from '../../web/duties.ts';
import { ErrorSummary, Select, TextField } from '../../web/forms.tsx';
import { href, type Language } from '../../web/language.ts';
import { minute } from '../../web/moments.ts';
import { officePage } from '../../web/page.tsx';
import type { OfficeContext } from '../../web/routes.ts';
import { wordsFor } from '../evaluators/masked.ts';
import { type AskedPast, askedPast } from './asked.ts';
import { countPast, listPast, type PastCounts, type PastLine } from './store.ts';
import { pastWords as words } from './words.ts';

const ROOT = '/office/inspection/public-on';
const PAGE = 50;
/** Rows of a workbook. */
const MOST = 20_000;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export async function listPage(context: OfficeContext): Promise<Response> {
  const { c, lang, deps, site } = context;
  const asked = await askedPast(context);
  const { wanted, units, problems } = asked;
  const counts = await countPast(deps.office, site.siteId, wanted);
  const pages = Math.max(1, Math.ceil(counts.all / PAGE));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(c.req.query('page'))) || 1));
  const lines = linesFor(
    context,
    await listPast(deps.office, site.siteId, wanted, { limit: PAGE, offset: (page - 1) * PAGE }),
  );
  const day = wanted.day.toString();
  return officePage(
    context,
    { title: words.title[lang], back: href(lang, '/office/inspection'), status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      <p className="text-secondary">{words.lead[lang]}</p>
      <Filter {...{ context, asked }} />
      <p>
        <strong>{`${day} ${words.count(counts.all)[lang]}`}</strong>{' '}
        {counts.late > 0 ? <span className="text-secondary">{words.late(counts.late)[lang]}</span> : null}{' '}
        <a className="btn btn-outline-primary ms-2" href={addressOf(context, asked, { path: `${ROOT}.xlsx` })}>
          {words.file[lang]}
        </a>
      </p>
      <Counts {...{ context, asked, counts }} />
      <Card>
        <Table {...{ lang, lines, units, day }} columns={columnNames(context)} />
      </Card>
      <Pager {...{ page, pages }} address={(at) => addressOf(context, asked, { page: at })} />
    </>,
  );
}

function addressOf(
  { lang }: OfficeContext,
  { wanted, unit }: AskedPast,
  change: { path?: string; page?: number; unit?: string; column?: string },
): string {
  const { path = ROOT, page } = change;
  const query = new URLSearchParams({ day: wanted.day.toString() });
  const named = change.unit ?? unit;
  const column = change.column ?? wanted.column;
  if (named) query.set('unit', named);
  if (column) query.set('column', column);
  if (page !== undefined && page > 1) query.set('page', String(page));
  return `${href(lang, path)}?${query}`;
}

/** Names of the columns that are open now; one that was closed since is told by its code. */
function columnNames({ site, lang }: OfficeContext): (code: string) => string {
  const names = new Map(site.columns.map(({ code, name, nameEn }) => [code, lang === 'zh' ? name : nameEn]));
  return (code) => names.get(code) ?? code;
}

function Filter({ context, asked }: { context: OfficeContext; asked: AskedPast }) {
  const { lang, site, session } = context;
  const { wanted, units, unit, problems } = asked;
  const within = reach(session.appointments, 'past.read');
  const choices = units.choices.filter(({ id }) => within === 'all' || within.includes(id));
  return (
    <form method="get" action={href(lang, ROOT)} className="row align-items-end">
      <div className="col-6 col-md-3">
        <TextField name="day" label={words.day} type="date" value={wanted.day.toString()} problems={problems} />
      </div>
      <div className="col-6 col-md-3">
        <Select
          name="unit"
          label={words.unit}
          value={unit}
          empty={words.all}
          options={choices.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
      <div className="col-8 col-md-4">
        <Select
          name="column"
          label={words.column}
          value={wanted.column ?? ''}
          empty={words.all}
          options={site.columns.map(({ code, name, nameEn }) => ({
            value: code,
            label: lang === 'zh' ? name : nameEn,
          }))}
        />
      </div>
      <div className="col-4 col-md-2 mb-3">
        <button type="submit" className="btn btn-outline-primary w-100">
          {words.show[lang]}
        </button>
      </div>
    </form>
  );
}

function Counts({ context, asked, counts }: { context: OfficeContext; asked: AskedPast; counts: PastCounts }) {
  const { lang } = context;
  const { units, unit, wanted } = asked;
  const columnName = columnNames(context);
  const table = (
    head: string,
    rows: PastCounts['byUnit'],
    link: (key: string) => string,
    name: (key: string) => string,
  ) => (
    <div className="col-md-6">
      <details className="mb-3">
        <summary>{`${head}（${rows.length}）`}</summary>
        <DataTable
          caption={head}
          rows={rows}
          rowKey={({ key }) => key}
          empty={words.none}
          columns={[
            { head, cell: ({ key }) => <a href={link(key)}>{name(key) || key}</a> },
            { head: words.documents[lang], cell: ({ count }) => count, numeric: true },
          ]}
        />
      </details>
    </div>
  );
  return (
    <div className="row">
      {unit === ''
        ? table(words.byUnit[lang], counts.byUnit, (key) => addressOf(context, asked, { unit: key }), units.nameOf)
        : null}
      {wanted.column === undefined
        ? table(words.byColumn[lang], counts.byColumn, (key) => addressOf(context, asked, { column: key }), columnName)
        : null}
    </div>
  );
}

function Table(props: {
  lang: Language;
  lines: readonly PastLine[];
  units: UnitNames;
  day: string;
  columns: (code: string) => string;
}) {
  const { lang, lines, units, day, columns } = props;
  return (
    <DataTable
      caption={words.title[lang]}
      rows={lines}
      rowKey={({ id }) => id}
      empty={words.none}
      columns={[
        {
          head: words.name[lang],
          cell: ({ id, title, repealedOn, isLate }) => (
            <span className="d-inline-block" style={{ minWidth: '12em' }}>
              <a href={`${href(lang, `${ROOT}/${id}`)}?day=${day}`}>{title}</a>{' '}
              {repealedOn ? <Badge tone="warn">{words.repealed[lang]}</Badge> : null}{' '}
              {isLate ? <Badge>{words.lateOne[lang]}</Badge> : null}
            </span>
          ),
        },
        { head: words.unit[lang], cell: ({ unitId }) => units.nameOf(unitId), tight: true },
        { head: words.column[lang], cell: (line) => line.columns.map(columns).join('、') },
        { head: words.number[lang], cell: ({ number }) => number ?? '', tight: true },
        { head: words.revision[lang], cell: ({ revision }) => words.revisionOf(revision)[lang], tight: true },
        { head: words.releasedAt[lang], cell: ({ releasedAt }) => minute(releasedAt), tight: true },
        {
          head: words.since[lang],
          cell: ({ isSame }) => (
            <Badge tone={isSame ? 'good' : 'plain'}>{(isSame ? words.same : words.other)[lang]}</Badge>
          ),
          tight: true,
        },
      ]}
    />
  );
}

/** The list as a sheet; the file is Chinese in every language. */
export function pastSheet(
  lines: readonly PastLine[],
  day: Temporal.PlainDate,
  nameOf: (unitId: string) => string,
  columnOf: (code: string) => string,
): Sheet {
  const heads = [
    ...['序号', '标题', '发布单位', '栏目', '发文字号', '索引号', '版本', '该版本发布时间', '当时效力', '发布记录'],
    ...['现状', '记录校验值（SHA-256）'],
  ];
  const row = (line: PastLine, at: number) =>
    [
      at + 1,
      line.title,
      nameOf(line.unitId),
      line.columns.map(columnOf).join('、'),
      line.number ?? '',
      line.indexNumber,
      words.revisionOf(line.revision).zh,
      minute(line.releasedAt),
      line.repealedOn ? `已于${line.repealedOn}废止` : '',
      line.isLate ? words.lateOne.zh : '',
      (line.isSame ? words.same : words.other).zh,
      line.digest,
    ].map((value) => ({ value }));
  const more = lines.length >= MOST ? `，${words.most(MOST).zh}` : '';
  return {
    name: `${day}公开内容`,
    rows: [
      [{ value: `${day}终了时处于公开状态的内容，共${lines.length}件${more}`, colSpan: heads.length }],
      heads.map((value) => ({ value, header: true })),
      ...lines.map(row),
    ],
    widths: [6, 48, 22, 24, 20, 26, 8, 18, 16, 14, 20, 66],
    stickyRows: 2,
    landscape: true,
  };
}

/** The lines that a workbook holds. */
export async function linesOfFile(context: OfficeContext, wanted: AskedPast['wanted']): Promise<PastLine[]> {
  const { deps, site } = context;
  return linesFor(context, await listPast(deps.office, site.siteId, wanted, { limit: MOST, offset: 0 }));
}

/** What was changed or withdrawn since may have been so for what its title named: people from outside read it masked. */
function linesFor({ session }: OfficeContext, lines: PastLine[]): PastLine[] {
  const said = wordsFor(session);
  return lines.map((line) => (line.isSame ? line : { ...line, title: said(line.title) }));
}

export async function listFile(context: OfficeContext): Promise<Response> {
  const { wanted, units } = await askedPast(context);
  const sheet = pastSheet(await linesOfFile(context, wanted), wanted.day, units.nameOf, columnNames(context));
  return attachment(await workbook([sheet]), XLSX, `${wanted.day}公开内容.xlsx`);
}
