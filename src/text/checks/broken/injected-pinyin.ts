import { syllables } from '../../pinyin.ts';
import { isTraditionalOnly } from '../../script.ts';
import { keptWords } from '../kept-words.ts';
import { rule, type Span } from '../rule.ts';
import { matchesOf } from '../searched.ts';

const TONED = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ';
/** All brackets that readings are found in, '/…/' among them. */
const [OPEN, CLOSE] = ['[(（[［〔﹙【「『《〈<＜{｛/]', '[)）\\]］〕﹚】」』》〉>＞}｝/]'];
/** What stands between the syllables of a word. */
const BETWEEN = "[\\s·'’\\-]";
/** Words, then their reading in brackets; the opening bracket is sometimes garbled into '?'. */
const GLOSS = new RegExp(
  `([\\p{Script=Han}A-Za-z”」》])(?:\\s?${OPEN}|[?？])\\s*(?=[^()（）\\n]*[${TONED}])([a-züɡ${TONED}]{1,30}(?:${BETWEEN}+[a-züɡ${TONED}]{1,24})*)\\s*${CLOSE}`,
  'giu',
);

/** Without tones, with a figure for it or in capitals, what stands in brackets must be the reading of the character. */
const UNTONED = new RegExp(
  `([\\u4e00-\\u9fff])(?:\\s?[a-zü]{1,6})?\\s?${OPEN}\\s*([a-zü]{1,6})[1-5]?\\s*${CLOSE}`,
  'giu',
);

/** A whole word and its reading. */
const UNTONED_WORD = new RegExp(
  `([\\u4e00-\\u9fff](?:\\s?[\\u4e00-\\u9fff]){1,7})\\s?${OPEN}\\s*([a-zü]{1,30}(?:(?:[1-5]${BETWEEN}?|${BETWEEN})[a-zü]{1,24}){0,7}[1-5]?)\\s*${CLOSE}`,
  'giu',
);
const WORD_IN_BRACKETS = new RegExp(
  `${OPEN}\\s*[a-zü]{2,6}[1-5]?${BETWEEN}?[a-zü][a-zü 1-5·'’-]{0,40}\\s*${CLOSE}`,
  'iu',
);

/** A letter right behind a bracket. */
const BRACKETED = new RegExp(`[A-Za-züÜ](?<=${OPEN}\\s*.)`, 'u');
/** Letters alone in brackets. */
const IN_BRACKETS = new RegExp(`${OPEN}[ \\u3000]?[a-züA-ZÜ]{1,6}[1-5]?[ \\u3000]?${CLOSE}`, 'u');
/** 'Beijing' without its tones is how a foreigner writes the name, 'KAIFENG' a firm its own. */
const NAME = /^(?:[A-Z][a-zü]+(?:[\s-][A-Z]?[a-zü]+)*|[A-Z]{4,})$/u;

/** The characters that schools teach first (the first level of GB 2312): nobody needs to be told how they are read. */
const EVERYDAY = firstLevel();

function firstLevel(): ReadonlySet<string> {
  const decoder = new TextDecoder('gb18030');
  const characters = new Set<string>();
  for (let row = 0xb0; row <= 0xd7; row += 1)
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) characters.add(decoder.decode(new Uint8Array([row, cell])));
  return characters;
}

const halfWidth = (sign: string) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0);

interface Gloss {
  base: string;
  reading: string;
  span: Span;
}

const glossOf = (match: RegExpExecArray): Gloss => ({
  base: match[1] ?? '',
  reading: match[2] ?? '',
  span: [match.index, match.index + match[0].length],
});

function glosses(text: string, isToned: boolean): Gloss[] {
  if (!isToned && !BRACKETED.test(text)) return [];
  const toned = isToned ? matchesOf(text, GLOSS).map(glossOf) : [];
  const untoned = (IN_BRACKETS.test(text) ? matchesOf(text, UNTONED) : [])
    .map(glossOf)
    .filter(
      ({ base, reading }) => EVERYDAY.has(base) && syllables(base)[0] === reading.toLowerCase().replace('ü', 'v'),
    );
  const words = (WORD_IN_BRACKETS.test(text) ? matchesOf(text, UNTONED_WORD) : []).map(glossOf).filter(readsAll);
  return [...toned, ...untoned, ...words];
}

