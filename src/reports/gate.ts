/** The gate before submission and approval: what stands in the way, and the fewest cells that would mend it. Pure. */
import { type IdentityCheck, reportCells } from '../law/report-identities.ts';
import { type CellChange, smallestMends } from '../law/report-mend.ts';
import type { Text } from '../web/language.ts';
import type { Tally } from './compile.ts';
import { notEntered, notSupplied } from './compile.ts';
import { gateWords as words } from './gate-words.ts';
import { type Literal, literalsIn } from './references/literals.ts';
import { unknownReferences } from './references/rules.ts';
import { referenceWords } from './references/words.ts';
import type { Declared } from './state.ts';
import type { TextSection, Texts } from './texts.ts';

export interface Gate {
  /** Breaches of the form: nothing goes on. */
  errors: readonly IdentityCheck[];
  /** Breaches of practice: somebody must say why the report goes on. */
  warnings: readonly IdentityCheck[];
  /** The smallest sets of cells that would mend the errors, or where there are none the warnings. */
  mends: readonly (readonly CellChange[])[];
  /** Entered cells that nobody has filled in: neither a number nor a blank with its reason. */
  open: readonly string[];
  /** Entered cells for which some unit has given nothing (未提供). */
  unsupplied: readonly string[];
  /** Figures that the texts state in digits although a cell says them. */
  literals: readonly Literal[];
  /** References of the texts that mean nothing. */
  unknown: readonly { section: TextSection; reference: string }[];
  /** Whether nothing was received and nothing carried over. */
  zero: boolean;
}

export function gateOf(
  checks: readonly IdentityCheck[],
  tally: Pick<Tally, 'figures' | 'entered' | 'settings' | 'place'>,
  texts: Texts,
): Gate {
  const failed = checks.filter((check) => !check.holds);
  const errors = failed.filter(({ severity }) => severity === 'error');
  const values = new Map(reportCells(tally.figures.report).map(({ id, value }) => [id, value]));
  const judged = errors.length > 0 ? checks.filter(({ severity }) => severity === 'error') : checks;
  const { r1, r2 } = tally.figures.report.t3;
  return {
    errors,
    warnings: failed.filter(({ severity }) => severity === 'warning'),
    mends: smallestMends(judged, (cell) => values.get(cell) ?? 0),
    open: tally.place.scope === 'county' ? [] : notEntered(tally),
    unsupplied: notSupplied(tally),
    literals: literalsIn(texts, tally.figures.report),
    unknown: unknownReferences(texts, tally.figures.report),
    zero: r1.total + r2.total === 0,
  };
}

/** Whether somebody must explain what stands before the report goes on. */
export const needsExplanation = ({ warnings, unsupplied, literals }: Gate): boolean =>
  warnings.length + unsupplied.length + literals.length > 0;

/** Why a report may not be submitted with this declaration; null when it may. */
export function gateProblem(gate: Gate, declared: Declared): { id: string; text: Text } | null {
  const [error] = gate.errors;
  if (error) return { id: 'report.identity', text: words.breach(error.id, error.where, gate.mends) };
  const [unknown] = gate.unknown;
  if (unknown)
    return { id: `report.section${unknown.section}`, text: referenceWords.unknown(unknown.section, unknown.reference) };
  if (gate.open.length > 0) return { id: 'report.figures', text: words.open(gate.open.length) };
  if (gate.zero && !declared.zero) return { id: 'report.zero', text: words.needZero };
  if (needsExplanation(gate) && !declared.explanation?.trim())
    return { id: 'report.explanation', text: words.needExplanation };
  return null;
}
