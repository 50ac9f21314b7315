/** Last cells of rows that break off in mid-sentence. Pure. */
import type { Line } from '../lines.ts';

/** No cell ends so: '由窗口人员在系统中', '并将在低洼处增设', '进行了'. */
const CUT =
  /(?:由[^，。]{2,14}在[^，。]{1,8}[中上内]|[，并]将?在[^，。]{1,8}(?:增设|设置|开展|进行|安装|建设)|(?:预计|计划|拟定?)在|(?:进行|开展|实施)了|[，。；](?:并|以及|按照|根据|为了|由于|应当|必须)|(?:以及|按照|根据))$/u;

const lastCell = (line: Line | undefined): string => {
  const at = line?.text.lastIndexOf('\t') ?? -1;
  return at < 0 ? '' : (line?.text.slice(at + 1) ?? '');
};

export function cutCells(lines: readonly Line[]): Line[] {
  return lines.flatMap((line): Line[] => {
    const cell = lastCell(line);
    return cell.length >= 8 && CUT.test(cell) ? [{ text: cell, span: [line.span[1] - cell.length, line.span[1]] }] : [];
  });
}
