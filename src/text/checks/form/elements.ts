/** Which elements a text must have by its kind, and which of them it lacks. */
import type { TextKind } from '../rule.ts';
import type { Element } from './element-words.ts';
import { DISCLOSURE } from './elements-disclosure.ts';
import { INTERPRETATION } from './elements-interpretation.ts';
import { BASIS, OPENING, SERVICE } from './elements-service.ts';

/** What is said of such texts, not by this one: '解读材料应当包括背景、依据和主要内容'. */
const ABOUT =
  /^[^\n]*(?:(?:解读|材料|指南)应当包括|如需了解|可以?查看|提问时|有(?:什么)?意见[^。\n]{0,4}(?:怎[样么]|如何)|意见征集)[^\n]*$/gmu;

export const ELEMENTS: Partial<Record<TextKind, readonly Element[]>> = {
  interpretation: INTERPRETATION,
  'disclosure-guide': DISCLOSURE,
  'service-guide': SERVICE,
};

/** A guide in plain words, for the citizen alone: who, what to bring, how. It need not name the law. */
const PLAIN =
  /^[^\n\p{L}]*要[交带花等跑问][^\n：，。]{0,2}的[^\n：，。]{1,4}：|须知|(?:谁|哪些人|什么人)(?:可以|能)|[带拿交]什么|怎么办|要不要钱|多久/mu;
/** Term and fee under labels: who has told both as well has told the citizen all, but for the law and the hours. */
const TERM = /(?:时限|期限|多久(?:办好|办结|能办)?)[）】：:？?\t\u3000]/u;
const FEE = /(?:收费|收取费用|费用)(?:标准|情况|依据)?[）】：:？?\t\u3000]/u;

/** Those that a text of the kind does not show. */
export function missingElements(text: string, kind: TextKind | undefined): Element[] {
  const elements = (kind && ELEMENTS[kind]) ?? [];
  const own = elements.length > 0 ? text.replace(ABOUT, '') : text;
  const lacking = elements.filter(({ shown }) => !shown.some((pattern) => pattern.test(own)));
  if (lacking.length === 0 || !lacking.every((one) => one === BASIS || one === OPENING)) return lacking;
  const isEnough = (FEE.test(own) && TERM.test(own)) || (!lacking.includes(OPENING) && PLAIN.test(own));
  return isEnough ? [] : lacking;
}
