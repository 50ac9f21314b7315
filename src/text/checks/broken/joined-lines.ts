/** Lines of which each shows by its words that several were joined. Pure. */
import { allMatches } from '../all-matches.ts';
import { COLON, COLONS, INNER_ARTICLE, INNER_MARK, SECTION } from './line-signs.ts';

const HAN = '[\\u4e00-\\u9fff]';
const NUMERALS = '一二三四五六七八九十';
const NUMERAL = `[${NUMERALS}]{1,3}`;

/** What sections are named by, as they stand right after their number. */
const NAMED =
  '(?:指导思想|总体要求|总体目标|基本原则|基本情况|基本概况|工作|主要|重点|保障|组织|实施|活动|申报|申请|报名|办理|奖补|补助|补贴|收费|时间|注意|存在|取得|下步|下一步)?(?:情况|做法|成效|问题|打算|目标|任务|措施|原则|步骤|要求|安排|保障|领导|对象|标准|程序|流程|方式|条件|材料|时限|依据|范围|内容|事项|时间|地点|职责|分工)|指导思想|附则|总则|概况';

/** Several marks one after the other, the later ones right behind a character, or behind their own headings. */
const MARKS = new RegExp(
  `(?:(${NUMERAL})、|[（(](?:(${NUMERAL})|(\\d{1,2}))[）)]|(\\d{1,2})[.．、])(?=${HAN}(?![、班]))(?!型[）)、，。])(?=(${HAN}{1,3}))`,
  'gu',
);
const NAME_AHEAD = new RegExp(`^(?:${NAMED})(?=[\\d《]|${HAN}{2})(?!的)`, 'u');
const NO_MARK_AFTER = /[周第期初月日反暮竖拣阻倒连不无高大款项条附件表图之零〇百千万\d]$/u;

const CHAPTER = new RegExp(`(?:^|[。！])第${NUMERAL}章[ \\u3000]*${HAN}{2,12}?第${NUMERAL}条(?!规定|的|、)`, 'u');
const CHAPTER_AND_ARTICLE = new RegExp(`第${NUMERAL}章[^\\n。]{2,24}${HAN}第${NUMERAL}条[ \\u3000]`, 'u');

const ARTICLE = new RegExp(
  `(?:^|。)第(?<order>${NUMERAL})条[ \\u3000]?(?!规定|的|第|和|中|所|之|款|项|及|至|、)(?=${HAN}{2})`,
  'gu',
);

const LABELS =
  /(?:事项名称|设定依据|办理条件|申请条件|办理材料|申请材料|办理时间|办理地点|办理流程|办理时限|收费标准|联系人|联系电话|咨询电话|监督电话|电子邮箱|传真|地址|邮编|发证机关|受理机构)[：:]/gu;
const SECTION_NAMES =
  /(?:^|。)(?:基本情况|工作情况|主要做法|主要措施|取得成效|主要成效|存在问题|下步打算|下一步打算|工作目标|工作步骤|工作措施|保障措施|总体要求|主要任务)(?=[\u4e00-\u9fff]{2})/gu;
const DATE_AT_END = /[。！](?:附件[：:][^。]{2,40})?\d{4}年\d{1,2}月\d{1,2}日$/u;
const SIGNED_AT_END = /(?:附件[：:]|\d{4})[^。，\s]{2,40}(?:政府|办公室|委员会|局|厅|中心)\d{4}年\d{1,2}月\d{1,2}日$/u;

const OTHERS: readonly (readonly [needs: string, pattern: RegExp])[] = [
  ['抄送', /\d日抄送[：:]/u],
  ['附件', /附件[：:][ \t]*1[.．、][^\d；;]{2,30}(?<![；;，,。\s])2[.．、][\u4e00-\u9fff]/u],
];

const SOME_MARK = /[一二三四五六七八九十]、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d[.．、](?!\d)/gu;

