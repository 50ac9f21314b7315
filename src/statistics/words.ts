/** What the pages of statistics say. */
import { type Text, text } from '../web/language.ts';
import type { VisitKind } from '../web/visits.ts';
import type { ReleaseDimension } from './release-store.ts';
import type { CaseFigure } from './rules.ts';

export const CASE_FIGURE_NAMES: Record<CaseFigure, Text> = {
  carriedIn: text('上期结转', 'Carried in'),
  received: text('新收申请', 'Received'),
  closed: text('办结', 'Closed'),
  carriedOut: text('结转下期', 'Carried out'),
  answered: text('其中作出答复', 'Of these answered'),
  inTime: text('按期答复', 'Answered in time'),
  late: text('逾期答复', 'Answered late'),
  overdue: text('逾期未答复', 'Overdue and open'),
};

export const DIMENSION_NAMES: Record<ReleaseDimension, Text> = {
  unit: text('发布单位', 'Unit'),
  column: text('栏目', 'Column'),
  channel: text('公开渠道', 'Channel'),
  kind: text('信息类别', 'Kind'),
  year: text('年度', 'Year'),
  month: text('月份', 'Month'),
};

export const VISIT_KIND_NAMES: Record<VisitKind, Text> = {
  home: text('首页', 'Home'),
  document: text('文件页', 'Documents'),
  column: text('栏目页', 'Columns'),
  disclosure: text('政府信息公开平台', 'Disclosure platform'),
  units: text('机构信息', 'Units'),
  search: text('搜索', 'Search'),
  requests: text('依申请公开', 'Requests'),
  statistics: text('公开统计', 'Statistics'),
  other: text('其他页面', 'Other pages'),
};

export const statisticsWords = {
  title: text('统计分析', 'Statistics'),
  ofCounty: (name: string) => text(`${name}（全县汇总）`, `${name} (whole county)`),
  ofGovernment: (name: string) => text(`${name}（政府本级）`, `${name} (government itself)`),
  badDate: text('请填写正确的日期', 'Give a valid date'),
  turnedPeriod: text('截止日期不能早于起始日期', 'The last day cannot lie before the first'),
  longPeriod: (years: number) =>
    text(`统计期间不能超过${years}年，请缩短`, `At most ${years} years are counted at once. Shorten the period`),
  place: text('统计范围', 'Scope'),
  from: text('起始日期', 'From'),
  to: text('截止日期', 'To'),
  show: text('统计', 'Show'),
  download: text('下载Excel表', 'Download .xlsx'),
  summaries: text('工作总结', 'Work summaries'),
  year: text('年度一览', 'The year on one page'),
  period: (from: string, to: string) => text(`${from}至${to}`, `${from} to ${to}`),
  figure: text('指标', 'Figure'),
  count: text('件数', 'Count'),
  value: text('数值', 'Value'),
  releases: text('主动公开', 'Published items'),
  releasesNote: text(
    '按首次发布日期统计，含此后撤回和公示期满撤下的；一件信息发布在多个栏目或者渠道的，各计一次，合计不重复。',
    'By the day of first release, whether public still or not. An item in several columns or channels counts in each; the total counts it once.',
  ),
  total: text('发布总数', 'All items'),
  by: (name: Text): Text => text(`按${name.zh}统计`, `By ${name.en.toLowerCase()}`),
  noRelease: text('统计期间没有发布信息。', 'Nothing was published in this period.'),
  requests: text('依申请公开', 'Requests'),
  requestsNote: text(
    '按法定收到日期和办结日期统计。上期结转与新收之和，等于办结与结转下期之和。用时为依法计入的工作日，补正、第三方征询等不计入期限的时间除外。按期答复率只计已经作出的答复；超过期限尚未答复的，以期末在办且期限已定的件数为基数，计入逾期未答复率。',
    'By legal receipt and closing. Carried in and received equal closed and carried out. Time taken is working days that count in law. The rate in time counts answers alone; cases open past their due date are shown out of all open ones that have one.',
  ),
  own: text('本机关', 'Own body'),
  county: text('全县', 'Whole county'),
  inTimeRate: text('按期答复率', 'Answered in time'),
  overdueRate: text('逾期未答复率', 'Overdue and open, of open cases'),
  mean: text('平均用时（工作日）', 'Mean time (working days)'),
  median: text('用时中位数（工作日）', 'Median time (working days)'),
  compression: text('比法定20个工作日压缩', 'Less than the statutory 20 working days'),
  byUnit: text('各单位办理情况', 'By unit'),
  byMonth: text('各月收办情况', 'By month'),
  byChannel: text('申请渠道', 'By channel'),
  byOutcome: text('办理结果', 'By outcome'),
  byUnitMonth: (figure: Text) => text(`各单位各月${figure.zh}`, `${figure.en} by unit and month`),
  channel: text('渠道', 'Channel'),
  unit: text('单位', 'Unit'),
  month: text('月份', 'Month'),
  noRequest: text('统计期间没有依申请公开件。', 'There was no request in this period.'),
  visits: text('页面访问', 'Page views'),
  visitsNote: text(
    '只统计公开页面的浏览次数，不使用Cookie，不记录访问者的网络地址和设备特征，因此不统计访问人数。搜索引擎等程序的访问不计入。',
    'Views of public pages alone, without cookies, addresses or marks of a device; so the number of visitors is not known. Programs are left out.',
  ),
  visitsOfUnits: text('此范围只含所属单位文件页的浏览次数。', 'Of this scope, views of its documents alone.'),
  noVisit: text('统计期间没有浏览记录。', 'No view was counted in this period.'),
  pageKind: text('页面类别', 'Kind of page'),
  views: text('浏览次数', 'Views'),
  mostRead: text('浏览最多的文件', 'Most read documents'),
  document: text('文件', 'Document'),
  chartOf: (name: string) =>
    text(`${name}柱状图，数据见下表`, `Bar chart: ${name}. Its figures are in the table below`),
  swipe: text('左右滑动查看完整图表', 'Swipe sideways for the whole chart'),
  table: (rows: number) => text(`数据表（${rows}行）`, `Table (${rows} rows)`),
  share: text('占比', 'Share'),
  documentsBehind: (count: number) => text(`信息（${count}件）`, `Items (${count})`),
  casesBehind: (count: number) => text(`申请件（${count}件）`, `Cases (${count})`),
  tasksBehind: (count: number) => text(`要点任务（${count}项）`, `Tasks (${count})`),
  caseNumber: text('登记编号', 'Number'),
  receivedOn: text('收到日期', 'Received'),
  dueOn: text('答复期限', 'Due'),
  endedOn: text('办结日期', 'Closed'),
  outcome: text('办理结果', 'Outcome'),
  used: text('用时（工作日）', 'Working days'),
  open: text('在办', 'Open'),
  itemTitle: text('标题', 'Title'),
  itemNumber: text('发文字号', 'Number'),
  itemKind: text('类别', 'Kind'),
  releasedOn: text('发布日期', 'Released'),
  stage: text('目前状态', 'State'),
  nothingBehind: text('没有符合条件的信息。', 'Nothing matches.'),
};

/** What the public page of statistics says. */
export const publicWords = {
  title: text('公开统计', 'Statistics'),
  total: (count: number, on: string) =>
    text(`截至${on}，本网站主动公开政府信息${count}件。`, `${count} items are public on this site on ${on}.`),
  note: text(
    '统计目前公开的信息；发布在多个栏目的，各栏目分别计数。依申请公开的收办数据见',
    'Items that are public now; one in several columns counts in each. Requests are counted in the',
  ),
  reports: text('政府信息公开年报', 'annual reports'),
};
