/** What is known of an address after it was asked for: a line of the crawl's folder. */
import type { Left } from './address.ts';
import type { FailureKind } from './answer.ts';
import type { LinkUse } from './links.ts';

/** outside: of another host; asked for when that was wished, never followed. */
export type Use = LinkUse | 'outside';

/** An address that was found; its number is its line. */
export interface Found {
  number: number;
  address: string;
  use: Use;
  /** links from the start */
  depth: number;
  /** number of the page that named it first; -1 for the start, sitemaps and robots.txt */
  from: number;
  /** why it will not be asked for */
  left: Left | null;
}

export interface Visit {
  number: number;
  address: string;
  use: Use;
  depth: number;
  /** instant at which it was asked for */
  at: string;
  ms: number;
  /** 1, or 2 when it was asked for again since nothing came of the first time */
  attempt: 1 | 2;
  status?: number;
  failure?: FailureKind | 'robots';
  detail?: string;
  headers?: Readonly<Record<string, string>>;
  /** number of the address that it sends its visitor to; -1 for none that can be asked for */
  to?: number;
  page?: StoredPage;
}

/** A page that was read. */
export interface StoredPage {
  charset: string;
  /** SHA-256 of its bytes, in hexadecimal */
  digest: string;
  bytes: number;
  cut: boolean;
  /** as Chromium left it when the scripts had run; digest and bytes are of that */
  rendered: boolean;
  /** place and length of the packed bytes in the folder's file of bodies */
  body: [offset: number, length: number];
  /** numbers of the addresses that it names */
  links: number[];
}

/** Whether the answer may be another in a while, so that one is not enough to judge by. */
export function isPassing({ status, failure }: Visit): boolean {
  if (failure) return failure === 'reset' || failure === 'timeout' || failure === 'refused' || failure === 'name';
  return status !== undefined && (status >= 500 || status === 429 || status === 408 || status === 425);
}
