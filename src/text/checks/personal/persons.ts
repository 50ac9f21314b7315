/** Words for private persons, and the tables that name them. Pure. */
import type { Reading } from '../reading.ts';
import type { Cell, Table } from '../tables.ts';
import { isHanAt, isName, isNameAlone, isUsualName } from './names.ts';

/** Words for a person who holds no office here; a name follows. */
export const PRIVATE =
  '(?<!被)申请人|申领人|申报人|举报人|投诉人|当事人|户主|业主|患者|患儿|病人|伤者|死者|逝者|学生|女生|男生|新生|儿童|孤儿|幼儿|男童|女童|婴儿|村民|居民|市民|群众|农户|农民|牧民|渔民|受益人|受助人|受助学生|受助儿童|救助对象|被救助人|低保户|低保对象|五保户|贫困户|脱贫户|监测户|特困人员|残疾人|老人|被处罚人|被执行人|违法行为人|行为人|违法人员|嫌疑人|受害人|被害人|受害者|失主|事主|原告|被告|上诉人|信访人|来信人|来访人|网友|求助人|求助者|租户|承租人|乘客|旅客|驾驶人|驾驶员|司机|车主|监护人|家长|家属|亲属|父亲|母亲|父母|其父|其母|其妻|其夫|其子|其女|儿子|女儿|孙子|孙女|外孙|外孙女|丈夫|妻子|爷爷|奶奶|外公(?![布开示司证])|外婆|祖父|祖母|配偶|子女|考生|复退军人|退役军人|感染者|病例|密接者|考生姓名|之子|之女|之妻|之夫|之父|之母|困难职工|困难群众|权利人|收件人|遗嘱人|收养人|领款人|收款人|持有人|来电人|报料人|辍学生|留守老人|独居老人|空巢老人|重度残疾人|姓名|名叫|叫做|网民|受访者|献血者|捐献者|报案人|被征收人|危改户|房东|证人|应聘者|养殖户|种植户|搬迁户|烈属|军属|遗属';
/** Heads of columns that hold the names of persons, not of bodies. */
const NAME_HEAD =
  /^(?:姓\s*名|[^，。]{0,8}(?:姓名|[户业货车失房权]主|人|学生|儿童|幼儿|孤儿|患者|对象|老人|获奖者|村民|居民|农户|牧民|群众|考生|学员|乘客|业户|开户名|户名))(?:[（(][^）)]*[）)])?$/u;

const MAY_END_HEAD = new Set([...'名主人生童儿者象民户众员客)）'].map((end) => end.charCodeAt(0)));

/** The column of a table that holds names of private persons, or -1. */
export function nameColumn(table: Table): number {
  const known = columns.get(table);
  if (known !== undefined) return known;
  const column = table.head.findIndex(
    ({ text }) =>
      MAY_END_HEAD.has(text.charCodeAt(text.length - 1)) &&
      NAME_HEAD.test(text) &&
      !/单位|企业|机构|负责|联系|经办|承办|代表|责任|招标|采购|相对|主持|审[核批]|管理|服务|带班|值班|承包|[法媒保]人|[几多]人|[共总]/u.test(
        text,
      ),
  );
  const found = column < 0 ? columnOfNames(table) : column;
  columns.set(table, found);
  return found;
}

/** Heads of columns whose names are of those who hold an office, or no names at all. */
const OF_OFFICES =
  /单位|部门|机构|企业|公司|负责|联系|经办|代表|责任|人员|职务|名称|[镇乡村街县市区]|地|项目|品|书记|主任|[局校院所站队]长|医|师|教|讲|专家|干部|法官|律师|采购|招标/u;
/** 李某某, 张**: masked, in a column of names. */
const MASKED = /^\p{Script=Han}(?:[某×＊*○]{1,2}|[某×＊*○]\p{Script=Han})$/u;

const isPerson = (written: string) =>
  written.length > 1 &&
  written.length <= LONGEST_NAME &&
  (isUsualName(written) || isName(written) || MASKED.test(written));
const LONGEST_NAME = 15;

/** Under a head that does not say so: every cell names somebody, and one of them in full at least. */
function columnOfNames({ head, rows }: Table): number {
  const [first = []] = rows;
  if (rows.length > MOST_ROWS) return -1;
  const found = first.findIndex(({ text }, column) => {
    if (!isHanAt(text, 0) || !isPerson(bareName(text))) return false;
    const cells = rows.map((row) => bareName(row[column]?.text ?? ''));
    return cells.some((cell) => isUsualName(cell)) && cells.every(isPerson);
  });
  return found < 0 || OF_OFFICES.test(head.map(({ text }) => text).join('\t')) ? -1 : found;
}

/** of a longer table the head says what its columns are */
const MOST_ROWS = 40;

const columns = new WeakMap<Table, number>();

/** A name as cells hold it: 李 明, 王雪琴（10岁）. */
const bareName = (written: string) =>
  /[\s)）、]/u.test(written) ? written.replace(/\s|[(（][^)）]*[)）]$|、.*$/gu, '') : written;

/** The cell of a row that names a person in full; undefined where it is masked or no name. */
export function nameCell(row: readonly Cell[], column: number): Cell | undefined {
  const cell = row[column];
  return cell && isNameAlone(bareName(cell.text)) ? cell : undefined;
}

/** Tables that stand right below one another are read as one: from a row on that is the head of persons it is another. */
function parted(table: Table, text: string): readonly Table[] {
  const below = table.rows[0]?.[0]?.span[0] ?? table.end;
  if (!text.slice(below, table.end).includes('姓')) return [table];
  const heads = table.rows.flatMap((row, i) => (isHead(row) ? [i] : []));
  if (heads.length === 0) return [table];
  return [-1, ...heads].flatMap((first, i): Table[] => {
    const head = first < 0 ? table.head : table.rows[first];
    const rows = table.rows.slice(first + 1, heads[i]);
    const last = rows.at(-1)?.at(-1);
    return head?.[0] && last ? [{ head, rows, start: head[0].start, end: last.end }] : [];
  });
}

const isHead = (row: Table['head']) =>
  row.length > 2 &&
  row.some(({ text }) => text.startsWith('姓') && /^姓\s*名$/u.test(text)) &&
  row.every(({ text }) => !/\d/u.test(text));

interface TableOfPersons {
  table: Table;
  /** the column of the names */
  names: number;
}

const ofPersons = new WeakMap<Reading, readonly TableOfPersons[]>();

/** Tables that name private persons. */
export function tablesOfPersons(reading: Reading): readonly TableOfPersons[] {
  const known = ofPersons.get(reading);
  if (known) return known;
  const found: TableOfPersons[] = [];
  for (const whole of reading.tables)
    for (const table of parted(whole, reading.text)) {
      const names = nameColumn(table);
      if (names >= 0) found.push({ table, names });
    }
  ofPersons.set(reading, found);
  return found;
}

/** What stands before a table, its head and the title of the text: where it is said what the table is about. */
export function aboutTable(text: string, { head, start }: Table): string {
  const title = text.slice(0, Math.min(60, Math.max(0, text.indexOf('\n'))));
  return `${title}\n${text.slice(Math.max(0, start - 120), start)}\n${head.map((cell) => cell.text).join('\t')}`;
}
