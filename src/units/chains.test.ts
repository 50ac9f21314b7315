import { describe, expect, it } from 'vitest';
import { type Chain, chainFor, chainsSchema, repeatedChain } from './chains.ts';
import { readSettings } from './settings.ts';

const chain = (given: Partial<Chain>): Chain => ({
  unit: null,
  kind: null,
  reviewUnit: null,
  approveUnit: null,
  ...given,
});

describe('the chain of a document', () => {
  it('is its own unit where nothing is set', () => {
    expect(chainFor([], 'town', 'notice')).toEqual({ reviewUnit: 'town', approveUnit: 'town' });
  });

  it('is the most specific that fits: unit and kind, then unit, then kind, then all', () => {
    const chains = [
      chain({ reviewUnit: 'all' }),
      chain({ kind: 'normative', reviewUnit: 'kind' }),
      chain({ unit: 'town', reviewUnit: 'unit' }),
      chain({ unit: 'town', kind: 'normative', reviewUnit: 'both' }),
    ];
    for (const list of [chains, chains.toReversed()]) {
      expect(chainFor(list, 'town', 'normative').reviewUnit).toBe('both');
      expect(chainFor(list, 'town', 'notice').reviewUnit).toBe('unit');
      expect(chainFor(list, 'health', 'normative').reviewUnit).toBe('kind');
      expect(chainFor(list, 'health', 'notice').reviewUnit).toBe('all');
    }
  });

  it('leaves to the own unit what the chosen chain does not say, even where a wider one does', () => {
    const chains = [chain({ approveUnit: 'county' }), chain({ unit: 'town', reviewUnit: 'county' })];
    expect(chainFor(chains, 'town', 'notice')).toEqual({ reviewUnit: 'county', approveUnit: 'town' });
    expect(chainFor(chains, 'health', 'notice')).toEqual({ reviewUnit: 'health', approveUnit: 'county' });
  });
});

describe('the chains of a site', () => {
  it('are none until set, and refuse two for the same unit and kind', () => {
    const twice = [chain({ unit: 'town' }), chain({ kind: 'news' }), chain({ unit: 'town', reviewUnit: 'county' })];
    expect(readSettings({}).chains).toEqual([]);
    expect(repeatedChain(twice)).toBe(twice[2]);
    expect(chainsSchema.safeParse(twice).success).toBe(false);
    expect(readSettings({ chains: twice.slice(0, 2) }).chains).toEqual(twice.slice(0, 2));
  });
});
