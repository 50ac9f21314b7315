import type { Bilingual } from '../../checks/rule.ts';
import { type Element, metaOf, named, type Page } from '../page.ts';
import { type PageContext, type PageFault, type PageKind, pageRule } from '../rule.ts';

const SITE = ['SiteName', 'SiteDomain', 'SiteIDCode'];
const COLUMN = ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'];
const ARTICLE = ['ArticleTitle', 'PubDate', 'ContentSource'];
const REQUIRED: Readonly<Record<PageKind, readonly string[]>> = {
  home: SITE,
  column: [...SITE, ...COLUMN],
  article: [...SITE, ...ARTICLE],
};

/** The forms that the specification prescribes. */
/** What a template or a trial left in a tag. */
const LEFT =
  /^(?:测试(?:文章|标题|页面?|稿件?|信息|内容|数据|新闻|栏目)?\d*|test\d*|标题|未命名|undefined|null|x{2,})$|\{\{|\$\{|<%/i;

const FORMS: readonly { name: string; form: RegExp; said: Bilingual }[] = [
  {
    name: 'SiteIDCode',
    form: /^(?:\d{10}|bm\d{8})$/i,
    said: { zh: '网站标识码应为10位。', en: 'The site’s code has ten characters.' },
  },
  {
    name: 'SiteDomain',
    form: /^(?:https?:\/\/)?[\w.-]+\.[a-z]{2,}\/?$/i,
    said: { zh: '网站域名应为英文域名。', en: 'The domain is given in Latin letters.' },
  },
  {
    name: 'PubDate',
    form: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[ T]\d{1,2}:\d{2}(?::\d{2})?$/,
    said: {
      zh: '发布时间应为“年-月-日 时:分”，例如2024-05-01 09:30。',
      en: 'The date is written like 2024-05-01 09:30.',
    },
  },
];

const LEFT_SAID: Bilingual = {
  zh: '网页标签的内容是测试文字或者没有替换的模板变量。',
  en: 'The tag holds words of a trial, or a variable of the template.',
};

const tagOf = (page: Page, name: string) =>
  named(page, 'meta').find(({ attributes }) => attributes.name?.toLowerCase() === name.toLowerCase());

/** What the page is by the tags it has, when nobody says so; null for one without any: it need not be a government page. */
function kindOf(page: Page, { kind, url }: PageContext): PageKind | null {
  if (kind) return kind;
  const has = (names: readonly string[]) => names.some((name) => metaOf(page, name) !== null);
  if (has(ARTICLE)) return 'article';
  if (has(COLUMN)) return 'column';
  return has(SITE) || (url !== undefined && named(page, 'html', 'head', 'body').length > 0) ? 'home' : null;
}

function faults(page: Page, context: PageContext): PageFault[] {
  const kind = kindOf(page, context);
  if (!kind) return [];
  const anchor: Element | undefined = named(page, 'head')[0] ?? page.elements[0];
  const missing = REQUIRED[kind].filter((name) => !metaOf(page, name));
  const found: PageFault[] = [];
  if (anchor && missing.length > 0) {
    const list = missing.join('、');
    found.push({
      element: anchor,
      excerpt: missing.join(', '),
      reason: { zh: `缺少网页标签：${list}。`, en: `These tags are missing or empty: ${missing.join(', ')}.` },
    });
  }
  for (const name of REQUIRED[kind]) {
    const element = tagOf(page, name);
    if (element && LEFT.test(metaOf(page, name) ?? '')) found.push({ element, reason: LEFT_SAID });
  }
  for (const { name, form, said } of FORMS) {
    const value = metaOf(page, name);
    const element = tagOf(page, name);
    if (element && value && !form.test(value)) found.push({ element, reason: said });
  }
  return found;
}

const meta = (tags: Readonly<Record<string, string>>) =>
  `<html><head>${Object.entries(tags)
    .map(([name, content]) => `<meta name="${name}" content="${content}">`)
    .join('')}<title>示范县人民政府</title></head><body></body></html>`;
const site = { SiteName: '示范县人民政府', SiteDomain: 'www.county.gov.cn', SiteIDCode: '3300000001' };
const article = { ...site, ArticleTitle: '关于预算公开的通知', PubDate: '2024-05-01 09:30', ContentSource: '县财政局' };
const column = {
  ColumnName: '通知公告',
  ColumnDescription: '发布通知',
  ColumnKeywords: '通知',
  ColumnType: '政策文件',
};

export const metaTags = pageRule({
  id: 'meta-tags',
  severity: 'low',
  finds: { zh: '网页标签缺少或者不合规范。', en: 'Tags of the page are missing or not as prescribed.' },
  ground: '《政府网站发展指引》（国办发〔2017〕47号）附件2：网页标签规范',
  remedy: {
    zh: '在模板中补齐网站、栏目和内容页标签，内容由系统自动填写。',
    en: 'Complete the tags of site, column and article in the template, and have the system fill them in.',
  },
  examples: {
    match: [
      { html: '<html><head><title>示范县人民政府</title></head></html>', url: 'http://www.county.gov.cn/' },
      { html: meta(site), kind: 'column' },
      { html: meta({ ...site, ...column }), kind: 'article' },
      meta({ ...article, PubDate: '2024年5月1日' }),
      meta({ ...site, SiteIDCode: '330000' }),
      meta({ ...article, ContentSource: '' }),
      meta({ ...article, ArticleTitle: '测试文章' }),
      meta({ ...article, ArticleTitle: '{{article.title}}' }),
    ],
    pass: [
      meta(site),
      meta(article),
      meta({ ...article, ArticleTitle: '测试赛报名通知' }),
      meta({ ...article, ArticleTitle: '测试站开通公告' }),
      { html: meta({ ...site, ...column }), kind: 'column' },
      { html: meta({ ...site, SiteIDCode: 'bm12345678' }), kind: 'home' },
      '<html><head><title>本机保存的页面</title></head><body><p>正文</p></body></html>',
      meta({ description: '无关的标签', viewport: 'width=device-width' }),
    ],
  },
  faults,
});
