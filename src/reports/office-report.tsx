/** The page of one report: six sections, identities, comparison, and what may be done next. */
import { clockTime } from '../documents/office/copies.ts';
import { Autosave, CopyChoice } from '../documents/office/copy-parts.tsx';
import type { ReportSection } from '../law/report-form.ts';
import { FORM_NUMBERS, sectionsOf } from '../law/report-forms.ts';
import { assetAddress } from '../web/assets.ts';
import { ActionForm, Card, Facts, Notice } from '../web/components.tsx';
import { ErrorSummary, type Problem, TextArea, type Typed } from '../web/forms.tsx';
import { Html } from '../web/html.tsx';
import { href } from '../web/language.ts';
import { dayOf } from '../web/moments.ts';
import { officePage } from '../web/page.tsx';
import type { OfficeContext } from '../web/routes.ts';
import { countedFigures } from './compile.ts';
import { FeesReference, feesOfReport } from './fees-panel.tsx';
import { FormTableView, TableNotes } from './form-table-view.tsx';
import { formTable } from './form-tables.ts';
import { type Gate, gateOf } from './gate.ts';
import { DeclaredFacts, GatePanel, SubmitForm } from './gate-panel.tsx';
import { HingePanel, hingeOf } from './hinge/panel.tsx';
import { SCOPE_NAMES, STAGE_NAMES, pageWords as words } from './messages.ts';
import { printedReport, type ReportView, readReport } from './office-view.ts';
import { reportOpenAt } from './presence.tsx';
import { FigureList, ReferenceField, TextPreview } from './references/fields.tsx';
import { resolvedTexts } from './references/rules.ts';
import { ChecksPanel, ComparisonPanel, FigureFields } from './report-panels.tsx';
import { snapshotNow } from './revisions/acts.ts';
import { RevisionList } from './revisions/office.tsx';
import { rollupCard } from './rollup/office.tsx';
import { digestOfSnapshot, type Snapshot } from './snapshot.ts';
import { listRevisions } from './store.ts';
import { type TextSection, typedOf } from './texts.ts';
import { newsOf } from './typed-copy.ts';

interface Shown {
  context: OfficeContext;
  view: ReportView;
  fees: Awaited<ReturnType<typeof feesOfReport>>;
  typed: Typed;
  problems: readonly Problem[];
  /** nothing is typed before it is decided what becomes of what was typed earlier */
  isRead?: boolean;
}

