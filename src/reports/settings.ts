/** What a site decides about its reports, and what no source settles: kept under `reports` in the site's settings. */
import { z } from 'zod';

const schema = z.object({
  /**
   * Codes of the units whose requests are the government's own (县政府本级). Empty: every unit of kind 'government' and
   * the unit whose code is the government's code followed by '-office'.
   */
  government: z.array(z.string()).default([]),
  /** Code of the unit that compiles the government's and the county's report; empty: the '-office' unit. */
  compiler: z.string().default(''),
  /**
   * UNVERIFIED in the form's notice: which year a remedy belongs to. 'decided-or-pending': counted with its result in the
   * year of the decision and as pending in every year at whose end it was open. 'lodged': only in the year it was lodged.
   */
  remedies: z.enum(['decided-or-pending', 'lodged']).default('decided-or-pending'),
  /** UNVERIFIED: whether a normative document whose term ran out counts as 本年废止, as one formally repealed does. */
  expiredCountsAsRepealed: z.boolean().default(true),
  /** Counties and below make no 规章 (立法法): a figure there is worth a warning. */
  countyOrBelow: z.boolean().default(true),
});

/** How figures are counted; `version` is the act that set it last, 0 while all are defaults. */
export type ReportSettings = z.infer<typeof schema> & { version: number };
export type CountingRules = Pick<ReportSettings, 'remedies' | 'expiredCountsAsRepealed'>;

export const DEFAULT_REPORT_SETTINGS: ReportSettings = { ...schema.parse({}), version: 0 };

const stored = z.object({ version: z.number().default(0), reports: schema.default(schema.parse({})) });

/** Reads the `reports` part of a site's settings. Throws when what is stored are no such settings. */
export function readReportSettings(settings: unknown): ReportSettings {
  const { version, reports } = stored.parse(settings ?? {});
  return { ...reports, version };
}
