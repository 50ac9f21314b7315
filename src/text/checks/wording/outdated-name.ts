import { findDates, signatureDate } from '../form/dates.ts';
import type { Squeezed } from '../injected/squeezed.ts';
import type { Reading } from '../reading.ts';
import { type CheckContext, type Place, rule } from '../rule.ts';
import { FORMER_BODIES, type FormerName } from './former-bodies.ts';
import { FORMER_COUNTERPARTS } from './former-counterparts.ts';
import { FORMER_LAWS, FORMER_VERSIONS } from './former-laws.ts';
import { FORMER_REGULATIONS } from './former-regulations.ts';
import { type FoundWord, WordFinder } from './word-finder.ts';

type Entry = FormerName & { law: boolean };

let finder: WordFinder<Entry> | undefined;

function names(): WordFinder<Entry> {
  finder ??= new WordFinder(
    [
      ...[...FORMER_BODIES, ...FORMER_COUNTERPARTS, ...FORMER_VERSIONS].map((name) => ({ ...name, law: false })),
      ...[...FORMER_LAWS, ...FORMER_REGULATIONS].map((name) => ({ ...name, law: true })),
    ],
    ({ old }) => old,
  );
  return finder;
}

/** The day of the text: of signing or of publication; else the last day of the latest year in its title; else today. */
function dayOf(text: string, { today }: CheckContext): string {
  const dates = findDates(text);
  const signed = signatureDate(text, dates);
  const labelled = dates.find(({ span: [start] }) =>
    /(?:成文|发布|公布|印发|公开)(?:日期|时间)\s*[：:]\s*$/.test(text.slice(Math.max(0, start - 10), start)),
  );
  const day = signed ?? labelled;
  if (day?.year && day.month) return iso(day.year, day.month, day.day ?? 28);
  const title = text.trimStart().split('\n', 1)[0] ?? '';
  const year = [...title.matchAll(/(?<!\d)((?:19|20)\d{2})年/g)].map((match) => Number(match[1]));
  if (year.length > 0) return iso(Math.max(...year), 12, 31);
  return today?.toString() ?? '9999-12-31';
}

const iso = (year: number, month: number, day: number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** It is said that the name is of the past. */
const PAST_BEFORE =
  /(?:原[^，。；]{0,8}、|原|前身(?:为|是)?|美国|日本|韩国|英国|俄罗斯|曾(?:为|任|在)?|时任|旧称|撤销|不再保留)(?:\p{Script=Han}{0,6}?)$/u;
const PAST_SENTENCE =
  /更名|改名|改称|后改|县志|志载|民国|[清明][代末初]|解放[前初]|建国|新中国成立|初期|旧制|修改为|改为|调整为|变更为|删去|删除|理解为|修[改订]前|并入|划入|划转|合并|组建|整合|挂牌|废止|失效|不再保留|撤销|撤[了掉并]|[已被早]撤|取消了|没有了|不叫|前身|历史沿革|取代|代替|当时|机构改革[前后]|改革前|印章|公章|档案|旧证|老证|旧称|以往|以前|从前|早年|当初|那时|大印|聘书|馆藏|旧址|过去|曾经|时任|当年|年代|上世纪|历史上|退休前|生前|原先|那年|毕业后|分配[到在]|转业|退伍|复员|历任|先后[在任]|干了[^，。]{1,4}年|一干就是|[调进][到入进](?:了)?县|(?:父亲|母亲|爷爷|奶奶|爱人|丈夫|妻子)[^，。]{0,3}(?:在|是)|途经|公交车|站点|沿用至今|其间|裁并|裁撤|留作纪念|旧(?:木|门|招|铜)?牌|老照片|原(?:国家|省|市|县|区|由|在)/;
/** A court or an office applies the law that held when it was done: 一审适用的, 合同订立时有效的. */
const OF_ITS_TIME =
  /(?:一审|二审|再审|原审|原判|法院|仲裁|判决书?|裁定书?)[^。]{0,24}(?:适用|依据|引用|援引)|(?:签订|订立|发生|行为|成立|结婚|登记|取得|实施|去世|死亡)(?:之?时|当时|期间)[^。]{0,8}(?:有效|施行|实行|的|适用)|时有效的?法|溯及|(?:施行|实施|生效|颁布)前[^。]{0,12}(?:订立|签订|发生|成立|受理)/u;
const TITLES = /《[^》\n]*》/gu;
const CITED = /(?:根据|依据|依照|按照|按|依|适用|违反|适用|遵守|执行|贯彻|学习|宣传|[、和与及，。；\s“（(])$/;

const digitOf = (written: string) => Math.max(0, '零一二三四五六七八九'.indexOf(written));

/** Years in the sentence, written out or in a document number. */
function yearsOf(sentence: string): number[] {
  const inDigits = [...sentence.matchAll(/(?<!\d)((?:19|20)\d{2})(?=\s?年|[〕\])）.\-/—–])/g)].map((match) =>
    Number(match[1]),
  );
  // alone in its cell
  const inCells = [...sentence.matchAll(/(?<=^|[\t ])((?:19|20)\d{2})(?=$|[\t ])/g)].map((match) => Number(match[1]));
  // 一九九八年, 二〇一二年
  const inWords = [
    ...sentence.matchAll(/(?:一九|二[〇零○])([〇零○一二三四五六七八九])([〇零○一二三四五六七八九])(?=年)/gu),
  ].map(
    ([written, tens = '', ones = '']) => (written.startsWith('一') ? 1900 : 2000) + digitOf(tens) * 10 + digitOf(ones),
  );
  return [...inDigits, ...inCells, ...inWords];
}

