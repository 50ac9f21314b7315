/** Cells of rows that break off in mid-sentence. Pure. */
import type { Line } from '../lines.ts';
import { CELL } from './line-signs.ts';
import { isAt, unitsOf } from './units.ts';

/** No cell ends so: '由窗口人员在系统中', '发现火情立即', '张榜时间不少于', '群众凭'. */
const CUT =
  /(?:由[^，。]{2,14}在[^，。]{1,8}[中上内]|[，并]将?在[^，。]{1,8}(?:增设|设置|开展|进行|安装|建设)|(?:预计|计划|拟定?)在|(?:进行|开展|实施)了|正在|的一次性|(?:并|及|情|患|问题|[应必][当须]|[须要，])(?:及时|立即|尽快|按时|如实|主动|逐级|统一)|不(?:少于|低于|高于|超过|得)|(?:抵达|前往|到|由|在|送|至|经)指定|(?:以及|或者|并且|按照|根据|为了|由于|应当|必须|给予|予以|围绕|会同|通过|达到)|[，；]并|，[^，。；]{0,6}[凭由向对将按经于及与])$/u;

const CUT_ENDS = unitsOf('中上内性设置展行装在了并及照据于当须时即快如实动级一过得定者且予绕同到凭由向对将按经与');
/** characters of such a cell */
const SHORTEST = 8;

export function cutCells(lines: readonly Line[], signs: Uint32Array): Line[] {
  const found: Line[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    if (!line || !((signs[i] ?? 0) & CELL)) continue;
    const { text, span } = line;
    // the first cell names what the row is about
    for (let at = text.indexOf('\t'); at >= 0; ) {
      const [start, next] = [at + 1, text.indexOf('\t', at + 1)];
      const end = next < 0 ? text.length : next;
      if (end - start >= SHORTEST && isAt(text, end - 1, CUT_ENDS) && CUT.test(text.slice(start, end)))
        found.push({ text: text.slice(start, end), span: [span[0] + start, span[0] + end] });
      at = next;
    }
  }
  return found;
}
