/** What a page says of itself to the layout that frames it. */

/** Tags of 国办发〔2017〕47号: name → content. Site tags are added by the layout. */
export type MetaTags = Readonly<Record<string, string>>;

export interface PublicPageOptions {
  title: string;
  meta?: MetaTags;
  /** Addresses of feeds for <link rel="alternate">. */
  feed?: string;
  status?: 200 | 404 | 409 | 410 | 422;
  /** The instant after which a kept copy of this page is stale (a notice ends, a validity expires). */
  validUntil?: Temporal.Instant | null;
  /** Code of the column that the navigation marks as current. */
  column?: string;
}

export interface OfficePageOptions {
  title: string;
  status?: 200 | 403 | 404 | 409 | 422;
  /** Where the back link of the header leads. */
  back?: string;
}
