/** Plays the demonstration requests: each event as the act it was, on the working day its offset names. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../config.ts';
import type { Desk } from '../db/acts.ts';
import { dateOf, TIME_ZONE } from '../db/acts.ts';
import { registerRequest } from '../requests/actions-receive.ts';
import type { Delivery, Form } from '../requests/state.ts';
import type { County, UnitStaff } from './county.ts';
import type { DemoRequest } from './request-data.ts';
import { dayAfter } from './request-data.ts';
import { PLAYS, type Play, type Played } from './request-plays.ts';

const FORMS: Record<DemoRequest['form'], Form> = {
  paper: 'paper',
  electronic: 'electronic',
  disc: 'disc',
  other: 'inspection',
};
const DELIVERIES: Record<DemoRequest['delivery'], Delivery> = {
  post: 'post',
  email: 'email',
  counter: 'collect',
  web: 'online',
};

export async function readRequests(): Promise<DemoRequest[]> {
  return JSON.parse(await readFile(join(projectRoot, 'src/demo/requests.json'), 'utf8')) as DemoRequest[];
}

/** A desk of a member of staff at ten in the morning of a day, or now when that is earlier. */
function deskOf(desk: Desk, staff: UnitStaff, role: 'drafter' | 'approver', day: Temporal.PlainDate): Desk {
  const ten = day.toZonedDateTime({ timeZone: TIME_ZONE, plainTime: '10:00' }).toInstant();
  const now = Temporal.Instant.compare(ten, desk.now) > 0 ? desk.now : ten;
  return { ...desk, now, actor: { ...desk.actor, personId: staff[role], role, unitId: staff.unitId } };
}

/** Plays one request up to today; events that lie ahead have not happened yet. Returns what later ones refer to. */
export async function playRequest(
  desk: Desk,
  county: County,
  request: DemoRequest,
  earlier: ReadonlyMap<string, Played>,
): Promise<Played> {
  // what is dispatched between departments was addressed to the government itself
  const dispatched = request.events.some((event) => event.kind === 'dispatched');
  const unit = dispatched ? county.government : request.unit;
  const staff = county.staff.get(unit);
  if (!staff) throw new Error(`no staff for ${unit}`);
  const today = dateOf(desk.now);
  const lodgedOn = request.lodged
    ? Temporal.PlainDate.from(request.lodged)
    : today.subtract({ days: request.lodgedDaysAgo ?? 0 });
  const applicant = request.applicant.organisation ?? request.applicant.name;
  const before = earlier.get(applicant) ?? null;
  // the same person has the same papers
  const serial = before?.serial ?? request.key.slice(1);
  const { id } = await registerRequest(deskOf(desk, staff, 'drafter', lodgedOn), {
    unitId: staff.unitId,
    channel: request.channel,
    applicantKind: request.applicant.kind,
    submission: submissionOf(request, serial),
    form: FORMS[request.form],
    delivery: DELIVERIES[request.delivery],
    ...(['web', 'fax', 'email'].includes(request.channel) ? { confirmation: 'office' as const } : {}),
  });
  const play: Play = {
    id,
    request,
    county,
    staff,
    lodgedOn,
    today,
    parties: [],
    letter: before?.letter ?? null,
    earlier: before,
    desk: (role, day) => deskOf(desk, staff, role, day),
  };
  let latest = lodgedOn;
  for (const event of request.events) {
    const on = dayAfter(lodgedOn, event.after);
    latest = Temporal.PlainDate.compare(on, latest) > 0 ? on : latest;
    if (Temporal.PlainDate.compare(latest, today) > 0) break;
    const step = PLAYS[event.kind];
    if (!step) throw new Error(`${request.key}: no play for ${event.kind}`);
    await step(play, event, on, latest);
  }
  return { id, applicant, serial, letter: play.letter };
}

function submissionOf({ applicant, key, description }: DemoRequest, serial: string) {
  const organisation = applicant.organisation !== undefined;
  return {
    applicant: {
      name: applicant.organisation ?? applicant.name,
      identity: {
        document: organisation ? ('credit-code' as const) : ('id-card' as const),
        number: `演示证件${serial}号`,
      },
      contactPerson: applicant.name,
      phone: `0000-55560${serial}`,
      email: `${key}@applicant.example`,
      address: `示范县示例路${Number(serial)}号`,
      postcode: '990200',
      fax: '',
    },
    description,
  };
}
