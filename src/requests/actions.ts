/** What all acts about a request share: load the case, ask the rules, record. */
import type { Act, Desk, Loaded } from '../db/acts.ts';
import { dateOf, load, nextNumber, record } from '../db/acts.ts';
import type { Clock } from '../law/clock-types.ts';
import { formatLetterNumber } from '../units/number-patterns.ts';
import { findUnit, siteSettings, type Unit } from '../units/read.ts';
import type { Text } from '../web/language.ts';
import { notFound, refused } from '../web/refusal.ts';
import { caseClock } from './clock.ts';
import { requests } from './fold.ts';
import type { Composed } from './frozen.ts';
import { lawOfCase } from './law.ts';
import type { CaseFile, LetterHead } from './letter-facts.ts';
import { compose } from './letters/compose.ts';
import type { LetterFacts } from './letters/facts.ts';
import type { RequestActKind, RequestActs } from './request-acts.ts';
import { refuseByClock, refuseByState, refuseDate, refuseNamedDays } from './rules.ts';
import type { RequestState } from './state.ts';

/** When an act happened by law (today when left out), and the version that its form was opened with. */
export interface When {
  happenedOn?: Temporal.PlainDate;
  /** why it is recorded after its day; without personal data */
  late?: string;
  version?: number;
}

/** A locked case with all that its rules and letters need. */
export interface OpenCase extends CaseFile {
  loaded: Loaded<RequestState>;
  /** legal date of the act to come */
  on: Temporal.PlainDate;
  /** why it is recorded after that day */
  late: string | null;
}

/** @throws Refusal not-found or request-erased; Conflict when the case has moved on since `when.version` */
export async function openCase(desk: Desk, id: string, when: When = {}): Promise<OpenCase> {
  const loaded = await load(desk, requests, { siteId: desk.actor.siteId, id }, when.version);
  if (loaded.state.number === '') throw notFound();
  // a new act would make a new key, and nobody could tell its text from what was erased
  if (loaded.state.submission === 'erased')
    throw refused('request-erased', {
      zh: '此案卷的个人信息已按期销毁，不能再办理。',
      en: 'The personal data of this case were destroyed on time; it can no longer be acted on.',
    });
  const law = lawOfCase(await siteSettings(desk.tx, desk.actor.siteId), loaded.acts);
  const unit = await unitOf(desk, loaded.state.unitId);
  const on = when.happenedOn ?? dateOf(desk.now);
  return {
    loaded,
    state: loaded.state,
    law,
    unit,
    clock: caseClock(loaded.acts, law),
    on,
    // whatever is entered on its own day is not late, whatever was said
    late: (Temporal.PlainDate.compare(on, dateOf(desk.now)) < 0 && when.late) || null,
  };
}

export async function unitOf(desk: Desk, id: string): Promise<Unit> {
  const unit = await findUnit(desk.tx, desk.actor.siteId, { id });
  if (!unit) throw refused('request-unit', { zh: '单位不存在。', en: 'There is no such unit.' });
  return unit;
}

export function stopIf(kind: string, problem: Text | null): void {
  if (problem) throw refused(kind.replace('.', '-'), problem);
}

/** The act as it would stand in the history: for rules that ask the clock before anything is written. */
function imagined<K extends RequestActKind>(
  desk: Desk,
  open: OpenCase,
  kind: K,
  data: Partial<RequestActs[K][0]>,
): Act {
  return {
    seq: Number.MAX_SAFE_INTEGER,
    kind,
    happenedOn: open.on,
    recordedAt: desk.now,
    personId: desk.actor.personId,
    role: desk.actor.role,
    unitId: desk.actor.unitId,
    ground: null,
    data,
    personal: null,
    voids: null,
  };
}

/** Refuses an act that stage, persons, date or clock do not allow. */
export function demand<K extends RequestActKind>(
  desk: Desk,
  open: OpenCase,
  kind: K,
  data: Partial<RequestActs[K][0]>,
  earliest: string = open.state.lodgedOn,
): void {
  const { state, loaded, law, on } = open;
  stopIf(kind, refuseByState(kind, state, desk.actor.personId));
  stopIf(kind, refuseDate(on, dateOf(desk.now), earliest));
  const { receivedOn } = data as { receivedOn?: string };
  if (receivedOn) stopIf(kind, refuseDate(Temporal.PlainDate.from(receivedOn), dateOf(desk.now), on.toString()));
  stopIf(kind, refuseNamedDays(on, data));
  // the notice that follows a withdrawal or lapse changes nothing in the clock
  if (kind === 'request.answered' && state.endedBy) return;
  stopIf(kind, refuseByClock(loaded.acts, [...loaded.acts, imagined(desk, open, kind, data)], law));
}

/** Records without asking: the caller has. */
export function write<K extends RequestActKind>(
  desk: Desk,
  open: Pick<OpenCase, 'loaded' | 'on' | 'late'>,
  kind: K,
  data: RequestActs[K][0],
  personal: RequestActs[K][1],
): Promise<Loaded<RequestState>> {
  return record(desk, requests, open.loaded, {
    kind,
    happenedOn: open.on,
    ground: open.late,
    data,
    ...(personal === null ? {} : { personal }),
  });
}

/** Opens, asks the rules and records: all there is to most acts. */
export async function perform<K extends RequestActKind>(
  desk: Desk,
  id: string,
  kind: K,
  data: RequestActs[K][0],
  personal: RequestActs[K][1],
  when: When,
): Promise<Loaded<RequestState>> {
  const open = await openCase(desk, id, when);
  demand(desk, open, kind, data);
  return write(desk, open, kind, data, personal);
}

/** Takes the next document number of the addressee's letters in the year of the letter. */
export async function nextLetterHead(desk: Desk, { unit, on }: Pick<OpenCase, 'unit' | 'on'>): Promise<LetterHead> {
  const serial = await nextNumber(desk, `request-letter/${unit.id}/${on.year}`);
  const { letterNumber } = await siteSettings(desk.tx, desk.actor.siteId);
  const number = formatLetterNumber(letterNumber, { short: unit.shortName, year: on.year, serial });
  return { number, letterDate: on };
}

/** The clock as it would stand once the act is recorded: for the days that its letter names. */
export function clockAfter<K extends RequestActKind>(
  desk: Desk,
  open: OpenCase,
  kind: K,
  data: Partial<RequestActs[K][0]>,
): Clock {
  return caseClock([...open.loaded.acts, imagined(desk, open, kind, data)], open.law);
}

/** The letter, or a refusal that names everything still missing. */
export function composed(facts: LetterFacts): Composed {
  const result = compose(facts);
  if ('paper' in result) return { facts, paper: result.paper };
  const missing = [...new Set(result.problems.map(({ message }) => message))].join('');
  throw refused('request-letter', { zh: missing, en: `The letter is not complete: ${missing}` });
}
