/** Fills the database: cases on every working day since 2019, their acts, state rows and kept due dates, by COPY. */
import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { type Act, withoutVoided } from '../src/db/acts.ts';
import type { DB } from '../src/db/connect.ts';
import { type KeyStore, seal } from '../src/db/keys.ts';
import { foldDues, rowOf } from '../src/requests/board/dues-store.ts';
import { requests } from '../src/requests/fold.ts';
import type { Submission } from '../src/requests/state.ts';
import { siteSettings } from '../src/units/read.ts';
import { random } from './random.ts';
import { line, openCopies } from './requests-copy.ts';
import { moved, movedText, readTemplates, type Template, workingDays } from './requests-templates.ts';

export interface Generated {
  cases: number;
  acts: number;
  /** ids of cases whose sealed parts can be opened: for pages */
  readable: string[];
}

interface Parts {
  ownerUrl: string;
  office: DB;
  keys: KeyStore;
  siteId: string;
  cases: number;
  today: Temporal.PlainDate;
}

const READABLE = 300;
/** Days back from today on which a case may have been lodged that is not told to its end. */
const LATE = 90;
const KINDS_A_DAY = 3;
const BLANK = '00000000-0000-0000-0000-00000000c0de';

/** What a case of a template lodged on a day comes to: the same for every unit but for names and numbers. */
interface Played {
  acts: { day: string; recorded: string; kind: string; role: string; data: string; place: number }[];
  rows: Record<string, readonly Record<string, unknown>[]>;
  dues: ReturnType<typeof rowOf>;
}

export async function generate(parts: Parts): Promise<Generated> {
  const { office, siteId, today } = parts;
  const settings = await siteSettings(office, siteId);
  const templates = await readTemplates(office, siteId, 7.6);
  const chance = random(20260101);
  const pick = picker(templates, chance);
  let ofDay: ReturnType<typeof pick>[] = [];
  const units = await office
    .selectFrom('office.units')
    .select(['id', 'code'])
    .where('site_id', '=', siteId)
    .orderBy('code')
    .execute();
  const staff = await staffOf(office, siteId);
  const known = new Map<string, Played>();
  const copies = await openCopies(parts.ownerUrl);
  const serials = new Map<string, number>();
  const readable: string[] = [];
  const last = today.toString();
  const late = today.subtract({ days: LATE }).toString();
  const first = workingDays.filter((day) => day <= last);
  let { seq, written } = { seq: copies.nextSeq, written: 0 };
  const pending: Map<string, (() => string)[]> = new Map();
  let day = 0;
  for (let n = 0; n < parts.cases; n++) {
    // so many each day, a tenth more from year to year
    const share = n / parts.cases;
    const at = Math.min(first.length - 1, Math.floor(first.length * (Math.log1p(share * 0.9) / Math.log(1.9))));
    for (; day < at; day++) {
      await emit(first[day] ?? last);
      ofDay = [];
    }
    await lodge(n, first[at] ?? last);
  }
  for (const rest of [...pending.keys()].sort()) await emit(rest);
  await copies.close();
  await finish(parts.ownerUrl, seq, serials, siteId);
  return { cases: parts.cases, acts: written, readable };

  function drawFor(lodged: string): ReturnType<typeof pick> {
    for (;;) {
      const drawn = pick();
      if (drawn[0].isEnded || lodged > late) return drawn;
    }
  }

  async function lodge(n: number, lodged: string): Promise<void> {
    // those of one day share a few histories, so that each is folded once and not for every case
    if (ofDay.length < KINDS_A_DAY) ofDay.push(drawFor(lodged));
    const drawn = ofDay.length < KINDS_A_DAY ? ofDay.at(-1) : ofDay[chance(KINDS_A_DAY)];
    if (!drawn) throw new Error('there are no histories to generate from');
    const [template, index] = drawn;
    const key = `${index}/${lodged}`;
    const played = known.get(key) ?? play(template, lodged, last, settings);
    known.set(key, played);
    if (known.size > 20_000) known.clear();
    const id = randomUUID();
    const unit = template.isBound
      ? units.find((one) => one.id === template.unitId)
      : (units[chance(units.length)] ?? units[0]);
    if (!unit) throw new Error('a history belongs to no unit');
    const series = `${unit.id}/${lodged.slice(0, 4)}`;
    const serial = (serials.get(series) ?? 1000) + 1;
    serials.set(series, serial);
    const number = `${unit.code.toUpperCase()}-${lodged.slice(0, 4)}-${String(serial).padStart(4, '0')}`;
    const digest = createHash('sha256').update(id).digest('hex');
    // one in three has asked before
    const applicant = createHash('sha256')
      .update(`applicant ${chance(3) === 0 ? chance(Math.max(1, parts.cases >> 4)) : n + 1e9}`)
      .digest('hex');
    const own = (text: string) =>
      text
        .replaceAll(BLANK, id)
        .replaceAll(template.unitId, unit.id)
        .replace('@number', number)
        .replace('@digest', digest)
        .replace('@applicant', applicant);
    const isReadable = n % Math.max(1, Math.floor(parts.cases / READABLE)) === 0;
    const caseKey = isReadable ? await parts.keys.ensure(id) : null;
    if (isReadable) readable.push(id);
    let left = played.acts.length;
    const numbers: number[] = [];
    for (const act of played.acts) {
      const list = pending.get(act.recorded) ?? [];
      pending.set(act.recorded, list);
      list.push(() => {
        seq++;
        written++;
        left--;
        numbers[act.place] = seq;
        const actor = template.acts[act.place];
        const person = actor?.personId ? (staff.get(`${unit.id}/${act.role}`) ?? actor.personId) : null;
        const bytes = template.sealed[act.place] ?? null;
        const sealed = bytes && caseKey ? seal(caseKey, id, personalOf(act.kind)) : bytes;
        if (left === 0) {
          copies.put('office.subjects', [siteId, 'request', id, seq, seq]);
          // a wait is marked with the number of the act that it began with
          const waits = (JSON.parse(own(JSON.stringify(played.dues.waits))) as typeof played.dues.waits).map(
            (wait) => ({
              ...wait,
              mark: numbers[wait.mark - 1] ?? seq,
            }),
          );
          const row: Record<string, unknown> = { ...played.dues, request_id: id, acts_seq: seq, waits };
          copies.put('office.request_dues', Object.values(row));
        }
        return line([
          siteId,
          seq,
          'request',
          id,
          act.kind,
          act.day,
          `${act.recorded} 09:00:00+08`,
          person,
          act.role,
          actor?.unitId === template.unitId ? unit.id : (actor?.unitId ?? null),
          actor?.ground ?? null,
          act.place === 0 ? own(act.data) : act.data,
          sealed ? `\\x${Buffer.from(sealed).toString('hex')}` : null,
        ]);
      });
    }
    for (const [name, rows] of Object.entries(played.rows))
      for (const row of rows) copies.put(`office.${name}`, JSON.parse(own(JSON.stringify(Object.values(row)))));
    await copies.drained();
  }

  async function emit(upTo: string): Promise<void> {
    const due = pending.get(upTo) ?? [];
    pending.delete(upTo);
    for (const make of due) copies.raw('office.acts', make());
    await copies.drained();
  }
}

