/** A report frozen: every cell, what each rests on, what was entered and written, under one digest. Pure. */
import { createHash } from 'node:crypto';
import { FORM_NUMBERS, formOfNumber, formOfYear } from '../law/report-forms.ts';
import { reportCells } from '../law/report-identities.ts';
import { type Evidence, enteredCells, type Figures, figuresOf } from './cells.ts';
import type { FrozenReference } from './references/rules.ts';
import type { ScopeKind } from './scopes.ts';
import type { CountingRules } from './settings.ts';
import type { Texts } from './texts.ts';

export interface Snapshot {
  /** Document number of the form. */
  form: string;
  /** As printed on the report. */
  name: string;
  scope: ScopeKind;
  unitId: string;
  year: number;
  /** The rules that it was counted by, and the version of the settings they come from. */
  rules: CountingRules & { version: number };
  /** Values by cell id, totals included. */
  cells: Record<string, number>;
  /** By id of a counted or entered cell; totals rest on their parts. */
  evidence: Record<string, Evidence[]>;
  /** Sources of the entered figures by cell id. */
  sources: Record<string, string[]>;
  /** What is printed under table two: which entered cells are no numbers, of whom. Absent where there are none. */
  notes?: string[];
  /** seq of the acts that were counted, by id of the case. Absent in reports frozen before they were listed. */
  acts?: Record<string, number[]>;
  /** With the figures that their references stood for. */
  texts: Texts;
  /** Absent where the texts referred to none. */
  references?: FrozenReference[];
}

export type SnapshotParts = Pick<
  Snapshot,
  'name' | 'scope' | 'unitId' | 'year' | 'rules' | 'sources' | 'texts' | 'notes' | 'acts' | 'references'
>;

/** Freezes figures. Nothing in it depends on the day of freezing: equal facts give an equal digest. */
export function freeze(parts: SnapshotParts, figures: Figures): Snapshot {
  const own = [...figures.behind].filter(([cell]) => !isTotal(cell));
  return {
    form: FORM_NUMBERS[formOfYear(parts.year)],
    ...parts,
    cells: Object.fromEntries(reportCells(figures.report).map((cell) => [cell.id, cell.value])),
    evidence: Object.fromEntries(own.map(([cell, list]) => [cell, [...list]])),
  };
}

/** The figures of a snapshot, with the evidence of their totals. */
export function thaw(snapshot: Snapshot): Figures {
  const form = formOfNumber(snapshot.form);
  const entered = new Map(enteredCells(form).map((cell) => [cell, snapshot.cells[cell] ?? 0]));
  return figuresOf(snapshot.year, new Map(Object.entries(snapshot.evidence)), entered, form);
}

/** SHA-256, hex, of the canonical JSON. */
export function digestOfSnapshot(snapshot: Snapshot): string {
  return createHash('sha256').update(canonicalJson(snapshot)).digest('hex');
}

/** JSON with sorted keys, so that a trip through the database changes no byte. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** Cells whose values differ between two reports of the same form. */
export function differingCells(a: Pick<Figures, 'report'>, b: Pick<Figures, 'report'>): string[] {
  const others = new Map(reportCells(b.report).map((cell) => [cell.id, cell.value]));
  return reportCells(a.report)
    .filter((cell) => others.get(cell.id) !== cell.value)
    .map((cell) => cell.id);
}

function isTotal(cell: string): boolean {
  return cell.endsWith('.total') || cell.startsWith('t3.r3_7.') || cell.startsWith('t3.r3_6.');
}
