/** What a case has to do with others of the same applicant. Dates are ISO strings. */
import type { FrozenLetter } from '../stored.ts';

/** Another case of the applicant, by id and receipt number. */
export interface CaseRef {
  id: string;
  number: string;
}

/** Reasons asked for under Art. 35. */
export interface Reasons {
  askedOn: string;
  replyBy: string;
  letter: FrozenLetter;
  /** How many requests in which time, as the letter says it. */
  asked: { frequency: string } | null | 'erased';
  givenOn: string | null;
  given: { text: string } | null | 'erased';
}

/** The earlier request that this one repeats (Art. 36(6)), with its answer. */
export interface Repetition extends CaseRef {
  /** number of the earlier answer */
  letter: string;
  answeredOn: string;
}

export interface SerialState {
  /** The leading case in which this one is answered. */
  joined: (CaseRef & { on: string }) | null;
  /** Cases that are answered together with this one. */
  leads: readonly CaseRef[];
  reasons: Reasons | null;
  repeats: Repetition | null;
  /** The notice of the later day. */
  delayLetter: FrozenLetter | null;
}

export const NOT_SERIAL: SerialState = { joined: null, leads: [], reasons: null, repeats: null, delayLetter: null };
