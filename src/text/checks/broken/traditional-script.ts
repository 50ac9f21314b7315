import { fold, isTraditionalOnly } from '../../script.ts';
import { dictionaryWords } from '../../segment.ts';
import { GIVEN } from '../personal/given.ts';
import { isUsualName } from '../personal/names.ts';
import { peopleIn } from '../personal/people.ts';
import type { Reading } from '../reading.ts';
import { merged, rule, type Span, spansOf } from '../rule.ts';
import { garbled } from './mis-decoded.ts';

const HAN = /\p{Script=Han}/gu;
/** Quoted words may be Traditional on purpose: an inscription, an old title. */
const QUOTED = /[“「『《〈][^”」』》〉\n]{0,30}[”」』》〉]|"[^"\n]{0,30}"/gu;
/** What came from where Traditional is written, in its own words. */
const LETTER =
  /(?:台湾|香港|澳门|旅[台港澳]|海外|侨[胞领团社联])[^\n。“"]{0,40}(?:信|函|电|谱|文|说|道|言)[^\n。“"]{0,12}[“"][^”"\n]{0,800}[”"]|(?:拓片|碑|匾|契|谱|铭|墓志|原文|题刻)[^\n]{0,40}(?:释读|释文|录文|原文|如下|曰)[^\n]{0,60}[：:]\s*\n[^\n]*(?:\n(?=[^\n]{2,24}$)[^\n\d：:]*)*|(?:侨批|家书|信纸|手稿|竖写|族谱|碑文|[照抄转摘]录|录[其其如]|诗[云曰一]|词[云曰]|[刻写题]有|题诗|原文|铭文|联[云曰语])[^。“"]{0,40}[：:]?\s*[“"][^”"]{0,800}[”"]/gmu;
/** characters beside a garbled stretch, in its clause, that belong to it */
const BESIDE = 40;
/** Names of places to gamble at; another check tells them. */
const BRAND = /[娱娛][樂乐]|[賭贏]/gu;
/** Names of chemistry, in which this character is right: 二噁英. */
const CHEMICAL = /^(?:噁[英唑嗪烷霉]|麽些)/u;
/** Above this share of its characters a text is Traditional as a whole, and one finding says it. */
const WHOLE_TEXT = 0.08;

/** Characters that are right in other words of Simplified text: 乾坤, 瞭望, 宫商角徵. */
const OF_SIMPLIFIED = '乾瞭徵夥';
const IN_WRONG_WORD =
  /乾(?=[部群警事活劲预扰涉旱燥净货果洗枯粮])|瞭(?=解)|徵(?=[收求集兵税地])|(?<=[象特])徵|夥(?=伴)|(?<=团)夥/gu;

function traditionalCharacters({ text, unusual }: Reading): Span[] {
  return unusual.flatMap((at): Span[] => {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    return isTraditionalOnly(character) && !CHEMICAL.test(text.slice(at, at + 2)) ? [[at, at + character.length]] : [];
  });
}

/** What is counted in: '二十五張'. */
const COUNTED = /[\d一二三四五六七八九十百千万两几每][張個條塊畝戶臺輛項頓噸雙層間棟歲輪遍場]/u;

/** Surnames that differ in the two scripts: a person may write the own name as it was given. */
const SURNAMES = /[陳張劉黃趙吳鄭孫馬許馮鄧葉蘇呂盧蔣賈鄒陸龔萬錢湯嚴賴莊龍韓楊羅謝簡顧蕭賀龐譚]/u;

/** Whether what stands here may belong to a given name: '劉醫師', '湯池鎮' hold no such characters. */
const mayBeGiven = (character: string) => GIVEN.includes(fold(character)) && !/[鎮縣鄉]/u.test(character);

/** '县长熊鏗': somebody is named there. */
function isOfPerson(text: string, at: number): boolean {
  if (isUsualName(fold(text.slice(Math.max(0, at - 2), at + 1)))) return true;
  const from = Math.max(0, at - 8);
  return peopleIn(fold(text.slice(from, at + 8))).some(
    ({ span: [start, end] }) => start <= at - from && at - from < end,
  );
}

/** Surnames that ordinary words begin with. */
const OF_WORDS = /[嚴錢萬許謝簡顧]/u;

/** '嚴肅紀律', '二十五張一摞' begin with no surname. */
function isName(text: string, [start]: Span): boolean {
  for (let at = Math.max(0, start - 2); at <= start; at += 1)
    if (SURNAMES.test(text.charAt(at)))
      return (
        (at === start || !/[鎮縣鄉醫師長員]/u.test(text.charAt(start))) &&
        !(OF_WORDS.test(text.charAt(at)) && isWord(text, at)) &&
        !/[\d一二三四五六七八九十百千万两几每]/u.test(text.charAt(at - 1))
      );
  return false;
}

/** '書法家題寫“厚德載物”匾额': words beside an inscription that is quoted in Traditional characters itself. */
function isInscription(text: string, at: number, quoted: readonly Span[], all: readonly Span[]): boolean {
  return quoted.some(
    ([start, end]) =>
      Math.min(Math.abs(start - at), Math.abs(at - end)) < 8 &&
      /[匾额碑题題书書幅款印篆]/u.test(text.slice(Math.max(0, start - 8), end + 4)) &&
      all.some(([place]) => start < place && place < end),
  );
}

/** Whether the character is part of an ordinary word, so that it is no name: 公開 is 公开. */
function isWord(text: string, at: number): boolean {
  const from = Math.max(0, at - 4);
  let end = from;
  for (const word of dictionaryWords(fold(text.slice(from, at + 5)))) {
    end += word.length;
    if (end > at) return word.length > 1;
  }
  return false;
}

/** A line about characters, old writings or firms of where they write so. */
const SPEAKS_OF_IT = /繁体|繁简|异体字|简化字|文曰|上联|下联|台[企商资]|港[企商资]|参展商/u;

function lineAt(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length : end);
}

