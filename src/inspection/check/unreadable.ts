/** Files that are no texts to this program: what they are, and what to do so that they can be checked. */
import type { RefusalReason } from '../../files/refused.ts';
import type { Bilingual } from '../../text/checks/rule.ts';

const OLD_TABLE: Bilingual = {
  zh: '这是旧版Excel或者WPS表格（.xls、.et），没有检查。请另存为.xlsx后再检查。',
  en: 'An old Excel or WPS table (.xls, .et), not checked. Save it as .xlsx.',
};
const OLD_SLIDES: Bilingual = {
  zh: '这是旧版演示文稿（.ppt、.dps），没有检查。请导出为PDF后再检查。',
  en: 'Old slides (.ppt, .dps), not checked. Export them as PDF.',
};
const OLD_TEXT: Bilingual = {
  zh: '这是旧版Word或者WPS文字（.doc、.wps），没有检查。请另存为.docx后再检查。',
  en: 'An old Word or WPS text (.doc, .wps), not checked. Save it as .docx.',
};
const OFD: Bilingual = {
  zh: '这是OFD版式文件，没有检查。请提供可以复制文字的PDF或者Word版本。',
  en: 'An OFD file, not checked. Provide a PDF with text, or the Word original.',
};
const RICH: Bilingual = {
  zh: '这是RTF文件，没有检查。请另存为.docx后再检查。',
  en: 'An RTF file, not checked. Save it as .docx.',
};

const OLD = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ARCHIVE = Buffer.from('504b', 'hex');

/** Why a file is not read, by its first bytes and its name; null for one that may be. */
export function unreadable(name: string, bytes: Uint8Array): Bilingual | null {
  const starts = (begin: Buffer) => begin.compare(bytes, 0, Math.min(begin.length, bytes.length)) === 0;
  if (starts(OLD))
    return /\.(?:xls|et)$/i.test(name) ? OLD_TABLE : /\.(?:ppt|dps)$/i.test(name) ? OLD_SLIDES : OLD_TEXT;
  if (starts(ARCHIVE) && /\.ofd$/i.test(name)) return OFD;
  return starts(Buffer.from('{\\rtf')) ? RICH : null;
}

/** Refusals that speak of importing, said of checking. */
export const NOT_CHECKED: Readonly<Partial<Record<RefusalReason, Bilingual>>> = {
  'not-docx': {
    zh: '这是压缩包，没有检查。请解压后检查其中的文件。',
    en: 'An archive, not checked. Unpack it and check the files in it.',
  },
  binary: {
    zh: '内容不是文字、网页、Word（.docx）、Excel（.xlsx）或者PDF，没有检查。',
    en: 'Neither text, page, Word (.docx), Excel (.xlsx) nor PDF: not checked.',
  },
  encoding: {
    zh: '无法识别文字编码，没有检查。请用记事本打开，另存为UTF-8编码后再检查。',
    en: 'The encoding of the text is not known: not checked. Open it in a text editor and save it as UTF-8.',
  },
};
