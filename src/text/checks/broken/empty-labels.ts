/** Items and labels that say nothing where their neighbours of the same form do: '2.审核：' between '1.报名：…' and '3.领取：…'. Pure. */
import type { Line } from '../lines.ts';
import type { Reading } from '../reading.ts';
import type { Span } from '../rule.ts';
import { NAMES } from './headings.ts';
import { CELL, signsOf } from './line-signs.ts';
import { beginsIn, endsIn, unitsOf } from './units.ts';

/** A mark, a name, a colon and what it says. */
const LABELLED =
  /^(?<mark>[一二三四五六七八九十]{1,3}、|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2}|[甲乙丙丁])[）)]|\d{1,2}[.．、）)]|[①-⑳]|[A-H甲乙丙丁戊][.．、]|[●■◆★▲※◎◇—-]+|第[一二三四五六七八九十百]{1,4}条)?[ \u3000]*(?<label>[^，。；：:、“”\d\t]{2,16})[：:](?<value>.*)$/u;
/** Right below: the next section, who signed and when, the foot. */
const ENDS =
  /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[章节]|\d{4}年\d{1,2}月\d{1,2}日|[（(]?(?:附件|抄送|此件|来源|联系人|整理|记录)|(?:特此|感谢|此致|专此)|[^，。；：\t]{2,30}(?:政府|办公室|委员会|局|厅|中心|办|院|站|队)$)/u;
/** Labels whose values may stand as labelled lines below, and those that announce a list. */
const ABOVE_OTHERS =
  /(?:方式|情况|信息|概况|安排|如下|以下|下列|包括|名单|人员|附件|分工|小组|单位|名称|成员|目录|议程|地点|时间|简介|数据|明细|备注|说明|附注|其他)$|^(?:附|注|各|其中)/u;
/** To be signed or filled in, or an address. */
const OF_FORMS =
  /签|章|日期|姓名|电话|联系|填表|年月|编号|号码|身份证|(?:政府|单位|部门|同志|各位|朋友|老师|同学|居民|市民|村民|[县市镇乡局委会院校厂司社]|(?<!么)办)$/u;
/** Names of things that stand beside each other, and no section is named by them alone. */
const PAIRED =
  /^(?:优点|缺点|成绩|不足|问题|原因|打算|建议|困难|经验|教训|亮点|短板|差距|甲方.{0,4}|乙方.{0,4}|丙方.{0,4}|上午|下午|晚上|中午|面积|价格|规格|用途|义务|权利|利|弊)$/u;

const COLON = unitsOf('：:');
const BRACKET = unitsOf('（(');
const DIGITS = unitsOf('0123456789');

interface Labelled {
  shape: string;
  label: string;
  value: string;
}

function labelledOf(line: Line | undefined): Labelled | null {
  const { mark = '', label = '', value = '' } = (line && LABELLED.exec(line.text)?.groups) ?? {};
  if (label === '') return null;
  const shape = mark
    .replace(/[一二三四五六七八九十百]+/u, 'N')
    .replace(/\d+/u, 'D')
    .replace(/[①-⑳]/u, 'C');
  return { shape: shape.replace(/[A-H]/u, 'L').replace(/[甲乙丙丁戊]/u, 'S'), label, value: value.trim() };
}

const isEnd = (line: Line | undefined) => line === undefined || ENDS.test(line.text);
/** What has one short value. */
const VALUED = /(?:人|址|话|期|号|额|果|因|料)$/u;
/** They name things of one kind. */
const isRelated = (one: string, other: string) =>
  NAMES.test(other) ||
  VALUED.test(other) ||
  (PAIRED.test(one) && PAIRED.test(other)) ||
  one.at(-1) === other.at(-1) ||
  one.slice(0, 2) === other.slice(0, 2);

