/** What reviewers, approvers and second persons read; names of acts in a history. */
import { type Text, text } from '../../web/language.ts';

export const mendingWords = {
  mend: text('作废、更正日期', 'Void, or mend the date'),
  lead: text(
    '登记的日期有误的，在此提出；由另一人确认后生效，原记录保留。',
    'Say here that a date was entered wrongly. It takes effect once somebody else confirms; the earlier act stays on record.',
  ),
  right: text('正确的日期（只作废的不填）', 'Right date; blank to void only'),
  reason: text('理由', 'Reason'),
  title: text('日期更正待确认', 'A date waits to be mended'),
  what: (wrong: string, right: string | null): Text =>
    right
      ? text(`废止日期由 ${wrong} 更正为 ${right}。`, `The repeal of ${wrong} is to be of ${right}.`)
      : text(`废止登记（${wrong}）作废。`, `The repeal of ${wrong} is to be void.`),
  waits: text('须由其他审签人确认后生效。', 'Another approver must confirm it.'),
  confirm: text('确认', 'Confirm'),
  refuse: text('不同意', 'Refuse'),
  refuseReason: text('不同意的理由', 'Reason of the refusal'),
};

export const reviewWords = {
  title: text('公开审查', 'Release review'),
  checklist: text('审查事项', 'Checklist'),
  checklistHint: text(
    '逐项审查，确认无误后勾选；全部确认方可作出“可以公开”的结论',
    'Tick what you have checked; a release needs them all',
  ),
  verdict: text('审查结论', 'Verdict'),
  publish: text('可以公开', 'May be made public'),
  notPublish: text('不宜公开，退回修改', 'Not to be made public: return'),
  chooseVerdict: text('请选择审查结论', 'Choose a verdict'),
  basis: text('审查依据和意见', 'Basis'),
  needBasis: text('请填写审查依据', 'Give the basis of the verdict'),
  done: text('提交审查结论', 'Give the verdict'),
};

export const approveWords = {
  title: text('审签', 'Approval'),
  lead: text(
    '本页所列即审签后将公开的全部内容。您的审签与内容摘要值绑定，此后内容有任何改动都不能发布。',
    'This is everything that will be public. Your approval is bound to its digest: whatever is changed, it is not released.',
  ),
  leadNotPublic: text(
    '此件公开属性不是主动公开，审签后不对外发布。',
    'Its attribute is not proactive disclosure: it is approved and not released.',
  ),
  same: text('与公开审查时的内容一致', 'The same as was reviewed'),
  different: text('与公开审查时的内容不一致，不能审签', 'Not what was reviewed: it cannot be approved'),
  approve: text('同意，审签', 'Approve'),
  cleared: text('公开审查结论', 'Release review'),
};

export const historyWords = {
  title: text('办理记录', 'Acts'),
  system: text('系统', 'System'),
  legalDate: (on: string): Text => text(`生效日期 ${on}`, `as of ${on}`),
  voided: text('已作废', 'Void'),
  source: (name: string): Text => text(`由文件“${name}”导入`, `Imported from ${name}`),
  original: text('下载原件', 'Download the original'),
  late: (why: string): Text => text(`补登原因：${why}`, `Entered late: ${why}`),
  changed: text('修改', 'Changed'),
  from: text('原', 'before'),
  to: text('现', 'now'),
  characters: (n: number): Text => text(`${n} 字`, `${n} characters`),
  confirmed: (n: number, of: number): Text => text(`已确认 ${n}/${of} 项`, `${n} of ${of} items confirmed`),
};

export const ACT_NAMES: Readonly<Record<string, Text>> = {
  'document.drafted': text('起草', 'Drafted'),
  'document.edited': text('修改', 'Edited'),
  'document.submitted': text('提交公开审查', 'Submitted'),
  'document.taken-back': text('收回', 'Taken back'),
  'document.returned': text('退回', 'Returned'),
  'document.cleared': text('公开审查', 'Reviewed'),
  'document.approved': text('审签', 'Approved'),
  'document.released': text('发布', 'Released'),
  'document.amending': text('发起修改发布', 'Amendment started'),
  'document.withdrawn': text('撤回', 'Withdrawn'),
  'document.ended': text('公示期满', 'Period ended'),
  'document.repealed': text('登记废止', 'Repeal registered'),
  'document.mending-proposed': text('提出更正日期', 'Mending proposed'),
  'document.mending-refused': text('不同意更正', 'Mending refused'),
  void: text('作废', 'Void'),
};
