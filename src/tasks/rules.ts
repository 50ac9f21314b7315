/** Which open cases wait for whom. Pure. */
import type { ListedCase } from '../requests/store.ts';
import { type Appointment, type Duty, holds, reach } from '../web/duties.ts';

export interface WaitingCases {
  /** to be handled, the most urgent first */
  due: readonly ListedCase[];
  /** a draft answer or a proposed extension that the head decides */
  approval: readonly ListedCase[];
  /** not legally received until the applicant is reached or the office confirms */
  unconfirmed: readonly ListedCase[];
}

/** @param extensions ids of the cases of which a proposed extension is not decided yet */
export function waitingCases(
  open: readonly ListedCase[],
  extensions: ReadonlySet<string>,
  appointments: readonly Appointment[],
): WaitingCases {
  const may = (duty: Duty) => {
    const units = reach(appointments, duty);
    return (unitId: string) => units === 'all' || units.includes(unitId);
  };
  const [approves, handles, registers] = [may('request.approve'), may('request.handle'), may('request.register')];
  const mine = (one: ListedCase, has: (unitId: string) => boolean) => has(one.unitId) || has(one.handlerUnitId);
  return {
    due: open.filter((one) => !['lodged', 'approval'].includes(one.stage) && mine(one, handles)),
    // approval is the addressee's, whoever handles the case
    approval: open.filter((one) => (one.stage === 'approval' || extensions.has(one.id)) && approves(one.unitId)),
    unconfirmed: open.filter((one) => one.stage === 'lodged' && mine(one, registers)),
  };
}

export function holdsAny(appointments: readonly Appointment[], ...duties: readonly Duty[]): boolean {
  return duties.some((duty) => holds(appointments, duty).length > 0);
}
