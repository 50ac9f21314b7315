/** What an author wrote to himself or to a colleague: '（户数待核）', '（请财务科补）', '名单后补'. Pure. */
import type { Reading } from '../reading.ts';
import type { Span } from '../rule.ts';
import { matchesOf } from '../searched.ts';
import { needing } from './needing.ts';

const BRACKETED =
  /[（(【[〔［]((?=[^（）()【】[\]〔〕［］\n]{0,29}[核补填查校改缺漏存空定报给提看删插换算？?])[^（）()【】[\]〔〕［］\n]{1,30})[）)】\]〕］]/gu;

/** What has a value that somebody is still to supply. */
const THING =
  '(?:图表|数|数据|数字|名单|金额|户数|件数|面积|日期|文号|编号|照片|图片|图|名称|地点|电话|姓名|人名|出处|来源|标题|内容|附件|表格|科目|预算|原文|材料)';
const LATER = '(?:待|后|未|尚未|还没|再|另|需|须)';
const MEND =
  '(?:核(?:实|对|定|准)?|补(?:充|上|齐|全|写|录)?|填(?:写|上|入|好)?|查(?:实|证|核|对)?|校(?:对|核)?|改|换|统计)';
/** Somebody of an office, not a reader. */
const COLLEAGUE =
  '(?:[\\u4e00-\\u9fff]{0,6}(?:[科股局办室处站委]|中心|主任|[局科股处站所镇县]长|书记|领导|同志|[小老][\\u4e00-\\u9fff]|财务|员|[\\u4e00-\\u9fff]工|[\\u4e00-\\u9fff]总))';

const NOTES: readonly RegExp[] = [
  new RegExp(
    `^[^，。；：]{0,12}${LATER}(?:补|填|核|查|校|插|贴|审定|测算)(?:实|充|写|上|齐|全|对|录|入|算)?(?:一下|下|数据?)?[！!？?。…]*$`,
    'u',
  ),
  new RegExp(
    `^(?:此处|此数|${THING})?(?:烦|还)?(?:请|麻烦|找|问|转|待|@)[ ]?${COLLEAGUE}(?:[^，。；]{0,4}?)${MEND}[^，。；]{0,6}$`,
    'u',
  ),
  new RegExp(
    `(?:^|[，；、：])(?:烦|还)?(?:请|麻烦|找)[ ]?${COLLEAGUE}(?:再)?(?:提供|给|报|定|把关|看)(?:一下|下|数据?|名单)?$`,
    'u',
  ),
  /^(?:这里|这段|这一段|此段|该段|本段|这个数[字据]?|此数[字据]?|这句|这个|此图|此表)[^。]{0,20}(?:补|加|改|核|查|删|写|谁|缺|插|放|换|定|不[对准清]|有误|出处|存疑)/u,
  new RegExp(`^(?:还|尚|此处|这里)?[缺少差漏]\\S{0,6}${THING}$`, 'u'),
  new RegExp(
    `^(?:还|尚)?(?:等|待)${COLLEAGUE}(?:来|再)?(?:报|定|给|提供|反馈|回复|审定|确认|拍板)(?:来|数|后|完)?[^，。；]{0,8}$`,
    'u',
  ),
  /^[^。]{0,6}(?:等|待)[^，。；]{1,10}后再?(?:补|填|加|改|写|定稿|插)[^，。；]{0,4}$/u,
  /^(?:再?核(?:一?下)?|待[核查]|再查|查一?下|存疑|[?？]{1,4})[！!？?]?$/u,
  new RegExp(
    `(?:${THING}|日期|时间|职务|人名|单位)[^，。；]{0,6}(?:对吗|对不对|是不是|准不准|有没有变|多少|几[号月])[？?]*$`,
    'u',
  ),
  /(?:发布|发文|定稿|上网|上会|印发|付印|刊发)前[^。]{0,12}(?:改|核|补|删|换|确认|更新)/u,
  /(?:请|要|可|应)(?:删|改|换|核|补)(?:除|掉|去|正|成|实|上)?$/u,
  /^(?:先|暂)(?:空着|空$|留空|按[^，。]{0,10}(?:写|填))/u,
];
/** Whoever reads the page is to do it. */
const TO_READERS =
  /如实|正楷|申请人|申报|考生|家长|本人|用人|参[会加]|选手|受访|各|您|逐项|规范|用黑|纳税人|业主|用户|携带|附后|企业|监理|施工|投标|供应商|打印|人填|空白|本表|此表/u;
/** Notes in brackets. */
export function notes(reading: Reading): Span[] {
  if (!reading.holds('核补填查校改缺漏定报给？?存空')) return [];
  const found: Span[] = [];
  for (const { index, 0: whole, 1: inner = '' } of matchesOf(reading.text, BRACKETED)) {
    if (TO_READERS.test(inner)) continue;
    // '（日期未定，先空着）'
    const parts = inner.split(/[，；：:,;]/u);
    if (NOTES.some((note) => note.test(inner) || (parts.length > 1 && parts.some((part) => note.test(part)))))
      found.push([index, index + whole.length]);
  }
  return found;
}

/** Notes without brackets. */
export const BARE_NOTES = needing([
  [
    ['待后暂缺'],
    /^[ \t]*(?:内容|正文|数据|图片|照片|名单|此处|本段)?(?:待补充?|待完善|待填写?|待续写|待更新|后补|暂缺)[。…]*[ \t]*$/gmu,
  ],
  [
    ['待后未再', '补核填'],
    new RegExp(
      `(?<![的与和])(?:正式数|准确数|${THING})(?:待补充?|后补|另补|待填|待核|未核|再核|待查)(?=[，。；）)\\s]|$)`,
      'gmu',
    ),
  ],
  [
    ['前', '改核补删换'],
    /(?:发布|印发|定稿|发文|上网|付印|刊发)前(?:请|记得|别忘)[^，。；\n]{0,10}(?:改|核|补|删|换|确认)/gu,
  ],
]);
