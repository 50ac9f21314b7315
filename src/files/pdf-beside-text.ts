/** What a PDF shows or carries that is no text: nobody has read it when its text was read. */
import { ImportRefused } from './refused.ts';

/** Curves of a page that drawn letters need; borders, signs and lines stay under it. */
const MOST_CURVES = 200;
/** how a curve stands among a path's numbers, and how many numbers follow each step */
const CURVE = 2;
const LENGTHS = [2, 2, 6, 4, 0];

const damaged = (cause: unknown): never => {
  throw new ImportRefused('damaged-pdf', cause);
};

/** Whether there are pictures, drawings that may be letters, or files within it. Throws ImportRefused: damaged-pdf. */
export async function showsMoreThanText(bytes: Uint8Array): Promise<boolean> {
  const { getDocumentProxy, getResolvedPDFJS } = await import('unpdf');
  const { OPS } = await getResolvedPDFJS();
  const pictures = new Set(Object.entries(OPS).flatMap(([name, code]) => (/^paint\w*Image/.test(name) ? [code] : [])));
  const file = await getDocumentProxy(new Uint8Array(bytes)).catch(damaged);
  try {
    if ((await file.getAttachments().catch(damaged)) !== null) return true;
    for (let number = 1; number <= file.numPages; number += 1) {
      const page = await file.getPage(number).catch(damaged);
      const { fnArray, argsArray } = await page.getOperatorList().catch(damaged);
      page.cleanup();
      if (fnArray.some((code) => pictures.has(code))) return true;
      const drawn = fnArray.map((code, at) => (code === OPS.constructPath ? curvesIn(argsArray[at]) : 0));
      if (drawn.reduce((sum, one) => sum + one, 0) > MOST_CURVES) return true;
    }
    return false;
  } finally {
    await file.destroy();
  }
}

function curvesIn(given: unknown): number {
  const data: unknown = Array.isArray(given) && Array.isArray(given[1]) ? given[1][0] : null;
  if (!(data instanceof Float32Array)) return 0;
  let curves = 0;
  for (let at = 0; at < data.length; at += 1 + (LENGTHS[data[at] ?? 4] ?? 0)) if (data[at] === CURVE) curves += 1;
  return curves;
}
