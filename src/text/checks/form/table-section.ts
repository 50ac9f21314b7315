/** The paragraphs that may speak of a table without pointing to it: those around it up to the next heading. Pure. */
import { firstFrom, type Paragraph } from './prose.ts';
import type { TableContext } from './table-context.ts';

/** paragraphs on either side */
const AROUND = 3;
export interface NearParagraph {
  paragraph: Paragraph;
  /** how many paragraphs lie between it and the table */
  distance: number;
}

export function sectionOf(
  paragraphs: readonly Paragraph[],
  { table }: TableContext,
  pointing: readonly Paragraph[],
): NearParagraph[] {
  const behind = firstFrom(paragraphs, table.end);
  const found: NearParagraph[] = [];
  for (let at = behind - 1; at >= 0 && at >= behind - AROUND; at -= 1) {
    const paragraph = paragraphs[at];
    if (!paragraph || paragraph.isHeading) break;
    found.push({ paragraph, distance: behind - 1 - at });
    if (paragraph.isNumbered) break;
  }
  for (let at = behind; at < behind + AROUND; at += 1) {
    const paragraph = paragraphs[at];
    if (!paragraph || paragraph.isHeading || paragraph.isNumbered) break;
    found.push({ paragraph, distance: at - behind });
  }
  for (const paragraph of pointing)
    if (!found.some((one) => one.paragraph === paragraph)) found.push({ paragraph, distance: AROUND });
  return found.filter(({ paragraph }) => paragraph.states);
}
