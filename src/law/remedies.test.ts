import { describe, expect, it } from 'vitest';
import { day } from './days.ts';
import type { WithholdingArticle } from './events.ts';
import { OUTCOMES, type OutcomeRow } from './outcomes.ts';
import { reconsiderationFirst, remediesOf } from './remedies.ts';
import { DEFAULT_SETTINGS, settingsWith } from './settings.ts';

const named = { reconsiderationBody: '示范县人民政府', court: '示范县人民法院' };
const ask = (outcome: OutcomeRow, letterDate: string, withheldUnder?: WithholdingArticle[]) => ({
  outcome,
  letterDate: day(letterDate),
  withheldUnder,
  ...named,
});

describe('remedies', () => {
  it('demand reconsideration first against refusals under Art. 14 to 16 from 2024-01-01 on', () => {
    expect(reconsiderationFirst(ask('r3_3_4', '2023-12-31'), DEFAULT_SETTINGS)).toBe(false);
    expect(reconsiderationFirst(ask('r3_3_4', '2024-01-01'), DEFAULT_SETTINGS)).toBe(true);
    const first = OUTCOMES.filter((one) => reconsiderationFirst(ask(one.row, '2026-03-02'), DEFAULT_SETTINGS));
    expect(first.map((one) => one.row)).toEqual([
      'r3_2',
      'r3_3_1',
      'r3_3_2',
      'r3_3_3',
      'r3_3_4',
      'r3_3_5',
      'r3_3_6',
      'r3_3_7',
    ]);
  });

  it('treat a partial disclosure by what is withheld, and by setting', () => {
    expect(reconsiderationFirst(ask('r3_2', '2026-03-02', []), DEFAULT_SETTINGS)).toBe(false);
    expect(reconsiderationFirst(ask('r3_2', '2026-03-02', ['15']), DEFAULT_SETTINGS)).toBe(true);
    const free = settingsWith({ version: 's', partialNeedsReconsideration: false });
    expect(reconsiderationFirst(ask('r3_2', '2026-03-02', ['15']), free)).toBe(false);
  });

  it('give three months for a direct suit before 2015-05-01, and six since', () => {
    const suit = (letterDate: string) => {
      const { remedies, text } = remediesOf(ask('r3_4_1', letterDate), DEFAULT_SETTINGS);
      const found = remedies.find(({ kind }) => kind === 'direct-suit');
      return [found?.period, found?.article, /(\d)个月/.exec(text.zh)?.[1]];
    };
    expect(suit('2015-04-30')).toEqual([{ unit: 'months', length: 3 }, 39, '3']);
    expect(suit('2015-05-01')).toEqual([{ unit: 'months', length: 6 }, 46, '6']);
  });

  it('name body, court, periods and articles when reconsideration comes first', () => {
    const { order, remedies, text, basis } = remediesOf(ask('r3_3_1', '2026-03-02'), DEFAULT_SETTINGS);
    expect(order).toBe('reconsideration-first');
    expect(remedies.map((one) => [one.kind, one.body, one.article])).toEqual([
      ['reconsideration', '示范县人民政府', 20],
      ['suit-after-reconsideration', '示范县人民法院', 45],
    ]);
    expect(basis.map((one) => one.inForceFrom)).toEqual(['2024-01-01', '2025-06-01']);
    expect(text.zh).toContain('应当自收到本答复之日起60日内，先向示范县人民政府申请行政复议');
    expect(text.zh).toContain('15日内，向示范县人民法院提起行政诉讼');
    expect(text.zh).not.toContain('6个月');
    expect(text.en).toContain('must first apply to 示范县人民政府');
  });

  it('leave the choice otherwise, with six months for the direct suit', () => {
    const { order, remedies, text, basis } = remediesOf(ask('r3_4_1', '2026-03-02'), DEFAULT_SETTINGS);
    expect(order).toBe('choice');
    expect(basis).toEqual([]);
    expect(remedies.map((one) => one.kind)).toEqual(['reconsideration', 'direct-suit', 'suit-after-reconsideration']);
    expect(text.zh).toContain('也可以自收到本答复之日起6个月内，直接向示范县人民法院提起行政诉讼');
  });

  it('cite the law of the letter’s date', () => {
    expect(remediesOf(ask('r3_3_1', '2023-06-01'), DEFAULT_SETTINGS).remedies[0]).toMatchObject({ article: 9 });
    expect(remediesOf(ask('r3_3_1', '2025-05-31'), DEFAULT_SETTINGS).basis).toHaveLength(1);
  });
});
