import type { RequestListener } from 'node:http';
import { ago, article, column, list, page } from './html.ts';
import type { Plan } from './plan.ts';

const answer =
  (status: number, headers: Record<string, string> = {}, body = ''): RequestListener =>
  (_, response) =>
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);

export function plantLinks(plan: Plan): void {
  const links: string[] = [];
  const broken = (path: string, answers?: RequestListener, says = path) => {
    if (answers) plan.pages[path] = answers;
    links.push(`<a href="${path}">附件材料</a>`);
    plan.says('/links.html', 'D4.3', says);
  };
  const fine = (path: string, why: string, answers?: RequestListener | string) => {
    if (answers) plan.pages[path.split('#')[0]?.split('?')[0] ?? ''] = answers;
    links.push(`<a href="${path}">相关链接</a>`);
    plan.trap('/links.html', why);
  };
  const good = page('打得开的页面', '<p>这里有内容，可以正常打开，供检查使用。</p>');
  broken('/x/404.html');
  broken('/x/410.html', answer(410));
  broken('/x/500.html', answer(500));
  broken('/x/reset.html', (request) => request.socket.destroy());
  broken('/x/to-404.html', answer(302, { location: '/x/404b.html' }));
  broken('/x/circle.html', answer(302, { location: '/x/circle2.html' }));
  plan.pages['/x/circle2.html'] = answer(302, { location: '/x/circle.html' });
  broken('/x/file.pdf');
  links.push('<img src="/x/none.png" alt="图">');
  plan.says('/links.html', 'D4.3', '/x/none.png');
  fine('/x/moved.html', 'a redirect to a good page', answer(301, { location: '/x/good.html' }));
  fine('/x/good.html#part', 'a fragment', good);
  fine('/x/no-head.pdf', 'refuses HEAD', (request, response) =>
    request.method === 'HEAD'
      ? answer(405)(request, response)
      : answer(200, { 'content-type': 'application/pdf' }, 'x')(request, response),
  );
  fine('/x/head-404.docx', 'answers HEAD wrongly', (request, response) =>
    request.method === 'HEAD' ? answer(404)(request, response) : answer(200)(request, response),
  );
  fine('/x/members.html', 'wants a sign-in: unknown', answer(403));
  fine('/x/busy.html', 'too many questions: unknown', answer(429));
  let tries = 0;
  fine('/x/once.html', 'fails once only', (request, response) => {
    tries += 1;
    return answer(tries === 1 ? 502 : 200, {}, good)(request, response);
  });
  fine('/x/slow.html', 'takes a second', (request, response) =>
    setTimeout(() => answer(200, {}, good)(request, response), 900),
  );
  fine('/x/政策.html', 'Chinese in the address');
  plan.pages[encodeURI('/x/政策.html')] = good;
  fine('/x/session.html;jsessionid=12AB', 'a session in the address');
  plan.pages['/x/session.html'] = good;
  fine('/x/closed/secret.html', 'robots.txt keeps it out: unknown', good);
  fine('/x/dir', 'a folder without its slash', answer(301, { location: '/x/dir/' }));
  plan.pages['/x/dir/'] = good;
  for (const [html, why] of [
    ['<a href="javascript:void(0)">打印</a>', 'a script'],
    ['<a href="mailto:a@shifan.gov.cn">邮箱</a>', 'a mail address'],
    ['<a href="tel:0898-65300000">电话</a>', 'a telephone'],
    ['<!-- <a href="/x/commented.html">旧链接</a> -->', 'a comment'],
    ['<script>var a = \'<a href="/x/in-script.html">x</a>\';</script>', 'a string of a script'],
    ['<img src="data:image/png;base64,iVBORw0KGgo=" alt="点">', 'an image in the page'],
    ['<a href="https://dead.invalid/">外网链接</a>', 'another host that was not to be asked'],
    ['<a href="#top">返回顶部</a>', 'a place in the page'],
    ['<a>没有地址</a>', 'an anchor without address'],
    ['<a href="/x/good.html?a=1&amp;b=2">参数</a>', 'entities in the address'],
    ['<a href=" /x/good.html ">空格</a>', 'spaces around the address'],
    ['<a href="?tab=2">本页</a>', 'the page itself with a query'],
    ['<link rel="preconnect" href="https://cdn.invalid/">', 'a hint, no link'],
    ['<a href="../../../x/good.html">上级</a>', 'more steps up than there are'],
    ['<template><a href="/x/template.html">x</a></template><a href="/x/good.html">好</a>', 'a template'],
  ] as const) {
    if (html.includes('template.html')) plan.pages['/x/template.html'] = good;
    links.push(html);
    plan.trap('/links.html', why);
  }
  plan.pages['/links.html'] = page('相关链接汇总页面', links.join('\n'));
}

