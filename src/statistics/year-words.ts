/** What the page of the year says. */
import { text } from '../web/language.ts';

export const yearWords = {
  title: (year: number) => text(`${year}年政务公开工作一览`, `Open government in ${year}`),
  as: (name: string, on: string) => text(`${name}，截至${on}`, `${name}, as of ${on}`),
  before: text('上一年', 'Year before'),
  after: text('下一年', 'Year after'),
  print: text('本页可用A4纸打印。', 'This page prints on A4.'),
  plans: text('工作要点', 'Key points'),
  allTasks: text('任务总数', 'Tasks'),
  urgentTasks: text('逾期和临近时限的任务', 'Tasks overdue or due soon'),
  noTask: text('本年度没有要点任务。', 'There is no task for this year.'),
  noUrgent: text('没有逾期或者临近时限的任务。', 'No task is overdue or due soon.'),
  due: (days: number) => text(`依申请公开期限（今后${days}个工作日）`, `Requests due (next ${days} working days)`),
  overdue: text('已逾期', 'Overdue'),
  dueSoon: (days: number) => text(`${days}个工作日内到期`, `Due within ${days} working days`),
  waiting: text('等待补正、缴费或者征求意见', 'Waiting for others'),
  openCases: text('在办总数', 'Open'),
  noDue: (days: number) =>
    text(`没有逾期和${days}个工作日内到期的申请。`, `Nothing is overdue or due within ${days} working days.`),
  standing: text('期限情况', 'Standing'),
  requests: text('本年申请办理', 'Requests of the year'),
  releases: text('各单位主动公开', 'Published items by unit'),
  thisYear: text('本年', 'This year'),
  lastYear: text('上年同期', 'Same days last year'),
  change: text('增减', 'Change'),
  total: text('合计', 'Total'),
  noRelease: text('两个期间都没有发布信息。', 'Nothing was published in either period.'),
  reports: (year: number) => text(`${year}年度报告编制`, `Annual reports of ${year}`),
  notBegun: text('尚未启动', 'Not begun'),
  compiling: text('编制中', 'Being compiled'),
  submitted: text('待审定', 'Waiting for approval'),
  approved: text('已审定，待发布', 'Approved, not released'),
  released: text('已发布', 'Released'),
  reportNote: (units: string, government: string) =>
    text(
      `各单位应当在${chineseDay(units)}前公布年度报告，县政府应当在${chineseDay(government)}前公布汇总报告。`,
      `Units publish their reports by ${units}, the county its own by ${government} (month-day).`,
    ),
};

function chineseDay(monthDay: string): string {
  const [month, day] = monthDay.split('-').map(Number);
  return `${month}月${day}日`;
}
