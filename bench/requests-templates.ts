/**
 * Histories to generate cases from: those of the demonstration county, which were recorded by the program's own actions.
 * A generated case is one of them on another day, for another unit, applicant and number.
 */
import type { Act } from '../src/db/acts.ts';
import { actsOfEach } from '../src/db/acts.ts';
import type { DB } from '../src/db/connect.ts';
import { nationalCalendar } from '../src/law/calendar.ts';

export interface Template {
  acts: readonly Act[];
  /** sealed parts as they were written, by the place of the act */
  sealed: readonly (Uint8Array | null)[];
  lodged: string;
  unitId: string;
  /** stays with its unit: units inside it have a part in the history */
  isBound: boolean;
  /** ends in its telling; one that does not is told of late days alone, since no case stays open for years */
  isEnded: boolean;
  weight: number;
}

const ENDS = ['request.answered', 'request.withdrawn', 'request.clarification-lapsed', 'request.fee-unpaid'];

/** Histories with nothing that points at another act, weighted so that a case has so many acts on average. */
export async function readTemplates(office: DB, siteId: string, mean: number): Promise<Template[]> {
  const subjects = await office
    .selectFrom('office.requests')
    .select('id')
    .where('site_id', '=', siteId)
    .orderBy('number')
    .execute();
  const ids = subjects.map(({ id }) => id);
  const all = await actsOfEach(office, { find: async () => null }, 'request', siteId, ids);
  const bytes = await office
    .selectFrom('office.acts')
    .select(['seq', 'sealed'])
    .where('site_id', '=', siteId)
    .where('subject_kind', '=', 'request')
    .execute();
  const sealed = new Map(bytes.map((row) => [row.seq, row.sealed]));
  const templates = ids.flatMap((id): Template[] => {
    const acts = all.get(id) ?? [];
    const [first] = acts;
    const text = JSON.stringify(acts.map(({ data }) => data));
    if (!first || acts.some(({ voids }) => voids !== null) || /"(seq|link|conversion)":/.test(text)) return [];
    const { unitId } = first.data as { unitId: string };
    const lodged = first.happenedOn.toString();
    if (!isWorking(lodged)) return [];
    const isEnded = acts.some(({ kind }) => ENDS.includes(kind));
    const isBound = acts.slice(1).some(({ data }) => /"unitId":/.test(JSON.stringify(data)));
    return [
      { acts, sealed: acts.map(({ seq }) => sealed.get(seq) ?? null), lodged, unitId, isBound, isEnded, weight: 1 },
    ];
  });
  // most answers need nothing but an answer
  const common = (one: Template) => (one.acts.every(({ kind }) => PLAIN.has(kind)) ? 10 : 1);
  const meanOf = (tilt: number) => {
    const weights = templates.map((one) => common(one) * Math.exp(tilt * one.acts.length));
    const total = weights.reduce((sum, one) => sum + one, 0);
    return { weights, mean: templates.reduce((sum, one, i) => sum + one.acts.length * (weights[i] ?? 0), 0) / total };
  };
  let [low, high] = [-3, 3];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (meanOf(middle).mean < mean) low = middle;
    else high = middle;
  }
  const { weights } = meanOf(low);
  return templates.map((one, i) => ({ ...one, weight: weights[i] ?? 0 }));
}

const PLAIN = new Set(
  'lodged registered confirmed dispatched drafted submitted opinion-given step-approved answer-approved answered served closed'
    .split(' ')
    .map((kind) => `request.${kind}`),
);

const FIRST = Temporal.PlainDate.from('2019-05-15');

/** Every day since the regulation came into force, and its place among the working days (of the last one before it). */
const days: { iso: string; working: number; isWorking: boolean }[] = [];
const placeOf = new Map<string, number>();
export const workingDays: string[] = [];
for (let date = FIRST; date.year <= nationalCalendar.lastYear; date = date.add({ days: 1 })) {
  const isWorking = nationalCalendar.likelyDay(date).working;
  const iso = date.toString();
  if (isWorking) workingDays.push(iso);
  placeOf.set(iso, days.length);
  days.push({ iso, working: workingDays.length - 1, isWorking });
}

function isWorking(iso: string): boolean {
  return days[placeOf.get(iso) ?? -1]?.isWorking ?? false;
}

/** The day that lies as many working days after `to` as `iso` lies after `from`; a day off stays as far behind its last one. */
export function moved(iso: string, from: string, to: string): string {
  const [day, base, target] = [iso, from, to].map((one) => days[placeOf.get(one) ?? -1]);
  if (!day || !base || !target) return iso;
  const last = workingDays[target.working + day.working - base.working];
  const behind = (placeOf.get(iso) ?? 0) - (placeOf.get(workingDays[day.working] ?? '') ?? 0);
  return days[(placeOf.get(last ?? '') ?? Number.NaN) + behind]?.iso ?? iso;
}

/** The same JSON text with every day in it moved. */
export function movedText(json: string, from: string, to: string): string {
  return json.replaceAll(/"(\d{4}-\d\d-\d\d)"/g, (_, iso: string) => `"${moved(iso, from, to)}"`);
}
