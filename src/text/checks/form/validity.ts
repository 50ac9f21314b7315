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
    `(?:自|从|于)[^。；\\n]{0,30}?(?:起|日|天|${DAY})[^。；\\n]{0,8}?${V}`,
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
    `(?:有效|执行|施行|试行|实施|实行|适用)[至到]|${V}(?:时间|期限)?(?:为|是|[：:])?\\s*(?:自|从)?${DAY}[^。；\\n]{0,4}(?:至|到|—|－|-)`,
    `${V}[^。；\\n]{0,6}[，,]?(?:有效)?[至到][^。；\\n]{4,14}(?:止|结束|截止)`,
    `${DAY}(?:起)?(?:失效|到期|废止|届满|期满|终止)`,
    `${V}(?:期|期限|期间)?(?:为|：|:|，)?(?:共|暂定|一般)?(?:为)?${TERM}`,
    `(?:失效|废止|终止|到期)(?:日期|时间)|已(?:失效|废止)|期满(?:后|即|，)?(?:自动|自行|即行|即)?(?:失效|废止|终止)|(?:试行|暂行|施行)期满|管${TERM}`,
  ].join('|'),
  'u',
);
/** Of something that the text is about, not of the text itself. */
const OF_OTHERS =
  /(?:证书?|证件|合同|协议|卡|执照|许可|贷款|登记|租赁|出租|租期|资格|凭证|保单|名额|公示|通行|预约|备案|报告|批复|牌照|标识|称号|聘用?|任期|原(?:办法|规定|细则|通知|文件)|[〔［[]\d{4}[〕］\]]\d+号》?|国家有关规定|上级规定)[^，。；\n]{0,16}$/u;
const OWN =
  /(?:本|该|此)(?:办法|规定|细则|意见|通知|方案|通告|制度|规范|公告|决定|文件|措施|导则|规则|规程|标准|政策|实施|指引|暂行)/u;

/** Since when, of the text itself beyond doubt: who says it has said one of the two. */
const OWN_FORCE = new RegExp(`(?<!》[^。；\\n]*)${OWN.source}[^《》]{0,4}(?:${IN_FORCE.source})`, 'u');

/** '本通告的有效期与禁渔时间相同', where that time is told. */
const SAME_AS = /有效期限?[与和同跟][^。；\n]{2,16}(?:相同|一致|同步|一样)/u;
const PERIOD = new RegExp(`${DAY}[^。；\\n]{0,10}(?:至|到|—|－|-)[^。；\\n]{0,3}${DAY}`, 'u');

/** Whether some sentence says it, and says it of the text itself. */
function says(text: string, pattern: RegExp): boolean {
  if (!pattern.test(text)) return false;
  return text.split(/[。；\n]/u).some((sentence) => {
    const match = pattern.exec(sentence);
    if (!match) return false;
    const before = sentence.slice(0, match.index);
    return !OF_OTHERS.test(before) || OWN.test(before.slice(-12));
  });
}

function faults(given: string): Place[] {
  const [span, text] = [titleSpan(given), asPrinted(given)];
  const [force, valid] = [says(text, IN_FORCE), says(text, VALID)];
  if (!span || (force && valid) || says(text, OWN_FORCE) || (says(text, SAME_AS) && PERIOD.test(text))) return [];
  const zh = [...(force ? [] : ['施行日期']), ...(valid ? [] : ['有效期或者有效性'])].join('和');
  const en = [...(force ? [] : ['from when it is in force']), ...(valid ? [] : ['until when it is valid'])].join(
    ' and ',
  );
  return [{ span, reason: { zh: `规范性文件没有写明${zh}。`, en: `The normative document does not say ${en}.` } }];
}

const TITLE = '示范县公共停车场管理办法';

/** The tests of this rule, which looks at normative documents only. */
export const VALIDITY_EXAMPLES = {
  match: [
    `${TITLE}\n第三条 本办法所称补贴依照《补贴规定》自2024年5月1日起施行的标准发放。`,
    `${TITLE}\n第九条 上级文件中自公布之日起施行的条款应当同步学习。`,
    `${TITLE}\n第一条 为规范停车管理，制定本办法。`,
    `${TITLE}\n第三十条 本办法有效期五年。`,
    `${TITLE}\n第九条 停车证自发放之日起生效，有效期一年。\n第十条 本办法由县公安局负责解释。`,
  ],
  pass: [
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
    zh: '规范性文件没有写明施行日期或者有效期。',
    en: 'A normative document does not say from when it is in force, or whether it is valid.',
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
