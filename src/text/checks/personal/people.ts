/** Names of persons anywhere in a sentence, for rules that have found something personal in it already. Pure. */
import { isKnownPerson } from '../../segment.ts';
import { keptWords } from '../kept-words.ts';
import type { Span } from '../rule.ts';
import { couldBeName, hasUsualGiven, isHanAt, isName, isNameAlone, isUsualName, mayGoOn } from './names.ts';
import { PRIVATE } from './persons.ts';

export interface Person {
  span: Span;
  /** named for what they are in private: 申请人, 农户, 患者 */
  personal: boolean;
  /** named for an office, a profession or a work: 主任李明, 李明医生 */
  official: boolean;
}

const TITLES =
  '书记员?|支书|代办员|宣传委员|[县市省区镇乡局厅处科股院校园所站队组会部司社行馆台班河路林湖村街段事士书船]长|主任|经理|总监|主席|委员|常委|医生|医师|药师|护士|护师|教授|研究员|专家|讲师|老师|教师|辅导员|律师|法官|审判员|陪审员|执行员|检察官|民警|警官|辅警|干警|法警|交警|网格员|社工|调解员|干部|村医|技术员|技师|工程师|设计师|教练|裁判|负责人|责任人|联系人|经办人|承办人|审核人|签发人|主持人|主讲人|发言人|讲解员|(?<!登)记者|通讯员|编辑|传承人|(?:工作|值班|技术|医务|医护|执法|管理|服务|窗口|经办|救援|施工)人员|宣讲员|(?:安全|调度|售票|保管|统计|质检|检查|收银|快递|保洁|巡查|网络|信息|卫生|消防|炊事)员|会计|出纳|[管放供]水员|农场主|场主|店主|老板|店长|掌柜|指导员|志愿者|专员|队员|[监农公营播评管督信联护保]{1,2}[考技证业音审理督息络]员';
const OFFICIAL_BEFORE = new RegExp(
  `(?:${TITLES}|董事|代表人|大队|中队|支队|局|协警|(?:民政|司法|派出|财政|林业|供电|税务|水利)所|卫生院|村委会?|居委会|中心|办公室|窗口|[科股]室|(?:调度|收发|值班|保卫|财务|综合|人事|档案|门卫|警务|医务|传达)室|公司|合作社|支行|信用社)[:：\\s]{0,2}$`,
  'u',
);
const OFFICIAL_AFTER = new RegExp(
  `^(?:(?:(?:、\\p{Script=Han}{2,4}){0,3}等)?(?:同志|主治|副|${TITLES})|(?:农资|百货|食品|建材|家电|水果|副食|五金|日杂|中医|西医|口腔|家庭|种植|养殖|[大小老]){0,2}(?:店|铺|超市|商行|商店|农场|合作社|经营部|工作室|诊所))`,
  'u',
);
/** Who is quoted without a word for a private person before the name speaks for an office. */
const SPEAKS = /^(?:说|介绍|表示)[,，道]/u;
/** What may stand right before a name within running text. */
const LEADS =
  /(?:[者人户员士民工生童儿属子女妻夫父母孙婆公爷奶哥弟姐妹嫂叔伯舅姑姨主伴老农娘]|令[郎爱]|对象|家庭|家长|姓名|大名|原名|学名|名单|少年|少女|老[大二三四]|[叫系是为给向对由将把被让与和及同跟替请因应到了过的知经据找送访望助增获成致令付往县镇乡村组街路校园学班级室区岁奖称求于]|发现|联系|其中|另有|还有|只有|反映|回复|答复|来自|登记在|骑手|选手|能手|射手|股东|房主|人选|代表|安置点|保安|保洁|厨师|[一二三四五六七八九十\d]床|[兵孩孤栏把客商贩匠友]|机手)$/u;
/** Surnames that are little words as well: before a word they are that (向听力残疾学生赠送). */
const LITTLE = new Set('向于应付任时连尚常单从都和');
const PRIVATE_BEFORE = new RegExp(`(?:${PRIVATE}|\\p{Script=Han}[者户])$`, 'u');
/** The same, said in a new way: 报名人, 见义勇为者, 养殖户. */
const PERSONAL_BEFORE = new RegExp(`(?:${PRIVATE}|\\p{Script=Han}[人者户农主生]|对象|人员|士兵)[:：,，]?$`, 'u');
/** Characters that what may stand before a name ends in: most others are told at a glance. */
const LEAD_ENDS = new Uint8Array(0x10000);
for (const [end] of `${PRIVATE}|${TITLES}|${[
  ...'者人户员士民工生童儿属子女妻夫父母孙婆公爷奶哥弟姐妹嫂叔伯舅姑姨主伴老农娘郎爱象庭长名单叫系是为给向对由将把被让与和及同跟替请因应到了过的知经据找送访望助获增成致令付往县镇乡村组街路校园学班级室区岁奖称求于现少年二三四大局队警兵中映复自在手东主表选点有安洁师床孩孤栏把客商贩匠友',
].join('|')}`.matchAll(/\p{Script=Han}(?=\||$)/gu))
  LEAD_ENDS[end.charCodeAt(0)] = 1;
