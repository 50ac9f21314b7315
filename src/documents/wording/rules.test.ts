import { describe, expect, it } from 'vitest';
import { parseLists } from '../../inspection/check/lists.ts';
import { workbook } from '../../paper/sheet.ts';
import { fileOf, listsOf, partsOf, refuseEntry } from './rules.ts';
import { readEntries, templateSheet } from './sheet.ts';
import type { EntryFacts } from './state.ts';

const LEADER: EntryFacts = {
  kind: 'leader',
  word: '甄示范',
  others: ['县委副书记', '县人民政府县长'],
  from: '2023-03-01',
  to: null,
  source: '示例任免通知',
};
const WORD: EntryFacts = {
  kind: 'confusion',
  word: '青石板镇',
  others: ['青石镇'],
  from: '2020-01-01',
  to: '2025-12-31',
  source: '示例地名录',
};

describe('an entry', () => {
  it.each([
    [{ word: '甄' }, 'word'],
    [{ others: [] }, 'others'],
    [{ from: '' }, 'from'],
    [{ to: '2023-02-28' }, 'to'],
    [{ source: ' ' }, 'source'],
  ])('is refused with the field named: %j', (change, field) => {
    expect(refuseEntry({ ...LEADER, ...change }, [])?.field).toBe(field);
  });

  it('stands once from a day on; a formulation needs no wrong ways', () => {
    expect(refuseEntry(LEADER, [LEADER])?.field).toBe('word');
    expect(refuseEntry({ ...LEADER, from: '2026-01-01' }, [LEADER])).toBeNull();
    expect(refuseEntry({ ...LEADER, kind: 'formulation', word: '以公开为常态', others: [] }, [])).toBeNull();
    expect(refuseEntry({ ...WORD, others: [WORD.word] }, [])?.field).toBe('others');
    expect(partsOf('县长；县委副书记; 县长')).toEqual(['县长', '县委副书记']);
  });
});

it('gives the inspector a file that it reads as the same lists', () => {
  const entries: EntryFacts[] = [LEADER, WORD, { ...LEADER, kind: 'formulation', word: '以公开为常态', others: [] }];
  expect(parseLists(JSON.stringify(fileOf(entries)))).toEqual(listsOf(entries));
});

describe('a filled sheet', () => {
  const read = async (rows: string[][], known: EntryFacts[] = []) => {
    const sheet = templateSheet();
    sheet.rows.push(...rows.map((row) => row.map((value) => ({ value }))));
    return readEntries(await workbook([sheet]), known);
  };
  const good = ['领导人员', '甄示范', '县委副书记；县人民政府县长', '2023年3月1日', '', '示例任免通知'];

  it('is taken over as it is', async () => {
    expect(await read([good])).toEqual({ entries: [LEADER], problems: [] });
  });

  it.each([
    [['书记', '甄示范', '县长', '2023-03-01', '', '甲'], '类别', '不是可选的类别'],
    [['领导人员', '甄示范', '县长', '三月', '', '甲'], '起始日期', '不是日期'],
    [['领导人员', '甄示范', '县长', '2023-03-01', '明年', '甲'], '截止日期', '不是日期'],
    [['领导人员', '甄示范', '县长', '2023-03-01', '', ''], '来源', '请填写来源'],
    [['易错用语', '青石板镇', '', '2023-03-01', '', '甲'], '职务或者错误写法', '错误写法'],
  ])('says by row what is wrong: %j', async (row, column, what) => {
    const [problem] = (await read([good, row])).problems;
    expect(problem).toMatchObject({ row: 3, column, what: { zh: expect.stringContaining(what) } });
  });

  it('says what stands twice, in the sheet or on the site', async () => {
    expect((await read([good, good])).problems[0]?.row).toBe(3);
    expect((await read([good], [LEADER])).problems[0]?.row).toBe(2);
    expect((await read([])).problems[0]?.what.zh).toBe('没有填写任何内容');
  });
});