function sentenceAround(text: string, start: number, end: number): string {
  const from = Math.max(text.lastIndexOf('。', start), text.lastIndexOf('\n', start)) + 1;
  const stops = [text.indexOf('。', end), text.indexOf('\n', end)].filter((at) => at >= 0);
  return text.slice(from, stops.length > 0 ? Math.min(...stops) : undefined);
}

/** 建设部令第139号, 农业部公告第2292号: an order bears the name of its time. */
const isOfOrder = (behind: string) =>
  /^(?:第\d+号令|(?:[、和][^》）)\n]{2,16})?(?:令[^，。；\n]{0,8}(?:\d|[）)])|公告[^，。；\n]{0,6}\d))/u.test(behind);

/** 工商局家属院, 地税局路口: places are called after bodies that are gone. */
const PLACE =
  /^(?:老|旧)?(?:宿舍|家属|小区|大院|老院|院内|巷|街|路口|十字|门前|门口|楼(?!层)|公?房|仓库|[公车]?站|桥|坡|后山|对面|旁|附近|片区|地块|旧址)/u;
/** 修订前 修订后, as a head that stands above. */
const COMPARED =
  /(?:修[订改]|调整|变更)前[^\n]{0,12}(?:修[订改]|调整|变更)后|原(?:条款|名称|文)[^\n]{0,12}(?:现|新)(?:条款|名称|文)/u;

/** The column of what was before: 修订前, 原名称. */
const FORMER_COLUMN = /[修调变]?[改订整更]前|^原|旧|曾用/u;

function isInFormerColumn({ tables }: Reading, start: number): boolean {
  const table = tables.find((one) => one.start <= start && start < one.end);
  const row = table?.rows.find((cells) => cells.some(({ span }) => span[0] <= start && start < span[1]));
  const column = row?.findIndex(({ span }) => span[0] <= start && start < span[1]) ?? -1;
  return FORMER_COLUMN.test(table?.head[column]?.text ?? '');
}

/** Whether the words stand for the law itself, not for a longer title: 劳动合同法 is no 合同法. */
function isTitle(text: string, { start, end }: FoundWord<Entry>): boolean {
  const before = text.slice(Math.max(0, start - 10), start).replace(/中华人民共和国$/, '');
  const behind = text.slice(end, end + 2);
  if (/[《〈]$/.test(before)) return /^(?:（[试一二三四]|[》〉])/.test(behind);
  return (
    CITED.test(before) &&
    /^(?:第|的|等|规定|约定|处理|执行|申请|另有|未有|没有规定|办理|起诉|解决|分割|继承|赔偿|追究|承担|要求|支付|履行|主张|认定|、|，|。|和|有关|相关)/.test(
      behind,
    )
  );
}

/** Inside the title of another document the name is as it was when that was made. */
function inTitle(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  return before.lastIndexOf('《') > before.lastIndexOf('》');
}

/** Before the number of an order. */
const ORDER = '国务院令';

function isOutdated(text: string, found: FoundWord<Entry>, day: string): boolean {
  const { entry, start, end } = found;
  if (day < entry.from) return false;
  const before = text.slice(Math.max(0, start - 12), start);
  if (entry.law ? !isTitle(text, found) : inTitle(text, start)) return false;
  if (PAST_BEFORE.test(before.replace(/[《〈](?:中华人民共和国)?$/, ''))) return false;
  const sentence = sentenceAround(text, start, end);
  // 国务院令第492号公布、第711号修订: the history of a rule
  if (entry.old.startsWith(ORDER) && sentence.includes(entry.new.slice(ORDER.length))) return false;
  const year = Number(entry.from.slice(0, 4));
  return (
    !PAST_SENTENCE.test(sentence) &&
    !(entry.law && OF_ITS_TIME.test(sentence.replace(TITLES, '《》'))) &&
    !yearsOf(sentence).some((named) => named < year || (named === year && !entry.from.endsWith('-01-01')))
  );
}