export async function reportPage(
  context: OfficeContext,
  typed: Typed,
  problems: readonly Problem[],
): Promise<Response> {
  const { lang } = context;
  const view = await readReport(context);
  const { stored, compilation } = view;
  const news = mayCompile(view) ? await newsOf(context, stored) : null;
  const isRestored = news !== null && context.c.req.query('restore') === '1';
  // whoever has just typed sees that, whatever lies from before
  const asks = news !== null && !isRestored && Object.keys(typed).length === 0;
  const digest = mayApprove(view) ? digestOfSnapshot(await frozenNow(context, view)) : '';
  const shown: Shown = {
    context,
    view,
    typed: isRestored ? news.typed : typed,
    problems,
    fees: await feesOfReport(context, view),
  };
  const revisions = await listRevisions(context.deps.office, context.site.siteId, stored.id);
  const hinge = await hingeOf(context, view);
  const gate = stored.stage === 'approved' ? null : gateOf(view.checks, compilation, stored.texts);
  const rollup = stored.scope === 'county' ? await rollupCard(context, view.frame, stored.year) : null;
  const presence = mayCompile(view) ? await reportOpenAt(context, stored.id) : null;
  const title = words.title(compilation.name, stored.year)[lang];
  return officePage(
    context,
    { title, back: href(lang, '/office/reports'), status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      {presence}
      <Standing {...shown} />
      {asks ? (
        <CopyChoice
          at={clockTime(news.savedAt, context.now)}
          form={addressOf(context, view)}
          copy={addressOf(context, view, '/copy')}
          discard={addressOf(context, view, '/copy/discard')}
          hasMoved={news.version !== stored.version}
        />
      ) : null}
      {mayCompile(view) && !asks ? (
        <form
          method="post"
          action={addressOf(context, view, '/content')}
          data-autosave={addressOf(context, view, '/copy')}
        >
          <input type="hidden" name="version" value={stored.version} />
          <FigureList report={view.figures.report} />
          <Sections {...shown} />
          <SaveBar context={context} />
          <script type="module" src={assetAddress('insert.js')} />
          <script type="module" src={assetAddress('autosave.js')} />
        </form>
      ) : (
        <Sections {...shown} isRead={asks} />
      )}
      {gate ? <GatePanel gate={gate} address={(cell) => cellAddress(context, view, cell)} /> : null}
      {rollup}
      <HingePanel {...{ context, view, hinge }} />
      <ChecksPanel checks={view.checks} lang={lang} />
      <ComparisonPanel view={view} lang={lang} />
      <RevisionList reportId={stored.id} revisions={revisions} />
      <Steps {...shown} {...{ gate, digest }} />
    </>,
  );
}

function Sections(shown: Shown) {
  return sectionsOf(shown.view.figures.report.form).map((section) => (
    <Card key={section.number} title={section.title[shown.context.lang]} id={`part${section.number}`}>
      {section.content === 'text' ? (
        <TextPart {...shown} section={section} />
      ) : (
        <TablePart {...shown} section={section} content={section.content} />
      )}
    </Card>
  ));
}

/** One button for all sections, in sight wherever one types. */
function SaveBar({ context }: Pick<Shown, 'context'>) {
  return (
    <div className="mb-3 py-2" style={{ position: 'sticky', bottom: 0, background: 'var(--tblr-body-bg, #fff)' }}>
      <button type="submit" className="btn btn-primary">
        {words.save[context.lang]}
      </button>
      <Autosave />
    </div>
  );
}

function addressOf(context: OfficeContext, view: ReportView, path = ''): string {
  return href(context.lang, `/office/reports/${view.stored.id}${path}`);
}

function cellAddress(context: OfficeContext, view: ReportView, cell: string): string {
  return addressOf(context, view, `/cells/${cell.replaceAll('.', '/')}`);
}

/** What a reader must know first: snapshot or final, frozen or live, returned and why. */
function Standing({ context, view }: Shown) {
  const { lang } = context;
  const { stored, compilation, moved } = view;
  const { period, over } = compilation;
  return (
    <>
      {over ? null : <Notice tone="warn" title={words.snapshot(period.to)[lang]} />}
      {stored.approvedOn ? <Notice tone="good" title={words.frozen(stored.approvedOn)[lang]} /> : null}
      {moved.length > 0 ? <Notice tone="warn" title={words.moved(moved.length)[lang]} /> : null}
      {stored.remarks ? (
        <Notice tone="warn" title={words.returned[lang]}>
          {stored.remarks}
        </Notice>
      ) : null}
      <DeclaredFacts declared={stored.declared} />
      <Facts
        items={[
          [words.stage[lang], STAGE_NAMES[stored.stage][lang]],
          [words.scope[lang], SCOPE_NAMES[stored.scope][lang]],
          [words.year[lang], words.period(period.from, period.to)[lang]],
          [words.form[lang], FORM_NUMBERS[view.figures.report.form]],
          [words.digest[lang], stored.digest && <code className="text-break">{stored.digest}</code>],
          [words.document[lang], stored.documentId && <DocumentLink {...{ context, view }} />],
          [words.exports[lang], <Downloads key="downloads" {...{ context, view }} />],
        ]}
      />
    </>
  );
}

function DocumentLink({ context, view }: Pick<Shown, 'context' | 'view'>) {
  return <a href={href(context.lang, `/office/documents/${view.stored.documentId}`)}>{words.document[context.lang]}</a>;
}

function Downloads({ context, view }: Pick<Shown, 'context' | 'view'>) {
  return (
    <>
      <a href={addressOf(context, view, '/report.docx')}>{words.docx[context.lang]}</a>{' '}
      <a href={addressOf(context, view, '/report.pdf')}>{words.pdf[context.lang]}</a>{' '}
      <a href={addressOf(context, view, '/report.xlsx')}>{words.xlsx[context.lang]}</a>
    </>
  );
}

const mayCompile = ({ stored, may }: ReportView): boolean => stored.stage === 'draft' && may('report.compile');

function TextPart({
  context: { lang },
  view,
  fees,
  typed,
  problems,
  section,
  isRead,
}: Shown & { section: ReportSection }) {
  const { stored, figures } = view;
  const number = section.number as TextSection;
  const html = stored.texts[number] ?? '';
  const read = (stored.snapshot?.texts ?? resolvedTexts(stored.texts, figures.report))[number] ?? '';
  const cover = section.mustCover.map((item) => item[lang]).join(lang === 'zh' ? '、' : ', ');
  const name = `section${section.number}`;
  if (!mayCompile(view) || isRead)
    return read === '' ? <p className="text-secondary">{words.unwritten[lang]}</p> : <Html clean={read} />;
  return (
    <>
      {cover ? <p className="text-secondary">{words.mustCover[lang] + cover}</p> : null}
      {section.number === 6 ? <FeesReference fees={fees} /> : null}
      <TextArea
        name={name}
        label={section.title}
        hint={words.textHint}
        rows={10}
        value={typedOf(html)}
        {...{ typed, problems }}
      />
      <ReferenceField section={number} />
      <TextPreview html={html} report={figures.report} />
    </>
  );
}

function TablePart(props: Shown & { section: ReportSection; content: 't2' | 't3' | 't4' }) {
  const { context, view, typed, problems, section, content, isRead } = props;
  const { lang } = context;
  const enters = content === 't2' && mayCompile(view) && !isRead;
  return (
    <>
      <FormTableView
        caption={section.title[lang]}
        table={formTable(content, view.figures.report, lang)}
        address={(cell) => cellAddress(context, view, cell)}
      />
      {content === 't2' ? <TableNotes notes={printedReport(view, [], dayOf(context.now)).notes} /> : null}
      {enters && view.stored.scope === 'county' ? <p className="text-secondary">{words.countyHint[lang]}</p> : null}
      {enters && view.stored.scope !== 'county' ? <FigureFields {...{ view, lang, typed, problems }} /> : null}
    </>
  );
}

/** What approval is bound to names the cases behind each figure: they are read for whoever may approve, and only then. */
function mayApprove({ stored, may }: ReportView): boolean {
  return stored.stage === 'submitted' && may('report.approve');
}

async function frozenNow({ deps, site }: OfficeContext, view: ReportView): Promise<Snapshot> {
  const { frame, compilation, stored } = view;
  const figures = await countedFigures(deps.office, frame, compilation);
  return snapshotNow(deps.office, site.siteId, { ...compilation, figures }, stored.texts);
}

function Steps({ context, view, typed, problems, gate, digest }: Shown & { gate: Gate | null; digest: string }) {
  const { lang } = context;
  const { stored, compilation, may } = view;
  const { version } = stored;
  const to = (path: string) => addressOf(context, view, path);
  return (
    <Card title={words.steps[lang]} id="steps">
      {gate && mayCompile(view) && compilation.over ? (
        <SubmitForm action={to('/submit')} {...{ gate, version, typed, problems }} />
      ) : null}
      {stored.stage === 'submitted' && may('report.compile') ? (
        <ActionForm action={to('/take-back')} label={words.takeBack[lang]} tone="secondary" version={version}>
          <p className="text-secondary">{words.takeBackHint[lang]}</p>
        </ActionForm>
      ) : null}
      {mayApprove(view) ? (
        <ActionForm action={to('/approve')} label={words.approve[lang]} version={version}>
          <p className="text-secondary">{words.approveHint[lang]}</p>
          <input type="hidden" name="digest" value={digest} />
        </ActionForm>
      ) : null}
      {stored.stage === 'approved' && may('report.compile') ? (
        <ActionForm action={to('/document')} label={words.makeDocument[lang]} version={version}>
          <p className="text-secondary">{words.makeDocumentHint[lang]}</p>
        </ActionForm>
      ) : null}
      {stored.stage !== 'draft' && may('report.approve') ? (
        <form method="post" action={to('/return')} className="mt-3">
          <input type="hidden" name="version" value={version} />
          <TextArea name="remarks" label={words.remarks} rows={2} required {...{ typed, problems }} />
          <button type="submit" className="btn btn-danger">
            {words.giveBack[lang]}
          </button>
        </form>
      ) : null}
    </Card>
  );
}
