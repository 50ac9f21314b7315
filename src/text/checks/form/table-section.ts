/** The paragraphs that may speak of a table without pointing to it: those around it up to the next heading. Pure. */
import { firstFrom, type Paragraph } from './prose.ts';
import type { TableContext } from './table-context.ts';

/** paragraphs on either side */
const AROUND = 3;
/** a figure, or which row has the most */
const STATES = /[\d最]|[二两三四五六七八九十百]\p{Script=Han}/u;
/** '二、', '（三）', '4.' */
const NUMBERED =
  /^\s*(?:第[一二三四五六七八九十]+[章节条部]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d))/u;
/** A short line without a stop that does not name the table: another section begins. */
const HEADING = /^[^，。；：:！？\t]{2,24}$/u;
/** units that no heading has */
const LONG = 50;
const OF_TABLE = /表|如下|情况|明细|名单|统计|数据|进度|构成|单位|清单|一览|[：:）)]$/u;

const isHeading = ({ text }: Paragraph) =>
  text.length < LONG && HEADING.test(text) && !OF_TABLE.test(text) && !/\d\p{Script=Han}$/u.test(text);

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
    if (!paragraph || isHeading(paragraph)) break;
    found.push({ paragraph, distance: behind - 1 - at });
    if (NUMBERED.test(paragraph.text)) break;
  }
  for (let at = behind; at < behind + AROUND; at += 1) {
    const paragraph = paragraphs[at];
    if (!paragraph || isHeading(paragraph) || NUMBERED.test(paragraph.text)) break;
    found.push({ paragraph, distance: at - behind });
  }
  for (const paragraph of pointing)
    if (!found.some((one) => one.paragraph === paragraph)) found.push({ paragraph, distance: AROUND });
  return found.filter(({ paragraph }) => STATES.test(paragraph.text));
}
