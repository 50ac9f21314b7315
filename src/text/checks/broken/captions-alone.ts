/** Captions, units and heads of columns right above what stands below a table. Pure. */
import type { Line } from '../lines.ts';
import type { Span } from '../rule.ts';
import { beginsIn, endsIn, unitsOf } from './units.ts';

/** The name of a table, right below what announces it. */
const NAMED_TABLE = /^[^，。；：:\t]{4,24}表(?:[（(][^）)\n]{1,12}[）)])?$/u;
const UNIT_ALONE = /^[（(]?(?:金额)?单位[：:][^）)\n]{1,8}[）)]?$/u;
const HEADS_ALONE = /^[\u4e00-\u9fff]{2,6}(?:[ \u3000]{2,}[\u4e00-\u9fff]{2,6}){2,}$/u;

/** A caption, a unit or heads of columns, and what stands below a table. */
export function namedAlone(lines: readonly Line[]): Span[] {
  const found: Span[] = [];
  for (let i = 1; i + 1 < lines.length; i += 1) {
    const [line, next] = [lines[i], lines[i + 1]];
    if (!line || !next || line.text.length > 60) continue;
    const isCaption =
      endsIn(line.text, NAME_ENDS) &&
      NAMED_TABLE.test(line.text) &&
      /如下[。：]$/u.test(lines[i - 1]?.text ?? '') &&
      /^[^\t]*，[^\t]*。$/u.test(next.text);
    const isAboveFoot =
      beginsIn(next.text, FOOT_BEGINS) &&
      ((/^(?:合计|总计|小计)$/u.test(next.text) && UNIT_ALONE.test(line.text)) ||
        (/^(?:以上|上述|上列)[^\t]*$/u.test(next.text) && HEADS_ALONE.test(line.text)));
    if (isCaption || isAboveFoot) found.push(line.span);
  }
  return found;
}
const FOOT_BEGINS = unitsOf('合总小以上');
const NAME_ENDS = unitsOf('表）)');
