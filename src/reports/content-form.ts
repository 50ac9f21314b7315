/** The form in which people write a report: its texts and the figures that they enter. */
import { z } from 'zod';
import { fields } from '../units/office-forms.ts';
import { enteredCells } from './cells.ts';
import { TEXT_SECTIONS } from './texts.ts';

/** Fields of both forms: the report's year says which of them stand on its page. */
const CELLS = [...new Set([...enteredCells('2019'), ...enteredCells('2021')])];

export const CONTENT_FIELDS: readonly string[] = [
  ...TEXT_SECTIONS.map((section) => `section${section}`),
  ...CELLS.flatMap((cell) => [`value-${cell}`, `source-${cell}`, `blank-${cell}`]),
];

export const contentForm = z.object({
  version: fields.version,
  ...Object.fromEntries(TEXT_SECTIONS.map((section) => [`section${section}`, z.string().max(200_000).optional()])),
  ...Object.fromEntries(
    CELLS.flatMap((cell) => [
      [`value-${cell}`, fields.optional(30)],
      [`source-${cell}`, fields.optional(300)],
      [`blank-${cell}`, fields.optional(20)],
    ]),
  ),
});
