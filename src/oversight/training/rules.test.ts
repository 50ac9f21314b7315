import { describe, expect, it } from 'vitest';
import { workbook } from '../../paper/sheet.ts';
import { attendanceOf, refuseChange, refuseFacts, refusePresent, trainingMeasured } from './rules.ts';
import { readSignIn, signInSheet } from './sheet.ts';
import type { TrainingState } from './state.ts';

const SESSION: TrainingState = {
  title: '依申请公开办理',
  on: '2026-02-10',
  hours: 1.5,
  place: '',
  lecturer: '县司法局',
  unitIds: ['a', 'b'],
  files: [],
  present: [{ personId: '1', unitId: 'a' }],
  cancelled: false,
  history: [],
};
const STAFF = [
  { personId: '1', unitId: 'a', name: '张一' },
  { personId: '2', unitId: 'a', name: '李二' },
  { personId: '3', unitId: 'b', name: '王三' },
  { personId: '4', unitId: 'c', name: '赵四' },
];
const YEAR = { from: '2026-01-01', to: '2026-12-31' };

describe('a session', () => {
  it.each([
    [{ title: ' ' }, 'title'],
    [{ on: '2026-03-02' }, 'on'],
    [{ hours: 1.2 }, 'hours'],
    [{ hours: Number.NaN }, 'hours'],
    [{ lecturer: '' }, 'lecturer'],
    [{ unitIds: [] }, 'unitIds'],
    [{ unitIds: ['x'] }, 'unitIds'],
  ])('is refused with the field named: %j', (change, field) => {
    expect(refuseFacts({ ...SESSION, ...change }, ['a', 'b'], '2026-03-01')?.field).toBe(field);
  });

  it('is taken when all is there, and changed with a reason alone, never once it is void', () => {
    expect(refuseFacts(SESSION, ['a', 'b'], '2026-02-10')).toBeNull();
    expect(refuseChange(SESSION, false, ' ')?.field).toBe('reason');
    expect(refuseChange(SESSION, true, '')).toBeNull();
    expect(refuseChange({ ...SESSION, cancelled: true }, false, '误登')?.field).toBe('reason');
  });

  it('is signed by staff of its units, once each', () => {
    const refused = (present: { personId: string; unitId: string }[]) => refusePresent(SESSION, present, STAFF)?.field;
    expect(refused([{ personId: '3', unitId: 'b' }])).toBeUndefined();
    expect(refused([{ personId: '4', unitId: 'c' }])).toBe('present');
    expect(refused([{ personId: '3', unitId: 'a' }])).toBe('present');
    expect(refused([STAFF[0], STAFF[0]].flatMap((one) => one ?? []))).toBe('present');
  });
});

describe('the attendance of a year', () => {
  it('counts each of the staff once, and leaves out units that nobody asked', () => {
    const again = { ...SESSION, on: '2026-05-10', unitIds: ['a'] };
    const rows = attendanceOf([SESSION, again], STAFF, YEAR);
    expect(rows.map(({ unitId, sessions, attended, staff }) => [unitId, sessions, attended, staff])).toEqual([
      ['a', 2, 1, 2],
      ['b', 1, 0, 1],
    ]);
    expect(rows[0]?.absent.map(({ name }) => name)).toEqual(['李二']);
    expect(trainingMeasured(rows, 'a')).toEqual({ hits: 1, unknown: 0, whole: 2 });
    expect(trainingMeasured(rows, 'c')).toBeNull();
  });

  it('leaves out what was declared void and what lies outside of it', () => {
    expect(attendanceOf([{ ...SESSION, cancelled: true }], STAFF, YEAR)).toEqual([]);
    expect(attendanceOf([{ ...SESSION, on: '2025-12-31' }], STAFF, YEAR)).toEqual([]);
  });
});

describe('a filled sign-in list', () => {
  const names = new Map([
    ['a', '甲局'],
    ['b', '乙镇'],
  ]);
  const units = new Map([...names].map(([id, name]) => [name, id]));
  const own = STAFF.slice(0, 3);
  const filled = async (rows: string[][]) => {
    const sheet = signInSheet([], (id) => names.get(id) ?? '');
    sheet.rows.push(...rows.map((row) => row.map((value) => ({ value }))));
    return readSignIn(await workbook([sheet]), { units, staff: own });
  };

  it('names who came; a row without a mark came', async () => {
    const read = await filled([
      ['甲局', '张一', ''],
      ['甲局', '李二', '否'],
      ['乙镇', '王三', '是'],
    ]);
    expect(read).toEqual({
      present: [
        { personId: '1', unitId: 'a' },
        { personId: '3', unitId: 'b' },
      ],
      problems: [],
    });
  });

  it.each([
    [['丙局', '张一', ''], 2, '单位', '不是此次培训的参训单位'],
    [['甲局', '张四', ''], 2, '姓名', '没有工作人员“张四”'],
    [['甲局', '张一', '也许'], 2, '是否到场', '“也许”不明确'],
  ])('says by row what is wrong: %j', async (row, at, column, what) => {
    const [problem] = (await filled([row])).problems;
    expect(problem).toMatchObject({ row: at, column, what: { zh: expect.stringContaining(what) } });
  });

  it('says who stands twice, and when nothing can be read', async () => {
    const twice = await filled([
      ['甲局', '张一', ''],
      ['甲局', '张一', ''],
    ]);
    expect(twice.problems[0]?.what.zh).toBe('与第2行是同一人');
    expect((await filled([])).problems[0]?.what.zh).toBe('没有到场人员');
    expect((await readSignIn(new Uint8Array([1, 2]), { units, staff: own })).problems).toHaveLength(1);
  });
});
