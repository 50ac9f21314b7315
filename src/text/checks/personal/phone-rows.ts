/** Whose a mobile number is that stands in a table or a list. Pure. */
import type { Table } from '../tables.ts';
import { isNameAlone } from './names.ts';
import { aboutTable, nameCell, nameColumn } from './persons.ts';
import { isRightBehindMasked, type Whose } from './phone-owner.ts';

const PRIVATE_TABLE =
  /补贴|补助|救助|资助|低保|特困|残疾|受助|发放|户主|申请人|学生|家长|监护人|患者|考生|体检|隔离|密接|身份证|住址|家庭|农户|贫困|脱贫|搬迁|征收|被拆迁|退役军人|投诉|信访/u;
const OFFICIAL_TABLE =
  /单位|部门|职务|职称|机构|企业|公司|科室|网格|责任人|负责人|联系人|联络|河长|路长|林长|值班|办公|网点|门店|站点|学校名称|名称|岗位|包村|包保|驻村|代办|分管|专家|讲师|村干部|热线|地点|地址/u;

/** A cell that says what somebody is, whatever the head is about. */
const KIND_OF_PERSON =
  /^(?:低保户|特困户|五保户|脱贫户|监测户|贫困户|困难户|残疾人|申请人|户主|家长|监护人|本人|村民|业主|群众|居民|农户|患者|租户)$/u;

export function whoseInTable(text: string, table: Table, at: number): Whose {
  const row = table.rows.find((cells) => (cells.at(-1)?.span[1] ?? 0) >= at) ?? [];
  const about = aboutTable(text, table);
  const head = table.head.map((cell) => cell.text).join(' ');
  const own = row.map((cell) => cell.text).join(' ');
  if (row.some(({ text: cell }) => isNameAlone(cell)) && row.some(({ text: cell }) => KIND_OF_PERSON.test(cell)))
    return 'private';
  const cell = row.find(({ span }) => span[0] <= at && at < span[1]);
  const column = cell ? (table.head[row.indexOf(cell)]?.text ?? '') : '';
  if (cell && isRightBehindMasked(cell.text.replace(/\d[\d -]*$/u, ''), `${column} ${cell.text}`)) return 'person';
  if (OFFICIAL_TABLE.test(head))
    return /户主|申请人|身份证|家长|监护人|患者|学生姓名|住址/u.test(head) ? 'private' : 'official';
  if (PRIVATE_TABLE.test(head)) return 'private';
  const names = nameColumn(table);
  const above = about.split('\n').filter(Boolean);
  const caption = `${above[0] ?? ''}\n${above.at(-2) ?? ''}`;
  const isPerson = names >= 0 && nameCell(row, names) !== undefined;
  if (isPerson && !LISTS_OFFICES.test(caption))
    return /村民|农户|户主|居民|群众|考生|学员/u.test(table.head[names]?.text ?? '') || PRIVATE_TABLE.test(about)
      ? 'private'
      : 'person';
  if (PRIVATE_TABLE.test(about)) return 'private';
  if (OFFICIAL_TABLE.test(about) || /联系人|负责人|咨询|联系电话/u.test(own)) return 'official';
  return isPerson && !LISTS_OFFICES.test(caption) ? 'person' : 'nobody';
}

/** Said of a table as a whole: whom it lists. */
const LISTS_OFFICES =
  /值班|通讯录|联系方式|联系人|联络|网格|河长|林长|干部|责任人|服务电话|咨询|网点|门店|维修|代办|专家|讲师|教师|名师|带班/u;

/** Below a line that says that those on duty or to be called are listed. */
export const isListedForOffice = (text: string, at: number): boolean => LISTS_OFFICES.test(headingAbove(text, at));

/** characters of a heading */
const LONGEST_HEADING = 40;

/** Of a list with a number in each line: the line above the first of them. */
function headingAbove(text: string, at: number): string {
  let start = text.lastIndexOf('\n', at - 1) + 1;
  while (start > 0) {
    const end = start - 1;
    start = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(start, end).trim();
    if (line !== '' && !/1[3-9]\d{9}/.test(line))
      return line.length < LONGEST_HEADING && !/[。;]$/.test(line) ? line : '';
  }
  return '';
}
