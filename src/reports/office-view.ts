/** What the pages of one report share: the report with its figures, and what this person may do with it. */
import { dateOf } from '../db/acts.ts';
import type { IdentityCheck } from '../law/report-identities.ts';
import { idParam } from '../units/office-forms.ts';
import { type Duty, permits } from '../web/duties.ts';
import { notFound } from '../web/refusal.ts';
import type { OfficeContext } from '../web/routes.ts';
import type { Figures } from './cells.ts';
import { blankNotes, identitiesOf, type SiteFrame, siteFrame, type Tally, tally } from './compile.ts';
import { resolvedTexts } from './references/rules.ts';
import type { PrintedReport } from './report-paper.ts';
import { differingCells, thaw } from './snapshot.ts';
import { findReport, type StoredReport } from './store.ts';

export interface ReportView {
  stored: StoredReport;
  frame: SiteFrame;
  /** As counted now. */
  compilation: Tally;
  /** As shown: frozen once approved, else counted now. */
  figures: Pick<Figures, 'report'>;
  checks: IdentityCheck[];
  /** Cells in which an approved report differs from what is counted now. */
  moved: readonly string[];
  may(duty: Duty): boolean;
}

/** Reads the report of the address. @throws Refusal not-found, forbidden */
export async function readReport(context: OfficeContext): Promise<ReportView> {
  const { deps, site, session, now } = context;
  const stored = await findReport(deps.office, site.siteId, idParam(context));
  if (!stored) throw notFound();
  context.demand(stored.unitId, 'report.read');
  const frame = await siteFrame(deps.office, site.siteId);
  const compilation = await tally(deps.office, frame, stored, dateOf(now));
  const figures = stored.snapshot ? thaw(stored.snapshot) : compilation.figures;
  return {
    stored,
    frame,
    compilation,
    figures,
    checks: identitiesOf(compilation, figures),
    moved: stored.snapshot ? differingCells(figures, compilation.figures) : [],
    may: (duty) => permits(session.appointments, duty, stored.unitId) !== null,
  };
}

/** The report as it is printed now. */
export function printedReport(
  { stored, compilation, figures }: ReportView,
  corrections: readonly string[],
  today: Temporal.PlainDate,
): PrintedReport {
  return {
    name: stored.snapshot?.name ?? compilation.name,
    scope: stored.scope,
    year: stored.year,
    report: figures.report,
    texts: stored.snapshot?.texts ?? resolvedTexts(stored.texts, figures.report),
    notes: stored.snapshot ? (stored.snapshot.notes ?? []) : blankNotes(compilation),
    corrections,
    date: stored.approvedOn ?? today.toString(),
    snapshotOn: compilation.over ? null : compilation.period.to,
  };
}
