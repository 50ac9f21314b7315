/** Rows of tables that name somebody and tell where they live. Pure. */
import type { Reading } from '../reading.ts';
import type { Span } from '../rule.ts';
import type { Cell, Table } from '../tables.ts';
import { ADDRESS, DWELLING, HOUSE, mayHoldHouse } from './houses.ts';
import { isHanAt, isNameAlone } from './names.ts';
import { isOfBody } from './seats.ts';

/** Columns of dwellings, and of what else stands beside names. */
const ADDRESS_HEAD = /住址|家庭地址|居住地|户籍地|住所|详细地址|房屋地址|房屋坐落|坐落|门牌|房号|楼栋|位置|^地址$/u;
const OFFICE_HEAD =
  /单位|机构|企业|公司|地点|网点|学校|负责人|联系人|职务|商户|店|经营|项目|工程|法定代表|办公|范围|责任|年代|时代|文物|现状用途|保护/u;
const WHOLE = new RegExp(
  `^(?:${ADDRESS}(?:老屋|[老旧]宅|平房|土坯房|自建房|院内|旁边?|附近|门前|屋?后|隔壁|老宅基)?|${HOUSE}[(]\\p{Script=Han}{2,})(?![\\p{Script=Han}\\d-])`,
  'u',
);
/** 6-1-1102 in a column of rooms: the estate is named above. */
const ROOM = new RegExp(`^${HOUSE}$`, 'u');

/** Rows that name a person and, in another cell, where they live. */
export function homesInTables({ tables, folded, text }: Reading): Span[] {
  if (!text.includes('\t') && tables.length === 0) return [];
  const known = tables.flatMap((table) => {
    if (!mayHoldHouse(folded, table.start, table.end)) return [];
    const isOffice = OFFICE_HEAD.test(table.head.map((cell) => cell.text).join('\t'));
    return isOffice ? [] : [table.head, ...table.rows].flatMap((row) => inRow(row, table.head, folded));
  });
  const lone = loneRows(text, tables).flatMap(([from, to]) => {
    if (!mayHoldHouse(folded, from, to)) return [];
    const cells = [...text.slice(from, to).matchAll(/[^\t]+/g)].map(
      (cell): Cell => ({ text: cell[0].trim(), span: [from + cell.index, from + cell.index + cell[0].length] }),
    );
    return inRow(cells, [], folded);
  });
  return [...known, ...lone];
}

/** Lines with two cells or more outside of tables. */
function loneRows(text: string, tables: readonly Table[]): Span[] {
  const rows: Span[] = [];
  let next = 0;
  for (let at = text.indexOf('\t'); at >= 0; ) {
    const start = text.lastIndexOf('\n', at) + 1;
    while ((tables[next]?.end ?? text.length) <= start) next += 1;
    const table = tables[next];
    const isWithin = table !== undefined && table.start <= start;
    const stop = text.indexOf('\n', isWithin ? table.end : at);
    const end = stop < 0 ? text.length : stop;
    if (!isWithin && at > start && at + 1 < end) rows.push([start, end]);
    at = text.indexOf('\t', end);
  }
  return rows;
}

/** 田玉珍（阳光小区6-3-301） */
const NAMED_CELL = /^(\p{Script=Han}{2,4})\(([^()]{6,40})\)$/u;

/** What a cell holds beside the name, and characters of both. */
const BESIDE_OWNER = /^(?:户主|业主|住户|租户|申请人|姓名)[:：]?|\s|户$/gu;
const LONGEST_OWNER = 24;

const isOwner = ({ text }: Cell) =>
  text.length < LONGEST_OWNER && isHanAt(text, 0) && isNameAlone(text.replace(BESIDE_OWNER, ''));

/** Heads of columns that name who answers for a place. */
const OF_DUTY = /[员长师医]$|责任|监测|管护|巡查|经办|包保/u;

function inRow(row: readonly Cell[], head: readonly Cell[], folded: string): Span[] {
  const [from, to] = [row[0]?.span[0] ?? 0, row.at(-1)?.span[1] ?? 0];
  if (!mayHoldHouse(folded, from, to)) return [];
  for (const { span } of folded.slice(from, to).includes('(') ? row : []) {
    const written = folded.slice(...span);
    const [both = '', name = '', address = ''] = NAMED_CELL.exec(written) ?? [];
    if (both && isNameAlone(name) && !isOfBody(address) && WHOLE.test(address) && DWELLING.test(address))
      return [[span[0] + written.indexOf(address), span[0] + written.indexOf(address) + address.length]];
  }
  if (!row.some((cell, column) => isOwner(cell) && !OF_DUTY.test(head[column]?.text ?? ''))) return [];
  const address = row.find((cell, column) => {
    const written = folded.slice(...cell.span);
    if (!/\d|[一二三四五六七八九十]/u.test(written) || isOfBody(written)) return false;
    const isLabelled = ADDRESS_HEAD.test(head[column]?.text ?? '');
    if (isLabelled && ROOM.test(written)) return DWELLING.test(written);
    if (/^\d{3,4}$/u.test(written) && /^(?:房号|室号|门牌号?)$/u.test(head[column]?.text ?? '')) return true;
    return WHOLE.test(written) && (isLabelled || DWELLING.test(written));
  });
  return address ? [address.span] : [];
}
