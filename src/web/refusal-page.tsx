/** A refusal as a page: what is not possible, and what to do next. */
import { href, text } from './language.ts';
import { officePage, publicPage } from './page.tsx';
import type { Refusal } from './refusal.ts';
import type { OfficeContext, PublicContext } from './routes.ts';

const TITLES: Record<number, ReturnType<typeof text>> = {
  403: text('没有权限', 'Not allowed'),
  404: text('页面不存在', 'Page not found'),
  409: text('无法办理', 'Not possible now'),
  410: text('内容已撤回', 'Withdrawn'),
  413: text('内容过大', 'Too large'),
  422: text('填写有误', 'Not valid'),
};
const FAULT = text('系统故障', 'Fault');
const HOME = text('返回首页', 'Home');
const MAP = text('站点地图', 'Site map');

export function publicRefusalPage(context: PublicContext, refusal: Refusal): Response {
  const { lang } = context;
  const title = (TITLES[refusal.status] ?? FAULT)[lang];
  const response = publicPage(
    context,
    { title },
    <div className="container-xl page">
      <section className="sheet gone">
        <h1>{title}</h1>
        <p className="lead">{refusal.text[lang]}</p>
        <p className="actions">
          <a className="btn btn-primary" href={href(lang, '/')}>
            {HOME[lang]}
          </a>
          <a className="btn btn-outline-primary" href={href(lang, '/sitemap')}>
            {MAP[lang]}
          </a>
        </p>
      </section>
    </div>,
  );
  return new Response(response.body, { status: refusal.status, headers: response.headers });
}

export function officeRefusalPage(context: OfficeContext, refusal: Refusal): Response {
  const title = (TITLES[refusal.status] ?? FAULT)[context.lang];
  const response = officePage(
    context,
    { title },
    <div className="alert alert-warning">{refusal.text[context.lang]}</div>,
  );
  return new Response(response.body, { status: refusal.status, headers: response.headers });
}
