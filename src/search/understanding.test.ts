/** What the search understands of what people type: questions, synonyms, loose numbers, slips. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looseNumbers } from './loose-number.ts';
import { meaningsIn } from './meanings.ts';
import { gapsOf, isNear, rearranged, replaced, spellings, suspects } from './mistyped.ts';
import { monthIn, spanOf } from './month.ts';
import { withoutQuestion } from './question.ts';
import { COUNTY_SYNONYMS, readSynonyms } from './synonyms.ts';

describe('a question in plain words', () => {
  it.each([
    ['低保怎么申请', '低保 申请'],
    ['去哪里办营业执照', '办营业执照'],
    ['供热补贴什么时候发', '供热补贴 发'],
    ['请问公租房谁可以申请？', '公租房 申请'],
    ['国庆节放几天假', '国庆节放 假'],
  ])('%s asks about %s', (typed, content) => {
    expect(withoutQuestion(typed)).toEqual({ text: content, isQuestion: true });
  });

  it('is none without a word that asks, in quotation marks, or as a whole title', () => {
    for (const text of ['低保申请条件', '"怎么申请"', `关于${'印发办法的通知'.repeat(6)}怎么办`])
      expect(withoutQuestion(text)).toEqual({ text, isQuestion: false });
  });

  it('that only asks is searched as it is', () => {
    for (const text of ['怎么办', '为什么呢？']) expect(withoutQuestion(text).text).toBe(text);
  });
});

describe('document numbers', () => {
  it.each([
    ['示政办发2021-30', '示政办发〔2021〕30号'],
    ['政办发2021年第30号', '政办发〔2021〕30号'],
    ['2021年30号', '〔2021〕30号'],
    ['2021-30', '〔2021〕30号'],
    ['示公２０２４－１５', '示公〔2024〕15号'],
    ['示民2025年12号 低保', '示民〔2025〕12号 低保'],
  ])('%s is %s', (typed, number) => expect(looseNumbers(typed)).toBe(number));

  it('are not seen in dates, sums and years', () => {
    for (const text of ['2025年12月3日', '2021-2025年规划', '2025年', '电话2021-30555', '增长2025年12月'])
      expect(looseNumbers(text)).toBe(text);
  });
});

describe('synonyms', () => {
  it('are at least 150 groups of words, none of them twice', () => {
    expect(COUNTY_SYNONYMS.length).toBeGreaterThanOrEqual(150);
    const lines = COUNTY_SYNONYMS.map(({ from, to }) => JSON.stringify([from, to]));
    expect(new Set(lines).size).toBe(lines.length);
    for (const { from, to } of COUNTY_SYNONYMS)
      for (const term of [...from, ...to]) expect(term, term).toMatch(/^[\p{L}\p{N}（）、]{2,16}$/u);
  });

  it('are read from lines, with or without a source; what is no group is left out', () => {
    expect(readSynonyms('甲一=乙一 # 某法\n老钱 > 津贴|补贴\n\n无\n>空')).toEqual([
      { from: ['甲一', '乙一'], to: ['甲一', '乙一'] },
      { from: ['老钱'], to: ['津贴', '补贴'] },
    ]);
  });

  it('give a word its other names, the longest term first', () => {
    const [meaning] = meaningsIn('低保户');
    expect(meaning?.typed).toBe('低保户');
    expect(meaning?.ways[1]).toEqual(expect.arrayContaining(['低保']));
    expect(meaningsIn('公租房')[0]?.ways).toContainEqual(expect.arrayContaining(['租赁', '住房']));
  });

  it('of the site come beside those of the program, one way or both', () => {
    const own = readSynonyms('老人钱>高龄津贴\n一本通=一卡通');
    expect(meaningsIn('老人钱', own)[0]?.marked).toContain('高龄津贴');
    expect(meaningsIn('高龄津贴', own)[0]?.marked).not.toContain('老人钱');
    expect(meaningsIn('一卡通', own)[0]?.marked).toContain('一本通');
  });

  it('leave titles and sentences as they are', () => {
    const title = '示范县人民政府办公室关于印发低保和公租房有关工作制度的通知';
    expect(meaningsIn(title).every(({ ways }) => ways.length === 1)).toBe(true);
  });
});

describe('a mistyped word', () => {
  it('is near what differs by one character changed, added, left out or swapped', () => {
    for (const typed of ['公祖房', '公房租', '公租住房']) expect(isNear(typed, '公租房'), typed).toBe(true);
    expect(isNear('失业保险', '失业保险金')).toBe(true);
    for (const [one, other] of [
      ['公租房', '公租房'],
      ['底保', '低保'],
      ['公租房', '保障房'],
      // what stands beside a known word is another word
      ['社保卡丢', '社保卡'],
    ] as const)
      expect(isNear(one, other), one).toBe(false);
  });

  it('is found by its gaps and rearrangements whenever it is near', () => {
    const word = fc.string({ unit: fc.constantFrom('公', '租', '房', '保', '金'), minLength: 3, maxLength: 6 });
    fc.assert(
      fc.property(word, word, (typed, meant) => {
        if (!isNear(typed, meant)) return;
        const fits = ({ before, behind }: { before: string; behind: string }) =>
          meant.length === before.length + behind.length + 1 && meant.startsWith(before) && meant.endsWith(behind);
        expect(rearranged(typed).includes(meant) || gapsOf(typed).some(fits), `${typed} ${meant}`).toBe(true);
      }),
    );
  });

  it('is looked for in every stretch, and replaced where it stands', () => {
    const found = suspects('查 底保申请').find(({ text }) => text === '底保');
    expect(found && replaced('查 底保申请', found, '低保')).toBe('查 低保申请');
    expect(suspects('政'.repeat(1_000)).length).toBeLessThan(200);
  });

  it('may be pinyin, with spaces or apostrophes', () => {
    expect(spellings("gong ji'jin 2025").map(({ text }) => text)).toEqual(['gongjijin']);
    expect(spellings('x')).toEqual([]);
  });
});

describe('a month in a question', () => {
  it.each([
    ['2025年3月 通知', { year: 2025, month: 3 }],
    ['３月份财政收支', { year: null, month: 3 }],
    ['十一月停水', { year: null, month: 11 }],
    ['2024年12月5日', { year: 2024, month: 12 }],
    ['3个月', null],
    ['13月', null],
    ['三月内办结', null],
    ['二十三月', null],
  ])('%s', (typed, month) => {
    expect(monthIn(typed)).toEqual(month);
  });

  it('is the last that has begun where no year is named', () => {
    const today = Temporal.PlainDate.from('2026-03-02');
    const dates = (month: number, year: number | null = null) => {
      const { from, until } = spanOf({ year, month }, today);
      return [from, until].map(String);
    };
    expect(dates(3)).toEqual(['2026-02-28T16:00:00Z', '2026-03-31T16:00:00Z']);
    expect(dates(12)).toEqual(['2025-11-30T16:00:00Z', '2025-12-31T16:00:00Z']);
    expect(dates(4, 2026)[0]).toBe('2026-03-31T16:00:00Z');
  });
});

describe('words that are like others by a part only', () => {
  const waysOf = (typed: string) => meaningsIn(typed)[0]?.marked ?? [];
  it('keep what they mean', () => {
    expect(waysOf('违章')).toContain('交通违法');
    expect(waysOf('交通违法')).not.toContain('违章');
    expect(waysOf('违章建筑')).toContain('违法建设');
    expect(waysOf('违章建筑')).not.toContain('交通违法');
    expect(waysOf('流标')).not.toContain('废标');
  });
});
