/** One file or address checked, whatever becomes of it. */
import { ImportRefused } from '../../files/refused.ts';
import type { Text } from '../../web/language.ts';
import { type CheckedReport, checkBlocks } from './check.ts';
import { fetchReport, NotFetched, type Reach } from './fetch.ts';
import { blocksOf } from './source.ts';

/** What came of one file or address. `report` is null when it could not be read at all; `reason` then says why. */
export type Checked = { source: string } & ({ report: CheckedReport; reason: null } | { report: null; reason: Text });

export async function checkBytes(source: string, bytes: Uint8Array): Promise<Checked> {
  try {
    return { source, report: checkBlocks(await blocksOf(bytes)), reason: null };
  } catch (error) {
    if (error instanceof ImportRefused) return { source, report: null, reason: error.words };
    throw error;
  }
}

export async function checkAddress(address: string, reach: Reach): Promise<Checked> {
  try {
    return await checkBytes(address, await fetchReport(address, reach));
  } catch (error) {
    if (error instanceof NotFetched) return { source: address, report: null, reason: error.words };
    throw error;
  }
}

export type Verdict = CheckedReport['verdict'];

export const verdictOf = ({ report }: Checked): Verdict => report?.verdict ?? 'not read';
