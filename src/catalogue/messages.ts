/** What the office pages of columns say. */
import { text } from '../web/language.ts';

export const columnWords = {
  title: text('栏目管理', 'Columns'),
  lead: text(
    '栏目决定公众在网站上从哪里找到文件。政府信息公开平台的四个栏目由国家统一规定，名称和位置不能改动。',
    'Columns are where the public finds documents. The four columns of the disclosure platform are laid down nationally.',
  ),
  add: text('新增栏目', 'Open a column'),
  none: text('尚未设置栏目。', 'There are no columns yet.'),
  name: text('栏目名称', 'Name'),
  nameEn: text('英文名称', 'English name'),
  code: text('代码', 'Code'),
  codeHint: text(
    '用于网址，由小写字母、数字和连字符组成，设置后不能修改。',
    'Part of the address: small letters, digits, hyphens. It cannot be changed later.',
  ),
  badCode: text('只能使用小写字母、数字和连字符', 'Only small letters, digits and hyphens'),
  parent: text('上级栏目', 'Above it'),
  top: text('（一级栏目）', '(top level)'),
  type: text('栏目类别', 'Type'),
  typeHint: text('网页标签 ColumnType 的取值。', 'The value of the page tag ColumnType.'),
  description: text('栏目描述', 'Description'),
  descriptionHint: text('说明栏目的设置目的和主要内容。', 'What it is for and what it holds.'),
  keywords: text('关键词', 'Keywords'),
  keywordsHint: text('多个关键词之间用逗号分隔。', 'Separated by commas.'),
  sort: text('排序号', 'Order'),
  sortHint: text('数字小的排在前面。', 'Smaller numbers come first.'),
  badSort: text('请填写 0 至 9999 的整数', 'A whole number from 0 to 9999'),
  state: text('状态', 'State'),
  isOpen: text('开设中', 'Open'),
  isClosed: text('已关闭', 'Closed'),
  save: text('保存', 'Save'),
  close: text('关闭栏目', 'Close the column'),
  closeHint: text(
    '关闭后栏目不再出现在网站上，其中的文件仍可按原网址访问和搜索。',
    'It disappears from the site. Its documents stay at their addresses and can be found by searching.',
  ),
  ground: text('关闭理由', 'Ground'),
  view: text('查看栏目', 'See it'),
};
