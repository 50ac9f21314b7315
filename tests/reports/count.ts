/**
 * The figures of tables three and four counted a second time, straight from the acts of the cases, by another road than the
 * program's: no fold, no clock, no state table. For tests only.
 */
import type { DB } from '../../src/db/connect.ts';

interface RawAct {
  seq: number;
  subject_id: string;
  kind: string;
  day: string;
  data: Record<string, string | undefined>;
  voids: number | null;
}

/** Ids of the cases behind each cell that is no total, as 't3.r1.natural'; a case stands twice where two remedies of it count. */
export type Count = Map<string, string[]>;

const AT_ONCE = ['counter', 'oral', 'post-signed'];
const GROUPS: Readonly<Record<string, string>> = { direct: 'direct', 'after-reconsideration': 'afterReview' };
const RESULTS: Readonly<Record<string, string>> = { upheld: 'upheld', corrected: 'corrected', other: 'otherResult' };

/** Acts of every case of a site, without the voided ones and what voided them. */
export async function actsOfCases(office: DB, siteId: string): Promise<Map<string, RawAct[]>> {
  const rows = await office
    .selectFrom('office.acts')
    .select(['seq', 'subject_id', 'kind', 'happened_on', 'data', 'voids'])
    .where('site_id', '=', siteId)
    .where('subject_kind', '=', 'request')
    .orderBy('seq')
    .execute();
  const acts: RawAct[] = rows.map(({ happened_on, ...row }) => ({
    ...row,
    seq: Number(row.seq),
    voids: row.voids === null ? null : Number(row.voids),
    day: String(happened_on),
    data: row.data as RawAct['data'],
  }));
  const gone = new Set<number>();
  for (const act of acts.toReversed()) if (act.voids !== null && !gone.has(act.seq)) gone.add(act.voids);
  return Map.groupBy(
    acts.filter(({ seq, voids }) => voids === null && !gone.has(seq)),
    (act) => act.subject_id,
  );
}

export function countYear(cases: ReadonlyMap<string, readonly RawAct[]>, year: number, today: string): Count {
  const count: Count = new Map();
  const put = (cell: string, id: string) => count.set(cell, [...(count.get(cell) ?? []), id]);
  const [from, last] = [`${year}-01-01`, `${year}-12-31`];
  const to = today < last ? today : last;
  for (const [id, acts] of cases) {
    const lodging = acts.find(({ kind }) => kind === 'request.lodged' || kind === 'request.registered');
    const received = lodging && receiptOf(lodging, acts);
    if (!lodging || !received || received > to) continue;
    const end = endOf(acts, received);
    if (end && end.day < from) continue;
    const column = lodging.data.applicantKind ?? '';
    put(`t3.${received >= from ? 'r1' : 'r2'}.${column}`, id);
    put(`t3.${end && end.day <= to ? end.row : 'r4'}.${column}`, id);
  }
  for (const [id, acts] of cases)
    for (const { group, lodged, decided, result } of remediesOf(acts)) {
      if (lodged > to || (decided && decided < from)) continue;
      put(`t4.${group}.${decided && decided <= to ? RESULTS[result] : 'pending'}`, id);
    }
  return count;
}

function receiptOf({ data, day }: RawAct, acts: readonly RawAct[]): string | null {
  if (AT_ONCE.includes(data.channel ?? '') || data.confirmation === 'automatic') return day;
  return acts.find((act) => act.kind === 'request.confirmed' && act.day >= day)?.day ?? null;
}

/** A request leaves the tables once: by what ended it first, never before it came. */
function endOf(acts: readonly RawAct[], received: string): { day: string; row: string } | null {
  const rows: Readonly<Record<string, (act: RawAct) => string>> = {
    'request.answered': ({ data }) => data.row ?? data.outcome ?? '',
    'request.answered-jointly': ({ data }) => data.row ?? data.outcome ?? '',
    'request.withdrawn': ({ data }) => data.row ?? 'r3_6_3',
    'request.clarification-lapsed': () => 'r3_6_1',
    'request.fee-unpaid': () => 'r3_6_2',
  };
  const first = acts.find(({ kind }) => rows[kind]);
  const row = first && rows[first.kind]?.(first);
  if (!first || !row) return null;
  return { day: first.day < received ? received : first.day, row };
}

function remediesOf(acts: readonly RawAct[]) {
  const remedies: { group: string; lodged: string; decided: string | null; result: string }[] = [];
  const decide = (isOf: (group: string) => boolean, { day, data }: RawAct) => {
    const open = remedies.findLast(({ group, decided }) => isOf(group) && decided === null);
    if (open) Object.assign(open, { decided: day, result: data.result ?? '' });
  };
  for (const act of acts) {
    if (act.kind === 'request.reconsideration-lodged')
      remedies.push({ group: 'review', lodged: act.day, decided: null, result: '' });
    if (act.kind === 'request.suit-lodged')
      remedies.push({ group: GROUPS[act.data.route ?? ''] ?? '', lodged: act.day, decided: null, result: '' });
    if (act.kind === 'request.reconsideration-decided') decide((group) => group === 'review', act);
    if (act.kind === 'request.suit-decided') decide((group) => group !== 'review', act);
  }
  return remedies;
}
