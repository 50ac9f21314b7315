/** What earns a bonus: seen on the pages, or unknown. A feature that is named but was not tried is never taken for earned. */
import { type Element, named, within } from '../../text/page/page.ts';
import { type Text, text } from '../../web/language.ts';
import { dateIn, isBefore } from './dates.ts';
import type { Outline } from './outline.ts';
import type { PageRef } from './page-ref.ts';
import { type Judged, type Noted, probe, type Seen, type Site } from './probe.ts';

/** Nowhere on a site that was read as a whole: not earned. Otherwise nobody knows. */
function single(indicator: string, seen: Seen | null, site: Site, unknown: Text): Judged {
  const looked = { [indicator]: 1 };
  if (seen) return { seen: [seen], looked };
  return site.isWhole && site.hasHome
    ? { seen: [], looked }
    : { seen: [{ indicator, verdict: 'unknown', what: unknown, where: null }], looked };
}

const UNREAD = text('网站没有全部读完', 'the site was not read as a whole');

interface DataNote {
  chart: string | null;
  file: string | null;
}

const DATA = /数据(?:发布|开放|公开|解读|看|图解)|统计(?:数据|信息|公报)|开放数据/;
const DATA_FILE = /\.(?:csv|json|xml|xlsx?)(?:$|\?)/i;
const CHART = /echarts|highcharts|antv|chart/i;

/** Figures as charts, and data that can be downloaded or fetched by programs. */
export const dataPublished = probe<DataNote>({
  id: 'data-published',
  version: 1,
  indicators: ['B1.1', 'B1.2'],
  note({ page, title, column, links }) {
    if (!DATA.test(`${title} ${column?.name ?? ''}`)) return null;
    const drawn = page.elements.find(
      ({ name, attributes }) =>
        (name === 'canvas' || name === 'svg' || name === 'div' || name === 'img') &&
        (name === 'canvas' || CHART.test(`${attributes.id ?? ''} ${attributes.class ?? ''} ${attributes.src ?? ''}`)),
    );
    const file = links.find(({ to, isFrame }) => !isFrame && DATA_FILE.test(to))?.to ?? null;
    return drawn || file ? { chart: drawn?.name ?? null, file } : null;
  },
  judge(notes, site) {
    const merit = (indicator: string, what: Text, of: (note: DataNote) => string | null): Seen | null => {
      const found = notes.find(({ note }) => of(note) !== null);
      return found ? { indicator, verdict: 'merit', what, where: found.ref, excerpt: of(found.note) ?? '' } : null;
    };
    const chart = merit('B1.1', text('以图表发布数据', 'data are shown as charts'), ({ chart: one }) => one);
    const file = merit('B1.2', text('数据可以下载', 'data can be downloaded'), ({ file: one }) => one);
    const both = [single('B1.1', chart, site, UNREAD), single('B1.2', file, site, UNREAD)];
    return { seen: both.flatMap(({ seen }) => seen), looked: { 'B1.1': 1, 'B1.2': 1 } };
  },
});

const NAMED: readonly [string, RegExp, Text][] = [
  [
    'B2.1',
    /^(?:在线|网上|立即|全程网上?)(?:办理|申请|申报)$|^全程网办$/,
    text(
      '有在线办理入口，能否全程办结需要试用',
      'there is a way to handle items online: whether it leads to the end must be tried',
    ),
  ],
  [
    'B2.2',
    /好差评|(?:办事|服务)评价/,
    text(
      '有服务评价入口，评价是否公开由人员核对',
      'services can be rated: whether ratings are public must be looked at',
    ),
  ],
  [
    'B3.1',
    /智能(?:问答|客服|机器人)|在线客服|实时(?:互动|咨询)/,
    text('有实时互动入口，是否有人答复需要试用', 'there is a way to be answered at once: it must be tried'),
  ],
];

