import { Document, HeadingLevel, ImageRun, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ImportRefused } from '../../files/refused.ts';
import { documentText, plainText } from '../../text/html.ts';
import { readFile } from './read-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (name: string, text: string) => readFile(name, bytes(text));

const NOTICE = `示范县人民政府办公室
关于做好防汛工作的通知
示政办发［2025］7号

各镇人民政府，县直各单位：
一、工作目标
确保<安全>度汛，做到A&B两项准备。
（一）责任分工
根据示政发〔2024〕3号文件执行。
示范县人民政府办公室
2025年6月3日`;

describe('a plain text', () => {
  it('gives title, number, date, kind and structure', async () => {
    const result = await read('通知.txt', NOTICE);
    expect(result).toMatchObject({
      title: '示范县人民政府办公室关于做好防汛工作的通知',
      number: '示政办发〔2025〕7号',
      signedOn: '2025-06-03',
      kindGuess: 'notice',
      // read as what it means, and named as what it is not yet
      findings: [{ rule: 'document-number' }],
    });
    expect(result.bodyHtml).toContain('<h2>一、工作目标</h2>');
    expect(result.bodyHtml).toContain('<h3>（一）责任分工</h3>');
    expect(result.bodyHtml).toContain('&lt;安全&gt;');
    expect(result.bodyHtml).not.toContain('关于做好');
  });

  it('is read the same in UTF-8 with and without mark, UTF-16 and with other line ends', async () => {
    const expected = await read('a.txt', NOTICE);
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(NOTICE, 'utf16le')]);
    expect(await readFile('a.txt', utf16)).toEqual(expected);
    expect(await read('a.txt', `\ufeff${NOTICE.replaceAll('\n', '\r\n')}`)).toEqual(expected);
  });

  it('is read in GB 18030', async () => {
    const gbk = Buffer.from('b9abb8e6c4dac8ddb2cecac4b8f60ad5fdcec4b5dad2bbb6cea1a3', 'hex');
    const result = await readFile('公告.txt', gbk);
    expect(result.title).toBe(new TextDecoder('gb18030').decode(gbk).split('\n')[0]);
    expect(plainText(result.bodyHtml)).toBe(new TextDecoder('gb18030').decode(gbk).split('\n')[1]);
  });

  it('reads a date of signing in Chinese numerals, and no date that does not exist', async () => {
    expect((await read('a.txt', '关于某事的公告\n正文。\n二〇二五年十二月三十一日')).signedOn).toBe('2025-12-31');
    expect((await read('a.txt', '关于某事的公告\n正文。\n2025年2月30日')).signedOn).toBeUndefined();
  });

  it('does not take a citation for the number', async () => {
    expect((await read('a.txt', '关于某事的公告\n根据示政发〔2024〕3号文件，现公告如下。')).number).toBeUndefined();
    expect((await read('a.txt', '关于某事的公告（示政发(2024)3号）\n正文。')).number).toBe('示政发〔2024〕3号');
  });

  it('passes over the frame of a page and bars to find the title, and loses neither', async () => {
    const result = await read('a.txt', '当前位置 :首页 > |\n|\n示范县年度工作总结 | ||||\n正文一段。');
    expect(result.title).toBe('示范县年度工作总结');
    expect(plainText(result.bodyHtml)).toBe('当前位置 :首页 > |\n|\n| ||||\n正文一段。');
  });

  it('proposes the first sentence when there is no title, and says so', async () => {
    const sentence = `今年以来，全县${'持续推进各项工作并取得实效，'.repeat(8)}情况如下。`;
    const result = await read('总结.txt', `${sentence}\n第二段。`);
    expect(result.title.length).toBeLessThanOrEqual(60);
    expect(sentence.startsWith(result.title)).toBe(true);
    expect(plainText(result.bodyHtml)).toBe(`${sentence}\n第二段。`);
    expect(result.findings.map(({ rule }) => rule)).toEqual(['untitled']);
  });

  it('loses no character, whatever the text', async () => {
    const line = fc.string({
      unit: fc.constantFrom(...'县公开通知一、（一）。，|<>&" \t关于2025年月日〔〕号：A~*_`#'),
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 8 }), async (lines) => {
        const text = `正文。${lines.join('\n')}`;
        const { title, bodyHtml, findings } = await read('a.txt', text);
        const proposed = findings.some(({ rule }) => rule === 'untitled');
        expect(characters(proposed ? plainText(bodyHtml) : documentText(title, bodyHtml))).toBe(characters(text));
      }),
    );
  });

  it('reports faults with spans of title and body', async () => {
    const result = await read('a.txt', 'bet365亚洲官网 办公室工作总结\n于x月xx日完成。');
    const text = documentText(result.title, result.bodyHtml);
    expect(result.findings.map(({ rule, span }) => [rule, text.slice(...span)])).toEqual([
      ['injected-brand', 'bet365亚洲官网'],
      ['placeholder', 'x月xx日'],
    ]);
  });
});

const characters = (text: string) => [...text.replace(/\s/g, '')].sort().join('');