/** The history on another day, as far as it has come by now, folded by the program's own fold and clock. */
function play(
  template: Template,
  lodged: string,
  last: string,
  settings: Awaited<ReturnType<typeof siteSettings>>,
): Played {
  let recorded = lodged;
  const moves = template.acts.map((act, place) => {
    const day = moved(act.happenedOn.toString(), template.lodged, lodged);
    // what was entered late came after what was entered before it
    if (day > recorded) recorded = day;
    const first = act.data as Record<string, unknown>;
    const data =
      place === 0 ? { ...first, number: '@number', queryDigest: '@digest', applicantIndex: '@applicant' } : first;
    return { act, place, day, recorded, data: movedText(JSON.stringify(data), template.lodged, lodged) };
  });
  // nothing that happened later is entered before it
  const upTo = moves.findIndex((move) => move.recorded > last);
  const done = upTo === -1 ? moves : moves.slice(0, upTo);
  const acts: Act[] = done.map(({ act, place, day, recorded: entered, data }) => ({
    ...act,
    seq: place + 1,
    happenedOn: Temporal.PlainDate.from(day),
    recordedAt: Temporal.Instant.from(`${entered}T09:00:00+08:00`),
    data: JSON.parse(data),
    personal: null,
  }));
  const ref = { siteId: 'shifan', id: BLANK };
  const state = requests.fold(withoutVoided(acts), ref);
  const rows = requests.rows(state, ref);
  const ended = foldDues(BLANK, acts, state, settings, Temporal.PlainDate.from(last));
  return {
    acts: done.map(({ act, place, day, recorded: entered, data }) => ({
      day,
      recorded: entered,
      kind: act.kind,
      role: act.role,
      data,
      place,
    })),
    rows,
    dues: rowOf(ref.siteId, ended),
  };
}

function personalOf(kind: string): unknown {
  const applicant: Submission['applicant'] = {
    name: '测量人',
    identity: { document: 'id-card', number: '110101199003070011' },
    contactPerson: '',
    phone: '13800000000',
    email: '',
    address: '示范县人民路9号',
    postcode: '',
    fax: '',
  };
  if (kind === 'request.lodged' || kind === 'request.registered')
    return { applicant, description: '2025年度集体土地征收补偿安置方案' } satisfies Submission;
  if (kind === 'request.drafted') return { decision: {}, attachmentNames: [] };
  if (kind === 'request.answer-approved' || kind === 'request.answered') return { attachmentNames: [] };
  return {
    text: '内容',
    name: '名称',
    information: '信息',
    interest: '',
    reason: '理由',
    remarks: '意见',
    items: ['内容'],
  };
}

function picker(templates: readonly Template[], chance: (below: number) => number): () => [Template, number] {
  const total = templates.reduce((sum, one) => sum + one.weight, 0);
  const slots = 100_000;
  const table = templates.flatMap((one, i) => Array<number>(Math.round((one.weight / total) * slots)).fill(i));
  return () => {
    const index = table[chance(table.length)] ?? 0;
    const template = templates[index];
    if (!template) throw new Error('there are no histories to generate from');
    return [template, index];
  };
}

async function staffOf(office: DB, siteId: string): Promise<Map<string, string>> {
  const rows = await office
    .selectFrom('office.appointments')
    .select(['unit_id', 'role', 'person_id'])
    .where('site_id', '=', siteId)
    .execute();
  return new Map(rows.map((row) => [`${row.unit_id}/${row.role}`, row.person_id]));
}

async function finish(url: string, seq: number, serials: ReadonlyMap<string, number>, siteId: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("select setval(pg_get_serial_sequence('office.acts', 'seq'), $1)", [seq]);
  for (const [name, value] of serials)
    await client.query(
      `insert into office.counters (site_id, name, value) values ($1, $2, $3)
       on conflict (site_id, name) do update set value = excluded.value`,
      [siteId, `request/${name}`, value],
    );
  await client.query('vacuum analyze');
  await client.end();
}
