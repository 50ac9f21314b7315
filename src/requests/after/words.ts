/** Names in what follows an answer. Chinese as an office writes it. */
import type { ReviewResult } from '../../law/events.ts';
import { type Text, text } from '../../web/language.ts';
import type { AfterActs } from './acts.ts';
import type { CorrectionResult, Disposal, LessonCause } from './state.ts';

export const AFTER_ACT_WORDS: Record<keyof AfterActs, Text> = {
  'request.reconsideration-lodged': text('申请行政复议', 'Reconsideration lodged'),
  'request.reconsideration-extended': text('复议机关延长审理期限', 'Reconsideration extended'),
  'request.reconsideration-decided': text('行政复议审结', 'Reconsideration decided'),
  'request.suit-lodged': text('提起行政诉讼', 'Suit lodged'),
  'request.suit-decided': text('行政诉讼审结', 'Suit decided'),
  'request.remedy-replied': text('向复议机关、法院提交答复', 'Reply to the reviewing body or court'),
  'request.answer-ordered': text('责令重新答复，重新办理', 'New answer ordered'),
  'request.lesson-drawn': text('总结复议、诉讼案件', 'Lesson drawn'),
  'request.conversion-suggested': text('建议转为主动公开', 'Conversion suggested'),
  'request.converted': text('转为主动公开，已拟公开稿', 'Converted to proactive disclosure'),
  'request.conversion-declined': text('决定不转为主动公开', 'Conversion declined'),
  'request.correction-asked': text('申请更正本人信息', 'Correction of records asked'),
  'request.correction-decided': text('处理更正申请', 'Correction of records decided'),
};

/** What each disposal counts as in table four of the annual report. */
export const RESULT_OF: Record<Disposal, ReviewResult> = {
  upheld: 'upheld',
  'claim-dismissed': 'upheld',
  revoked: 'corrected',
  'partly-revoked': 'corrected',
  changed: 'corrected',
  unlawful: 'corrected',
  ordered: 'corrected',
  withdrawn: 'other',
  settled: 'other',
  'not-admitted': 'other',
  other: 'other',
};

export const DISPOSAL_WORDS: Record<Disposal, Text> = {
  upheld: text('维持', 'Upheld'),
  'claim-dismissed': text('驳回复议请求、诉讼请求', 'Claim dismissed'),
  revoked: text('撤销', 'Revoked'),
  'partly-revoked': text('部分撤销', 'Partly revoked'),
  changed: text('变更', 'Changed'),
  unlawful: text('确认违法或者无效', 'Found unlawful or void'),
  ordered: text('责令履行', 'Ordered to act'),
  withdrawn: text('申请人、原告撤回，终止审理', 'Withdrawn'),
  settled: text('调解、和解结案', 'Settled'),
  'not-admitted': text('不予受理、驳回申请或者驳回起诉', 'Not admitted'),
  other: text('其他', 'Other'),
};

export const CAUSE_WORDS: Record<LessonCause, Text> = {
  none: text('答复并无不当', 'Nothing was wrong'),
  facts: text('认定事实不清', 'Facts not established'),
  law: text('适用依据错误', 'Wrong legal ground'),
  procedure: text('违反法定程序', 'Procedure not followed'),
  late: text('逾期答复', 'Answered late'),
  search: text('检索查找不充分', 'Search not thorough'),
  consultation: text('未依法征求意见', 'Consultation missing or faulty'),
  reasons: text('说理不充分', 'Reasons insufficient'),
  letter: text('文书、送达不规范', 'Letter or service at fault'),
  other: text('其他', 'Other'),
};

export const CORRECTION_WORDS: Record<CorrectionResult, Text> = {
  corrected: text('已予更正', 'Corrected'),
  'passed-on': text('转送有权更正的机关并告知申请人', 'Passed on to the body with power'),
  told: text('告知申请人向有权更正的机关提出', 'Told which body has power'),
  accurate: text('记录并无不准确，不予更正', 'Not corrected: the record is accurate'),
  unproven: text('证据不足以证明记录不准确，不予更正', 'Not corrected: not proved'),
};
