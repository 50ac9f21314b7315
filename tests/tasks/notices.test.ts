/** Notices as people get them: in the program, by real SMTP and by a real HTTP endpoint. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/db/acts.ts';
import { type Channels, greetMailServer, readChannels } from '../../src/notices/channels.ts';
import { pruneNotices } from '../../src/notices/prune.ts';
import { markRead } from '../../src/notices/store.ts';
import { morning, submission } from '../requests/bench.ts';
import { openTasks, type TasksBench } from './bench.ts';
import { smsReceiver, smtpReceiver } from './receivers.ts';

let bench: TasksBench;
let mail: Awaited<ReturnType<typeof smtpReceiver>>;
let sms: Awaited<ReturnType<typeof smsReceiver>>;
let ways: Channels;
let clerk: Actor;
let head: Actor;
let watch: Actor;
let stranger: Actor;
let now = morning('2026-03-03');

const NONE: Channels = { email: null, sms: null };

beforeAll(async () => {
  bench = await openTasks(() => now);
  mail = await smtpReceiver();
  sms = await smsReceiver();
  ways = readChannels({
    GONGKAI_SMTP: mail.url(),
    GONGKAI_MAIL_FROM: 'gongkai@shifan.example',
    GONGKAI_SMS_URL: sms.url,
    GONGKAI_SMS_TOKEN: 'token-1',
  });
  clerk = await bench.staff('east', 'clerk', 'drafter');
  head = await bench.staff('east', 'head', 'approver');
  watch = await bench.staff('east', 'watch', 'disclosure-office');
  stranger = await bench.staff('west', 'clerk', 'drafter');
}, 60_000);

afterAll(async () => {
  await Promise.all([mail.close(), sms.close()]);
  await bench.close();
  expect(bench.faults).toEqual([]);
});

beforeEach(async () => {
  mail.received.length = 0;
  sms.received.length = 0;
  mail.state.mood = 'takes';
  sms.state.status = 200;
  await bench.contacts(clerk, {});
  // what earlier tests left to send is not this one's
  await sql`update office.deliveries set state = 'dropped' where state = 'due'`.execute(bench.owner);
});

const pass = (span: Temporal.DurationLike) => {
  now = now.add(span);
};
const today = () => now.toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString();
const register = (email = '', phone = '') => {
  const given = submission();
  return bench.register(clerk, { submission: { ...given, applicant: { ...given.applicant, email, phone } } }, today());
};
/** Mail as its reader sees it: encodings undone. */
const plain = (source: string) => {
  const [, body = ''] = source.split(/\r?\n\r?\n([\s\S]*)/);
  return /base64/i.test(source) ? Buffer.from(body, 'base64').toString() : body;
};
/** What was to go out about a case that newly waits. */
const deliveries = async (number: string) =>
  (
    await sql<{ channel: string; state: string; attempts: number; last_error: string | null; whole: string }>`
      select d.channel, d.state, d.attempts, d.last_error, to_jsonb(d)::text as whole
      from office.deliveries d join office.notices n on n.site_id = d.site_id and n.id = d.notice_id
      where n.label = ${number} and n.key like 'wait:%' order by d.channel`.execute(bench.owner)
  ).rows;

