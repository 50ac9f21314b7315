/** Behind a figure: the cases, remedies, documents or entered figures that it counts. */
import { outcome } from '../law/outcomes.ts';
import { TABLE_3_COLUMN_LABELS } from '../law/report-form.ts';
import { reportCells } from '../law/report-identities.ts';
import { DataTable, Notice } from '../web/components.tsx';
import { type Duty, permits } from '../web/duties.ts';
import { href, type Language } from '../web/language.ts';
import { officePage } from '../web/page.tsx';
import { notFound } from '../web/refusal.ts';
import type { OfficeContext } from '../web/routes.ts';
import { type Evidence, type Figures, valueAt } from './cells.ts';
import { countedFigures } from './compile.ts';
import type { CaseFact, DocumentFact, FigureFact, RemedyFact } from './facts.ts';
import { casesById, documentsById, remediesByCase } from './facts-store.ts';
import { REMEDY_RESULTS, REMEDY_ROUTES, pageWords as words } from './messages.ts';
import { type ReportView, readReport } from './office-view.ts';
import { thaw } from './snapshot.ts';

export async function cellPage(context: OfficeContext): Promise<Response> {
  const { lang, c } = context;
  const view = await readReport(context);
  const id = ['table', 'row', 'column'].map((part) => c.req.param(part)).join('.');
  const cell = reportCells(view.figures.report).find((one) => one.id === id);
  if (!cell) throw notFound();
  const evidence = (await figuresBehindAll(context, view)).behind.get(id) ?? [];
  const now = valueAt(view.compilation.figures.report, id) ?? 0;
  const { name } = view.compilation;
  const cases = await casesBehind(context, evidence);
  const remedies = await remediesBehind(context, evidence);
  const documents = await documentsBehind(context, evidence);
  const figures = figuresBehind(view, id, evidence);
  const gone = evidence.length - cases.length - remedies.length - documents.length - figures.length;
  return officePage(
    context,
    { title: cell.where[lang], back: href(lang, `/office/reports/${view.stored.id}`) },
    <>
      <p>
        {name} · {view.stored.year} · <strong>{cell.value}</strong>
      </p>
      {now === cell.value ? null : <Notice tone="warn" title={words.movedTo(now)[lang]} />}
      <Cases {...{ context, view }} cases={cases} />
      <Remedies {...{ context, view }} remedies={remedies} />
      <Documents {...{ context, view }} documents={documents} />
      <EnteredFigures {...{ context, view }} figures={figures} />
      {gone > 0 ? <p className="text-secondary">{words.gone(gone)[lang]}</p> : null}
      {evidence.length === 0 ? <p className="text-secondary">{words.nothingBehind[lang]}</p> : null}
    </>,
  );
}

function figuresBehindAll({ deps }: OfficeContext, { stored, frame, compilation }: ReportView): Promise<Figures> {
  return stored.snapshot ? Promise.resolve(thaw(stored.snapshot)) : countedFigures(deps.office, frame, compilation);
}

const idsOf = (evidence: readonly Evidence[], kind: Evidence['kind']): string[] => [
  ...new Set(evidence.filter((one) => one.kind === kind).map(({ id }) => id)),
];

function casesBehind({ deps, site }: OfficeContext, evidence: readonly Evidence[]): Promise<CaseFact[]> {
  return casesById(deps.office, site.siteId, idsOf(evidence, 'case'));
}

async function remediesBehind({ deps, site }: OfficeContext, evidence: readonly Evidence[]): Promise<RemedyFact[]> {
  const named = evidence.flatMap((one) => (one.kind === 'remedy' ? [`${one.id}/${one.position}`] : []));
  const all = await remediesByCase(deps.office, site.siteId, idsOf(evidence, 'remedy'));
  return all.filter((fact) => named.includes(`${fact.caseId}/${fact.position}`));
}

function documentsBehind({ deps, site }: OfficeContext, evidence: readonly Evidence[]): Promise<DocumentFact[]> {
  return documentsById(deps.office, site.siteId, idsOf(evidence, 'document'));
}

function figuresBehind({ compilation }: ReportView, cell: string, evidence: readonly Evidence[]): FigureFact[] {
  const reports = idsOf(evidence, 'figure');
  return compilation.entered.filter((figure) => figure.cell === cell && reports.includes(figure.reportId));
}

interface Shown {
  context: OfficeContext;
  view: ReportView;
}

function unitName(view: ReportView, unitId: string): string {
  return view.frame.units.find((unit) => unit.id === unitId)?.shortName ?? '';
}

/** A link for those who may follow it, the bare words for others. */
function linkIf(context: OfficeContext, duty: Duty, unitId: string, path: string, label: string) {
  const may = permits(context.session.appointments, duty, unitId) !== null;
  return may ? <a href={href(context.lang, path)}>{label}</a> : label;
}

