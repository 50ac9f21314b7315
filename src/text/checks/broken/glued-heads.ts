/** Numbered headings, items and articles that begin right behind a word, whatever else the text holds. Pure. */
import { allMatches } from '../all-matches.ts';
import { NAMES } from './headings.ts';
import { isAt, unitsOf } from './units.ts';

const HAN = '[\\u4e00-\\u9fff]';
const NUMERALS = '一二三四五六七八九';

/**
 * Each form of a mark, with characters of which it has one; `weak`: without its own sign, so that only the name of a section
 * tells.
 */
const FORMS: readonly { form: RegExp; kind: Kind; signs: string }[] = [
  { kind: 'numeral', signs: '、', form: new RegExp(`(?<order>[${NUMERALS}十]{1,2})、(?=${HAN}{2})`, 'gu') },
  {
    kind: 'bracket',
    signs: '）)',
    form: new RegExp(`[（(](?<order>[${NUMERALS}十]{1,2}|\\d)[）)](?=${HAN}{2})`, 'gu'),
  },
  {
    kind: 'weak',
    signs: '）)',
    form: new RegExp(`(?<![（(${NUMERALS}十])(?<order>[${NUMERALS}])[）)](?=${HAN}{2})`, 'gu'),
  },
  { kind: 'figure', signs: '.．、', form: new RegExp(`(?<![\\d.．])(?<order>\\d{1,2})[.．、](?=${HAN}{2})`, 'gu') },
  {
    kind: 'circled',
    signs: '②③④⑤⑥⑦⑧⑨⑩⑵⑶⑷⑸⑹⑺⑻⑼⑽⒉⒊⒋⒌⒍⒎⒏⒐⒑',
    form: new RegExp(`(?<order>[②-⑩⑵-⑽⒉-⒑])(?=${HAN}{2})`, 'gu'),
  },
  { kind: 'figure', signs: 'ⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ', form: new RegExp(`(?<order>[Ⅱ-Ⅻ])[、.．](?=${HAN}{2})`, 'gu') },
  { kind: 'letter', signs: 'bcdeBCDE', form: new RegExp(`(?<![A-Za-z\\d])(?<order>[b-eB-E])[.．](?=${HAN}{2})`, 'gu') },
  { kind: 'said', signs: '是', form: new RegExp(`(?<order>[${NUMERALS.slice(1)}])是(?=${HAN}{2})`, 'gu') },
  { kind: 'weak', signs: ' \u3000', form: new RegExp(`(?<order>[${NUMERALS}])[ \\u3000](?=${HAN}{2})`, 'gu') },
  { kind: 'weak', signs: NUMERALS, form: new RegExp(`(?<order>[${NUMERALS}])(?=${HAN}{4}$)`, 'gu') },
  {
    kind: 'part',
    signs: '第',
    form: new RegExp(`第(?<order>[${NUMERALS}十]{1,2})(?:部分|章|节)[ \\u3000]?(?=${HAN}{2})`, 'gu'),
  },
  { kind: 'step', signs: '第', form: new RegExp(`第(?<order>[${NUMERALS}])(?:步|阶段)(?=[，：:]${HAN}{2})`, 'gu') },
];

type Kind = 'numeral' | 'bracket' | 'figure' | 'circled' | 'letter' | 'said' | 'weak' | 'part' | 'step';

/** Of these words a number is a part: 周二、, 独一无二、, 第三、, 张三、, 会议室2、, 项目（二）, 其四是. */
const IN_WORD: Readonly<Record<Kind, RegExp>> = {
  numeral:
    /(?:(?<!\d)[月日]|[周第期初十高大小闰其无再落连反暮竖拣前后星礼老百千零〇不倒逢数分之张王李赵约达为共至降过占每统唯惟万单专合划如逐任某年个同图表件款项条类级组队班号档型卷篇册和或及与]|标段|方案|问题|步骤|阶段|任务|案例|环节)$/u,
  bracket:
    /(?:[第条款项、及和或至与照据式图表类之见述级按]|(?<![原印证])件|规定|属于|适用|符合|解读|系列|通知|公告|报道|问答|工程|地块|项目|方案)$/u,
  figure:
    /(?:[\d.．:：年月日第版图表号卷条约达为共至增降近超过含占每计室楼栋层区段道路线厅柜窗桌队班级类型组]|附件|标段|方案|问题|步骤|阶段|任务|案例|环节)$/u,
  circled: /(?:[、和及第图表式见项选如或与按]|公式|步骤|问题)$/u,
  letter: /(?:选项|附录|维生素|类|型|等级|[、和及或])$/u,
  said: /(?:[第其之周期初十唯统张王李赵老百月日年占达为]|星期|分之)$/u,
  weak: /(?:[第其之周期初十唯统百千零〇两大年月日约达为共至张王李赵]|星期|落实|坚持|做到|实现|严格)$/u,
  step: /(?:[在按进入及和与、至到的将于分是为出好了完走迈跨]|规定|关键)$/u,
  part: /(?:[在按进入及和与、至到的将于分是为见载附看]|规定|参见|列入)$/u,
};

