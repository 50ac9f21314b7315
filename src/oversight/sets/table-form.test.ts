import { describe, expect, it } from 'vitest';
import { WEBSITE_2019 } from '../../law/indicators/set-2019.ts';
import { groupsText, readGroups } from './table-form.ts';

const { deductions } = WEBSITE_2019;

describe('a set as text', () => {
  it('comes back as it was', () => {
    expect(readGroups(groupsText(deductions), deductions, 'G')).toEqual({ groups: deductions, problems: [] });
  });

  it('takes changed points, which are no longer what the sources print', () => {
    const typed = groupsText(deductions).replace(
      'D1.5 | 政策文件 | 未设栏目，或者六个月内未更新 | 5 | 5',
      'D1.5 | 政策文件 | 未设栏目，或者六个月内未更新 | 4 | 8',
    );
    const item = readGroups(typed, deductions, 'G').groups[0]?.items.find(({ id }) => id === 'D1.5');
    expect(item).toMatchObject({ each: 4, cap: 8, verified: false, name: { en: 'Policy documents' } });
  });

  it('takes groups and items of a county, by places and by share, pasted with tabs too', () => {
    const { groups, problems } = readGroups('# 培训 | 10\nP1\t参加培训\t未参加的人员\t占比\t10\n', deductions, 'G');
    expect(problems).toEqual([]);
    expect(groups).toMatchObject([{ id: 'G1', points: 10, items: [{ id: 'P1', of: 'share', cap: 10 }] }]);
  });

  it('gives each group an id of its own, whatever stands before it', () => {
    const { groups } = readGroups('# 甲 | 10\nA1 | 甲 | 乙 | 1 | 10\n# 乙 | 10\nB1 | 甲 | 乙 | 1 | 10', [], 'G');
    const typed = `# 新 | 10\nC1 | 甲 | 乙 | 1 | 10\n\n${groupsText(groups)}`;
    const ids = readGroups(typed, groups, 'G').groups.map(({ id, name }) => [id, name.zh]);
    expect(ids).toEqual([
      ['G3', '新'],
      ['G1', '甲'],
      ['G2', '乙'],
    ]);
    const shared = groups.map((group) => ({ ...group, id: 'G1' }));
    expect(readGroups(groupsText(groups), shared, 'G').groups.map(({ id }) => id)).toEqual(['G1', 'G2']);
  });

  it.each([
    ['# 组 | 5\nP1 | 甲 | 乙 | 1 | 5\n# 组 | 5\nP2 | 甲 | 乙 | 1 | 5', '第3行：组“组”重复'],
    ['# 组 | 5\nP1 | 甲 | 乙 | 1 | 8', '第2行：最高分值超过本组的5分'],
    ['P1 | 甲 | 乙 | 1 | 2', '第1行：第一行应当是组'],
    ['# 组 | 多', '第1行：组应写成'],
    ['# 组 | 5\nP1 | 甲 | 乙 | 1', '第2行：应写成'],
    ['# 组 | 5\nP1 | 甲 | 乙 | 1 | 5\nP1 | 丙 | 丁 | 1 | 5', '第3行：编号P1重复'],
    ['# 组 | 5', '“组”没有指标'],
  ])('names the line that cannot be read: %s', (typed, message) => {
    expect(
      readGroups(typed, deductions, 'G')
        .problems.map(({ zh }) => zh)
        .join(),
    ).toContain(message);
  });
});