export function plantTags(plan: Plan): void {
  const pages: [string, string, string][] = [];
  const add = (path: string, html: string) => {
    plan.pages[path] = html;
    pages.push([path, `页面标签样例${path}`, '']);
  };
  const ok = (path: string, why: string, html: string) => {
    add(path, html);
    plan.trap(path, why);
  };
  ok('/t/1.html', 'seconds in the date', article('带秒的发布时间样例', ago(3), '', { PubDate: `${ago(3)} 09:30:15` }));
  ok('/t/2.html', 'no optional tags', article('没有可选标签的样例', ago(3)));
  ok(
    '/t/3.html',
    'names of tags in small letters',
    article('小写标签名称的样例', ago(3)).replace('"PubDate"', '"pubdate"'),
  );
  ok(
    '/t/4.html',
    'domain with its scheme',
    article('域名带协议的样例页面', ago(3), '', { SiteDomain: 'https://www.shifan.com/' }),
  );
  ok('/t/5.html', 'a ministry’s code', article('部委标识码样例页面', ago(3), '', { SiteIDCode: 'bm12345678' }));
  const bad = (path: string, html: string) => {
    add(path, html);
    plan.fault(path, 'D4.6');
  };
  bad('/t/f1.html', article('没有发布时间标签样例', ago(3), '', { PubDate: null }));
  bad('/t/f2.html', article('没有来源标签的样例', ago(3), '', { ContentSource: null }));
  bad('/t/f3.html', article('发布时间写法错误样例', ago(3), '', { PubDate: ago(3) }));
  bad('/t/f4.html', article('标识码位数错误样例', ago(3), '', { SiteIDCode: '46000001' }));
  bad('/t/f5.html', article('没有网站名称标签样例', ago(3), '', { SiteName: null }));
  plan.pages['/t/f6/'] = column('督查审计', '', list([['/t/1.html', '带秒的发布时间样例', ago(3)]]), {
    ColumnDescription: null,
  });
  plan.fault('/t/f6/', 'D4.6');
  plan.pages['/tags.html'] = page('页面标签样例汇总', list(pages));
}

/** The home page: fresh, with a search, and without some of what its foot must show. */
export function plantHome(plan: Plan, links: readonly string[]): void {
  const found = '工作动态情况汇总';
  const home = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="SiteName" content="示范县人民政府">
<meta name="SiteDomain" content="www.shifan.com"><meta name="SiteIDCode" content="4600000001"><title>欢迎访问</title></head><body>
<nav><a href="/news/">工作动态</a><a href="/policy/">政策文件</a><a href="/jiedu/">政策解读</a><a href="/jigou/">机构职能</a><a href="/services/">办事服务</a>
<a href="/guide/">政府信息公开指南</a><a href="/duty/">法定主动公开内容</a><a href="/nianbao/">政府信息公开年报</a></nav>
<form action="/search" role="search"><input type="hidden" name="site" value="1"><input type="text" name="q"><button>搜索</button></form>
<main><ul><li><a href="/news/2.html">县领导调研防汛准备工作情况</a><span>${ago(13)}</span></li><li><a href="/news/1.html">全县春耕备耕工作会议召开情况</a><span>${ago(400)}</span></li></ul>
<p>${links.map((path) => `<a href="${path}">${path}</a>`).join(' ')}</p></main>
<footer>主办单位：示范县人民政府办公室　网站标识码：460000001　琼ICP备 05000000号-1
<img src="/mark.png" alt="党政机关网站标识"></footer></body></html>`;
  plan.pages['/'] = home;
  plan.pages['/mark.png'] = plan.pages['/i/a.png'] = 'x';
  plan.trap('/', 'an old post beside a new one');
  plan.trap('/', 'the record number with a space and a suffix');
  plan.trap('/', 'the mark of the registrar is a picture');
  plan.faults.push(
    { path: '/', indicator: 'D4.2', says: '网站标识码' },
    { path: '/', indicator: 'D4.2', says: '公安机关备案号' },
    { path: '/', indicator: 'D4.2', says: '联系方式' },
    { path: '/', indicator: 'D4.4' },
    { path: '/search', indicator: 'D4.5', says: '第一页' },
    { path: '/search', indicator: 'D4.5', says: '分类' },
    { path: '/', indicator: 'D4.1', says: 'shifan.com' },
    { path: '/', indicator: 'D4.1', says: '首页标题' },
    { path: '/', indicator: 'S.https' },
    { path: '/', indicator: 'S.headers', says: 'content-security-policy' },
    { path: '/', indicator: 'S.headers', says: 'x-content-type-options' },
    { path: '/', indicator: 'S.headers', says: '套用' },
  );
  plan.pages['/robots.txt'] = (_, response) => void response.end('User-agent: *\nDisallow: /x/closed/');
  // repeats the question, finds nothing at the first time, and sorts nothing
  let questions = 0;
  plan.pages['/search'] = (request, response) => {
    const question = new URL(request.url ?? '', 'http://a').searchParams.get('q') ?? '';
    questions += 1;
    const hits = Object.entries(plan.pages).filter(
      ([, html]) => questions > 1 && typeof html === 'string' && html.includes(`<h1>${question}</h1>`),
    );
    const rows = hits.map(([path]) => `<li><a href="${path}">${question}</a></li>`).join('');
    answer(
      200,
      {},
      page('搜索结果', `<p>您搜索的是：${question}</p><ul>${rows}<li><a href="/news/">${found}</a></li></ul>`),
    )(request, response);
  };
}