/** What steps of a procedure and last sections are called. */
const STEP =
  /^(?:其他|其它|附则|罚则|总则|审核|审批|受理|申请|申报|公示|公告|公布|登记|编号|归档|体检|考察|考核|聘用|录用|面试|笔试|验收|评审|初审|复审|复核|发放|送达|领取|缴费|签约|备案|报名|办结|奖惩|附件|联系人|咨询电话|监督电话|投诉电话)/u;
/** Behind the name of a section its own text may run on. */
const RUNS_ON = new RegExp(
  `^${HAN}{0,6}(?:建议|要求|目标|任务|措施|条件|流程|程序|方式|标准|依据|对象|时间|地点|范围|内容|原则|安排|情况|问题|材料|审查|审核|考核|办法|保障|职责|分工)(?=统筹|负责|协调|研究|组织|各|本|凡|根据|按照|由|自|每|全|我|坚持|年满|采取|是|为|在|县|实行|学生|申请|符合|[\\d（(])`,
  'u',
);

/** With what an item that asks for something begins. */
const IMPERATIVE =
  /^(?:严格|强化|加强|加大|严肃|坚持|落实|完善|健全|推进|深化|做好|抓好|明确|压实|切实|注重|优化|规范|组织|开展)[\u4e00-\u9fff]{2}/u;

const CLAUSE = /^[^，。；：:！？、\s]*/u;
const COMMON_END = /[，。；：:！？\s]/u;

/** The words before a place, back to the last stop. */
function before(text: string, at: number): string {
  let start = at;
  while (start > 0 && at - start < 40 && !COMMON_END.test(text.charAt(start - 1))) start -= 1;
  return text.slice(start, at);
}

/** characters of a title */
const LONGEST = 14;

function isTitle(clause: string): boolean {
  return (clause.length <= LONGEST && NAMES.test(clause)) || STEP.test(clause) || RUNS_ON.test(clause);
}

interface Found {
  at: number;
  end: number;
  kind: Kind;
  order: string;
}

const next = (order: string): string =>
  /\d/.test(order)
    ? String(Number(order) + 1)
    : order.length === 1 && NUMERALS.includes(order)
      ? `${NUMERALS}十`.charAt(NUMERALS.indexOf(order) + 1)
      : String.fromCharCode(order.charCodeAt(0) + 1);

/** A sign that parts the items of a list within a sentence; numbers of one kind, one by one. */
const isListed = (words: string, clause: string) =>
  /[；;]/u.test(words) || clause.startsWith(words.slice(-1)) || clause.startsWith(words.slice(-2));

/** Of each unit the forms that may have it, as bits. */
const forms = new Uint16Array(0x10000);
FORMS.forEach(({ signs }, i) => {
  for (let at = 0; at < signs.length; at += 1) {
    const unit = signs.charCodeAt(at);
    forms[unit] = (forms[unit] ?? 0) | (1 << i);
  }
});