/** '2.审核：', '不足：', '第十条　奖励的情形：' */
function isEmptyLabel(lines: readonly Line[], i: number): boolean {
  const own = labelledOf(lines[i]);
  if (own?.value !== '') return false;
  const [before, next] = [labelledOf(lines[i - 1]), labelledOf(lines[i + 1])];
  const isFilled = (one: Labelled | null) => one !== null && one.shape === own.shape && one.value !== '';
  if (own.shape !== '') {
    if (own.shape === '第N条') return /^第[一二三四五六七八九十百]{1,4}条/u.test(lines[i + 1]?.text ?? '第一条');
    return isFilled(next) || (isFilled(before) && isEnd(lines[i + 1]));
  }
  if (!isFilled(before)) return false;
  if (isOffice(own.label) && isOffice(before?.label ?? '')) return isAmidOffices(lines, i);
  if (isFilled(next) && isAmidOthers(lines, i, own.label)) return true;
  if (ABOVE_OTHERS.test(own.label) || OF_FORMS.test(own.label)) return false;
  const isOfKind = NAMES.test(own.label) || PAIRED.test(own.label) || isRelated(before?.label ?? '', own.label);
  return isOfKind && (isFilled(next) ? isRelated(own.label, next?.label ?? '') : isEnd(lines[i + 1]));
}

const isOffice = (label: string) =>
  /[局委办厅院站所队镇乡村]$/u.test(label) && !/^(?:各|有关|相关|乡镇|下属|其他)/u.test(label);

/** '公安局：' between '市场监管局：……' and '交通运输局：……', or behind two of them at the end. */
function isAmidOffices(lines: readonly Line[], i: number): boolean {
  const [above, before, next] = [i - 2, i - 1, i + 1].map((at) => labelledOf(lines[at]));
  const isFilled = (one: Labelled | null | undefined) =>
    one?.shape === '' && isOffice(one.label) && /[\u4e00-\u9fff]{4}/u.test(one.value);
  return isFilled(before) && (isFilled(next) || (isFilled(above) && isEnd(lines[i + 1])));
}

/** '技术参数：' between '采购数量：五台', '交货期：三十日' and others; those below are no parts of it, which would be named alike. */
function isAmidOthers(lines: readonly Line[], i: number, label: string): boolean {
  const [before, next, below] = [i - 1, i + 1, i + 2].map((at) => labelledOf(lines[at]));
  if (!before || !next || next.shape !== '' || next.label.at(-1) === below?.label.at(-1)) return false;
  if (before.label.slice(-2) === label.slice(-2) && label.length > 2) return true;
  const others = [lines[i - 2], lines[i + 2]].map(labelledOf).filter((one) => one?.shape === '' && one.value !== '');
  return (
    others.length > 0 && !ABOVE_OTHERS.test(label) && !OF_FORMS.test(label) && !/[部组队会]$|项$|费用?$/u.test(label)
  );
}

/** '收费标准：' above '成人票：十元', '申请人：' above '联系电话：': a label of labelled lines, or of a form. */
export function isAboveOthers(lines: readonly Line[], i: number): boolean {
  const own = labelledOf(lines[i]);
  if (own?.value !== '' || own.shape !== '') return false;
  const [before, next] = [labelledOf(lines[i - 1]), labelledOf(lines[i + 1])];
  if (next?.shape === '' && next.value !== '')
    return !isRelated(own.label, next.label) || (/方式$/u.test(own.label) && /人|电话|邮箱|地址/u.test(next.label));
  const isBlank = (one: Labelled | null) => one?.shape === '' && one.value === '';
  return OF_FORMS.test(own.label) && (isBlank(before) || isBlank(next));
}

/** '2.2 建设内容' right above '2.3 资金来源', where others have something below. */
const DOTTED = /^(?<above>\d{1,2}(?:\.\d{1,2})?)[.．](?<order>\d{1,2})[ \u3000]*[\u4e00-\u9fff]{2,16}$/u;

