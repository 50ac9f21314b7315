import type { Reading } from '../reading.ts';
import { rule, type Span } from '../rule.ts';
import { PERSONAL } from './laws.ts';
import { isName } from './names.ts';
import { privatePeopleIn } from './people.ts';
import { platesIn } from './plates.ts';

const PRIVATE =
  /车主|驾驶人|驾驶员|司机|当事人|失主|事主|违法人|行为人|乘客|市民|居民|村民|群众|业主|租客|私家车|先生|女士|本人|个人|姓名|举报人|投诉人/u;
/** A vehicle of an office, whoever sits in it. */
const OF_OFFICE =
  /起拍价|机关事务|公务|公车|执法|警车|救护车|消防车|水罐车|公交|环卫|校车|单位车辆|使用单位|产权单位|保留车辆|采购/u;
/** Where nobody is named these may be an office's as well. */
const OFFICIAL =
  /旧客车|起拍|机关事务|公务|公车|执法车|警车|救护车|消防车|公交|环卫|校车|报废|处置|拍卖|划转|更新|采购|保留车辆|编制|单位车辆|应急保障|洒水车|垃圾车|工程车|使用单位|产权单位/u;

/** In a sentence that names or means a private person; a vehicle of an office is no personal data. */
function isOfPerson(folded: string, [start, end]: Span): boolean {
  const sentence = around(folded, start);
  const written = folded.slice(start, end);
  // '顾洁的湘A·E1228': whose it is stands right before it
  const isOwned = OWNER.test(sentence.slice(0, sentence.indexOf(written))) && isNamed(sentence, written);
  if (isOwned) return true;
  if (OF_OFFICE.test(sentence)) return false;
  return privatePeopleIn(sentence).length > 0 || (PRIVATE.test(sentence) && !OFFICIAL.test(sentence));
}

/** A name right before the plate, with a word between that says it is theirs. */
const OWNER =
  /(?:\p{Script=Han}{2,4}(?:的|名下[,，]?(?:车牌|号牌)?)|\p{Script=Han}{2,4}[,，](?:电动车|摩托车|汽车)?(?:车牌|号牌|车号)[为:：]?|回复\p{Script=Han}{2,3}[:：])$/u;

function isNamed(sentence: string, written: string): boolean {
  const before = sentence
    .slice(0, sentence.indexOf(written))
    .replace(/(?:的|名下)?[,:]?(?:电动车|摩托车|汽车)?(?:车牌|号牌|车号)?[为:,]?$/u, '');
  return [3, 2].some(
    (length) => isName(before.slice(-length)) && !/[局厅委院校司队站所]$/u.test(before.slice(-length)),
  );
}

/** The sentence that holds a place; of a table its row and its head as well. */
function around(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf('。', at), text.lastIndexOf('\n', at)) + 1;
  const ends = [text.indexOf('。', at), text.indexOf('\n', at)].filter((end) => end >= 0);
  return text.slice(start, Math.min(...ends, text.length));
}

/** In a row of a table that lists private persons. */
function isInTable({ tables, folded }: Reading, [start]: Span): boolean {
  const table = tables.find((one) => one.start <= start && start < one.end);
  if (!table || start < (table.rows[0]?.[0]?.span[0] ?? start)) return false;
  const about = folded.slice(Math.max(0, table.start - 80), table.start) + table.head.map(({ text }) => text).join(' ');
  return PRIVATE.test(about) && !OFFICIAL.test(about);
}

export const plate = rule({
  id: 'plate',
  severity: 'low',
  finds: { zh: '出现与个人有关的机动车号牌。', en: 'The plate of a private person’s vehicle.' },
  ground: PERSONAL,
  remedy: { zh: '遮盖号牌的部分字符，如“浙A12***”。', en: 'Mask part of the plate: 浙A12***.' },
  examples: {
    match: [
      '当事人李明驾驶浙A12345小型轿车',
      '车主王芳（浙A·D12345）',
      '驾驶人张伟，号牌苏E 8K99Q',
      '姓名\t车牌号\t违法行为\n李明\t浙A12345\t违停',
      '失主为王女士，车牌粤B12345',
      '司机反映其粤ＢＤ１２３４５被误拍',
      '公务车让行后，顾洁的浙A·E1228刮擦护栏',
    ],
    pass: [
      '车主李某，号牌浙A12***',
      '公务用车处置公告：浙A12345，2010年购置',
      '使用单位\t号牌\t处置方式\n县水利局\t浙A12345\t拍卖',
      '新能源汽车号牌以D、F开头，如浙AD*****',
      '川A区、京B座、云A1号线',
      '警车浙A0001警出警',
      '自然灾害救助中救护车浙A12345由司机值守',
    ],
  },
  spans: (text, _context, reading) =>
    platesIn(text, () => reading.folded).filter((span) => isOfPerson(reading.folded, span) || isInTable(reading, span)),
});
