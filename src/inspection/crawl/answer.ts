/** What asking for one address is, and what comes of it. */

/** Why there was no answer. inner: refused by us, since a stranger's link led to an inner network. */
export type FailureKind = 'name' | 'refused' | 'reset' | 'timeout' | 'tls' | 'inner' | 'protocol';

export interface Answered {
  status: number;
  headers: Readonly<Record<string, string>>;
  /** null when it was not read: no page, or only the head was asked for */
  body: Buffer | null;
  /** the body was longer than the limit and is kept up to it */
  cut: boolean;
}
export interface Unanswered {
  failure: FailureKind;
  detail: string;
}
export type Answer = (Answered | Unanswered) & {
  /** milliseconds from asking to the last byte */
  ms: number;
};

export interface Question {
  address: string;
  method: 'GET' | 'HEAD';
  /** milliseconds */
  wait: number;
  /** bytes */
  most: number;
  /** which content types are read; of others the head is enough */
  reads: (contentType: string) => boolean;
}
