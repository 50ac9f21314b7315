/** Where words show that something begins amid a line that should have a line of its own. Pure. */
import { allMatches } from '../all-matches.ts';
import type { Line } from '../lines.ts';
import { articleBehind, headBehind } from './glued-heads.ts';
import { CELL, COLON, COLONS, FIGURE, INNER_ARTICLE, INNER_MARK, INNER_ORDINAL, SAID } from './line-signs.ts';
import { beginsIn, isAt, unitsOf, WHITE } from './units.ts';

const HAN = '[\\u4e00-\\u9fff]';
/** What parts of guides and announcements are named by. */
const LABEL =
  '(?:(?:办理|受理|申请|申报|报名|办公|活动|服务|施工|停水|停电|考试|面试|领取|公示|缴费|发放)(?:条件|材料|时间|地点|流程|时限|程序|方式|依据|对象|范围|电话|期限)|事项名称|设定依据|收费标准|补贴标准|补助标准|联系人|联系电话|咨询电话|监督电话|投诉电话|电子邮箱|邮政编码|通讯地址|办公地址|招聘岗位|开户银行|法定代表人)';
const OPENS_WITH_LABEL = new RegExp(
  `^${LABEL}(?![的和与及或、，：:]|为|是|由|应|不|有|可|将|要|变|调|改|顺|齐|完|如下|等)`,
  'u',
);
const NEXT_LABEL = new RegExp(
  `(?<=[\\u4e00-\\u9fff\\d）])(?<![的和与及或在由其各该按据照于无本缩短明确公布提供补齐提交])${LABEL}(?![的和与及或、，。：:；]|为|是|由|应|不|有|可|将|要|内|等|$)`,
  'u',
);
/** '身体健康报名时间：…' behind another label with its value. */
const LABELLED = new RegExp(
  `(?:^|[\\s，。；])${HAN}{2,8}[一二三四五六七八九十]?[：:][^，。；、：:\\s]{2,30}?(?<![（(【])(?=(?:${LABEL}|[甲乙丙丁]方(?:（[^（）]{1,6}）)?|(?:步骤|环节|问题|任务|案例)[二三四五六七八九])[：:])`,
  'u',
);
/** What stands before the value on a line of such: '时间：7月25日地点：镇文化站'. */
const VALUES =
  /(?:^|[\s，。；])(?<first>(?:姓名|性别|[\u4e00-\u9fff]{0,4}(?:时间|日期|期限|地点|地址|对象|主题|人|组长|单位|标准|方式|时限|电话|内容|名称|人数|面积|金额|费用)))[：:](?=[^，。；、：:\s]{4,30}[：:])[^，。；、：:\s]{2,26}?(?<![（(【])(?=(?:办公|活动|报名|领取|会议|考试|联系|咨询|监督|责任|牵头|配合|承办|主办|协办|完成|收费|截止|申请|出生|签订|发证|填报)?(?:日期|性别|年龄|民族|职务|学历|籍贯|副?组长|成员|记录人?|[出列缺]席(?:人员)?|参会人员|时间|地点|地址|电话|对象|主题|邮箱|传真|网址|邮编|时限|票价|主讲人|主持人|责任人|负责人|联系人|单位|费用|标准|名额|人数|方式)[：:])/u;
/** '办理时限为十个工作日收费标准：不收费': a value that ends in its measure, and a label. */
const BEHIND_MEASURE =
  /(?=[办会活报考集培地时收补申联咨责流最采建施合])(?=(?:办公|会议|活动|报名|考试|集合|办理|培训)?(?:地点|时间|流程|收费标准|最高限价|采购需求|建设单位|施工单位|合同工期|补助标准|报名条件|申请材料|申报材料|联系方式|联系电话|联系人|咨询电话|责任单位)[：:].{2})(?<=[:：]\d\d|[每一二三四五六七八九十\d](?:个?工作日|日|天|元|时|点|分|人|岁|份|室|楼|号|个月|年)|万元|至周[五六日])/u;
const MEASURE_ENDS = unitsOf('0123456789日天元时点分人岁份室楼号月年五六');
/** characters of the shortest and the longest of those labels */
const [SHORT_LABEL, LONG_LABEL] = [2, 6];

/** Whether what may end a measure stands a label's length before a colon. */
function mayFollowMeasure(text: string): boolean {
  for (let colon = text.indexOf('：'); colon >= 0; colon = text.indexOf('：', colon + 1))
    for (let length = SHORT_LABEL; length <= LONG_LABEL; length += 1)
      if (isAt(text, colon - length - 1, MEASURE_ENDS)) return true;
  return false;
}

/** '电话0000-5551234地址…' */
const BEHIND_NUMBER = /(?<=电话[：:]?[\d－—-]{7,14})(?:电子邮箱|邮箱|地址|传真|邮编|联系人|网址)/u;
/** '补贴标准为…元申报时间为…' */
const LABELS_IN_WORDS = new RegExp(`^${LABEL}[为在][^，。；、]{2,30}?(?=${LABEL}[为在])`, 'u');

/** '请向县教育局反映联系电话：…', '出席：张三、李四列席：王五' */
const BEHIND_REQUEST =
  /(?:联系|咨询|监督|举报)(?:电话|人)[：:](?<=[请如可须][^。：:]{2,30}(?:反映|反馈|提出|报名|参加|处理|竞买|领取|告知|配合|谅解)[^：:]{3,4}[：:])(?<!(?:拨打|致电|见|公布)[^。：:]{0,8}(?:联系|咨询|监督|举报)(?:电话|人)[：:])|(?:列席|缺席|记录|请假)[：:](?<![；;，,。、 \u3000]..[：:])(?<=^(?:出席|主持|时间|参会)[：:][^：:]{2,60}[：:])/u;

/** The second of several that are counted, right behind a word. */
const COUNTED_LABEL = new RegExp(
  `(?:步骤|环节|问题|任务|案例)(?<=${HAN}{6})(?<![的和与及或、于是为就对]..)[二三四五六七八九][：:](?=${HAN}{2})`,
  'u',
);
/** The heads of a table's columns, all in one word. */
const COLUMNS =
  /^(?:序号|编号|姓名|性别|民族|年龄|出生年月|政治面貌|学历|专业|职务|职称|单位|联系方式|联系电话|电话|身份证号码?|地址|住址|备注|名称|项目名称|项目|数量|单价|金额|规格|型号|户数|人数|面积|标准|时间|地点|日期|类别|等级|成绩|名次|岗位|乡镇|村名){5,}/u;

const MAY_BE_LABEL = unitsOf('办受申报活服施停考面领公缴发事设收补联咨监投电邮通招开法答回甲乙丙丁序编姓名项单乡村');
const BEGINS_COLUMNS = /^(?:序号|编号|姓名|名称|项目|单位|乡镇|村名)/u;

/** A heading or an item behind a word; what it continues may stand nowhere. */
const MARK = new RegExp(
  `(?:(?<numeral>[二三四五六七八九])、|[（(][二三四五六七八九][）)]|(?<figure>[2-9])[.．、])(?=${HAN}{3})`,
  'gu',
);
/** Of these a number is a part: 周三、, 独一无二、, 会议室2、, 项目（二）. */
const COUNTED =
  /(?:[周第初十月日高大小闰无再落连反暮竖拣前后星礼老百千零〇不倒阻逢数乙甲号室楼栋层区段道路线站台场院厅柜窗桌版图表册卷编篇批标包类级组式队班款项条件目点季约达为共至增降近过占每计张王李赵刘陈杨黄吴周徐孙胡朱]|(?<![预按如长短近])期|工程|地块|方案|会议|项目|校区|单元|附件|问题|步骤|阶段)$/u;
/** Titles of several parts: 解读（二） */
const TITLED = /(?:解读|系列|规定|通知|公告|报道|问答)$/u;
/** A list within a sentence is parted by the same sign. */
const LISTED = /[、；;]/u;
const ENDS_CLAUSE = unitsOf(`，。；：:！？${WHITE}`);

/** The end of the text up to the last mark. */
function wholeClause(text: string): string {
  let start = text.length;
  while (start > 0 && start > text.length - 40 && !isAt(text, start - 1, ENDS_CLAUSE)) start -= 1;
  return text.slice(start);
}

function markBehind(text: string): number {
  for (const { index, 0: mark, groups } of allMatches(MARK, text)) {
    const [before, after] = [wholeClause(text.slice(0, index)), text.slice(index + mark.length)];
    const clause = /^[^，。；：:！？\s]*/u.exec(after)?.[0] ?? '';
    if (!/[\u4e00-\u9fff]{2}$/u.test(before) || before.length < 4 || clause.length < 4 || COUNTED.test(before))
      continue;
    if (LISTED.test(before) || LISTED.test(clause) || text.includes('；') || /^[一二三四五六七八九十]/u.test(after))
      continue;
    // '标段二、标段三' names two of a kind
    if (clause.startsWith(before.slice(-1)) || clause.startsWith(before.slice(-2))) continue;
    const isBracketed = (groups?.numeral ?? groups?.figure) === undefined;
    if (isBracketed && (TITLED.test(before) || /^[的之项款目中号期标包]/u.test(clause))) continue;
    return index;
  }
  return -1;
}

const NUMERAL = unitsOf('一二三四五六七八九');
/** A numeral, and the four characters of a heading behind it. */
const endsInName = (text: string): boolean => isAt(text, text.length - 5, NUMERAL);

const firstOf = (one: number, other: () => number): number => (one >= 0 ? one : other());

/** Where in the line a label, a mark or an article begins behind a word; -1: nowhere. */
export function gluedWord({ text }: Line, signs: number): number {
  if (signs & CELL) return signs & INNER_MARK ? firstOf(markBehind(text), () => headBehind(text)) : -1;
  if (signs & COLONS) {
    const label = LABELLED.exec(text);
    if (label) return label.index + label[0].length;
    const counted = text.search(COUNTED_LABEL);
    if (counted >= 0) return counted;
    const value = VALUES.exec(text);
    if (value) return value.index + value[0].length;
  }
  if (signs & COLON) {
    const at = firstOf(mayFollowMeasure(text) ? text.search(BEHIND_MEASURE) : -1, () => text.search(BEHIND_REQUEST));
    if (at >= 0) return at;
  }
  if (signs & INNER_MARK) {
    const at = markBehind(text);
    if (at >= 0) return at;
  }
  if (signs & (INNER_MARK | INNER_ORDINAL | SAID) || endsInName(text)) {
    const at = headBehind(text);
    if (at >= 0) return at;
  }
  if (signs & INNER_ARTICLE) {
    const at = articleBehind(text);
    if (at >= 0) return at;
  }
  if (signs & FIGURE && text.includes('电话')) {
    const at = text.search(BEHIND_NUMBER);
    if (at >= 0) return at;
  }
  if (!beginsIn(text, MAY_BE_LABEL)) return -1;
  const inWords = LABELS_IN_WORDS.exec(text);
  if (inWords) return inWords[0].length;
  if (OPENS_WITH_LABEL.test(text)) return text.search(NEXT_LABEL);
  return BEGINS_COLUMNS.test(text) ? text.search(COLUMNS) : -1;
}
