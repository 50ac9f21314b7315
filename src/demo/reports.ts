/** The annual reports of the closed years: compiled from the cases, approved, and released as documents. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../config.ts';
import type { Desk } from '../db/acts.ts';
import { TIME_ZONE } from '../db/acts.ts';
import { approveDocument, clearDocument, releaseDocument, submitDocument } from '../documents/actions.ts';
import { CHECKLIST } from '../documents/rules.ts';
import type { IdentityCheck } from '../law/report-identities.ts';
import {
  approveReport,
  beginReport,
  enterFigures,
  makeDocument,
  openReport,
  submitReport,
  writeTexts,
} from '../reports/actions.ts';
import { compile, siteFrame, tally } from '../reports/compile.ts';
import { snapshotNow } from '../reports/revisions/acts.ts';
import type { ScopeKind } from '../reports/scopes.ts';
import { digestOfSnapshot } from '../reports/snapshot.ts';
import { htmlOf } from '../reports/texts.ts';
import type { County } from './county.ts';

interface DemoReport {
  site: string;
  scope: ScopeKind;
  /** unit code of a unit's report, else of the unit that compiles */
  unit: string;
  year: number;
  /** Day on which the document is released, before the date of Art. 49. */
  released: string;
  /** Figures that people enter: cell id → value and its source. */
  figures: Record<string, { value: number; source: string }>;
  texts: { 1: string; 5: string; 6: string };
}

/** Compiles and releases the site's reports, the oldest first: each compares itself with the frozen year before, and the county's adds up its units'. */
export async function releaseReports(desk: Desk, county: County): Promise<number> {
  const all = JSON.parse(await readFile(join(projectRoot, 'src/demo/reports.json'), 'utf8')) as DemoReport[];
  const mine = all
    .filter((report) => report.site === county.siteId)
    .filter((report) => Temporal.PlainDate.compare(report.released, dayOf(desk.now)) < 0)
    .sort((a, b) => Temporal.PlainDate.compare(a.released, b.released));
  for (const report of mine) await releaseReport(desk, county, report);
  return mine.length;
}

const dayOf = (now: Temporal.Instant) => now.toZonedDateTimeISO(TIME_ZONE).toPlainDate();

async function releaseReport(desk: Desk, county: County, report: DemoReport): Promise<void> {
  const staff = county.staff.get(report.unit);
  if (!staff) throw new Error(`no staff for ${report.unit}`);
  const at = (role: 'drafter' | 'reviewer' | 'approver', daysBefore: number): Desk => ({
    ...desk,
    now: Temporal.PlainDate.from(report.released)
      .subtract({ days: daysBefore })
      .toZonedDateTime({ timeZone: TIME_ZONE, plainTime: '09:30' })
      .toInstant(),
    actor: { ...desk.actor, personId: staff[role], role, unitId: staff.unitId },
  });
  const place = { scope: report.scope, unitId: staff.unitId, year: report.year };
  const drafter = at('drafter', 6);
  const id = await beginReport(drafter, place);
  const figures = Object.entries(report.figures).map(([cell, figure]) => ({ cell, ...figure }));
  if (figures.length > 0) await enterFigures(drafter, id, figures);
  await writeTexts(drafter, id, { 1: htmlOf(report.texts[1]), 5: htmlOf(report.texts[5]), 6: htmlOf(report.texts[6]) });
  const { checks } = await tally(desk.tx, await siteFrame(desk.tx, county.siteId), place, dayOf(drafter.now));
  await submitReport(drafter, id, { declared: { explanation: explained(checks) } });
  const approver = at('approver', 4);
  const { state } = await openReport(approver, id);
  const frame = await siteFrame(desk.tx, county.siteId);
  const shown = await compile(desk.tx, frame, place, dayOf(approver.now));
  await approveReport(approver, id, digestOfSnapshot(await snapshotNow(desk.tx, county.siteId, shown, state.texts)));
  const documentId = await makeDocument(at('drafter', 3), id);
  await submitDocument(at('drafter', 3), documentId);
  await clearDocument(at('reviewer', 2), documentId, {
    verdict: 'publish',
    basis: '年度报告依法应当公布，所列数据不含个人信息。',
    checklist: CHECKLIST.map((item) => item.id),
  });
  await approveDocument(at('approver', 1), documentId);
  await releaseDocument(at('drafter', 0), documentId);
}

/** What departs from practice, with its own figures; empty where nothing does. */
function explained(checks: readonly IdentityCheck[]): string {
  return checks
    .filter(({ holds, severity }) => !holds && severity === 'warning')
    .map(({ where, left, right, basis }) => `${where.zh}：本报告为${left}，按照${basis.zh}为${right}，以办理留痕为准。`)
    .join('');
}
