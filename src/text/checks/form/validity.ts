import { type Place, rule } from '../rule.ts';
import { asPrinted } from './as-printed.ts';
import { titleSpan } from './title-place.ts';

const V = '(?:施行|实施|执行|生效|试行|实行|启用|适用)';
const DAY =
  '(?:(?:19|20)\\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})(?:年[\\d一二三四五六七八九十]{1,3}月(?:[\\d一二三四五六七八九十]{1,3}[日号])?|[-./]\\d{1,2}[-./]\\d{1,2})';
const TERM = '[一二两三四五六七八九十\\d]+(?:年|个月)';
/** From when. */
const IN_FORCE = new RegExp(
  [
    `(?:自|从|于)[^。；\\n]{0,30}?(?:[\\d一二三四五六七八九十]月|当月|次月|[日天年期后]|${DAY})[^。；\\n]{0,8}?${V}`,
    `${DAY}(?:零时)?起?(?:正式|开始|统一)?${V}`,
    `${V}(?:的?(?:日期|时间|日))?(?:为|是|[：:】])?\\s*(?:自|从)?${DAY}`,
    `(?:印发|发布|公布|签发)之日起?[^。；\\n]{0,8}${V}`,
    `有效(?:期限?|时间)[^。；\\n]{0,8}?(?:自|从|由|为|：|:|，)?${DAY}(?:[\\d零]{1,2}时)?起?[^。；\\n]{0,2}(?:至|到|—|－|-|计算)`,
    `有效期限?[^。\\n]{0,12}[，,](?:自|从)${DAY}`,
    `有效期限?(?:自|从)[^。；\\n]{0,8}之日`,
    `有效期限?[^。；\\n]{0,10}[，,](?:自|从)(?:印发|发布|公布|签发)之日起?(?:起?计?算)`,
    `${DAY}及?(?:以后|起)[^。；，\\n]{0,10}方?才?适用`,
  ].join('|'),
  'u',
);
/** Until when, or whether still. */
const VALID = new RegExp(
  [
    `有效(?:期限?|时间|时限)(?!内)[^。；\\n]{0,8}?(?:\\d|[一二两三四五六七八九十]+(?:年|个月)|二[〇○零]|长期|自|至|截至)`,
    '(?:有效性|(?:时效|效力)(?:状态|性)?)\\s*[：:\\t]\\s*\\S|现行有效|(?:继续|长期|永久|一直|持续)有效',
    `(?:有效|执行|施行|试行|实施|实行|适用)[至到][^，。；\\n]{0,10}[年月日止底]|${V}(?:期限?|阶段)(?:自|从|至|到)|${V}(?:时间|期限)?(?:为|是|[：:])?\\s*(?:自|从)?${DAY}[^。；\\n]{0,4}(?:至|到|—|－|-)`,
    `${V}[^。；\\n]{0,6}[，,]?(?:有效)?[至到][^。；\\n]{4,14}(?:止|结束|截止)`,
    `${DAY}(?:起)?(?:失效|到期|废止|届满|期满|终止)`,
    `${V}(?:期|期限|期间)?(?:为|：|:|，)?(?:共|暂定|一般)?(?:为)?${TERM}`,
    `(?:失效|废止|终止|到期)(?:日期|时间)|已(?:失效|废止)|期满(?:后|即|，)?(?:自动|自行|即行|即)?(?:失效|废止|终止)|(?:试行|暂行|施行)期满|管${TERM}`,
  ].join('|'),
  'u',
);
/** Of something that the text is about, not of the text itself. */
const OF_OTHERS =
  /(?:证书?|证件|合同|协议|卡|执照|许可|贷款|登记|租赁|出租|租期|资格|凭证|保单|名额|公示|通行|预约|备案|报告|批复|牌照|标识|称号|奖[项励]?|评选[一二三四五两]次|规范性文件|[\u4e00-\u9fff](?<![本该此])文件|聘用?|任期|名单|通知书|材料|结果|员|人(?!民|社)|户|者|旧规[则定]|原(?:办法|规定|细则|通知|文件)|[〔［[]\d{4}[〕］\]]\d+号》?|国家有关规定|上级(?:规定|文件)|(?<![本该此])通知$)/u;
