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
  /[（(【[](?:此处|在此|请在此|待补充|待填|待完善|待核实|待定稿|请填写|请输入)[^）)】\]\n]{0,20}[）)】\]]/gu,
];

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
    ],
    pass: [
      '长3×5米的展板6×3个，显示屏X轴偏移',
      'iPhone X、A区和X光室，XML格式文件，Xbox 3台',
      '家住××村的李××已领取补贴',
      '举报电话138****1234',
      '打“×”号的项目不予受理',
      '附件1：申请书示范文本\n申请人：XX  日期：X年X月X日',
      'maxx日志、box个数',
    ],
  },
  spans: (text) => {
    const exempt = forms(text);
    return merged(PATTERNS.flatMap((pattern) => spansOf(text, pattern))).filter(
      ([start]) => !exempt.some((form) => form[0] <= start && start < form[1]),
    );
  },
});
