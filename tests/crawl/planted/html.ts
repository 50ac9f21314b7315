/** Pages of the planted site: clean unless a part is left out. */

export const TODAY = Temporal.PlainDate.from('2026-06-15');
/** The day so many days ago, as pages write it. */
export const ago = (days: number): string => TODAY.subtract({ days }).toString();
export const months = (count: number): string => TODAY.subtract({ months: count }).toString();

export interface Tags {
  [name: string]: string | null;
}

const SITE: Tags = { SiteName: '示范县人民政府', SiteDomain: 'www.shifan.com', SiteIDCode: '4600000001' };

const meta = (tags: Tags) =>
  Object.entries({ ...SITE, ...tags })
    .filter(([, content]) => content !== null)
    .map(([name, content]) => `<meta name="${name}" content="${content}">`)
    .join('');

const MENU = `<nav><a href="/">首页</a><a href="/news/">工作动态</a><a href="/policy/">政策文件</a><a href="/jiedu/">政策解读</a>
<a href="/jigou/">机构职能</a><a href="/guide/">政府信息公开指南</a><a href="/duty/">法定主动公开内容</a><a href="/nianbao/">政府信息公开年报</a>
<a href="/services/">办事服务</a></nav>`;

export function page(title: string, body: string, tags: Tags = {}): string {
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">${meta(tags)}<title>${title}_示范县人民政府</title></head>
<body>${MENU}<main><h1>${title}</h1>${body}</main><footer>版权所有</footer></body></html>`;
}

export type Post = readonly [href: string, title: string, date?: string];

export const list = (posts: readonly Post[]) =>
  `<ul>${posts.map(([href, title, date]) => `<li><a href="${href}">${title}</a>${date ? `<span>${date}</span>` : ''}</li>`).join('')}</ul>`;

export function column(name: string, type: string, body: string, tags: Tags = {}): string {
  const own = {
    ColumnName: name,
    ColumnType: type || '信息公开目录',
    ColumnDescription: `发布${name}`,
    ColumnKeywords: name,
  };
  return page(name, body, { ...own, ...tags });
}

export function article(title: string, date: string, body = '', tags: Tags = {}): string {
  const own = { ArticleTitle: title, PubDate: `${date} 09:30`, ContentSource: '县政府办公室' };
  const text = `<p>县政府办公室今天发布了有关情况，各乡镇和部门按照职责分工抓好落实，及时回应群众关心的问题。</p>`;
  return page(title, `<p>发布日期：${date}</p>${text}${body}`, { ...own, ...tags });
}

/** Parts of a service guide by their labels; a part that is null is left out. */
export function guide(
  title: string,
  parts: Readonly<Record<string, string | null>>,
  form = '<a href="/files/form.docx">申请表下载</a>',
): string {
  const all: Record<string, string | null> = {
    事项名称: title,
    设定依据: '《中华人民共和国行政许可法》第十二条',
    申请条件: '年满十八周岁的本县居民',
    办理材料: '身份证原件一份，申请书原件一份',
    办理地点: '县政务服务中心二楼三号窗口',
    办理时间: '工作日上午八时至十二时',
    联系电话: '0898-65300000',
    办理流程: '申请、受理、审查、决定、送达',
    ...parts,
  };
  const rows = Object.entries(all).filter(([, value]) => value !== null);
  return page(
    `${title}办事指南`,
    `<table>${rows.map(([name, value]) => `<tr><th>${name}</th><td>${value}</td></tr>`).join('')}</table>${form}`,
  );
}

export interface Letter {
  asked: string;
  answered?: string | null;
  by?: string | null;
  text?: string | null;
}

export function letter(
  title: string,
  { asked, answered = null, by = '县住房和城乡建设局', text = '您好，您反映的问题已经处理。' }: Letter,
  about = '县长信箱',
): string {
  const answer = answered === null ? '' : `<p>答复时间：${answered}</p>`;
  return page(
    title,
    `<p>${about}</p><p>留言时间：${asked}</p><p>留言内容：请问这件事情怎么办理？</p>${answer}${answered !== null || text === '已答复' ? `${by ? `<p>答复单位：${by}</p>` : ''}${text ? `<p>答复内容：${text}</p>` : ''}` : ''}`,
  );
}