/** 文化和旅游局, 文化广电体育旅游局: the end of a name of today. */
const isEndOfName = (text: string, { entry, start }: FoundWord<Entry>) =>
  /^(?:旅游局|粮食局|卫生局|劳动局|文化厅|农业厅|卫生厅|商业局|计划局|物资局|国土部门)$/.test(entry.old) &&
  /[和化电体育文与及]$/.test(text.slice(Math.max(0, start - 1), start));

/** 农业部门, 文化部分, 城乡建设部署: the last character belongs to the next word. */
const isCutOfWord = (text: string, { entry, end }: FoundWord<Entry>) =>
  (/部$/.test(entry.old) && /^[门分署长队件位落]/.test(text.slice(end, end + 1))) ||
  (/局$/.test(entry.old) && /^(?:部(?!署)|[限面势域])/.test(text.slice(end, end + 2)));

function faults(text: string, context: CheckContext): Place[] {
  const all = names().find(text);
  if (all.length === 0) return [];
  const day = dayOf(text, context);
  const compared = COMPARED.exec(text)?.index ?? Infinity;
  const outdated = all.filter(
    (found) =>
      !isCutOfWord(text, found) &&
      !isOfOrder(text.slice(found.end, found.end + 30)) &&
      !PLACE.test(text.slice(found.end, found.end + 4)) &&
      found.start < compared &&
      !isEndOfName(text, found) &&
      !isBranch(text, found) &&
      isOutdated(text, found, day),
  );
  return outdated
    .filter(
      ({ start, end }) =>
        !all.some((other) => other.start <= start && other.end >= end && other.end - other.start > end - start),
    )
    .map(({ entry, start, end }): Place => {
      const [year, month, date] = entry.from.split('-').map(Number);
      return {
        span: [start, end],
        reason: {
          zh: `“${entry.old}”自${year}年${month}月${date}日起不再使用，现为${entry.new}。依据：${entry.source}。`,
          en: `${entry.old} no longer holds since ${entry.from}; now ${entry.new}.`,
        },
        remedy: {
          zh: `改为现行名称${entry.new}；确指当时的，写明时间或者加“原”字。`,
          en: `Use ${entry.new}, or say that the former one is meant.`,
        },
      };
    });
}

/** '县 工 商 局' */
function scattered(close: Squeezed | null, context: CheckContext): Place[] {
  if (!close) return [];
  return faults(close.text, context).flatMap((place): Place[] => {
    const span = close.original(place.span);
    return span[1] - span[0] > place.span[1] - place.span[0] ? [{ ...place, span }] : [];
  });
}

/** Parts of a company or party organ that happen to bear such a name: 公司人事部, 项目建设部, 学校文化部. */
function isBranch(text: string, { entry, start }: FoundWord<Entry>): boolean {
  if (
    !/^(?:人事部|建设部|文化部|监察部|农业部|卫生部|交通部|劳动部|林业部|人事局|信息产业部|计划委员会)$/.test(entry.old)
  )
    return false;
  const before = text.slice(Math.max(0, start - 4), start);
  // 联系人李某（人事部）
  if (/[（(]$/.test(before) && /^[）)]/.test(text.slice(start + entry.old.length))) return true;
  if (entry.old === '农业部') return /(?:公司|集团|银行|协会|学院|农场)$/.test(before);
  return (
    /\p{Script=Han}$/u.test(before) &&
    !/(?:根据|依据|按照|国家|国务院|由|与|和|及|经|向|到|在|报|受|对|省|问|询|找|以|合|照|给|于|、)$/.test(before) &&
    !(entry.old.endsWith('局') && /[县市区省州]$/.test(before))
  );
}

