/** Results of an inspection as a file that goes from the program that inspected to whoever scores. */
import { z } from 'zod';
import type { Measured } from '../../law/indicators/indicator-set.ts';
import type { Seal } from '../evidence/seal.ts';
import { MOST_FAULTS } from '../probes/page-faults.ts';
import type { SiteResults } from '../probes/run.ts';

export const RESULTS_FILE = 'results.json';

/** What the probes say, and what it was said of. */
export type SealedResults = SiteResults & { evidence: Seal };

const count = z.int().nonnegative().max(1_000_000);
const id = z.string().regex(/^[\w.-]{1,40}$/);
const said = z.object({ zh: z.string().max(500), en: z.string().max(500) });

const indicator = z.object({
  indicator: id,
  verdict: z.enum(['pass', 'fail', 'unknown', 'earned', 'not-earned']),
  hits: count,
  unknown: count,
  whole: count,
  open: said.nullable(),
});

const shared = {
  version: z.literal(2),
  /** the day for which was judged */
  today: z.iso.date(),
  probes: z.array(z.object({ id, version: z.int().positive(), indicators: z.array(id).max(100) })).max(200),
  indicators: z.array(indicator).max(1_000),
};

export const RESULTS = z
  .object({
    ...shared,
    kind: z.literal('site'),
    start: z.url({ protocol: /^https?$/ }).max(2_000),
    isWhole: z.boolean(),
    pages: count,
    evidence: z.object({
      digest: z.string().regex(/^[0-9a-f]{64}$/),
      files: count,
      bytes: z.number().nonnegative(),
      from: z.iso.datetime().nullable(),
      to: z.iso.datetime().nullable(),
    }),
  })
  .refine(({ indicators }) => indicators.every(({ hits, unknown, whole }) => hits + unknown <= whole))
  .refine(({ indicators }) => new Set(indicators.map((one) => one.indicator)).size === indicators.length);

/** What of a results file a score needs. */
export type Results = z.infer<typeof RESULTS>;

/** The results in a file; null for any other file, and for results of an earlier form. */
export function readResults(json: string): Results | null {
  try {
    return RESULTS.parse(JSON.parse(json));
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof z.ZodError) return null;
    throw cause;
  }
}

const answer = z.object({
  address: z.url({ protocol: /^https?$/ }).max(2_000),
  at: z.iso.datetime(),
  status: count,
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().nonnegative(),
});

const seen = z.object({
  id,
  probe: z.object({ id, version: z.int().positive() }),
  indicator: id,
  verdict: z.enum(['fail', 'unknown', 'merit']),
  what: said,
  evidence: answer.nullable(),
  selector: z.string().max(2_000).nullable(),
  excerpt: z.string().max(1_000),
});
const SEEN = z.object({ findings: z.array(seen).max(200_000) });

/** What a results file says was seen where. */
export type SeenInResults = z.infer<typeof seen>;

/** What was seen, as the file says; null where it says nothing of the kind. */
export function readSeen(json: string): SeenInResults[] | null {
  const parsed = SEEN.safeParse(JSON.parse(json));
  return parsed.success ? parsed.data.findings : null;
}

const fault = z.object({
  rule: id,
  severity: z.enum(['high', 'medium']),
  what: said,
  evidence: answer,
  selector: z.string().max(2_000).nullable(),
  excerpt: z.string().max(1_000),
});
const FAULTS = z.object({ faults: z.array(fault).max(MOST_FAULTS).default([]) });

/** What a results file says the content checks found on pages. */
export type FaultInResults = z.infer<typeof fault>;

/** None where the file says nothing of them, as files of earlier programs; null where it says so in another form. */
export function readFaults(json: string): FaultInResults[] | null {
  return FAULTS.safeParse(JSON.parse(json)).data?.faults ?? null;
}

/** By indicator what a score takes: one of which nothing was looked at was not measured. */
export function measurementsOf({ indicators }: Pick<Results, 'indicators'>): Record<string, Measured> {
  return Object.fromEntries(
    indicators
      .filter(({ whole }) => whole > 0)
      .map(({ indicator: of, hits, unknown, whole, open }) => [
        of,
        { hits, unknown, whole, ...(open === null ? {} : { open: true }) },
      ]),
  );
}
