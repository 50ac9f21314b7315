/** HTML that staff paste or import: made safe, and read as plain text. */
import sanitize from 'sanitize-html';

const BLOCKS =
  'h1 h2 h3 h4 h5 h6 p div blockquote pre ul ol li dl dt dd table caption thead tbody tfoot tr hr figure figcaption';
const CELLS = 'td th';
const COLUMNS = 'colgroup col';
const INLINE = 'strong em u s sub sup code a img br';

/** Their content is not text for a reader: it goes with the tag. */
const WITH_CONTENT =
  'script style svg math iframe object embed applet template noscript textarea option select title canvas audio video';

/** A file released by this system; nothing that climbs out of the folder or leads to another host. */
const OWN_FILE = /^\/files\/(?!.*(?:\.\.|%2e|%5c))[^\s"'<>\\]+$/i;
const SPAN = /^[1-9]\d{0,2}$/;

const RULES: sanitize.IOptions = {
  allowedTags: `${BLOCKS} ${COLUMNS} ${CELLS} ${INLINE}`.split(' '),
  nonTextTags: WITH_CONTENT.split(' '),
  allowedAttributes: {
    a: ['href', 'title'],
    img: ['src', 'alt', 'width', 'height'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan', 'scope'],
    ol: ['start'],
    col: ['span', 'width'],
  },
  selfClosing: ['br', 'hr', 'img', 'col'],
  allowedSchemes: ['http', 'https', 'mailto'],
  allowedSchemesByTag: { img: [] },
  allowProtocolRelative: false,
  transformTags: { b: 'strong', i: 'em', strike: 's', del: 's', ins: 'u', td: cell, th: cell, col: column },
  exclusiveFilter: (frame) => frame.tag === 'img' && !OWN_FILE.test(frame.attribs.src ?? ''),
  // deeper nesting than any honest document has would only serve to exhaust a reader of the tree
  nestingLimit: 60,
};

/** Safe HTML: headings, paragraphs, lists, tables, emphasis, links (http, https, mailto, relative) and our own images. Text is kept. */
export function cleanHtml(dirty: string): string {
  return sanitize(dirty, RULES).trim();
}

/**
 * What a reader sees, a line for each paragraph, heading, list item or table row (cells parted by a tab), without blank
 * lines. Accepts any HTML.
 */
export function plainText(html: string): string {
  return paragraphs(html).join('\n');
}

/** The lines of plainText, one for each paragraph, heading, list item or table row. */
export function paragraphs(html: string): string[] {
  return cleanHtml(html)
    .replace(/[ \t\r\n\f]+/g, ' ')
    .replace(PARAGRAPH_OF_CELL, '$1$2')
    .replace(END_OF_CELL, '\t')
    .replace(EDGE_OF_BLOCK, '\n')
    .replace(/<[^>]*>/g, '')
    .split('\n')
    .map((line) => unescaped(line).replace(/^[ \u00a0]+|[ \u00a0\t]+$/g, ''))
    .filter((line) => line.trim() !== '');
}

/** The text on which contents are checked, cut and counted: the title, then the body. Spans of findings refer to it. */
export function documentText(title: string, bodyHtml: string): string {
  return `${title}\n${plainText(bodyHtml)}`;
}

/** Text as HTML that shows it. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** sanitize-html writes only these four, so nothing else needs reading. The ampersand comes last. */
function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/** Word puts a paragraph into every cell. */
const PARAGRAPH_OF_CELL = /(<t[dh]\b[^>]*>)\s*<p>|<\/p>\s*(<\/t[dh]>)/g;
const END_OF_CELL = /<\/(?:td|th)>\s*(?=<(?:td|th)\b)/g;
const EDGE_OF_BLOCK = new RegExp(`</?(?:${BLOCKS.replaceAll(' ', '|')}|br)\\b[^>]*>`, 'g');

/** A share of the table's width, in whole per cents: nothing that pushes a page apart. */
const SHARE = /^(?:[1-9]\d?|100)%$/;

function column(tagName: string, { span = '', width = '' }: sanitize.Attributes): sanitize.Tag {
  return {
    tagName,
    attribs: { ...(SPAN.test(span) ? { span } : {}), ...(SHARE.test(width) ? { width } : {}) },
  };
}

function cell(tagName: string, attribs: sanitize.Attributes): sanitize.Tag {
  const kept = Object.entries(attribs).filter(([name, value]) => !name.endsWith('span') || SPAN.test(value));
  return { tagName, attribs: Object.fromEntries(kept) };
}
