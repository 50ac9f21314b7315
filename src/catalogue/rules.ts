/** Pure decisions about columns. */
import { type Text, text } from '../web/language.ts';
import type { ColumnState } from './fold.ts';

/** The platform's columns, whose names and places are laid down by 国办公开办函〔2019〕61号. */
export const FIXED_COLUMNS: readonly string[] = ['disclosure', 'guide', 'system', 'statutory', 'annual-reports'];

/** ColumnType of the page tags, 国办发〔2017〕47号; the list there is open-ended. */
export const COLUMN_TYPES = [
  '概况信息',
  '机构职能',
  '负责人信息',
  '工作动态',
  '政策文件',
  '信息公开指南',
  '信息公开目录',
  '信息公开年报',
  '依申请公开',
  '数据发布',
  '数据开放',
  '政策解读',
  '回应关切',
  '办事服务',
  '咨询投诉',
  '征集调查',
  '在线访谈',
] as const;

export interface Refused {
  field: string;
  text: Text;
}

/** Why a column cannot stand like this among the others of its site (`others` leaves it out), or null. */
export function refuseColumn(column: ColumnState, others: readonly ColumnState[]): Refused | null {
  const open = others.filter((other) => other.closedOn === null);
  if (others.some((other) => other.code === column.code))
    return { field: 'code', text: text('该代码已有栏目使用', 'Another column has this code') };
  if (column.parent !== null && !open.some((other) => other.code === column.parent))
    return { field: 'parent', text: text('上级栏目不存在或已关闭', 'The column above it is not open') };
  if (isAbove(column.code, column.parent, open))
    return { field: 'parent', text: text('不能归入自己的下级栏目', 'It cannot stand below itself') };
  if (open.some((other) => other.parent === column.parent && other.name === column.name))
    return { field: 'name', text: text('同级已有同名栏目', 'There is one of this name at the same place') };
  return null;
}

/** Whether `code` is `start` or stands above it. Walks at most as far as there are columns. */
function isAbove(code: string, start: string | null, columns: readonly ColumnState[]): boolean {
  let at = start;
  for (let steps = 0; at !== null && steps <= columns.length; steps += 1) {
    if (at === code) return true;
    at = columns.find((column) => column.code === at)?.parent ?? null;
  }
  return false;
}

/** The fixed columns keep their names and places; the rest of them may change. */
export function refuseChange(before: ColumnState, after: ColumnState): Refused | null {
  if (before.closedOn !== null) return { field: 'name', text: text('栏目已关闭', 'The column is closed') };
  if (!FIXED_COLUMNS.includes(before.code)) return null;
  if (after.name !== before.name)
    return { field: 'name', text: text('该栏目名称由国家统一规定，不能修改', 'This name is laid down nationally') };
  if (after.parent !== before.parent)
    return { field: 'parent', text: text('该栏目位置由国家统一规定，不能移动', 'This place is laid down nationally') };
  return null;
}

/** Why a column cannot be closed, or null. */
export function refuseClosing(column: ColumnState, others: readonly ColumnState[]): Refused | null {
  if (column.closedOn !== null) return { field: 'ground', text: text('栏目已关闭', 'The column is closed already') };
  if (FIXED_COLUMNS.includes(column.code))
    return { field: 'ground', text: text('该栏目由国家统一规定，不能关闭', 'This column is laid down nationally') };
  if (others.some((other) => other.parent === column.code && other.closedOn === null))
    return { field: 'ground', text: text('请先关闭或移出下级栏目', 'Close or move the columns below it first') };
  return null;
}
