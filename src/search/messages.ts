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
