/** Chains by which answers to requests are reviewed: 合法性审查、领导审签、县领导审签, by unit and kind of outcome. Pure. */
import { z } from 'zod';
import type { OutcomeGroup } from '../law/outcomes.ts';

export const OUTCOME_GROUP_KEYS = [
  'granted',
  'partial',
  'withheld',
  'unable',
  'not-processed',
  'other',
] as const satisfies readonly OutcomeGroup[];

/** Units are named by code, as in chains of documents. The head of the addressee approves in every chain. */
export interface RequestChain {
  /** whose answers; null: every unit's */
  unit: string | null;
  /** which outcomes; null: every one */
  group: OutcomeGroup | null;
  /** whether a legal opinion comes before the head */
  opinion: boolean;
  /** whose legal reviewer; null: the addressee's own */
  opinionUnit: string | null;
  /** whose leader decides after the head; null: nobody, the head decides */
  leaderUnit: string | null;
}

const code = z.string().trim().min(1).max(60).nullable();

const chainSchema = z.object({
  unit: code,
  group: z.enum(OUTCOME_GROUP_KEYS).nullable(),
  opinion: z.boolean(),
  opinionUnit: code,
  leaderUnit: code,
});

/** At most one chain for the same unit and kind of outcome. */
export const requestChainsSchema = z.array(chainSchema).refine((chains) => !hasRepeatedChain(chains));

export function hasRepeatedChain(chains: readonly Pick<RequestChain, 'unit' | 'group'>[]): boolean {
  return new Set(chains.map(({ unit, group }) => JSON.stringify([unit, group]))).size < chains.length;
}

/** The unit weighs more than the kind of outcome. */
const weight = (chain: RequestChain) => (chain.unit === null ? 0 : 2) + (chain.group === null ? 0 : 1);

/** The most specific chain for an answer; null where no chain says anything: then the default of the program holds. */
export function requestChainFor(
  chains: readonly RequestChain[],
  unitCode: string,
  group: OutcomeGroup,
): RequestChain | null {
  return (
    chains
      .filter((chain) => (chain.unit ?? unitCode) === unitCode && (chain.group ?? group) === group)
      .toSorted((a, b) => weight(b) - weight(a))[0] ?? null
  );
}
