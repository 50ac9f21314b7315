import type { Reading } from '../reading.ts';
import { merged, rule, type Span } from '../rule.ts';
import { matchesOf } from '../searched.ts';
import { isHousehold, isHouseholdBehind, isOfNamedBefore, isOfReader, isOfSubject, linesAbove } from './home-owners.ts';
import { homesInTables } from './home-rows.ts';
import { DWELLING, GATE, HOUSE, mayHoldHouse } from './houses.ts';
import { PERSONAL } from './laws.ts';
import { isName, isNameAlone, isUsualName } from './names.ts';
import { peopleIn, privatePeopleIn } from './people.ts';
import { PRIVATE } from './persons.ts';
import { isOfBody } from './seats.ts';
import { sentencesAbout } from './sentences.ts';

/** Words for where a person lives, right before the address. */
const LIVES =
  /(?<=(?:家庭(?:住址|地址)|户籍(?:地址|所在地|住址|地)?|居住(?:地址|地)?|现?住址|住所地?|[住居]所|住处|现居(?:住地?)?|[独暂寄旅]居于?|家住|住在|住于|所居|搬迁[至到]|搬[至入到]|迁[至入]|入住|安置[到在于]|分得|搬离|搬出|退租|腾退|分配到|配租|租住|借住|自家|[我他她]家|家中|现住|生前住|承租地址|房屋坐落|坐落|房号|房屋地址|户口所在地|户口[在从由]?|落户[在于到]?|迁[往到]|(?:房[屋子产]|老家|家)(?:位于|在|坐落于?)|承租的?|租用的?|名下的?|家在|的家|住宅|住房|门牌|门牌号|送达地[址点]|(?:改造|建房|用水|用电|受灾)地[址点]|建房位置|(?:联系|通讯|通信|邮寄|收件|收货|寄递)地址|[,、;:(\s][住居]|住)[的地址为是位于在:,\s(]{0,4})/uy;
/** Words that say the same behind it. */
const HOME_BEHIND =
  /^[)\s,]{0,2}(?:的?家中?|居民|的?(?:老屋|住宅|家里|住处|住房|房屋|房子|小院|院子|院落|院坝|火塘|灶屋|堂屋|出租屋|自建房|集体户)|住户)/u;
const OF_PRIVATE = new RegExp(PRIVATE, 'u');
/** Labels that an office has as well. */
const OF_ANYONE = /地址[为是:\s]{0,3}$|坐落[于:\s]{0,3}$/u;
/** So many households, no place: 居民一千一百户, 三千二百户. */
const COUNTED =
  /(?:^|居民|村民|群众|农户|住户|人口|家庭|租户)[共有约近计达]{0,3}[\d一二三四五六七八九十百千万零〇两]+[余多]?[户间]$|[几数上][十百千][余多]?户$|(?:楼房|房屋|住宅|涉及|共|计|约|近|有|建|造)[\d一二三四五六七八九十百]+[余多]?[栋幢户]$/u;
/** how far from the address the name of who lives there may stand */
const BEFORE = 34;
const BEHIND = 20;

function inProse(reading: Reading): Span[] {
  const { folded } = reading;
  return sentencesAbout(reading, 'home').flatMap(({ sentence, start: offset }): Span[] => {
    if (!mayHoldHouse(sentence, 0, sentence.length)) return [];
    if (sentence.includes('\t') || !/[\d一二三四五六七八九十]/u.test(sentence)) return [];
    if (!LIVING.test(sentence) && !DWELLING.test(sentence)) return [];
    return matchesOf(sentence, IN_TEXT).flatMap((found): Span[] => {
      const lead = foundAt(LEAD, sentence, found.index)?.[1] ?? '';
      // '请张慧敏（9栋2单元453）': no road is named
      const isLabelled = lead === '' && /房号[为是:]?\s?$/u.test(sentence.slice(0, found.index));
      const isWhole = /^\d{1,2}-\d{1,2}-\d{3,4}$/u.test(found[0]);
      if (lead === '' && !isLabelled && !isWhole && !/[栋幢]|单元|号楼|^门牌|组\d/u.test(found[0])) return [];
      // 5栋的住户: of no estate that is named
      if (lead === '' && /^\d{1,3}[栋幢]$/u.test(found[0])) return [];
      // 阳光花园1—9栋: the range that somebody looks after
      if (/\d[—–~～至-]+$/u.test(sentence.slice(0, found.index))) return [];
      const end = found.index + found[0].length;
      const start = end - bare(lead + found[0]).length;
      return isHome(folded, offset, sentence, start, end) ? [[offset + start, offset + end]] : [];
    });
  });
}

/** A sentence without any of these and without a flat says of nobody where they live. */
const LIVING =
  /住|居|搬|迁|户籍|地址|房号|坐落|家在|门牌|位于|家[门里\s]?[（(前]|户[,:(]|号的?(?:小院|院[子落里])|号[^,。]{1,8}(?:老人|老汉|夫[妇妻]|大[爷娘妈]|[奶爷]{2}|婆婆?|母[子女]|父[子女])/u;
const IN_TEXT = new RegExp(`(?:${HOUSE}|${GATE})`, 'gu');
/** The names of place, road and estate before the number. */
const LEAD = /(?<=([\p{Script=Han}\d]{1,24}\s?(?:[a-z](?:[区座]|(?=\d)))?))/uy;

/** What a sticky pattern finds at a place. */
function foundAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** What leads to an address in one run with it; the longer ones before those that they hold. */
const LEADS_TO =
  /^.*?(?:家庭住址|家庭地址|户籍地址|户籍所在地|居住地址|居住地|现居住于|住址|住所地|住处|现住|家住|住在|住于|入住|搬离|搬出|退租|腾退|位于|止于|坐落于?|地[址点]|走访|走进|[独现暂寄旅]居[在于]?|的家在|居住|家在|生前住|搬迁[至到]|搬[至入到]|迁[至入]|安置[到在于]|配租|自家|住(?![宅房]|建(?!设路))|在|寄[往至到给])[地址为是于在]{0,2}(?=.)/u;
/** The same of words that stand in no address: the last of them counts. */
const SURELY_LEADS_TO =
  /^.*(?:家庭住址|家庭地址|户籍(?:所在地|地址?)?|户口[在从由]?|居住地址?|居住|住址|住所地?|住处|现住|家住|[所租借]住|住[在于]|所居|住(?![宅房户院]|建(?!设路))|位于|坐落于?|地[址点])[的地址为是于在]{0,2}(?=.)/u;
/** '叶卫东家迎宾大道88号', '曹少华由7栋504室调换': whose it is stands in one run with it. */
const OWNER =
  /^.{0,12}?(\p{Script=Han}{2,3})(?:家中?(?![园属具乡庭庄村坪湾沟屯寨营店集镇桥塘坝堡铺圩埠渡嘴坳冲垭畈咀洼坡窑岭河山沱])|户|由|把|的|称|反映其?)(?=.)/u;

/** '钟小妹 12幢503' */
const CALLED = /^(\p{Script=Han}{2,4})\s/u;

function bare(full: string): string {
  const [moved = '', name = ''] = OWNER.exec(full) ?? [];
  const isOwned = isName(name) || isName(name.slice(-2)) || isUsualName(name);
  const [called = '', owner = ''] = CALLED.exec(full) ?? [];
  const written = isOwned
    ? full.slice(moved.length)
    : full.slice(isNameAlone(owner) ? called.length : 0).replace(/^居(?!民|住|委)/u, '');
  const stripped = written.replace(SURELY_LEADS_TO, '');
  return stripped.length < written.length ? stripped : written.replace(LEADS_TO, '');
}

/** Whether a private person lives there: by a word for that and a name in the sentence or the lines above, or by both side by side. */
function isHome(text: string, offset: number, sentence: string, start: number, end: number): boolean {
  const before = sentence.slice(Math.max(0, start - BEFORE), start);
  const behind = sentence.slice(end, end + BEHIND);
  const written = sentence.slice(start, end);
  if (written.includes('某') || COUNTED.test(written)) return false;
  if (isRightBeside(before, behind, written) || isOfReader(before, text, offset)) return true;
  // '施工影响何守义一家，他们租住在…': what stands before the one who lives there does not matter
  const own = SURELY_LIVES.test(before) ? before.slice(privatePeopleIn(before).at(-1)?.[1] ?? 0) : before;
  if ([own, written].some(isOfBody)) return false;
  // what they do for a living may stand behind it
  if (isOfBody(behind) && !/(?:现住|家住|户籍(?:地|所在地|地址)|家庭(?:住址|地址))[为是于在:,\s]{0,3}$/u.test(before))
    return false;
  const label = start === 0 ? labelAbove(text, offset) : '';
  const lives =
    (start === 0 ? foundAt(LIVES, label, label.length) : foundAt(LIVES, sentence, start)) !== null ||
    HOME_BEHIND.test(behind) ||
    written.startsWith('门牌');
  const isDwelling = DWELLING.test(written);
  const isLabelled = OF_ANYONE.test(before);
  if (isLabelled && OF_LAND.test(text.slice(offset + end, offset + end + BEHIND))) return false;
  if (!lives && !isDwelling && !isLabelled && !/\($/.test(before)) return false;
  const around = `${before}\u0001${behind}`;
  const people = peopleIn(around);
  const isOfPrivate =
    OF_PRIVATE.test(before) || people.some(({ span, personal }) => personal && span[1] <= before.length);
  if (isLabelled && !isDwelling && !isOfPrivate) return false;
  const isHeld = lives || isLabelled;
  if (people.some(({ span, official }) => !official && (isHeld || (isDwelling && isBeside(around, span[0])))))
    return true;
  // '服务对象徐桂兰（文化巷23号）'
  if (people.some(({ span, personal }) => personal && `${before.slice(span[1])}${behind.charAt(0)}` === '()'))
    return true;
  // '找到了他在…的家': whoever holds an office lives somewhere too
  if (people.length > 0 && HOME_BEHIND.test(behind) && /[他她其](?:位于|住?在)?$/u.test(before)) return true;
  if (!lives) return false;
  const clause = `${text.charAt(offset - 1)}${before}`;
  if (isOfNamedBefore(behind, text, offset) || isOfSubject(clause, text, offset)) return true;
  // '姓名：徐某；地址：…': the clause before it in the same line
  const line = text.slice(text.lastIndexOf('\n', offset) + 1, offset).slice(-24);
  if (/(?:姓名|户主|申请人|业主|[人者户]):\p{Script=Han}{2,4};$/u.test(line) && privatePeopleIn(line).length > 0)
    return true;
  return privatePeopleIn(linesAbove(text, offset)).length > 0;
}

/** It is a field or a wood: '坐落：龙潭村十一组；林地面积12亩' */
const OF_LAND = /林地|耕地|四至|承包地|亩/u;
const SURELY_LIVES = /(?:租住|居住|家住|[现独]住|住在|家庭住址|户籍)[在于地址为是:]{0,3}$/u;

/** The line before, where it is nothing but a label. */
function labelAbove(text: string, at: number): string {
  const line = text.slice(text.lastIndexOf('\n', at - 2) + 1, Math.max(0, at - 1));
  return line.length < 8 ? line : '';
}

/** A name with nothing between it and a dwelling but a sign or the word for living there: what else is said does not matter. */
function isRightBeside(before: string, behind: string, written: string): boolean {
  if (isOfBody(written) || /^[”"’」]?(?:泵|电|机|水|闸|桥|涵|隧|井|变压|路灯)/u.test(behind)) return false;
  if (OWNER_BEHIND.test(behind) && privatePeopleIn(behind.replace(OWNER_BEHIND, '')).some(([at]) => at === 0))
    return true;
  if (!DWELLING.test(written)) return isHousehold(before) || isHouseholdBehind(behind);
  const lead = before.replace(
    /(?:户|一?家[中里]?|(?:老师|医生|师傅)?(?:家|宅)(?=\()|的)?[\s,:(、]{0,2}(?:(?:家庭|收件|邮寄|联系|通讯)?地址栏?(?:填写?|登记)?[为是:]?[“"]?|现?[家人]?住在?|住址[:为]?|由|把|将|地址[:为]|家[:]?|位于)?[:(]?$/u,
    '',
  );
  const isEnded = lead.length < before.length;
  const named =
    isEnded &&
    [3, 2].some((length) => isNamed(lead, lead.length - length, length)) &&
    !IS_VISITED.test(`${before}${written}`);
  const follows =
    /^(?:的|[\s,:;(]{0,2}(?:户主|业主|住户)?[:]?)(?=\p{Script=Han}{2,3}(?:[,。;:、已请是为同和与及家的\d\s]|$))/u.exec(
      behind,
    );
  const after = follows ? behind.slice(follows[0].length) : '';
  const isFollowed =
    follows !== null &&
    [3, 2].some(
      (length) =>
        isName(after.slice(0, length)) && /^(?:[,。;:、]|已|请|是|同|[和与及]|家|$)/u.test(after.slice(length)),
    );
  return named || isFollowed || IS_HOME_OF.test(behind);
}

/** '法官王强、书记员李丽到北苑小区7幢703室': named is who comes there on duty; '…到李海燕家…' says whose home it is. */
const IS_VISITED =
  /(?:法官|助理|书记员|审判[员长]|陪审员|执行员|检察官|[法民交辅干]警|公证员|网格员|调解员|社工)\p{Script=Han}{2,3}(?:一行|等人?)?,?(?:一同|随后|再次|上门)?(?:来?到|赴|前往|走访|入户)(?!\p{Script=Han}{2,3}家)/u;

/** '…平房第二间，系黄玉梅居所', '…54号，曾得水一家至今还住在那里' */
const IS_HOME_OF =
  /^[^。;]{0,10}[,，]?(?:系|为|是)\p{Script=Han}{2,3}的?(?:居所|住处|住所|住宅|住房|家)|^[,，]\p{Script=Han}{2,3}(?:一家|夫妇|老人|户)[^,。;]{0,8}住/u;

/** '2幢1单元502业主汪秀清' */
const OWNER_BEHIND = /^的?(?:户主|业主|住户|居民|租户|房主|承租人)[:]?/u;

/** A private person's name at this place: no title stands before it. */
function isNamed(text: string, at: number, length: number): boolean {
  const before = text.slice(Math.max(0, at - 5), at);
  return (
    at >= 0 &&
    isName(text.slice(at, at + length)) &&
    !/(?:负责人|联系人|经办人?|法定代表人?|主任|经理|律师|医生|老师|校长|书记|[局处科所站队院厂店]长|记者|工程师|承办人|采购人|招标人|[路街道村镇乡县市])$/u.test(
      before,
    )
  );
}

/** Nothing but a little stands between a name and the address, whose place a sign keeps. */
function isBeside(around: string, from: number): boolean {
  const place = around.indexOf('\u0001');
  return from > place ? from - place < 9 : place - from < 16;
}

export const homeAddress = rule({
  id: 'home-address',
  severity: 'medium',
  finds: {
    zh: '公开了个人的家庭住址，具体到门牌、楼幢或者房号，并列有姓名。',
    en: 'The home of a named person, down to the house or the room.',
  },
  ground: PERSONAL,
  remedy: {
    zh: '只写到乡镇、街道或者村、社区，门牌和房号遮盖；不需要的，删去住址。',
    en: 'Name only the township or the village; mask house and room, or remove the address.',
  },
  examples: {
    match: [
      '谢桂枝女士：您好！您居住的梅园里5幢3单元101室排水管已疏通。',
      '莲花村下湾12号村民谢兴旺家发生火灾',
      '抢修中借用了居民谢桂芝家（商业街北巷7号）的电源',
      '议到散养家禽，谢家沟36号谢宝才和另外两户限期圈养',
      '谢德全已搬至县城建设南路148号6栋2单元7楼',
      '谢卫平，县自来水公司管道工，从业二十四年，凭耳朵就能听出地下管道的漏点，带出徒弟九名，现居解放西路19号4单元502室',
      '志愿者每周三到文化巷8号后院的谢桂兰奶奶家打扫',
      '租户韩春生搬离育才街教师新村5栋372',
      '刘秀英\n住址\n滨河路90 号 3 栋 115 室',
      '申请人李明，男，家住示范县城关镇人民路12号3幢2单元501室',
      '当事人：王芳，住址：青山镇柳树村二组15号',
      '姓名：李明\n家庭住址：示范县幸福小区8幢2单元301室',
      '姓名\t家庭住址\t补助金额\n李明\t青山镇柳树村三组21号\t300',
      '村民张伟现住柳河乡大湾村5组36号，生活困难',
      '患者李建国，居住地：幸福家园8-2-301',
      '被处罚人陈强，女，户籍地址为示范县城关镇东街社区56号',
      '傅天佑户，迎宾大道51号，砖混结构',
      '于金凤搬迁至安置小区B区9幢二单元四楼左',
      '烈属高红梅（枣林村李家院子47号）悬挂光荣牌',
      '遗失物寄至叶卫东家迎宾大道88号5栋563室',
      '请业主管明辉（锦绣华庭7-1-1503）缴纳维修资金',
      '霍建波，住宁安镇广场北路88号附2号',
      '请到陈兴旺家中（滨河路165号5号楼474）领取走访登记表。',
      '漏点在业主阎庆丰的解放街花园7栋1202室卫生间，现已修好。',
      '接户管沿巷道敷设，止于文昌路90号2楼西户（汪显荣家），长20米。',
      '网格\t重点服务对象\t走访次数\n6网格\t独居老人一户\t4\n17网格\t田玉珍（阳光小区6-3-301）\t6',
      '谢天佑：\n按你登记的住址（安和镇茶山村7组5号）无法送达',
      '谢天佑几次上门被推托。去年底，家住学府路47号附4号的她来求助。',
      '姓名：徐美玲；地址：滨河大道64号7栋578；诉求：更换水管',
      '公告：因张建国下落不明，寄往其住所地安和镇后街14号的文书被退回',
      '姓名\t类别\t居住地\n张建国\t特困供养\t安和村3组16号老屋',
      '书记员张建国到李海燕家阳光花园3栋2单元501室送达传票',
      '小区公租房\n姓名\t房号\n张建国\t4-1-902\n谢海燕\t2-2-503',
    ],
    pass: [
      '解放路某小区3幢居民楼起火，住户王某已撤离。',
      '隐患点\t位置\t威胁户数\t监测员\n后山滑坡\t白岩村四组\t6\t谢光荣',
      '银杏位于王家坳村二组18号房后，树龄约600年',
      '文化巷8号是“红色书屋”，谢德明老人每天来看报。',
      '更换为柳荫巷，共涉及门牌46块，由谢海燕负责',
      '权利人：谢文杰；坐落：龙潭村十一组；林地面积12亩',
      '女子甲组50公斤级由谢春梅摘金',
      '名称\t地址\t年代\t现状\n报人故居\t后街43号\t1920年代\t陈列馆\n商会会址\t前街65号\t1915年\t活动中心',
      '民宿“山里人家”位于安和村三组16号，主人张建国热情好客。',
      '县作协地址：后街14号2楼205室，投稿请寄谢海燕收。',
      '消防控制室位于安和花园2幢负一楼，值班员张建国。',
      '办公地址：示范县城关镇人民路1号',
      '示范商贸有限公司，住所：城关镇人民路12号',
      '申请人李某，家住青山镇柳树村',
      '申请人李明，家住青山镇柳树村',
      '事故现场位于人民路12号门前，住建局到场处置',
      '家住××小区的李××已领取补贴',
      '姓名\t家庭住址\n李明\t青山镇柳树村',
      '姓名\t家庭住址\n李**\t青山镇柳树村*组**号',
      '联系人：李明，地址：城关镇康宁路58号二楼',
      '三条老街占地十六公顷，居住居民一千一百户，房屋多建于上世纪。',
      '小区现居住居民320户，由李明等三名网格员联系。',
      '龙潭村党群服务中心（龙潭村八组42号）已建成，李明主持启用',
      '安居苑3栋2单元电梯已完成维修，维修负责人蒲志远',
      '繁荣三格 阳光花园1—9栋 426 邱建平 董丽',
      '县人大代表李国强接待选民地点：幸福社区3栋2单元一楼活动室',
      '梁家湾等地名沿用至今，“梁家湾9号”泵站是县水利局设施编号，不是住户门牌。',
      '法官王强、书记员李丽到北苑小区7幢703室现场调查。',
      '律师毕海涛，执业机构地址：广福路3号2楼',
    ],
  },
  spans: (text, _context, reading) =>
    /[住栋幢室组号楼]|户籍|地址|家在|门牌|\d[-#/]\d/u.test(text)
      ? merged([...inProse(reading), ...homesInTables(reading)])
      : [],
});
