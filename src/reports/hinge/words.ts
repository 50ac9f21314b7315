/** What the panel of the year hinge says. */
import { text } from '../../web/language.ts';

export const hingeWords = {
  title: text('年度衔接', 'Year hinge'),
  closes: text('本年结转数与上年结转下年数逐列一致', 'What was carried over agrees with last year in every column'),
  differs: (columns: number) =>
    text(
      `有${columns}列结转数与上年报告不一致，请核对下列案件`,
      `${columns} columns differ from last year's report. Check the cases below`,
    ),
  column: text('申请人类型', 'Applicant'),
  carriedOut: text('上年“四、结转下年度继续办理”', 'Carried out last year (row 4)'),
  carriedIn: text('本年“二、上年结转”', 'Carried in this year (row 2)'),
  difference: text('相差', 'Difference'),
  sources: text('上年数据取自', 'Last year’s figures come from'),
  approved: text('已审定的报告', 'the approved report'),
  counted: text('按现有记录统计，报告尚未审定', 'counted from the records; no report is approved'),
  cases: text('造成差额的案件', 'Cases behind the difference'),
  side: text('计入何处', 'Counted in'),
  'carried-out': text('仅计入上年结转下年', 'Last year only'),
  'carried-in': text('仅计入本年上年结转', 'This year only'),
  gone: text('登记已作废', 'Its entry was voided'),
};
