/** Data of the acts on third parties' and co-makers' links, and on disclosing against a refusal. */
import type { FrozenLetter } from '../stored.ts';
import type { CodeWay, Linked, SentWay } from './state.ts';

interface Party {
  party: string;
}

export interface PartyActs {
  /** Replaces an earlier link of the same party. The code is sealed, but where it is printed in the enquiry. */
  'request.party-link-issued': [
    Party & { who: Linked; tokenDigest: string; codeDigest: string },
    { code: string } | null,
  ];
  /** The code was shown, this once, to be told in this way. */
  'request.party-code-told': [Party & { who: Linked; way: CodeWay }, null];
  /** The site sends it, in this way; `to` is the party's number or address. */
  'request.party-code-sent': [Party & { who: Linked; way: SentWay }, { to: string }];
  'request.party-link-revoked': [Party & { who: Linked }, null];
  'request.third-party-overridden': [Party, { ground: string }];
  /** `disclosed`: what is disclosed all the same, one part each. */
  'request.third-party-told': [Party & { letter?: FrozenLetter }, { disclosed: readonly string[] }];
}
