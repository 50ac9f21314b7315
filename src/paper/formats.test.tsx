import mammoth from 'mammoth';
import { renderToString } from 'react-dom/server';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { docx } from './docx.ts';
import { PaperPage } from './page.tsx';
import type { Paper } from './paper.ts';
import { pdf } from './pdf.ts';
import { hostileTexts, samplePaper, sampleTexts } from './sample.ts';

const bare = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

function withTexts(texts: string[]): Paper {
  const blocks = texts.map((text) => ({ kind: 'paragraph' as const, text }));
  return { ...samplePaper, title: texts[0] ?? '', salutation: texts[1] ?? '', blocks };
}

async function textOfPdf(paper: Paper): Promise<string> {
  const { bytes } = await pdf(paper);
  const { text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: true });
  return bare(text);
}

async function textOfDocx(paper: Paper): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await docx(paper)) });
  return bare(value);
}

async function textOfPage(paper: Paper): Promise<string> {
  const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'", '&amp;': '&' };
  const html = renderToString(<PaperPage paper={paper} />);
  return bare(html.replace(/<[^>]+>/g, '').replace(/&(lt|gt|quot|amp|#x27);/g, (entity) => entities[entity] ?? entity));
}

const formats = [
  { format: 'page', read: textOfPage },
  { format: '.docx', read: textOfDocx },
  { format: 'PDF', read: textOfPdf },
];

describe.each(formats)('the $format of a paper', ({ read }) => {
  test('holds every text of the paper, in reading order', async () => {
    let rest = await read(samplePaper);
    for (const expected of sampleTexts.map(bare)) {
      expect(rest).toContain(expected);
      rest = rest.slice(rest.indexOf(expected) + 1);
    }
  });

  test('shows markup of any kind literally', async () => {
    const text = await read(withTexts(hostileTexts.filter((hostile) => !hostile.includes('😀'))));
    for (const hostile of hostileTexts) if (!hostile.includes('😀')) expect(text).toContain(bare(hostile));
  });

  test('keeps emoji and right-to-left letters', async () => {
    const text = await read(withTexts(['标题', '称呼：', '申请😀公开', 'שלום', 'عربي']));
    for (const part of ['申请😀公开', 'שלום']) expect(text).toContain(part);
    expect([...'عربي'].every((letter) => text.includes(letter))).toBe(true);
  });

  test('shows U+FFFD where a text holds a character no file can carry, and drops direction controls', async () => {
    const text = await read(withTexts(['标题', '称呼：', '甲\u0007乙\ud800丙\u202e丁']));
    expect(text).toContain('甲\ufffd乙\ufffd丙丁');
  });

  test('prints an English paper with English labels and date', async () => {
    const text = await read({ ...samplePaper, lang: 'en' });
    for (const part of ['5March2026', 'Attachments:1.补偿方案', 'Telephone:0000-1234567']) expect(text).toContain(part);
  });
});

describe('the PDF', () => {
  test('has equal bytes for equal papers and other bytes after any change', async () => {
    const first = await pdf(samplePaper);
    await pdf(withTexts(hostileTexts));
    const again = await pdf(structuredClone(samplePaper));
    const other = await pdf({ ...samplePaper, salutation: '张四：' });
    expect(Buffer.from(again.bytes).equals(Buffer.from(first.bytes))).toBe(true);
    expect(Buffer.from(other.bytes).equals(Buffer.from(first.bytes))).toBe(false);
  });

  test('carries the date of the paper and no other', async () => {
    const { bytes } = await pdf(samplePaper);
    const { info } = await getMeta(await getDocumentProxy(bytes.slice()));
    expect(info).toMatchObject({ Title: samplePaper.title, Author: samplePaper.signature.unit });
    const dates = Buffer.from(bytes)
      .toString('latin1')
      .match(/D:\d{8}/g);
    expect(new Set(dates)).toEqual(new Set(['D:20260305']));
  });

  test('counts its pages', async () => {
    expect((await pdf(samplePaper)).pages).toBe(3);
    const long = Array.from({ length: 100 }, (_, index) => `第${index}段。`);
    expect((await pdf(withTexts(long))).pages).toBeGreaterThan(4);
  });

  test('never leaves the signature alone on a page', async () => {
    const { attachments: _none, ...plain } = withTexts([]);
    for (let count = 1; count <= 24; count += 1) {
      const blocks = Array.from({ length: count }, (_, index) => ({
        kind: 'paragraph' as const,
        text: `第${index}段。`,
      }));
      const { bytes } = await pdf({ ...plain, blocks, remedies: [] });
      const { text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: false });
      const signed = text.find((page) => bare(page).includes('2026年3月5日'));
      expect(bare(signed ?? '')).toContain(`第${count - 1}段。`);
    }
  });

  test('names the characters its fonts lack and prints their code points', async () => {
    const paper = withTexts(['标题', '\u{30EDE}某：', '姓名为龘\u{2B740}\u{30EDE}，한글']);
    expect((await pdf(paper)).missing.sort()).toEqual(['한', '글', '\u{2B740}', '\u{30EDE}'].sort());
    expect(await textOfPdf(paper)).toContain('姓名为龘〔U+2B740〕〔U+30EDE〕，〔U+D55C〕〔U+AE00〕'.normalize('NFKC'));
  });

  test('breaks a word longer than a line and leaves no trace in it', async () => {
    const address = `https://example.gov.cn/${'a1b2/'.repeat(60)}`;
    const { bytes } = await pdf(withTexts(['标题', '称呼：', `${address}止`]));
    const { text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: false });
    expect(text.join('')).toContain('\n');
    expect(bare(text.join(''))).toContain(`${address}止`);
  });
});

test('a table that would shift its figures is refused by every format', async () => {
  const rows = [[{ value: '甲', colSpan: 2 }], [{ value: 1 }]];
  const broken: Paper = { ...samplePaper, blocks: [{ kind: 'table', table: { rows } }] };
  await expect(pdf(broken)).rejects.toThrow(RangeError);
  await expect(docx(broken)).rejects.toThrow(RangeError);
});
