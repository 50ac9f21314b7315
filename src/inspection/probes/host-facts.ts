import { text } from '../../web/language.ts';
import type { PageRef } from './page-ref.ts';
import { type Judged, probe, type Seen, type Site } from './probe.ts';

const homeOnly = ({ ref }: { ref: PageRef }) => (ref.isHome ? ref : null);

/** One place that is looked at: a fault, or nothing known of it. */
function single(
  indicator: string,
  unknown: boolean,
  fault: Omit<Seen, 'indicator' | 'verdict'> | null,
  said: Seen['what'],
): Judged {
  const seen: Seen[] = unknown
    ? [{ indicator, verdict: 'unknown', what: said, where: null }]
    : fault
      ? [{ indicator, verdict: 'fail', ...fault }]
      : [];
  return { seen, looked: { [indicator]: 1 } };
}

/** The name of the host has an address of version 6. Whether the site answers there is seen from a network that has it. */
export const ipv6 = probe<PageRef>({
  id: 'ipv6',
  version: 1,
  indicators: ['D4.8'],
  note: homeOnly,
  judge([home], { asked }) {
    const fault = {
      what: text('域名没有IPv6地址（AAAA记录）', 'the name has no IPv6 address (AAAA record)'),
      where: home?.ref ?? null,
    };
    return single(
      'D4.8',
      asked.ipv6 === null,
      asked.ipv6?.length === 0 ? fault : null,
      text('没有查询到域名解析结果', 'the name could not be looked up'),
    );
  },
});

/** The home page is loaded in three seconds. */
export const loadTime = probe<PageRef>({
  id: 'load-time',
  version: 1,
  indicators: ['S.load'],
  note: homeOnly,
  judge([home], { asked, limits }) {
    const seconds = (asked.load ?? 0) / 1000;
    const what = text(
      `首页用了${seconds.toFixed(1)}秒打开，超过${limits.loadSeconds}秒`,
      `the home page took ${seconds.toFixed(1)} s to load, more than ${limits.loadSeconds}`,
    );
    return single(
      'S.load',
      asked.load === null,
      seconds > limits.loadSeconds ? { what, where: home?.ref ?? null } : null,
      text('没有测量打开时间', 'loading was not timed'),
    );
  },
});

/** characters that a home page shows at least, and pixels by which it may be wider than the window */
const LEAST_SHOWN = 20;
const MOST_BEYOND = 40;

/** The home page in Chromium. Other browsers are a person's to try: what one shows well is not passed for all. */
export const browsers = probe<PageRef>({
  id: 'browsers',
  version: 1,
  indicators: ['D4.7'],
  note: homeOnly,
  judge([home], { asked: { shown } }) {
    const isBroken = shown !== null && (shown.characters < LEAST_SHOWN || shown.overflow > MOST_BEYOND);
    const what =
      shown && shown.overflow > MOST_BEYOND
        ? text(
            `1280像素宽时首页超出窗口${shown.overflow}像素`,
            `at 1280 pixels the home page is ${shown.overflow} wider than the window`,
          )
        : text('首页在Chromium中没有显示内容', 'Chromium shows nothing of the home page');
    const fault = isBroken ? { what, where: home?.ref ?? null, isVisual: true } : null;
    return single(
      'D4.7',
      !isBroken,
      fault,
      text('其他常用浏览器需要由人员试用', 'other common browsers are for a person to try'),
    );
  },
});

/** WCAG by axe, of the home page as it is shown. */
export const accessibility = probe<PageRef>({
  id: 'accessibility',
  version: 1,
  indicators: ['S.access'],
  note: homeOnly,
  judge([home], { asked }) {
    if (asked.axe === null)
      return single('S.access', true, null, text('没有检查无障碍', 'accessibility was not checked'));
    const seen = asked.axe.map(
      ({ rule, help, selectors, impact }): Seen => ({
        ...{
          indicator: 'S.access',
          verdict: 'fail',
          where: home?.ref ?? null,
          selector: selectors[0] ?? null,
          isVisual: true,
        },
        what: text(`无障碍问题（${rule}，${selectors.length}处）`, `${help} (${selectors.length} places, ${impact})`),
        excerpt: selectors.slice(0, 3).join('；'),
      }),
    );
    return { seen, looked: { 'S.access': 1 } };
  },
});

/** Days and visits a day that prove anything: a week, twenty a day, spaced. */
const DAYS = 7;
const A_DAY = 20;
/** minutes between two visits that count as spaced */
const SPACED = 20;

/** Visits at different times over a week: a share of five hundredths that fail is a veto, so few visits prove nothing. */
export const reachability = probe<never>({
  id: 'reachability',
  version: 2,
  indicators: ['W2.1'],
  note: () => null,
  judge(_, { visits, today }: Site) {
    const from = today.subtract({ days: DAYS });
    const days = new Map<string, number>();
    let last = 0;
    const spaced = visits.filter(({ at }) => {
      const time = Temporal.Instant.from(at).epochMilliseconds;
      const day = Temporal.Instant.from(at).toZonedDateTimeISO('Asia/Shanghai').toPlainDate();
      if (Temporal.PlainDate.compare(day, from) < 0 || time - last < SPACED * 60_000) return false;
      last = time;
      days.set(day.toString(), (days.get(day.toString()) ?? 0) + 1);
      return true;
    });
    const failed = spaced.filter(({ ok }) => !ok);
    const isEnough = [...days.values()].filter((count) => count >= A_DAY).length >= DAYS;
    if (!isEnough) {
      const what = text(
        `监测次数不足：需要${DAYS}天，每天间隔访问${A_DAY}次以上`,
        `too few visits: ${DAYS} days with ${A_DAY} spaced visits each are needed`,
      );
      return {
        seen: [{ indicator: 'W2.1', verdict: 'unknown', what, where: null }],
        // a share of what was visited would say something of a week that nobody watched
        looked: { 'W2.1': 1 },
      };
    }
    const seen = failed.map(
      ({ at, ms }): Seen => ({
        indicator: 'W2.1',
        verdict: 'fail',
        what: text(`${at}未能打开（${ms}毫秒）`, `did not open at ${at} (${ms} ms)`),
        where: null,
        excerpt: at,
      }),
    );
    return { seen, looked: { 'W2.1': spaced.length } };
  },
});
