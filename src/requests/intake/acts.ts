/** Data of the acts about coming in: kind → [data, personal]. */
import type { ContactDetails, ContactWay, HelpKind } from './state.ts';

export interface IntakeActs {
  /**
   * `way`: how the applicant was reached; absent in acts of before it was kept. `unreached`: nobody was, after the
   * attempts that the site demands, and the case goes on all the same.
   */
  'request.confirmed': [{ way?: ContactWay; unreached?: true }, ContactDetails | null];
  /** An attempt to reach the applicant that did not succeed. */
  'request.contact-tried': [{ way: ContactWay }, ContactDetails];
  'request.helped': [{ kinds: readonly HelpKind[] }, { note: string }];
}
