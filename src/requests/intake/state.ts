/** How a request came in: contact with the applicant, and what help he was given. */

/** By which the office reaches an applicant to confirm a receipt (Art. 31). */
export const CONTACT_WAYS = ['phone', 'sms', 'email', 'fax', 'visit'] as const;
export type ContactWay = (typeof CONTACT_WAYS)[number];

/** The sealed part of a contact: the number or address that was used, who answered, what was said. */
export interface ContactDetails {
  number: string;
  answeredBy: string;
  remarks: string;
}

export interface Contact {
  on: string;
  way: ContactWay;
  reached: boolean;
  personId: string | null;
  details: ContactDetails | null | 'erased';
}

/** What was done for an applicant who finds it hard to ask (Art. 29, 43): 代读, 代写, 翻译、手语, 无障碍. */
export const HELP_KINDS = ['reading', 'writing', 'translation', 'access'] as const;
export type HelpKind = (typeof HELP_KINDS)[number];

export interface Help {
  on: string;
  kinds: readonly HelpKind[];
  note: { note: string } | null | 'erased';
}
