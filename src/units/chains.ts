/** Chains of approval (审查审签流程): whose reviewers and approvers act on the documents of a unit. Pure. */
import { z } from 'zod';

/** Units are named by code: chains are entered in a table and stay right when a unit is renamed. */
export interface Chain {
  /** whose documents; null: every unit's */
  unit: string | null;
  /** kind of document; null: every kind */
  kind: string | null;
  /** whose reviewers review; null: the document's own unit's */
  reviewUnit: string | null;
  /** whose leaders approve; null: the document's own unit's */
  approveUnit: string | null;
}

/** Code of the units that act on a document. */
export interface Acting {
  reviewUnit: string;
  approveUnit: string;
}

const code = z.string().trim().min(1).max(60).nullable();

const chainSchema = z.object({ unit: code, kind: code, reviewUnit: code, approveUnit: code });

/** At most one chain for the same unit and kind: with two nobody could say which holds. */
export const chainsSchema = z.array(chainSchema).refine((chains) => repeatedChain(chains) === null);

/** A chain that an earlier one of the list has said already, or null. */
export function repeatedChain(chains: readonly Chain[]): Chain | null {
  const known = new Set<string>();
  for (const chain of chains) {
    const key = JSON.stringify([chain.unit, chain.kind]);
    if (known.has(key)) return chain;
    known.add(key);
  }
  return null;
}

const OWN: Chain = { unit: null, kind: null, reviewUnit: null, approveUnit: null };

/** The unit weighs more than the kind: a township of two is one whatever it issues. */
const weight = (chain: Chain) => (chain.unit === null ? 0 : 2) + (chain.kind === null ? 0 : 1);

/** Who acts on a document of this unit and kind, by the most specific chain; its own unit where no chain says otherwise. */
export function chainFor(chains: readonly Chain[], unitCode: string, kind: string): Acting {
  const fitting = chains.filter(
    (chain) => (chain.unit === null || chain.unit === unitCode) && (chain.kind === null || chain.kind === kind),
  );
  const best = fitting.reduce((held, chain) => (weight(chain) > weight(held) ? chain : held), fitting[0] ?? OWN);
  return { reviewUnit: best.reviewUnit ?? unitCode, approveUnit: best.approveUnit ?? unitCode };
}
