/** What is to be had beside an office, said as if it belonged to the page: 需要公章的，可到门口打印店付二百元取. In folded text. Pure. */
import { Lexicon } from '../lexicon.ts';
import type { Span } from '../span.ts';
import { FORBIDS } from './trades.ts';

/** Nothing that anybody sells by right at a stall. */
const GOODS = new Lexicon(
  '失身水|听话水|迷药|安定片|安眠药|不要处方|假币|对公账户|银行卡|电话卡|手机卡|身份证|离职证明|收入证明|诊断证明|病历|病假条|化验单|公章|印模|毕业证|学位证|文凭|驾驶证|结婚证|健康证|资格证|发票|成本票',
);
/** Who is spoken to. */
const NEEDED =
  /(?:需要|想要|想买|想办|想拿|缺少?|要)[^。，,;]{1,16}(?:的|者)(?=[,，可到找向在请])|(?:需要|想要)[^。;]{1,24}的(?=[,，]?(?:可|找|到|向|在|朋友|门口|后门|摊|路口))/gu;
/** Who sells, and where: nobody of an office. */
const ASIDE =
  /门口|路口|后门|后排|摊位|小卖部|打印店|复印店|面馆|茶馆|饭馆|巷|招待所|旅馆|司机|师傅|黑衣|穿[\p{Script=Han}]{1,3}衣|老[\p{Script=Han}](?!人|师|年|百|乡)|小[王李张刘陈杨周吴]|联络员|车上/u;
const PRICE = /[\d一二三四五六七八九十百千两]+[元块]|票面|百分之|千分之/u;
const LAWFUL =
  /窗口|营业厅|病案|收费室|派出所|车管所|柜台|网点|工本费|复印件|遗失|拾到|捡到|失主|免费|退还|押金|补贴|奖/u;
const STOPS = '。!?;\n\t';

/** From where the reader is spoken to, to the end of the sentence. */
export function sideOffers(folded: string): Span[] {
  const found: Span[] = [];
  for (let place = GOODS.next(folded, 0); place; ) {
    let [start, end] = place;
    while (start > 0 && !STOPS.includes(folded.charAt(start - 1))) start -= 1;
    while (end < folded.length && !STOPS.includes(folded.charAt(end))) end += 1;
    const sentence = folded.slice(start, end);
    const needed = PRICE.test(sentence) ? [...sentence.matchAll(NEEDED)].find((one) => isOffer(sentence, one)) : null;
    if (needed) found.push([start + needed.index, end]);
    place = GOODS.next(folded, Math.max(end, place[1]));
  }
  return found;
}

function isOffer(sentence: string, needed: RegExpExecArray): boolean {
  const said = sentence.slice(needed.index);
  return GOODS.has(needed[0]) && ASIDE.test(said) && PRICE.test(said) && !LAWFUL.test(said) && !FORBIDS.test(said);
}
