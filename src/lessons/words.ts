/** Texts of the pages of lessons. */
import { text } from '../web/language.ts';

export const lessonWords = {
  list: text('本机关做法', 'How we do it here'),
  lead: text(
    '把办理经验写成短篇，选好适用环节，办理该环节的页面上会出现链接。',
    'Short pages about how a step is done here: each is linked from the pages of its steps.',
  ),
  none: text('还没有编写本机关做法。', 'Nothing was written yet.'),
  write: text('编写', 'Write one'),
  writeTitle: text('编写本机关做法', 'Write how we do it'),
  change: text('修改', 'Change'),
  title: text('标题', 'Title'),
  text: text('内容', 'Text'),
  textHint: text(
    '空一行分段；不要写入申请人等个人信息',
    'A blank line parts paragraphs. No personal data of applicants',
  ),
  from: text('启用日期', 'From'),
  to: text('截止日期', 'Until'),
  steps: text('适用环节', 'Steps'),
  save: text('保存', 'Save'),
  end: text('停用', 'End it'),
  ended: text('已停用', 'Ended'),
  later: text('未启用', 'Not yet'),
  shown: text('启用中', 'Shown'),
  state: text('状态', 'State'),
  changedOn: text('更新日期', 'Changed on'),
  fromRemedies: text('由复议诉讼总结转写', 'From lessons of remedies'),
  remediesNote: text(
    '已总结的案件可以转写为本机关做法：带入整改措施，请核对并删去个人信息后保存。',
    'What was learnt from a remedy can be turned into one: look it over and take out personal data.',
  ),
  noRemedies: text('没有已总结的案件。', 'No lesson was drawn from a remedy.'),
  case: text('登记编号', 'Case'),
  decidedOn: text('审结日期', 'Decided on'),
  turn: text('转写', 'Turn into one'),
  fromCase: (number: string) => text(`${number}案件总结`, `Lesson from ${number}`),
};