const AROUND = 6;

/** 李明，男，五十六岁: what nobody says of who holds an office. */
const OF_PERSON = /^[,，、(（\s]{1,2}(?:[男女](?![士生性人子])|\d{1,3}周?岁|[一二三四五六七八九十]{1,3}岁)/u;

/** Asked of a name before it is looked at closely: whether it matters. */
export type Wanted = (start: number, end: number) => boolean;

/** In order of place; masked names are none. */
export function peopleIn(text: string, isWanted?: Wanted): Person[] {
  const found: Person[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const shapes = shapesAt(text, at);
    if (shapes.length === 0) continue;
    const before = text.slice(Math.max(0, at - 6), at);
    const isPlain = isOpenAt(text, at) || isUsualName(text, at, at + 3);
    if (!isPlain && !LEADS.test(before) && !PRIVATE_BEFORE.test(before) && !OFFICIAL_BEFORE.test(before)) continue;
    const lengths = isWanted ? shapes.filter((n) => isWanted(at, at + n)) : shapes;
    if (lengths.length === 0) continue;
    const isLed = PERSONAL_BEFORE.test(before);
    const length = lengths.find((n) => standsAlone(text, at, at + n, isLed));
    if (length === undefined) continue;
    const end = at + length;
    const isRetired = /退休|离休/u.test(before);
    const behind = text.slice(end, end + 8);
    const official =
      (!isRetired && OFFICIAL_BEFORE.test(before)) ||
      OFFICIAL_AFTER.test(behind) ||
      (SPEAKS.test(behind) && !PRIVATE_BEFORE.test(before));
    found.push({
      span: [at, end],
      official,
      personal: !official && (isLed || OF_PERSON.test(behind)),
    });
    at = end - 1;
  }
  return found;
}

/** Whether somebody may be named, by characters alone: asked where it is dear to look for what is said of persons. */
export function mayNameAnybody(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    if (!mayBeginName(text, at)) continue;
    const isOpen = isOpenAt(text, at);
    for (const n of LENGTHS) if (looksLikeName(text, at, at + n, isOpen)) return true;
  }
  return false;
}

/** Those who are not named for their office. */
export function privatePeopleIn(text: string): Span[] {
  return peopleIn(text).flatMap(({ span, official }): Span[] => (official ? [] : [span]));
}

/** Behind it a name is over as well. */
const TITLE_BEHIND = /^(?:同学|小朋友|先生|女士|老人|大爷|大妈)/u;
const BEGINS_TITLE = new Set([...'同小先女老大'].map((first) => first.charCodeAt(0)));
/** 张经理, 王老师: a surname and what they are. */
const SURNAME_ONLY =
  /^.(?:经理|老师|主任|医生|先生|女士|师傅|警官|律师|书记|[校院局站队所科处镇乡县村厂店行馆组班社会]长|教授|大夫|阿姨|老板|掌柜|[大老](?:爷|妈|娘|伯|叔|婶|嫂|哥|姐|汉|太)|[奶爷]{2}|[阿外]?[婆公]|同志|会计|同学|学生|[男女]生|考生|[男女][孩童]|家长|患者|病人|村民|居民|业主|总|工|师|局|处|姓)$|^[路江][东西南北中][侧段口头端岸]$/u;
/** It is the name of a place: 汤山街道. */
const PLACE_BEHIND =
  /^(?:街道|社区|[湾河江口坪岭沟庄坝塘桥]?[镇乡县区]|村(?![民医干支委])|(?:第[一二三四五六]|中心|实验|希望)?(?:小学|中学|学校|完小|幼儿园)(?!毕业|文化|学历|[时没就读]))/u;
const LENGTHS = [4, 3, 2] as const;
const DEPARTMENT = /^\p{Script=Han}{2}[科室处部]$/u;
const MASK = /[某×＊*○□△]/u;

