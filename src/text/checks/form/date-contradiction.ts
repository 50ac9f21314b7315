import { type Place, rule } from '../rule.ts';
import { wrongYearsSaid } from './date-arithmetic.ts';
import { oddDates, reversedSteps } from './date-events.ts';
import { digitDates, reversedHours, reversedRows, reversedYears, wrongYears } from './date-others.ts';
import { againstSignature, lifeDates, reversedOrders, reversedPeriods, wrongTerms } from './date-pairs.ts';
import { wrongRelations } from './date-relations.ts';
import { datesOf, type FoundDate, isImpossible } from './dates.ts';

const LUNAR = /(?:农历|阴历|旧历|夏历)[^，。]{0,6}$/;
/** '二月三十日（农历）' */
const LUNAR_BEHIND = /^\s*[（(]?(?:农历|阴历|旧历|夏历)/u;
const LABEL = /(?:日期|时间|[自于至从])\s*[：:]?\s*$/;
const BEHIND = /^\s*(?:起|前|之前|止|停用|施行|生效|截止|公布)/;

/** A wrong date that is quoted to be corrected. */
const WRONGLY = /(?:误[写作为记登印填录]|错[写记登印填录]|笔误|原文|将)[^，。；\n]{0,8}$/u;
const CORRECTED = /^[^，。；\n]{0,6}[，,]?(?:更正|应当?[为是]|改[为成]|订正|修正|系?(?:笔误|误))/u;

function impossible(text: string, dates: readonly FoundDate[]): Place[] {
  return dates.flatMap((date): Place[] => {
    if (!isImpossible(date)) return NONE;
    const [start] = date.span;
    const before = text.slice(Math.max(0, start - 10), start);
    if (LUNAR.test(before) || LUNAR_BEHIND.test(text.slice(date.span[1], date.span[1] + 6))) return [];
    const behind = text.slice(date.span[1], date.span[1] + 14);
    if (WRONGLY.test(before) && /["”」』]/u.test(behind.slice(0, 1))) return [];
    if (CORRECTED.test(behind)) return [];
    // '2023-13-05' may be a number of something else
    const isNamed = LABEL.test(before) || BEHIND.test(text.slice(date.span[1], date.span[1] + 4));
    // alone in its line, or before the name of an office
    const isAlone =
      /(?:^|\n)\s*$/u.test(before) &&
      /^\s*(?:\n|$|[\u3000 ]+\p{Script=Han})/u.test(text.slice(date.span[1], date.span[1] + 4));
    if (date.digital && !(date.month !== null && date.month <= 12) && !isNamed && !isAlone) return [];
    const said = text.slice(...date.span);
    return [{ span: date.span, reason: { zh: `“${said}”这个日期不存在。`, en: `There is no such date: ${said}.` } }];
  });
}

const NONE: Place[] = [];

function faults(text: string, dates: readonly FoundDate[]): Place[] {
  const digits = digitDates(text);
  if (dates.length === 0)
    return [
      ...digits,
      ...reversedHours(text, dates),
      ...reversedYears(text),
      ...oddDates(text, dates),
      ...wrongYearsSaid(text),
    ];
  return [
    ...impossible(text, dates),
    ...reversedPeriods(text, dates),
    ...reversedOrders(text, dates),
    ...againstSignature(text, dates),
    ...wrongTerms(text, dates),
    ...wrongYears(text, dates),
    ...lifeDates(text),
    ...digits,
    ...reversedHours(text, dates),
    ...reversedYears(text),
    ...reversedRows(text, dates),
    ...reversedSteps(text, dates),
    ...oddDates(text, dates),
    ...wrongRelations(text, dates),
    ...wrongYearsSaid(text),
  ];
}

export const dateContradiction = rule({
  id: 'date-contradiction',
  severity: 'high',
  finds: { zh: '日期不存在，或者前后矛盾。', en: 'A date that cannot be, or dates that contradict each other.' },
  ground: '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）：信息内容应当准确',
  remedy: { zh: '对照原件核实日期。', en: 'Compare the dates with the original.' },
  examples: {
    match: [
      '请于2024年2月30日前报送',
      '设备于2021年11月9日到货，2021年11月2日完成安装',
      '举报件于2024年6月11日收到，2024年5月16日转至示范镇办理',
      '合同签订日为2020年8月3日，履约期两年，自2020年8月10日起，至2021年2月9日止',
      '2023年13月5日召开会议',
      '4月31日截止受理',
      '2023年2月29日',
      '二〇二四年六月三十一日',
      '发布日期：2024-02-30',
      '公示时间为2024年5月10日至2024年5月3日',
      '公示时间为2024年5月10日至5月3日',
      '受理时间5月10日至3日',
      '2024年5月10日9:00至2024年4月12日17:00',
      '规划期限为2025—2021年',
      '本办法自2024年5月1日起施行，有效期至2023年4月30日。',
      '本办法自2024年5月1日起施行，有效期至2023年。',
      '开始时间：2024年3月1日\n结束时间：2024年2月1日',
      '成文日期：2024年3月5日\t发布日期：2024年3月1日',
      '发布日期：2024-03-01\n关于某事的通知\n示范县人民政府办公室\n2024年3月8日',
      '关于报送材料的通知\n请各单位于2024年3月1日前报送。\n示范县人民政府办公室\n2024年4月8日',
      '工作情况报告\n该项目已于2024年8月1日完工。\n示范县交通运输局\n2024年5月8日',
      '公示期为5个工作日（2024年5月6日至5月8日）。',
      '公示期7天，自2024年5月6日至2024年5月20日。',
      '王某，1985年3月生，1980年7月参加工作。',
      '示范县人民政府\n2024年5月8日\n示范县人民政府办公室2024年5月6日印发',
      '项目2024年8月开工，2023年12月竣工',
      '许可有效期二〇二五年至二〇二三年',
      '检修时间为10月27日18:00至10月27日8:00',
      '标段\t计划开工\t计划竣工\n一\t2024年8月28日\t2024年11月26日\n二\t2024年10月22日\t2024年9月7日',
      '有效期五年，自2023年1月1日起至2026年12月31日。',
      '“十四五”期间（2021—2015年）',
      '决定书于2022年6月20日作出，2022年6月10日送达当事人。',
      '受理日期2022-08-11，办结日期2022-07-22',
      '收件登记2024/10/15，转办2024/10/8',
      '公告发布于2023年10月13日，公示期满之日为2023年9月26日。',
      '批号：生产2025年2月，失效2023年2月',
      '缓缴期限由2022年12月延长到2022年2月。',
      '九月三十一日前缴清，二月三十日起旧票作废',
      '任职2022.8—2018.8，4/31截止，十三月份报表',
      '该同志2005年参加工作，2020年出生。',
      '本意见自2024年9月1日起执行，有效期5年，至2028年8月31日止。任期三年，自2022年1月至2027年1月。',
      '投标截止时间：2024年5月20日\n开标时间：2024年5月18日',
      '该路段2024年9月3日起封闭施工，2024年8月30日恢复通行。',
      '报名截止日期为2024年3月15日，笔试定于2024年3月9日举行。',
      '公示时间：2024年3月4日至3月8日（12个工作日）。',
      '该药品2024年5月生产，有效期至2023年11月。',
      '2025-14-02　县气象局',
      '截至2024．14．09，还有两个村没有上报。',
      '协议于2025年八月三十二日签订。',
      '该祠建于清康熙二十年（1691年）；民国二十五年（1935年）重修',
      '桥于1958年动工，历时三年，1965年通车；农历甲辰年（2023年）',
      '他生于1948年10月，十六岁参加工作，时在1950年',
      '2024年第三季度（4月至6月）',
      '资金2025年3月31日拨付到镇，次日即2025年3月24日转拨到村',
      '自2023年8月31日起试行三个月，即试行至2023年9月10日',
      '第一期10月1日开班，第二期9月5日开班',
      '笔试时间为2021年6月7日，面试在笔试之后进行，时间为2021年6月3日',
      '本次修订2023年4月13日通过。修订稿自通过之日（2023年4月10日）起执行',
      '申请人2022年12月30日提出申请，县里于2022年12月20日根据其申请作出答复',
      '采购合同于2023年10月16日签订，中标通知书于同年11月20日发出',
      '任期三年，2021年4月就任，2023年4月届满',
      '上述措施从2025年5月1日起施行，有效期至2024年4月30日。',
    ],
    pass: [
      '落款日期“2025年4月31日”更正为“2025年4月8日”，自2024年4月31号楼起拆迁',
      '2020年5月7日印发的《示范县森林火灾应急预案》同时废止。\n示范县人民政府办公室\n2022年3月26日',
      '请于2024年2月29日前报送',
      '农历2月30日前后开花',
      '日记写道：“二月三十日（农历），雨。”',
      '中标公告\n招标公告发布日期：2025年6月26日。\n示范县公共资源交易中心\n2025年7月21日',
      '每年11月15日至3月15日供暖',
      '2023年11月15日至2024年3月15日',
      '2023年11月15日至次年3月15日',
      '2024年12月30日至1月2日放假',
      '公示时间为2024年5月3日至5月10日',
      '2024年5月10日9:00至17:00',
      '规划期限为2021—2025年',
      '本办法自2024年5月1日起施行，有效期至2029年4月30日。原办法自2018年1月1日起施行，有效期至2023年。',
      '发布日期：2024-03-08\n关于某事的通知\n示范县人民政府办公室\n2024年3月1日',
      '关于报送材料的通知\n请各单位于2024年5月1日前报送。\n示范县人民政府办公室\n2024年4月8日',
      '公示期为5个工作日（2024年5月6日至5月10日）。',
      '公示期为7天，自2024年5月6日至2024年5月12日。',
      '自2024年5月1日起施行，2020年5月1日施行的办法同时废止',
      '王某，1985年3月生，2008年7月参加工作，2010年6月入党。',
      '10月27日18:00至次日8:00，二〇二三年至二〇二五年',
      '一\t2024年8月28日\t2024年7月26日',
      '索引号示-2023-13-05、内线2023-02-30001、满13个月',
      '2024年5月8日印发的通知已于2024年5月9日公开',
      '2024年5月8日收到申请，5月20日作出答复，5月22日送达；上一件于2024年4月1日办结。',
      '2024年3月1日开工，2025年6月竣工，任职2018.8—2022.8，三月十三日，满十三个月，二十三日',
      '标准1.5—2.3，比例3/31，有效期由2022年12月延长到2023年2月',
      '依据2019年5月1日公布的办法，2018年3月1日受理的申请继续办理。',
      '5月10日完成招标，5月20日开工。报名2024年8月10日截止，2024年8月25日开始培训。',
      '2024年5月27日开标，2024年6月3日公布结果。笔试2024年5月11日，面试报名2024年5月20日。',
      '任期三年，自2022年1月至2024年12月。试行一年，试点时间2024年1月至2024年6月。',
      '清光绪三十四年（1908年）立，民国三年（1914年）重修，2024年（甲辰年）再修',
      '该桥1958年动工，历时三年，1961年通车。他1960年生，1985年当选，今年六十四岁。',
      '2024年6月3日收到投诉，次日即6月4日派员核查；2024年下半年（7—12月）',
      '2023年4月1日开工，工期六个月，2023年9月30日完工。第一批2024年5月下达，第二批2024年8月下达。',
      '培训自2024年12月28日起至2025年1月6日止。会期三天（4月1日—4月3日）',
      '经2024年5月2日会议批准，现将2023年决算公布如下',
      '批准日期：2024-05-08\n申请日期：2024-04-20',
    ],
  },
  spans: (_text, _context, reading) => faults(reading.halved, datesOf(reading)),
});
