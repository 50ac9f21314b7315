/** What the pages and refusals of this area say. */
import type { Words } from '../law/words.ts';
import { type Text, text } from '../web/language.ts';
import type { ScopeKind } from './scopes.ts';
import type { Stage } from './state.ts';

export const SCOPE_NAMES: Record<ScopeKind, Text> = {
  unit: text('本单位', 'Unit'),
  government: text('政府本级', 'Government itself'),
  county: text('全县汇总', 'County, rolled up'),
};

export const STAGE_NAMES: Record<Stage, Text> = {
  draft: text('编制中', 'Being compiled'),
  submitted: text('待审定', 'Waiting for approval'),
  approved: text('已审定', 'Approved'),
};

/** Refusals. */
export const reportMessages = {
  unknownUnit: text('请选择本站点的单位', 'Choose a unit of this site'),
  futureYear: text('该年度尚未开始', 'That year has not begun'),
  countyIsSummed: text(
    '汇总报告的数据由各单位报告相加得出，请在有关单位的报告中填报',
    'The county’s figures are sums: enter them in the reports of the units',
  ),
  countedBySystem: text('该项由系统按案件或文件统计，不能填报', 'This figure is counted and cannot be entered'),
  badCount: text('请填写不小于0的整数', 'Enter a whole number, 0 or more'),
  badAmount: text(
    '请填写不小于0的金额，单位为万元，最多6位小数',
    'Enter an amount in 10,000 yuan, 0 or more, with at most 6 decimals',
  ),
  needsSource: text('请填写数据来源', 'Give the source of the figure'),
  notDraft: text('报告已提交，须退回后方可修改', 'The report was submitted. It must be returned before it can change'),
  yearRuns: (year: number): Text =>
    text(
      `${year}年统计期限尚未届满，目前的数据为快照，不能作为年度报告提交或审定`,
      `${year} is not over: these figures are a snapshot and cannot be submitted or approved`,
    ),
  missingText: (title: Words): Text => text(`“${title.zh}”尚未填写`, `"${title.en}" is not written`),
  identityFails: (id: string, where: Words): Text =>
    text(`勾稽关系不成立（${id}，${where.zh}），不能提交`, `Identity ${id} fails at ${where.en}`),
  nothingToReturn: text('报告正在编制，无需退回', 'The report is being compiled already'),
  notSubmitted: text('报告尚未提交审定', 'The report is not submitted'),
  ownReport: text(
    '您参与了本报告的编制，应由他人审定',
    'You helped to compile this report; somebody else must approve it',
  ),
  changedMeanwhile: text(
    '在您查看之后，报告的数据或文字有变化。请核对最新内容后再审定',
    'Figures or texts have changed since you looked. Check them and approve again',
  ),
  notApproved: text('报告审定后方可生成发布文件', 'Approve the report first'),
  documentUnderWay: text(
    '该报告的发布文件正在审查或审签，请先将其退回',
    'The report’s document is under review or approval. Return it first',
  ),
  amended: text('年度报告经重新审定，更正有关内容', 'The annual report was approved anew and corrected'),
};