export const outdatedName = rule({
  id: 'outdated-name',
  severity: 'medium',
  finds: {
    zh: '使用了已经撤销、更名的机构名称或者已经废止的法规名称。',
    en: 'The name of a body or rule that no longer holds.',
  },
  ground:
    '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）：信息内容应当准确；《党政机关公文处理工作条例》第十九条',
  remedy: {
    zh: '改为现行名称；确指当时的，写明时间或者加“原”字。',
    en: 'Use the present name, or say that the former one is meant.',
  },
  examples: {
    match: [
      '请携带材料到县国土资源局办理。\n示范县人民政府\n2024年5月1日',
      '由县工商局、质监局联合执法。',
      '根据《中华人民共和国合同法》第五十二条，合同无效。\n示范县司法局\n2022年3月1日',
      '依照合同法的规定处理',
      '经农业部批准，县环保局组织实施。\n发布日期：2020-06-01',
      '2023年政务公开工作要点\n县安监局、县卫计局按照职责分工落实。',
      '按照《物权法》《担保法》办理抵押登记',
      '《中华人民共和国政府信息公开条例》（国务院令第492号）',
      '企业向所在地地税局申报',
      '由县农业局、县旅游局、县物价局联合检查',
      '经国家食药监总局同意，报银监会备案',
      '按照《信访条例》提出信访事项',
      '县扶贫办负责项目验收。\n示范县人民政府\n2024年5月1日',
      '国家粮食局部署夏粮收购工作',
      '军转干部安置请咨询县人事局，奖扶金由县人口和计划生育委员会审核。',
      '详询县 工 商 局。',
      '离婚登记（婚姻法第三十一条）',
      '遗产份额有争议的，可依继承法申请司法所调解。',
      '主送：县农业农村局、望溪县畜牧水产局、县水利局。',
      '违反规定的，依照《社会抚养费征收管理办法》征收；医师应当遵守《执业医师法》。',
      '品种目录以农业部今年公布的名录为准，由国家安监总局负责指导。',
      '为他人提供担保的，依担保法承担责任。',
      '补贴由县农业委员会会同财政部门发放，接种由县卫生防疫站负责。',
      '按照《宗教活动场所管理条例》《车船税暂行条例》办理，根据《最高人民法院关于审理劳动争议案件适用法律若干问题的解释（三）》处理。',
    ],
    pass: [
      '来信问：“老家的房子没有证，听说国土所撤了，到哪里办？”',
      '请携带材料到县国土资源局办理。\n示范县人民政府\n2016年5月1日',
      '县自然资源局（原县国土资源局）负责解释。',
      '2018年3月，农业部更名为农业农村部。',
      '2016年，县工商局受理登记三百件。1979 年退伍后，在县农业局工作。',
      '根据《中华人民共和国劳动合同法》《农村土地承包法》处理',
      '根据《中华人民共和国合同法》第五十二条，合同无效。\n示范县司法局\n2019年3月1日',
      '《民法典》施行后，《合同法》《物权法》同时废止。',
      '《国土资源部关于加强耕地保护的通知》（国土资发〔2015〕12号）',
      '农业农村部、生态环境部、国家税务总局示范县税务局、各级农业部门、人事部门',
      '公司人事部和项目建设部负责招聘，学校文化部组织活动',
      '县农业部署、城乡建设部署、文化部分项目',
      '经银保监会批准\n示范县人民政府\n2021年5月1日',
      '原县环保局档案移交县生态环境分局。',
      '县文化和旅游局、县卫生健康局、县应急管理局',
      '一审适用的《物权法》系房屋买卖发生时有效的法律，二审维持原判。',
      '县志载，民国设田粮处，后改粮食局；联系人李某（人事部），招聘电话见附件。',
      '合同法律关系、合同法人、婚姻法律服务',
      '管理办法经县政府法制机构审核，现予印发。',
      '退休前，他是县工商局的一名驾驶员；母亲在县粮食局开车。',
      '她毕业后分配到县卫生局，干了三十年防疫。',
      '3路公交车途经水利局、国税局、县医院等12个站点。',
      '档案中的“国土资源局”印章系机构改革前使用，查询请到县自然资源局。',
      '公共卫生部分项目、疾控中心公共卫生部、生产计划委员会',
      '《城市建筑垃圾管理规定》（建设部令第139号）、农业部公告第2292号、人事部第6号令',
      '条款\t修订前\t修订后\n第三条\t环保局列席\t生态环境分局列席',
      '改造范围包括工商局家属院、国土局小区；原农业部、国土资源部有关规定',
      '根据《中华人民共和国政府信息公开条例》（国务院令第492号公布，国务院令第711号修订）第四十一条',
      '《中华人民共和国政府信息公开条例》（国务院令第492号公布、第711号修订）',
      '1958年与邻县合并，1961年恢复。其间设有粮食局、畜牧局等机构，多已裁并。一块旧木牌写着“举报找环保局”。',
      '案卷号\t案卷题名\t年代\n7\t县地方税务局收费批复\t1996\n8\t县计划生育委员会报表\t1984—1986',
      '9 县物价局关于粮价的通知 1991 12 永久',
      '将第六条中的“县国土资源局”修改为“县自然资源局”，以前办证要跑国土局、地税局。',
    ],
  },
  spans: (text, context, reading) => [
    ...faults(text, context).filter(({ span }) => !isInFormerColumn(reading, span[0])),
    ...scattered(reading.squeezed, context),
  ],
});
