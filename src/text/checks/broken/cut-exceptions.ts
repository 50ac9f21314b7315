/** Lines that end without a stop and are whole: headings, labels and values, verses, entries of lists, parts of a web page. */
import type { Line } from '../lines.ts';

export const NUMBERED =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、．.]|[①-⑳]|第[一二三四五六七八九十百\d]+[章节条])/;
/** A heading that ran together with the paragraph before it. */
export const LAST_HEADING =
  /[。\s](?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、]|第[一二三四五六七八九十]部分[\s\u3000]*)[^，。\s]{2,40}$/;
/** '……五十年三、竞买要求' breaks nothing off: it runs on. */
export const GLUED_HEADING =
  /[\u4e00-\u9fff）\d%％](?:[一二三四五六七八九十]、|第[一二三四五六七八九十]{1,3}(?:[条章步]|部分)[，、]?)[\u4e00-\u9fff]{2,8}(?:，[\u4e00-\u9fff]{2,6})?$/u;
const LABELLED =
  /^(?:[【〔［][^】〕］]{2,10}[】〕］]|[^，。；：:]{1,12}[：:]|(?!第[一二三四五六七八九十百]{1,4}条)[\u4e00-\u9fff]{2,8}[ \u3000])/u;
/** A label and its value, or several, alone or behind the last sentence. */
export function isLabelled(text: string): boolean {
  const last = text.slice(text.lastIndexOf('。') + 1);
  return LABELLED.test(last) && (last === text || !/[，；]/u.test(last));
}
/** '受理条件：从事食品销售的', '不能办的：被列入名录的': who or what meets it. */
const WHO = /^[^，。；：:]{0,10}(?:条件|对象|情形|范围|人员|情况|受理|[例除]外|的)[：:].*的$/u;
/** What ends no sentence and is no fault: names, places, numbers, offers to click, several headings in one line. */
export const IS_OTHER =
  /[\d〇一二三四五六七八九十]室$|[号日版栋元楼层路街村址]$|[余多]年$|\d$|微信|[vVqQ加]信|抄送|歌词|节选|[上下]一[篇条]|扫码|[进加]群|订购|(?:免费|热线|下载|点击|客服|注册|预约).*(?:免费|热线|下载|点击|客服|注册|预约)|(?:点击|注册|客服|免费|热线|下载)[^，。]{0,4}$|稳赚|秒到|到账|代[开办理]|可贷|[办贷放下]款|套现|投注|棋牌|彩票|赢|送一(?!次)|货到|支持验|发货|包邮|返点|跟单|入群|让球|迷药|来电|报道，|详谈|邮寄，|[@＠]|浏览器|.[（(][二三四][）)]|.[二三四]、\p{Script=Han}|^(?:[^，；、]{2,10}、){4,}[^，；、]{2,10}$|(?:^|[。？！])(?:[^，；、]{2,10}[，；]){4,}[^，；、]{2,10}$/u;
/** '尊敬的各位代表，' */
export const ADDRESSED = /^(?:尊敬的|亲爱的|各位|你好|您好)/u;

/** A row of a table of which the cells are parted by spaces. */
export const FLATTENED = /^(?:[^\s。]+[ \u00a0\u3000]+){3,}[^\s。]+$/u;
/** '三、看不到的怎么要', '发布人：县住建局副局长 卓有为' */
const NAMED_OR_ASKED =
  /^[^，。；]{0,14}(?:怎么|怎样|如何|什么|哪些|为何|多少)[^，。；“]{0,8}$|[长任员记授师][ \u00a0\u3000][\u4e00-\u9fff]{2,4}$|(?:——|--)[^，。]{2,20}$|^[^，。；]*[ \u00a0][\u4e00-\u9fff]{2,3}(?:、[\u4e00-\u9fff]{2,3})+$/u;

/** Buttons and search words are no sentence; nor is a body named behind a title in brackets. */
export const IS_PAGE_PART =
  /返回|打印|关闭|点击查看|查看更多|查看全文|分享|顶部|首页|[上下]一[页篇]|刷新|关键[词字]|】[^，。]{2,20}$|(\p{Script=Han}{3,4})(?:[^，]*，[^，]*\1){2}[^，]*$|^[^，]*(\p{Script=Han}{2,4})(?:[^，]*\2){2}[^，]*$/u;
/** '六月里，三十日，' with a short line below that ends it. */
const isSung = ({ text }: Pick<Line, 'text'>, after: Line | undefined): boolean =>
  after !== undefined && /[，,]$/u.test(text) && text.length <= 24 && /^.{3,15}[。！]$/u.test(after.text);

