/** The year hinge (年度衔接): what a report carries in is what the year before carried out, column by column. Pure. */
import type { Report } from '../../law/annual-report.ts';
import { APPLICANT_COLUMNS, type ApplicantColumn, TABLE_3_COLUMNS, type Table3Column } from '../../law/report-form.ts';
import type { Evidence, Figures } from '../cells.ts';

export interface HingeLine {
  column: Table3Column;
  /** 上年“四、结转下年度继续办理”, of all reports that this one goes on from. */
  carriedOut: number;
  /** 本年“二、上年结转政府信息公开申请数量” */
  carriedIn: number;
}

/** Both sides of every column of table three. */
export function hingeLines(previous: Report, report: Report): HingeLine[] {
  return TABLE_3_COLUMNS.map((column) => ({
    column,
    carriedOut: previous.t3.r4[column],
    carriedIn: report.t3.r2[column],
  }));
}

export const isHinged = (lines: readonly HingeLine[]): boolean =>
  lines.every(({ carriedOut, carriedIn }) => carriedOut === carriedIn);

/** A case that stands on one side of the hinge only; one that changed its column stands on both, in two columns. */
export interface LooseCase {
  id: string;
  column: ApplicantColumn;
  side: 'carried-out' | 'carried-in';
}

/** The cases behind a difference. `before`: what is behind each of the earlier reports. */
export function looseCases(before: readonly Pick<Figures, 'behind'>[], now: Pick<Figures, 'behind'>): LooseCase[] {
  return APPLICANT_COLUMNS.flatMap((column): LooseCase[] => {
    const left = before.flatMap(({ behind }) => casesIn(behind.get(`t3.r4.${column}`)));
    const right = casesIn(now.behind.get(`t3.r2.${column}`));
    const only = (ids: readonly string[], others: readonly string[], side: LooseCase['side']): LooseCase[] => {
      const known = new Set(others);
      return ids.filter((id) => !known.has(id)).map((id) => ({ id, column, side }));
    };
    return [...only(left, right, 'carried-out'), ...only(right, left, 'carried-in')];
  });
}

const casesIn = (evidence: readonly Evidence[] = []): string[] => evidence.map(({ id }) => id);
