/** Which answer of the site something was seen in. */
export interface PageRef {
  address: string;
  /** instant */
  at: string;
  status: number;
  /** milliseconds until the last byte */
  ms: number;
  /** SHA-256 of the bytes */
  digest: string;
  bytes: number;
  headers: Readonly<Record<string, string>>;
  isHome: boolean;
}
