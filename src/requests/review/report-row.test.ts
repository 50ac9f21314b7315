import { describe, expect, test } from 'vitest';
import { settingsWith } from '../../law/settings.ts';
import { WAYS } from '../decision-fields.ts';
import { reportRow } from './report-row.ts';

const defaults = settingsWith({ version: 'test' });
const changed = settingsWith({
  version: 'test',
  reportRows: { GRANT_ALREADY_PUBLIC: 'r3_6_3', DENY_ADMIN_QUERY: 'r3_4_1', WITHDRAWN: 'r3_6_1' },
});

describe('the row of the report', () => {
  test('is the row of the outcome, whatever it is, unless the site says another', () => {
    for (const { key } of WAYS) expect(reportRow(key, defaults), key).toEqual({});
  });

  test('is moved for custom rows alone', () => {
    const moved = WAYS.flatMap(({ key }) => {
      const { row } = reportRow(key, changed);
      return row ? [[key, row]] : [];
    });
    expect(moved).toEqual([
      ['r3_1:already-public', 'r3_6_3'],
      ['r3_3_8', 'r3_4_1'],
      ['r3_6_3:withdrawn', 'r3_6_1'],
    ]);
  });
});
