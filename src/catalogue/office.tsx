/** Columns: list, open, change, close. For the disclosure office. */
import { z } from 'zod';
import { fields, idParam, problemsOf, versionOf } from '../units/office-forms.ts';
import { columnPath } from '../web/columns.ts';
import { Badge, Card, DataTable } from '../web/components.tsx';
import { ErrorSummary, type Problem, readForm, TextArea, type Typed } from '../web/forms.tsx';
import { href } from '../web/language.ts';
import { officePage, seeOther } from '../web/page.tsx';
import { notFound } from '../web/refusal.ts';
import type { OfficeContext, OfficeRoute } from '../web/routes.ts';
import { ColumnFields, changedColumn, newColumn } from './column-form.tsx';
import { changeColumn, closeColumn, openColumn } from './columns.ts';
import { columnWords as words } from './messages.ts';
import { FIXED_COLUMNS } from './rules.ts';
import { type KeptColumn, listColumns } from './store.ts';

const ROOT = '/office/columns';
const one = `${ROOT}/:id` as const;

export const officeRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: ROOT, duty: 'catalogue.keep', act: null, handle: list },
  {
    method: 'get',
    path: `${ROOT}/new`,
    duty: 'catalogue.keep',
    act: null,
    handle: (context) => newPage(context, {}, []),
  },
  { method: 'post', path: `${ROOT}/new`, duty: 'catalogue.keep', act: 'column.opened', handle: open },
  { method: 'get', path: one, duty: 'catalogue.keep', act: null, handle: (context) => columnPage(context, {}, []) },
  { method: 'post', path: one, duty: 'catalogue.keep', act: 'column.changed', handle: change },
  { method: 'post', path: `${one}/close`, duty: 'catalogue.keep', act: 'column.closed', handle: close },
];

async function list(context: OfficeContext): Promise<Response> {
  const { lang, site, deps } = context;
  const columns = await listColumns(deps.office, site.siteId);
  const depth = (column: KeptColumn): number => {
    const above = columns.find((other) => other.code === column.parent);
    return above ? depth(above) + 1 : 0;
  };
  return officePage(
    context,
    { title: words.title[lang] },
    <>
      <p className="text-secondary">{words.lead[lang]}</p>
      <p>
        <a className="btn btn-primary" href={href(lang, `${ROOT}/new`)}>
          {words.add[lang]}
        </a>
      </p>
      <DataTable
        caption={words.title[lang]}
        columns={[
          {
            head: words.name[lang],
            cell: (column) => (
              <>
                {'　'.repeat(depth(column))}
                <a href={href(lang, `${ROOT}/${column.id}`)}>{lang === 'zh' ? column.name : column.nameEn}</a>
              </>
            ),
          },
          { head: words.code[lang], cell: (column) => column.code, tight: true },
          { head: words.type[lang], cell: (column) => column.type, tight: true },
          { head: words.sort[lang], cell: (column) => column.sort, numeric: true },
          { head: words.state[lang], cell: (column) => <State column={column} context={context} />, tight: true },
        ]}
        rows={inOrder(columns)}
        rowKey={(column) => column.id}
        empty={words.none}
      />
    </>,
  );
}

/** Each column under the one above it. */
function inOrder(columns: readonly KeptColumn[], parent: string | null = null): KeptColumn[] {
  return columns
    .filter((column) => column.parent === parent)
    .flatMap((column) => [column, ...inOrder(columns, column.code)]);
}

function State({ column, context }: { column: KeptColumn; context: OfficeContext }) {
  const { lang } = context;
  if (column.closedOn === null) return <Badge tone="good">{words.isOpen[lang]}</Badge>;
  return (
    <Badge>
      {words.isClosed[lang]} {column.closedOn}
    </Badge>
  );
}

async function newPage(context: OfficeContext, typed: Typed, problems: readonly Problem[]): Promise<Response> {
  const { lang, site, deps } = context;
  const parents = await listColumns(deps.office, site.siteId);
  return officePage(
    context,
    { title: words.add[lang], back: href(lang, ROOT), status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      <Card>
        <form method="post" action={href(lang, `${ROOT}/new`)}>
          <ColumnFields column={null} {...{ parents, typed, problems }} />
          <button type="submit" className="btn btn-primary">
            {words.save[lang]}
          </button>
        </form>
      </Card>
    </>,
  );
}

async function open(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, newColumn);
  if (!form.ok) return newPage(context, form.typed, form.problems);
  const as = context.demand('');
  const problems = await problemsOf(() => context.work(as, (desk) => openColumn(desk, form.value)));
  return problems.length > 0 ? newPage(context, form.typed, problems) : seeOther(href(context.lang, ROOT));
}

async function columnPage(context: OfficeContext, typed: Typed, problems: readonly Problem[]): Promise<Response> {
  const { lang, site, deps } = context;
  const id = idParam(context);
  const columns = await listColumns(deps.office, site.siteId);
  const column = columns.find((known) => known.id === id);
  if (!column) throw notFound();
  const version = await versionOf(context, 'column', id);
  const address = href(lang, `${ROOT}/${id}`);
  return officePage(
    context,
    { title: column.name, back: href(lang, ROOT), status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      <p>
        {words.code[lang]} {column.code} <State column={column} context={context} />{' '}
        {column.closedOn === null ? <a href={href(lang, columnPath(column.code))}>{words.view[lang]}</a> : null}
      </p>
      {column.closedOn === null ? (
        <>
          <Card>
            <form method="post" action={address}>
              <input type="hidden" name="version" value={version} />
              <ColumnFields parents={columns.filter((other) => other.id !== id)} {...{ column, typed, problems }} />
              <button type="submit" className="btn btn-primary">
                {words.save[lang]}
              </button>
            </form>
          </Card>
          {FIXED_COLUMNS.includes(column.code) ? null : (
            <Card title={words.close[lang]}>
              <p className="text-secondary">{words.closeHint[lang]}</p>
              <form method="post" action={`${address}/close`}>
                <input type="hidden" name="version" value={version} />
                <TextArea name="ground" label={words.ground} rows={2} {...{ typed, problems }} required />
                <button type="submit" className="btn btn-danger">
                  {words.close[lang]}
                </button>
              </form>
            </Card>
          )}
        </>
      ) : null}
    </>,
  );
}

async function change(context: OfficeContext): Promise<Response> {
  const id = idParam(context);
  const form = await readForm(context.c, changedColumn);
  if (!form.ok) return columnPage(context, form.typed, form.problems);
  const { version, ...facts } = form.value;
  const as = context.demand('');
  const problems = await problemsOf(() => context.work(as, (desk) => changeColumn(desk, id, facts, version)));
  return problems.length > 0 ? columnPage(context, form.typed, problems) : seeOther(href(context.lang, ROOT));
}

const closing = z.object({ ground: fields.ground, version: fields.version });

async function close(context: OfficeContext): Promise<Response> {
  const id = idParam(context);
  const form = await readForm(context.c, closing);
  if (!form.ok) return columnPage(context, form.typed, form.problems);
  const { ground, version } = form.value;
  const as = context.demand('');
  const problems = await problemsOf(() => context.work(as, (desk) => closeColumn(desk, id, ground, version)));
  return problems.length > 0 ? columnPage(context, form.typed, problems) : seeOther(href(context.lang, ROOT));
}