/** The text itself as the subject, not what is done by it: '依照本办法发放的证件' */
const OWN =
  /(?<![按照据反合依])(?:(?:本|该|此)(?:办法|规定|细则|意见|通知|方案|通告|制度|规范|公告|决定|文件|措施|导则|规则|规程|标准|政策|实施|指引|暂行|件)|(?:以上|上述)[^，。；\n]{2,4}|^意见)(?![^，。；\n]{0,2}(?:前|规定|所称|第|要求|发放|核发))/u;

/** A day, or one that the text's own publication fixes. */
const BEGIN = `(?:${DAY}|20\\d{2}年度|(?:印发|发布|公布|颁布|下发|签发|发文|出台|通过|收到|见报|张贴)[^，。；\\n]{0,4}(?:之[日时]|[当即]日|当月|次月|后)|即日|今[天日]|[今明来下次]个?[年月][^，。；\\n]{0,8}(?:起|开始)|[\\d一二三四五六七八九十]{1,3}月(?:[\\d一二三四五六七八九十]{1,3}日|底)|元旦)`;
const HOLDS =
  '(?:(?:施行|实施|执行|生效|试行|实行|启用|起用|适用|推行|有效)(?!标准|情况|中|过程|单位|主体|部门|机构|方案|问题|前|细则|身份|证件)|约束力|效力|算数|作数|照此|遵照|按照?(?:本|此|该|以上|上述)|先试)';
/** Said of the text itself: from some day it holds, or its life from some day. */
const OWN_LIFE = new RegExp(
  [
    `${BEGIN}[^。；\\n]{0,24}?${HOLDS}`,
    `(?:施行|实施|执行|生效|试行|实行|启用|有效)(?:的)?(?:日期?|时间)[^。；\\n]{0,4}${BEGIN}|(?:约束力|效力)(?:始于|[自从至到])`,
    `(?:${TERM}|期满|到期|到时)[^，。；\\n]{0,6}(?:有效|作废|失效|废止|另行公布)|(?:寿命|试用|先试|暂行|有效)[^，。；\\n]{0,4}${TERM}|(?:公布|发布|印发)即(?:施行|实施|生效|执行)`,
    `${BEGIN}[^，。；\\n]{0,4}(?:起算|算起|起?计)|停止执行|(?:施行|实施|生效)的?(?:日期|时间)由|长期(?:执行|适用|施行)|(?:同时|同日|一并)(?:施行|生效|实施|执行)`,
  ].join('|'),
  'u',
);
/** A line of the frame of a page: '施行时间：发布之日起第30日' */
const FRAME =
  /(?:^[^\p{L}\n]*|[ \u3000\t])(?:施行|生效|实施|执行|失效|废止)(?:日期|时间|期限)[】\]]?[ \u3000]*[：:\t ]\s*\S|^[^\p{L}\n]*有效期限?[】\]]?[ \u3000]*[：:\t]\s*\S|^[^\p{L}\n]*(?:文件|法规|有效|效力)?(?:状态|时效|时效性|有效性)[】\]]?[ \u3000]*[：:\t]\s*(?:现行|有效|失效|废止)/mu;
