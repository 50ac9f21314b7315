import { merged, rule, type Span, spansOf } from '../rule.ts';

const X = '[xX×ｘＸ]';
const DATE_UNIT = '年|月|日|时|時|分';
const UNIT = `${DATE_UNIT}|个|個|件|条|條|项|項|场|場|次|人次|人|名|户|戶|份|篇|期|家|万|萬|亿|億|元|号|號|届|屆|级|級|倍|公里|亩|畝|%|％`;
const PLACE = '省|市|区|區|县|縣|旗|镇|鎮|乡|鄉|街道|村|社区|局|委|办|辦|厅|廳|单位|單位|公司|学校|學校|部门|部門';
const FREE = '(?<![A-Za-z0-9０-９.])';

const PATTERNS = [
  new RegExp(`${FREE}(?:(?:${X}{2,6}|[x×ｘ])\\s*(?:${UNIT}))+`, 'gu'),
  new RegExp(`${FREE}(?:${X}{1,6}\\s*(?:${DATE_UNIT}))+`, 'gu'),
  new RegExp(`${FREE}(?:(?:[xXｘＸ]{2,6}|[xｘ])\\s*(?:${PLACE}))+`, 'gu'),
  // doubled ××: before a village or a person it hides a name, before an authority it waits for one
  new RegExp(`××(?:${PLACE})(?=人民政府|政府|办公室|委员会)`, 'gu'),
  /(?<!\d)20\d?[xX×]{1,2}年/gu,
  /[*＊]{1,4}(?:年\s*[*＊]{1,4}月|月\s*[*＊]{1,4}日)(?:[*＊]{1,4}日)?/gu,
  /(?<=[:：]\s*)[xX]{2,}(?![A-Za-z0-9])/gu,
  /第\s*[xX×ｘＸ]{1,4}\s*[次条條期号號届屆章批]/gu,
  /(?<![A-Za-z0-9=+])[xX]\+[xX](?![A-Za-z0-9=+])/gu,
  new RegExp(`${FREE}[xXｘＸ]{2,4}(?=同志|负责|主持|参加|出席|书记|主任|局长|县长|镇长|区长|市长)`, 'gu'),
  /(?<=[:：]\s*[\d-]{1,5})[xX]{3,}(?![A-Za-z0-9])/gu,
  /(?<![一二三四五六七八九十百千万第○〇])[○〇]{2,}(?:省|市|区|县|镇|乡|街道|局)/gu,
  /20[*＊]{2}年|某年某月(?:某日)?/gu,
  /【(?:填写|填入|插入|输入|单位名称|部门名称|机关名称|发文机关|日期|时间|姓名|标题|金额|数字|地点)[^】\n]{0,12}】/gu,
  /\{\{[^{}\n]{1,40}\}\}|\$\{[^{}\n]{1,40}\}/gu,
  /(?<=[:：\t]\s*)(?:null|undefined|NaN)(?=$|[\s，。；])/gmu,
  /(?:数据|内容|名单|金额|数字|附件|表格|图片)待(?:补充|填写|填入|录入|补|更新)(?=$|[\s，。；）)])/gmu,
  /此处(?:填写|填入|输入|插入)[^，。；\n]{0,16}|请(?:在此)?输入(?:标题|内容|正文|摘要)|Lorem ipsum[^\n。]{0,30}/gu,
  /[（(【[](?:此处|在此|请在此|待补充|待填|待完善|待核实|待定稿|请填写|请输入)[^）)】\]\n]{0,20}[）)】\]]/gu,
  // where a name or a value must stand; after a surname it hides a person
  /(?<=^|[\s，。；：:、（(“《]|[由为在于到至和与的是对向经据按共达有约])[xXｘＸ]{2,6}(?=[，。；、）)”]|[\p{Script=Han}](?<![型级码染性类式系]))/gmu,
  /(?<=^|[\s，。；：:、（(“《由在于到对向经])[×ｘＸ]{2}(?:省|市|县|区)(?!域|内)/gmu,
  /(?<=(?:联系人|电话|传真|地址|日期|时间|金额|单位|编号|网址|邮箱)[：:]\s*)[×*＊]{2,}(?:\s*[-－—]\s*[×*＊]{2,})?(?![\p{Script=Han}\d*＊×])/gu,
  /(?<=[\p{Script=Han}])[*＊]{2,4}(?=(?:万|亿)?(?:元|件|户|亩|公里|人次)|%)/gu,
  /[[［](?:单位|部门|机关|发文机关|公司|学校|地区|姓名|项目|日期|金额|文号)(?:名称|全称|简称)?[\]］]/gu,
  /某某(?:单位|部门)(?=[要应须负])/gu,
  /[〔（([](?:20[xX×]{2}|[xX×]{4}|20[_＿]+)[〕）)\]]\s*[xX×_＿\d]{1,4}号/gu,
  /(?<=[于为在由是达])(?:…{2,}|\.{6,})(?=[，、。])/gu,
];