function isBeside(text: string, [from, to]: Span, at: number): boolean {
  if (from - BESIDE > at || at >= to + BESIDE) return false;
  return !/[\n，。；：]/u.test(text.slice(Math.min(at, to), Math.max(at, from)));
}

function faults(text: string, reading: Reading): Span[] {
  const traditional = traditionalCharacters(reading);
  if (reading.holds(OF_SIMPLIFIED)) traditional.push(...spansOf(text, IN_WRONG_WORD));
  if (traditional.length === 0) return [];
  // what was decoded wrongly is no script at all
  const broken = garbled(reading);
  const letters = spansOf(text, LETTER);
  const all = traditional.filter(
    ([start]) =>
      !broken.some((span) => isBeside(text, span, start)) && !letters.some(([from, to]) => from <= start && start < to),
  );
  if (all.length === 0) return [];
  if (all.length >= 8 && all.length / (text.match(HAN)?.length ?? 1) > WHOLE_TEXT)
    return [firstLine(text, all[0] ?? [0, 0])];
  const quoted = spansOf(text, QUOTED);
  const bare = all.filter(
    ([start]) =>
      !quoted.some((quote) => quote[0] < start && start < quote[1]) &&
      !isInscription(text, start, quoted, all) &&
      !SPEAKS_OF_IT.test(lineAt(text, start)),
  );
  const brands = spansOf(text, BRAND);
  const words = bare.filter((span) => !isName(text, span));
  if (words.every(([at]) => brands.some(([from, to]) => from <= at && at < to))) return [];
  // one with its reading in brackets behind it is told as such
  const [only] = words;
  const isSure =
    only &&
    (OF_SIMPLIFIED.includes(text.slice(...only)) ||
      ((!mayBeGiven(text.slice(...only)) || isWord(text, only[0])) && !isOfPerson(text, only[0])) ||
      COUNTED.test(text.slice(only[0] - 1, only[1])));
  return words.length > 1 || (only && !/[(（]/.test(text.slice(only[1], only[1] + 1)) && isSure) ? merged(words) : [];
}

/** The line where it begins stands for the whole text. */
function firstLine(text: string, [start]: Span): Span {
  const begin = text.lastIndexOf('\n', start) + 1;
  const end = text.indexOf('\n', start);
  return [begin, end < 0 ? text.length : end];
}

export const traditionalScript = rule({
  id: 'traditional-script',
  severity: 'medium',
  finds: {
    zh: '正文使用繁体字或者繁简混用，疑似由简体机器转换而来。',
    en: 'The text is in Traditional script, or mixes both scripts: probably converted from Simplified by a machine.',
  },
  ground: '《中华人民共和国国家通用语言文字法》第九条：国家机关以规范汉字为公务用字',
  remedy: {
    zh: '使用规范汉字原稿替换，不要直接用软件转换回简体。',
    en: 'Replace it with the original in standard characters; do not simply convert it back.',
  },
  examples: {
    match: [
      '播种后盖細土一厘米，浇透水。',
      '湯池鎮卫生院开展免费体检。',
      '政务公開工作总结',
      '本縣認真貫徹上級部署，扎實推進政務公開各項工作。',
      '请乾部群众积极参与',
      '四、嚴肅紀律。对弄虚作假的通报批评。',
      '全县政務公开工作取得实效，群眾满意度提高。',
    ],
    pass: [
      '李嘉誠基金会资助我县医疗项目。',
      '繁简对照：後—后，裏—里，鬥—斗。',
      '台企名录：聯華食品（中国）有限公司。',
      '技术人员解释了二噁英的排放标准。',
      '全县政务公开工作取得实效，乾隆年间的著名建筑覆盖修缮，慰藉乡愁。',
      '祠堂匾额题有“積善傳家”四字，现列为县级文物保护单位。',
      '乾县乾坤湾、瞭望塔、宫商角徵羽、徵调式',
      '朱镕基、陈堃、李喆等同志的姓名用字',
      '香港企业家吳建國先生、張偉女士到县考察',
      '地名用字：莿桐、圳寮',
      '收到台湾林先生来信，信中写道：“先父諱景春，民國十二年生，懇請協尋親屬。”',
      '材料由金沙-娱樂分管同志签字。',
      '书中照录其一：“十里平堤柳半黃，採桑人趁曉風涼。隔溪問訊蠶成未，笑指簷前雪一筐。”',
      '门上刻有“積善之家\n必有餘慶”，至今可见。',
      '对联"松風水月，仙露明珠"入展。',
    ],
  },
  spans: (text, _context, reading) => faults(text, reading),
});
