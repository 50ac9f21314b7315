/** Texts of the pages of the ledger. */
import { text } from '../../web/language.ts';

export const ledgerWords = {
  title: text('导入申请台账', 'Import a ledger of requests'),
  lead: text(
    '把本系统启用前的申请台账一次导入。编号、日期保留原样；新登记的申请继续按本系统的编号顺延。',
    'Takes over a ledger of before this program. Numbers and dates stay; new requests go on with the site’s own series.',
  ),
  step1: text('第一步 下载模板', '1 Download the template'),
  step1Hint: text(
    '模板内有填写说明和可选值。一件申请一行。',
    'With explanations and the values to choose from. One row for each request.',
  ),
  template: text('下载模板', 'Download the template'),
  step2: text('第二步 上传检查', '2 Upload and check'),
  step2Hint: text(
    '上传后只检查、不导入。文件和文件名都不保存，只记校验值。',
    'It is checked, and not imported yet. Neither the file nor its name is kept, only its digest.',
  ),
  file: text('填好的台账（.xlsx，不超过5 MB、5000行）', 'The filled ledger (.xlsx, at most 5 MB and 5,000 rows)'),
  check: text('上传并检查', 'Upload and check'),
  noFile: text('请选择文件', 'Choose a file'),
  known: (on: string) =>
    text(`此文件已于${on}导入，不能重复导入。`, `This file was imported on ${on}; it is not imported again.`),
  errors: (count: number) =>
    text(
      `有${count}处错误，一行也没有导入。请改正后重新上传。`,
      `${count} errors: nothing was imported. Correct them and upload again.`,
    ),
  warnings: (count: number) => text(`有${count}处提示，请核对`, `${count} warnings to look at`),
  sound: (cases: number, remedies: number) =>
    text(
      `检查通过：${cases}件申请、${remedies}件复议诉讼，尚未导入。`,
      `Sound: ${cases} requests and ${remedies} remedies, not imported yet.`,
    ),
  preview: text('将要导入', 'To be imported'),
  unit: text('受理机关', 'Unit addressed'),
  cases: text('申请', 'Requests'),
  ended: text('其中已办结', 'Ended'),
  open: text('未办结', 'Open'),
  confirm: text('确认导入', 'Import'),
  confirmHint: text(
    '导入后每件申请按各自的法定日期计算期限、进入统计和年度报告；导入有误的，逐件更正或者作废。',
    'Every request then counts by its own legal dates, in figures and the annual report. Mistakes are mended case by case.',
  ),
  none: text('没有', 'None'),
  past: text('已导入的台账', 'Imported ledgers'),
  pastNone: text('还没有导入过台账。', 'No ledger was imported yet'),
  name: text('文件校验值（前8位）', 'File, by its digest'),
  on: text('导入日期', 'Imported on'),
  by: text('导入人', 'By'),
  done: (cases: number) => text(`已导入${cases}件申请。`, `${cases} requests were imported.`),
};

export const exportWords = {
  title: text('导出申请台账', 'Export the ledger of requests'),
  lead: text(
    '导出您可以查看的申请，栏目与导入模板相同。',
    'The requests that you may see, in the columns of the import.',
  ),
  year: text('提交年度', 'Year'),
  all: text('全部年度', 'All years'),
  plain: text('不含申请人信息', 'Without data of applicants'),
  plainHint: text(
    '申请人、证件、联系方式和申请内容各栏留空。',
    'Name, identity, contacts and description are left empty.',
  ),
  make: text('导出', 'Export'),
  whole: text('含申请人信息', 'With data of applicants'),
  wholeHint: text(
    '须说明理由，并逐件留痕备查。导出的文件请按规定保管。',
    'Give a reason, which is recorded with every case. Keep the file as the rules say.',
  ),
  reason: text('导出理由', 'Reason'),
  reasonHint: text('例如“移交新系统”', 'Such as “to move to another system”'),
  needed: text('请填写导出理由', 'Give the reason'),
  wrongYear: text('请选择年度', 'Choose the year'),
  tooMany: text('超过5000件，请按年度导出。', 'More than 5,000. Export them by year.'),
  fileName: '政府信息公开申请台账',
};
