/** The page on which a person makes, replaces and takes back the key of a calendar feed. */
import { ActionForm, Card, Notice } from '../../web/components.tsx';
import { holds } from '../../web/duties.ts';
import { href, text } from '../../web/language.ts';
import { officePage, seeOther } from '../../web/page.tsx';
import { originOf } from '../../web/proxy.ts';
import { forbidden } from '../../web/refusal.ts';
import type { OfficeContext, OfficeRoute } from '../../web/routes.ts';
import { closeFeed, FEED_PATH, NAME, openFeed } from './feed.ts';
import { feedSince } from './feed-store.ts';

const HERE = '/office/requests/calendar-feed';

export const feedRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: HERE, duty: 'request.read', act: null, handle: (context) => page(context, null) },
  { method: 'post', path: HERE, duty: 'request.read', act: 'calendar-feed.opened', handle: open },
  { method: 'post', path: `${HERE}/close`, duty: 'request.read', act: 'calendar-feed.closed', handle: close },
];

const words = {
  title: text('日历订阅', 'Calendar feed'),
  lead: text(
    '在手机、电脑的日历软件中订阅后，您可以查看的在办申请的各项期限会自动显示并更新。日历中只有登记编号、单位名称和期限名称，没有申请人的信息。',
    'Subscribe in the calendar of your telephone or computer: the deadlines of the open cases that you may see appear there and follow every change. The calendar holds numbers, units and names of deadlines, and nothing about applicants.',
  ),
  none: text('您还没有订阅地址。', 'You have no address yet.'),
  since: (day: string) => text(`现用的订阅地址自${day}起有效。`, `The present address is in force since ${day}.`),
  make: text('生成订阅地址', 'Make an address'),
  renew: text('更换订阅地址', 'Replace the address'),
  close: text('停用订阅地址', 'Take the address back'),
  once: text('订阅地址只显示这一次', 'The address is shown this once'),
  secret: text(
    '知道这个地址的人都能看到您的日历，请勿转发；疑似泄露时请立即更换或者停用。',
    'Whoever knows the address sees your calendar: do not pass it on. Replace it or take it back when in doubt.',
  ),
};

async function page(context: OfficeContext, key: string | null): Promise<Response> {
  const { lang, deps, site, session, c } = context;
  const since = await feedSince(deps.office, site.siteId, session.personId);
  const to = href(lang, HERE);
  return officePage(
    context,
    { title: words.title[lang], back: href(lang, '/office/requests') },
    <Card title={NAME[lang]}>
      <p>{words.lead[lang]}</p>
      {key === null ? (
        <p>{since ? words.since(since.toString())[lang] : words.none[lang]}</p>
      ) : (
        <Notice tone="warn" title={words.once[lang]}>
          <p>
            <code id="feed-address" className="text-break">{`${originOf(c.req.raw)}${FEED_PATH}?key=${key}`}</code>
          </p>
          <p className="mb-0">{words.secret[lang]}</p>
        </Notice>
      )}
      <ActionForm action={to} label={(since ? words.renew : words.make)[lang]} tone={since ? 'secondary' : 'primary'} />
      {since ? <ActionForm action={`${to}/close`} label={words.close[lang]} tone="danger" /> : null}
    </Card>,
  );
}

function appointment({ session }: OfficeContext) {
  const [held] = holds(session.appointments, 'request.read');
  if (!held) throw forbidden();
  return held;
}

async function open(context: OfficeContext): Promise<Response> {
  const key = await context.work(appointment(context), openFeed);
  return page(context, key);
}

async function close(context: OfficeContext): Promise<Response> {
  await context.work(appointment(context), closeFeed);
  return seeOther(href(context.lang, HERE));
}
