/** Whether characters are the name of a person, as far as their form tells. Pure. */
import { GIVEN } from './given.ts';

const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边喻符佟褚闫肖付代涂仝茹戚盖邬郁桑卓滕娄冀匡敖晏谌卞苟雍臧虞奚邸蓝麦岑荆阚蔺尚连宗骆缪栾鞠荀晁逯竺湛茅濮邰郜鄢阙邝綦蒯隗弋昝郗郏亓穆狄刁裘嵇羿汲邴宓钭蓟蒲胥逄姬郦璩扈宦庾暨寇夔厍訾窦酆贲钮莘桓禹';
/** Surnames too, but words far more often. */
const RARE =
  '蒙农巫麻党池商米冷幸沙皮瞿饶练敬晋伊楼封储宫亢栗鹿佘乌仇郎冼荣迟浦衡虎阴蔚闻贝揭粟燕海权朴花占危谈诸吉杭艾简巩屠戎巢糜廉云昌凤牧古祖师容';
const COMPOUND = '欧阳上官司马诸葛皇甫尉迟东方令狐慕容夏侯公孙司徒端木南宫轩辕长孙宇文独孤呼延申屠澹台';
/** Hidden parts: such a name is masked already. */
const MASK = '某×＊*xXＸｘ○〇□_△';
/** Characters that begin what follows a name, or that no given name holds. */
const NOT_GIVEN =
  '的了在是和与及等于为将被由从向对因患系现住其他她我你们之或但各该个户口局院校经已确诊突身居女说称就今去来到则均都还不未没无以应当须得级岁族市县区镇乡村路号年月日项型式件份额间名人部做过并持驾打写送带找跟把让给病癌瘤瘫痪疹疡疸症疾疼梗聋肿馆厅厂店';
/** Words that begin like a name, for each surname the characters that make one with it: 方 → 方面, 方法 … */
const WORDS = new Set(
  '楼房层宇栋道梯 时许段间限 丁卯 万一万事亩余元分千历台吨国块多头安家尾斤方民物线股能辆里镑 丛中书林 严刑加厉守密寒峻惩整明格禁肃谨酷重 付出款给费 代价办数替理补码表课谢开号际步缴收考购 任何免务命性意教期用职 伍万 位子移置 何事况地处如妨尝必故方时止物用种者苦 余万下亩地处孽家种米脉部 兰州湖花 关上东中停内切外头山岛心怀押注照爱税联节键门闭 凌晨辱 包车办厢含围头子容扎括揽机袱装裹金 华东中侨北南夏山沙瑞美表 单一亲价位体元兵刀单子层性打板果独程纯薄行词调 卫健兵国士星生铁队 史书事册学家料方籍记诗 叶片 司令徒机法空长 向上下前导往着量 周一三二五代六刊四围家易朝期末转边长 唐代初宋朝 夏代天季秋至 孔雀 孟春 季度梁节风 宁夏愿波海静 安上全内南好宁定庆徽心息慰抚排放歇稳置葬装西详阳陆静顿 宋代朝 屈原服辱 岳家父 左侧右岸手派眼脚腿臂边首 席位卷 常任务委州常态数温理用绿见规设识量驻 庄上严园家稼重 庞大 康养复 张掖贴 强制力加劲势化占国壮大奸度弱忍悍敌暴烈盗盛硬者行调迫 徐州 成书交亲像全分功化员品天套婚形才排效文方本果法熟立绩群色虫行规败长 房前后顶侧旁中主产价基子屋租舍贷里门源型房 文中书体凭化华史坛字学官峰帝库教明本档汇物献盲科章笔职联臣艺选集革 方丈位便剂圆城始形才案法略砖程言针阵面 施主加展工放救行 时下事代任会候光分刻尚常报政数时期机段空而节装辰速钟限隔 易地 景山气点物致色观象 曲子折目线艺调酒面 朱漆 杜绝 林业中地场木 查出处找理看获询问阅验 柳州 柴油火草 桂林 桑叶树 梅毒花雨 植树株物发皮被牙苗入保 樊城 欧亚元拉洲盟美阳 武力器士备大学官昌术汉职艺装警陵麻 段落值内长面次道数位 殷墟 毕业升生竟 毛尖巾病皮笔 江东中北南城夏山岸州底段水汉河流浙海淮湖猪苏西豚边道阴陵面 汤圆杯 沈阳 沿岸江河海用着线街袭途革 洪流涝 涂料 温室州差带度暖柔水泉热饱馨 游击动历子客戏泳牧玩离船艇艺荡行街览记 焦急点虑躁 牛奶皮筋羊肉车 王位国子室家牌者 甄别 甘油地心愿泉肃草蔗薯 田亩地径 申办报花诉请领 白细血夜天嫩家带果洋癜眼纸色菜血衣酒面领马骨 盖章 盛产京会夏大开情行 石像兽刻化匠器块墨壁头子安室屋料材板桥棉棺榴油湖灰碑窟膏英门雕首 祝愿福贺 秦代国岭腔 程序度 许可 时有 常有 曾有 方有 项有 单有 应有 章法程节 童子装话 符合 管床事制子家控教理用线辖道 纪事委实录律念检要 罗列城家马 肖像 胡乱同 舒展服畅适 芦花苇 苏丹俄共北南宁州打木联 苗圃木条 范围畴 莫大非 萧条 董事 梁体柱板桥端场 薄弱膜 解体决剖围开放救散析毒法答脱读释除题 许久多家配 谢绝罪谢 谷主地城子底物雨 费力城心时率用解 贺信 路东西南北侧口上基子径旁易桥段灯程线边过透途面 车上主体厢城夫子牌票程窗站轮辆速道里长门队马 辛勤苦辣酸 边上境沿界疆缘远防际陲 邢台 郁闷 郑克州重 金丝代元兵冠利华发台国奖子属文星牌牙矿箔色花蛇融轮针钱银锣鸡 钟头点表 钱币 阳光台子府性极 陆上军地战游续 陈列述 陶器瓷 隋代唐朝 雷击电达雨 韩国 项下目链 顾客源虑问 颜料色面 马上力场头桶蹄车里 高危龄血一三下中举二亢产价位低傲兴出分压原台呼唱地声处大官家寒尚层山峰差度手效教新档检楼歌法涨深温炮点烧热程空端粱考职能贵速铁音频高龄 魏国 黄桃瓜豆疸体褐冈原土埔安家山州昏沙河海牌牛瓜纸色花豆连道金陂陵骅鳝 齐全国备 龙井大头山泉眼舟船袍门骨 尚未有可且需待 连续接同带锁夜日年片环 宗旨教族地 蓝天图色牌领莓'
    .split(' ')
    .flatMap((group) => [...group.slice(1)].map((second) => pairAt(group.charAt(0) + second, 0))),
);

