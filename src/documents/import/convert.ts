/** Each type of content as clean HTML. */
import sanitize from 'sanitize-html';
import { ImportRefused } from '../../files/refused.ts';
import { cleanHtml, escapeHtml } from '../../text/html.ts';

/** Word's styles that mammoth does not map by itself; Chinese editions name them in Chinese. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='标题'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  'u => u',
];

/** Pictures cannot come along, since a body shows only released files; they are counted, so that it can be said. */
export async function fromDocx(buffer: Buffer): Promise<{ html: string; pictures: number }> {
  const { default: mammoth } = await import('mammoth');
  let pictures = 0;
  const convertImage = mammoth.images.imgElement(async () => {
    pictures++;
    return { src: '' };
  });
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer },
      { styleMap: STYLES, convertImage, externalFileAccess: false },
    );
    return { html: cleanHtml(value), pictures };
  } catch (cause) {
    throw new ImportRefused('damaged-docx', cause);
  }
}

const FRAME_TAGS = new Set(['nav', 'footer', 'aside']);
const FRAME_ROLES = new Set(['navigation', 'banner', 'contentinfo', 'search']);

/** A page without its frame: navigation, footer, scripts. The rest stays, even what only looks like frame. */
export function fromHtml(page: string): { html: string; pageTitle: string } {
  const withoutFrame = sanitize(page, {
    allowedTags: false,
    allowedAttributes: false,
    allowVulnerableTags: true,
    exclusiveFilter: ({ tag, attribs }) => FRAME_TAGS.has(tag) || FRAME_ROLES.has(attribs.role ?? ''),
  });
  const pageTitle = /<title[^>]*>([^<]*)/i.exec(page)?.[1] ?? '';
  return { html: cleanHtml(withoutFrame), pageTitle: pageTitle.replace(/\s+/g, ' ').trim() };
}

export async function fromMarkdown(text: string): Promise<string> {
  const { Marked } = await import('marked');
  // '2023~2025年……3~5件' is a range, not a deletion
  const marked = new Marked({ gfm: true, breaks: true, async: false, tokenizer: { del: () => undefined } });
  return cleanHtml(await marked.parse(text));
}

/** Short numbered lines of an official text are its headings: 一、 the first level, （一） the second. */
const FIRST_LEVEL = /^[一二三四五六七八九十]{1,3}、[^。；;！？|]{2,40}$/;
const SECOND_LEVEL = /^[（(][一二三四五六七八九十]{1,3}[）)][^。；;！？|]{2,40}$/;

/** A paragraph for each line that is not blank; bars and all other characters stay as they are. */
export function fromText(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const tag = FIRST_LEVEL.test(line) ? 'h2' : SECOND_LEVEL.test(line) ? 'h3' : 'p';
      return `<${tag}>${escapeHtml(line)}</${tag}>`;
    })
    .join('\n');
}
