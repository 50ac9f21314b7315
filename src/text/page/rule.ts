/** The shape that all checks of a page share; the same as that of a text's, over elements instead of characters. */
import type { Bilingual, Finding, Severity, Span } from '../checks/rule.ts';
import { type Element, type Page, selectorOf } from './page.ts';

/** A fault of a page. `span` is of its source. */
export interface PageFinding extends Finding {
  /** the element, in the browser's terms */
  selector: string;
  /** line of the source, from 1 */
  line: number;
}

/** What is known of a page beside its source. */
export interface PageContext {
  /** the address at which it was found; without it nothing is known to be the page's own */
  url?: string;
  /** what the page is: a home page needs other tags than an article */
  kind?: PageKind;
}

export type PageKind = 'home' | 'column' | 'article';

export interface PageFault {
  element: Element;
  /** what stands there, for the excerpt; the start of its source when left out */
  excerpt?: string;
  reason?: Bilingual;
  severity?: Severity;
}

interface PageRuleParts {
  id: string;
  severity: Severity;
  finds: Bilingual;
  ground: string;
  remedy: Bilingual;
  /** pages that the rule must find a fault in, and pages that it must leave alone; the tests run both */
  examples: { match: readonly PageExample[]; pass: readonly PageExample[] };
  faults: (page: Page, context: PageContext) => readonly PageFault[];
}

export type PageExample = string | ({ html: string } & PageContext);

export interface PageRule extends PageRuleParts {
  check: (page: Page, context?: PageContext) => PageFinding[];
}

export function pageRule(parts: PageRuleParts): PageRule {
  const { id, finds, remedy } = parts;
  return {
    ...parts,
    check: (page, context = {}) =>
      parts
        .faults(page, context)
        .slice(0, MOST)
        .map(({ element, excerpt, reason = finds, severity = parts.severity }) => ({
          ...{ rule: id, severity, span: element.span, reason, remedy },
          excerpt: shortened(excerpt ?? page.html.slice(...start(element.span))),
          selector: selectorOf(page, element),
          line: lineAt(page.html, element.span[0]),
        })),
  };
}

/** findings of one rule on one page; whoever mends so many mends the template */
const MOST = 200;
const LONGEST = 120;
const start = ([from, to]: Span): Span => [from, Math.min(to, from + LONGEST + 1)];

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return (line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line).toWellFormed();
}

/** The line of a place in a text, from 1. */
export function lineAt(text: string, at: number): number {
  let line = 1;
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) line += 1;
  return line;
}
