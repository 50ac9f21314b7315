import type { Reading } from '../reading.ts';
import { rule, type Span } from '../rule.ts';
import { PERSONAL } from './laws.ts';
import { isNameAlone } from './names.ts';
import { privatePeopleIn } from './people.ts';
import { platesIn } from './plates.ts';

const PRIVATE =
  /车主|驾驶人|驾驶员|司机|当事人|失主|事主|违法人|行为人|乘客|市民|居民|村民|群众|业主|租客|私家车|先生|女士|本人|个人|姓名|举报人|投诉人|所有人|机主|业主|死者|伤者|被告|原告|孕妇|邻居|自家/u;
/** A vehicle of an office, whoever sits in it. */
const OF_OFFICE =
  /起拍价|机关事务|公务|公车|执法|警车|救护车|消防车|水罐车|公交|环卫|校车|投递|出租公司|出租汽车|(?:公司|集团|合作社)[)）]|单位车辆|使用单位|产权单位|保留车辆|采购|所属单位|所属[\p{Script=Han}]{2,10}(?:公司|局|队)|营运客车|客运班线/u;
/** Where nobody is named these may be an office's as well. */
const OFFICIAL =
  /旧客车|起拍|机关事务|公务|公车|执法车|警车|救护车|消防车|公交|环卫|校车|报废|处置|拍卖|划转|更新|采购|保留车辆|编制|单位车辆|应急保障|洒水车|垃圾车|工程车|使用单位|产权单位/u;

/** A table of vehicles that an office sells or hands over: names in it are of makes. */
function isOfficesTable({ tables, folded }: Reading, [start]: Span): boolean {
  const table = tables.find((one) => one.start <= start && start < one.end);
  if (!table) return false;
  const about = `${folded.slice(0, 40)}${folded.slice(Math.max(0, table.start - 80), table.start)}${table.head.map(({ text }) => text).join(' ')}`;
  return (OFFICIAL.test(about) && !PRIVATE.test(about)) || BODIES.test(table.head.map(({ text }) => text).join(' '));
}

/** A row without cells, as of a document that was printed, below a title that names vehicles of offices or of carriers. */
function isInOfficesList(folded: string, start: number): boolean {
  const line = folded.lastIndexOf('\n', start) + 1;
  const end = folded.indexOf('\n', start);
  const row = folded.slice(line, end < 0 ? undefined : end);
  const title = folded.slice(0, Math.max(0, folded.indexOf('\n')));
  return (
    line > 0 && row.length < 80 && /[ \t]/u.test(row) && LISTED_OF_OFFICE.test(title) && !/[,。]|车主|私/u.test(row)
  );
}

/** In a sentence that names or means a private person; a vehicle of an office is no personal data. */
function isOfPerson(folded: string, [start, end]: Span): boolean {
  const sentence = around(folded, start);
  const at = sentence.indexOf(folded.slice(start, end));
  if (RIGHT_BEFORE.test(sentence.slice(0, at)) || RIGHT_BEHIND.test(sentence.slice(at + end - start))) return false;
  const people = privatePeopleIn(sentence);
  if (people.some((person) => isOwner(sentence, person, [at, at + end - start]))) return true;
  if (OF_OFFICE.test(sentence) || (people.length === 0 && OWNER_SOUGHT.test(sentence))) return false;
  return people.length > 0 || (PRIVATE.test(sentence) && !OFFICIAL.test(sentence));
}