/** Whether the last characters of the word, all of them plain ones, are read so. */
function readsAll({ base, reading }: Gloss): boolean {
  if (NAME.test(reading)) return false;
  const letters = reading
    .toLowerCase()
    .replace(/[^a-zü]/g, '')
    .replace(/ü/g, 'v');
  const characters = [...base.replace(/\s/g, '')];
  const spelled = syllables(characters.join(''));
  let last = '';
  for (let i = characters.length - 1; i >= 0 && last.length < letters.length; i -= 1) {
    if (!EVERYDAY.has(characters[i] ?? '')) return false;
    last = `${spelled[i]}${last}`;
  }
  return last === letters;
}

/** Surnames that are read otherwise than the word. */
const SURNAMES =
  '仇qiú 单shàn 解xiè 查zhā 乐yuè 任rén 区ōu 朴piáo 曾zēng 葛gě 华huà 纪jǐ 缪miào 宁nìng 盖gě 员yùn 覃qín 尉yù 燕yān 令líng 召shào 折shé 那nā 洗xiǎn 黑hè 秘bì 繁pó 翟zhái 盛shèng 应yīng 种chóng 牟mù 祭zhài 过guō 车chē 石shí 逄páng 晁cháo'.split(
    ' ',
  );

const TONES = new RegExp(`[${TONED}]`, 'giu');
const HAN = /\p{Script=Han}/u;

