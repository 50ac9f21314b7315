/** A .docx as its parts, taken apart only after its size is known, and refused where it holds what no letter may. */
import { strFromU8, unzipSync } from 'fflate';
import { type Text, text } from '../../web/language.ts';
import { reachFault } from './reach.ts';
import { all, type Node, parse } from './xml.ts';

/** bytes */
export const LARGEST_TEMPLATE = 5 * 1024 * 1024;
const LARGEST_UNPACKED = 40 * 1024 * 1024;
const MOST_PARTS = 500;
export const MAIN = 'word/document.xml';
const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

export type Parts = Record<string, Uint8Array>;

export const NOT_DOCX = text('文件不是.docx文档，或者已损坏', 'This is not a .docx document, or it is damaged');

/** The parts of an upload, or why it cannot be a template. */
export function openPackage(bytes: Uint8Array): { parts: Parts } | { fault: Text } {
  if (bytes.byteLength > LARGEST_TEMPLATE) return { fault: text('文件超过5MB', 'The file is larger than 5 MB') };
  try {
    let unpacked = 0;
    let count = 0;
    const sizing = { filter: (file: { originalSize: number }) => measure(file.originalSize) };
    function measure(size: number): boolean {
      unpacked += size;
      count += 1;
      return false;
    }
    unzipSync(bytes, sizing);
    if (unpacked > LARGEST_UNPACKED || count > MOST_PARTS)
      return { fault: text('文件展开后过大', 'The file is too large when unpacked') };
    const parts = unzipSync(bytes);
    const fault = faultOf(parts);
    return fault ? { fault } : { parts };
  } catch {
    return { fault: NOT_DOCX };
  }
}

export function readPart(parts: Parts, name: string): Node[] {
  const bytes = parts[name];
  if (!bytes) throw new RangeError(`there is no ${name}`);
  return parse(strFromU8(bytes));
}

function faultOf(parts: Parts): Text | null {
  const names = Object.keys(parts);
  if (names.some((name) => name.includes('..') || name.startsWith('/') || name.includes('\\'))) return NOT_DOCX;
  if (!parts[MAIN] || !parts['[Content_Types].xml']) return NOT_DOCX;
  const types = strFromU8(parts['[Content_Types].xml']);
  if (/macroEnabled|vbaProject/i.test(types) || names.some((name) => /vba|activeX/i.test(name)))
    return text('文件含有宏或者控件，请另存为不含宏的.docx', 'The file holds macros or controls. Save it without');
  if (!types.includes(MAIN_TYPE)) return NOT_DOCX;
  if (names.some((name) => name.startsWith('word/embeddings/')))
    return text('文件嵌有其他文档，请删除后重新上传', 'The file embeds another document. Remove it');
  const reaches = reachFault(parts);
  if (reaches) return reaches;
  const revised = ['w:ins', 'w:del', 'w:commentReference'];
  const main = readPart(parts, MAIN);
  if (revised.some((mark) => all(main, mark).length > 0))
    return text('文件带有修订或者批注，请接受修订、删除批注', 'The file has tracked changes or comments');
  return null;
}