/** What a code unit is in names. */
const SIMPLE = 1;
const SELDOM = 2;
const BEGINS_TWO = 4;
const HIDES = 8;
const NEVER_GIVEN = 16;
const HAN = 32;
const OFTEN_GIVEN = 64;
const KINDS = new Uint8Array(0x10000);
const mark = (units: string, kind: number) => {
  for (let i = 0; i < units.length; i += 1) KINDS[units.charCodeAt(i)] = (KINDS[units.charCodeAt(i)] ?? 0) | kind;
};
for (const [first, last] of [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfad9],
  // halves of rare characters
  [0xd840, 0xd88f],
  [0xdc00, 0xdfff],
] as const)
  KINDS.fill(HAN, first, last + 1);
mark('々〇', HAN);
mark(SURNAMES, SIMPLE);
mark(RARE, SELDOM);
mark(MASK, HIDES);
mark(NOT_GIVEN, NEVER_GIVEN);
mark(GIVEN, OFTEN_GIVEN);
const COMPOUNDS = new Set<number>();
for (let i = 0; i < COMPOUND.length; i += 2) {
  COMPOUNDS.add(pairAt(COMPOUND, i));
  mark(COMPOUND.charAt(i), BEGINS_TWO);
}

function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}

/** Beyond the text there is a unit of no kind. */
const kindAt = (text: string, at: number): number => KINDS[text.charCodeAt(at) | 0] ?? 0;

/** Whether a unit of the text is a Chinese character. */
export const isHanAt = (text: string, at: number): boolean => (kindAt(text, at) & HAN) !== 0;

/** Whether a name may begin at a place: its character is a surname. */
export function couldBeName(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return (kind & (SIMPLE | SELDOM)) !== 0 || ((kind & BEGINS_TWO) !== 0 && COMPOUNDS.has(pairAt(text, at)));
}

/** A name that nothing else stands beside: it may begin like a word then (董家旺, 徐海燕). */
export function isNameAlone(text: string, at = 0, end = text.length): boolean {
  if (isName(text, at, end)) return true;
  if (end - at !== 3 || (kindAt(text, at) & (SIMPLE | SELDOM)) === 0) return false;
  // 康复科, 安全科: a department of a hospital or an office that begins like a name
  if (text.charAt(at + 2) === '科' && WORDS.has(pairAt(text, at))) return false;
  return isGiven(text, at + 1, end) && (kindAt(text, at) & HIDES) === 0;
}

/** A name of three characters whose given name is of the kind that most bear: seldom anything else, wherever it stands. */
export function isUsualName(text: string, at = 0, end = text.length): boolean {
  return hasUsualGiven(text, at, end) && !WORDS.has(pairAt(text, at));
}

