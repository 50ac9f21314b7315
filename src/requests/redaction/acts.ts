/** Data of the acts about redaction: kind → [data, personal]. */
import type { StoredFile } from '../stored.ts';
import type { OpenMark, RedactedContent } from './state.ts';

export interface RedactionActs {
  'request.redaction-begun': [{ source: StoredFile; pages: StoredFile }, { name: string }];
  /** `source`: digest of the file that was redacted. */
  /** `pictures`: pages, from 0, whose pictures were looked at by whoever made the file; absent where there are none. */
  'request.redacted': [
    { source: string; outgoing: StoredFile; marks: readonly OpenMark[]; pictures?: readonly number[] },
    RedactedContent,
  ];
  'request.redaction-dropped': [{ source: string }, null];
}
