/**
 * The last look at an outgoing file before it may go: by another reader than the one that made it, at its bytes, and at
 * its pictures. What it finds is said with where it stands, and the file is not kept.
 */
import { unpackedStreams } from '../../files/pdf.ts';
import { type Text, text } from '../../web/language.ts';
import { uncoveredPages } from './apart.ts';
import { type Box, folded } from './marks.ts';

export interface Leak {
  /** what was found; empty for a place that is not black */
  words: string;
  where: Text;
}

export interface Outgoing {
  name: string;
  bytes: Uint8Array;
}

export const IN_NAME = text('文件名', 'the name of the file');

/** What of `forbidden` can still be got out of the file, and which of the boxes (by page) are not black. */
export async function leaks(
  file: Outgoing,
  { forbidden, boxes }: { forbidden: readonly string[]; boxes: readonly (readonly Box[])[] },
): Promise<Leak[]> {
  const found = [
    ...inTexts([{ where: IN_NAME, content: file.name }], forbidden),
    ...inTexts(await readByAnother(file.bytes), forbidden),
    ...inBytes(file.bytes, forbidden),
    ...(await notBlack(file.bytes, boxes)),
  ];
  return [...new Map(found.map((leak) => [`${leak.words} ${leak.where.en}`, leak])).values()];
}

interface Part {
  where: Text;
  content: string;
}

function inTexts(parts: readonly Part[], forbidden: readonly string[]): Leak[] {
  return parts.flatMap(({ where, content }) => {
    const plain = folded(content);
    return forbidden.filter((words) => plain.includes(folded(words))).map((words) => ({ words, where }));
  });
}

/** Text, metadata, bookmarks, annotations, fields and attachments, as Mozilla's reader sees them. */
async function readByAnother(bytes: Uint8Array): Promise<Part[]> {
  const { getDocumentProxy } = await import('unpdf');
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  try {
    const parts: Part[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent({ includeMarkedContent: false });
      const content = items.map((item) => ('str' in item ? item.str : '')).join('');
      parts.push({ where: text(`第${number}页的文字层`, `the text of page ${number}`), content });
      const annotations = JSON.stringify(await page.getAnnotations());
      parts.push({ where: text(`第${number}页的批注`, `annotations of page ${number}`), content: annotations });
      page.cleanup();
    }
    const beside: [Text, unknown][] = [
      [text('文件属性', 'metadata'), await pdf.getMetadata()],
      [text('书签', 'bookmarks'), await pdf.getOutline()],
      [text('附带文件', 'attachments'), await pdf.getAttachments()],
      [text('表单', 'form fields'), await pdf.getFieldObjects()],
    ];
    return [...parts, ...beside.map(([where, value]) => ({ where, content: JSON.stringify(value) ?? '' }))];
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** The bytes as they stand, and every stream of them unpacked: in UTF-8, both kinds of UTF-16, and as hexadecimal digits. */
function inBytes(bytes: Uint8Array, forbidden: readonly string[]): Leak[] {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wanted = forbidden.map((words) => ({ words, forms: formsOf(words) }));
  const look = (part: Buffer, where: Text): Leak[] =>
    wanted.filter(({ forms }) => forms.some((form) => part.includes(form))).map(({ words }) => ({ words, where }));
  const found = look(whole, text('文件的原始字节', 'the bytes of the file'));
  let number = 0;
  for (const stream of unpackedStreams(whole)) {
    number += 1;
    // one that is not packed was looked at with the whole
    if (stream) found.push(...look(stream, text(`第${number}个数据流`, `stream ${number}`)));
  }
  return found;
}

function formsOf(words: string): Buffer[] {
  // a form of fewer bytes stands in every picture by chance
  const LEAST = 6;
  const big = Buffer.from(words, 'utf16le').swap16();
  const plain = [Buffer.from(words, 'utf8'), Buffer.from(words, 'utf16le'), big].filter(
    ({ length }) => length >= LEAST,
  );
  const digits = plain.flatMap((form) => [form.toString('hex'), form.toString('hex').toUpperCase()]);
  return [...plain, ...digits.map((form) => Buffer.from(form, 'latin1'))];
}

/** Draws the outgoing pages anew and looks at the marked places. */
async function notBlack(bytes: Uint8Array, boxes: readonly (readonly Box[])[]): Promise<Leak[]> {
  const pages = await uncoveredPages(bytes, boxes);
  return pages.map((page) => ({
    words: '',
    where: text(`第${page + 1}页的遮盖处`, `a marked place of page ${page + 1}`),
  }));
}
