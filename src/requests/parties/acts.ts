/** Data of the acts on third parties' and co-makers' links, and on disclosing against a refusal. */
import type { FrozenLetter } from '../stored.ts';
import type { Linked } from './state.ts';

interface Party {
  party: string;
}

export interface PartyActs {
  /** Replaces an earlier link of the same party. */
  'request.party-link-issued': [Party & { who: Linked; tokenDigest: string; codeDigest: string }, null];
  'request.party-link-revoked': [Party & { who: Linked }, null];
  'request.third-party-overridden': [Party, { ground: string }];
  /** `disclosed`: what is disclosed all the same, one part each. */
  'request.third-party-told': [Party & { letter?: FrozenLetter }, { disclosed: readonly string[] }];
}
