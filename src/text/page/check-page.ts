import { type Page, parsePage } from './page.ts';
import type { PageContext, PageFinding, PageRule } from './rule.ts';
import { emptyLink } from './rules/empty-link.ts';
import { foreignCopy } from './rules/foreign-copy.ts';
import { hiddenContent } from './rules/hidden-content.ts';
import { imageText } from './rules/image-text.ts';
import { metaTags } from './rules/meta-tags.ts';
import { pageTitle } from './rules/page-title.ts';
import { scriptRedirect } from './rules/script-redirect.ts';

/** Every check that reads a page's source and nothing else. */
export const PAGE_RULES: readonly PageRule[] = [
  hiddenContent,
  scriptRedirect,
  foreignCopy,
  imageText,
  emptyLink,
  pageTitle,
  metaTags,
];

/** All faults of a page, in order of place. Spans are of its source; what its text says is for `checkText`. */
export function checkPage(html: string | Page, context: PageContext = {}): PageFinding[] {
  const page = typeof html === 'string' ? parsePage(html) : html;
  return PAGE_RULES.flatMap((rule) => rule.check(page, context)).sort((a, b) => a.span[0] - b.span[0]);
}
