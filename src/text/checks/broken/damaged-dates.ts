/** Ways in which the signs and figures of dates and document numbers are lost. Pure. */

export const YEAR = '(?<!\\d)(?:19|20)\\d{2}';
export const AGENCY_END = '[发函字办政令规文發辦規]';
const M = '(?:1[0-2]|0?[1-9])';
/** A day, and a place where 日 must have stood. */
const DAY_ALONE = '(?:[12]\\d|3[01]|0?[1-9])';

/** More ways in which 年, 月, 日 or their figures are lost; each with what makes it no other thing. */
const DAMAGED: readonly RegExp[] = [
  new RegExp(`${YEAR}年${M}月\\d{1,2}[时点](?!间)`, 'gu'),
  new RegExp(`${YEAR}年${M}月${DAY_ALONE}[至到—](?=(?:19|20)\\d{2}年)`, 'gu'),
  new RegExp(`${YEAR}年${M}月${DAY_ALONE}[至到—－-]${DAY_ALONE}(?=[，。；）)]|$)`, 'gmu'),
  new RegExp(`${YEAR}年前月|${YEAR}年日(?![均报期照常])`, 'gu'),
  new RegExp(`${M}月${DAY_ALONE}日(?:\\d(?=[。；）)]|$)|\\d{1,2}日)`, 'gmu'),
  /(?<!\d)(?:19|20)\d{2}月(?=[至到—-]|[\u4e00-\u9fff]{0,2}日)/gu,
  new RegExp(`${YEAR}年[至到]${M}月\\d{1,2}日`, 'gu'),
  new RegExp(`${YEAR}年${M}(?=[，。；）)]|$)`, 'gmu'),
  new RegExp(`${YEAR}年${M}(?:(?=[止前])|起(?=[至到]|施行|实施|执行)|[至到](?=\\d{1,2}日))`, 'gu'),
  new RegExp(`${M}月\\d{1,2}[至到](?:0?[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])日?(?![\\d人件元户个万亿条])`, 'gu'),
  new RegExp(`(?<!\\d)20\\d{2}${M}(?=[至到]${M}月)`, 'gu'),
  /(?<=^|[。；（(])年\d{1,2}月\d{1,2}/gmu,
  new RegExp(`${YEAR}年(?:0?[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?=[，。；）)止前]|起(?:至|施行|实施)|$)`, 'gmu'),
  new RegExp(`${YEAR}年${M} \\d{1,2}日`, 'gu'),
  new RegExp(
    `${YEAR}年月(?=[底末起止至前，。）)]|参加|入[职学党伍]|出生|毕业|发放|完[成工]|[竣开动]工|启动|建成|印发|召开|$)`,
    'gmu',
  ),
  new RegExp(`${YEAR}年${M}月[至到—-]月(?!\\d)`, 'gu'),
  new RegExp(`${YEAR}年${M}月\\d{1,2}(?=在|召开|印发|发布|举行|公布|施行|起(?:施行|实施|执行|至))`, 'gu'),
];

/** Still more, each seen where a converter or a hand left a figure or a sign out. */
const LOST: readonly RegExp[] = [
  // 2022年5至2022年9月, 2023.1月起至5月1止, 5月1止, 10月9日至月15日, 10月8—10月20
  new RegExp(`${YEAR}年${M}[至到—-](?=(?:19|20)\\d{2}年)`, 'gu'),
  new RegExp(`(?<!\\d)(?:19|20)\\d{2}\\.${M}月(?=[起至到]|\\d{1,2}日)`, 'gu'),
  new RegExp(`(?<![\\d年])${M}月${DAY_ALONE}(?=[止前](?:[，。；）)]|$))`, 'gmu'),
  // 2024年9月1起，全县; 于2023年6月8到现场
  new RegExp(
    `${YEAR}年${M}月${DAY_ALONE}(?=起[，。；）)]|到现场|[上下]午|前[，。往来]|之?后[，。另将再仍]|之前)`,
    'gu',
  ),
  // 20年9月1日, 91日至12月31日, 2023年6 日, 2023年 日
  /(?<![\d.])(?:19|20)年\d{1,2}月\d{1,2}日/gu,
  new RegExp(`(?<![\\d月.])[1-9](?:[12]\\d|3[01]|[1-9])日[至到—-](?=${M}月)`, 'gu'),
  new RegExp(`${YEAR}年\\d{1,2}[ \\u3000]+日`, 'gu'),
  // 2022.12022.12.31, 2022.1.12022.12.31, 20230-11
  /(?<![\d.])(?:19|20)\d{2}\.\d{1,2}(?:\.\d{1,2})?20\d{2}\.\d{1,2}/gu,
  /(?<=(?:日期|时间)[：:]\s*)20[012]\d\d-\d{1,2}(?!\d)/gu,
  // 经岚审批201945〕号, 〔20 2217号, 平发改2023136号
  /(?<=\p{Script=Han})(?:19|20)\d{3,6}[〕］】]\s*\d*[号號]/gu,
  /[〔［【](?:19|20) ?\d{1,6}[号號]/gu,
  /(?<=\p{Script=Han}[改建社农水教卫环审监民财交规商文林环办发函])(?<!第)20[0-2]\d\d{1,4}[号號](?=文|批|[，。；）)])/gu,
  // 〔2025〕批准, 2021至205年, 2025年年5月, 223年5月1日, 函[2025号, 3月日上午
  // 年月21日, 2024年7完成, 应在月15日前, 2021年69日, 至12月31，, 9日—12，, 11月20起计算
  /(?<=[为至于自到在：])年月\d{1,2}日/gu,
  new RegExp(`${YEAR}年${M}(?=完成|实施|开工|竣工|启动|召开|印发|施工|建成|投用|通车)`, 'gu'),
  new RegExp(`${YEAR}年[4-9][1-9]日`, 'gu'),
  new RegExp(`(?<=日[至到—-])${M}月${DAY_ALONE}(?=[，。；）)]|$)`, 'gmu'),
  new RegExp(`(?<=月\\d{1,2}日[—－-])${DAY_ALONE}(?=[，。；）)]|$)`, 'gmu'),
  new RegExp(`${YEAR}年${M}月${DAY_ALONE}(?=起(?:计算|算|开始|正式|生效))`, 'gu'),
];

/** What names an office, or opens a date: no 年 and no 月 belongs to the word before it. */
const OPENS = '[位室局部府会厅院司镇乡村县市委办于自至在到为截期是从：:，。；（(]';
/** A figure that is gone in front of its sign, or behind it. */
const WITHOUT: readonly RegExp[] = [
  new RegExp(`(?<=${OPENS})年${M}月\\d{1,2}日`, 'gu'),
  /(?<=[于在自至到为定应须：:（(，。；]|定于)月\d{1,2}日/gu,
  new RegExp(`(?<![\\d年])${M}月日(?![均平常照间])`, 'gu'),
  /(?<=[于自])20年\d{1,2}月(?!\d)/gu,
];

export const DAMAGED_DATES: readonly RegExp[] = [...DAMAGED, ...LOST, ...WITHOUT];
