/** What the page of chains and report rows says. */
import { type Text, text } from '../../web/language.ts';

const done: Readonly<Record<string, Text>> = {
  added: text('已新增。此后提交审签的答复按现行流程办理。', 'Added. Answers submitted from now on follow it.'),
  ended: text(
    '已终止。此后提交审签的答复按现行流程办理。',
    'Ended. Answers submitted from now on follow what is left.',
  ),
  rows: text('已保存。此后作出的答复按此计入年度报告。', 'Saved. Answers given from now on count accordingly.'),
};

export const chainWords = {
  done,
  title: text('答复审查审签流程', 'Review of answers'),
  lead: text(
    '规定依申请公开的答复由谁审查、审签。审签由受理机关的领导办理；可以在此之前增加合法性审查，在此之后增加县领导审签。没有列出的，不予公开、部分公开的答复由本单位合法性审查员审查（有此角色的单位），其余直接由领导审签。同时适用多项时，以指明单位的为准，其次以指明办理结果的为准。每一环节须由不同的人办理。',
    'Who reviews answers to requests. The head of the addressee always approves; a legal opinion may come before, a county leader after. Without a chain, refusals are seen by the unit’s own legal reviewer if it has one. The most specific chain holds, and each step is another person’s.',
  ),
  none: text('尚未设置流程，各单位按默认流程办理。', 'No chain is set: the default holds.'),
  unit: text('受理机关', 'Addressee'),
  group: text('办理结果', 'Outcome'),
  opinion: text('合法性审查', 'Legal opinion'),
  opinionUnit: text('由哪个单位审查', 'By whose legal reviewer'),
  leader: text('县领导审签', 'County leader'),
  every: text('全部单位', 'Every unit'),
  everyGroup: text('全部结果', 'Every outcome'),
  own: text('本单位', 'The unit itself'),
  needed: text('需要', 'Needed'),
  noOpinion: text('不需要', 'Not needed'),
  noLeader: text('不需要', 'Not needed'),
  add: text('新增流程', 'Add a chain'),
  save: text('新增', 'Add'),
  end: text('终止', 'End'),
  repeated: text(
    '该单位、该办理结果已有流程，请先终止原有的一项',
    'There is a chain for this unit and outcome: end it first',
  ),
  unknown: text('没有这个单位', 'There is no such unit'),
  rows: text('年度报告统计口径', 'Rows of the annual report'),
  rowsLead: text(
    '下列情形计入表三哪一行，格式没有明文规定，默认按通常做法。上级另有要求的在此调整；已经作出的答复不变。',
    'The form does not say in which row of table three these count; the default is custom. Answers already given stay where they are.',
  ),
  saveRows: text('保存统计口径', 'Save the rows'),
  chooseRow: text('请选择表三中的一行', 'Choose a row of table three'),
};
