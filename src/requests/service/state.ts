/** Attempts to serve the letters of a case on its applicant. Dates are ISO strings. */
import type { FiledWith } from '../stored.ts';
import type { Failure, ServiceWay } from './ways.ts';

export interface Service {
  /** number of the letter */
  letter: string;
  way: ServiceWay;
  /** Signed for or sent; by post the posting day. */
  on: string;
  receivedOn: string | null;
  /** of the post */
  tracking: string | null;
  /** 送达回证, postal receipt, delivery report. */
  proof: FiledWith;
  failed: { on: string; reason: Failure; content: { remarks: string } | null | 'erased' } | null;
}
