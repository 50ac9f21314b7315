import { describe, expect, it } from 'vitest';
import { CUSTOM_ROW_CODES, DECISIONS, rowOfDecision } from './decisions.ts';
import { OUTCOME_GROUPS, OUTCOME_ROWS, OUTCOMES, outcome } from './outcomes.ts';
import { DEFAULT_SETTINGS, settingsWith } from './settings.ts';

describe('outcomes', () => {
  it('are the 21 leaves of table three, in printed order', () => {
    expect(OUTCOMES.map((one) => one.row)).toEqual([...OUTCOME_ROWS]);
    expect(OUTCOMES).toHaveLength(21);
    expect(new Set(OUTCOMES.map((one) => one.label.zh)).size).toBe(21);
    for (const one of OUTCOMES) expect(OUTCOME_GROUPS[one.group].zh).not.toBe('');
  });

  it('force a ground for everything but full disclosure', () => {
    expect(OUTCOMES.filter((one) => !one.groundRequired).map((one) => one.row)).toEqual(['r3_1']);
  });

  it('withhold under Art. 14 to 16 in the first seven leaves of （三） wholly, in （二） in part', () => {
    const rows = (refusal: string) => OUTCOMES.filter((one) => one.refusal === refusal).map((one) => one.row);
    expect(rows('whole')).toEqual(['r3_3_1', 'r3_3_2', 'r3_3_3', 'r3_3_4', 'r3_3_5', 'r3_3_6', 'r3_3_7']);
    expect(rows('part')).toEqual(['r3_2']);
    expect(outcome('r3_3_8').refusal).toBe('none');
  });
});

describe('decisions', () => {
  it('reach every leaf', () => {
    expect(new Set(DECISIONS.map((one) => one.row))).toEqual(new Set(OUTCOME_ROWS));
  });

  it('have their row by setting exactly where it follows custom', () => {
    expect(DECISIONS.filter((one) => !one.verified).map((one) => one.code)).toEqual([...CUSTOM_ROW_CODES]);
    for (const one of DECISIONS) expect(rowOfDecision(one.code, DEFAULT_SETTINGS)).toBe(one.row);
    const changed = settingsWith({ version: 's', reportRows: { GRANT_ALREADY_PUBLIC: 'r3_6_3' } });
    expect(rowOfDecision('GRANT_ALREADY_PUBLIC', changed)).toBe('r3_6_3');
    expect(rowOfDecision('WITHDRAWN', changed)).toBe('r3_6_3');
  });
});

describe('settings', () => {
  it('merge group by group and ignore what is undefined', () => {
    const settings = settingsWith({
      version: 's',
      countingStart: undefined,
      rolls: { delayed: true, suit: undefined },
    });
    expect(settings.countingStart).toBe('next-day');
    expect(settings.rolls).toEqual({ ...DEFAULT_SETTINGS.rolls, delayed: true });
  });
});
