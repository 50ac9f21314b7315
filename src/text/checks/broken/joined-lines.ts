/** Lines of which each shows by its words that several were joined. Pure. */
import { allMatches } from '../all-matches.ts';
import { COLON, COLONS, INNER_ARTICLE, SECTION } from './line-signs.ts';

const HAN = '[\\u4e00-\\u9fff]';
const NUMERALS = '一二三四五六七八九十';
const NUMERAL = `[${NUMERALS}]{1,3}`;

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

/** Whether the line, of which the signs are known, holds what should stand in several. */
export function isJoined(text: string, signs: number): boolean {
  return (
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
