/** The shape that all checks of a text share. */
import { type Part, partsFor } from './parts.ts';
import type { Reading } from './reading.ts';
import { matchesOf } from './searched.ts';
import type { Span } from './span.ts';
import type { OfficeLists } from './wording/lists.ts';

export interface Bilingual {
  zh: string;
  en: string;
}

export type { Span };

/** high: the text must not be released so. medium: it should be mended. low: tidy up. */
export type Severity = 'high' | 'medium' | 'low';

export interface Finding {
  /** id of the rule */
  rule: string;
  severity: Severity;
  span: Span;
  /** the fault with a few characters around it, on one line */
  excerpt: string;
  reason: Bilingual;
  remedy: Bilingual;
}

interface RuleParts {
  id: string;
  severity: Severity;
  /** what is wrong, said to the person who will mend it */
  finds: Bilingual;
  /** why it matters: the indicator, standard or article */
  ground: string;
  remedy: Bilingual;
  /** texts that the rule must find a fault in, and texts that it must leave alone; the tests run both */
  examples: { match: readonly string[]; pass: readonly string[] };
  /**
   * Characters without which a line has no such fault: `spans` then sees only the lines that hold one of them, one by
   * one, and lines that hold none cost nothing. Left out where a fault reaches over lines.
   */
  near?: string;
  /** where the faults are; the reading is of the same text */
  spans: (text: string, context: CheckContext, reading: Reading) => readonly (Span | Place)[];
}

/** A fault of which more can be said than its rule says of all. */
export interface Place {
  span: Span;
  severity?: Severity;
  reason?: Bilingual;
  remedy?: Bilingual;
}

/** What is known of a text beside its characters. Each part may be missing: a rule that needs it then finds nothing. */
export interface CheckContext {
  /** what the text is: an interpretation needs other parts than a guide */
  kind?: TextKind;
  /** the day that counts as today (Asia/Shanghai), for rules with dates of force */
  today?: Temporal.PlainDate;
  /** the day the text is or was released, where that is known: of a draft today, of a page read years later nothing */
  published?: Temporal.PlainDate;
  /** what the office keeps of names, titles and fixed formulations */
  lists?: OfficeLists;
}

export type TextKind = 'interpretation' | 'disclosure-guide' | 'service-guide' | 'normative' | 'annual-report';

export interface Rule extends RuleParts {
  check: (text: string, context?: CheckContext) => Finding[];
  /** the findings in the parts that were picked out for it: lines of the text, or the whole */
  checkParts: (text: string, parts: readonly Part[], context: CheckContext) => Finding[];
}

/** A rule from its parts: each span becomes a finding. */
export function rule(parts: RuleParts): Rule {
  const made: Rule = {
    ...parts,
    checkParts: (text, pieces, context) =>
      pieces.flatMap(({ start, reading }) =>
        parts.spans(reading.text, context, reading).map((found) => finding(parts, text, found, start)),
      ),
    check: (text, context = {}) => made.checkParts(text, partsFor([made], text)[0] ?? [], context),
  };
  return made;
}

function finding(parts: RuleParts, text: string, found: Span | Place, start: number): Finding {
  const place: Place = 'span' in found ? found : { span: found };
  const span: Span = [place.span[0] + start, place.span[1] + start];
  return {
    rule: parts.id,
    severity: place.severity ?? parts.severity,
    span,
    excerpt: excerpt(text, span),
    reason: place.reason ?? parts.finds,
    remedy: place.remedy ?? parts.remedy,
  };
}

/** Spans of every match of a global pattern that `keep` agrees to. */
export function spansOf(text: string, pattern: RegExp, keep?: (match: RegExpExecArray) => boolean): Span[] {
  const matches = matchesOf(text, pattern);
  if (matches.length === 0) return NONE;
  return (keep ? matches.filter(keep) : matches).map((match) => [match.index, match.index + match[0].length]);
}

const NONE: Span[] = [];

/** Sorted spans in which those that touch or overlap are one. */
export function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && span[0] <= last[1]) result[result.length - 1] = [last[0], Math.max(last[1], span[1])];
    else result.push(span);
  }
  return result;
}

const AROUND = 8;
const LONGEST = 60;

function excerpt(text: string, [start, end]: Span): string {
  const fault = end - start > LONGEST ? `${text.slice(start, start + LONGEST)}…` : text.slice(start, end);
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  return `${before}${fault}${after}`.toWellFormed().replace(/\s+/g, ' ').trim();
}
