/** The revisions of a report: the list on its page, a page for each as it was frozen, and its signed export. */
import { sectionsOf } from '../../law/report-forms.ts';
import { idParam } from '../../units/office-forms.ts';
import { Card, DataTable, Facts, Notice } from '../../web/components.tsx';
import { Html } from '../../web/html.tsx';
import { href, useLanguage } from '../../web/language.ts';
import { officePage } from '../../web/page.tsx';
import { notFound } from '../../web/refusal.ts';
import type { OfficeContext } from '../../web/routes.ts';
import { FormTableView, TableNotes } from '../form-table-view.tsx';
import { formTable } from '../form-tables.ts';
import { cellName } from '../gate-words.ts';
import { pageWords } from '../messages.ts';
import { FrozenReferences } from '../references/fields.tsx';
import { referenceWords } from '../references/words.ts';
import { thaw } from '../snapshot.ts';
import type { ListedRevision, Revision } from '../state.ts';
import { findReport, revisionsOf, type StoredReport } from '../store.ts';
import { sectionOf, type TextSection } from '../texts.ts';
import { type Changes, changesBetween } from './changes.ts';
import { revisionFaults } from './faults.ts';
import { sitePublicKey } from './signature.ts';
import { revisionWords as words } from './words.ts';

interface Found {
  stored: StoredReport;
  revision: Revision;
  before: Revision | null;
}

/** Reads the revision of the address. @throws Refusal not-found, forbidden */
async function readRevision(context: OfficeContext): Promise<Found> {
  const { deps, site, c } = context;
  const stored = await findReport(deps.office, site.siteId, idParam(context));
  if (!stored) throw notFound();
  context.demand(stored.unitId, 'report.read');
  const all = await revisionsOf(deps.office, site.siteId, stored.id);
  const at = all.findIndex(({ number }) => String(number) === c.req.param('revision'));
  const revision = all[at];
  if (!revision) throw notFound();
  return { stored, revision, before: all[at - 1] ?? null };
}

export async function revisionPage(context: OfficeContext): Promise<Response> {
  const { lang } = context;
  const { stored, revision, before } = await readRevision(context);
  const { snapshot, signature } = revision;
  const { deps, site } = context;
  const faults = revisionFaults(revision, await sitePublicKey(deps.keys, site.siteId));
  const { report } = thaw(snapshot);
  const root = `/office/reports/${stored.id}`;
  const acts = Object.values(snapshot.acts ?? {});
  const address = (cell: string) => href(lang, `${root}/cells/${cell.replaceAll('.', '/')}`);
  return officePage(
    context,
    { title: words.pageTitle(snapshot.name, snapshot.year, revision.number)[lang], back: href(lang, root) },
    <>
      {faults.map((fault) => (
        <Notice key={fault} tone="bad" title={words.faults[fault][lang]} />
      ))}
      {signature && faults.length === 0 ? <Notice tone="good" title={words.valid[lang]} /> : null}
      {signature ? null : <Notice tone="warn" title={words.unsigned[lang]} />}
      <Facts
        items={[
          [words.on[lang], revision.on],
          [words.reason[lang], revision.reason ?? words.first[lang]],
          [
            pageWords.digest[lang],
            <code key="digest" className="text-break">
              {revision.digest}
            </code>,
          ],
          [words.signature[lang], signature && <code className="text-break">{signature.value}</code>],
          [words.publicKey[lang], signature && <code className="text-break">{signature.publicKey}</code>],
          [words.acts[lang], words.actsOf(acts.length, acts.flat().length)[lang]],
          [
            pageWords.exports[lang],
            <a key="json" href={href(lang, `${root}/revisions/${revision.number}/report.json`)}>
              {words.download[lang]}
            </a>,
          ],
        ]}
      />
      {before ? <ChangesCard changes={changesBetween(before.snapshot, snapshot)} /> : null}
      {snapshot.references ? (
        <Card title={referenceWords.frozen[lang]} id="references">
          <FrozenReferences references={snapshot.references} />
        </Card>
      ) : null}
      {sectionsOf(report.form).map((section) => (
        <Card key={section.number} title={section.title[lang]}>
          {section.content === 'text' ? (
            <Html clean={snapshot.texts[section.number as TextSection] ?? ''} />
          ) : (
            <>
              <FormTableView
                caption={section.title[lang]}
                table={formTable(section.content, report, lang)}
                address={address}
              />
              {section.content === 't2' ? <TableNotes notes={snapshot.notes ?? []} /> : null}
            </>
          )}
        </Card>
      ))}
    </>,
  );
}

function ChangesCard({ changes }: { changes: Changes }) {
  const lang = useLanguage();
  const { cells, sections } = changes;
  const names = sections.map((section) => sectionOf(section).title[lang]).join(lang === 'zh' ? '、' : ', ');
  type Row = (typeof cells)[number];
  const columns = [
    { head: words.cell[lang], cell: (row: Row) => cellName(row.cell)[lang] },
    { head: words.from[lang], cell: (row: Row) => row.from, numeric: true },
    { head: words.to[lang], cell: (row: Row) => row.to, numeric: true },
  ];
  return (
    <Card title={words.changed[lang]} id="changes">
      {sections.length > 0 ? <p>{words.sections(names)[lang]}</p> : null}
      {cells.length > 0 ? (
        <DataTable
          caption={words.changed[lang]}
          columns={columns}
          rows={cells}
          rowKey={(row) => row.cell}
          empty={words.unchanged}
        />
      ) : null}
      {cells.length + sections.length === 0 ? <p className="mb-0">{words.unchanged[lang]}</p> : null}
    </Card>
  );
}

/** Everything that was frozen, with digest, signature and public key, so that others can check it without this system. */
export async function revisionJson(context: OfficeContext): Promise<Response> {
  const { revision } = await readRevision(context);
  const { digest, number, reason, snapshot, signature, on } = revision;
  const content = { digest, revision: number, reason, approvedOn: on, algorithm: 'Ed25519', signature, snapshot };
  return new Response(JSON.stringify(content, null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="report-${snapshot.year}-${revision.number}.json"`,
      'cache-control': 'no-store',
    },
  });
}

/** On the page of the report: every approval, each with its page. */
export function RevisionList({ reportId, revisions }: { reportId: string; revisions: readonly ListedRevision[] }) {
  const lang = useLanguage();
  if (revisions.length === 0) return null;
  const page = ({ number }: ListedRevision) => (
    <a className="text-decoration-underline" href={href(lang, `/office/reports/${reportId}/revisions/${number}`)}>
      {number}
    </a>
  );
  const columns = [
    { head: words.number[lang], cell: page, tight: true },
    { head: words.on[lang], cell: ({ on }: ListedRevision) => on, tight: true },
    { head: words.reason[lang], cell: ({ reason }: ListedRevision) => reason ?? words.first[lang] },
    {
      head: words.signature[lang],
      cell: (one: ListedRevision) => (one.signature ? one.signature.value.slice(0, 16) : words.unsigned[lang]),
      tight: true,
    },
  ];
  return (
    <Card title={words.title[lang]} id="revisions">
      <DataTable
        caption={words.title[lang]}
        columns={columns}
        rows={revisions}
        rowKey={({ number }) => String(number)}
        empty={words.none}
      />
    </Card>
  );
}
