import type { Reading } from '../reading.ts';
import { merged, rule, type Span } from '../rule.ts';
import { matchesOf } from '../searched.ts';
import { PERSONAL } from './laws.ts';
import { isName } from './names.ts';
import { privatePeopleIn } from './people.ts';

const PLATE =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-z][·•.\- ]?[a-z\d]{4,5}[a-z\d学挂](?![a-z\d*])/gu;
const PRIVATE =
  /车主|驾驶人|驾驶员|司机|当事人|失主|事主|违法人|行为人|乘客|市民|居民|村民|群众|业主|租客|私家车|先生|女士|本人|个人|姓名|举报人|投诉人/u;
/** A vehicle of an office, whoever sits in it. */
const OF_OFFICE =
  /起拍价|机关事务|公务|公车|执法|警车|救护车|消防车|水罐车|公交|环卫|校车|单位车辆|使用单位|产权单位|保留车辆|采购/u;
/** Where nobody is named these may be an office's as well. */
const OFFICIAL =
  /旧客车|起拍|机关事务|公务|公车|执法车|警车|救护车|消防车|公交|环卫|校车|报废|处置|拍卖|划转|更新|采购|保留车辆|编制|单位车辆|应急保障|洒水车|垃圾车|工程车|使用单位|产权单位/u;

/** In a sentence that names or means a private person; a vehicle of an office is no personal data. */
function inProse(reading: Reading): Span[] {
  const { folded } = reading;
  return matchesOf(folded, PLATE).flatMap((match): Span[] => {
    if (!/\d/.test(match[0])) return [];
    const sentence = around(folded, match.index);
    // '顾洁的湘A·E1228': whose it is stands right before it
    const isOwned = OWNER.test(sentence.slice(0, sentence.indexOf(match[0]))) && isNamed(sentence, match[0]);
    if (OF_OFFICE.test(sentence) && !isOwned) return [];
    const isPrivate =
      isOwned || privatePeopleIn(sentence).length > 0 || (PRIVATE.test(sentence) && !OFFICIAL.test(sentence));
    return isPrivate ? [[match.index, match.index + match[0].length]] : [];
  });
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

function inTables({ tables, folded }: Reading): Span[] {
  return tables.flatMap(({ head, rows, start }) => {
    const about = folded.slice(Math.max(0, start - 80), start) + head.map(({ text }) => text).join(' ');
    if (!PRIVATE.test(about) || OFFICIAL.test(about)) return [];
    return rows.flat().flatMap((cell): Span[] => {
      const plate = [...folded.slice(...cell.span).matchAll(PLATE)][0];
      return plate && /\d/.test(plate[0])
        ? [[cell.span[0] + plate.index, cell.span[0] + plate.index + plate[0].length]]
        : [];
    });
  });
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
  spans: (_text, _context, reading) =>
    /[a-z][·•.\- ]?[a-z\d]{4}/u.test(reading.folded) ? merged([...inProse(reading), ...inTables(reading)]) : [],
});
