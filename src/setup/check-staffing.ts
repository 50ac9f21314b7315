/** Who is missing where: units whose documents nobody could take to release, and duties that nobody holds. Warnings. */
import { KIND_NAMES } from '../documents/messages.ts';
import type { DocumentKind } from '../documents/state.ts';
import { type Chain, chainFor } from '../units/chains.ts';
import { inForce } from '../units/rules.ts';
import type { Role } from '../web/duties.ts';
import { text } from '../web/language.ts';
import type { PlannedPerson, PlannedUnit } from './plan.ts';
import type { Findings } from './problems.ts';

interface Staffing {
  units: readonly PlannedUnit[];
  people: readonly PlannedPerson[];
  chains: readonly Chain[];
}

export function checkStaffing({ units, people, chains }: Staffing, found: Findings, today: Temporal.PlainDate): void {
  const holders = (role: Role, unit: string): string[] =>
    people
      .filter(({ grants }) => grants.some((held) => held.role === role && held.unit === unit && inForce(held, today)))
      .map(({ username }) => username);
  for (const unit of units) {
    const drafters = holders('drafter', unit.code);
    if (drafters.length === 0) {
      if (unit.kind !== 'government')
        found.warn(
          { sheet: 'people' },
          text(`${unit.name}（${unit.code}）没有经办人`, `${unit.code} has no drafting officer`),
          text('在“人员”表中补充；暂不发布信息的单位可以保留', 'Enter one, unless the unit publishes nothing yet'),
        );
      continue;
    }
    const kinds = ['', ...new Set(chains.flatMap(({ kind }) => kind ?? []))];
    const stuck = kinds.find((kind) => {
      const { reviewUnit, approveUnit } = chainFor(chains, unit.code, kind);
      return !areThree(drafters, holders('reviewer', reviewUnit), holders('approver', approveUnit));
    });
    if (stuck !== undefined) sayStuck(unit, stuck, chainFor(chains, unit.code, stuck), found);
  }
  if (!people.some(({ grants }) => grants.some(({ role }) => role === 'disclosure-office')))
    found.warn(
      { sheet: 'people' },
      text('没有政务公开办人员', 'Nobody is of the disclosure office'),
      text(
        '在“人员”表中补充，由其管理栏目、交办申请、编制年度报告',
        'Enter one: it keeps columns, requests and reports',
      ),
    );
}

function sayStuck(
  unit: PlannedUnit,
  kind: string,
  acting: { reviewUnit: string; approveUnit: string },
  found: Findings,
) {
  const which = kind === '' ? '文件' : `“${KIND_NAMES[kind as DocumentKind].zh}”`;
  found.warn(
    { sheet: 'people' },
    text(
      `${unit.name}（${unit.code}）的${which}无法由三人分别起草、审查（${acting.reviewUnit}）、审签（${acting.approveUnit}）`,
      `${unit.code}: no three persons draft, review (${acting.reviewUnit}) and approve (${acting.approveUnit})`,
    ),
    text('补充审查员或审签领导，或者在“审签链”表中指定其他单位', 'Enter them, or name another unit in a chain'),
  );
}

/** Whether three different persons can be chosen, one of each list. */
function areThree(drafters: readonly string[], reviewers: readonly string[], approvers: readonly string[]): boolean {
  return drafters.some((drafter) =>
    reviewers.some(
      (reviewer) => reviewer !== drafter && approvers.some((approver) => approver !== drafter && approver !== reviewer),
    ),
  );
}
