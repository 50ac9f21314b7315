import type { Rule } from '../rule.ts';
import { dateContradiction } from './date-contradiction.ts';
import { documentNumber } from './document-number.ts';
import { missingElementsRule } from './missing-elements.ts';
import { percentage } from './percentage.ts';
import { tableSum } from './table-sum.ts';
import { textTable } from './text-table.ts';
import { validity } from './validity.ts';
import { wrongWeekday } from './wrong-weekday.ts';

/** Form and substance: numbers, dates and figures that cannot be right, parts that must not be missing. */
export const FORM_RULES: readonly Rule[] = [
  documentNumber,
  dateContradiction,
  wrongWeekday,
  percentage,
  tableSum,
  textTable,
  missingElementsRule,
  validity,
];