/** A dictionary tells once how a rare character is read; a machine tells it of plain ones, or of a letter. */
function isInjected({ base, reading, span: [start, end] }: Gloss, text: string): boolean {
  const lineEnd = text.indexOf('\n', end);
  const line = text.slice(text.lastIndexOf('\n', start) + 1, lineEnd < 0 ? text.length : lineEnd);
  // '公众号：示范发布（shifanfabu）'
  if (base.length > 1 && /^[\u4e00-\u9fff]/u.test(base))
    return !/公众号|微信|微博|抖音|账号|邮箱|网址|域名|商标|品牌|拼[写音]|注音|读[作音]|罗马字|路牌|地名/u.test(line);
  const before = text.slice(Math.max(0, start - 4), start + 1);
  // '“警（jǐng）”是警察的警' in a lesson, '“埇”读作（yǒng）'
  if (
    /(?:读|念|音)[作做为]?$/u.test(before) ||
    // '新任校长姓仇（qiú）': a surname is often read otherwise than the word
    /姓.$/u.test(before) ||
    // a character spoken of: '“圩”（xū）在本地指集市'
    /[“「]\p{Script=Han}[”」]$/u.test(before) ||
    /[误错]读|读[作出音错成准]|念[作错成]|名读|拼音|注音|多音字|正音|声调|普通话|字音|发音|易错字|方言|土[话语]|本地话|俗称|语文课|[叫称管]“[^”]*[(（]/u.test(
      line,
    )
  )
    return false;
  if (SURNAMES.includes(`${base}${reading}`) && !/[^\P{Script=Han}姓和及与任由请]/u.test(text.charAt(start - 1)))
    return false;
  // 盱眙（xū yí）: the reading of a name, one of whose characters is rare
  const size = Math.max(reading.split(/[^\p{L}]+/u).length, reading.match(TONES)?.length ?? 0);
  const word = [...text.slice(Math.max(0, start - 2 * size - 1), start + 1).replace(/[\s”」》]/g, '')].slice(-size);
  if (size > 1 && (PLACES.includes(word.join('')) || text.charAt(end) === '族')) return false;
  if (size > 1 && isOrdinary(word.join(''), text.charAt(end))) return true;
  if (size > 1 && word.some((one) => HAN.test(one) && !EVERYDAY.has(one) && !isTraditionalOnly(one))) return false;
  if (/[A-Za-z”」》]/.test(base) || isTraditionalOnly(base)) return true;
  return size > 1 || EVERYDAY.has(base);
}

/** A word of the dictionary, though a character of it is rare: '蜿蜒'; not where a place, a family or a dish may be named so. */
const isOrdinary = (word: string, next: string): boolean =>
  word.length === 2 &&
  !OF_NAMES.test(next) &&
  keptWords(word, 0, word.length).length === 1 &&
  /^[\u4e00-\u9fff]{2}$/u.test(word);
const OF_NAMES = /[省市县区旗镇乡村街路巷寨屯庄河江湖溪山岭峰岛港桥寺庙塔族氏部面饼糕茶酒汤鱼鸟兽草花树果菜藤虫]/u;
const PLACES =
  '盱眙 邗江 邳州 睢宁 亳州 濉溪 郓城 鄄城 郯城 莒县 莒南 兖州 濮阳 荥阳 漯河 渑池 嵩县 郾城 郏县 浉河 婺源 婺城 鄱阳 弋阳 郴州 耒阳 涪陵 郫都 犍为 珙县 筠连 阆中 邛崃 岷江 岷县 泸州 泸定 昌都 碌曲 迭部 宕昌 崆峒 洮河 洮南 湟中 湟源 隰县 岢岚 峁山 邯郸 涿州 蠡县 蔚县 井陉 菏泽 闽侯 鄞州 衢州 嵊州 歙县 黟县 枞阳 铜陵 砀山 涡阳 颍上 阜阳 谯城 琅琊 嵊泗 硖石 甪直 浒墅 溧阳 溧水 鄢陵 沅江 沅陵 澧县 溆浦 芷江 醴陵 汨罗 邵阳 郧阳 郧西 秭归 猇亭 硚口 婺州 儋州 衡阳 邕宁 岑溪 横琴 焉耆 鄯善 尉犁';

export const injectedPinyin = rule({
  id: 'injected-pinyin',
  severity: 'medium',
  finds: {
    zh: '正文中混入了括注的拼音，疑似机器转换或者采集时产生。',
    en: 'Readings in pinyin have crept into the text, probably by a machine conversion.',
  },
  ground: '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）：信息内容应当准确、规范',
  remedy: {
    zh: '删去括注的拼音，并对照原件核对前后文字。',
    en: 'Remove the readings and compare the words around them with the original.',
  },
  examples: {
    match: [
      '加快建設(jiàn shè)法治政府',
      '全縣(xiàn)共有十個鄉鎮',
      '信息,F(xiàn)將情況報告如下',
      '逐步改變?yōu)橛行У姆绞?',
      '严格执（zhí）行有关规定',
      '政務(wù)服務(wù)大廳',
      '防汛值班【bān】表，水费（ｆｅｉ）按两部制收取，以上各ge(ge)项',
      '制证、邮(YÓU)寄所需经费由县级财政承担。',
      '各科室(kēshì)按月报送，节 约（jié yuē）用水，统筹【tǒngchóu】安排，复核<fùhé>无误，登记/dēngjì/造册。',
      '青石板路蜿蜒(wān yán)进了密林，开设烹饪（pēng rèn）班。',
      '水务管理（shuiwuguanli）站，抽查(chou1 cha2)结果公开，专款（zhuān-kuǎn）专用',
    ],
    pass: [
      '甪（lù）直古镇与亳(bó)州市签订协议',
      '畲(shē)族乡人民政府',
      '联系方式（QQ群、微信群），数据中心(IDC)机房',
      '国内生产总值(GDP)增长百分之五，公里(km)',
      '老师纠正了同学们常读错的字：龟（jūn）裂、应（yìng）届、粗犷（guǎng）。',
      '“饕餮”（读音tāo tiè）纹',
      '盱眙（xū yí）县组团来访，联系人：乐（yuè）老师，解（xiè）某某参加调解。',
      '新来的老师姓单（shàn），教数学。',
      '“圩”（xū）在本地指集市，逢双日开市。',
      '邯郸（hán dān）客商、傈僳（lì sù）族同胞来访，饸饹（hé le）面很香。',
      '主持人把“载（zǎi）歌载舞”误读成了第四声。',
      '华丰（HUAFENG）牌水泵、广州（Guangzhou）客商来访，乡音里把田埂叫“地垄（dì lǒng）”，货运巴士（bus）停靠站。',
    ],
  },
  spans: (text, _context, reading) =>
    glosses(/[ａ-ｚＡ-Ｚ]/.test(text) ? text.replace(/[ａ-ｚＡ-Ｚ]/g, halfWidth) : text, reading.holds(TONED))
      .filter((gloss) => isInjected(gloss, text))
      .map(({ span }) => span),
});
