/** Whether a text that is to be disclosed to everybody holds personal data. Pure. */
import { isCardNumber, isIdCard } from '../../text/identity-number.ts';
import { type Text, text } from '../../web/language.ts';

export interface PersonalFinding {
  what: Text;
  /** as it stands in the text, for who mends it; never kept */
  excerpt: string;
}

/** Another run of 18 digits is a code of something else. */
const isIdentityNumber = (written: string) => isIdCard(written.replaceAll(/[ -]/g, '').toUpperCase());

const IDENTITY = /(?<![0-9A-Za-z])\d{6}[ -]?\d{4}[ -]?\d{4}[ -]?\d{3}[\dXx](?![0-9A-Za-z])/g;
const MOBILE = /(?<![0-9])1[3-9]\d(?:[ -]?\d{4}){2}(?![0-9])/g;
const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const CARD = /(?<![0-9A-Za-z])(?:\d[ -]?){15,18}\d(?![0-9A-Za-z])/g;

const isCard = (given: string) => isCardNumber(given.replaceAll(/\D/g, ''));

const RULES: readonly { what: Text; pattern: RegExp; holds?: (match: string) => boolean }[] = [
  { what: text('居民身份证号码', 'Identity number'), pattern: IDENTITY, holds: isIdentityNumber },
  { what: text('手机号码', 'Mobile number'), pattern: MOBILE },
  { what: text('电子邮箱', 'E-mail address'), pattern: MAIL },
  {
    what: text('银行卡号', 'Bank card number'),
    pattern: CARD,
    holds: (match) => isCard(match) && !isIdentityNumber(match),
  },
];

const tidy = (text: string) => text.normalize('NFKC').replaceAll(/\p{Cf}/gu, '');

/** What the applicant gave of themselves, by kind: none of it may stand in the text. */
export type OwnData = readonly { what: Text; value: string }[];

/** Full-width digits are read as digits; white space inside names is not, and what has no width is not there. */
export function findPersonalData(given: string, own: OwnData): PersonalFinding[] {
  const plain = tidy(given);
  const found = RULES.flatMap(({ what, pattern, holds }) =>
    [...plain.matchAll(pattern)]
      .filter(([match]) => holds?.(match) ?? true)
      .map(([match]) => ({ what, excerpt: match })),
  );
  const close = plain.replaceAll(/\s/g, '');
  const named = own.flatMap(({ what, value }) => {
    const sought = tidy(value).replaceAll(/\s/g, '');
    // one character alone stands in every text
    return sought.length > 1 && close.includes(sought) ? [{ what, excerpt: value }] : [];
  });
  const seen = new Set<string>();
  return [...found, ...named].filter(({ excerpt }) => !seen.has(excerpt) && seen.add(excerpt));
}