/** '自2024年5月起，各乡镇一律按本办法执行': nothing else is named before the day. */
const FIRST =
  /^[（(]?(?:第[一二三四五六七八九十百]+条|[一二三四五六七八九十\d]+[、.．])?\s*(?:[^，。；]{2,12}[，,])?(?:请?各单位|望|请|并)?(?:规定|办法|细则|制度|方案|意见|通告|通知)?(?:请|定于|将)?(?:[自从于]|与)?$/u;

/** '自2024年9月10日0时起，县道禁止…通行': what it orders begins on that day. */
const ORDERED = new RegExp(
  `^(?![^。]*集中整治)[^。；\\n]{0,24}(?:${DAY}|\\d月(?:\\d{1,2}日)?)[）)]?(?:[零\\d]{1,2}[时点])?(?:起|开始)[^。；\\n]{0,34}(?:禁止|不得|一律|限行|封禁|执行|提高[到至为]|调整[为到至]|持续至|按[^，。]{0,10}(?:标准|价格))`,
  'u',
);

/** '本通告的有效期与禁渔时间相同', where that time is told. */
const SAME_AS = /有效期限?[与和同跟][^。；\n]{2,16}(?:相同|一致|同步|一样)/u;

/** A sentence that names the text itself and a day from which, or that of its publication: whatever it says of them. */
const SELF =
  /(?<!违反)[本此](?:办法|规定|细则|意见|方案|通告|制度|规范|标准|规程)(?![^，。；\n]{0,2}(?:第|所称|附|前|要求|发放|核发))/u;
const FROM = new RegExp(
  `${DAY}(?!之?前|以前|[^，。；\\n]{0,16}(?:印发|发布|公布))|(?:印发|发布|公布|颁布|出台|见报)(?:之[日时]|那[天日一]|当[天日])(?!起?[^，。；\\n]{0,6}[日月]内)`,
  'u',
);

/** The day of a deed: '自提交之日起', and those by which a document comes into force. */
const DEED = /([\u4e00-\u9fff]{2})(?:之[日时]|当日|次日|的?次月)/u;
const PUBLISHING =
  /印发|发布|公布|颁布|下发|签发|发文|出台|通过|批准|见报|张贴|刊登|文到|收到|公告|通告|施行|实施|满|\d/u;
const isOfDeed = (said: string) => {
  const deed = DEED.exec(said)?.[1];
  return deed !== undefined && !PUBLISHING.test(deed);
};

/** Of another document, by its name. */
function isOfAnother(before: string, title: string): boolean {
  const name = /(?<![与和同跟及])《([^》]*)》[^，。；]*$/u.exec(before)?.[1];
  return name !== undefined && !title.includes(name);
}

/** Whether what is said behind these words is said of the text: the nearest clause with a subject tells. */
function isOwn(before: string, title: string): boolean {
  if (isOfAnother(before, title)) return false;
  for (const clause of before.split('，').reverse()) {
    const subject = clause.replace(/由.*(?:解释|负责)|《[^》]*》/gu, '');
    if (OWN.test(subject)) return true;
    if (OF_OTHERS.test(subject)) return false;
  }
  return true;
}

/** Whether some sentence says it, and says it of the text itself; `isLoose`: only where it names the text, or nothing. */
function says(sentences: readonly string[], title: string, pattern: RegExp, isLoose = false): boolean {
  return sentences.some((sentence) => {
    const match = pattern.exec(sentence);
    if (!match) return false;
    const before = sentence.slice(0, match.index);
    if (!isOwn(before, title)) return false;
    const isNamed = OWN.test(before + match[0]);
    if (!isNamed && (isOfDeed(match[0]) || /收到通知/u.test(match[0]))) return false;
    return !isLoose || isNamed || FIRST.test(before) || /按照?(?:[本此该]|以上|上述)$/u.test(match[0]);
  });
}

function faults(given: string): Place[] {
  const [span, text] = [titleSpan(given), asPrinted(given)];
  if (!span || FRAME.test(text)) return [];
  const [title = '', ...body] = text.trim().split(/[。；\n]/u);
  const isSaid =
    [IN_FORCE, VALID, SAME_AS].some((pattern) => says(body, title, pattern)) ||
    body.some((sentence) => ORDERED.test(sentence) || (SELF.test(sentence) && FROM.test(sentence))) ||
    says(body, title, OWN_LIFE, true);
  return isSaid ? [] : [{ span }];
}

const TITLE = '示范县公共停车场管理办法';

/** The tests of this rule, which looks at normative documents only. */
export const VALIDITY_EXAMPLES = {
  match: [
    `${TITLE}\n第九条 违反本办法的依法处理，2024年5月1日前设的泊位应当登记。`,
    `${TITLE}\n第九条 质量奖每两年评选一次，有效期四年。`,
    `${TITLE}\n第三条 本办法所称补贴依照《补贴规定》自2024年5月1日起施行的标准发放。`,
    `${TITLE}\n第九条 上级文件中自公布之日起施行的条款应当同步学习。`,
    `${TITLE}\n第一条 为规范停车管理，制定本办法。`,
    `${TITLE}\n第九条 停车证自发放之日起生效，有效期一年。\n第十条 本办法由县公安局负责解释。`,
    `${TITLE}\n第九条 本办法施行前签订的协议自双方签字之日起生效，期满重新签订。`,
    `${TITLE}\n第九条 处罚决定自送达之日起执行，整改期限自收到通知之日起计算。`,
    `${TITLE}\n第九条 本办法由县公安局解释，停车证自发放之日起两年内有效。`,
  ],
  pass: [
    '示范县人民政府关于公路限载的通告\n自2024年9月10日0时起，县道禁止总重超20吨车辆通行。',
    '示范县关于禁放烟花的通告\n自腊月二十三日（2024年2月2日）起，城区禁止燃放烟花爆竹。',
    '示范县停车收费标准\n新标准4月1日零时起执行。',
    '文号：示政规〔2024〕3号　生效时间：2024年5月1日\n示范县供热管理办法\n第一条 为规范供热，制定本办法。',
    `${TITLE}\n第三十条 本办法有效期五年。`,
    `${TITLE}\n第三十条 本办法的约束力始于印发之日。`,
    `${TITLE}\n施行时间：发布之日起第30日\n第一条 为规范停车管理，制定本办法。`,
    `${TITLE}\n第三十条 自2024年5月起，各乡镇一律按本办法执行。`,
    `${TITLE}\n第三十条 本办法下发当日就算数，先试两年。`,
    `${TITLE}\n第三十条 2024年5月1日以后的停车收费，一律照本办法办理。`,
    `${TITLE}\n第三十条 原《示范县停车规定》停用，改行此办法，日子是2024年5月1日。`,
    `${TITLE}\n第三十条 本办法公布那天，停车就换了规矩。`,
    `${TITLE}\n第三十条 本办法长期执行。`,
    `${TITLE}\n第三十条 本办法与《示范县道路停车收费细则》同日施行。`,
    `${TITLE}\n第三十条 办法自下月起施行。`,
    `${TITLE}\n第三十条 下月一日起按照以上标准收费。`,
    `${TITLE}\n第三十条 本办法自2024年5月1日起施行。`,
    `${TITLE}\n第三十条 本办法自2024年5月1日起施行，原办法同时废止。`,
    `${TITLE}\n第三十条 本办法自2024年5月1日起施行，有效期五年。`,
    `${TITLE}\n有效性：有效\n第三十条 本办法自印发之日起施行。`,
    `${TITLE}\n第三十条 本办法自发布之日起30日后施行，有效期至2029年4月30日。`,
    `${TITLE}（试行）\n第三十条 本办法自2024年5月1日起施行，试行两年。`,
    `${TITLE}\n第三十条 本办法自2024年5月1日起试行，执行到2026年4月30日。`,
    `${TITLE}\n第三十条 2024年5月1日起施行，2026年4月30日失效。`,
    `${TITLE}\n第三十条 本办法自2024年5月1日起执行，至2027年4月30日止。`,
    `${TITLE}\n第三十条 本办法从2024年5月1日起执行，期满自动失效。`,
    `${TITLE}\n第三十条 本办法自2024年5月1日起实行，有效期3年。`,
    `${TITLE}\n第三十条 2024年5月1日及以后发生的费用方才适用；试行两年。`,
    `${TITLE}\n第三十条 本办法的有效期为三年，从印发之日算起。`,
    `${TITLE}\n第三十条 本办法有效期自2024年5月1日至2029年4月30日。`,
    `${TITLE}\n第三十条 施行日期为二〇二四年五月一日，施行期五年。`,
    `${TITLE}\n第三十条 本办法于2024年5月1日正式实施，2029年4月30日到期。`,
    `${TITLE}\n施行时间\t2024年5月1日\n失效时间\t2029年4月30日`,
    '示范县人民政府关于禁渔的通告\n禁渔时间自2026年1月1日零时起，至2028年12月31日止。本通告的有效期与禁渔时间相同。',
  ],
};

export const validity = rule({
  id: 'validity',
  severity: 'medium',
  finds: {
    zh: '规范性文件没有写明自何时施行，也没有写明有效期或者有效性。',
    en: 'A normative document says neither since when it is in force nor how long.',
  },
  ground:
    '《国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知》（国办发〔2018〕37号）；《国务院办公厅政府信息与政务公开办公室关于规范政府信息公开平台有关事项的通知》（国办公开办函〔2019〕61号）',
  remedy: {
    zh: '在正文或者页面标注施行日期、有效期和有效性。',
    en: 'State when it comes into force and its validity.',
  },
  // without its kind a text is no normative document: see VALIDITY_EXAMPLES
  examples: { match: [], pass: [VALIDITY_EXAMPLES.match[0] ?? ''] },
  spans: (text, { kind }) => (kind === 'normative' ? faults(text) : []),
});
