/** What the page says on which results become findings. */
import { text } from '../../web/language.ts';

export const filingWords = {
  title: text('由检查结果登记问题', 'Findings from results'),
  lead: text(
    '程序判定不通过的，按指标和网页逐项列出；勾选后登记为问题，访问时间、应答校验值、页面位置、检查程序版本一并记入，不用另行填写。',
    'What failed is listed by indicator and page. Those chosen are filed with time, digest, element and version of the probe.',
  ),
  unverified: text(
    '这份结果的证据没有核验，登记的问题将注明“证据未核验”。',
    'The evidence of these results was not verified: findings say so.',
  ),
  differs: text(
    '这份结果与证据不符，请先核对再登记。',
    'The evidence says something else than these results: look at them first.',
  ),
  old: text('结果文件中没有逐项记录，不能登记问题。', 'The file of results does not say what was seen where.'),
  toFile: text('待登记的问题', 'To be filed'),
  ofContent: text(
    '网页内容方面的问题没有预先勾选：请打开网页核对，属实的再勾选。涉及个人信息的，不摘录原文。',
    'Faults in the content of pages are not chosen beforehand: open the page, and choose what is right. Personal data are not quoted.',
  ),
  nothing: text('没有需要新登记的问题。', 'Nothing is to be filed.'),
  filed: (count: number) =>
    text(`检查日相同的结果已登记${count}项。`, `${count} were filed before from results of the same day.`),
  more: (count: number) =>
    text(`先列出前面的，另有${count}项，登记后再列出。`, `${count} more are listed once these are filed.`),
  again: text('尚未办结的问题，本次检查所见', 'Open findings, as this inspection saw them'),
  againNote: text(
    '勾选后把本次检查所见记入整改过程；是否销号仍由检查人员决定。',
    'What was seen goes into the history of those chosen; an inspector decides whether they are closed.',
  ),
  verdicts: {
    pass: text('没有再发现', 'Not seen any more'),
    fail: text('仍然存在', 'Still there'),
    unknown: text('无法判定', 'Cannot be told'),
  },
  seen: text('本次检查所见', 'Seen now'),
  choose: text('选择', 'Choose'),
  finding: text('问题', 'Finding'),
  count: text('处数', 'Places'),
  evidence: text('证据', 'Evidence'),
  repeats: text('一年内同类', 'Alike within a year'),
  doFile: text('登记所选', 'File those chosen'),
  none: text('请至少勾选一项', 'Choose at least one'),
  /** what is written into the history of a finding */
  said: (verdict: 'pass' | 'fail', day: string, note: string) =>
    `${day}的网站检查中，${verdict === 'pass' ? '没有再发现这个问题' : '这个问题仍然存在'}。${note}`,
};
