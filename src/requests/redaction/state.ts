/** A file of a case from which parts are withheld before it goes out (Art. 37). */
import type { StoredFile } from '../stored.ts';
import type { Box, Mark } from './marks.ts';

/** A mark as anybody may see it: where or how often, under which article; not the words, not the reason. */
export interface OpenMark {
  article: Mark['article'];
  /** page from 0, where it is one place */
  page?: number;
  box?: Box;
}

export interface Redaction {
  /** as it was given; its digest tells redactions of a case apart */
  source: StoredFile;
  /** the same as a PDF, whose pages are marked */
  pages: StoredFile;
  given: { name: string } | null | 'erased';
  /** what goes out; null until it was made and found clean */
  outgoing: StoredFile | null;
  marks: readonly OpenMark[];
  content: RedactedContent | null | 'erased';
}

export interface RedactedContent {
  /** of the outgoing file */
  name: string;
  marks: readonly Mark[];
}
