/** The code of a link sent by the site itself: never with the link, never oftener than so often for one link. */
import { type Kysely, sql } from 'kysely';
import type { Desk, Loaded } from '../../db/acts.ts';
import type { Database } from '../../db/schema.ts';
import { refused } from '../../web/refusal.ts';
import { demand, openCase, type When, write } from '../actions.ts';
import type { RequestState } from '../state.ts';
import { demandFreshEnquiry } from './actions.ts';
import { MOST_SENT, sendable } from './rules.ts';
import type { CodeSending, Linked, SentWay } from './state.ts';

export interface CodeToSend {
  who: Linked;
  party: string;
  way: SentWay;
  /** number or address of the party, sealed in the act; what is on record of it when left out */
  to?: string;
}

/** Records that the code is to be sent, and enqueues it. The queue names the act alone: whom and what it seals. */
export async function sendCode(
  desk: Desk,
  id: string,
  { who, party, way, to: typed }: CodeToSend,
  when: When = {},
): Promise<Loaded<RequestState>> {
  const open = await openCase(desk, id, when);
  const one = sendable(open.state).find((each) => each.who === who && each.party === party);
  if (!one)
    throw refused('request-consulted', {
      zh: `没有可以发送的验证码：已经答复，或者同一链接已发送${MOST_SENT}次。仍未收到的，请重新生成链接。`,
      en: `There is no code to send: answered already, or sent ${MOST_SENT} times for this link. Issue the link anew.`,
    });
  const to = typed ?? one.contacts[way];
  if (!to)
    throw refused('request-consulted', {
      zh: `没有登记该征求对象的${way === 'sms' ? '手机号码' : '电子邮箱'}，请填写。`,
      en: `No ${way === 'sms' ? 'mobile number' : 'e-mail address'} is on record: give one.`,
    });
  await demandFreshEnquiry(desk, open, one);
  demand(desk, open, 'request.party-code-sent', { who, party });
  const after = await write(desk, open, 'request.party-code-sent', { who, party, way }, { to });
  await sql`insert into office.deliveries (site_id, key, channel, request_id, next_at, made_at)
    values (${desk.actor.siteId}, ${sendingKey(after.version)}, 'applicant', ${id}::uuid, ${desk.now.toString()},
      ${desk.now.toString()})`.execute(desk.tx);
  await sql`select pg_notify('work', ${desk.actor.siteId})`.execute(desk.tx);
  return after;
}

const sendingKey = (seq: number) => `party-code:${seq}`;

/** How far each sending came, by the act that asked for it. */
export async function sendingStates(
  db: Kysely<Database>,
  siteId: string,
  { consultations }: Pick<RequestState, 'consultations'>,
): Promise<ReadonlyMap<number, string>> {
  const sent: CodeSending[] = consultations.flatMap(({ link }) => link?.sent ?? []);
  if (sent.length === 0) return new Map();
  const keys = new Map(sent.map(({ seq }) => [sendingKey(seq), seq]));
  const { rows } = await sql<{ key: string; state: string }>`
    select key, state from office.deliveries
    where site_id = ${siteId} and key = any(${[...keys.keys()]}::text[]) and channel = 'applicant'`.execute(db);
  return new Map(rows.flatMap(({ key, state }) => (keys.has(key) ? [[keys.get(key) ?? 0, state] as const] : [])));
}

/** What is sent, to whom, by an act of this number; null where that link stands no more, or was answered. */
export function sendingOf(
  { state, acts }: Pick<Loaded<RequestState>, 'state' | 'acts'>,
  seq: number,
): { way: SentWay; to: string; code: string } | null {
  const act = acts.find((one) => one.seq === seq);
  const one = state.consultations.find(({ link }) => link?.sent.some((sending) => sending.seq === seq));
  const code = one?.answeredOn === null ? one.link?.code : null;
  const personal = act?.personal as { to: string } | 'erased' | null | undefined;
  if (!act || !code || code === 'erased' || !personal || personal === 'erased') return null;
  return { way: (act.data as { way: SentWay }).way, to: personal.to, code: code.code };
}