/** Whether the line, of which the signs are known, holds what should stand in several. */
export function isJoined(text: string, signs: number): boolean {
  return (
    ((signs & INNER_MARK) !== 0 && (text.match(SOME_MARK)?.length ?? 0) > 1 && hasGluedMarks(text)) ||
    ((signs & INNER_ARTICLE) !== 0 && hasArticles(text)) ||
    ((signs & COLONS) !== 0 && hasLabels(text)) ||
    ((signs & COLON) !== 0 && OTHERS.some(([needs, pattern]) => text.includes(needs) && pattern.test(text))) ||
    (text.endsWith('日') && (DATE_AT_END.test(text) || SIGNED_AT_END.test(text))) ||
    ((signs & SECTION) !== 0 && (text.match(SECTION_NAMES)?.length ?? 0) > 2)
  );
}

function hasLabels(text: string): boolean {
  const labels = allMatches(LABELS, text).filter(({ index }) => /[\u4e00-\u9fff\d]/u.test(text.charAt(index - 1)));
  return (
    new Set(labels.map(([label]) => label)).size > 2 ||
    (labels.length > 1 && /\d{3}(?:联系|咨询|监督|地址|邮编|传真|电子)[^：:]{0,4}[：:]/u.test(text))
  );
}

/** '一、总体要求坚持…。二、工作目标到…', '（一）加强领导成立专班（二）强化保障…' */
function hasGluedMarks(text: string): boolean {
  const all = allMatches(MARKS, text).flatMap((match) => {
    const [, han, inner, digit, number, rest = ''] = match;
    const before = text.slice(Math.max(0, match.index - 1), match.index);
    if (NO_MARK_AFTER.test(before) || (han && /^[一二三四五六七八九十]、?/u.test(rest) && rest.length < 3)) return [];
    return [
      {
        kind: han ? 'first' : inner ? 'second' : number ? 'third' : 'fourth',
        order: orderOf(han ?? inner ?? digit ?? number ?? ''),
        isGlued: /[\u4e00-\u9fff）》]/u.test(before),
        end: match.index + match[0].length,
        // of '滨河路（一）站' and '滨河路（二）站' what they share
        name: text.slice(match.index - 2, match.index) + rest.charAt(0),
      },
    ];
  });
  const marks = all.filter(
    ({ name, kind, isGlued }, i) =>
      !isGlued || kind !== 'second' || !all.some((other, j) => i !== j && other.name === name),
  );
  const inOrder = marks.filter((mark) =>
    marks.some((other) => other.kind === mark.kind && other.order === mark.order - 1 && other.end < mark.end),
  );
  const followers = inOrder.filter(({ isGlued }) => isGlued);
  if (followers.length > 1 || (followers.length > 0 && inOrder.length > 1)) return true;
  if (followers.length === 1 && marks.length > 1 && marks[0]?.isGlued) return true;
  if (marks.length < 3 || inOrder.length < 2) return false;
  return marks.filter(({ end }) => NAME_AHEAD.test(text.slice(end, end + 12))).length > 1;
}

/** A chapter and its first article without a break. */
const hasArticles = (text: string): boolean =>
  CHAPTER.test(text) || CHAPTER_AND_ARTICLE.test(text) || allMatches(ARTICLE, text).filter(followsOther).length > 1;

/** The article has the number behind that of the one before. */
const followsOther = ({ groups }: RegExpExecArray, i: number, all: readonly RegExpExecArray[]): boolean =>
  i > 0 && orderOf(groups?.order ?? '') === orderOf(all[i - 1]?.groups?.order ?? '') + 1;

function orderOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  const [tens = '', units = ''] = written.includes('十') ? written.split('十') : ['', written];
  const ten = written.includes('十') ? (tens ? NUMERALS.indexOf(tens) + 1 : 1) * 10 : 0;
  return ten + (units ? NUMERALS.indexOf(units) + 1 : 0);
}
