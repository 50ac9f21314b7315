/** Files of results as they are given for a unit of a round: of an inspected site, or a list of accounts. */
import { hash } from 'node:crypto';
import { ImportRefused } from '../../files/refused.ts';
import { ACCOUNT_PROBE, judgeAccounts } from '../../inspection/accounts/judge.ts';
import { measurementsOf, RESULTS_FILE, readResults } from '../../inspection/output/results-file.ts';
import { type Verified, verifyArchive } from '../../inspection/probes/verify.ts';
import type { IndicatorSet, Measurements } from '../../law/indicators/indicator-set.ts';
import { type Text, text } from '../../web/language.ts';
import { accountsIn } from './account-list.ts';
import { idsOf } from './rules.ts';
import type { ProgramMeasuring } from './state.ts';

/** bytes; results of twenty thousand pages are below ten megabytes */
const LARGEST = 20 * 1024 * 1024;
const JSON_TYPE = 'application/json';
const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What a file says before it is kept and held against the round's set. */
export type ProgramResults = Omit<ProgramMeasuring, 'file'> & { name: string; mediaType: string; bytes: Uint8Array };

interface Given {
  name: string;
  bytes: Uint8Array;
  /** by which a list may call the unit */
  unitNames: readonly string[];
  /** day of a list of accounts */
  listedOn: Temporal.PlainDate;
  /** what was seen of the evidence, where it is at hand already */
  verified?: Verified | null;
}

/** What a results file or a list of accounts says, or why nothing; never throws for what is in it. */
export async function readGiven(given: Given): Promise<ProgramResults | Text> {
  const { name, bytes, verified } = given;
  if (/\.zip$/i.test(name)) return ofArchive(given);
  if (bytes.length > LARGEST) return text('文件超过20MB', 'The file is larger than 20 MB');
  if (/\.xlsx$/i.test(name)) return ofAccounts(given);
  const results = readResults(new TextDecoder().decode(bytes));
  if (!results)
    return text(
      '不是检查结果文件，请选择gongkai inspect --folder生成的results.json，或者账号名单（.xlsx）',
      'This is no file of results: choose the results.json of gongkai inspect --folder, or a list of accounts (.xlsx)',
    );
  const { start, today, isWhole, pages, probes, indicators, evidence } = results;
  return {
    ...{ kind: 'site', name, mediaType: JSON_TYPE, address: start, judgedFor: today, isWhole, places: pages, probes },
    ...{ from: evidence.from, to: evidence.to, evidence: evidence.digest, bytes },
    ...(verified && { proof: verified.proof, differs: verified.differs }),
    measured: measurementsOf(results),
    open: whys(indicators),
  };
}

/** A folder of evidence as it was packed: its results, and what the evidence itself says. */
async function ofArchive(given: Given): Promise<ProgramResults | Text> {
  try {
    const found = await verifyArchive(given.bytes);
    if (!found)
      return text(
        '压缩包中没有检查结果和完整的证据，请压缩gongkai inspect --folder生成的整个文件夹',
        'The archive holds no results with their evidence: pack the whole folder of gongkai inspect --folder',
      );
    const { results, verified } = found;
    if ('broken' in verified)
      return text(
        `证据文件已被改动或者缺失：${verified.broken.slice(0, 5).join('、')}`,
        `Altered or missing evidence: ${verified.broken.slice(0, 5).join(', ')}`,
      );
    return readGiven({ ...given, name: RESULTS_FILE, bytes: results, verified });
  } catch (cause) {
    if (!(cause instanceof ImportRefused)) throw cause;
    return text(
      '压缩包已损坏，或者解压后超过100MB。较大的请在检查用的电脑上用命令录入：gongkai round measure',
      'The archive is damaged, or larger than 100 MB unpacked: use gongkai round measure for those',
    );
  }
}

async function ofAccounts({ name, bytes, unitNames, listedOn }: Given): Promise<ProgramResults | Text> {
  const all = await accountsIn(bytes);
  if ('zh' in all) return all;
  const accounts = all.filter(({ unit }) => unitNames.includes(unit));
  if (accounts.length === 0)
    return text(
      `名单中没有“${unitNames[0] ?? ''}”的账号，请核对责任单位一列`,
      `The list holds no account of ${unitNames[0] ?? ''}`,
    );
  const { indicators } = judgeAccounts(accounts, listedOn);
  return {
    ...{ kind: 'accounts', name, mediaType: XLSX_TYPE, address: '', judgedFor: listedOn.toString(), isWhole: true },
    bytes,
    ...{ places: accounts.length, probes: [ACCOUNT_PROBE], from: null, to: null, evidence: hash('sha256', bytes) },
    measured: measurementsOf({ indicators }),
    open: whys(indicators),
  };
}

const NOTHING_SEEN = text('没有看到可供检查的内容', 'Nothing to look at was seen');

function whys(indicators: readonly { indicator: string; whole: number; open: Text | null }[]): Record<string, Text> {
  return Object.fromEntries(
    indicators.flatMap(({ indicator, whole, open }) => {
      const why = open ?? (whole === 0 ? NOTHING_SEEN : null);
      return why ? [[indicator, why]] : [];
    }),
  );
}

/** What of the results belongs to a set of indicators. */
export function ofSet(
  { name: _name, mediaType: _mediaType, bytes: _bytes, ...results }: ProgramResults & Pick<ProgramMeasuring, 'file'>,
  set: IndicatorSet,
): ProgramMeasuring {
  const known = new Set(idsOf(set));
  const only = <T>(all: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(all).filter(([id]) => known.has(id)));
  return { ...results, measured: only(results.measured) as Measurements, open: only(results.open) };
}
