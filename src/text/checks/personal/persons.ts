/** Private persons that a text names in full: after a word that says who they are, or before their sex or age. Pure. */
import type { Reading } from '../reading.ts';
import type { Span } from '../rule.ts';
import type { Cell, Table } from '../tables.ts';
import { isName, isNameAlone, nameLengthAt } from './names.ts';

/** Words for a person who holds no office here; a name follows. */
export const PRIVATE =
  '(?<!被)申请人|申领人|申报人|举报人|投诉人|当事人|户主|业主|患者|患儿|病人|伤者|死者|逝者|学生|女生|男生|新生|儿童|孤儿|幼儿|男童|女童|婴儿|村民|居民|市民|群众|农户|农民|牧民|渔民|受益人|受助人|受助学生|受助儿童|救助对象|被救助人|低保户|低保对象|五保户|贫困户|脱贫户|监测户|特困人员|残疾人|老人|被处罚人|被执行人|违法行为人|行为人|违法人员|嫌疑人|受害人|被害人|受害者|失主|事主|原告|被告|上诉人|信访人|来信人|来访人|网友|求助人|求助者|租户|承租人|乘客|旅客|驾驶人|驾驶员|司机|车主|监护人|家长|家属|亲属|父亲|母亲|父母|其父|其母|其妻|其夫|其子|其女|儿子|女儿|丈夫|妻子|爷爷|奶奶|外公(?![布开示司证])|外婆|祖父|祖母|配偶|子女|考生|复退军人|退役军人|感染者|病例|密接者|考生姓名|之子|之女|之妻|之夫|之父|之母|困难职工|困难群众|权利人|收件人|遗嘱人|收养人|领款人|收款人|持有人|来电人|报料人|辍学生|留守老人|独居老人|空巢老人|重度残疾人|姓名|名叫|叫做';
/** What may stand between that word and the name. */
const BETWEEN = '(?:姓名|名字)?[ \\t\\u3000:：“"为是系叫]{0,3}';
const AFTER_WORD = new RegExp(`(?:${PRIVATE})${BETWEEN}`, 'gu');
/** A name before what is said of a person alone. */
const BEFORE_SEX =
  /\p{Script=Han}{2,8}(?=\s*(?:[，,、(（]\s*(?:男|女)(?![\p{Script=Han}])|[，,(（]\s*\d{1,3}\s*(?:周)?岁|同学|小朋友|先生|女士|大爷|大妈|老人))/gu;

/** Words for those whose name stands for an office or a work. */
const OFFICIAL_AFTER =
  /^(?:同志|书记|县长|镇长|乡长|局长|主任|院长|校长|所长|处长|科长|股长|医生|医师|主治|教授|老师|教师|律师|法官|检察官|警官|民警|经理|总|董事)/u;

/** Named private persons of a line or sentence, in order. */
export function personsIn(text: string): Span[] {
  const found = new Map<number, Span>();
  for (const match of text.matchAll(AFTER_WORD)) add(found, text, match.index + match[0].length);
  for (const match of text.matchAll(BEFORE_SEX)) {
    const end = match.index + match[0].length;
    const length = [4, 3, 2].find((n) => n <= match[0].length && isName(text.slice(end - n, end)));
    if (length) found.set(end - length, [end - length, end]);
  }
  return [...found.values()].sort((a, b) => a[0] - b[0]);
}

/** Where a clause or a cell begins. */
const BEGINNING = /(?:^|[\s,，。;；:：、/(（“"|])(?=\p{Script=Han})/gu;
/** What may follow a name there. */
const BEHIND = /^(?:$|[\s,，。;；:：、/()（）“”"|\d]|[驾将持住位患家户因在被领酒服等所做的经现系])/u;

/** Names that open a clause or a cell, whoever they are of: enough where the rest of it is personal already. */
export function namesAtEdges(text: string): Span[] {
  return [...text.matchAll(BEGINNING)].flatMap((match): Span[] => {
    const at = match.index + match[0].length;
    const length = nameLengthAt(text, at);
    const behind = text.slice(at + length, at + length + 4);
    return length > 0 && BEHIND.test(behind) && !OFFICIAL_AFTER.test(behind) ? [[at, at + length]] : [];
  });
}

function add(found: Map<number, Span>, text: string, at: number): void {
  const length = nameLengthAt(text, at);
  if (length > 0 && !OFFICIAL_AFTER.test(text.slice(at + length, at + length + 4))) found.set(at, [at, at + length]);
}

/** Heads of columns that hold the names of persons, not of bodies. */
const NAME_HEAD =
  /^(?:姓\s*名|[^，。]{0,8}(?:姓名|[户业货车失房权]主|[请事租证权利有助罚取款驾驶考养患助]人|学生|儿童|幼儿|孤儿|患者|对象|老人|获奖者|村民|居民|农户|牧民|群众|考生|学员|乘客|业户|开户名|户名))(?:[（(][^）)]*[）)])?$/u;

/** The column of a table that holds names of private persons, or -1. */
export function nameColumn({ head }: Table): number {
  return head.findIndex(
    ({ text }) =>
      NAME_HEAD.test(text) && !/单位|企业|机构|负责人|联系人|经办|法定代表|责任人|招标|采购|行政相对/u.test(text),
  );
}

/** The cell of a row that names a person in full; undefined where it is masked or no name. */
export function nameCell(row: readonly Cell[], column: number): Cell | undefined {
  const cell = row[column];
  return cell && isNameAlone(cell.text.replace(/\s/g, '')) ? cell : undefined;
}

/** Tables that name private persons: the table, and the column of the names. */
export function tablesOfPersons(reading: Reading): { table: Table; names: number }[] {
  return reading.tables.flatMap((table) => {
    const names = nameColumn(table);
    return names < 0 ? [] : [{ table, names }];
  });
}

/** What stands before a table, its head and the title of the text: where it is said what the table is about. */
export function aboutTable(text: string, { head, start }: Table): string {
  const title = text.slice(0, Math.min(60, Math.max(0, text.indexOf('\n'))));
  return `${title}\n${text.slice(Math.max(0, start - 120), start)}\n${head.map((cell) => cell.text).join('\t')}`;
}
