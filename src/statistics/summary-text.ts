/** Texts with fields in them: {{新收申请}} stands for a figure that the system counts. Pure. */
import { type Text, text } from '../web/language.ts';
import { SUMMARY_SECTIONS, type SummarySection, type SummaryTexts } from './summary-state.ts';

const FIELD = /\{\{([^{}]*)\}\}/g;

/** A text as written words and the names of fields, in order. */
export function partsOf(written: string): (string | { field: string })[] {
  const parts: (string | { field: string })[] = [];
  let end = 0;
  for (const found of written.matchAll(FIELD)) {
    if (found.index > end) parts.push(written.slice(end, found.index));
    parts.push({ field: (found[1] ?? '').trim() });
    end = found.index + found[0].length;
  }
  if (end < written.length) parts.push(written.slice(end));
  return parts;
}

/** Names of the fields of these texts, each once. */
export function fieldsOf(texts: SummaryTexts): string[] {
  const all = SUMMARY_SECTIONS.flatMap((section) => partsOf(texts[section]));
  return [...new Set(all.flatMap((part) => (typeof part === 'string' ? [] : [part.field])))];
}

/** The text with each field as its figure prints; a field that is none of the figures stays as it was written. */
export function expanded(written: string, shown: (field: string) => string | null): string {
  return partsOf(written)
    .map((part) => (typeof part === 'string' ? part : (shown(part.field) ?? `{{${part.field}}}`)))
    .join('');
}

export interface TextProblem {
  section: SummarySection;
  text: Text;
}

/** What is wrong with the fields of the texts: names that no figure has, and braces that do not close. */
export function textProblems(texts: Partial<SummaryTexts>, known: (field: string) => boolean): TextProblem[] {
  return SUMMARY_SECTIONS.flatMap((section): TextProblem[] => {
    const parts = partsOf(texts[section] ?? '');
    const unknown = parts.flatMap((part) => (typeof part === 'string' || known(part.field) ? [] : [part.field]));
    const isBroken = parts.some((part) => typeof part === 'string' && /\{\{|\}\}/.test(part));
    return [
      ...[...new Set(unknown)].map((field) => ({
        section,
        text: text(
          `没有名为“${field}”的数据项，请从数据项列表中选用`,
          `There is no field called "${field}". Choose one of the list`,
        ),
      })),
      ...(isBroken ? [{ section, text: text('数据项的括号“{{”“}}”没有成对', 'Braces {{ and }} do not match') }] : []),
    ];
  });
}

/** What a new summary begins with: figures as fields, and room for what only people know. */
export const FIRST_TEXTS: SummaryTexts = {
  overview:
    '本期共主动公开政府信息{{主动公开总数}}件，网站公开页面浏览{{页面浏览次数}}次；新收政府信息公开申请{{新收申请}}件，办结{{办结申请}}件。',
  disclosure:
    '制发行政规范性文件{{制发规范性文件}}件，废止{{废止规范性文件}}件，期末现行有效{{现行有效规范性文件}}件。发布政策解读{{政策解读}}件。',
  requests:
    '上期结转申请{{上期结转申请}}件，新收{{新收申请}}件，办结{{办结申请}}件，结转下期{{结转下期申请}}件。作出答复{{答复申请}}件，按期答复率{{按期答复率}}，平均用时{{平均用时}}个工作日，用时中位数{{用时中位数}}个工作日，比法定期限压缩{{压缩比例}}。',
  plans:
    '年度工作要点分解任务{{要点任务总数}}项，本期完成{{完成要点任务}}项，回头看通过{{回头看通过任务}}项，逾期未完成{{逾期要点任务}}项。',
  outlook: '',
};
