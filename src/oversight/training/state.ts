/** A training session (业务培训): what was taught to whom, and who came. Dates are ISO strings. */
import type { Proof } from '../../documents/proofs.ts';

export interface TrainingFacts {
  title: string;
  on: string;
  /** in steps of half an hour */
  hours: number;
  place: string;
  lecturer: string;
  /** units that are to send people */
  unitIds: readonly string[];
  /** slides, papers, photographs */
  files: readonly Proof[];
}

/** A person of the staff, and the unit for which he or she came. */
export interface Present {
  personId: string;
  unitId: string;
}

export interface TrainingChange {
  kind: 'held' | 'changed' | 'attended' | 'cancelled';
  on: string;
  personId: string | null;
  /** why what stood before was changed; '' where nothing stood before */
  reason: string;
}

export interface TrainingState extends TrainingFacts {
  /** '' while its first act is voided: there is no session */
  on: string;
  /** null until somebody wrote down who came */
  present: readonly Present[] | null;
  cancelled: boolean;
  history: readonly TrainingChange[];
}
