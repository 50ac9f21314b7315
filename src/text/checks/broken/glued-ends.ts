/** Who signed, the date and closing formulas, right behind the last words of a text. Pure. */
import { COLON, FORMULA } from './line-signs.ts';
import { endsIn, unitsOf } from './units.ts';

/** What ends a text, in front of who signed and when. */
const SIGNED_BEHIND_WORD =
  /(?<=(?:执行|落实|办理|报告|总结|通知|通告|公告|通报|施行|实施|周知|谅解|配合|支持|同意|此复|上报|报送|公布|备案|监督|参加|告知|另发|附后|指示|批示|审议|谢谢|组织实施|抓好整改|按时参加|转告|理解|知晓)[ \u3000]?)(?:[\u4e00-\u9fff]{0,3}[县市区镇乡州省][\u4e00-\u9fff]{0,14}(?:政府|办公室|委员会|局|厅|中心|院|所|站|办|公司|大队|学校|中学|小学|馆|处|指挥部|领导小组|协会))?(?:\d{4}|二[〇○零][一二三四五六七八九〇○零]{2})年[^。；，,\n]{2,8}日$/u;

const BODY = '[\\u4e00-\\u9fff]{2,20}(?:政府|办公室|委员会|局|厅|中心|院|所|站|公司|大队|学校|中学|小学|馆|指挥部)';
const DAY = '(?:\\d{4}|二[〇○零][一二三四五六七八九〇○零]{2})年[^。；，,\\n]{2,8}日$';
/** The same behind the end of the last sentence, or behind a telephone number. */
const SIGNED_BEHIND_SENTENCE = new RegExp(
  `(?<=[。！][ \\u3000]{0,2}|电话：?[\\d-]{7,13}[ \\u3000]{1,4})${BODY}[ \\u3000]{0,4}${DAY}`,
  'u',
);
/** A body with its place, alone at the end of a line; nothing before it says what it is to do. */
const NAMED_BODY =
  '[\\u4e00-\\u9fff]{1,5}[县市区镇乡村](?![^\\n]*[由的在是为了至到向报经和与请将由])[\\u4e00-\\u9fff]{0,12}(?:政府|办公室|委员会|局|中心|院|所|站|公司|学校|中学|小学|馆|指挥部|领导小组|支部|协会)';
const BODY_AT_END = new RegExp(
  `(?:(?<=[。！][ \\u3000]{0,2})|(?<=(?:执行|施行|通过|周知|谅解|特此(?:通知|公告|通报|公示|函复))))${NAMED_BODY}$`,
  'u',
);
/** '……表决通过。（此件公开发布）' */
const NOTE_AT_END = /(?<=[。！][ \u3000]{0,2})（(?:此件|本文)[^（）]{2,12}）$/u;
/** '附件：汇总表　县教育局　2024年3月5日' */
const SIGNED_BEHIND_ANNEX = new RegExp(
  `(?<=^附件\\d?[：:][^，。；]{2,40}[ \\u3000]{1,4})${BODY}[ \\u3000]{1,4}${DAY}`,
  'u',
);
const NAME_BEHIND_SENTENCE = new RegExp(`(?<=[。！][ \\u3000]{0,2})${BODY}$`, 'u');
const DATE_ALONE = new RegExp(`^${DAY}`, 'u');

/** characters of a line that holds a sentence and who signed */
const SHORTEST = 14;

const ENDS = unitsOf('日府室会局心院所站司校学馆部组）');

/** Where the signature or the date begins behind a word or a sentence; -1: nowhere. `next`: the line below. */
export function signedBehind(text: string, next: string): number {
  if (text.length < SHORTEST || !endsIn(text, ENDS)) return -1;
  const cut = Math.max(0, text.length - 60);
  const at = endAt(text.slice(cut), next);
  return at < 0 ? -1 : cut + at;
}

function endAt(end: string, next: string): number {
  if (!end.endsWith('日')) {
    const isDated = next.length < 16 && next.endsWith('日') && DATE_ALONE.test(next);
    const at = isDated ? end.search(NAME_BEHIND_SENTENCE) : -1;
    return Math.max(at, end.search(end.endsWith('）') ? NOTE_AT_END : BODY_AT_END));
  }
  return Math.max(end.search(SIGNED_BEHIND_WORD), end.search(SIGNED_BEHIND_SENTENCE), end.search(SIGNED_BEHIND_ANNEX));
}

/** Formulas that end a text, names of documents, and what begins right behind them. */
const GLUED_FORMULA =
  /特此(?:通知|公告|通报|公示|函复|函告|批复|报告|说明|证明|声明|公布)(?=[\u4e00-\u9fff]{2,20}(?:政府|办公室|委员会|局|厅|中心|院|所)|附件|联系|\d{4}年)|(?<=关于[^，。]{4,40}的(?:通知|公告|通报|意见|函|批复|请示|报告|决定))(?=各(?:乡镇?|镇|县|市|区|街道|村|社区|单位|部门|有关|科室|股室|学校)[^，。]{0,30}[：:])|(?<=落实|执行|办理|报告|通知|实施|施行)(?=附[：:][\u4e00-\u9fff《1])|(?<=[\u4e00-\u9fff])(?=附件\d?[：:][ \u3000]?1?[.．、]?(?:《|[\u4e00-\u9fff]{2}))(?<![见及按填写的将由报照]|详见|参见)/u;

export function gluedFormula(text: string, signs: number): number {
  if (!(signs & FORMULA) || text.length <= 6) return -1;
  return text.includes('特此') || signs & COLON ? text.search(GLUED_FORMULA) : -1;
}
