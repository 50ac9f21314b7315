/** What a text reckons with its years: names of eras and of the cycle of sixty, ages, years that something took. Pure. */
import type { Place, Span } from '../rule.ts';
import { matchesOf } from '../searched.ts';

const place = (span: Span, zh: string, en: string): Place => ({ span, reason: { zh, en } });
const spanOf = (match: RegExpExecArray): Span => [match.index, match.index + match[0].length];

const FIGURES = '〇一二三四五六七八九';
/** '二十五', '元', '25' → number; NaN for what is none. */
export function countOf(written: string): number {
  if (written === '元') return 1;
  if (written === '半') return 0.5;
  if (/^\d+$/u.test(written)) return Number(written);
  const [tens, units] = written.includes('十') ? written.replace('两', '二').split('十') : ['0', written];
  const figure = (one: string, none: number) => (one === '' ? none : one === '0' ? 0 : FIGURES.indexOf(one));
  const count = figure(tens ?? '', 1) * 10 + figure((units ?? '').replace('两', '二'), 0);
  return count > 0 ? count : Number.NaN;
}

/** The first year of each. */
const ERAS: Readonly<Record<string, number>> = Object.fromEntries(
  '洪武1368 永乐1403 宣德1426 正统1436 景泰1450 天顺1457 成化1465 弘治1488 正德1506 嘉靖1522 隆庆1567 万历1573 天启1621 崇祯1628 顺治1644 康熙1662 雍正1723 乾隆1736 嘉庆1796 道光1821 咸丰1851 同治1862 光绪1875 宣统1909 民国1912'
    .split(' ')
    .map((one) => [one.slice(0, 2), Number(one.slice(2))]),
);
const ERA = `(${Object.keys(ERAS).join('|')})(元|[一二三四五六七八九十]{1,3}|\\d{1,2})年`;
/** A year's last weeks may lie in the next by the Gregorian calendar. */
const LAST_MONTHS = /[十冬腊](?:[一二]?月)/u;
const ERA_FIRST = new RegExp(`${ERA}([^（(，。\\n]{0,6})[（(，,]?\\s*(?:即|公元)*\\s*(\\d{4})年?[）)，,]`, 'gu');
const ERA_BEHIND = new RegExp(`(\\d{4})年?[（(](?:清|明)?(?:代|朝)?${ERA}`, 'gu');

function wrongEras(text: string): Place[] {
  const said = [
    ...matchesOf(text, ERA_FIRST).map((match) => ({
      match,
      era: match[1],
      count: match[2],
      year: match[4],
      rest: match[3],
    })),
    ...matchesOf(text, ERA_BEHIND).map((match) => ({
      match,
      era: match[2],
      count: match[3],
      year: match[1],
      rest: '',
    })),
  ];
  return said.flatMap(({ match, era = '', count = '', year, rest = '' }): Place[] => {
    const right = (ERAS[era] ?? 0) + countOf(count) - 1;
    const isLate = LAST_MONTHS.test(rest) && Number(year) === right + 1;
    if (Number.isNaN(right) || Number(year) === right || isLate) return [];
    return [place(spanOf(match), `${era}${count}年是公元${right}年。`, `That year is ${right}.`)];
  });
}

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const CYCLE = `([${STEMS}])([${BRANCHES}])年`;
const CYCLE_FIRST = new RegExp(`${CYCLE}[（(](?:公元)?(\\d{4})年?[）)]`, 'gu');
const CYCLE_BEHIND = new RegExp(`(?<!\\d)(\\d{4})年[（(](?:农历)?${CYCLE}[）)]`, 'gu');

function wrongCycles(text: string): Place[] {
  const said = [
    ...matchesOf(text, CYCLE_FIRST).map((match) => ({ match, stem: match[1], branch: match[2], year: match[3] })),
    ...matchesOf(text, CYCLE_BEHIND).map((match) => ({ match, stem: match[2], branch: match[3], year: match[1] })),
  ];
  return said.flatMap(({ match, stem = '', branch = '', year }): Place[] => {
    const from = Number(year) - 4;
    const right = `${STEMS[from % 10] ?? ''}${BRANCHES[from % 12] ?? ''}`;
    if (right === stem + branch) return [];
    return [place(spanOf(match), `${year}年是${right}年。`, 'The name of the year is that of another.')];
  });
}

