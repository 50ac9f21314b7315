/** Remembers in the database how each sweep last went, so that another process, or a person, can tell. */
import { sql } from 'kysely';
import type { DB } from '../db/connect.ts';
import type { SweepRound } from '../web/sweeper.ts';
import { kindsOf } from './fault.ts';
import './tables.ts';

export interface Rounds {
  swept(round: SweepRound): void;
  /** Writes what is still held back and ends. */
  close(): Promise<void>;
}

export interface RoundsParts {
  worker: DB;
  now(): Temporal.Instant;
  report(error: unknown, reference: string): void;
}

/** Sweeps run every half minute, and at every act: written together this often (ms) is exact enough. */
const EVERY_MS = 10_000;

interface Kept {
  site_id: string;
  sweep: string;
  good_at: string | null;
  took_ms: number;
  fault_at: string | null;
  fault: string | null;
}

export function keepRounds({ worker, now, report }: RoundsParts): Rounds {
  const held = new Map<string, Kept>();
  let writing: Promise<void> = Promise.resolve();
  const flush = () => {
    // a failure is caught within the chain: rejected, it would end all later writing
    writing = writing
      .then(async () => {
        const rows = [...held];
        if (rows.length === 0) return;
        await write(
          worker,
          rows.map(([, row]) => row),
        );
        // what came meanwhile, or could not be written, is still held
        for (const [key, row] of rows) if (held.get(key) === row) held.delete(key);
      })
      .catch((error: unknown) => report(error, 'sweep rounds'));
    return writing;
  };
  const timer = setInterval(() => void flush(), EVERY_MS);
  timer.unref();
  return {
    swept({ siteId, sweep, ms, error }) {
      const key = `${siteId}\n${sweep}`;
      const at = now().toString();
      const before = held.get(key);
      const isGood = error === null;
      held.set(key, {
        site_id: siteId,
        sweep,
        good_at: isGood ? at : (before?.good_at ?? null),
        took_ms: Math.round(ms),
        fault_at: isGood ? (before?.fault_at ?? null) : at,
        fault: isGood ? (before?.fault ?? null) : kindsOf(error),
      });
    },
    async close() {
      clearInterval(timer);
      await flush();
    },
  };
}

async function write(worker: DB, rows: readonly Kept[]): Promise<void> {
  await sql`
    insert into office.sweep_rounds as r (site_id, sweep, good_at, took_ms, fault_at, fault)
    select site_id, sweep, good_at, took_ms, fault_at, fault
    from jsonb_populate_recordset(null::office.sweep_rounds, ${JSON.stringify(rows)}::jsonb)
    order by site_id, sweep
    on conflict (site_id, sweep) do update set
      good_at = coalesce(excluded.good_at, r.good_at), took_ms = excluded.took_ms,
      fault_at = coalesce(excluded.fault_at, r.fault_at),
      fault = case when excluded.fault_at is null then r.fault else excluded.fault end`.execute(worker);
}
