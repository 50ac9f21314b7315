/**
 * How a request can end: the 21 leaves of table three of the annual report (国办公开办函〔2021〕30号), each with its
 * article, and the decision codes that lead to them.
 */
import { type Words, words } from './words.ts';

export const OUTCOME_ROWS = [
  'r3_1',
  'r3_2',
  'r3_3_1',
  'r3_3_2',
  'r3_3_3',
  'r3_3_4',
  'r3_3_5',
  'r3_3_6',
  'r3_3_7',
  'r3_3_8',
  'r3_4_1',
  'r3_4_2',
  'r3_4_3',
  'r3_5_1',
  'r3_5_2',
  'r3_5_3',
  'r3_5_4',
  'r3_5_5',
  'r3_6_1',
  'r3_6_2',
  'r3_6_3',
] as const;
/** A leaf of table three, by its row id. */
export type OutcomeRow = (typeof OUTCOME_ROWS)[number];

export type OutcomeGroup = 'granted' | 'partial' | 'withheld' | 'unable' | 'not-processed' | 'other';

/** Withholds under Art. 14–16 ('不予公开' in the sense of 行政复议法 Art. 23): wholly, in part, or not. */
export type Refusal = 'whole' | 'part' | 'none';

export interface Outcome {
  row: OutcomeRow;
  group: OutcomeGroup;
  /** The row's printed label, with its number. */
  label: Words;
  /** The label alone, for lists and letters. */
  name: Words;
  /** Article of the regulation; null where none is dedicated to it. */
  article: string | null;
  /** The answer must state a ground in its own words. */
  groundRequired: boolean;
  refusal: Refusal;
}

function leaf(
  row: OutcomeRow,
  group: OutcomeGroup,
  number: string,
  zh: string,
  en: string,
  article: string | null,
  refusal: Refusal = 'none',
): Outcome {
  return {
    row,
    group,
    label: words(`${number}${zh}`, `${number} ${en}`),
    name: words(zh, en),
    article,
    groundRequired: row !== 'r3_1',
    refusal,
  };
}

export const OUTCOMES: readonly Outcome[] = [
  leaf('r3_1', 'granted', '（一）', '予以公开', 'Disclosed', '36(1),36(2)'),
  {
    ...leaf('r3_2', 'partial', '（二）', '部分公开', 'Disclosed in part', '37', 'part'),
    label: words(
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
      '（二） Disclosed in part (counted here only)',
    ),
  },
  leaf('r3_3_1', 'withheld', '1.', '属于国家秘密', 'State secret', '14', 'whole'),
  leaf('r3_3_2', 'withheld', '2.', '其他法律行政法规禁止公开', 'Disclosure forbidden by law', '14', 'whole'),
  leaf('r3_3_3', 'withheld', '3.', '危及“三安全一稳定”', 'Endangers safety or stability', '14', 'whole'),
  leaf('r3_3_4', 'withheld', '4.', '保护第三方合法权益', 'Protects a third party', '15', 'whole'),
  leaf('r3_3_5', 'withheld', '5.', '属于三类内部事务信息', 'Internal affairs', '16', 'whole'),
  leaf('r3_3_6', 'withheld', '6.', '属于四类过程性信息', 'Deliberative material', '16', 'whole'),
  leaf('r3_3_7', 'withheld', '7.', '属于行政执法案卷', 'Enforcement case file', '16', 'whole'),
  leaf('r3_3_8', 'withheld', '8.', '属于行政查询事项', 'Matter of a special register', '36(7)'),
  leaf('r3_4_1', 'unable', '1.', '本机关不掌握相关政府信息', 'Not held by this agency', '36(4),36(5)'),
  leaf('r3_4_2', 'unable', '2.', '没有现成信息需要另行制作', 'Would have to be produced', '38'),
  leaf('r3_4_3', 'unable', '3.', '补正后申请内容仍不明确', 'Still unclear after clarification', '30'),
  leaf('r3_5_1', 'not-processed', '1.', '信访举报投诉类申请', 'Petition, complaint or report', '39(1)'),
  leaf('r3_5_2', 'not-processed', '2.', '重复申请', 'Repeated request', '36(6)'),
  leaf('r3_5_3', 'not-processed', '3.', '要求提供公开出版物', 'Asks for a publication', '39(2)'),
  leaf('r3_5_4', 'not-processed', '4.', '无正当理由大量反复申请', 'Excessive without good reason', '35'),
  leaf(
    'r3_5_5',
    'not-processed',
    '5.',
    '要求行政机关确认或重新出具已获取信息',
    'Asks to confirm or reissue what was obtained',
    null,
  ),
  leaf(
    'r3_6_1',
    'other',
    '1.',
    '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    'Not clarified in time, no longer processed',
    '30',
  ),
  leaf(
    'r3_6_2',
    'other',
    '2.',
    '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    'Fee not paid in time, no longer processed',
    '42',
  ),
  leaf('r3_6_3', 'other', '3.', '其他', 'Other', null),
];

const BY_ROW = new Map(OUTCOMES.map((outcome) => [outcome.row, outcome]));

export function outcome(row: OutcomeRow): Outcome {
  return BY_ROW.get(row) as Outcome;
}

export const OUTCOME_GROUPS: Readonly<Record<OutcomeGroup, Words>> = {
  granted: words('予以公开', 'Disclosed'),
  partial: words('部分公开', 'Disclosed in part'),
  withheld: words('不予公开', 'Withheld'),
  unable: words('无法提供', 'Cannot be provided'),
  'not-processed': words('不予处理', 'Not processed'),
  other: words('其他处理', 'Otherwise ended'),
};
