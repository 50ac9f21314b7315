/** The lists of wording that the disclosure office keeps: seen, added to, ended, taken over from a sheet, given to the inspector. */
import { z } from 'zod';
import { workbook } from '../../paper/sheet.ts';
import { fileResponse } from '../../units/file-response.ts';
import { fields, idParam, problemsOf } from '../../units/office-forms.ts';
import { Badge, Card, DataTable, Notice } from '../../web/components.tsx';
import { attachment } from '../../web/download.ts';
import { holds } from '../../web/duties.ts';
import {
  ErrorSummary,
  FileField,
  type Problem,
  readForm,
  Select,
  TextArea,
  TextField,
  type Typed,
} from '../../web/forms.tsx';
import { href } from '../../web/language.ts';
import { dayOf } from '../../web/moments.ts';
import { officePage, seeOther } from '../../web/page.tsx';
import type { OfficeContext } from '../../web/routes.ts';
import { ProblemList } from '../import/problem-list.tsx';
import type { SheetProblem } from '../import/sheet-problems.ts';
import { endWording, enterWordings } from './actions.ts';
import { fileOf, partsOf } from './rules.ts';
import { readEntries, templateSheet } from './sheet.ts';
import { ENTRY_KINDS, type EntryKind } from './state.ts';
import { type ListedEntry, listEntries } from './store.ts';
import { KIND_NAMES, wordingWords as words } from './words.ts';

const ROOT = '/office/wording';

