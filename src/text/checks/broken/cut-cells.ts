/** Last cells of rows that break off in mid-sentence. Pure. */
import type { Line } from '../lines.ts';
import { CELL } from './line-signs.ts';
import { endsIn, unitsOf } from './units.ts';

/** No cell ends so: '由窗口人员在系统中', '并将在低洼处增设', '进行了'. */
const CUT =
  /(?:由[^，。]{2,14}在[^，。]{1,8}[中上内]|[，并]将?在[^，。]{1,8}(?:增设|设置|开展|进行|安装|建设)|(?:预计|计划|拟定?)在|(?:进行|开展|实施)了|[，。；](?:并|以及|按照|根据|为了|由于|应当|必须)|(?:以及|按照|根据))$/u;

const CUT_ENDS = unitsOf('中上内设置展行装在了并及照据于当须');
/** characters of such a cell */
const SHORTEST = 8;

export function cutCells(lines: readonly Line[], signs: Uint32Array): Line[] {
  const found: Line[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    if (!line || !((signs[i] ?? 0) & CELL) || !endsIn(line.text, CUT_ENDS)) continue;
    const at = line.text.lastIndexOf('\t') + 1;
    const cell = line.text.slice(at);
    if (at > 0 && cell.length >= SHORTEST && CUT.test(cell))
      found.push({ text: cell, span: [line.span[0] + at, line.span[1]] });
  }
  return found;
}
