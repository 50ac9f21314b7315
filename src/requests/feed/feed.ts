/** A person's calendar feed: its key, and the due dates that the person may see, with numbers and units alone. */
import { createHash, randomBytes } from 'node:crypto';
import { type Desk, dateOf, load, record, TIME_ZONE } from '../../db/acts.ts';
import { listUnits, siteSettings } from '../../units/read.ts';
import { holdersOn } from '../../units/substitutes-store.ts';
import { reach } from '../../web/duties.ts';
import { text } from '../../web/language.ts';
import { originOf } from '../../web/proxy.ts';
import type { OfficeDeps, PlainRoute } from '../../web/routes.ts';
import { freshenOpen } from '../board/dues-fresh.ts';
import { feeds } from './feed-fold.ts';
import { type Owner, openDeadlines, ownerOf } from './feed-store.ts';
import { type CalendarEvent, iCalendar } from './ical.ts';

export const FEED_PATH = '/office/requests/calendar.ics';

export const NAME = text('依申请公开办理期限', 'Due dates of requests');

const digestOf = (key: string) => createHash('sha256').update(key).digest('hex');

/** Makes a new key for the desk's person, shown once; the one before opens nothing any more. */
export async function openFeed(desk: Desk): Promise<string> {
  const key = randomBytes(32).toString('base64url');
  await record(desk, feeds, await ownFeed(desk), { kind: 'calendar-feed.opened', data: { keyDigest: digestOf(key) } });
  return key;
}

/** Takes the key back; nothing happens when there is none. */
export async function closeFeed(desk: Desk): Promise<void> {
  const loaded = await ownFeed(desk);
  if (loaded.state) await record(desk, feeds, loaded, { kind: 'calendar-feed.closed' });
}

function ownFeed(desk: Desk) {
  const { siteId, personId } = desk.actor;
  if (personId === null) throw new Error('a calendar feed belongs to a person');
  return load(desk, feeds, { siteId, id: personId });
}

/** Whoever shows a key reads what its owner may see today, and nothing when the owner may see nothing. */
export function feedRoute(deps: OfficeDeps): PlainRoute {
  return {
    path: FEED_PATH,
    async handle(c) {
      const headers = { 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer' };
      const owner = await ownerOf(deps.office, digestOf(c.req.query('key') ?? ''));
      if (!owner) return new Response('No calendar / 没有此日历\n', { status: 404, headers });
      const events = await eventsOf(deps, owner, originOf(c.req.raw));
      return new Response(iCalendar(NAME.zh, events), {
        headers: { ...headers, 'content-type': 'text/calendar; charset=utf-8' },
      });
    },
  };
}

/** Days before today and after it that a feed covers. */
const BEHIND = 60;
const AHEAD = 120;

async function eventsOf(deps: OfficeDeps, { siteId, personId }: Owner, origin: string): Promise<CalendarEvent[]> {
  const db = deps.office;
  const today = dateOf(deps.now());
  const [holder] = await holdersOn(db, siteId, today, personId);
  const mine = reach(holder?.appointments ?? [], 'request.read');
  if (mine !== 'all' && mine.length === 0) return [];
  const source = { db, keys: deps.keys, settings: await siteSettings(db, siteId), today };
  await freshenOpen(source, siteId);
  const [from, to] = [today.subtract({ days: BEHIND }).toString(), today.add({ days: AHEAD }).toString()];
  const rows = await openDeadlines(db, siteId, mine);
  const units = new Map((await listUnits(db, siteId)).map(({ id, shortName }) => [id, shortName]));
  return rows.flatMap((row) =>
    row.deadlines
      .filter(({ on }) => on >= from && on <= to)
      .map((one) => ({
        uid: `${one.id.replaceAll(':', '.')}.${row.id}@${siteId}.gongkai`,
        stamp: row.valid_from.toZonedDateTime(TIME_ZONE).toInstant(),
        on: Temporal.PlainDate.from(one.on),
        summary: `${row.number} ${units.get(row.unit_id) ?? ''} ${one.title.zh}`,
        url: `${origin}/office/requests/${row.id}`,
        isTentative: one.isProvisional,
      })),
  );
}