describe('something that newly waits', () => {
  test('is told in the program, and by mail to who asked for it, without a name or content', async () => {
    await bench.contacts(clerk, { email: 'clerk@office.example' });
    const { number } = await register('', '');
    await bench.round('east', ways);
    expect(mail.received).toHaveLength(1);
    const [{ to, source }] = mail.received as [(typeof mail.received)[number]];
    expect(to).toEqual(['clerk@office.example']);
    const body = plain(source);
    expect(body).toContain(number);
    expect(body).toContain('待办理');
    expect(body).toMatch(/https:\/\/east\.test\/office\/requests\/[0-9a-f-]{36}/);
    for (const secret of ['张三', '110101199003070011', '征地', '补偿']) expect(body).not.toContain(secret);

    const text = await bench.page(clerk, '/office/notices');
    expect(text).toContain(`${number} 待办理`);
    expect(text).toMatch(/office-bell[\s\S]*?badge[^>]*>1</);
  });

  test('is told once, however often and by however many it is swept', async () => {
    await bench.contacts(clerk, { email: 'clerk@office.example', mobile: '13900000000' });
    await register();
    await Promise.all([1, 2, 3].map(() => bench.round('east', ways)));
    await sql`delete from office.notice_rounds`.execute(bench.owner);
    await bench.round('east', ways);
    expect(mail.received).toHaveLength(1);
    expect(sms.received).toHaveLength(1);
  });

  test('stays in the program for who asked for nothing else, and on its own site', async () => {
    await register();
    await bench.round('east', ways);
    await bench.round('west', ways);
    expect(mail.received).toEqual([]);
    expect(await bench.page(stranger, '/office/notices')).toContain('没有未读通知');
  });

  test('is read by being opened, and all at once; nobody opens what is told to another', async () => {
    await register();
    await bench.round('east', NONE);
    const page = await bench.page(clerk, '/office/notices');
    const path = /action="(\/office\/notices\/[0-9a-f-]{36})"/.exec(page)?.[1] ?? '';
    expect((await bench.post(head, path, {})).status).toBe(404);
    const opened = await bench.post(clerk, path, {});
    expect(opened.headers.get('location')).toMatch(/^\/office\/requests\//);
    expect(await bench.page(clerk, '/office/notices')).not.toContain(path);
    expect(await bench.page(clerk, '/office/notices?show=all')).toContain(path);
    // a page beyond the last is the last
    expect(await bench.page(clerk, '/office/notices?show=all&page=99')).toContain(path);
    await bench.post(clerk, '/office/notices/read', {});
    expect(await bench.page(clerk, '/office/notices')).toContain('没有未读通知');
  });
});

describe('a channel that fails', () => {
  test('is tried again later with the same id, and then no more', async () => {
    await bench.contacts(clerk, { mobile: '13900000000' });
    const { number } = await register();
    sms.state.status = 503;
    await bench.round('east', ways);
    await bench.round('east', ways);
    expect(sms.received).toHaveLength(1);
    sms.state.status = 200;
    pass({ minutes: 2 });
    await bench.round('east', ways);
    await bench.round('east', ways);
    expect(sms.received).toHaveLength(2);
    expect(sms.received[0]?.body.id).toBe(sms.received[1]?.body.id);
    expect(sms.received[1]?.authorization).toBe('Bearer token-1');
    expect(sms.received[1]?.body.to).toBe('13900000000');
    expect((await deliveries(number))[0]).toMatchObject({ state: 'sent', attempts: 2, last_error: null });
  });

  test('that refuses for good is given up, and the error names no address', async () => {
    await bench.contacts(clerk, { email: 'gone@office.example' });
    const { number } = await register();
    mail.state.mood = 'refuses';
    await bench.round('east', ways);
    const [failed] = await deliveries(number);
    expect(failed).toMatchObject({ state: 'failed', attempts: 1 });
    expect(failed?.last_error).toContain('550');
    expect(failed?.whole).not.toContain('gone@');
  });

  test('that is busy is tried again; after the last try it is given up', async () => {
    await bench.contacts(clerk, { email: 'clerk@office.example' });
    const { number } = await register();
    mail.state.mood = 'is busy';
    for (let i = 0; i < 8; i++) {
      await bench.round('east', ways);
      pass({ hours: 7 });
    }
    expect((await deliveries(number))[0]).toMatchObject({ state: 'failed', attempts: 6 });
  });

  test('that takes a message and does not answer is not sent it again', async () => {
    await bench.contacts(clerk, { email: 'clerk@office.example' });
    const { number } = await register();
    mail.state.mood = 'hangs up after the message';
    await bench.round('east', ways);
    mail.state.mood = 'takes';
    pass({ hours: 8 });
    await bench.round('east', ways);
    expect(mail.received).toHaveLength(1);
    expect((await deliveries(number))[0]).toMatchObject({ state: 'unknown', attempts: 1 });
  });

  test('left claimed by a process that died: mail is not sent twice, a short message is asked again', async () => {
    await bench.contacts(clerk, { email: 'clerk@office.example', mobile: '13900000000' });
    const { number } = await register();
    await bench.round('east', {
      email: async () => ({ state: 'retry', error: 'test' }),
      sms: async () => ({ state: 'retry', error: 'test' }),
    });
    await sql`update office.deliveries set state = 'claimed' where state = 'due'`.execute(bench.owner);
    pass({ minutes: 30 });
    await bench.round('east', ways);
    expect(mail.received).toEqual([]);
    expect(sms.received).toHaveLength(1);
    expect((await deliveries(number)).map(({ state }) => state)).toEqual(['unknown', 'sent']);
  });

  test('is found by asking the mail server, which is sent nothing', async () => {
    const before = mail.received.length;
    expect(await greetMailServer(mail.url())).toBeNull();
    expect(await greetMailServer(mail.url('wrong'))).toContain('EAUTH');
    expect(mail.received).toHaveLength(before);
  });

  test('with a wrong password keeps what is due until it is mended', async () => {
    await bench.contacts(clerk, { email: 'clerk@office.example' });
    const { number } = await register();
    const wrong = readChannels({ GONGKAI_SMTP: mail.url('wrong'), GONGKAI_MAIL_FROM: 'a@b.example' });
    await bench.round('east', wrong);
    expect((await deliveries(number))[0]).toMatchObject({ state: 'due' });
    pass({ minutes: 5 });
    await bench.round('east', ways);
    expect(mail.received).toHaveLength(1);
  });
});

describe('an applicant', () => {
  test('who gave an e-mail is told that the request came in, with number and link alone; no address is kept', async () => {
    const { number } = await register('zhang@home.example');
    await bench.round('east', ways);
    await bench.round('east', ways);
    const mine = mail.received.filter(({ to }) => to.includes('zhang@home.example'));
    expect(mine).toHaveLength(1);
    const body = plain(mine[0]?.source ?? '');
    expect(body).toContain(number);
    expect(body).toContain('https://east.test/requests/status');
    expect(body).not.toContain('张三');
    const { rows } = await sql<{ whole: string }>`select to_jsonb(d)::text as whole from office.deliveries d`.execute(
      bench.owner,
    );
    for (const { whole } of rows) expect(whole).not.toMatch(/zhang@|张三/);
  });

  test('who gave a mobile alone gets a short message; who gave neither gets nothing', async () => {
    await register('', '138 0000 1111');
    await register('', '0000-1234567');
    await bench.round('east', ways);
    expect(sms.received.map(({ body }) => body.to)).toEqual(['13800001111']);
    expect(mail.received).toEqual([]);
  });

  test('whose personal data were destroyed meanwhile gets nothing', async () => {
    const { id } = await register('zhang@home.example');
    await bench.keys.destroy(id);
    await bench.round('east', ways);
    expect(mail.received).toEqual([]);
  });
});

describe('a last day', () => {
  test('is told to the officer, then to the head, and when it is over to the disclosure office', async () => {
    now = morning('2026-04-01');
    await bench.contacts(clerk, { mobile: '13900000001' });
    await bench.contacts(head, { mobile: '13900000002' });
    await bench.contacts(watch, { mobile: '13900000003' });
    const { number } = await register();
    const told = async (iso: string) => {
      now = morning(iso);
      sms.received.length = 0;
      await bench.round('east', ways);
      return sms.received
        .filter(({ body }) => body.text.includes(number))
        .map(({ body }) => `${body.to.at(-1)} ${/还有\d+个|今日|逾期\d+个|待办理/.exec(body.text)?.[0]}`)
        .sort();
    };
    expect(await told('2026-04-01')).toEqual(['1 待办理']);
    // twenty working days from 1 April 2026, with Qingming between
    const due = '2026-04-30';
    expect(await told('2026-04-16')).toEqual(['1 还有10个']);
    expect(await told('2026-04-17')).toEqual([]);
    expect(await told('2026-04-28')).toEqual(['1 还有2个', '2 还有2个']);
    expect(await told('2026-04-29')).toEqual(['3 还有1个']);
    expect(await told(due)).toEqual([]);
    expect((await told('2026-05-06')).map((one) => one.slice(0, 4))).toEqual(['1 逾期', '2 逾期', '3 逾期']);
    expect(await told('2026-05-07')).toEqual([]);
  });
});

test('old notices are forgotten, read ones sooner, and none that is still to be sent', async () => {
  now = morning('2026-07-01');
  const { number } = await register();
  await bench.round('east', NONE);
  const kept = async () =>
    (await bench.office.selectFrom('office.notices').select('person_id').where('label', '=', number).execute()).length;
  const told = await kept();
  expect(told).toBeGreaterThan(0);
  const prune = (readDays: number, unreadDays: number) =>
    pruneNotices(bench.owner, 'east', now, { readDays, unreadDays });
  const { personId } = clerk;
  await markRead(bench.office, 'east', personId ?? '', null, now);
  const [line] = (
    await sql<{
      id: string;
    }>`select id from office.notices where label = ${number} and person_id = ${personId}`.execute(bench.owner)
  ).rows;
  await sql`insert into office.deliveries (site_id, key, channel, notice_id, next_at, made_at)
    values ('east', 'still to be sent', 'email', ${line?.id}, ${now}, ${now})`.execute(bench.owner);
  pass({ hours: 24 * 181 });
  await prune(180, 365);
  expect(await kept()).toBe(told);
  await sql`update office.deliveries set state = 'sent' where state = 'due'`.execute(bench.owner);
  await prune(180, 365);
  expect(await kept()).toBe(told - 1);
  pass({ hours: 24 * 185 });
  await prune(180, 365);
  expect(await kept()).toBe(0);
});

test('120 open cases are swept in a moment, and a round that finds nothing new costs a glance', async () => {
  for (let i = 0; i < 120; i++) await register();
  const timed = async () => {
    const start = performance.now();
    await bench.round('east', NONE);
    return performance.now() - start;
  };
  const [first, again] = [await timed(), await timed()];
  process.stdout.write(`120 cases: ${first.toFixed(0)} ms, nothing new: ${again.toFixed(0)} ms\n`);
  expect(again).toBeLessThan(first);
  expect(first).toBeLessThan(5_000);
}, 120_000);