const NO_SHAPE: readonly number[] = [];
const isOpenAt = (text: string, at: number) => at === 0 || !isHanAt(text, at - 1);

/** Lengths of what may be a name at a place, by its characters alone: a dictionary costs more. */
function shapesAt(text: string, at: number): readonly number[] {
  if (!mayBeginName(text, at)) return NO_SHAPE;
  const isOpen = isOpenAt(text, at);
  let shapes = NO_SHAPE;
  for (const n of LENGTHS) if (looksLikeName(text, at, at + n, isOpen)) shapes = [...shapes, n];
  return shapes;
}

/** By what stands there and right beside it. */
function mayBeginName(text: string, at: number): boolean {
  if (!couldBeName(text, at)) return false;
  const isLed = isOpenAt(text, at) || LEAD_ENDS[text.charCodeAt(at - 1)] === 1;
  return (isLed || isUsualName(text, at, at + 3)) && mayGoOn(text, at);
}

function looksLikeName(text: string, at: number, end: number, isOpen: boolean): boolean {
  if (end > text.length) return false;
  const isOfForm = isName(text, at, end);
  const isAlone = isOfForm || isNameAlone(text, at, end);
  // one that begins like a word is told by the dictionary
  const isWithin =
    isOfForm ||
    (isOpen
      ? hasUsualGiven(text, at, end)
      : isUsualName(text, at, end) || (hasUsualGiven(text, at, end) && isLedAt(text, at)));
  if (!isAlone && !isWithin) return false;
  const isClosed =
    end === text.length ||
    !isHanAt(text, end) ||
    (BEGINS_TITLE.has(text.charCodeAt(end)) && TITLE_BEHIND.test(text.slice(end, end + 3)));
  // with a mark behind it a name may begin like a word
  if (!(isClosed ? isAlone : isWithin) || MASK.test(text.charAt(end))) return false;
  const written = text.slice(at, end);
  if (SURNAME_ONLY.test(written) || (!isClosed && PLACE_BEHIND.test(text.slice(end, end + 6)))) return false;
  // a ward or an office that begins like a word: 康复科
  if (!isOfForm && end - at === 3 && DEPARTMENT.test(written)) return false;
  return isClosed || !isOpen || !LITTLE.has(written.charAt(0)) || isUsualName(written);
}

/** '五年级学生韩国栋': behind a word for a person. */
const isLedAt = (text: string, at: number) => PERSONAL_BEFORE.test(text.slice(Math.max(0, at - AROUND), at));

/** Words that end in what begins a name, and are none the less the word: 主任尹素芳. */
const NEVER_CUT = /(?:主任|主席|主管|主持|主编|主讲|人民|人员|户籍|生产|农牧)$|[路街巷桥镇乡县]$/u;

/**
 * Whether no word of the dictionary reaches over an end of the name, nor is it one itself: 高血压 is no 高先生. Behind a
 * word for a person the name begins in any case: 辍学生于小红.
 */
function standsAlone(text: string, at: number, end: number, isLed: boolean): boolean {
  // 居民楼起火: a surname that mostly is a word wants a usual name to cut one
  const isCut = isLed && (isName(text, at, end) || hasUsualGiven(text, at, end));
  const from = Math.max(0, at - AROUND);
  let start = from;
  let whole = '';
  for (const word of keptWords(text, from, end + AROUND)) {
    const stop = start + word.length;
    const overlaps = start < end && stop > at;
    if (overlaps && ((start < at && (!isCut || NEVER_CUT.test(word))) || stop > end)) return false;
    const beginsLikeWord = start === at && stop === at + 2 && end - at === 3 && !isName(text, at, end);
    if (beginsLikeWord && !(isLed && hasUsualGiven(text, at, end))) return false;
    // 于清明节前, 向春梅: behind a little word
    const isTold = start === at + 1 && stop === end && stop - start === 2;
    if (isTold && !isLed && isHanAt(text, end) && LITTLE.has(text.charAt(at))) return false;
    if (start === at && stop === end) whole = word;
    start = stop;
  }
  return (
    whole === '' ||
    (isKnownPerson(whole) && (isName(whole) || hasUsualGiven(whole))) ||
    (isUsualName(whole) && !IS_THING.test(whole))
  );
}

/** What words of the dictionary end in that look like names and are none: 黄浦江, 海棠树, 金石学. */
const IS_THING = /[河山江湖镇岭学品家金元花石曲画材艺树稻素子阳星帅士柳功]$|(?<![建卫爱保定治振兴立])国$/u;
