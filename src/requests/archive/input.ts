/** What an archive package is made of. */
import type { Act } from '../../db/acts.ts';
import type { ArchivedFile } from './contents.ts';

/** A line of the record, as a person reads it. */
export interface ArchivedAct {
  seq: number;
  happenedOn: string;
  recordedAt: string;
  name: string;
  person: string;
  ground: string;
  /** a voided act, or the one that voids it */
  note: string;
}

export interface ArchiveInput {
  number: string;
  unit: string;
  /** what the case is about and how it stands, as label and value */
  facts: readonly (readonly [label: string, value: string])[];
  deadlines: readonly { title: string; due: string; done: string; basis: string }[];
  /** of the case itself, of looking at its personal data, of erasing them; each in its order */
  acts: readonly { subject: 'request' | 'unmasking' | 'erasure'; act: Act }[];
  /** names of the persons in acts, by id */
  names: ReadonlyMap<string, string>;
  files: readonly ArchivedFile[];
  /** the key was destroyed: no file can be opened any more */
  isErased: boolean;
  madeAt: Temporal.Instant;
}
