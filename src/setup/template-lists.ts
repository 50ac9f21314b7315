/** Drop-down lists and hints of the template's cells: the part of .xlsx that its writer leaves to others. */
import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import { type Field, layoutOf, SHEET_KEYS, type SheetLayout } from './layout.ts';

const FILE = 'xl/worksheets/sheet{id}.xml';
const LAST_ROW = 5000;

/** The fixed lists in the order of the columns in which they stand on the sheet of choices. */
export function choicesOf(): readonly (readonly string[])[] {
  return SHEET_KEYS.flatMap((key) => layoutOf(key).fields).flatMap(({ choice }) =>
    choice === undefined || choice === 'units' ? [] : [choice],
  );
}

/** Adds to a sheet's XML the lists and hints of its fields. A list warns; what is wrong is said when it is read. */
export function validations(xml: string, layout: SheetLayout, choicesSheet: string): string {
  const items = layout.fields.map((field, index) => {
    const [column, first, last] = layout.shape === 'list' ? [1, index + 1, index + 1] : [index, 1, LAST_ROW];
    return validation(field, `${getCellAddress(first, column)}:${getCellAddress(last, column)}`, choicesSheet);
  });
  const markup = `<dataValidations count="${items.length}">${items.join('')}</dataValidations>`;
  const order = getOrderOfSiblings(FILE, 'worksheet');
  if (!order) throw new Error('The order of a sheet’s elements is not known.');
  return insertElementMarkupAccordingToOrderOfSiblings(xml, markup, order, 'worksheet');
}

function validation(field: Field, range: string, choicesSheet: string): string {
  const list = listRange(field, choicesSheet);
  const kind = list ? 'type="list" showErrorMessage="1" errorStyle="warning" ' : '';
  const title = sanitizeAttributeValue(field.head.slice(0, 32));
  const hint = sanitizeAttributeValue(field.hint.slice(0, 255));
  const formula = list ? `<formula1>${sanitizeTextContent(list)}</formula1>` : '';
  return `<dataValidation ${kind}allowBlank="1" showInputMessage="1" promptTitle="${title}" prompt="${hint}" sqref="${range}">${formula}</dataValidation>`;
}

function listRange({ choice }: Field, choicesSheet: string): string | null {
  if (choice === undefined) return null;
  if (choice === 'units') return `${layoutOf('units').name}!$A$2:$A$${LAST_ROW}`;
  const column = choicesOf().indexOf(choice);
  const letter = getCellAddress(0, column).replace(/\d+$/, '');
  return `${choicesSheet}!$${letter}$1:$${letter}$${choice.length}`;
}
