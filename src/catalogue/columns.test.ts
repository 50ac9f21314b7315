import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type County, openCounty } from '../../tests/documents/county.ts';
import { changeColumn, closeColumn, openColumn } from './columns.ts';
import type { ColumnState } from './fold.ts';
import { refuseColumn } from './rules.ts';
import { listColumns } from './store.ts';

let county: County;
beforeAll(async () => {
  county = await openCounty();
});
afterAll(() => county.close());

const COLUMN: Omit<ColumnState, 'closedOn'> = {
  code: 'gazette',
  parent: 'policies',
  name: '政府公报',
  nameEn: 'Gazette',
  description: '政府公报各期',
  keywords: '公报',
  type: '政策文件',
  sort: 275,
};

const columns = () => listColumns(county.office, 'east');
const idOf = async (code: string) => (await columns()).find((column) => column.code === code)?.id ?? '';
const open = (change: Partial<ColumnState> = {}) =>
  county.as('drafter', (desk) => openColumn(desk, { ...COLUMN, ...change }));
const change = (id: string, given: Partial<ColumnState>, version?: number) =>
  county.as('drafter', (desk) => changeColumn(desk, id, given, version));
const shownCodes = async (siteId = 'east') =>
  (await county.published.selectFrom('published.columns').select('code').where('site_id', '=', siteId).execute()).map(
    (row) => row.code,
  );

describe('a column', () => {
  it('is public when it opens, with its changes, until it closes; the other site has none of it', async () => {
    const id = await open();
    expect(await shownCodes()).toContain('gazette');
    expect(await shownCodes('west')).not.toContain('gazette');
    await change(id, { name: '县政府公报' });
    const row = await county.published
      .selectFrom('published.columns')
      .select('name')
      .where('site_id', '=', 'east')
      .where('code', '=', 'gazette')
      .executeTakeFirst();
    expect(row?.name).toBe('县政府公报');
    await county.as('drafter', (desk) => closeColumn(desk, id, '长期没有更新'));
    expect(await shownCodes()).not.toContain('gazette');
    await expect(change(id, { name: '再改' })).rejects.toThrow('column.name');
    await expect(county.as('drafter', (desk) => closeColumn(desk, id, '再关'))).rejects.toThrow('column.ground');
  });

  it('keeps its code for good: a closed one is not given to another', async () => {
    await expect(open({ name: '新的公报' })).rejects.toThrow('column.code');
  });

  it.each([
    [{ code: 'x1', parent: 'nowhere' }, 'column.parent'],
    [{ code: 'x2', parent: 'gazette' }, 'column.parent'],
    [{ code: 'x3', parent: 'policies', name: '政策解读' }, 'column.name'],
    [{ code: 'x4', parent: 'x4' }, 'column.parent'],
  ])('does not open as %o', async (given, refusal) => {
    await expect(open(given)).rejects.toThrow(refusal);
  });

  it('cannot stand below itself', async () => {
    await expect(change(await idOf('policies'), { parent: 'normative' })).rejects.toThrow('column.parent');
  });

  it('with open columns below it does not close', async () => {
    const id = await idOf('interaction');
    await expect(county.as('drafter', (desk) => closeColumn(desk, id, '合并'))).rejects.toThrow('column.ground');
  });

  it.each(['disclosure', 'guide', 'system', 'statutory', 'annual-reports'])(
    '%s keeps name and place and stays open',
    async (code) => {
      const id = await idOf(code);
      await expect(change(id, { name: '别的名称' })).rejects.toThrow('column.name');
      await expect(change(id, { parent: 'news' })).rejects.toThrow('column.parent');
      await expect(county.as('drafter', (desk) => closeColumn(desk, id, '不再需要'))).rejects.toThrow('column.ground');
      await change(id, { description: '新的描述' });
    },
  );

  it('changed by another since the form was opened is not overwritten', async () => {
    await expect(change(await idOf('news'), { name: '要闻' }, 1)).rejects.toThrow('column');
  });

  it('in a circle that a mistake made is still judged in finite time', () => {
    const circle = [
      { ...COLUMN, code: 'a', parent: 'b', name: '甲', closedOn: null },
      { ...COLUMN, code: 'b', parent: 'a', name: '乙', closedOn: null },
    ];
    expect(refuseColumn({ ...COLUMN, code: 'c', parent: 'a', closedOn: null }, circle)).toBeNull();
  });
});
