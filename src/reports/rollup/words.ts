/** What the list of a year's reports says. */
import { type Text, text } from '../../web/language.ts';
import type { LineState, WaitsFor } from './rules.ts';

export const LINE_STATES: Record<LineState, Text> = {
  missing: text('未编制', 'Not begun'),
  draft: text('编制中', 'Being compiled'),
  submitted: text('待审定', 'Waiting for approval'),
  approved: text('已审定', 'Approved'),
  released: text('已发布', 'Released'),
};

export const WAITS_FOR: Record<WaitsFor, Text> = {
  compile: text('经办人编制并提交', 'The compiling clerk'),
  approve: text('审签领导审定', 'The approving leader'),
  document: text('经办人生成发布文件', 'The clerk, to make its document'),
  release: text('发布文件审查、审签和发布', 'Review and release of its document'),
};

export const rollupWords = {
  title: (year: number): Text => text(`${year}年度报告汇总情况`, `Annual reports of ${year}`),
  link: text('各单位报送情况', 'How far every unit has come'),
  lead: (unit: string, government: string): Text =>
    text(
      `条例第四十九条：政府部门的年度报告应当在${unit}前公布，政府的年度报告应当在${government}前公布。逾期天数按自然日计算，以首次审定日期为准。`,
      `Art. 49: units publish by ${unit}, governments by ${government}. Days late are calendar days up to the first approval.`,
    ),
  day: (monthDay: string): Text => {
    const [month, day] = monthDay.split('-').map(Number);
    return text(`次年${month}月${day}日`, `${monthDay} of the next year`);
  },
  year: text('年度', 'Year'),
  whose: text('报告单位', 'Whose report'),
  state: text('状态', 'State'),
  due: text('期限', 'Due'),
  late: text('逾期', 'Late'),
  daysLate: (n: number): Text => text(`逾期${n}天`, `${n} days late`),
  inTime: text('未逾期', 'In time'),
  waitsFor: text('待谁办理', 'Waits for'),
  nobody: text('无须办理', 'Nobody'),
  zero: text('零报送已确认', 'Zeros confirmed'),
  reminded: text('催办', 'Reminded'),
  remindedOn: (on: string, times: number): Text =>
    text(`${on}（共${times}次）`, `${on} (${times} ${times === 1 ? 'time' : 'times'})`),
  remind: text('催办', 'Remind'),
  remindOf: (name: string): Text => text(`催办：${name}`, `Remind: ${name}`),
  remindLate: text('催办全部逾期单位', 'Remind all that are late'),
  done: (n: number): Text => text(`已催办${n}个单位`, `${n} reminded`),
  counts: (all: number, done: number, late: number): Text =>
    text(
      `应报送${all}份，已审定${done}份，未审定${all - done}份，其中已逾期${late}份。`,
      `${all} reports: ${done} approved, ${all - done} open, ${late} of these late.`,
    ),
  none: text('本年度没有应当报送的报告', 'No report is wanted of this year'),
  nothingToRemind: text('没有需要催办的报告', 'There is nothing to remind of'),
  remindedToday: text('今日已经催办，请勿重复催办', 'Reminded today already'),
  badYear: text('请选择年度', 'Choose a year'),
  settings: text('报送期限', 'Due dates'),
  unitDue: text('部门、乡镇报告期限', 'Units report by'),
  governmentDue: text('政府报告期限', 'The government reports by'),
  dueHint: text('次年的月和日，如01-31', 'Month and day of the next year, as 01-31'),
  firstYear: text('起始年度', 'First year'),
  firstYearHint: text(
    '从该年度起，没有编制报告的单位列为未编制；不填则为本站最早的报告年度',
    'From this year on a unit without report is missing one; empty: the oldest report here',
  ),
  exempt: text('不单独编制报告的单位', 'Units without a report of their own'),
  badDay: text('请按“月-日”填写，如01-31', 'Month and day, as 01-31'),
  badFirstYear: text('请填写2008年以后的年度', 'A year from 2008 on'),
  save: text('保存', 'Save'),
  saved: text('已保存。', 'Saved.'),
};