export async function wordingPage(
  context: OfficeContext,
  typed: Typed = {},
  problems: readonly Problem[] = [],
  found: readonly SheetProblem[] = [],
): Promise<Response> {
  const { c, lang, deps, site } = context;
  const entries = await listEntries(deps.office, site.siteId);
  const wrong = problems.length + found.length > 0;
  const keeps = holds(context.session.appointments, 'catalogue.keep').length > 0;
  return officePage(
    context,
    { title: words.title[lang], status: wrong ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      <ProblemList problems={found} errors={words.errors} warnings={words.warnings} />
      {c.req.query('saved') ? <Notice tone="good">{words.saved[lang]}</Notice> : null}
      <p className="text-secondary">{words.lead[lang]}</p>
      <p>
        <a className="btn btn-outline-primary" href={href(lang, `${ROOT}/lists.json`)}>
          {words.export[lang]}
        </a>
      </p>
      {ENTRY_KINDS.map((kind) => (
        <Entries key={kind} {...{ context, kind, keeps }} entries={entries.filter((one) => one.kind === kind)} />
      ))}
      {keeps ? <AddForm {...{ context, typed, problems }} /> : null}
      {keeps ? <ImportForm {...{ context, problems }} /> : null}
    </>,
  );
}

function Entries(props: { context: OfficeContext; kind: EntryKind; entries: readonly ListedEntry[]; keeps: boolean }) {
  const { context, kind, entries, keeps } = props;
  const { lang, now } = context;
  const today = dayOf(now).toString();
  return (
    <Card title={KIND_NAMES[kind][lang]}>
      <DataTable
        caption={KIND_NAMES[kind][lang]}
        rows={entries}
        rowKey={({ id }) => id}
        empty={words.none}
        stacked
        columns={[
          { head: words.word[kind][lang], cell: ({ word }) => <span className="text-break">{word}</span> },
          {
            head: words.others[kind][lang],
            cell: ({ others }) => <span className="text-break">{others.join('；')}</span>,
          },
          { head: words.from[lang], cell: ({ from }) => from, tight: true },
          { head: words.source[lang], cell: ({ source }) => <span className="text-break">{source}</span> },
          {
            head: words.to[lang],
            cell: ({ id, word, to, version }) =>
              to === null && keeps ? (
                <form method="post" action={href(lang, `${ROOT}/${id}/end`)} className="d-flex gap-1">
                  <input type="hidden" name="version" value={version} />
                  <input
                    type="date"
                    name="to"
                    className="form-control"
                    style={{ width: '10em' }}
                    required
                    defaultValue={today}
                    aria-label={words.endOn(word)[lang]}
                  />
                  <button type="submit" className="btn btn-outline-secondary">
                    {words.end[lang]}
                  </button>
                </form>
              ) : (
                <>
                  {to} {to !== null && to < today ? <Badge>{words.ended[lang]}</Badge> : null}
                </>
              ),
          },
        ]}
      />
    </Card>
  );
}

interface FormProps {
  context: OfficeContext;
  problems: readonly Problem[];
}

function AddForm({ context: { lang }, typed, problems }: FormProps & { typed: Typed }) {
  const same = { typed, problems };
  return (
    <Card title={words.add[lang]}>
      <form method="post" action={href(lang, ROOT)} noValidate>
        <div className="row">
          <div className="col-md-4">
            <Select
              name="kind"
              label={words.kind}
              options={ENTRY_KINDS.map((value) => ({ value, label: KIND_NAMES[value][lang] }))}
              {...same}
            />
          </div>
          <div className="col-md-8">
            <TextField name="word" label={words.anyWord} maxLength={200} required {...same} />
          </div>
        </div>
        <TextArea name="others" label={words.anyOthers} hint={words.othersHint} rows={2} maxLength={2000} {...same} />
        <div className="row">
          <div className="col-6 col-md-3">
            <TextField name="from" label={words.from} hint={words.fromHint} type="date" required {...same} />
          </div>
          <div className="col-6 col-md-3">
            <TextField name="to" label={words.to} hint={words.toHint} type="date" {...same} />
          </div>
          <div className="col-md-6">
            <TextField name="source" label={words.source} hint={words.sourceHint} maxLength={200} required {...same} />
          </div>
        </div>
        <button type="submit" className="btn btn-primary">
          {words.save[lang]}
        </button>
      </form>
    </Card>
  );
}

function ImportForm({ context: { lang }, problems }: FormProps) {
  return (
    <Card title={words.import[lang]}>
      <p>{words.importNote[lang]}</p>
      <p>
        <a className="btn btn-outline-primary" href={href(lang, `${ROOT}/template.xlsx`)}>
          {words.template[lang]}
        </a>
      </p>
      <form method="post" action={href(lang, `${ROOT}/import`)} encType="multipart/form-data">
        <FileField name="list" label={words.file} problems={problems} accept=".xlsx" required />
        <button type="submit" className="btn btn-outline-primary">
          {words.import[lang]}
        </button>
      </form>
    </Card>
  );
}

const entryForm = z.object({
  kind: z.enum(ENTRY_KINDS),
  word: fields.optional(200),
  others: fields.optional(2000),
  from: fields.date,
  to: fields.optionalDate,
  source: fields.optional(200),
});

export async function add(context: OfficeContext): Promise<Response> {
  const as = context.demand('');
  const form = await readForm(context.c, entryForm);
  if (!form.ok) return wordingPage(context, form.typed, form.problems);
  const entry = { ...form.value, others: partsOf(form.value.others) };
  const problems = await problemsOf(() => context.work(as, (desk) => enterWordings(desk, [entry])));
  return problems.length > 0 ? wordingPage(context, form.typed, problems) : saved(context);
}

export async function end(context: OfficeContext): Promise<Response> {
  const as = context.demand('');
  const form = await readForm(context.c, z.object({ version: fields.version, to: fields.date }));
  if (!form.ok) return wordingPage(context, {}, form.problems);
  const { version, to } = form.value;
  const id = idParam(context);
  const problems = await problemsOf(() => context.work(as, (desk) => endWording(desk, id, to, version)));
  return problems.length > 0 ? wordingPage(context, {}, problems) : saved(context);
}

export async function importEntries(context: OfficeContext): Promise<Response> {
  const as = context.demand('');
  const form = await readForm(context.c, z.object({}));
  const [file] = form.files.get('list') ?? [];
  if (!file) return wordingPage(context, {}, [{ field: 'list', text: words.noFile }]);
  const known = await listEntries(context.deps.office, context.site.siteId);
  const { entries, problems: found } = await readEntries(new Uint8Array(await file.arrayBuffer()), known);
  if (found.length > 0) return wordingPage(context, {}, [], found);
  const problems = await problemsOf(() => context.work(as, (desk) => enterWordings(desk, entries)));
  return problems.length > 0 ? wordingPage(context, {}, problems) : saved(context);
}

const saved = ({ lang }: OfficeContext) => seeOther(href(lang, `${ROOT}?saved=1`));

export async function templateFile(): Promise<Response> {
  return fileResponse(await workbook([templateSheet()]), 'xlsx', '规范用语模板.xlsx');
}

/** The lists in the form of `gongkai inspect --lists`. */
export async function listsFile({ deps, site }: OfficeContext): Promise<Response> {
  const file = fileOf(await listEntries(deps.office, site.siteId));
  return attachment(Buffer.from(`${JSON.stringify(file, null, 2)}\n`), 'application/json', 'wording-lists.json');
}
