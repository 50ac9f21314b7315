/** What a consultation keeps of its link and of an override. Dates are ISO strings. */
import type { FrozenLetter } from '../stored.ts';

/** Third parties and co-makers have a last day, and may answer on a page of their own. */
export const LINKED = ['third-party', 'co-maker'] as const;
export type Linked = (typeof LINKED)[number];

/** A link that stands; of the link and its code only digests are kept. */
export interface PartyLink {
  issuedOn: string;
}

/** The office found that not disclosing would gravely harm the public interest (Art. 32). */
export interface Override {
  on: string;
  ground: { ground: string } | null | 'erased';
  /** When the third party was told in writing what is disclosed and why. */
  toldOn: string | null;
  letter: FrozenLetter | null;
}