function candidates(text: string): Found[] {
  const found: Found[] = [];
  let held = 0;
  for (let at = 0; at < text.length; at += 1) held |= forms[text.charCodeAt(at)] ?? 0;
  for (const [i, { form, kind }] of FORMS.entries()) {
    if ((held & (1 << i)) === 0) continue;
    for (const { index, 0: mark, groups } of allMatches(form, text)) {
      if (!endsWord(text, index - 1)) continue;
      const words = before(text, index);
      if (words.length < (kind === 'weak' ? 5 : 4)) continue;
      if (IN_WORD[kind].test(words) || /^[一二三四五六七八九十]/u.test(text.slice(index + mark.length))) continue;
      const clause = CLAUSE.exec(text.slice(index + mark.length))?.[0] ?? '';
      if (!isListed(words, clause))
        found.push({ at: index, end: index + mark.length, kind, order: groups?.order ?? '' });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

const NUMERAL = unitsOf(`${NUMERALS}十`);
const BEGINS_MARK = unitsOf(`${NUMERALS}十（(0123456789②③④⑤⑥⑦⑧⑨⑩⑵⑶⑷⑸⑹⑺⑻⑼⑽⒉⒊⒋⒌⒍⒎⒏⒐⒑ⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫbcdeBCDE第`);
/** Behind a numeral or a figure it makes a mark of it. */
const MAKES_MARK = unitsOf(`、）)是 \u3000.．${NUMERALS}十0123456789`);
const CLOSING = unitsOf('》”）%％');

/** A character of a word, or what may end one. */
const endsWord = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return (unit >= 0x4e00 && unit <= 0x9fff) || isAt(text, at, CLOSING);
};

/** Any of them right behind a word: most lines hold none. */
function holdsMark(text: string): boolean {
  for (let at = 1; at < text.length; at += 1)
    if (isAt(text, at, BEGINS_MARK) && endsWord(text, at - 1) && mayBeMark(text, at)) return true;
  return false;
}

function mayBeMark(text: string, at: number): boolean {
  const first = text.charAt(at);
  if (first === '第') return isAt(text, at + 1, NUMERAL);
  if (isAt(text, at, NUMERAL)) return at === text.length - 5 || isAt(text, at + 1, MAKES_MARK);
  if (first >= '0' && first <= '9') return isAt(text, at + 1, MAKES_MARK);
  return (first !== '（' && first !== '(') || isAt(text, at + 1, NUMERAL) || /\d/.test(text.charAt(at + 1));
}

/** A list of ①, ② … in a cell of a table, behind a colon, or of two or three characters each. */
export function isInlineList(text: string, at: number): boolean {
  const first = text.lastIndexOf('①', at);
  if (first < 0) return false;
  return (
    /[\t|：:]|[ \u3000]$/u.test(text.slice(Math.max(0, first - 40), first)) || /①[^②]{1,3}②/u.test(text.slice(first))
  );
}

/** A cell that begins with the number of an item holds its list. */
function isFirstInCell(text: string, at: number): boolean {
  const cell = text.lastIndexOf('\t', at);
  return cell >= 0 && /^[ \u3000]*(?:1[.．、]|[（(][1一][）)]|一、|①)/u.test(text.slice(cell + 1, at));
}

/** Where the first of them begins; -1: nowhere. */
export function headBehind(text: string): number {
  if (!holdsMark(text)) return -1;
  const found = candidates(text);
  for (const one of found) {
    const { at, end, kind, order } = one;
    const rest = text.slice(end);
    const clause = CLAUSE.exec(rest)?.[0] ?? '';
    const isLast = clause.length === rest.length;
    // two of them one after the other
    if (
      !(kind === 'circled' && isInlineList(text, at)) &&
      !isFirstInCell(text, at) &&
      found.some((other) => other.at > at && other.kind === kind && other.order === next(order) && kind !== 'weak')
    )
      return at;
    // '①书面申请（1份）②身份证' in a cell, '材料：①…②…': a list in one line on purpose
    if (kind === 'circled' && isInlineList(text, at)) continue;
    if (kind === 'circled' || kind === 'letter') {
      if (clause.length >= 4 && !/、/u.test(text.slice(at - 8, at))) return at;
      continue;
    }
    if (kind === 'said') {
      if (clause.length >= 4 && /[加强提完建落压严抓健深推开做强突坚及注规优]/u.test(clause.charAt(0))) return at;
      continue;
    }
    if (kind === 'step') return at;
    if (kind === 'bracket' && /[^一1]/u.test(order) && IMPERATIVE.test(clause)) return at;
    if (kind === 'part') {
      if (isLast && clause.length >= 2 && !/^(?:的|中|所|为|是|规定|内容)/u.test(clause)) return at;
      continue;
    }
    if (rest.charAt(clause.length) === '、' && kind !== 'bracket') continue;
    // at the end of a paragraph: nothing of a sentence comes behind it
    if (isLast && kind !== 'weak' && /^[\u4e00-\u9fff]{4,8}$/u.test(clause) && /[，。]/u.test(text.slice(0, at)))
      if (!/[一二三四五六七八九十]/u.test(clause)) return at;
    if (isTitle(clause) && (isLast || rest.charAt(clause.length) !== '、')) return at;
  }
  return -1;
}

const CITED =
  '(?<![》法例定则办章条款项本及和或与见将至据照反合守对了的在按由从是为同约公程])(?<!适用|引用|援用|诺书|议书|决书)';
const NOT_CITED = '(?!规定|的|第|和|中|所|之|款|项|及|至|修|改|增|删|明确|要求|内容|作为|将|以下|、)';
const ARTICLES: readonly RegExp[] = [
  new RegExp(
    `(?=第)(?<=${HAN}{4})${CITED}第[${NUMERALS}十]{1,3}条(?=[ \\u3000]?${NOT_CITED}${HAN}{2}[^。]{0,24}(?:应当|不得|可以|必须|负责|是指|本办法|本规定|有效期|为[一二三四五六七八九十\\d本县]|由县|由本|自\\d|实行|予以))`,
    'u',
  ),
  new RegExp(
    `(?=第)(?<=${HAN}{4})${CITED}第[${NUMERALS}十]{1,3}条(?=(?:罚则|附则|总则|${HAN}{0,6}(?:职责|责任|监督|管理|保障|原则|范围))$)`,
    'u',
  ),
  // a space behind the number parts it from its own text: no citation has one
  new RegExp(
    `(?=第)(?<=${HAN}{4}|\\d{4})(?<![至和及、或与])第[${NUMERALS}十]{1,3}条[ \\u3000]+(?=${NOT_CITED}${HAN}{4})`,
    'u',
  ),
];

/** Where an article begins behind a word; -1: nowhere. */
export function articleBehind(text: string): number {
  for (const pattern of ARTICLES) {
    const at = text.search(pattern);
    if (at >= 0) return at;
  }
  return -1;
}
