/** Pure decisions about training sessions, and who of a unit was at none. */
import type { Measured } from '../../law/indicators/indicator-set.ts';
import { type Text, text } from '../../web/language.ts';
import type { Present, TrainingFacts, TrainingState } from './state.ts';

export interface Refused {
  field: string;
  text: Text;
}

const need = (field: string, zh: string, en: string): Refused => ({ field, text: text(zh, en) });

const LONGEST_HOURS = 200;

/** @param unitIds units in force, and those named before @param today ISO */
export function refuseFacts(facts: TrainingFacts, unitIds: readonly string[], today: string): Refused | null {
  if (facts.title.trim() === '') return need('title', '请填写培训主题', 'Give the session a title');
  if (facts.on > today)
    return need('on', '培训日期不能晚于今天，举办后再登记', 'The day lies ahead: enter it when it was held');
  if (!(facts.hours > 0 && facts.hours <= LONGEST_HOURS && Number.isInteger(facts.hours * 2)))
    return need('hours', '学时以半小时为单位填写，如1.5', 'Hours are given in halves, such as 1.5');
  if (facts.lecturer.trim() === '') return need('lecturer', '请填写授课人', 'Name the lecturer');
  if (facts.unitIds.length === 0) return need('unitIds', '请选择参训单位', 'Choose the units');
  if (facts.unitIds.some((id) => !unitIds.includes(id)))
    return need('unitIds', '所选单位已撤销或者不存在', 'A unit is not in force');
  return null;
}

/** Whoever came belongs to a unit that was to send people, and stands once. */
export function refusePresent(
  state: TrainingState,
  present: readonly Present[],
  staff: readonly StaffOfUnit[],
): Refused | null {
  const before = [...staff, ...(state.present ?? [])];
  const stray = present.some(
    (one) =>
      !state.unitIds.includes(one.unitId) ||
      !before.some(({ personId, unitId }) => personId === one.personId && unitId === one.unitId),
  );
  if (stray)
    return need('present', '名单中有人不属于参训单位', 'Somebody does not belong to the units of this session');
  if (new Set(present.map(({ personId }) => personId)).size !== present.length)
    return need('present', '同一人只能签到一次', 'Somebody stands twice');
  return null;
}

/** What is written down is changed with a reason alone. */
export function refuseChange(state: TrainingState, isFirst: boolean, reason: string): Refused | null {
  if (state.cancelled) return need('reason', '此次培训已作废，不能再改', 'This session was cancelled');
  if (!isFirst && reason.trim() === '') return need('reason', '请写明理由', 'Say why');
  return null;
}

/** Somebody who holds a role for a unit. */
export interface StaffOfUnit extends Present {
  name: string;
}

export interface UnitAttendance {
  unitId: string;
  /** sessions of the period to which the unit was to send people */
  sessions: number;
  /** the staff: of whom the share is taken */
  staff: number;
  /** those of the staff who came to one at least */
  attended: number;
  absent: readonly StaffOfUnit[];
}

/**
 * Who of each unit came to a session held from one day to another, both included (ISO). A unit of which no session asked
 * anybody is left out: nobody of it could come.
 */
export function attendanceOf(
  sessions: readonly TrainingState[],
  staff: readonly StaffOfUnit[],
  { from, to }: { from: string; to: string },
): UnitAttendance[] {
  const held = sessions.filter(({ on, cancelled }) => on !== '' && !cancelled && on >= from && on <= to);
  const came = new Set(held.flatMap(({ present }) => (present ?? []).map(({ personId }) => personId)));
  const asked = Map.groupBy(
    held.flatMap(({ unitIds }) => unitIds),
    (id) => id,
  );
  return [...Map.groupBy(staff, ({ unitId }) => unitId)].flatMap(([unitId, own]) => {
    const count = asked.get(unitId)?.length ?? 0;
    if (count === 0) return [];
    const absent = own.filter(({ personId }) => !came.has(personId));
    return [{ unitId, sessions: count, staff: own.length, attended: own.length - absent.length, absent }];
  });
}

/** What a county's own indicator 'training attended' takes: those who were at none, of the staff. Null: nobody was asked. */
export function trainingMeasured(attendance: readonly UnitAttendance[], unitId: string): Measured | null {
  const own = attendance.find((one) => one.unitId === unitId);
  return own ? { hits: own.absent.length, unknown: 0, whole: own.staff } : null;
}