/** What kind of vehicle it is, which is no person's. */
const RIGHT_BEHIND = /^[号\s(的]{0,2}(?:公交|校车|警|救护|消防|执法|洒水|环卫|清运|出租|教练|班[线车]|客运|公务|班次)/u;
const RIGHT_BEFORE =
  /(?:(?:投递|冷链|冷藏|教练|驾考|出租|校|公交?|执法|救护|警|消防|环卫|公务用?|巡逻|应急|指挥|洒水|垃圾|宣传|工程|班)车辆?|公交|班线(?:车辆|客车)|单位车辆|校车标牌[^,。;]{0,8})[:(\s]?$/u;
/** Whoever owns it is sought: nobody is named, and the plate must be told. */
const OWNER_SOUGHT =
  /无主|僵尸车|弃置|(?:请|望|限)[^。]{0,12}(?:车主|所有人)[^。]{0,30}(?:认领|驶离|挪|移|领取|领回|接受|办理|联系)/u;
/** What such vehicles are listed for, in the title or right above. */
const LISTED_OF_OFFICE =
  /公务用?车|公车|校车|公交|客运|环卫|搅拌车|渣土|工程车|运输(?:企业|公司|车辆)|执法(?:执勤)?用?车|危货|危险货物|出租汽车|出租车|特种车辆/u;
/** A column of bodies that own vehicles. */
const BODIES = /企业名称|所属企业|使用单位|产权单位|经营者|业户名称|公司名称|学校名称/u;

/** What says between a name and a plate, or behind both, whose it is. */
const OWNS =
  /^(?:的|之|名下的?|所有的?|使用的|持有的|驾驶?的?)?(?:私家|个人|自用|自己|本人)?(?:电动车|摩托车|汽车|小?轿车|货车|车辆|小客车|车)?(?:车牌|号牌|牌照|车号|牌号)?(?:号码?)?[为是:,\s(（]{0,2}$/u;
const IS_OWNED =
  /^[\s,)）]{0,2}(?:[(（:,]|系|为|是|属于?|归|登记在|挂在|实际?(?:为|系|由)|[(（]?(?:车主|所有人|机动车所有人|登记人|驾驶人|使用人)[为是:]?)$/u;

/** '顾洁的湘A·E1228', '湘A·E1228（车主：顾洁）': whose it is stands right beside it. */
function isOwner(sentence: string, [start, end]: Span, [from, to]: Span): boolean {
  return end <= from ? OWNS.test(sentence.slice(end, from)) : start >= to && IS_OWNED.test(sentence.slice(to, start));
}

/** characters of a line above that says who is meant */
const LONGEST_LABEL = 40;

/** The sentence that holds a place; of a table its row and its head as well. */
function around(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf('。', at), text.lastIndexOf('\n', at)) + 1;
  const ends = [text.indexOf('。', at), text.indexOf('\n', at)].filter((end) => end >= 0);
  const end = Math.min(...ends, text.length);
  // a line that only labels goes on from the one above
  const above = text.slice(text.lastIndexOf('\n', start - 2) + 1, start);
  const isLabel =
    text.charAt(start - 1) === '\n' && /^(?:车牌|号牌|车辆|车号)[号照码]{0,2}:/u.test(text.slice(start, end));
  return isLabel && above.length < LONGEST_LABEL
    ? `${above.trimEnd()},${text.slice(start, end)}`
    : text.slice(start, end);
}

/** In a row of a table that lists private persons. */
function isInTable({ tables, folded }: Reading, [start]: Span): boolean {
  const table = tables.find((one) => one.start <= start && start < one.end);
  if (!table || start < (table.rows[0]?.[0]?.span[0] ?? start)) return false;
  const head = table.head.map(({ text }) => text).join(' ');
  const about = folded.slice(Math.max(0, table.start - 80), table.start) + head;
  if (OWNER_SOUGHT.test(about) && !PRIVATE.test(head)) {
    const row = table.rows.find((cells) => (cells.at(-1)?.span[1] ?? 0) >= start) ?? [];
    if (!row.some(({ text }) => isNameAlone(text))) return false;
  }
  return PRIVATE.test(about) && !OFFICIAL.test(about) && !BODIES.test(head);
}

export const plate = rule({
  id: 'plate',
  severity: 'low',
  finds: { zh: '出现与个人有关的机动车号牌。', en: 'The plate of a private person’s vehicle.' },
  ground: PERSONAL,
  remedy: { zh: '遮盖号牌的部分字符，如“浙A12***”。', en: 'Mask part of the plate: 浙A12***.' },
  examples: {
    match: [
      '另有谢涛驾驶的冀G·A6746小型轿车逾期未年检',
      '机手\t机型\t牌号\n谢建军\t联合收割机\t冀05·21873',
      '当事人李明驾驶浙A12345小型轿车',
      '车主王芳（浙A·D12345）',
      '驾驶人张伟，号牌苏E 8K99Q',
      '姓名\t车牌号\t违法行为\n李明\t浙A12345\t违停',
      '失主为王女士，车牌粤B12345',
      '司机反映其粤ＢＤ１２３４５被误拍',
      '公务车让行后，顾洁的浙A·E1228刮擦护栏',
      '张长江　桂CR8·614　未按规定停车',
      '公务车辆正常通行，私车鄂F37905（陈大勇）未登记',
      '饶志强名下的蒙L5Q886已被查封',
      '车位B12：蒋文斌\n车牌：苏F·E3921',
      '刘长林　赣N F9 72 7　违停',
      '目击者向丽萍说，她当时坐在自家川D-D7491车上',
      '收购商何大勇，车号川FC8708',
      '陈志强代步车牌号川HH 315 9',
    ],
    pass: [
      '驾驶员谢福生驾驶苏N06812公交车救助晕倒乘客。',
      '公务车加油卡\n皖P00018 驾驶员 谢建 1200元',
      '邮政投递车青AD0821，投递员谢红',
      '闽GA9022（顺丰运输公司），驾驶员谢某',
      '车主李某，号牌浙A12***',
      '公务用车处置公告：浙A12345，2010年购置',
      '使用单位\t号牌\t处置方式\n县水利局\t浙A12345\t拍卖',
      '新能源汽车号牌以D、F开头，如浙AD*****',
      '川A区、京B座、云A1号线',
      '警车浙A0001警出警',
      '公务用车处置拍卖公告\n车牌号码\t品牌型号\t登记年份\n湘H·A8579\t东风客车\t2011年\n湘H·0275D\t江铃越野车\t2013年',
      '自然灾害救助中救护车浙A12345由司机值守',
      '校车闽C5H6J7驾驶人尹素芳经审核合格',
      '执法车桂C12Q56参与巡查，驾驶员练国平',
      '公务用车封存情况的公示\n序号 车牌号 车型 状态\n1 云QE1267 越野车 封存 李国强',
      '校车标牌发放公示：云QE1267，驾驶人王建国',
      '企业名称\t车牌号\t驾驶员\n宏达运输有限公司\t云Q11234\t李建国',
      '下列车辆长期占用车位，请车主自公告之日起10日内驶离。\n号牌\t车型\t停放位置\n湘F34B67\t灰色面包车\t东门路\n皖H31B00\t蓝色货车\t后街',
      '“僵尸车”清理公告：云Q5A678、云Q5A123，请车主于7日内驶离。',
    ],
  },
  spans: (_text, _context, reading) =>
    platesIn(reading).filter(
      (span) =>
        (isOfPerson(reading.folded, span) &&
          !isOfficesTable(reading, span) &&
          !isInOfficesList(reading.folded, span[0])) ||
        isInTable(reading, span),
    ),
});
