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
  takenOver: (heir: string, year: number): Text =>
    text(
      `该单位已撤销，${year}年度报告由职责承接单位${heir}一并编制`,
      `The unit was closed: ${heir}, which took over its tasks, reports ${year} for both`,
    ),
  futureYear: text('该年度尚未开始', 'That year has not begun'),
  countyIsSummed: text(
    '汇总报告的数据由各单位报告相加得出，请在有关单位的报告中填报',
    'The county’s figures are sums: enter them in the reports of the units',
  ),
  countedBySystem: text('该项由系统按案件或文件统计，不能填报', 'This figure is counted and cannot be entered'),
  badCount: text('请填写不小于0的整数', 'Enter a whole number, 0 or more'),
  badChange: text('请填写整数，减少的填负数', 'Enter a whole number, negative for fewer'),
  badAmount: text(
    '请填写不小于0的金额，单位为万元，最多6位小数',
    'Enter an amount in 10,000 yuan, 0 or more, with at most 6 decimals',
  ),
  needsSource: text('请填写数据来源', 'Give the source of the figure'),
  notDraft: text(
    '报告已提交，须收回或者退回后方可修改',
    'The report was submitted. Take it back, or have it returned, to change it',
  ),
  yearRuns: (year: number): Text =>
    text(
      `${year}年统计期限尚未届满，目前的数据为快照，不能作为年度报告提交或审定`,
      `${year} is not over: these figures are a snapshot and cannot be submitted or approved`,
    ),
  missingText: (title: Words): Text => text(`“${title.zh}”尚未填写`, `"${title.en}" is not written`),
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