/** The same, also of one that begins like a word: 黄金凤. */
export function hasUsualGiven(text: string, at = 0, end = text.length): boolean {
  if (end - at !== 3 || (kindAt(text, at + 1) & kindAt(text, at + 2) & OFTEN_GIVEN) === 0) return false;
  if (isSettlement(text, at + 1)) return false;
  return (kindAt(text, at) & (SIMPLE | SELDOM)) !== 0;
}

/**
 * Whether the character may be the first of a given name, or the dot or the end of a foreign name stands near; not
 * where a place is called after the family: 雷家湾家庭农场.
 */
export function mayGoOn(text: string, at: number): boolean {
  const kind = kindAt(text, at + 1);
  if (isSettlement(text, at + 1)) return false;
  return (
    (kind & (HAN | NEVER_GIVEN | HIDES)) === HAN ||
    ((kind & NEVER_GIVEN) !== 0 && WHOLE_GIVEN.has(pairAt(text, at + 1))) ||
    isDotAt(text, at + 1) ||
    isDotAt(text, at + 2) ||
    isDotAt(text, at + 3)
  );
}

/** As forms set short names: 李 明. */
export const withoutGaps = (written: string): string =>
  written.includes(' ') ? written.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '') : written;

/** Whether the whole is a name with nothing hidden: 李建国, 欧阳春, 阿依古丽·买买提; not 李某某, 王××, 张女士. */
export function isName(text: string, at = 0, end = text.length): boolean {
  if (end - at < 2 || end - at > 15 || end > text.length) return false;
  const first = kindAt(text, at);
  const isCompound = (first & BEGINS_TWO) !== 0 && COMPOUNDS.has(pairAt(text, at));
  const given = at + (isCompound ? 2 : 1);
  if ((isCompound || (first & SIMPLE) !== 0) && end - given > 0 && end - given < 3 && isGiven(text, given, end))
    return isCompound || !WORDS.has(pairAt(text, at));
  return hasDot(text, at, end) && isForeign(text.slice(at, end));
}

function hasDot(text: string, at: number, end: number): boolean {
  for (let i = at; i < end; i += 1) if (isDotAt(text, i)) return true;
  return false;
}

function isDotAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 0xb7 || unit === 0x2022;
}

const FOREIGN = /^\p{Script=Han}{1,6}[·•]\p{Script=Han}{1,8}$/u;

function isForeign(written: string): boolean {
  if (!FOREIGN.test(written)) return false;
  for (let i = 0; i < written.length; i += 1) if (kindAt(written, i) & HIDES) return false;
  return true;
}

/** Given names with a little word in them. */
const WHOLE_GIVEN = new Set(
  '向阳 向东 向前 向红 向荣 向明 向军 向华 和平 和顺 应龙 应华 未来 为民 为国 从军 运来 来福 来顺 来喜 来生 来旺 来宝 福来 喜来 金来 春来 东来 再来 月娥 月梅 月英 月红 月明 月华 月琴 月兰 月珍 月芳 月仙 月香 月霞 月秀 月云 月玲 月萍 月莲 月桂 月凤 月清 月芬 月婷 月琼 月圆 月亮 月珠 明月 新月 秋月 春月 巧月 金月 彩月 晓月 玉月 来弟 来娣 来英 来发 招娣 带娣 带弟 永和 中和 玉和 德和 长和 景和 世和 志和 清和 永年 延年 庆年 松年 鹤年 大年 丰年 其昌 其芳 其明 其林 其军 在强 在明 学名 德名 立名 富来 得来 运来 朝日 旭日 镇江 镇海 镇东 永镇 应龙 应春 应祥 应明 应强 向明 向春 向辉 为国 为华 为东 为平 名扬 路遥 路平 人杰 人凤 人和 居正 必成'
    .split(' ')
    .map((given) => pairAt(given, 0)),
);

/** 李家庄, 陈家湾: a place that is called after a family. */
const isSettlement = (text: string, at: number): boolean =>
  text.charAt(at) === '家' && SETTLEMENTS.has(text.charAt(at + 1));
const SETTLEMENTS = new Set('庄村坪湾沟屯寨营店集镇乡桥塘坝堡铺圩埠渡嘴坳冲垭畈咀洼坡窑院岭河山沱');

/** Characters that a given name may consist of. */
function isGiven(written: string, from: number, to: number): boolean {
  if (to - from === 2 && isSettlement(written, from)) return false;
  if (to - from === 2 && WHOLE_GIVEN.has(pairAt(written, from))) return true;
  for (let i = from; i < to; i += 1) if ((kindAt(written, i) & (HAN | NEVER_GIVEN | HIDES)) !== HAN) return false;
  return true;
}
