/** The sentences around a table, each with the rows that it names: what is stated of its rows and of its whole is compared. */
import { inTurnFaults } from './in-turn.ts';
import { type MeasuredColumn, measuredColumns } from './measured.ts';
import { momentFaults } from './moments.ts';
import { type Paragraph, POINTS_TO_TABLE } from './prose.ts';
import { mentionsIn, namedRows } from './row-names.ts';
import { rowFaults } from './stated-rows.ts';
import { wholeFaults } from './stated-wholes.ts';
import type { StatedFault } from './statement.ts';
import { speaksOf, type TableContext } from './table-context.ts';
import { sectionOf } from './table-section.ts';

const HAS_MOMENT = /\d[:：]\d\d|\d月\d/u;
const MAY_POINT = /[表注]|说明|所列|所示/u;
/** '2024年上半年' is not the row 2024年. */
const PART_OF_YEAR = /^[^。；，]{0,3}(?:[上下]半年|[一二三四前]季度|\d{1,2}月)/u;
const NOTE = /^\s*(?:注|说明|备注)[:：]|表内|所列|所示/u;

export function statedFaults(
  contexts: readonly TableContext[],
  paragraphs: readonly Paragraph[],
  pointing: readonly Paragraph[],
  title: string,
): StatedFault[] {
  return contexts.flatMap((context) => {
    const near = sectionOf(paragraphs, context, pointing);
    if (near.length === 0) return [];
    let measured: readonly MeasuredColumn[] | undefined;
    const columns = () => (measured ??= measuredColumns(context, paragraphs));
    const rows = namedRows(context.read, near.map(({ paragraph }) => paragraph.text).join('\n'));
    return near.flatMap(({ paragraph, distance }) =>
      paragraph.sentences.flatMap((sentence) => {
        const hasMoments = rows.length > 0 && HAS_MOMENT.test(sentence.text);
        if (sentence.figures.length === 0 && !hasMoments) return [];
        const named = mentionsIn(rows, sentence.text);
        const isPointing =
          MAY_POINT.test(paragraph.text) && (POINTS_TO_TABLE.test(sentence.text) || NOTE.test(paragraph.text));
        const statement = { context, contexts, columns, paragraph, sentence, named, distance, isPointing, title };
        const faults = [
          ...(named.length > 0 ? rowFaults(statement) : []),
          ...wholeFaults(statement),
          ...inTurnFaults(statement),
          ...(hasMoments ? momentFaults(statement) : []),
        ];
        if (faults.length === 0) return [];
        // years and months that name its rows are of the table
        const unnamed = named.reduceRight(
          (text, { start, end }) => text.slice(0, start) + text.slice(end),
          sentence.text,
        );
        const isOfYears = named.some(({ name }) => name.endsWith('年'));
        const isBehind =
          paragraph.start > context.table.start && distance < 2 && named.some(({ name }) => name.length > 2);
        if (
          isOfYears &&
          PART_OF_YEAR.test(unnamed) &&
          !PART_OF_YEAR.test(context.table.head.map(({ text }) => text).join())
        )
          return [];
        return isOfYears || speaksOf(context, unnamed, title, paragraph.end, isBehind) ? faults : [];
      }),
    );
  });
}