function Cases({ context, view, cases }: Shown & { cases: readonly CaseFact[] }) {
  const { lang } = context;
  if (cases.length === 0) return null;
  const number = (fact: CaseFact) =>
    linkIf(context, 'request.read', fact.unitId, `/office/requests/${fact.id}`, fact.number);
  const columns = [
    { head: words.caseNumber[lang], cell: number, tight: true },
    { head: words.unit[lang], cell: (fact: CaseFact) => unitName(view, fact.unitId) },
    { head: words.applicant[lang], cell: (fact: CaseFact) => TABLE_3_COLUMN_LABELS[fact.applicantKind][lang] },
    { head: words.received[lang], cell: (fact: CaseFact) => fact.firstReceivedOn, tight: true },
    { head: words.outcome[lang], cell: (fact: CaseFact) => outcomeName(fact, lang) },
    { head: words.answered[lang], cell: (fact: CaseFact) => fact.answeredOn, tight: true },
  ];
  const caption = words.casesBehind(cases.length)[lang];
  return <DataTable {...{ caption, columns }} rows={cases} rowKey={({ id }) => id} empty={words.nothingBehind} />;
}

function outcomeName(fact: CaseFact, lang: Language): string {
  return fact.outcome ? outcome(fact.outcome).name[lang] : words.open[lang];
}

function Remedies({ context, view, remedies }: Shown & { remedies: readonly RemedyFact[] }) {
  const { lang } = context;
  if (remedies.length === 0) return null;
  const number = (fact: RemedyFact) =>
    linkIf(context, 'request.read', fact.unitId, `/office/requests/${fact.caseId}`, fact.number);
  const columns = [
    { head: words.caseNumber[lang], cell: number, tight: true },
    { head: words.unit[lang], cell: (fact: RemedyFact) => unitName(view, fact.unitId) },
    { head: words.route[lang], cell: (fact: RemedyFact) => REMEDY_ROUTES[fact.route][lang] },
    { head: words.lodged[lang], cell: (fact: RemedyFact) => fact.lodgedOn, tight: true },
    { head: words.result[lang], cell: (fact: RemedyFact) => REMEDY_RESULTS[fact.result][lang] },
    { head: words.decided[lang], cell: (fact: RemedyFact) => fact.decidedOn, tight: true },
  ];
  return (
    <DataTable
      caption={words.remediesBehind(remedies.length)[lang]}
      columns={columns}
      rows={remedies}
      rowKey={(fact) => `${fact.caseId}/${fact.position}`}
      empty={words.nothingBehind}
    />
  );
}

function Documents({ context, view, documents }: Shown & { documents: readonly DocumentFact[] }) {
  const { lang } = context;
  if (documents.length === 0) return null;
  const title = (fact: DocumentFact) =>
    linkIf(context, 'document.read', fact.unitId, `/office/documents/${fact.id}`, fact.title);
  const columns = [
    { head: words.documentTitle[lang], cell: title },
    { head: words.documentNumber[lang], cell: (fact: DocumentFact) => fact.number, tight: true },
    { head: words.unit[lang], cell: (fact: DocumentFact) => unitName(view, fact.unitId) },
    { head: words.signed[lang], cell: (fact: DocumentFact) => fact.signedOn, tight: true },
    { head: words.expires[lang], cell: (fact: DocumentFact) => fact.expiresOn, tight: true },
    { head: words.repealed[lang], cell: (fact: DocumentFact) => fact.repealedOn, tight: true },
  ];
  const caption = words.documentsBehind(documents.length)[lang];
  return <DataTable {...{ caption, columns }} rows={documents} rowKey={({ id }) => id} empty={words.nothingBehind} />;
}

function EnteredFigures({ context, view, figures }: Shown & { figures: readonly FigureFact[] }) {
  const { lang } = context;
  if (figures.length === 0) return null;
  const report = (figure: FigureFact) =>
    linkIf(
      context,
      'report.read',
      figure.unitId,
      `/office/reports/${figure.reportId}`,
      figure.scope === 'government' ? view.compilation.name : unitName(view, figure.unitId),
    );
  const columns = [
    { head: words.enteredIn[lang], cell: report },
    { head: words.value[lang], cell: (figure: FigureFact) => figure.value, numeric: true },
    { head: words.source[lang], cell: (figure: FigureFact) => figure.source },
  ];
  return (
    <DataTable
      caption={words.figuresBehind(figures.length)[lang]}
      columns={columns}
      rows={figures}
      rowKey={(figure) => figure.reportId}
      empty={words.nothingBehind}
    />
  );
}
