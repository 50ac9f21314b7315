/** A day that was recorded after it had passed. Dates are ISO strings. */
export interface LateRecord {
  seq: number;
  kind: string;
  /** the day that was recorded, and the day on which it was */
  on: string;
  recordedOn: string;
  reason: string;
  by: string | null;
  /** Whether a second person must stand for it. */
  isWitnessed: boolean;
  /** Whether the case was closed over it: then nobody is waited for any more. */
  isClosed: boolean;
  confirmed: { by: string | null; on: string } | null;
}