function isDottedAlone(lines: readonly Line[], i: number): boolean {
  const [own, next] = [DOTTED.exec(lines[i]?.text ?? '')?.groups, DOTTED.exec(lines[i + 1]?.text ?? '')?.groups];
  if (!own?.above || own.above !== next?.above || Number(next.order) !== Number(own.order) + 1) return false;
  if (lines.some(({ text }) => text.length < 6 && /^目\s*录$/u.test(text))) return false;
  const isFilled = (at: number) =>
    DOTTED.test(lines[at]?.text ?? '') && lines[at + 1] && !DOTTED.test(lines[at + 1]?.text ?? '');
  return lines.filter((_line, at) => isFilled(at)).length > 1;
}

/** '三是强化督导。' where those beside it say more. */
const SAID = /^[一二三四五六七八九]是[^，。；：]{2,12}[。；]$/u;
const SAYS_MORE = /^[一二三四五六七八九]是[^。；]{2,30}[。；].{4,}/u;
const SAID_BEGINS = unitsOf('一二三四五六七八九');

const isSaidAlone = (lines: readonly Line[], i: number) =>
  lines[i]?.text.charAt(1) === '是' &&
  SAID.test(lines[i]?.text ?? '') &&
  SAYS_MORE.test(lines[i - 1]?.text ?? '') &&
  SAYS_MORE.test(lines[i + 1]?.text ?? '');

/** '监督渠道' right above who signed, or as the last line of all. */
function isLastName(lines: readonly Line[], i: number): boolean {
  const { text = '' } = lines[i] ?? {};
  if (
    !/^(?![请欢敬以此])[\u4e00-\u9fff]{4,12}$/u.test(text) ||
    !NAMES.test(text) ||
    !/[。；）)]$/u.test(lines[i - 1]?.text ?? '')
  )
    return false;
  return (
    lines[i + 1] === undefined || (ENDS.test(lines[i + 1]?.text ?? '') && /^\d{4}年\d/u.test(lines[i + 2]?.text ?? ''))
  );
}

/** The last words of a page, or of its text above the signature, announce what never comes. */
function announcesNothing(lines: readonly Line[], i: number): boolean {
  const { text = '' } = lines[i] ?? {};
  const [next, below] = [lines[i + 1], lines[i + 2]];
  if (next && !(ENDS.test(next.text) && (!below || /^\d{4}年/u.test(below.text)))) return false;
  const label = text.slice(0, -1).replace(/[（(][^）)]{1,10}[）)]$/u, '');
  if (text.length > 20 || OF_FORMS.test(label) || /名单|[表清]单?$|分别为|以下|下列|附后|[，。]/u.test(label))
    return false;
  if (label.endsWith('如下'))
    return (
      !next &&
      /(?:步骤|流程|程序|办法|要求|措施|事项|说明|结论|意见|建议|做法|方法|原因|理由|要点|经验)如下$/u.test(label)
    );
  return (
    /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[.．、])/u.test(label) ||
    NAMES.test(label) ||
    /(?:工作|示例|案例|办法|规定|考核|验收)$/u.test(label)
  );
}

/** '附录乙　计算方法', '典型案例三', '2.经费如何解决？' */
const COUNTED =
  /^(?<prefix>附录|附|补充说明|(?:典型)?案例|议题|事项|情形|专栏|例|问题|建议)(?<order>[一二三四五六七八九十甲乙丙丁]|\d{1,2}|[A-D])(?:[：:、 \u3000]+(?<title>.{2,24}))?$/u;
const COUNTED_BEGINS = unitsOf('附补典案议事情专例问建');
const QUESTION =
  /^(?:\d{1,2}[.．、]|[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十\d]{1,2}[）)])[^。；]{3,30}[？?]$/u;
const QUESTION_MARK = unitsOf('？?');

