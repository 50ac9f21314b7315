/** Accounts for people from outside: proposed by one administrator, confirmed by another, prolonged, ended before their time. */
import { randomUUID } from 'node:crypto';
import { type Desk, dateOf, record } from '../../db/acts.ts';
import { text } from '../../web/language.ts';
import { refused } from '../../web/refusal.ts';
import { endSessions } from '../passwords.ts';
import { type Existing, enterPerson, loadPerson, usableUsername } from '../person-actions.ts';
import { personAggregate } from '../person-fold.ts';
import { propose } from '../proposal-actions.ts';
import { listUnits } from '../read.ts';
import { unitInForce } from '../rules.ts';
import type { OutsideKind, Outsider } from './fold.ts';
import { type Refused, refuseEnd, refuseEngagement } from './rules.ts';

export interface NewOutsider {
  name: string;
  phone: string;
  username: string;
  kind: OutsideKind;
  body: string;
  purpose: string;
  /** 'site': every unit, also those founded later; the first of `unitIds` receives the person */
  scope: 'units' | 'site';
  unitIds: readonly string[];
  /** ISO dates; `until` is the last day */
  from: string;
  until: string;
}

/** Enters the person and proposes the account with its units and days; returns the person's id. */
export async function proposeOutsider(desk: Desk, given: NewOutsider): Promise<string> {
  const { name, phone, kind, body, purpose, scope, from, until } = given;
  const units = unitInForce(await listUnits(desk.tx, desk.actor.siteId), dateOf(desk.now)).map(({ id }) => id);
  stopIf(refuseEngagement(given, units, dateOf(desk.now).toString()));
  const personId = await enterPerson(desk, { name, post: body, phone });
  const person = await loadPerson(desk, personId);
  const username = await usableUsername(desk, person, given.username);
  const isWhole = scope === 'site';
  const chosen = isWhole ? given.unitIds.slice(0, 1) : given.unitIds;
  const outside = {
    kind,
    body,
    purpose,
    role: isWhole ? ('superior-inspector' as const) : ('evaluator' as const),
    grants: [...new Set(chosen)].map((unitId) => ({ id: randomUUID(), unitId })),
    startsOn: from,
    endsOn: dayAfter(until),
  };
  await propose(desk, person, 'outsider', { username, outside, ground: purpose });
  return personId;
}

/** Proposes a later last day. */
export async function proposeTerm(desk: Desk, personId: string, until: string, ground: string): Promise<string> {
  const person = await loadPerson(desk, personId);
  const { startsOn, endsOn } = running(desk, person);
  if (dayAfter(until) <= endsOn)
    throw refused('outsider.endsOn', text('延长后的截止日期须晚于原截止日期', 'The new last day must be a later one'));
  const from = startsOn > dateOf(desk.now).toString() ? startsOn : dateOf(desk.now).toString();
  stopIf(refuseEnd(from, until, 'endsOn'));
  return propose(desk, person, 'term', { endsOn: dayAfter(until), ground });
}

/** Ends the account today: its sessions end at once. */
export async function endOutsider(desk: Desk, personId: string, ground: string): Promise<void> {
  const person = await loadPerson(desk, personId);
  running(desk, person);
  const data = { endsOn: dateOf(desk.now).toString() };
  await record(desk, personAggregate, person, { kind: 'outsider.ended', ground, data });
  await endSessions(desk, personId);
}

function running(desk: Desk, { state }: Existing): Outsider {
  const { outsider } = state;
  if (!outsider) throw refused('outsider', text('此人没有外部人员账号', 'The person has no account from outside'));
  if (outsider.endedOn !== null || outsider.endsOn <= dateOf(desk.now).toString())
    throw refused('outsider.ground', text('此账号已经到期或者终止', 'The account is over'));
  return outsider;
}

function stopIf(problem: Refused | null): void {
  if (problem) throw refused(`outsider.${problem.field}`, problem.text);
}

const dayAfter = (day: string) => Temporal.PlainDate.from(day).add({ days: 1 }).toString();