const COUNT = '([一二三四五六七八九十两]{1,3}|\\d{1,3})';
/** '1958年动工，历时三年，1965年通车' */
const TOOK = new RegExp(
  `(?<!\\d)(1\\d{3}|20\\d{2})年?[）)]?[^。；\\n\\d]{0,16}(?:历时|历经|前后|用了|耗时)${COUNT}(?:个)?年(?![多余])[^。；\\n\\d]{0,10}(?<!\\d)(1\\d{3}|20\\d{2})年`,
  'gu',
);
/** '成立于1998年，到2024年已有36年历史' */
const SINCE = new RegExp(
  `(?:成立|建成|创办|始建|创建|建校|建院|建)于?(1\\d{3}|20\\d{2})年[^。；\\n\\d]{0,14}(1\\d{3}|20\\d{2})年[^。；，\\n\\d]{0,8}(?:已有|整整|满|已|走过|迎来|举行|庆祝|举办)?(?<![一二三四五六七八九十百\\d])${COUNT}(?:周年|年历史|年|个年头)`,
  'gu',
);

const wrongSpans = (text: string): Place[] =>
  [
    ...matchesOf(text, TOOK).map((match) => ({ match, from: match[1], years: match[2], to: match[3] })),
    ...matchesOf(text, SINCE).map((match) => ({ match, from: match[1], years: match[3], to: match[2] })),
  ].flatMap(({ match, from, years = '', to }): Place[] => {
    const length = Number(to) - Number(from);
    if (!(Math.abs(length - countOf(years)) > 1)) return [];
    return [place(spanOf(match), `两个年份相距${length}年，与所写的${years}年不符。`, `It is ${length} years.`)];
  });

const BORN =
  /(?:生于|出生于)((?:19|20)\d{2})年|((?:19|20)\d{2})年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:出?生(?![产效活态])|生人)/gu;
const AGE = new RegExp(`(?<![今现])(?:${COUNT})岁`, 'u');
/** Another year of a life, in the clause of the age or in the one behind. */
const THEN = /(?:^|[^\d])((?:19|20)\d{2})年/u;
const NOW = /今年|现年|现在|如今|至今|目前|享年|终年/u;

/** '生于1948年10月，十六岁参加工作，时在1950年' */
function wrongAges(text: string): Place[] {
  return matchesOf(text, BORN).flatMap((match): Place[] => {
    const born = Number(match[1] ?? match[2]);
    const start = match.index + match[0].length;
    const clauses = (/^[^。；\n]*/u.exec(text.slice(start, start + 60))?.[0] ?? '').split('，');
    return clauses.flatMap((clause, i): Place[] => {
      const age = countOf(AGE.exec(clause)?.[1] ?? '');
      const behind = clauses[i + 1] ?? '';
      const year =
        THEN.exec(clause)?.[1] ??
        (/^(?:时[在为值]?|那[是年]|正是|即)/u.test(behind) ? THEN.exec(behind)?.[1] : undefined);
      if (Number.isNaN(age) || year === undefined || (NOW.test(clause) && !THEN.test(clause))) return [];
      const right = Number(year) - born;
      if (age >= right - 1 && age <= right + 2) return [];
      const end = text.indexOf(year, start) + 5;
      return [place([match.index, end], `${year}年时是${right}岁，不是${age}岁。`, `That is an age of ${right}.`)];
    });
  });
}

const QUARTER = /第?([一二三四])季度[（(](\d{1,2})月?(?:至|到|—|－|-|、)+(\d{1,2})月/gu;
const HALF = /([上下])半年[（(](\d{1,2})月?(?:至|到|—|－|-)+(\d{1,2})月/gu;

function wrongQuarters(text: string): Place[] {
  const quarters = matchesOf(text, QUARTER).filter(([, quarter = '', from, to]) => {
    const last = countOf(quarter) * 3;
    return Number(from) !== last - 2 || Number(to) !== last;
  });
  const halves = matchesOf(text, HALF).filter(([, half, from, to]) =>
    half === '上' ? Number(from) > 6 || Number(to) > 6 : Number(from) < 7 || Number(to) < 7,
  );
  return [...quarters, ...halves].map((match) =>
    place(spanOf(match), '月份与所写的季度、半年不符。', 'The months are not of that part of the year.'),
  );
}

/** Years that do not make what is said of them. */
export const wrongYearsSaid = (text: string): Place[] => [
  ...wrongEras(text),
  ...wrongCycles(text),
  ...wrongSpans(text),
  ...wrongAges(text),
  ...wrongQuarters(text),
];
