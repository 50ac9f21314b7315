/** Captions and words that promise a table or a list, and nothing of the kind below. Pure. */
import type { Line } from '../lines.ts';
import { type Span, spansOf } from '../rule.ts';
import { beginsIn, endsIn, unitsOf } from './units.ts';

const CAPTION = /^[ \t]*(?:(?:附?表)\s*[0-9０-９一二三四五六七八九十]{1,3}[\s:：、．.]|附表[：:])[^\n。；]{2,40}$/gmu;
const PROMISE = /(?:如下表|见下表|详见下表|下表所示)[）)]?[：:。]?[ \t]*$/gmu;
const NOTHING_FOLLOWS =
  /^\s*(?:$|(?:联系|咨询|监督)(?:人|电话)[：:]|[一二三四五六七八九十]{1,3}、|附?表\s*[0-9０-９一二三四五六七八九十]{1,3}[\s:：、．.])/u;

/** 'As follows:' at the very end, before the signature. */
const FOLLOWS =
  /(?:(?:如下|见下|附后|于[下后]|如[下后]所[列示]|如下所[列示]|[间点别准额段]分别为)(?:图表)?(?:所示)?(?:[（(][^）)\n]{1,12}[）)])?(?:，[^。；\n]{2,10})?|包括(?:以下|下列)?[^，。；\n]{0,4}|(?:以下|下列)(?:几|[^，。；\n]{0,3})[^，。；\n]{2,6}(?:办理)?|名单)[：:][ \t]*$/gmu;
const ENDS =
  /^\s*(?:(?:特此(?:公示|公告|通知)。|(?:咨询|联系|监督)电话[：:][^\n]{0,20})\s*)?(?:[^\n，。；：]{2,30}(?:政府|办公室|局|委员会|中心|厅|院|办|所|站)\n?\s*\d{4}年\d{1,2}月\d{1,2}日(?:\n|$)|(?:[^\n，。；：]{2,30}(?:\n\s*|$))?(?:\d{4}年\d{1,2}月\d{1,2}日\s*)?$)/u;
/** A list was promised, and what comes is what stands below lists; sections from 一、 on are what was promised. */
const LIST_FOLLOWS =
  /(?:名单|人员|对象|结果|明细|标准|单位|项目|企业|候选人|清单|安排)[^，。；\n]{0,8}如下[：:][ \t]*$|(?:如|见)下?表[一二三四五\d]?(?:所示)?[：:。][ \t]*$/gmu;
const BELOW_LIST =
  /^\s*(?:公示(?:期|时间)|如有|如对|特此|请各|监督|联系|以上|上述|举报|咨询|各(?:单位|乡镇|镇)|任何单位|[二三四五六七八九]、|附件)/u;

const CAPTION_BEGINS = unitsOf('附表');
const PROMISING = unitsOf('：:。表示）)');
const COLON = unitsOf('：:');
/** characters below a line that show whether anything stands there */
const BELOW = 80;
/** characters at the end of a line that may speak of a table */
const NEAR = 6;

const NONE: Span[] = [];

