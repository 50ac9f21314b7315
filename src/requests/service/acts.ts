/** Data of the acts about serving letters: kind → [data, personal]. */
import type { ServiceMethod } from '../../law/events.ts';
import type { FileNames, StoredFile } from '../stored.ts';
import type { Failure, ServiceWay } from './ways.ts';

interface Attempt {
  /** number of the letter */
  letter: string;
  way: ServiceWay;
  receivedOn?: string;
  tracking?: string;
  proof?: readonly StoredFile[];
}

export interface ServiceActs {
  /** The answer. `method` is the law's word for the way; acts of before ways were kept have it alone. */
  'request.served': [{ method: ServiceMethod } & Partial<Attempt>, FileNames | null];
  /** Any other letter to the applicant. */
  'request.letter-served': [Attempt, FileNames | null];
  /** The day of receipt became known later, as by a postal receipt. */
  'request.letter-received': [{ letter: string }, null];
  /** An attempt did not succeed, or what was sent came back: the letter counts as not served. */
  'request.service-failed': [{ letter: string; way: ServiceWay; reason: Failure }, { remarks: string }];
}
