import { metaOf, named, type Page, textOf } from '../page.ts';
import { type PageFault, pageRule } from '../rule.ts';

const DEFAULT =
  /^(?:无标题(?:文档|页面?)?|新建(?:网页|文本文档|页面)?[ \d]*|未命名|(?:首页|列表页?|栏目页?|内容页?|详情页?|网站|网页)?模[板版][ \d]*|标题|网页标题|网站标题|untitled(?: document| page)?|new page\d*|document|title|test|测试|index|home|null|undefined)$/i;

function faults(page: Page): PageFault[] {
  const [head] = named(page, 'head');
  const title = named(page, 'title').find(({ parent }) => parent?.name !== 'svg');
  if (!title) return head && metaOf(page, 'ArticleTitle') === null ? [{ element: head, excerpt: '<head>' }] : [];
  const words = textOf(page, title);
  return words === '' || DEFAULT.test(words) || /^\s*[-_|—]|\{\{|\$\{|<%/.test(words) ? [{ element: title }] : [];
}

export const pageTitle = pageRule({
  id: 'page-title',
  severity: 'low',
  finds: {
    zh: '网页标题为空，或者是模板的默认文字。',
    en: 'The title of the page is missing, or the template’s own.',
  },
  ground: '《政府网站发展指引》（国办发〔2017〕47号）附件：网页设计规范、网页标签',
  remedy: {
    zh: '标题写明内容名称和网站名称，每个页面各不相同。',
    en: 'Say in the title what the page is and whose; no two pages have the same.',
  },
  examples: {
    match: [
      '<html><head><meta charset="utf-8"></head><body><p>通知</p></body></html>',
      '<title></title><p>通知</p>',
      '<title>无标题文档</title>',
      '<title>Untitled Document</title>',
      '<title> - 示范县人民政府</title>',
      '<title>{{title}}</title>',
      '<title>新建网页 1</title>',
      '<title>首页模板</title>',
    ],
    pass: [
      '<title>关于2024年预算公开的通知 - 示范县人民政府</title>',
      '<p>网页片段</p>',
      '<head><title>示范县人民政府</title></head><svg><title></title></svg>',
    ],
  },
  faults,
});
