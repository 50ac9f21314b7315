/** Data of the acts about redaction: kind → [data, personal]. */
import type { StoredFile } from '../stored.ts';
import type { OpenMark, RedactedContent } from './state.ts';

export interface RedactionActs {
  'request.redaction-begun': [{ source: StoredFile; pages: StoredFile }, { name: string }];
  /** `source`: digest of the file that was redacted. */
  'request.redacted': [{ source: string; outgoing: StoredFile; marks: readonly OpenMark[] }, RedactedContent];
  'request.redaction-dropped': [{ source: string }, null];
}
