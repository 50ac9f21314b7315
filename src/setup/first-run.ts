/**
 * The first run in the browser: while there is no site, every address leads to /setup; once there is one, /setup is
 * gone. Whoever enters the code of the terminal uploads the workbook, sees what is wrong, confirms what is right.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { z } from 'zod';
import { dateOf } from '../db/acts.ts';
import { LARGEST_WORKBOOK } from '../documents/import/sheets.ts';
import { passEdge } from '../web/edge.ts';
import { readForm } from '../web/forms.tsx';
import { href, type Language } from '../web/language.ts';
import { seeOther } from '../web/page.tsx';
import { isSecure } from '../web/proxy.ts';
import { Refusal } from '../web/refusal.ts';
import { atDesk, type OfficeDeps } from '../web/routes.ts';
import { placeOf } from '../web/view.ts';
import { checkWorkbook } from './check.ts';
import { checkedPage, codePage, foundedPage, type Upload, uploadPage } from './first-run-pages.tsx';
import { demandNoSite, foundCounty, founder } from './found.ts';
import { setupGate } from './gate.ts';
import { setupWords as words } from './messages.ts';
import { TEMPLATE_NAME, template } from './template.ts';
import { readWorkbook } from './workbook.ts';

const COOKIE = 'gongkai-setup';
const MOST_BYTES = LARGEST_WORKBOOK + 64 * 1024;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Answers any request while the database has no site; null once it has one. */
export type FirstRun = (c: Context) => Promise<Response | null>;

export function firstRun(deps: OfficeDeps, code: string): FirstRun {
  const gate = setupGate(code, randomBytes);
  /** what each browser uploaded last */
  const uploads = new Map<string, Upload>();

  async function answer(c: Context, lang: Language, path: string): Promise<Response> {
    await passEdge(c, MOST_BYTES);
    const { method } = c.req;
    if (method === 'POST' && path === '/setup/code') return enter(c, lang);
    const token = getCookie(c, COOKIE) ?? '';
    if (method === 'GET' && !path.startsWith('/setup')) return seeOther(href(lang, '/setup'));
    if (!['GET', 'HEAD', 'POST'].includes(method) || !path.startsWith('/setup')) return c.text(words.busy[lang], 503);
    if (!gate.isOpen(token)) return codePage(lang, method === 'POST' ? words.expired : undefined);
    if (method !== 'POST') return path === '/setup/template.xlsx' ? download() : uploadPage(lang);
    if (path === '/setup/check') return check(c, lang, token);
    if (path === '/setup/found') return confirm(c, lang, token);
    return seeOther(href(lang, '/setup'));
  }

  async function enter(c: Context, lang: Language): Promise<Response> {
    const form = await readForm(c, z.object({ code: z.string().max(200) }));
    const entered = form.ok ? gate.enter(form.value.code, deps.now()) : 'wrong';
    if (entered === 'wrong' || entered === 'wait') return codePage(lang, words[entered]);
    const response = seeOther(href(lang, '/setup'));
    const secure = isSecure(c.req.raw) ? '; Secure' : '';
    const cookie = `${COOKIE}=${entered.token}; Path=/; HttpOnly; SameSite=Strict${secure}`;
    response.headers.append('set-cookie', cookie);
    return response;
  }

  async function check(c: Context, lang: Language, token: string): Promise<Response> {
    const form = await readForm(c, z.object({}));
    const [file] = form.files.get('workbook') ?? [];
    if (!file) return uploadPage(lang, words.noFile);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const checked = checkWorkbook(await readWorkbook(bytes), dateOf(deps.now()));
    const digest = createHash('sha256').update(bytes).digest('hex');
    const upload = { name: file.name, bytes: bytes.byteLength, digest, ...checked };
    uploads.set(token, upload);
    return checkedPage(lang, upload);
  }

  async function confirm(c: Context, lang: Language, token: string): Promise<Response> {
    const form = await readForm(c, z.object({ digest: z.string() }));
    const upload = uploads.get(token);
    if (!form.ok || !upload?.plan || form.value.digest !== upload.digest) return uploadPage(lang, words.stale);
    const { plan } = upload;
    const accounts = await atDesk(deps, founder(plan.site.siteId), deps.now(), async (desk) => {
      await demandNoSite(desk);
      return foundCounty(desk, plan, randomBytes);
    });
    uploads.clear();
    return foundedPage(lang, plan.site.name, accounts);
  }

  return async (c) => {
    const known = await deps.office.selectFrom('office.sites').select('site_id').limit(1).executeTakeFirst();
    if (known) return null;
    const { lang, path } = placeOf(c.req.path);
    try {
      return await answer(c, lang, path);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return uploadPage(lang, error.text);
    }
  };
}

async function download(): Promise<Response> {
  const bytes = new Uint8Array(await template());
  const name = `filename="template.xlsx"; filename*=UTF-8''${encodeURIComponent(TEMPLATE_NAME)}`;
  return new Response(bytes, { headers: { 'content-type': XLSX, 'content-disposition': `attachment; ${name}` } });
}