/** Features that have a name on the page: named ones must be tried by a person, and what is named nowhere is not there. */
export const namedFeatures = probe<string[]>({
  id: 'named-features',
  version: 1,
  indicators: NAMED.map(([indicator]) => indicator),
  note({ links }) {
    const found = NAMED.filter(([, pattern]) => links.some((link) => pattern.test(link.text)));
    return found.length > 0 ? found.map(([indicator]) => indicator) : null;
  },
  judge(notes, site) {
    const each = NAMED.map(([indicator, , what]) => {
      const found = notes.find(({ note }) => note.includes(indicator));
      return single(indicator, found ? { indicator, verdict: 'unknown', what, where: found.ref } : null, site, UNREAD);
    });
    return {
      seen: each.flatMap(({ seen }) => seen),
      looked: Object.fromEntries(NAMED.map(([indicator]) => [indicator, 1])),
    };
  },
});

interface SurveyNote {
  title: string;
  published: Temporal.PlainDate | null;
  hasForm: boolean;
  isByMail: boolean;
}

const SURVEY = /征集|问卷|调查/;

/** Surveys of the last year that can be answered on the page. Those that name an e-mail address alone do not count. */
export const surveys = probe<SurveyNote>({
  id: 'surveys',
  version: 1,
  indicators: ['B3.2'],
  note({ page, kind, title, published, lines, column }: Outline) {
    if (kind === 'column' || kind === 'home' || !SURVEY.test(title) || /结果|反馈|情况|公示/.test(title)) return null;
    if (column && column.kind !== 'survey' && !SURVEY.test(column.name)) return null;
    const body = lines.join('\n');
    const fields = (form: Element) =>
      within(page, form).some(
        ({ name, attributes }) =>
          name === 'textarea' || (name === 'input' && /radio|checkbox/.test(attributes.type ?? '')),
      );
    return {
      ...{ title, published: published ?? dateIn(body) },
      hasForm: named(page, 'form').some(fields),
      isByMail: /邮箱|@/.test(body),
    };
  },
  judge(notes, site) {
    const year = site.today.subtract({ years: 1 });
    const recent = notes.filter(({ note: { published } }) => published && !isBefore(published, year));
    const online = recent.filter(({ note }) => note.hasForm);
    // how others are answered is not seen on their pages
    const doubtful = recent.filter(({ note }) => !note.hasForm && !note.isByMail);
    return ofSurveys(online, doubtful.length, site);
  },
});

function ofSurveys(online: readonly Noted<SurveyNote>[], doubtful: number, site: Site): Judged {
  const needed = site.limits.surveysInYear;
  const where: PageRef | null = online[0]?.ref ?? null;
  const excerpt = online.map(({ note }) => note.title).join('、');
  const said = text(
    `一年内网上征集调查${online.length}次，另有${doubtful}次看不出参与方式`,
    `${online.length} surveys online within a year, ${doubtful} of which the way to answer is not seen`,
  );
  const one: Seen = { indicator: 'B3.2', verdict: 'unknown', what: said, where, excerpt };
  if (online.length >= needed) return { seen: [{ ...one, verdict: 'merit' }], looked: { 'B3.2': 1 } };
  return single('B3.2', online.length + doubtful >= needed ? one : null, site, UNREAD);
}

/** Search that finds despite a missing character. That results belong together is for a person to see. */
export const searchBonus = probe<never>({
  id: 'search-bonus',
  version: 1,
  indicators: ['B4.1', 'B4.2'],
  note: () => null,
  judge(_, { asked: { tolerant } }) {
    const looked = { 'B4.1': 1, 'B4.2': 1 };
    const together: Seen = {
      indicator: 'B4.2',
      verdict: 'unknown',
      what: text('搜索结果是否聚合，由人员查看', 'whether results are brought together is for a person to see'),
      where: tolerant?.result ?? null,
    };
    if (tolerant && !tolerant.isFound) return { seen: [together], looked };
    const where = tolerant?.result ?? null;
    const first: Seen = tolerant
      ? {
          indicator: 'B4.1',
          verdict: 'merit',
          what: text('少一个字也能搜到', 'found with a character missing'),
          where,
          excerpt: tolerant.asked,
        }
      : {
          indicator: 'B4.1',
          verdict: 'unknown',
          what: text('没有试用搜索', 'the search was not tried'),
          where,
        };
    return { seen: [first, together], looked };
  },
});
