import { type Place, rule } from '../rule.ts';
import { findDates, plainDate } from './dates.ts';

const DAYS = '一二三四五六日';
/** Directly behind the date: '（星期三）', '，周三', ' 星期天上午'. */
const BEHIND =
  /^(?:[\s，,、/／—–·-]{0,3}(?:[上下中]午|晚上?|早上?|凌晨|全天)?(?:\d{1,2}(?:时|点|:\d{2})(?:\d{1,2}分)?)?[\s，,、]{0,2}(?:即|也就是|恰逢|适逢|正值|时值|正好是|是|为|逢)?本?\s*[（(［[【]?\s*|\s*[（(][下上](?=周.[）)])|[（(](?!星期|礼拜|周)[^（()）\n周]{1,10}[，,、 ])(?:星\s?期|礼\s?拜|周)[ \u3000]?([一二三四五六日天])(?![一二三四五六日天至到、—-]|年|边|围|除外|闭馆|休|例会|固定)/u;
/** Directly before it: '本周三（5月1日）'. */
const BEFORE =
  /(?<![至到—、和及每~－-])(?:(?:星期|礼拜|周)([一二三四五六日天])\s*[（(，,]|[（(](?:星期|礼拜|周)([一二三四五六日天])[）)])\s*$/;

const dayOf = (character: string) => DAYS.indexOf(character === '天' ? '日' : character) + 1;

function faults(text: string): Place[] {
  if (!/[期周拜]/.test(text)) return [];
  let [year, last]: [number | null, number] = [null, 0];
  // '9月9日\t星期二\t2024年班表'
  const years = new Set([...text.matchAll(/(?<!\d)((?:19|20)\d{2})年/gu)].map((match) => Number(match[1])));
  const only = years.size === 1 ? ([...years][0] ?? null) : null;
  return findDates(text).flatMap((found): Place[] => {
    const [start, end] = found.span;
    // '2024年5月1日（星期三）至3日'; a later '5月3日' of the same line is of the same year
    const isApart = years.size > 1 && found.year === null && text.slice(last, start).includes('。');
    year = found.year ?? (isApart ? null : (year ?? only));
    last = end;
    const day = plainDate({ ...found, year });
    const behind = BEHIND.exec(text.slice(end, end + 24));
    // '星期日，2025年5月17日起试行': since then, on each of them
    const before = /^起/u.test(text.slice(end)) ? null : BEFORE.exec(text.slice(Math.max(0, start - 8), start));
    const named = behind?.[1] ?? before?.[1] ?? before?.[2];
    if (!day || !named || dayOf(named) === day.dayOfWeek) return [];
    const right = DAYS[day.dayOfWeek - 1] ?? '';
    const span = behind
      ? ([start, end + behind[0].length] as const)
      : ([start - (before?.[0].length ?? 0), end] as const);
    return [
      {
        span,
        reason: {
          zh: `${day.year}年${day.month}月${day.day}日是星期${right}，与所写的星期${named}不符。`,
          en: `${day.toString()} is a ${day.toLocaleString('en', { weekday: 'long' })}, not the day that is named.`,
        },
      },
    ];
  });
}

export const wrongWeekday = rule({
  id: 'wrong-weekday',
  severity: 'medium',
  finds: { zh: '日期与所写的星期不符。', en: 'The weekday beside the date is not the weekday of that date.' },
  ground: '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）：信息内容应当准确',
  remedy: { zh: '核对日历，改正日期或者星期。', en: 'Look it up in a calendar and correct the date or the weekday.' },
  examples: {
    match: [
      '会议定于2024年5月1日（星期四）上午9时召开',
      '2023年12月31日星期一',
      '报名时间为2025年3月3日(周二)至3月7日（周五）',
      '2024年6月10日，星期二，办公室值班',
      '2024年10月1日（星期二）至10月7日（星期二）放假',
      '二〇二四年五月一日（星期日）',
      '本周四（2024年5月1日）停电',
      '2024-05-01 星期五',
      '2025年7月21日上午（星期三）报到',
      '2023年9月28日，即本周五，开仓',
      '2023年5月31日是星期二，照常上班',
      '2022年4月26日［周日］、2024年7月29日／星期日',
      '2024年5月8日9时，星期一',
      '2022年9月23日 （ 星 期 日 ）',
      '2023年4月10日（节前，星期二）',
      '9月9日\t星期二\t2024年值班表',
    ],
    pass: [
      '会议定于2024年5月1日（星期三）上午9时召开',
      '2024年10月1日（星期二）至10月7日（星期一）放假，9月29日（星期日）上班',
      '5月1日（星期四）停止办公',
      '2025年3月3日（周一至周五受理）',
      '2024年5月1日起，每星期二、星期四接待来访',
      '二〇二四年五月一日（星期三）',
      '2024年2月4日，周日',
      '2024年5月8日9时，星期三；2024年5月8日上午（周三）',
      '开放时间为星期二至星期日，2025年5月17日起试行；2024年4月3日，下周一起恢复',
      '2024年5月8日（周六、周日除外）、2024年5月10日（周一闭馆）',
      '2024年5月8日为周年纪念日，周边道路管制，2024年5月8日，周一至周五办理',
    ],
  },
  near: '期周拜',
  spans: (_text, _context, { halved }) => faults(halved),
});
