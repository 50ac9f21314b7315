import type { RequestListener } from 'node:http';
import type { Remembered } from '../../../src/inspection/probes/history.ts';

export interface Fault {
  /** null: something that is nowhere */
  path: string | null;
  indicator: string;
  /** part of the excerpt or of what is said, where one page has several */
  says?: string;
}

/** The planted site while it is put together: pages, what is wrong with them, and what only looks wrong. */
export class Plan {
  readonly pages: Record<string, string | RequestListener> = {};
  readonly faults: Fault[] = [];
  readonly traps: { path: string; why: string }[] = [];
  readonly remembered: (Omit<Remembered, 'address'> & { path: string })[] = [];

  /** A page that is faulty by these indicators. */
  fault(path: string, ...indicators: string[]): void {
    for (const indicator of indicators) this.faults.push({ path, indicator });
  }

  /** One of several faults of a page. */
  says(path: string, indicator: string, says: string): void {
    this.faults.push({ path, indicator, says });
  }

  missing(...indicators: string[]): void {
    for (const indicator of indicators) this.faults.push({ path: null, indicator });
  }

  trap(path: string, why: string): void {
    this.traps.push({ path, why });
  }

  /** What an earlier inspection saw. */
  history(path: string, firstSeen: string, shown: string | null): void {
    this.remembered.push({ path, firstSeen: `${firstSeen}T02:00:00Z`, shown });
  }
}