/** Verses and slogans: clauses as long as each other, or several such lines together. */
export function isVerse({ text }: Pick<Line, 'text'>, beside: readonly (Line | undefined)[]): boolean {
  const clauses = text.split(/[，、；,]/u).map((clause) => clause.length);
  const even =
    !/[请应须如可凡将由被对向按]|单位|部门|一律/u.test(text) &&
    clauses.length > 1 &&
    clauses.every((length) => Math.abs(length - (clauses[0] ?? 0)) <= 1);
  return (
    (even && text.length < 40) ||
    beside.some(
      (line) => line !== undefined && /^[^。；：:！？\t|]{4,24}$/u.test(line.text) && line.text.includes('，'),
    )
  );
}

/** What reads as a whole though no full stop stands behind it: days and hours, search words, entries of a register. */
export const IS_ENTRY =
  /→|[A-C][.．、].+[B-D][.．、]|[\u4e00-\u9fff][—－-][\u4e00-\u9fff]{2,6}[—－-][\u4e00-\u9fff]|\d{1,2}[日号][^，。]{0,8}(?:[，,]|至|—|－)|星期[一二三四五六日天]|周[一二三四五六日天](?:至|到|、|—|-|，[^，。]*$)|从速$|晴，|[/／\\｜+＋][^/／]{1,12}[/／\\｜+＋]|\d{7,}|(?:[^,，、；]{2,10},){2,}|(\p{Script=Han}{2,4})(?:[，,]?\1){2}|(?:\S{2,10}[ _]){3,}|失效|生产\d|[①-⑳]|[（(]\d{1,2}[）)]|\d[.．、]\p{Script=Han}|第[一二三四五六]部分|先到先得|返回列表|打印本页|关闭窗口|征信|急用钱|私我|私聊|正品|首充|返[十百]|高薪|日结|包过|疗程|[原特现]价|抢购|先办后款|学信网|荷官|玩一把|点此申请|马上申请|保密配送|(?:免费|低价|高价)[^，。]{0,6}$|，(?:所有人|监护人|户主|现年|补助|补贴)[：:\u4e00-\u9fff]|[A-ZＡ-Ｚ][A-ZＡ-Ｚ\d０-９]{4,}|[０-９]{7,}|^\S{0,6}[\u4e00-\u9fff]{2,3}，(?:[男女父母]|[一二三四五六七八九十\d][年岁]|[^，]{0,10}(?:小学|中学|幼儿园|班)[^，]{0,4}，)|[vV][xX信]|[qQ]{2}|电联|加我|详询|面议|看主页|客 ?服/u;

/** A heading whose number was read in the wrong encoding, '。ㄈ┩', or characters of a stone that nobody can read. */
const GARBLED = /^[。，]|锟斤拷|[\u3105-\u3129\u2500-\u259f]|□(?:[\u4e00-\u9fff／]|□)/u;

/** What reads as if it broke off, and is something else. */
export const isWhole = (one: Line, after: Line | undefined): boolean =>
  WHO.test(one.text) ||
  GARBLED.test(one.text) ||
  FLATTENED.test(one.text) ||
  NAMED_OR_ASKED.test(one.text) ||
  isSung(one, after) ||
  goesOn(one, after) ||
  isListed(one, after) ||
  (after !== undefined && CREDIT.test(after.text)) ||
  ((after === undefined || DATED.test(after.text)) && SIGNED_BEHIND.test(one.text.slice(-50)));

/** A sentence of which the rest stands in a line of its own: '2、……停课、停业，' and '已在校的由老师看护；'. */
const goesOn = (one: Line, after: Line | undefined): boolean =>
  after !== undefined &&
  /[，、,]$/u.test(one.text) &&
  /[。；;]$/u.test(after.text) &&
  !NUMBERED.test(after.text) &&
  !LABELLED.test(after.text);

/** What is named one after another, in lines broken by width: '……县二中、' and '农机局家属院等'. */
const isListed = (one: Line, after: Line | undefined): boolean =>
  after !== undefined &&
  one.text.endsWith('、') &&
  /^[^，。；：:\t]{2,30}$/u.test(after.text) &&
  !NUMBERED.test(after.text);
/** Whose picture stood above its caption. */
const CREDIT = /(?:[ \u3000]摄|摄影|供图|图片提供)[）)]?$/u;

/** Who signed, behind the last sentence and above the date: told as run together. */
const SIGNED_BEHIND = /。[^，。；：]{2,30}(?:政府|办公室|委员会|局|厅|中心|办|站|所|院)$/u;
const DATED = /^\d{4}年\d{1,2}月\d{1,2}日$/u;
