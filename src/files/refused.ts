import type { Bilingual } from '../text/checks/rule.ts';

export type RefusalReason =
  | 'empty'
  | 'too-large'
  | 'too-long'
  | 'far-cell'
  | 'old-word'
  | 'pdf'
  | 'not-docx'
  | 'damaged-docx'
  | 'zip-bomb'
  | 'not-xlsx'
  | 'damaged-xlsx'
  | 'damaged-zip'
  | 'macros'
  | 'damaged-pdf'
  | 'encrypted-pdf'
  | 'pdf-bomb'
  | 'binary'
  | 'encoding';

const MESSAGES: Record<RefusalReason, Bilingual> = {
  empty: {
    zh: '文件是空的（0字节）。请检查原件后重新选择。',
    en: 'The file is empty (0 bytes). Check the original and choose it again.',
  },
  'too-large': {
    zh: '文件超过20MB。请删去或者压缩其中的图片，把图片作为附件另行上传。',
    en: 'The file is larger than 20 MB. Remove or shrink its pictures and upload them as attachments.',
  },
  'too-long': {
    zh: '文件中的文字过多（约两百页以上）。请拆分为几个文件后分别上传。',
    en: 'The file holds too much text (some two hundred pages). Split it and upload the parts.',
  },
  'far-cell': {
    zh: '表格中有单元格超出第9999行或ZZ列。请删去多余的行、列，另存后再试。',
    en: 'A cell lies beyond row 9999 or column ZZ. Delete rows and columns that are not needed and save it again.',
  },
  'old-word': {
    zh: '这是旧版Word或者WPS格式（.doc、.wps）。请在Word或者WPS中另存为.docx后再导入。',
    en: 'This is an old Word or WPS file (.doc, .wps). Save it as .docx and import that.',
  },
  pdf: {
    zh: '这是PDF文件。请导入其Word原稿（.docx），PDF可以作为附件上传。',
    en: 'This is a PDF. Import the Word original (.docx); the PDF may be uploaded as an attachment.',
  },
  'not-docx': {
    zh: '这是压缩包，但不是Word文档（.docx）。请解压后逐个导入其中的文件。',
    en: 'This is an archive but no Word document (.docx). Unpack it and import its files one by one.',
  },
  'damaged-docx': {
    zh: 'Word文档已损坏或者设有密码，无法读取。请用Word或者WPS打开后另存为新的.docx再导入。',
    en: 'The Word document is damaged or protected by a password. Open it and save it as a new .docx.',
  },
  'zip-bomb': {
    zh: '文件解压后过大，不能使用。请另存为新文件，或者删去其中的图片、只保留文字后再试。',
    en: 'The file is too large once unpacked. Save it as a new one, or keep its text only.',
  },
  'not-xlsx': {
    zh: '文件不是Excel工作簿（.xlsx）。请另存为.xlsx后再试。',
    en: 'This is no Excel workbook (.xlsx). Save it as .xlsx.',
  },
  'damaged-xlsx': {
    zh: 'Excel工作簿已损坏或者设有密码，无法读取。请打开后去掉密码，另存为新的.xlsx再试。',
    en: 'The workbook is damaged or protected by a password. Open it and save it as a new .xlsx.',
  },
  'damaged-zip': {
    zh: '压缩包已损坏或者设有密码，无法读取。请重新压缩，不设密码。',
    en: 'The archive is damaged or protected by a password. Pack it again without one.',
  },
  macros: {
    zh: '文件含有宏。请另存为不含宏的.docx或者.xlsx后再试。',
    en: 'The file holds macros. Save it as .docx or .xlsx without them.',
  },
  'damaged-pdf': {
    zh: 'PDF文件不完整或者已损坏。请重新导出或者重新扫描后再试。',
    en: 'The PDF is damaged or not whole. Export or scan it again.',
  },
  'encrypted-pdf': {
    zh: 'PDF文件设有密码或者权限限制。请解除限制，或者重新打印为PDF后再试。',
    en: 'The PDF is protected. Take the protection off, or print it to a new PDF.',
  },
  'pdf-bomb': {
    zh: 'PDF文件展开后过大，不能使用。请重新打印为PDF，或者拆分后再试。',
    en: 'The PDF is too large once unpacked. Print it to a new PDF, or split it.',
  },
  binary: {
    zh: '文件内容不是文字。可以导入的格式为.docx、.html、.md、.txt；其他文件请作为附件上传。',
    en: 'The file does not hold text. Import .docx, .html, .md or .txt; upload other files as attachments.',
  },
  encoding: {
    zh: '无法识别文件的文字编码。请用记事本打开，另存为UTF-8编码后再导入。',
    en: 'The encoding of the text is not known. Open it in a text editor and save it as UTF-8.',
  },
};

/** A file that cannot be imported. `words` says so in both languages and names the remedy. */
export class ImportRefused extends Error {
  readonly reason: RefusalReason;
  readonly words: Bilingual;

  constructor(reason: RefusalReason, cause?: unknown) {
    super(MESSAGES[reason].en, { cause });
    this.name = 'ImportRefused';
    this.reason = reason;
    this.words = MESSAGES[reason];
  }
}
