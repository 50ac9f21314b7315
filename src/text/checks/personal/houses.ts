/** Addresses down to the house, as they are written; all in folded text. Pure. */

const NUMBER = '(?:\\d{1,5}|[一二三四五六七八九十百零〇两]{1,6}\\d?|[a-z]|[甲乙丙丁](?=单元|栋|幢|号|座|楼))';
/** Parts of a house, from the gate to the door. */
const LEVEL = `附?第?${NUMBER}(?:-\\d{1,4})?\\s{0,2}(?:号院内|号院|号楼|号|弄|巷|组|社|区|期|栋|幢|座|单元|门|层|楼|室|户|间|#)`;
/** Down to the house: 12号, 3幢2单元501室, 二组15号; a last number may stand without its word: 8栋501, 三楼东户. */
export const HOUSE = `(?:${LEVEL}|(?<![\\d话码号机式])\\d{1,3}[-#/]\\d{1,4}(?:-\\d{2,4})?(?!\\d|-))(?:[\\s-]{0,2}(?:[东西南北左右]?${LEVEL}|[^\\P{Script=Han}和与及的由]{2,8}?${LEVEL}|[-#/]?\\d{1,4}(?!\\d|-|[\\p{Script=Han}]{0,1}(?:平|米|元|岁|人|年|月|日))|[一二三四五六七八九零〇十]{2,4}(?![\\p{Script=Han}])|\\d{1,2}-\\d{3,4}(?![\\d-])|门牌号?\\d{1,4}|[东西南北中]单元\\s?\\d{0,4}|楼顶|[顶底]层(?:[东西南北中]户)?|[后前]?院内?平房|附\\d{1,3}号|[东西南北左右](?:户|手|侧|边|室)))*`;
export const GATE = '门牌号?(?:为|:)?\\d{1,4}(?![\\d块个面张处])号?';
export const ADDRESS = `[\\p{Script=Han}\\d]{1,24}?\\s?(?:[a-z]区|[a-z]座)?(?:${HOUSE}|${GATE})`;
/** A flat, or a house of a village: an office has seldom one. */
export const DWELLING =
  /(?:村|[组社](?![会团区])|屯|寨|庄)\p{Script=Han}{0,8}\d{1,4}号(?!楼|线|令|文)|院子?\s?\d|(?:栋|幢|单元|号楼|座|楼|弄|#).{0,8}\d{2,4}|(?:栋|幢|号楼|单元).{0,4}(?:[一二三四五六七八九十]楼|[一二三四五六七八九零〇]{3}|室|户)|\d-\d{1,3}-\d{2,}|\d[-#/]\d{3,4}|(?:组|屋|塘|庄|湾|冲|畈|坪|村|屯|寨|岭|坡|沟|坝)\s?(?:门牌)?(?:\d{1,4}|[一二三四五六七八九十百]{1,4})(?!\d|[组社队级年月人户元个])号?|组\s?(?:门牌)?\d|号院|号附\d|\d-\d{1,2}号|号[^,。]{0,14}(?:室|户)|(?:楼|单元)[东西南北左右](?:户|手|边)|号\s?\d{3,4}(?!\d)|平房|门牌号?\d|(?:幢|栋|单元|楼)\s?\d{1,2}(?:单元|楼|层)\d{1,2}[号室户]/u;

const NUMERAL = 1;
const LEVELS = 2;
const BETWEEN = 4;
const SPACE = 8;
const KINDS = new Uint8Array(0x10000);
const mark = (units: string, kind: number) => {
  for (const unit of units) KINDS[unit.charCodeAt(0)] = kind;
};
mark('0123456789abcdefghijklmnopqrstuvwxyz甲乙丙丁一二三四五六七八九十百零〇两', NUMERAL);
mark('号弄巷组社区期栋幢座单门层楼室户间', LEVELS);
mark('-#/', BETWEEN);
mark(' \t\n\u00a0', SPACE);

/** Whether part of a folded text may hold a house: a number before a word for a part of one, or two with a sign between. */
export function mayHoldHouse(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const kind = KINDS[text.charCodeAt(at)] ?? 0;
    if (kind !== LEVELS && kind !== BETWEEN) continue;
    let before = at - 1;
    while (KINDS[text.charCodeAt(before)] === SPACE) before -= 1;
    if (KINDS[text.charCodeAt(before)] === NUMERAL || text.startsWith('门牌', at)) return true;
  }
  return false;
}
