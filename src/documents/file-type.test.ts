import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LARGEST_ATTACHMENT, proveFile } from './file-type.ts';

const bytes = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex');
const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, Buffer.from('x')])));
const PDF = Buffer.from('%PDF-1.7\n%%EOF\n');

describe('an attachment', () => {
  it.each([
    ['申请表.pdf', PDF, 'application/pdf'],
    ['图.PNG', bytes('89504e470d0a1a0a 00'), 'image/png'],
    ['照片.jpeg', bytes('ffd8ffe0 00'), 'image/jpeg'],
    ['表.docx', zip('[Content_Types].xml', 'word/document.xml'), expect.stringContaining('wordprocessingml')],
    ['表.xlsx', zip('[Content_Types].xml', 'xl/workbook.xml'), expect.stringContaining('spreadsheetml')],
    ['文.ofd', zip('OFD.xml', 'Doc_0/Document.xml'), 'application/ofd'],
    ['包.zip', zip('一.txt'), 'application/zip'],
  ])('%s is what its bytes are', (name, content, mediaType) => {
    expect(proveFile(name, content)).toEqual({ ok: true, name, mediaType });
  });

  it.each([
    ['空.pdf', Buffer.alloc(0), '空文件'],
    ['大.pdf', Buffer.concat([PDF, Buffer.alloc(LARGEST_ATTACHMENT)]), '20MB'],
    ['旧.doc', bytes('d0cf11e0a1b11ae1 00'), '旧版'],
    ['宏.docm', zip('word/document.xml', 'word/vbaProject.bin'), '宏'],
    ['宏.docx', zip('word/document.xml', 'word/vbaProject.bin'), '宏'],
    ['网页.html', Buffer.from('<html><script>'), '不是可以上传'],
    ['图.svg', Buffer.from('<svg onload="x()"/>'), '不是可以上传'],
    ['伪装.pdf', bytes('4d5a9000'), '不是可以上传'],
    ['伪装.png', PDF, '与扩展名不符'],
    ['无名', PDF, '与扩展名不符'],
    ['断.zip', bytes('504b0304 ffff'), '已损坏'],
  ])('%s is refused', (name, content, reason) => {
    const proven = proveFile(name, content);
    expect(proven).toMatchObject({ ok: false, text: { zh: expect.stringContaining(reason) } });
  });

  it.each([
    ['../../etc/表.pdf', '表.pdf'],
    ['C:\\文件\\表.pdf', '表.pdf'],
    ['表\u202egnp.pdf', '表gnp.pdf'],
    ['a"b<c>.pdf', 'abc.pdf'],
    [`${'长'.repeat(300)}.pdf`, `${'长'.repeat(110)}.pdf`],
    ['.pdf', '.pdf'],
  ])('%s is called %s', (given, name) => {
    const proven = proveFile(given, PDF);
    if (name === '.pdf') expect(proven.ok).toBe(true);
    else expect(proven).toMatchObject({ ok: true, name });
  });
});
