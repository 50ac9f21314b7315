/**
 * A site on loopback to crawl: 10,000 pages of official Chinese, 2,000 of which name an address that is broken; with
 * `traps` also what catches crawlers. Run as a program it prints its address: `node bench/inspect-crawl-site.ts traps`.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const PAGES = 10_000;
export const BROKEN = 2_000;
const CHILDREN = 12;

const SENTENCES = [
  '为进一步规范基层政务公开工作，县政府办公室组织各乡镇和部门对照目录逐项核查，及时补齐缺漏的事项。',
  '各单位应当在信息形成之日起二十个工作日内予以公开，法律、行政法规另有规定的从其规定。',
  '会议听取了全县春耕备耕情况汇报，研究部署了下一步高标准农田建设和水利设施管护工作。',
  '群众可以到政务服务大厅综合窗口提交材料，也可以通过政务服务网在线办理，办理结果以短信告知。',
  '县财政局公布了本年度部门预算，社会保障和就业支出、教育支出、农林水支出均按批复数执行。',
  '县教育局公布义务教育阶段学区划分方案，家长可以在办公时间拨打咨询电话了解入学条件和所需材料。',
  '市场监管部门开展节前食品安全检查，对发现的问题当场提出整改要求，并将适时组织复查。',
  '县气象台预计未来三天以多云天气为主，早晚温差较大，请注意添减衣物，做好森林防火工作。',
  '本办法自公布之日起施行，由县人力资源和社会保障局负责解释，此前有关规定与本办法不一致的以本办法为准。',
  '驻村干部走访脱贫户，核对产业补助发放情况，对反映的饮水和道路问题逐一登记并明确办理时限。',
];

/** Numbers from 0 on, the same at every run. */
function pick(page: number, turn: number, most: number): number {
  return (Math.imul(page * 31 + turn * 17 + 7, 2_654_435_761) >>> 8) % most;
}

/** The address that page `page` names and that is broken; null for four pages in five. */
export function brokenLink(page: number): string | null {
  const step = PAGES / BROKEN;
  return page % step === step - 1 ? `/gone/${Math.floor(page / step)}.html` : null;
}

export function pageHtml(page: number): string {
  const paragraphs = Array.from({ length: 12 }, (_, paragraph) => {
    const sentences = Array.from({ length: 3 }, (_, turn) => SENTENCES[pick(page, paragraph * 3 + turn, 10)]);
    return `<p>${sentences.join('')}（第${page}号之${paragraph + 1}）</p>`;
  });
  const first = page * CHILDREN + 1;
  const children = Array.from({ length: CHILDREN }, (_, index) => first + index).filter((child) => child < PAGES);
  const links = [0, Math.floor((page - 1) / CHILDREN), (page + 1) % PAGES, ...children].filter((one) => one >= 0);
  const broken = brokenLink(page);
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>政务公开工作情况第${page}期</title>
<meta name="SiteName" content="示范县人民政府"><link rel="stylesheet" href="/site.css"></head><body>
<nav><a href="/">首页</a><a href="/news/">工作动态</a><a href="/policy/">政策文件</a></nav>
<h1>政务公开工作情况第${page}期</h1><img src="/mark.png" alt="示范县">${paragraphs.join('\n')}
<ul>${links.map((one) => `<li><a href="${pagePath(one)}">政务公开工作情况第${one}期</a></li>`).join('')}
${broken ? `<li><a href="${broken}">附：核查情况</a></li>` : ''}</ul></body></html>`;
}

export function pagePath(page: number): string {
  return page === 0 ? '/' : `/open/${page}.html`;
}

/** Which traps a page leads to; the first page leads to each. */
const TRAPS = [
  '/calendar?month=2026-11',
  '/drip.html',
  '/huge.html',
  '/loop/a/',
  '/turn/1',
  '/reset.html',
  '/bomb.html',
];

export function crawlSite(options: { traps?: boolean; asked?: (path: string) => void } = {}): Server {
  return createServer((request, response) => {
    const path = request.url ?? '/';
    options.asked?.(path);
    if (options.traps && trap(path, request, response)) return;
    const page = path === '/' ? 0 : Number(/^\/open\/(\d+)\.html$/.exec(path)?.[1] ?? Number.NaN);
    if (page < PAGES) {
      const html = pageHtml(page);
      const traps = options.traps && page === 0 ? TRAPS.map((one) => `<a href="${one}">更多</a>`).join('') : '';
      send(response, 200, 'text/html; charset=utf-8', html.replace('</body>', `${traps}</body>`));
    } else if (path === '/news/' || path === '/policy/') {
      send(response, 200, 'text/html; charset=utf-8', `<title>栏目</title><h1>栏目${path}</h1><a href="/">首页</a>`);
    } else if (path === '/site.css' || path === '/mark.png') send(response, 200, 'text/css', 'p{}');
    else send(response, path === '/robots.txt' ? 404 : statusOf(path), 'text/html', '<h1>没有找到</h1>');
  });
}

/** Broken addresses answer in the ways of real sites. */
function statusOf(path: string): number {
  const number = Number(/(\d+)/.exec(path)?.[1] ?? 0);
  return number % 20 === 0 ? 410 : number % 20 === 1 ? 500 : 404;
}

function send(response: ServerResponse, status: number, type: string, content: string): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(content) });
  response.end(response.req.method === 'HEAD' ? undefined : content);
}

/** Answers what catches a crawler; false for other paths. */
function trap(path: string, request: IncomingMessage, response: ServerResponse): boolean {
  const html = { 'content-type': 'text/html; charset=utf-8' };
  const month = /^\/calendar\?month=(\d+)-(\d+)$/.exec(path);
  if (month) {
    const next = Number(month[1]) * 12 + Number(month[2]);
    const link = (at: number) => `/calendar?month=${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
    send(
      response,
      200,
      html['content-type'],
      `<h1>日历</h1><a href="${link(next)}">后</a><a href="${link(next - 2)}">前</a>`,
    );
    return true;
  }
  if (path === '/drip.html') {
    response.writeHead(200, html);
    const timer = setInterval(() => response.write(' '), 500);
    request.on('close', () => clearInterval(timer));
    return true;
  }
  if (path === '/huge.html' || path === '/bomb.html') {
    response.writeHead(200, html);
    const part = Buffer.alloc(1 << 20, '政务公开');
    let sent = 0;
    const more = () => {
      while (sent < 1024 && !response.destroyed) {
        sent += 1;
        if (!response.write(part)) return response.once('drain', more);
      }
      return response.end();
    };
    more();
    return true;
  }
  if (path.startsWith('/loop/')) {
    send(response, 200, html['content-type'], '<h1>目录</h1><a href="a/">下一级</a><a href="b/">下一级</a>');
    return true;
  }
  if (path.startsWith('/turn/')) {
    response.writeHead(302, { location: `/turn/${Number(path.slice(6)) + 1}` }).end();
    return true;
  }
  if (path === '/reset.html') {
    request.socket.destroy();
    return true;
  }
  return false;
}

if (process.argv[1]?.endsWith('inspect-crawl-site.ts')) {
  const server = crawlSite({ traps: process.argv.includes('traps') });
  server.listen(0, '127.0.0.1', () =>
    process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/\n`),
  );
}
