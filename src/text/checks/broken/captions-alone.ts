/** Captions, units and heads of columns right above what stands below a table. Pure. */
import type { Line } from '../lines.ts';
import { beginsIn, endsIn, unitsOf } from './units.ts';

/** The name of a table, right below what announces it. */
const NAMED_TABLE = /^[^，。；：:\t]{4,24}表(?:[（(][^）)\n]{1,12}[）)])?$/u;
const UNIT_ALONE = /^[（(]?(?:金额)?单位[：:][^）)\n]{1,8}[）)]?$/u;
const HEADS_ALONE = /^[\u4e00-\u9fff]{2,6}(?:[ \u3000]{2,}[\u4e00-\u9fff]{2,6}){2,}$/u;
const FOOT_BEGINS = unitsOf('合总小以上');
const NAME_ENDS = unitsOf('表）)');

/** A caption, a unit or heads of columns, and what stands below a table. */
export function isNamedAlone(lines: readonly Line[], i: number): boolean {
  const [text = '', next] = [lines[i]?.text, lines[i + 1]?.text];
  if (i === 0 || next === undefined || text.length > 60) return false;
  const isCaption =
    endsIn(text, NAME_ENDS) &&
    NAMED_TABLE.test(text) &&
    /如下[。：]$/u.test(lines[i - 1]?.text ?? '') &&
    /^[^\t]*，[^\t]*。$/u.test(next);
  return (
    isCaption ||
    (beginsIn(next, FOOT_BEGINS) &&
      ((/^(?:合计|总计|小计)$/u.test(next) && UNIT_ALONE.test(text)) ||
        (/^(?:以上|上述|上列)[^\t]*$/u.test(next) && HEADS_ALONE.test(text))))
  );
}
