/** The texts of sections one, five and six: stored as clean HTML, typed as paragraphs or pasted as HTML. */
import { REPORT_SECTIONS } from '../law/report-form.ts';
import { cleanHtml, escapeHtml, paragraphs } from '../text/html.ts';

export const TEXT_SECTIONS = [1, 5, 6] as const;
export type TextSection = (typeof TEXT_SECTIONS)[number];
/** Clean HTML by section; a section that nobody wrote is absent. */
export type Texts = Readonly<Partial<Record<TextSection, string>>>;

const ONLY_PARAGRAPHS = /^(?:<p>[^<]*<\/p>\s*)*$/;
const HAS_TAGS = /<\/?(?:p|h[1-6]|ul|ol|li|table|div|br|strong|em)\b/i;

/** What was typed, as clean HTML: a line becomes a paragraph unless it is HTML already. */
export function htmlOf(typed: string): string {
  if (HAS_TAGS.test(typed)) return cleanHtml(typed);
  const lines = typed.split('\n').map((line) => line.trim());
  return lines
    .filter(Boolean)
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('\n');
}

/** The text as one types it again: plain lines where it holds nothing but paragraphs. */
export function typedOf(html: string): string {
  return ONLY_PARAGRAPHS.test(html) ? paragraphs(html).join('\n') : html;
}

/** The sections that still lack their text. */
export function missingTexts(texts: Texts): TextSection[] {
  return TEXT_SECTIONS.filter((section) => paragraphs(texts[section] ?? '').length === 0);
}

/** Title of a section in the national form, as '一、总体情况'. */
export function sectionOf(number: number): (typeof REPORT_SECTIONS)[number] {
  const section = REPORT_SECTIONS.find((one) => one.number === number);
  if (!section) throw new RangeError(`The form has no section ${number}`);
  return section;
}
