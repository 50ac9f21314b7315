/** HTML from the clipboard without what Word, WPS and web pages add to it; the editor's schema drops the rest. */

const WITH_CONTENT = /<(style|script|xml|head|title|meta|link|o:p)\b[^>]*>[\s\S]*?<\/\1>/gi;
const SINGLE = /<\/?(?:meta|link|o:p|\w+:\w+)\b[^>]*\/?>/gi;
const COMMENTS = /<!--[\s\S]*?-->/g;
/** Word writes conditions also without the dashes. */
const CONDITIONS = /<!\[(?:if|endif)[^\]]*\]>/gi;
/** A last row that is not seen: Word keeps the widths of merged columns in it. */
const WIDTHS = /<!\[if !supportMisalignedColumns\]>[\s\S]*?<!\[endif\]>/gi;
/** Columns of a sheet. */
const COLUMNS = /<\/?col(?:group)?\b[^>]*>/gi;
const ATTRIBUTES =
  /\s(?:class|id|lang|dir|align|valign|width|height|border|cellspacing|cellpadding|bgcolor|face|size|color|style|on\w+|data-[\w-]+|mso-[\w-]+|x:\w+)=(?:"[^"]*"|'[^']*'|[^\s>]+)/gi;
/** A bullet of the Symbol or Wingdings font, with the blanks that push the text away from it. */
const BULLET = /^[·•◦§Øü\u00a7\uf0a7\uf06c\uf0b7]\s*(?:&nbsp;|\u00a0|\s)+/;

/** Safe to be given to an editor; the server cleans once more what is saved. */
export function withoutWord(html: string): string {
  const body = /<body\b[^>]*>([\s\S]*?)<\/body>/i.exec(html)?.[1] ?? html;
  return (
    body
      .replace(WIDTHS, '')
      .replace(COMMENTS, '')
      .replace(CONDITIONS, '')
      .replace(WITH_CONTENT, '')
      .replace(SINGLE, '')
      .replace(COLUMNS, '')
      // runs of text carry no meaning of their own
      .replace(/<\/?(?:font|span)\b[^>]*>/gi, '')
      .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(ATTRIBUTES, ''))
      .replace(/(<p>)([\s\S]*?)(?=<\/p>)/gi, (_, open: string, text: string) => open + text.replace(BULLET, ''))
      .replace(/<p>(?:\s|&nbsp;|\u00a0|<br\s*\/?>)*<\/p>/gi, '')
      .trim()
  );
}
