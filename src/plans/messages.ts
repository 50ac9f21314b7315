/** What the pages of key points say. */
import { type Text, text } from '../web/language.ts';
import type { LookBack, TaskProgress, TaskStanding } from './state.ts';

export const STATE_NAMES: Record<TaskProgress, Text> = {
  todo: text('未开始', 'Not begun'),
  doing: text('推进中', 'Under way'),
  done: text('已完成', 'Done'),
};

export const STANDING_NAMES: Record<TaskStanding, Text> = {
  passed: text('回头看通过', 'Checked'),
  'to-check': text('待回头看', 'To be checked'),
  overdue: text('已逾期', 'Overdue'),
  near: text('临近时限', 'Due soon'),
  running: text('按期推进', 'In time'),
};

export const LOOK_BACK_NAMES: Record<LookBack['result'], Text> = {
  passed: text('通过', 'Passed'),
  reopened: text('退回继续办理', 'Reopened'),
};

/** Refusals and labels of the rules and actions. */
export const planWords = {
  badYear: text('请填写正确的年度', 'Give a valid year'),
  needTitle: text('请填写要点名称', 'Give the key point a title'),
  needBody: text('请填写要点内容', 'Give the text of the key point'),
  planIsDropped: text('此要点已取消，不能再作修改', 'This key point was dropped'),
  needTaskTitle: text('请填写任务名称', 'Give the task a title'),
  needLead: text('请选择牵头单位', 'Choose the lead unit'),
  leadIsPartner: text('牵头单位不能同时作为配合单位', 'The lead unit cannot be a partner as well'),
  unknownUnit: text('所选单位已撤销或者不存在，请重新选择', 'This unit is not in force. Choose another'),
  dueBeforeYear: (year: number) => text(`完成时限不能早于${year}年`, `The limit cannot lie before the year ${year}`),
  needExpected: text('请填写成果形式，说明以什么证明已经完成', 'Say what is to prove completion'),
  taskIsDropped: text('此任务已取消', 'This task was dropped'),
  taskIsPassed: text('此任务已通过回头看，不再变动', 'This task has passed its check'),
  needNote: text('请填写进展情况', 'Say how far it has come'),
  needEvidence: text(
    '报送完成须有佐证：请填写已发布文件的索引号或申请登记编号，或者上传材料',
    'Completion needs evidence: a released document, a registered case or a file',
  ),
  notDone: text('牵头单位尚未报送完成，不能回头看', 'The lead unit has not reported it done'),
  needRemarks: text('退回时请写明存在的问题', 'Say what is wrong'),
  unknownDocument: (index: string) =>
    text(`没有索引号为“${index}”的已发布文件，请核对`, `No released document has the index number ${index}`),
  unknownCase: (number: string) =>
    text(`牵头、配合单位没有登记编号为“${number}”的申请，请核对`, `No case of these units has the number ${number}`),
};
