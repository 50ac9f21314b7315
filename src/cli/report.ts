/**
 * `gongkai report --unit county|government|CODE --year YYYY [--site ID] [--check] [--json]`: the statutory tables as they
 * are counted now. With --check every identity follows, with both sides, and at the end 'holds' (exit code 0) or 'falls
 * short' (1). Without --site all sites that have such a unit are printed.
 * `gongkai report check PATH|URL…` reads reports that others published: report-check.ts.
 */
import { parseArgs } from 'node:util';
import type { Kysely } from 'kysely';
import { dateOf } from '../db/acts.ts';
import { connect } from '../db/connect.ts';
import type { Database } from '../db/schema.ts';
import { reportCells } from '../law/report-identities.ts';
import { type Compilation, compile, type Place, siteFrame } from '../reports/compile.ts';
import { printChecks, printTables } from '../reports/plain-text.ts';
import { differingCells, thaw } from '../reports/snapshot.ts';
import { frozenReport } from '../reports/store.ts';
import { type Io, Usage } from './command.ts';
import { withDatabase } from './database.ts';
import { checkReports } from './report-check.ts';

const USAGE = 'report --unit county|government|CODE --year YYYY [--site ID] [--check] [--json]';

export async function run(argv: readonly string[], io: Io): Promise<number> {
  if (argv[0] === 'check') return checkReports(argv.slice(1), io);
  const wanted = readOptions(argv);
  return withDatabase(io.config, async ({ urls }) => {
    const office = connect(urls.office, { name: 'gongkai report', max: 2 });
    try {
      return await printReports(office, wanted, Temporal.Now.instant(), io);
    } finally {
      await office.destroy();
    }
  });
}

export interface ReportOptions {
  unit: string;
  year: number;
  site: string | null;
  check: boolean;
  json: boolean;
}

/** Throws Usage for what cannot be meant. */
export function readOptions(argv: readonly string[]): ReportOptions {
  const values = parsed(argv);
  const year = Number(values.year);
  if (!values.unit || !/^\d{4}$/.test(values.year ?? '')) throw new Usage(USAGE);
  return { unit: values.unit, year, site: values.site ?? null, check: values.check, json: values.json };
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        unit: { type: 'string' },
        year: { type: 'string' },
        site: { type: 'string' },
        check: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    }).values;
  } catch (cause) {
    throw new Usage(`${(cause as Error).message}\n${USAGE}`);
  }
}

interface Found {
  siteId: string;
  compilation: Compilation;
  /** Cells in which the approved report differs from what is counted now; null: none is approved. */
  sinceApproval: string[] | null;
}

/** Prints what was asked for and returns the exit code. */
export async function printReports(
  office: Kysely<Database>,
  { unit, year, site, check, json }: ReportOptions,
  now: Temporal.Instant,
  io: Pick<Io, 'out' | 'err'>,
): Promise<number> {
  if (year > dateOf(now).year) throw new Usage(`The year ${year} has not begun.`);
  const found = await findReports(office, { unit, year, site }, now);
  if (found.length === 0) throw new Usage(`No site has a unit "${unit}"${site ? ` on site "${site}"` : ''}.`);
  const holds = found.every(({ compilation }) => sound(compilation));
  if (json) io.out(JSON.stringify({ reports: found.map((one) => asJson(one, check)), holds }, null, 2));
  else {
    for (const one of found) for (const line of asText(one, check)) io.out(line);
    if (check) io.out(holds ? 'holds' : 'falls short');
  }
  return check && !holds ? 1 : 0;
}

async function findReports(
  office: Kysely<Database>,
  { unit, year, site }: Pick<ReportOptions, 'unit' | 'year' | 'site'>,
  now: Temporal.Instant,
): Promise<Found[]> {
  const sites = await office.selectFrom('office.sites').select('site_id').orderBy('site_id').execute();
  const found: Found[] = [];
  for (const { site_id: siteId } of sites) {
    if (site !== null && site !== siteId) continue;
    const frame = await siteFrame(office, siteId);
    const scope = unit === 'county' || unit === 'government' ? unit : 'unit';
    const unitId = scope === 'unit' ? frame.units.find(({ code }) => code === unit)?.id : frame.compiler;
    if (!unitId) continue;
    const place: Place = { scope, unitId, year };
    const compilation = await compile(office, frame, place, dateOf(now));
    const frozen = await frozenReport(office, siteId, place);
    const sinceApproval = frozen && differingCells(thaw(frozen), compilation.figures);
    found.push({ siteId, compilation, sinceApproval });
  }
  return found;
}

/** What practice alone asks for is a warning and decides nothing. */
function sound({ checks }: Compilation): boolean {
  return checks.every((one) => one.holds || one.severity === 'warning');
}

function asText({ siteId, compilation, sinceApproval }: Found, check: boolean): string[] {
  const { name, place, period, over, figures, checks } = compilation;
  const title = `${name} ${place.year}年政府信息公开工作年度报告${place.scope === 'county' ? '（汇总）' : ''} [${siteId}]`;
  const failed = checks.filter((one) => !one.holds).length;
  return [
    title,
    over ? `统计期限 ${period.from} 至 ${period.to}` : `快照：统计期限尚未届满，数据截至 ${period.to}`,
    ...(sinceApproval === null ? [] : [agreement(sinceApproval)]),
    ...printTables(figures.report),
    '',
    ...(check
      ? [
          '勾稽关系',
          ...printChecks(checks),
          `${checks.length} 项，成立 ${checks.length - failed} 项，不成立 ${failed} 项`,
          '',
        ]
      : []),
  ];
}

function agreement(differing: readonly string[]): string {
  return differing.length === 0 ? '与已审定的报告一致' : `与已审定的报告有出入：${differing.join('、')}`;
}

function asJson({ siteId, compilation, sinceApproval }: Found, check: boolean) {
  const { name, place, period, over, figures, checks, settings } = compilation;
  return {
    site: siteId,
    name,
    scope: place.scope,
    unitId: place.unitId,
    year: place.year,
    period: { from: period.from, to: period.to },
    snapshot: !over,
    settingsVersion: settings.version,
    sinceApproval,
    cells: Object.fromEntries(reportCells(figures.report).map(({ id, value }) => [id, value])),
    evidence: Object.fromEntries(figures.behind),
    ...(check ? { checks } : {}),
  };
}