/** The office's pages. */
export const pageWords = {
  list: text('政府信息公开工作年度报告', 'Annual reports'),
  title: (name: string, year: number): Text =>
    text(`${name}${year}年政府信息公开工作年度报告`, `${name}: annual report ${year}`),
  none: text('还没有年度报告', 'There are no reports yet'),
  begin: text('开始编制', 'Begin a report'),
  year: text('年度', 'Year'),
  scope: text('范围', 'Scope'),
  whose: text('报告单位', 'Whose report'),
  stage: text('办理环节', 'Stage'),
  approvedOn: text('审定日期', 'Approved on'),
  released: text('已发布', 'Released'),
  choosePlace: text('请选择报告单位', 'Choose whose report it is'),
  chooseYear: text('请选择年度', 'Choose a year'),

  snapshot: (to: string): Text =>
    text(
      `统计期限尚未届满，以下为截至${to}的数据快照，不能提交审定`,
      `The year is not over. These figures are a snapshot of ${to} and cannot be submitted`,
    ),
  period: (from: string, to: string): Text => text(`统计期限：${from}至${to}`, `Period: ${from} to ${to}`),
  frozen: (on: string): Text =>
    text(`本报告已于${on}审定，数据和文字已固定`, `Approved on ${on}: figures and texts are frozen`),
  form: text('表式', 'Form'),
  digest: text('数据指纹（SHA-256）', 'Digest (SHA-256)'),
  moved: (n: number): Text =>
    text(
      `审定之后，有${n}个数据因案件或文件变化而与现有记录不一致。如需更正，请退回后重新审定`,
      `${n} figures have moved since approval. To correct them, return the report and approve it again`,
    ),
  movedTo: (now: number): Text =>
    text(`审定后情况有变化，按现有记录应为 ${now}`, `Changed since approval: it would be ${now} now`),
  returned: text('退回意见', 'Returned with remarks'),
  unwritten: text('尚未填写', 'Not written yet'),
  mustCover: text('应当写明：', 'Must cover: '),
  save: text('保存', 'Save'),
  textHint: text('每行为一段，也可粘贴HTML', 'One paragraph a line; HTML may be pasted'),

  entered: text('填报数据', 'Entered figures'),
  enteredHint: text(
    '下列数据不能由系统统计，请逐项填写数量和来源；来源写明台账、统计表或来文的名称和日期。不适用、未提供的，选择填报方式，并在“数据来源”栏写明原因',
    'These cannot be counted here. Give each with its source: the register, table or letter and its date. Where there is no number, choose why, and give the reason as the source',
  ),
  countyHint: text(
    '汇总报告的填报数据由各单位报告相加得出，点击数字可查看各单位的数据和来源',
    'The county’s entered figures are sums. Follow a figure to see what each unit entered',
  ),
  value: text('数量', 'Figure'),
  source: text('数据来源', 'Source'),
  notEntered: (n: number): Text => text(`尚有${n}项数据未填报`, `${n} figures are not entered yet`),

  checks: text('勾稽关系', 'Identities'),
  allHold: (n: number): Text => text(`共${n}项，全部成立`, `All ${n} hold`),
  someFail: (n: number, failed: number): Text =>
    text(`共${n}项，其中${failed}项不成立`, `${failed} of ${n} do not hold`),
  holds: text('成立', 'Holds'),
  fails: text('不成立', 'Does not hold'),
  failsWarning: text('不成立（提示）', 'Does not hold (warning)'),
  where: text('位置', 'Where'),
  left: text('左边', 'Left'),
  right: text('右边', 'Right'),
  verdict: text('结论', 'Verdict'),

  comparison: text('与上年比较', 'Compared with last year'),
  item: text('项目', 'Item'),
  thisYear: text('本年', 'This year'),
  lastYear: text('上年', 'Last year'),
  change: text('增减', 'Change'),
  /** Last year was reported in the earlier form, which has no such figure. */
  otherForm: text('上年表式无此项', 'Not in last year’s form'),

  steps: text('办理', 'Next steps'),
  submit: text('提交审定', 'Submit for approval'),
  approve: text('审定', 'Approve'),
  approveHint: text(
    '审定后，全部数据、所依据的案件清单和文字一并固定，并以数据指纹为凭',
    'Approval freezes all figures, the cases behind them and the texts under one digest',
  ),
  takeBack: text('收回修改', 'Take back'),
  takeBackHint: text('审定前可以收回，修改后重新提交。', 'Possible until it is approved.'),
  giveBack: text('退回', 'Return'),
  remarks: text('退回意见', 'Remarks'),
  needRemarks: text('请填写退回意见', 'Say why it is returned'),
  makeDocument: text('生成发布文件', 'Make the document for release'),
  makeDocumentHint: text(
    '生成后按文件办理公开审查、审签和发布，报告的Word和Excel文件作为附件',
    'It then takes the usual way of review, approval and release, with the Word and Excel files attached',
  ),
  document: text('发布文件', 'Document for release'),
  exports: text('下载', 'Download'),
  docx: text('Word 文档', 'Word file'),
  pdf: text('PDF 打印件', 'PDF for print'),
  xlsx: text('Excel 统计表', 'Excel tables'),

  nothingBehind: text('该数据没有对应的案件、文件或填报记录', 'Nothing is behind this figure'),
  gone: (n: number): Text =>
    text(`另有${n}件在审定之后已作废，不再列出`, `${n} more were voided since approval and are not listed`),
  casesBehind: (n: number): Text => text(`${n}件申请`, `${n} requests`),
  remediesBehind: (n: number): Text => text(`${n}件复议、诉讼`, `${n} remedies`),
  documentsBehind: (n: number): Text => text(`${n}件文件`, `${n} documents`),
  figuresBehind: (n: number): Text => text(`${n}条填报记录`, `${n} entered figures`),
  caseNumber: text('登记编号', 'Case number'),
  unit: text('受理单位', 'Unit'),
  applicant: text('申请人类型', 'Applicant'),
  received: text('收到日期', 'Received'),
  outcome: text('办理结果', 'Outcome'),
  answered: text('办结日期', 'Ended'),
  open: text('尚在办理', 'Open'),
  route: text('途径', 'Route'),
  lodged: text('提起日期', 'Lodged'),
  result: text('结果', 'Result'),
  decided: text('决定日期', 'Decided'),
  documentTitle: text('标题', 'Title'),
  documentNumber: text('发文字号', 'Document number'),
  signed: text('成文日期', 'Signed'),
  expires: text('有效期至', 'Expires'),
  repealed: text('废止日期', 'Repealed'),
  enteredIn: text('填报单位', 'Entered by'),
};

export const REMEDY_ROUTES = {
  reconsideration: text('行政复议', 'Reconsideration'),
  'direct-suit': text('未经复议直接起诉', 'Direct suit'),
  'suit-after-reconsideration': text('复议后起诉', 'Suit after reconsideration'),
} as const;

export const REMEDY_RESULTS = {
  pending: text('尚未审结', 'Pending'),
  upheld: text('结果维持', 'Upheld'),
  corrected: text('结果纠正', 'Corrected'),
  other: text('其他结果', 'Other'),
} as const;