describe('a Markdown file', () => {
  const MARKDOWN = `---
title: 示范县收费目录
unit: czj
columns: [a20-8, policy]
number: "示财发〔2025〕3号"
kind: fee
signed: 2025-03-04
---
# 示范县收费目录

第一段，2023~2025年共3~5项。

|项目|金额|
|---|---|
|甲|3|

<script>alert(1)</script>
`;

  it('gives its head, its table and no script', async () => {
    const result = await read('a.md', MARKDOWN);
    expect(result).toMatchObject({
      title: '示范县收费目录',
      number: '示财发〔2025〕3号',
      kindGuess: 'fee',
      signedOn: '2025-03-04',
      findings: [],
    });
    expect(result.front).toEqual({
      title: '示范县收费目录',
      unit: 'czj',
      columns: 'a20-8, policy',
      number: '示财发〔2025〕3号',
      kind: 'fee',
      signed: '2025-03-04',
    });
    expect(plainText(result.bodyHtml)).toBe('第一段，2023~2025年共3~5项。\n项目\t金额\n甲\t3');
    expect(result.bodyHtml).not.toContain('script');
  });

  it('takes the first heading for the title when there is no head', async () => {
    const result = await read('a.md', '---\n\n# 公开指南\n\n正文。\n\n---\n');
    expect(result).toMatchObject({ title: '公开指南' });
    expect(result.front).toBeUndefined();
  });
});

describe('a page', () => {
  it('gives title and text without frame and scripts', async () => {
    const page = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>公告_示范县</title><style>p{}</style></head><body>
      <nav><a href="/">首页</a></nav><div id="c"><h1>关于停水的公告</h1><p onclick="x()">自<b>3月1日</b>起停水。</p>
      <script>track()</script></div><footer>版权所有</footer></body></html>`;
    const result = await read('a.html', page);
    expect(result).toMatchObject({ title: '关于停水的公告', kindGuess: 'notice', findings: [] });
    expect(plainText(result.bodyHtml)).toBe('自3月1日起停水。');
    expect(result.bodyHtml).toContain('<p>自<strong>3月1日</strong>起停水。</p>');
  });

  it('is read in the encoding that it declares', async () => {
    const head = Buffer.from(
      '<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body><h1>',
    );
    const result = await readFile(
      'a.htm',
      Buffer.concat([head, Buffer.from('b9abb8e6c4dac8dd', 'hex'), Buffer.from('</h1><p>x</p>')]),
    );
    expect(result.title).toBe('公告内容');
  });

  it('is known by its content, not by its name', async () => {
    expect((await read('a.txt', '<html><body><h1>关于停电的公告</h1></body></html>')).title).toBe('关于停电的公告');
  });
});

describe('a Word document', () => {
  const picture = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const document = () =>
    Packer.toBuffer(
      new Document({
        sections: [
          {
            children: [
              new Paragraph({ text: '示范县教育局关于招生的通知', heading: HeadingLevel.TITLE }),
              new Paragraph('示教发〔2025〕9号'),
              new Paragraph({ text: '一、范围', heading: HeadingLevel.HEADING_1 }),
              new Paragraph({ children: [new TextRun('全县'), new TextRun({ text: '适龄儿童', bold: true })] }),
              new Table({
                rows: [
                  new TableRow({ children: [cell('学校'), cell('人数')] }),
                  new TableRow({ children: [cell('一小'), cell('80')] }),
                ],
              }),
              new Paragraph({
                children: [new ImageRun({ type: 'png', data: picture, transformation: { width: 1, height: 1 } })],
              }),
              new Paragraph('2025年5月6日'),
            ],
          },
        ],
      }),
    );

  it('gives title, number, date, table and says that a picture stayed behind', async () => {
    const result = await readFile('通知.docx', await document());
    expect(result).toMatchObject({
      title: '示范县教育局关于招生的通知',
      number: '示教发〔2025〕9号',
      signedOn: '2025-05-06',
      kindGuess: 'notice',
    });
    expect(plainText(result.bodyHtml)).toBe(
      '示教发〔2025〕9号\n一、范围\n全县适龄儿童\n学校\t人数\n一小\t80\n2025年5月6日',
    );
    expect(result.bodyHtml).toContain('<strong>适龄儿童</strong>');
    expect(result.bodyHtml).not.toContain('<img');
    expect(result.findings.map(({ rule }) => rule)).toEqual(['pictures-dropped']);
  });

  it('is known by its content, not by its name', async () => {
    expect((await readFile('通知.txt', await document())).title).toBe('示范县教育局关于招生的通知');
  });
});

describe('a file that cannot be imported', () => {
  it.each([
    ['an empty file', 'a.txt', Buffer.alloc(0), 'empty'],
    ['a file of blanks', 'a.txt', Buffer.from(' \n\n '), 'empty'],
    ['a file over 20 MB', 'a.txt', Buffer.alloc(20 * 1024 * 1024 + 1, 'a'), 'too-large'],
    ['an old Word file', 'a.docx', Buffer.from('d0cf11e0a1b11ae100', 'hex'), 'old-word'],
    ['a PDF', 'a.txt', Buffer.from('%PDF-1.7'), 'pdf'],
    ['a broken zip', 'a.docx', Buffer.from('504b030400', 'hex'), 'damaged-docx'],
    ['a text named .docx', 'a.docx', Buffer.from('abc'), 'damaged-docx'],
    ['a picture', 'a.txt', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'binary'],
    ['bytes of no known encoding', 'a.txt', Buffer.from('616263ff20ff20', 'hex'), 'encoding'],
  ])('is refused with the remedy: %s', async (_what, name, data, reason) => {
    const refusal = await readFile(name, data).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ImportRefused);
    expect(refusal).toMatchObject({ reason });
    if (refusal instanceof ImportRefused) expect(refusal.words.zh).toMatch(/请/);
  });
});
