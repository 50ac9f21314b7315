/** Two hundred words planted in files: programs of others find each of them in the sources, and none in what goes out. */
import { beforeAll, describe, expect, it } from 'vitest';
import { printCopy } from '../../src/paper/pdf.ts';
import { clear } from '../../src/requests/redaction/actions.ts';
import { textsOf } from '../../src/requests/redaction/apart.ts';
import { leaks } from '../../src/requests/redaction/gate.ts';
import { cover, type Mark } from '../../src/requests/redaction/marks.ts';
import { png } from '../../src/requests/redaction/picture.ts';
import { readPages } from '../../src/requests/redaction/rebuild.ts';
import { asPdf } from '../../src/requests/redaction/source.ts';
import { needReaders } from '../support/readers.ts';
import { everything, readFromPictures, shadesIn, wordsIn } from './hostile.ts';
import { planted, plantedSources, type Source } from './sources.ts';

const GROUND = { what: '第三方姓名', article: '15', reason: '公开会损害第三方合法权益' } as const;
const marksOf = (words: readonly string[]) => words.map((one): Mark => ({ kind: 'words', words: one, ...GROUND }));

let sources: Source[];
let outgoing: Map<string, Uint8Array>;

beforeAll(async () => {
  needReaders();
  sources = await plantedSources();
  outgoing = new Map();
  for (const { name, bytes, visible } of sources) {
    const cleared = await clear(await asPdf(name, bytes), '公开件.pdf', marksOf(visible));
    outgoing.set(name, cleared.bytes);
  }
}, 600_000);

const made = (name: string) => outgoing.get(name) ?? new Uint8Array();

describe('two hundred planted words', { timeout: 300_000 }, () => {
  it('are all found in the sources by programs of others', () => {
    expect(planted()).toHaveLength(200);
    const found = sources.flatMap(({ name, bytes, visible, hidden }) =>
      wordsIn(everything(name, bytes), [...visible, ...hidden]),
    );
    expect(planted().filter((word) => !found.includes(word))).toEqual([]);
  });

  it('are none of them found in what goes out', () => {
    for (const { name } of sources)
      expect([name, wordsIn(everything('out.pdf', made(name)), planted())]).toEqual([name, []]);
  });

  it('are none of them read from the pictures, however high the contrast', () => {
    const seen = sources.filter(({ name }) => name === 'typeset.pdf').map(({ bytes }) => readFromPictures(bytes));
    // that reader can read: it finds plenty in the source
    expect(wordsIn(seen.join(''), planted()).length).toBeGreaterThan(20);
    for (const { name } of sources)
      expect([name, wordsIn(readFromPictures(made(name)), planted())]).toEqual([name, []]);
  });

  it('stand under one colour: another program draws every marked place black, without any shade', async () => {
    for (const { name, bytes, visible } of sources) {
      const { boxes } = cover(await readPages(await asPdf(name, bytes)), marksOf(visible));
      const shades = new Set(shadesIn(made(name), boxes).flatMap((page) => [...page]));
      expect([name, [...shades]]).toEqual([name, [0]]);
    }
  });

  it('leave the other words where they were', () => {
    for (const { name, kept } of sources) expect(wordsIn(everything('out.pdf', made(name)), kept)).toEqual([...kept]);
  });

  it('are what an officer can mark, when they can be seen; the others are not even offered', async () => {
    for (const { name, bytes, visible, hidden } of sources) {
      const pages = await readPages(await asPdf(name, bytes));
      expect(cover(pages, marksOf(visible)).found.filter((count) => count === 0)).toEqual([]);
      expect(cover(pages, marksOf(hidden)).found.filter((count) => count > 0)).toEqual([]);
    }
  });
});

it('marks that are no text and almost as white as paper do not go out', { timeout: 60_000 }, async () => {
  const faint = '#place(dy: 60mm, rect(width: 50mm, height: 10mm, fill: rgb("#f5f5f5")))';
  const source = await printCopy(`#set page(width: 120mm, height: 120mm, margin: 10mm)\n某户甲的情况\n${faint}`, {});
  const below = [[{ left: 0, top: 150, right: 300, bottom: 300 }]];
  expect([...(shadesIn(source, below)[0] ?? [])].sort()).toEqual([245, 255]);
  const { bytes } = await clear(source, '公开件.pdf', marksOf(['某户甲']));
  expect([...(shadesIn(bytes, below)[0] ?? [])]).toEqual([255]);
});

it('pages with pictures are named, for a search for words finds none in them', async () => {
  const seal = png({ width: 20, height: 20, data: new Uint8Array(1200).fill(90) });
  const source = await printCopy(
    '某户甲的情况\n#pagebreak()\n某户甲\n#image("seal.png", width: 20mm)',
    {},
    new Map([['seal.png', seal]]),
  );
  expect((await readPages(source)).map(({ hasPictures }) => hasPictures)).toEqual([false, true]);
  expect((await clear(source, '公开件.pdf', marksOf(['某户甲']))).pictures).toEqual([1]);
  // what goes out is a picture on every page
  const again = await readPages((await clear(source, '公开件.pdf', marksOf(['某户甲']))).bytes);
  expect(again.map(({ hasPictures }) => hasPictures)).toEqual([true, true]);
  const outlined = await printCopy('#place(line(length: 40mm, angle: 30deg))', {});
  expect((await readPages(outlined)).map(({ hasPictures }) => hasPictures)).toEqual([true]);
});

it('reading a file holds up nothing else: other work goes on while it is read', { timeout: 60_000 }, async () => {
  const source = await printCopy('某户甲的情况\n#pagebreak()\n某户乙', {});
  let isRead = false;
  let turns = 0;
  const reading = textsOf(source).finally(() => {
    isRead = true;
  });
  while (!isRead) {
    await new Promise((resolve) => setImmediate(resolve));
    turns += 1;
  }
  expect([(await reading).length, turns > 10]).toEqual([2, true]);
  await expect(textsOf(source.subarray(0, 40))).rejects.toMatchObject({ reason: 'damaged' });
  expect(await textsOf(source)).toHaveLength(2);
});

describe('the check before a file goes out', { timeout: 120_000 }, () => {
  it('finds what was left in the text, the properties, the notes, the fields and the attachments', async () => {
    const dressed = sources.find(({ name }) => name === 'dressed.pdf');
    if (!dressed) throw new Error('no such source');
    const words = [...dressed.visible, ...dressed.hidden];
    const found = await leaks({ name: '台账.pdf', bytes: dressed.bytes }, { forbidden: words, boxes: [] });
    expect(words.filter((word) => !found.some((leak) => leak.words === word))).toEqual([]);
  });

  it('finds a place that is not black, and a word in the name', async () => {
    const bytes = made('typeset.pdf');
    const boxes = [[{ left: 0, top: 0, right: 300, bottom: 300 }]];
    const found = await leaks({ name: '欧阳砚青.pdf', bytes }, { forbidden: ['欧阳砚青'], boxes });
    expect(found.map(({ where }) => where.zh)).toEqual(['文件名', '第1页的遮盖处']);
  });

  it('makes no file of marks that cover nothing', async () => {
    const { bytes } = sources[0] ?? { bytes: new Uint8Array() };
    await expect(clear(bytes, '公开件.pdf', [])).rejects.toMatchObject({ status: 409 });
    await expect(clear(bytes, '公开件.pdf', marksOf(['文中没有的词']))).rejects.toMatchObject({
      text: { zh: expect.stringContaining('没有找到“文中没有的词”') },
    });
  });
});