/** Blanks: honest in a form, but not where a text should say how many or when. */
const BLANKS = [
  new RegExp(`(?<=[\\p{Script=Han}：:])_{2,}\\s*(?:${UNIT})(?:_{2,}(?:${UNIT}))*`, 'gu'),
  /(?<=[由于在为向到按达])[_＿]{3,}(?=\p{Script=Han}{2})/gu,
  /^[ \t]*20[ \u3000_]{1,6}年[ \u3000_]{1,6}月[ \u3000_]{0,6}日[ \t]*$/gmu,
  /(?:19|20)\d{2}年\s*[（(]\s*[）)]\s*月(?:\s*[（(]\s*[）)]\s*日)?/gu,
  /(?<=[于至自在到为])[ \u3000]{2,}年[ \u3000]+月(?:[ \u3000]+日)?/gu,
];
/** A line that names a form, an agreement or the like. */
const BLANK_FORM =
  /^[^\n，。；]{0,30}(?:[^图报代发外地手仪]表|申请书|承诺书|委托书|告知书|通知书|协议书?|合同|回执|证明|存根|格式|样式|样本|范本|模板)(?:[（(][^）)\n]*[）)])?[ \t]*$/mu;

/** An annex that is a form to fill in is full of honest placeholders. */
const FORM = /^附件?[^\n]{0,40}(?:格式|样式|样本|样表|模板|范本|示范文本|填写说明)[^\n]*$/gmu;
const NEXT_ANNEX = /^附件\s*[0-9一二三四五六七八九十]/mu;

function forms(text: string): Span[] {
  return spansOf(text, FORM).map(([start, end]) => {
    const next = text.slice(end).search(NEXT_ANNEX);
    return [start, next < 0 ? text.length : end + next];
  });
}

export const placeholder = rule({
  id: 'placeholder',
  severity: 'high',
  finds: {
    zh: '留有未填写的占位符，日期、数字或者名称没有落实。',
    en: 'A placeholder was left: a date, figure or name was never filled in.',
  },
  ground: '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）：信息内容应当准确、完整',
  remedy: {
    zh: '填写真实的日期、数字和名称；确需隐去的，写明“某”并说明理由。',
    en: 'Fill in the real date, figure or name.',
  },
  examples: {
    match: [
      '由XX负责实施，联系人：×××',
      '××县水利局印发通知',
      '资金共计**万元',
      '示政办发〔20XX〕XX号',
      '经费由______承担，列入预算。',
      '项目位于…………，占地12亩。',
      'x月xx日召开会议',
      'xxxx年政务公开工作总结',
      '全年发布信息xxx条，办理建议xx件',
      'xx区人民政府办公室',
      'XX区政务服务局',
      '第xx次常务会议',
      'X年X月X日',
      '××××年×月×日',
      '由××县人民政府负责',
      '推行“x+x”清单',
      '（此处填写单位名称）',
      'ＸＸ镇人民政府',
      '20XX年工作要点',
      '202X年6月',
      '**年**月**日',
      '联系电话：XXXXXXX',
      '联系电话：0000-XXXXXXX',
      '全年共发布信息____条',
      '会议于____年__月__日召开',
      '由【单位名称】牵头，【填写单位】配合',
      '尊敬的{{name}}：您的申请已受理',
      '会议由XXX主持',
      '○○县人民政府',
      '发布日期：null',
      '20**年工作总结',
      '定于2024年（ ）月（ ）日召开',
      '截至  年  月  日',
      '收入数据待补充。',
      '此处填写发文单位',
    ],
    pass: [
      '当事人张XX、李××，手机138****5678，XX型钢板。',
      '姓名：______ 由______（签字）',
      '长3×5米的展板6×3个，显示屏X轴偏移',
      'iPhone X、A区和X光室，XML格式文件，Xbox 3台',
      '家住××村的李××已领取补贴',
      '举报电话138****1234',
      '打“×”号的项目不予受理',
      '附件1：申请书示范文本\n申请人：XX  日期：X年X月X日',
      'maxx日志、box个数',
      '老年人优待证申请表\n姓名：____\n出生日期：____年__月__日',
      '本人承诺于____年__月__日前完成\n\n信用承诺书',
      '二〇〇八年，第二〇〇区',
      '待补充材料的申请，一次告知；方案有待完善。',
    ],
  },
  spans: (text) => {
    const exempt = forms(text);
    const blanks = BLANK_FORM.test(text) ? [] : BLANKS;
    return merged([...PATTERNS, ...blanks].flatMap((pattern) => spansOf(text, pattern))).filter(
      ([start]) => !exempt.some((form) => form[0] <= start && start < form[1]),
    );
  },
});
