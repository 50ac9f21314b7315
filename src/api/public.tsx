/** The addresses of the public interface, and the page that explains it to people. */
import { fullAddress } from '../web/meta.ts';
import type { PublicRoute } from '../web/routes.ts';
import { BASE, ENDPOINTS } from './endpoints.ts';
import { explanation } from './explanation.tsx';
import { openapi } from './openapi.ts';
import { readParameters } from './parameters.ts';
import { budgetOf } from './rate.ts';
import { nothingHere, preflight, problem, respond } from './respond.ts';

/** Enough to copy a whole county in some minutes; too little to slow its readers down. */
const PER_MINUTE = 300;

/** The routes with a budget of their own; the program has one set. */
export function apiRoutes(perMinute = PER_MINUTE): readonly PublicRoute[] {
  const spend = budgetOf(perMinute);
  const endpoints = ENDPOINTS.map(
    (endpoint): PublicRoute => ({
      method: 'get',
      // index numbers may hold a slash
      path: BASE + endpoint.path.replace('{index}', ':index{.+}'),
      kept: false,
      handle: (context) =>
        respond(context, spend, () =>
          endpoint.handle(context, readParameters(endpoint.parameters, context.c.req.queries())),
        ),
    }),
  );
  return [
    { method: 'get', path: '/developers', kept: true, handle: async (context) => explanation(context, perMinute) },
    {
      method: 'get',
      path: `${BASE}/openapi.json`,
      kept: false,
      handle: (context) =>
        respond(context, spend, async () =>
          openapi(fullAddress(context, ''), `${context.site.name} 政府信息公开数据接口`),
        ),
    },
    ...endpoints,
    {
      method: 'all',
      path: `${BASE}/*`,
      kept: false,
      refused: problem,
      handle: async (context) =>
        context.c.req.method === 'OPTIONS'
          ? preflight()
          : respond(context, spend, () => Promise.reject(nothingHere(context.c.req.method))),
    },
  ];
}
