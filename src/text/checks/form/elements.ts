/** Which elements a text must have by its kind, and which of them it lacks. */
import type { TextKind } from '../rule.ts';
import type { Element } from './element-words.ts';
import { type Telling, tellingOf } from './elements-claims.ts';
import { DISCLOSURE } from './elements-disclosure.ts';
import { DRAFTING, INTERPRETATION } from './elements-interpretation.ts';
import { SERVICE } from './elements-service.ts';

/** What is said of such texts, not by this one: '解读材料应当包括背景、依据和主要内容'. */
const ABOUT =
  /^[^\n]*(?:(?:解读|材料|指南)应当包括|如需了解|原文为准|不再[^。\n]{0,4}列举|提问时|有(?:什么)?意见[^。\n]{0,4}(?:怎[样么]|如何)|意见征集)[^\n]*$/gmu;

export const ELEMENTS: Partial<Record<TextKind, readonly Element[]>> = {
  interpretation: INTERPRETATION,
  'disclosure-guide': DISCLOSURE,
  'service-guide': SERVICE,
};

/** A heading right before the next of its rank, a row whose cells are empty: labels that nothing follows. */
const EMPTY =
  /^[一二三四五六七八九十]+、[^\n。：:；;，,]{2,14}[：:]?$(?=\n+[一二三四五六七八九十]+、)|^[（(][一二三四五六七八九十][）)][^\n。：:；;，,]{2,14}[：:]?$(?=\n+[（(][一二三四五六七八九十][）)])|^[^\n\t]{2,10}\t[ \t]*$/gmu;

/** Lines of a guide that are about none of its elements: itself, terms, fees, complaints, the day, who signs. */
const BESIDE =
  /本(?:指南|须知|说明|机关|服务)|这份(?:指南|须知)|保密审查|无偿使用|注明来源|编制|修订|更新|监督|投诉|举报|复议|诉讼|救济|满意|(?<![经学])费|要钱|花钱|答复|补正|期限|时限|多[久长]|要等|延长|[日天]内|[日天]之?后|办结|不予公开|隐私|秘密|说明|注意|提醒|备注|邮政?编码?|结果|送达|有效期|标准|[\d一二三四五六七八九十百千]元|为(?:方便|便于|了)|写给|条例|逾期|虚假|骗取|验收|检疫|委托|代办|^序号|^[^，。：]{0,30}(?:局|政府|办公室|中心|馆|院|站)$|^\d{4}年\d+月(?:\d+日)?$/u;
/** A label with its content, or a whole sentence. */
const SAYS = /^[^：:\t]{1,12}[：:\t][^\n]{4,}|^.{12,}/u;

/** A short label and its content in one line. */
const NAMES = /^([^，。；：:、\t《\d\s]{2,10})(?:[：:\t]|[ \u3000]+(?=\S))[^\n]{4,}/u;

/** How many lines say something that nothing here knows: an element in words of its own, perhaps. */
const unknownLines = (lines: readonly string[], elements: readonly Element[]): number =>
  lines
    .flatMap((line) => line.split('。'))
    .map((line) => line.trim())
    .filter((line) => SAYS.test(line) && !BESIDE.test(line) && !shows(line, elements)).length;

const shows = (text: string, elements: readonly Element[]) =>
  elements.some(({ shown }) => shown.some((pattern) => pattern.test(text)));

/** How many short labels belong to no element that the page shows: each may be one's label in words of its own. */
function sparedLabels(telling: Telling, elements: readonly Element[], lacking: readonly Element[]): number {
  const labels = telling.unclaimed.filter((line) => {
    const label = NAMES.exec(line.trim())?.[1];
    return label !== undefined && !BESIDE.test(label);
  }).length;
  const told = elements.filter(
    (element) => !element.everywhere && !telling.named.has(element) && !lacking.includes(element),
  );
  return labels - told.length;
}

/** Those that a text of the kind does not show. */
export function missingElements(text: string, kind: TextKind | undefined): Element[] {
  const elements = (kind && ELEMENTS[kind]) ?? [];
  if (elements.length === 0) return [];
  const said = text.replace(ABOUT, '').replace(EMPTY, '');
  const own = kind === 'interpretation' ? said.replace(DRAFTING, '') : said;
  const telling = tellingOf(own, elements);
  const lacking = elements.filter(
    (element) =>
      (element.hasForm || !telling.told.has(element)) &&
      !shows(element.hasForm || element.everywhere ? own : telling.of(element), [element]) &&
      !element.anywhere?.some((pattern) => pattern.test(own)),
  );
  // what has a form of its own, a number or an hour, is seen where it is
  if (lacking.length === 0 || kind === 'interpretation' || lacking.some(({ hasForm }) => hasForm)) return lacking;
  const unknown = Math.max(unknownLines(telling.unclaimed, elements), sparedLabels(telling, elements, lacking));
  return unknown < lacking.length ? lacking : [];
}