/** Right above the next of its kind, while those before it have something below. */
function isCountedAlone(lines: readonly Line[], i: number): boolean {
  const [own, next] = [COUNTED.exec(lines[i]?.text ?? '')?.groups, COUNTED.exec(lines[i + 1]?.text ?? '')?.groups];
  if (!own?.prefix || own.prefix !== next?.prefix || /[。；]$/u.test(own.title ?? '')) return false;
  const isKind = (line: Line | undefined) => COUNTED.exec(line?.text ?? '')?.groups?.prefix === own.prefix;
  const below = lines[i + 2];
  if (!below || isKind(below)) return false;
  if (!own.title) return true;
  return !isKind(lines[i - 1]) && lines.slice(0, i - 1).some(isKind);
}

/** '5.能代办吗？可以，凭委托书。' */
const ANSWERED =
  /^(?:\d{1,2}[.．、]|[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十\d]{1,2}[）)])[^。；？?]{3,30}[？?].{4,}/u;
const isAnswered = (line: Line | undefined) => line !== undefined && ANSWERED.test(line.text);

const isQuestion = (line: Line | undefined) =>
  line !== undefined && endsIn(line.text, QUESTION_MARK) && QUESTION.test(line.text);

/** A question right above the next, while others have their answers; below a list of questions stands what is said of all. */
function isUnanswered(lines: readonly Line[], i: number): boolean {
  const next = lines[i + 1];
  if (!isQuestion(lines[i]) || isQuestion(lines[i - 1])) return false;
  if (next === undefined ? isAnswered(lines[i - 1]) && isAnswered(lines[i - 2]) : isAnswered(next)) return true;
  if (next !== undefined && !isQuestion(next)) return false;
  return lines.some(
    (line, at) =>
      at !== i &&
      isQuestion(line) &&
      !isQuestion(lines[at - 1]) &&
      lines[at + 1] !== undefined &&
      !isQuestion(lines[at + 1]),
  );
}

const ANSWER = /^[（(【]?(?:回复|答复|回应|官方回应|处理结果|办理结果|答)[）)】]?[：:]?$/u;
/** '五、有关要求' above a remark in brackets and who signed. */
const REMARK = /^[（(](?:此[文件稿]|本[文稿]|主动公开|公开发布|来源|编辑|记者|通讯员)[^）)]*[）)]$/u;

const CHAPTER = /^[一二三四五六七八九十]{1,3}、[^，。：]{2,12}$/u;

const isAboveRemark = (lines: readonly Line[], i: number) =>
  beginsIn(lines[i + 1]?.text ?? '', BRACKET) &&
  REMARK.test(lines[i + 1]?.text ?? '') &&
  CHAPTER.test(lines[i]?.text ?? '') &&
  isEnd(lines[i + 2]) &&
  NAMES.test(lines[i]?.text ?? '');

/** Characters of such a line. */
const LONGEST = 32;

export function emptyLabels(reading: Reading): Span[] {
  const { lines } = reading;
  const signs = signsOf(reading);
  const found: Span[] = [];
  for (let i = 1; i < lines.length; i += 1) {
    const line = lines[i];
    if (!line || line.text.length > LONGEST || (signs[i] ?? 0) & CELL) continue;
    const { text, span } = line;
    const isEmpty =
      (endsIn(text, COLON) && (isEmptyLabel(lines, i) || announcesNothing(lines, i))) ||
      (beginsIn(text, COUNTED_BEGINS) && isCountedAlone(lines, i)) ||
      (beginsIn(text, DIGITS) && isDottedAlone(lines, i)) ||
      (beginsIn(text, SAID_BEGINS) && isSaidAlone(lines, i)) ||
      (text.length < 13 && isLastName(lines, i)) ||
      (endsIn(text, QUESTION_MARK) && isUnanswered(lines, i)) ||
      (text.length < 8 && lines[i + 1] === undefined && ANSWER.test(text)) ||
      (beginsIn(text, SAID_BEGINS) && isAboveRemark(lines, i));
    if (isEmpty) found.push(span);
  }
  return found;
}
