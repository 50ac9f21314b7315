/** Decision codes: what an office decides, and the row of table three in which that decision counts. */
import type { OutcomeRow } from './outcomes.ts';
import { type Words, words } from './words.ts';

export interface Decision {
  code: DecisionCode;
  /** Article of the regulation; null where none is dedicated to it. */
  article: string | null;
  name: Words;
  row: OutcomeRow;
  /** False: the row follows custom, not a printed rule; `settings.reportRows` may send it elsewhere. */
  verified: boolean;
}

const DECISION_TABLE = [
  ['GRANT_ALREADY_PUBLIC', '36(1)', '已主动公开，告知获取方式、途径', 'already public: told where', 'r3_1', false],
  ['GRANT', '36(2)', '予以公开', 'disclosed', 'r3_1', true],
  ['PARTIAL', '37', '部分公开（区分处理）', 'disclosed in part', 'r3_2', true],
  ['DENY_STATE_SECRET', '14', '国家秘密', 'state secret', 'r3_3_1', true],
  ['DENY_LAW_FORBIDS', '14', '法律、行政法规禁止公开', 'forbidden by law', 'r3_3_2', true],
  ['DENY_SAFETY_STABILITY', '14', '危及“三安全一稳定”', 'safety or stability', 'r3_3_3', true],
  ['DENY_THIRD_PARTY', '15', '保护第三方合法权益', 'rights of a third party', 'r3_3_4', true],
  ['DENY_INTERNAL', '16(1)', '内部事务信息', 'internal affairs', 'r3_3_5', true],
  ['DENY_PROCESS', '16(2)', '过程性信息', 'deliberative material', 'r3_3_6', true],
  ['DENY_ENFORCEMENT_FILE', '16(2)', '行政执法案卷信息', 'enforcement case file', 'r3_3_7', true],
  ['DENY_ADMIN_QUERY', '36(7)', '工商、不动产登记资料等查询事项', 'special register', 'r3_3_8', false],
  ['UNABLE_NOT_EXIST', '36(4)', '经检索信息不存在', 'not found after search', 'r3_4_1', true],
  ['UNABLE_NOT_THIS_AGENCY', '36(5)', '不属于本机关负责公开', 'another agency is responsible', 'r3_4_1', true],
  ['UNABLE_NEEDS_PROCESSING', '38', '需要加工、分析', 'would need processing', 'r3_4_2', true],
  ['UNABLE_STILL_UNCLEAR', '30', '补正后仍不明确', 'still unclear', 'r3_4_3', true],
  ['NOPROC_PETITION', '39(1)', '信访、投诉、举报', 'petition or complaint', 'r3_5_1', true],
  ['NOPROC_REPEAT', '36(6)', '重复申请', 'repeated request', 'r3_5_2', true],
  ['NOPROC_PUBLICATION', '39(2)', '公开出版物', 'publication', 'r3_5_3', true],
  ['NOPROC_EXCESSIVE', '35', '无正当理由大量反复申请', 'excessive', 'r3_5_4', true],
  ['NOPROC_RECONFIRM', null, '要求确认或重新出具已获取信息', 'confirm or reissue', 'r3_5_5', true],
  ['OTHER_NOT_CORRECTED', '30', '逾期不补正', 'not clarified in time', 'r3_6_1', true],
  ['OTHER_FEE_UNPAID', '42', '逾期不缴费', 'fee not paid in time', 'r3_6_2', true],
  ['WITHDRAWN', null, '申请人撤回申请', 'withdrawn by the applicant', 'r3_6_3', false],
  ['OTHER', null, '其他', 'other', 'r3_6_3', false],
] as const satisfies readonly (readonly [string, string | null, string, string, OutcomeRow, boolean])[];

export type DecisionCode = (typeof DECISION_TABLE)[number][0];

export const DECISIONS: readonly Decision[] = DECISION_TABLE.map(([code, article, zh, en, row, verified]) => ({
  code,
  article,
  name: words(zh, en),
  row,
  verified,
}));

/** Codes whose row is custom and therefore a setting. */
export const CUSTOM_ROW_CODES = ['GRANT_ALREADY_PUBLIC', 'DENY_ADMIN_QUERY', 'WITHDRAWN', 'OTHER'] as const;
export type CustomRowCode = (typeof CUSTOM_ROW_CODES)[number];

/** The row in which a decision counts under these settings. */
export function rowOfDecision(
  code: DecisionCode,
  settings: { reportRows: Record<CustomRowCode, OutcomeRow> },
): OutcomeRow {
  const custom: Partial<Record<DecisionCode, OutcomeRow>> = settings.reportRows;
  return custom[code] ?? (DECISIONS.find((decision) => decision.code === code) as Decision).row;
}
