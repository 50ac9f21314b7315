/** What the pages of work summaries say. */
import { type Text, text } from '../web/language.ts';
import type { SummarySection } from './summary-state.ts';

export const SECTION_TITLES: Record<SummarySection, Text> = {
  overview: text('一、总体情况', '1. Overview'),
  disclosure: text('二、主动公开', '2. Proactive disclosure'),
  requests: text('三、依申请公开', '3. Requests'),
  plans: text('四、工作要点落实', '4. Key points'),
  outlook: text('五、存在问题和下一步打算', '5. Shortcomings and what comes next'),
};

export const summaryWords = {
  list: text('工作总结', 'Work summaries'),
  none: text('尚未起草工作总结。', 'No summary has been begun.'),
  begin: text('起草工作总结', 'Begin a summary'),
  beginNote: text(
    '选定范围和期间后，系统按办理和发布记录生成初稿。文字可以修改，数据由系统统计，不能填写。',
    'Texts can be changed; figures are counted and cannot be typed.',
  ),
  place: text('总结范围', 'Scope'),
  from: text('起始日期', 'From'),
  to: text('截止日期', 'To'),
  title: text('标题', 'Title'),
  titleHint: text('不填写的，按范围和期间自动拟定', 'Made from scope and period when left empty'),
  titleOf: (from: string, to: string) => `${chinese(from)}至${chinese(to)}政务公开工作总结`,
  stage: text('状态', 'State'),
  draft: text('起草中', 'Draft'),
  final: text('已定稿', 'Final'),
  finalisedOn: text('定稿日期', 'Finalised'),
  by: text('定稿人', 'By'),
  digest: text('定稿校验值（SHA-256）', 'Digest (SHA-256)'),
  period: text('期间', 'Period'),
  edit: text('修改文字', 'Edit the texts'),
  fieldsHint: text(
    '文字中形如{{新收申请}}的是数据项，由系统填入；可在下面选用数据项，加到本节末尾。',
    'Fields like {{新收申请}} are filled by the system. Choose one to add it at the end of the section.',
  ),
  insert: text('插入数据项', 'Insert a field'),
  insertButton: text('插入', 'Insert'),
  chooseField: text('选择数据项', 'Choose a field'),
  save: text('保存', 'Save'),
  preview: text('按当前数据显示', 'With the figures of now'),
  frozenText: text('定稿内容', 'As finalised'),
  fields: text('数据项', 'Fields'),
  field: text('数据项名称', 'Field'),
  value: text('数值', 'Value'),
  finalise: text('定稿', 'Finalise'),
  finaliseNote: text(
    '定稿后，文中数据和所依据的事项一并固定，附校验值，不再随后续办理变化。',
    'Figures and what they count are frozen with a digest.',
  ),
  reopen: text('退回修改', 'Reopen'),
  reopenNote: text(
    '退回后可以继续修改；原定稿保留在办理记录中。',
    'It can be changed again; what was final stays in the record.',
  ),
  ground: text('理由', 'Ground'),
  download: text('下载Word文档', 'Download .docx'),
  evidenceOf: (name: string, shown: string) => text(`${name}：${shown}`, `${name}: ${shown}`),
  noEvidence: text('该数据项是累计数，没有逐件清单。', 'This figure is a sum without a list of its own.'),
  gone: (count: number) => text(`另有${count}项记录已不在系统中。`, `${count} more are no longer here.`),
  moved: (shown: string) => text(`定稿之后有变化，现在为${shown}。`, `It has changed since: now ${shown}.`),
  draftMark: '起草稿',
  digestNote: (digest: string) => `本总结数据由政务公开系统统计，定稿校验值（SHA-256）：${digest}`,
  // refusals
  needTitle: text('请填写标题', 'Give a title'),
  notDraft: text('工作总结已定稿，退回修改后才能改动', 'It is final. Reopen it first'),
  notFinal: text('工作总结尚未定稿', 'It is not final'),
  emptySection: (title: string) => text(`“${title}”尚未填写`, `"${title}" is empty`),
  periodRuns: text('期间尚未结束，届满后才能定稿', 'The period is not over yet'),
  changedMeanwhile: text(
    '您查看之后数据有变化，请核对后再定稿',
    'Figures have changed since you looked. Check them again',
  ),
  choosePlace: text('请选择总结范围', 'Choose a scope'),
};

function chinese(iso: string): string {
  const { year, month, day } = Temporal.PlainDate.from(iso);
  return `${year}年${month}月${day}日`;
}
