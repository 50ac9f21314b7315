/** What the pages that check others' reports say. */
import { type Text, text } from '../../web/language.ts';

export const MOST_SOURCES = 40;

export const othersWords = {
  title: text('核对已公布的年度报告', 'Check published reports'),
  lead: text(
    '读取各单位已公布的年度报告，核对表内勾稽关系以及正文与表格是否一致。没有读到的内容列为“未读取”并说明原因，不作为相符。',
    'Reads reports that were published and checks identities, and text against tables. What is not read is named with its reason.',
  ),
  addresses: text('网页或者文件地址', 'Addresses of pages or files'),
  addressesHint: text(
    `每行一个，一次最多${MOST_SOURCES}份；本机和内部网络的地址不予读取`,
    `One a line, at most ${MOST_SOURCES} at once; addresses of inner networks are refused`,
  ),
  files: text('上传文件', 'Files'),
  filesHint: text(
    '可选多个：网页、Word（docx）、Excel（xlsx）、PDF、文本，每个不超过20MB',
    'Pages, .docx, .xlsx, PDF or text, 20 MB each',
  ),
  check: text('核对', 'Check'),
  all: (n: number): Text => text(`核对全部单位（${n}个地址）`, `Check all units (${n} addresses)`),
  nothing: text('请填写地址或者选择文件', 'Give an address or choose a file'),
  tooMany: text(`一次最多核对${MOST_SOURCES}份`, `At most ${MOST_SOURCES} at once`),
  tooLarge: (name: string): Text => text(`文件“${name}”超过20MB`, `"${name}" is larger than 20 MB`),
  units: text('各单位年度报告地址', 'Addresses of the units’ reports'),
  unitsHint: text(
    '填写一次，以后可一并核对。填写当年报告的网页或者文件地址，没有的留空。',
    'Entered once, checked together afterwards. Leave empty where there is none.',
  ),
  badAddress: text('请填写http或者https地址', 'Give an http or https address'),
  save: text('保存', 'Save'),
  saved: text('已保存。', 'Saved.'),
  runs: text('核对记录', 'Earlier checks'),
  noRuns: text('还没有核对过', 'Nothing was checked yet'),
  on: text('日期', 'Date'),
  person: text('核对人', 'By'),
  reports: text('份数', 'Reports'),
  state: text('状态', 'State'),
  standing: (waiting: number): Text =>
    waiting === 0 ? text('已完成', 'Done') : text(`还有${waiting}个地址待读取`, `${waiting} addresses to be read`),
  reading: (waiting: number): Text =>
    text(`正在读取，还有${waiting}个地址`, `${waiting} addresses are still to be read`),
  readingHint: text(
    '地址由系统在后台分批读取，离开本页不影响；以下地址尚未读取，未读取的不作为相符。',
    'Addresses are read in the background, a few at a time; you may leave this page. Not read yet:',
  ),
  again: text('查看最新进度', 'Look again'),
  runTitle: (on: string): Text => text(`年度报告核对结果（${on}）`, `Reports checked on ${on}`),
  summary: (all: number, holds: number, wrong: number, open: number): Text =>
    text(
      `共核对${all}份：全部相符${holds}份，有误${wrong}份，未全部读取${open}份。`,
      `${all} reports: ${holds} hold, ${wrong} are wrong, ${open} are not read in full.`,
    ),
  source: text('来源', 'Source'),
  year: text('年度', 'Year'),
  form: text('表式', 'Form'),
  formUnknown: text('未能确定', 'Unknown'),
  held: text('相符项数', 'Hold'),
  more: (n: number): Text => text(`其余${n}项`, `${n} more`),
  nothingWrong: text('没有发现问题', 'Nothing is wrong'),
  json: text('下载JSON', 'Download JSON'),
  xlsx: text('下载Excel', 'Download .xlsx'),
};
