/** Data of the acts that file papers: kind → [data, personal]. */
import type { StoredFile } from '../stored.ts';
import type { PaperKind, PaperNames, SentKind } from './state.ts';

export interface PaperActs {
  /** By the office: at registration, or later. */
  'request.papers-filed': [{ of: PaperKind; files: readonly StoredFile[] }, PaperNames];
  /** By the applicant, on this site. */
  'request.papers-sent': [{ of: SentKind; files: readonly StoredFile[] }, PaperNames];
}
