/** What a consultation keeps of its link and of an override. Dates are ISO strings. */
import type { FrozenLetter } from '../stored.ts';

/** Third parties and co-makers have a last day, and may answer on a page of their own. */
export const LINKED = ['third-party', 'co-maker'] as const;
export type Linked = (typeof LINKED)[number];

/** How the code of a link was told: never as the link was. */
export const CODE_WAYS = ['phone', 'letter', 'sms', 'email', 'person'] as const;
export type CodeWay = (typeof CODE_WAYS)[number];

/** How the site itself sends a code. */
export const SENT_WAYS = ['sms', 'email'] as const satisfies readonly CodeWay[];
export type SentWay = (typeof SENT_WAYS)[number];

/** `seq`: of the act that asked for it. */
export interface CodeSending {
  seq: number;
  on: string;
  way: SentWay;
}

/** A link that stands. Of its address only a digest is kept. */
export interface PartyLink {
  issuedOn: string;
  /** The code, sealed until it is told; null where it is printed in the enquiry. */
  code: { code: string } | null | 'erased';
  told: { on: string; way: CodeWay } | null;
  /** Each time that the site was to send the code. */
  sent: readonly CodeSending[];
}

/** The office found that not disclosing would gravely harm the public interest (Art. 32). */
export interface Override {
  on: string;
  ground: { ground: string } | null | 'erased';
  /** When the third party was told in writing what is disclosed and why. */
  toldOn: string | null;
  letter: FrozenLetter | null;
}
