/** What a site decides about its reports, and what no source settles: kept under `reports` in the site's settings. */
import { z } from 'zod';
import { REPORT_FORM } from '../law/report-form.ts';

/** '01-31'; 29 February is no day of every year. */
export const MONTH_DAY =
  /^(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))$/;
const monthDay = (value: string) => z.string().regex(MONTH_DAY).default(value);

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
  /** Month and day of the following year by which a unit's and the government's report must be public (Art. 49). */
  due: z
    .object({
      unit: monthDay(REPORT_FORM.publishBefore.department),
      government: monthDay(REPORT_FORM.publishBefore.government),
    })
    .default({ unit: REPORT_FORM.publishBefore.department, government: REPORT_FORM.publishBefore.government }),
  /** The first year of which every unit must make a report here; null: the year of the oldest report that was begun. */
  firstYear: z.number().int().min(2008).nullable().default(null),
  /** Codes of units that make no report of their own: they are neither missing nor late. */
  exempt: z.array(z.string()).default([]),
  /** By code of a unit: where its published report stands, to be checked with the others'. */
  addresses: z.record(z.string(), z.string()).default({}),
});

/** How figures are counted; `version` is the act that set it last, 0 while all are defaults. */
export type ReportSettings = ReportSettingValues & { version: number };
export type ReportSettingValues = z.infer<typeof schema>;
export type CountingRules = Pick<ReportSettings, 'remedies' | 'expiredCountsAsRepealed'>;

export const DEFAULT_REPORT_SETTINGS: ReportSettings = { ...schema.parse({}), version: 0 };

const stored = z.object({ version: z.number().default(0), reports: schema.default(schema.parse({})) });

/** Reads the `reports` part of a site's settings. Throws when what is stored are no such settings. */
export function readReportSettings(settings: unknown): ReportSettings {
  const { version, reports } = stored.parse(settings ?? {});
  return { ...reports, version };
}