/** What in this line promises a table or a list, where nothing or the end of the text stands behind it. */
export function promised(line: Line, text: string): Span[] {
  const isCaption = beginsIn(line.text, CAPTION_BEGINS) && /^附?表/u.test(line.text);
  const isList = endsIn(line.text, COLON);
  const isTable = endsIn(line.text, PROMISING) && line.text.includes('表', line.text.length - NEAR);
  if (!isCaption && !isList && !isTable) return NONE;
  const behind = text.slice(line.span[1], line.span[1] + BELOW);
  const [isNothing, isEnd] = [NOTHING_FOLLOWS.test(behind), ENDS.test(behind)];
  if (isCaption && /另附|附后|[（(]略|见附件|下载/u.test(line.text)) return NONE;
  const found: Span[] = [];
  // '表2　资金来源（单位：万元）' right above who signed: no list of annexes is named so
  const isNoAnnex = line.text.startsWith('表') || line.text.includes('（单位');
  if (isCaption && (isNothing || (isEnd && isNoAnnex))) found.push(...spansIn(line, CAPTION));
  if (isTable && isNothing) found.push(...spansIn(line, PROMISE));
  if (isTable && isEnd) found.push(...spansIn(line, PROMISE).filter(([, end]) => text[end - 1] !== '示'));
  if (isList && isEnd && !OF_SENTENCES.test(line.text)) found.push(...spansIn(line, FOLLOWS));
  if ((isList || isTable) && BELOW_LIST.test(behind)) found.push(...spansIn(line, LIST_FOLLOWS));
  return found;
}

/** Only the last words of a line announce what comes below. */
const TAIL = 60;

function spansIn({ text, span }: Line, pattern: RegExp): Span[] {
  const cut = Math.max(0, text.length - TAIL);
  return spansOf(text.slice(cut), pattern).map(([from, to]): Span => [span[0] + cut + from, span[0] + cut + to]);
}

/** A caption, or what announces a table, a list or a plan, with a line right below that speaks of it as if it stood there. */
const ANNOUNCED =
  /^(?!附件)(?:(?:注[：:])?附?表\s*[0-9０-９一二三四五六七八九十]{1,3}[\s:：、．.\u3000][^\n。；]{2,40}|附[表图][：:]?[^\n。；]{0,30}|图表[：:][^\n。；]{2,30}|续表\d?|[（([【](?:表|图|图表|表格|附表|此处为?表格?)[）)\]】]|[^\n。；]{0,40}(?:如下(?:[图表])?(?:所示)?|[见如]下表|附后|名单|清单|一览表|图表|时间表|安排表)[：:。]?|[^\n。；]{0,40}(?:标准|结果|信息)[：:]?)$/u;
const SPEAKS_BACK =
  /^(?:[（(]?(?:以上|上述|上列)|总体[来上]看|整体[来上]看|[从由如据]?上?表(?:中|可|[一二三四五\d]\s*(?:反映|可见|可知|看)|可以|所示|显示|看)|[从由如据](?:上|上述|以上)(?:[图表]|表格|图表)|注[：:]|数据来源|资料来源|请(?:上述|以上|广大|乘客|用户|市民|旅客|居民|家长|考生|群众|各组)|希望(?:受表彰|以上|上述|获奖|各)|公示期(?:间|为|限)|如不服本|材料齐全|不合格(?:产品|样品|批次)|收费依据|各(?:组|考点|班次|校)[^，。]{0,3}(?:要|应|提前|按)|[一二两三四五]项指标|任何单位和个人)/u;

/** First characters of SPEAKS_BACK and of the marks in the place of a table, last ones of ANNOUNCED. */
const BACK_BEGINS = unitsOf('总整各（(以上述列从由如据表注数资请希公不材收各一二两三四五项任');
const ANNOUNCED_BEGINS = unitsOf('附表图续注[【');
const ANNOUNCED_ENDS = unitsOf('—：:。下图表示后单准果息）)');
/** and of LIST_NAMED, but for those with a table near them */
const LIST_ENDS = unitsOf('：:—');

/** Announced, and the next line looks back at nothing. */
export function nothingBelow(lines: readonly Line[], i: number): boolean {
  const [text = '', next] = [lines[i]?.text, lines[i + 1]?.text];
  if (next === undefined || text.length > 46) return false;
  const mayAnnounce =
    beginsIn(text, ANNOUNCED_BEGINS) ||
    (endsIn(text, ANNOUNCED_ENDS) && (beginsIn(next, BACK_BEGINS) || isListNamed(text) || isMark(text)));
  // the title of a page announces nothing
  return mayAnnounce && (i > 0 || /^附|^表|[：:。）)]$/u.test(text)) && hasNothingBelow(text, next);
}

/** Words that promise a list or a table in so many words; a sentence below them keeps no such promise. */
const LIST_NAMED =
  /(?:(?<![图发代仪手])表|名单|清单|明细|一览|目录|价目)(?:[（(][^）)\n]{1,12}[）)])?[：:]$|(?:名单|名额|分配|人员|单位|结果)[^，。；]{0,4}如下——$|(?:获奖|中标|入围|拟补助|拟表彰|拟录用|合格)[^，。；]{0,8}(?:单位|人员|名单|企业|学校)[是为][：:]$|(?:时刻表|号码|考场分布|班次|发放标准|补助标准|收费标准)[^，。；]{0,4}如下[：:]$|(?:见|如)下表(?:所示)?[）)]?[：:。]?$/u;
const isListNamed = (text: string) =>
  (endsIn(text, LIST_ENDS) || text.includes('表', text.length - NEAR)) && LIST_NAMED.test(text);
/** In the place of a table. */
const isMark = (text: string) =>
  text.length < 12 && /^(?:[（([【](?:表|图|图表|表格|附表|此处为?表格?)[）)\]】]|(?:图表|表格)[：:])$/u.test(text);
/** A whole sentence that lists nothing. */
const SENTENCE = /^(?![一二三四五六七八九十\d（(①②③●■·])[^、；：:\t|\d二三四五六七八九十]{8,}。$/u;

function hasNothingBelow(text: string, next: string): boolean {
  if (isListNamed(text) && SENTENCE.test(next)) return true;
  const isSentence = /^表\s*[0-9一二三四五六七八九十]/u.test(text) && (/[，].*。$/u.test(next) || SENTENCE.test(next));
  if (!isSentence && !SPEAKS_BACK.test(next) && !isMark(text)) return false;
  if (text.includes('\t') || /[|｜\t]/.test(next) || !ANNOUNCED.test(text)) return false;
  // what comes below such words may be said in sentences
  const isLoose =
    /(?:事项|情况|通知|公告|通报|解读|答复|报告|规定|意见|要求|措施|说明|提示|建议|办法)[^，。]{0,6}如下/u.test(text);
  return !isLoose || /^(?:以上|上述|[从由如据]?上表)/u.test(next);
}

/** A promise as the last line of all. */
const LAST_PROMISE =
  /(?:(?<![图发代仪手])表|名单|清单|明细|一览表|如下|下列|以下\p{Script=Han}{0,6}|[单位人员学校企业果][是为]|附后|于[下后]|如下所[列示]|[间点别准额段]分别为)(?:[（(][^）)\n]{1,12}[）)])?(?:[：:]|——)$/u;

/** What sentences tell, and no table. */
const OF_SENTENCES = /(?:步骤|流程|程序|做法|方法|结论|意见|建议|原因|理由|要点|经验)[^，。；\n]{0,4}如下[：:]?$/u;

/** Whether the last line of a text promises something. */
export const isLastPromise = (text: string): boolean =>
  text.length >= 5 && !text.includes('\t') && LAST_PROMISE.test(text) && !OF_SENTENCES.test(text);
