/** 通知: what the program told me, in the program. Reading them is no act. */
import { z } from 'zod';
import { pageOf } from '../tasks/rules.ts';
import { ActionForm, Badge, DataTable, Pager } from '../web/components.tsx';
import { holds } from '../web/duties.ts';
import { href } from '../web/language.ts';
import { minute } from '../web/moments.ts';
import { officePage, seeOther } from '../web/page.tsx';
import { notFound } from '../web/refusal.ts';
import type { OfficeContext } from '../web/routes.ts';
import { noticeWords as words } from './messages.ts';
import { markRead, type Notice, noticesOfPerson, readableTitles } from './store.ts';
import { headline } from './words.ts';

const SHOWN = 20;

export async function noticesPage(context: OfficeContext): Promise<Response> {
  const { c, lang, deps, site, session } = context;
  const all = c.req.query('show') === 'all';
  const asked = c.req.query('page');
  const list = (page: number) =>
    noticesOfPerson(deps.office, site.siteId, session.personId, {
      unread: !all,
      limit: SHOWN,
      offset: (page - 1) * SHOWN,
    });
  const first = await list(pageOf(asked, Number.MAX_SAFE_INTEGER, SHOWN).page);
  const { count } = first;
  const { page: shown, pages } = pageOf(asked, count, SHOWN);
  const { notices } = first.notices.length > 0 ? first : await list(shown);
  const ids = notices.filter(({ area }) => area === 'documents').map(({ subjectId }) => subjectId);
  const titles = await readableTitles(deps.office, site.siteId, session, ids);
  const address = (show: boolean, page = 1) =>
    `${href(lang, '/office/notices')}?show=${show ? 'all' : 'unread'}${page > 1 ? `&page=${page}` : ''}`;
  return officePage(
    context,
    { title: words.title[lang] },
    <>
      <nav className="nav nav-tabs mb-3" aria-label={words.title[lang]}>
        {[false, true].map((show) => (
          <a
            key={String(show)}
            className={`nav-link${show === all ? ' active' : ''}`}
            href={address(show)}
            aria-current={show === all ? 'page' : undefined}
          >
            {(show ? words.all : words.unread)[lang]}
          </a>
        ))}
      </nav>
      <div className="mb-3">
        {!all && count > 0 ? (
          <ActionForm action={href(lang, '/office/notices/read')} label={words.readAll[lang]} tone="secondary" />
        ) : null}
        <a className="btn btn-outline-primary me-2" href={href(lang, '/office/profile')}>
          {words.settings[lang]}
        </a>
        {holds(session.appointments, 'calendar.keep').length > 0 ? (
          <a className="btn btn-outline-primary" href={href(lang, '/office/notices/reminders')}>
            {words.reminders[lang]}
          </a>
        ) : null}
      </div>
      <DataTable
        caption={words.title[lang]}
        columns={[
          {
            head: words.what[lang],
            cell: (notice: Notice) => (
              <>
                {headline(notice)[lang]} {notice.isRead ? null : <Badge tone="wait">{words.fresh[lang]}</Badge>}
                <span className="d-block text-secondary">{titles.get(notice.subjectId)}</span>
              </>
            ),
          },
          { head: words.unit[lang], cell: (notice) => notice.unitName },
          { head: words.when[lang], cell: (notice) => minute(notice.madeAt), tight: true },
          {
            head: words.open[lang],
            cell: (notice) => (
              <form method="post" action={href(lang, `/office/notices/${notice.id}`)}>
                <button
                  type="submit"
                  className="btn btn-sm btn-outline-primary"
                  aria-label={`${words.open[lang]}: ${headline(notice)[lang]}`}
                >
                  {words.open[lang]}
                </button>
              </form>
            ),
            tight: true,
          },
        ]}
        rows={notices}
        rowKey={(notice) => notice.id}
        empty={all ? words.none : words.noneUnread}
      />
      <Pager page={shown} pages={pages} address={(page) => address(all, page)} />
    </>,
  );
}

/** Marks one as read and leads to what it is about. */
export async function openNotice(context: OfficeContext): Promise<Response> {
  const { c, deps, site, session, now, lang } = context;
  const id = z.uuid().safeParse(c.req.param('id'));
  const path = id.success ? await markRead(deps.office, site.siteId, session.personId, id.data, now) : null;
  if (path === null) throw notFound();
  return seeOther(href(lang, path));
}

export async function readAll({ deps, site, session, now, lang }: OfficeContext): Promise<Response> {
  await markRead(deps.office, site.siteId, session.personId, null, now);
  return seeOther(href(lang, '/office/notices'));
}
