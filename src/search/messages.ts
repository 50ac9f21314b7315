/** What the search page says. */
import { type Text, text } from '../web/language.ts';
import type { Filters } from './filters.ts';
import type { Sort } from './search.ts';

const figure = (n: number) => n.toLocaleString('en-US');

export const words = {
  title: text('信息搜索', 'Search'),
  titleOf: (query: string): Text => text(`搜索：${query}`, `Search: ${query}`),
  query: text('搜索内容', 'Search for'),
  placeholder: text('标题、正文词语或者文号', 'Words of a title or text, or a document number'),
  submit: text('搜索', 'Search'),
  suggestions: text('搜索建议', 'Suggestions'),
  narrow: text('筛选与排序', 'Filter and sort'),
  sort: text('排序方式', 'Order'),
  any: text('不限', 'Any'),
  results: text('搜索结果', 'Results'),
  found: (n: number): Text => text(`共找到 ${figure(n)} 条`, n === 1 ? '1 found' : `${figure(n)} found`),
  foundAbout: (n: number): Text => text(`约 ${figure(n)} 条`, `About ${figure(n)} found`),
  lastPage: text(
    '结果较多，仅列出前面部分；请增加词语或者筛选条件。',
    'Only the first results are listed. Add words or filters to see others.',
  ),
  shortened: (n: number): Text =>
    text(`搜索内容过长，已按前 ${n} 个字搜索。`, `The query is too long; its first ${n} characters were searched.`),
  most: text(
    '没有与搜索内容完全相符的信息，以下信息包含其中大部分词语。',
    'Nothing matches the whole query. These hold most of its words.',
  ),
  few: text(
    '与搜索内容完全相符的信息较少，列在前面；其后的信息包含其中大部分词语。',
    'Few match the whole query; they come first. Those after them hold most of its words.',
  ),
  corrected: (typed: string, searched: string): Text =>
    text(
      `没有找到“${typed}”，以下是“${searched}”的搜索结果。`,
      `Nothing was found for “${typed}”. These are the results for “${searched}”.`,
    ),
  asTyped: (typed: string): Text => text(`仍然搜索“${typed}”`, `Search for “${typed}” instead`),
  meant: text('您是不是要找：', 'Did you mean: '),
  unknown: (list: readonly string[]): Text =>
    text(
      `本站信息中没有出现：${list.map((word) => `“${word}”`).join('、')}`,
      `Not found anywhere on this site: ${list.map((word) => `“${word}”`).join(', ')}`,
    ),
  narrowBy: text('缩小范围', 'Narrow down'),
  onlyYear: (year: number): Text => text(`只看${year}年发布的信息`, `Only what was released in ${year}`),
  removeFilter: (name: string): Text => text(`取消“${name}”`, `Remove “${name}”`),
  active: text('已选条件', 'Filters'),
  nothing: text('没有找到相关信息', 'Nothing was found'),
  withoutFilters: (count: string): Text =>
    text(`取消筛选条件后有 ${count} 条结果`, `Without the filters there are ${count} results`),
  withoutWords: (list: readonly string[]): Text =>
    text(`去掉${list.map((word) => `“${word}”`).join('、')}再搜索`, `Search again without ${list.join(', ')}`),
  fewer: text('减少词语，只保留最关键的一两个', 'Use fewer words: the one or two that matter most'),
  spelling: text(
    '检查有无错别字，或者换一种写法，例如全称、简称、发文字号',
    'Check the spelling, or write it in another way: full name, short name, document number',
  ),
  byColumn: text('按栏目查找', 'Look through the columns'),
  request: text('申请公开未主动公开的政府信息', 'Request information that is not published'),
  empty: text(
    '请输入要查找的词语。可以输入文件标题、正文中的词语，也可以输入发文字号；加引号的内容按原文查找。繁体、简体均可。',
    'Type what you look for: words of a title or of a text, or a document number. What stands in quotation marks is looked for as it is. Traditional and simplified characters are alike.',
  ),
};

export const FILTER_NAMES: Readonly<Record<keyof Filters, Text>> = {
  unit: text('发布机构', 'Published by'),
  column: text('栏目', 'Column'),
  kind: text('信息类型', 'Kind'),
  year: text('发布年份', 'Year'),
  validity: text('有效性', 'Validity'),
};

export const SORT_NAMES: Readonly<Record<Sort, Text>> = {
  relevance: text('按相关程度', 'By relevance'),
  date: text('按发布时间', 'By date'),
};

export const synonymWords = {
  title: text('搜索同义词', 'Synonyms of the search'),
  lead: text(
    '群众搜索时常用简称、俗称。在这里登记本地的叫法，搜索其中一个，写着另一个的信息也能找到。',
    'People search by short and everyday names. Enter the local ones here: who searches for one finds what is written with the other.',
  ),
  own: text('本地同义词', 'Local synonyms'),
  lines: text('同义词，每行一组', 'Synonyms, a group a line'),
  hint: text(
    '“低保=最低生活保障”表示两种叫法互通；“老人钱>高龄津贴|养老金”表示搜前者也找后者，反过来不找。每个词语 2 至 16 个字。',
    '“A=B”: both mean the same. “A>B|C”: who searches for A finds B and C too, not the other way round. Words of 2 to 16 characters.',
  ),
  save: text('保存', 'Save'),
  saved: text('已保存，搜索即时生效。', 'Saved. The search uses it from now on.'),
  everywhere: (version: number): Text =>
    text(`系统内置同义词（第 ${version} 版）`, `Built-in synonyms (version ${version})`),
  everywhereLead: text(
    '以下各组对所有站点有效，不必重复登记；# 后面是全称的出处。',
    'These hold for every site. What stands behind # is where the full name comes from.',
  ),
  show: text('查看全部', 'Show all'),
};

export const suggestWords = {
  title: text('信息', 'Document'),
  column: text('栏目', 'Column'),
  unit: text('机构', 'Unit'),
  word: text('词语', 'Word'),
};
