/** What the pages of what was public on a day say. */
import { text } from '../../web/language.ts';

export const pastWords = {
  title: text('某日公开内容', 'Public on a day'),
  lead: text(
    '列出所选日期终了时（北京时间）处于公开状态的全部内容，以及当时公开的版本，依据发布、修改、撤回、期满和废止的办理记录推算。',
    'Everything that was public when the day ended (Asia/Shanghai), in the version of that time, told by the acts of release, amendment, withdrawal and repeal.',
  ),
  day: text('日期', 'Day'),
  unit: text('单位', 'Unit'),
  column: text('栏目', 'Column'),
  all: text('全部', 'All'),
  show: text('查看', 'Show'),
  file: text('导出表格', 'As a workbook'),
  badDay: text('日期有误，或者晚于今天', 'There is no such day, or it is still to come'),
  none: text('当日没有处于公开状态的内容。', 'Nothing was public on that day.'),
  count: (count: number) => text(`共 ${count} 件`, `${count} in all`),
  late: (count: number) =>
    text(
      `其中 ${count} 件的发布记录是该日之后补登、导入的`,
      `${count} of them by releases that were recorded after that day`,
    ),
  most: (most: number) => text(`只列最近发布的 ${most} 件，请按单位、栏目分别导出`, `Only the newest ${most}`),
  byUnit: text('按单位', 'By unit'),
  byColumn: text('按栏目', 'By column'),
  documents: text('件数', 'Documents'),
  name: text('标题', 'Title'),
  number: text('发文字号', 'Number'),
  index: text('索引号', 'Index number'),
  revision: text('版本', 'Version'),
  revisionOf: (revision: number) => text(`第${revision}版`, `Version ${revision}`),
  releasedAt: text('该版本发布时间', 'This version released'),
  since: text('现状', 'Now'),
  same: text('现仍公开', 'Still public'),
  other: text('已修改或者不再公开', 'Changed or gone since'),
  repealed: text('当时已废止', 'Repealed then'),
  lateOne: text('该日之后补登', 'Recorded later'),
  digest: text('记录校验值（SHA-256）', 'SHA-256 of the record'),
  past: text('历史状态', 'Past state'),
  pastNote: (day: string) =>
    text(
      `以下是${day}终了时公开的版本，不代表现行内容，不得作为现行有效文本引用。`,
      `This was public when ${day} ended. It is not the present text and must not be quoted as such.`,
    ),
  withheld: text('文本不予显示', 'Text withheld'),
  gone: text(
    '此件已撤回或者公示期满，文本不再公开，这里只显示当时公开了什么。确需查阅的，请向县政务公开办提出。',
    'It has left the public since, so its text is not shown here: only what it was. Ask the disclosure office.',
  ),
  personal: text(
    '当时的文本含有疑似个人信息，后来已经修改。这里不再显示，请向县政务公开办提出。',
    'The text of that time seems to hold personal data and was amended since. Ask the disclosure office.',
  ),
  repealedOn: text('废止日期', 'Repealed'),
  repealedLate: text('（该日之后补登，当时页面尚未标注）', ' (recorded later: its page did not say so then)'),
  body: text('当时的正文', 'Text of that time'),
  attachments: text('当时的附件', 'Files of that time'),
  now: text('现行公开页面', 'The page now'),
  noFiles: text(
    '该版本已不再公开，附件只列名称和校验值。需要核对原件的请向县政务公开办提出。',
    'This version is public no more: its files are named by their digests alone. Ask the disclosure office.',
  ),
  sameFiles: text(
    '该版本现仍公开，附件即为公开网站上的文件。',
    'This version is public still: its files are the public ones.',
  ),
};
