/** What an attachment is, proven by its bytes; the name's ending has to agree. */

import { decodeText } from '../files/charset.ts';
import { startsWith } from '../files/first-bytes.ts';
import { inspectPdf } from '../files/pdf.ts';
import { ImportRefused } from '../files/refused.ts';
import { entryNames, inspectDocx, inspectXlsx, inspectZip } from '../files/zip.ts';
import { type Text, text } from '../web/language.ts';

/** bytes */
export const LARGEST_ATTACHMENT = 20 * 1024 * 1024;

const MEDIA_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ofd: 'application/ofd',
  png: 'image/png',
  jpg: 'image/jpeg',
  zip: 'application/zip',
} as const;
type FileType = keyof typeof MEDIA_TYPES;

/** The endings that the file chooser offers. */
export const ACCEPTED = '.pdf,.docx,.xlsx,.ofd,.png,.jpg,.jpeg,.zip';

export type ProvenFile = { ok: true; name: string; mediaType: string } | { ok: false; text: Text };

/** The tidy name and proven media type of an upload, or why it is refused. */
export function proveFile(given: string, bytes: Uint8Array): ProvenFile {
  const name = tidyName(given);
  const refuse = (zh: string, en: string): ProvenFile => ({
    ok: false,
    text: text(`“${name}”${zh}`, `${name}: ${en}`),
  });
  if (bytes.length === 0) return refuse('是空文件，请检查原件后重新选择', 'the file is empty');
  if (bytes.length > LARGEST_ATTACHMENT) return refuse('超过20MB，请压缩或拆分后上传', 'larger than 20 MB');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(buffer, 'd0cf11e0a1b11ae1'))
    return refuse(
      '是旧版Office格式或设有密码，请另存为.docx、.xlsx或PDF',
      'an old Office file, or one with a password',
    );
  const isArchive = startsWith(buffer, '504b0304');
  const broken = isArchive ? faultOf(() => entryNames(buffer)) : null;
  if (broken) return { ok: false, text: text(`“${name}”：${broken.zh}`, `${name}: ${broken.en}`) };
  const type = typeOf(buffer);
  if (type === 'macro') return refuse('含有宏，请另存为不含宏的文件', 'it holds macros');
  if (!type)
    return refuse(
      '不是可以上传的类型（PDF、Word、Excel、OFD、PNG、JPG、ZIP），请另存为其中一种',
      'not a PDF, Word, Excel, OFD, PNG, JPG or ZIP file',
    );
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  if ((ending === 'jpeg' ? 'jpg' : ending) !== type)
    return refuse(
      `的内容是${type.toUpperCase()}，与扩展名不符，请改正扩展名或者另存为正确的类型`,
      `its content is ${type}, unlike its name`,
    );
  const fault = faultOf(() => INSPECTED[type]?.(buffer));
  if (fault) return { ok: false, text: text(`“${name}”：${fault.zh}`, `${name}: ${fault.en}`) };
  return { ok: true, name, mediaType: MEDIA_TYPES[type] };
}

/** A plain text, where one may be given beside the other types. */
export function proveText(given: string, bytes: Uint8Array): ProvenFile | null {
  if (!/\.(?:txt|csv)$/i.test(given) || bytes.length > LARGEST_ATTACHMENT) return null;
  const fault = faultOf(() => decodeText(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
  const name = tidyName(given);
  if (fault) return { ok: false, text: text(`“${name}”：${fault.zh}`, `${name}: ${fault.en}`) };
  return { ok: true, name, mediaType: 'text/plain' };
}

const INSPECTED: Partial<Record<FileType, (bytes: Buffer) => unknown>> = {
  pdf: inspectPdf,
  docx: inspectDocx,
  xlsx: inspectXlsx,
  ofd: inspectZip,
  zip: inspectZip,
};

/** What an inspection refuses, with the remedy. Whatever would harm whoever opens it: damaged, protected, far larger than it looks. */
export function faultOf(inspect: () => unknown): Text | null {
  try {
    inspect();
    return null;
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    return error.words;
  }
}

function typeOf(bytes: Buffer): FileType | 'macro' | null {
  if (startsWith(bytes, '255044462d')) return 'pdf';
  if (startsWith(bytes, '89504e470d0a1a0a')) return 'png';
  if (startsWith(bytes, 'ffd8ff')) return 'jpg';
  return startsWith(bytes, '504b0304') ? archiveType(bytes) : null;
}

function archiveType(bytes: Buffer): FileType | 'macro' | null {
  const names = entryNames(bytes);
  if (names.length === 0) return null;
  if (names.some((name) => /vbaProject\.bin$/i.test(name))) return 'macro';
  if (names.includes('word/document.xml')) return 'docx';
  if (names.includes('xl/workbook.xml')) return 'xlsx';
  return names.includes('OFD.xml') ? 'ofd' : 'zip';
}

/** The last part of a path, without control and direction characters or what a file system refuses; at most 120 characters. */
function tidyName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last.replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '').trim();
  const at = plain.lastIndexOf('.');
  const stem = (at > 0 ? plain.slice(0, at) : plain).slice(0, 110).toWellFormed() || '附件';
  return at > 0 ? `${stem}${plain.slice(at, at + 10)}` : stem;
}
