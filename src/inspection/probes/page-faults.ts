/** What the content checks find on a page, as results keep it to be filed: without the personal data that it is about. Pure. */
import { maskNumber } from '../../text/mask.ts';
import type { Text } from '../../web/language.ts';
import type { FileFinding } from '../check/check-file.ts';
import { type Evidence, evidenceOf } from '../evidence/pack.ts';
import { isIllicit } from './illicit-content.ts';
import type { PageRef } from './page-ref.ts';

export interface PageFault {
  /** id of the content check */
  rule: string;
  severity: 'high' | 'medium';
  what: Text;
  evidence: Evidence;
  selector: string | null;
  /** '' where it would name a person */
  excerpt: string;
}

/** faults that results keep at most: a fault in a template stands on every page */
export const MOST_FAULTS = 20_000;
/** characters that a fault quotes at most */
const EXCERPT = 200;

const NUMBERS = new Set(['resident-id', 'private-phone', 'bank-card', 'passport', 'plate']);
const PERSONS = new Set(['home-address', 'minor', 'medical']);

/** Those to be mended; what strangers put there counts for an indicator of its own (W1.3), and small things need no notice. */
export function pageFaults(findings: readonly FileFinding[], ref: PageRef): PageFault[] {
  return findings.flatMap((finding): PageFault[] => {
    const { rule, severity, reason, selector } = finding;
    if (severity === 'low' || isIllicit(finding)) return [];
    return [
      { rule, severity, what: reason, evidence: evidenceOf(ref), selector: selector ?? null, excerpt: quoted(finding) },
    ];
  });
}

/** 个人信息保护法 Art. 6: no more of a person's data than is needed, which the page itself holds. */
function quoted({ rule, excerpt }: FileFinding): string {
  if (PERSONS.has(rule)) return '';
  // what stands around a number may name its owner
  if (NUMBERS.has(rule)) return maskNumber(/[0-9A-Z]{7,}/i.exec(excerpt)?.[0] ?? '');
  return excerpt.slice(0, EXCERPT).replace(/\d{11,}X?/gi, maskNumber);
}
