/** A refusal as a page: what is not possible, and what to do next. */
import { text } from './language.ts';
import { officePage, publicPage } from './page.tsx';
import type { Refusal } from './refusal.ts';
import type { OfficeContext, PublicContext } from './routes.ts';

const TITLES: Record<number, ReturnType<typeof text>> = {
  400: text('请求有误', 'Not a valid request'),
  403: text('没有权限', 'Not allowed'),
  404: text('页面不存在', 'Page not found'),
  409: text('无法办理', 'Not possible now'),
  410: text('内容已撤回', 'Withdrawn'),
  413: text('内容过大', 'Too large'),
  422: text('填写有误', 'Not valid'),
};
const FAULT = text('系统故障', 'Fault');

export function publicRefusalPage(context: PublicContext, refusal: Refusal): Response {
  const title = (TITLES[refusal.status] ?? FAULT)[context.lang];
  const response = publicPage(
    context,
    { title },
    <div className="container-xl py-5">
      <h1>{title}</h1>
      <p className="lead">{refusal.text[context.lang]}</p>
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
