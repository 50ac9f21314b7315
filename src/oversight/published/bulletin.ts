/** The public summary of a round (通报): every figure in it comes from the round. Pure. */
import { escapeHtml } from '../../text/html.ts';
import { type Text, text } from '../../web/language.ts';
import { isKnown, ranking } from '../rounds/ranking.ts';
import type { RoundState } from '../rounds/state.ts';
import { VERDICT_NAMES } from '../rounds/words.ts';
import { mainProblems, rangeWords, type TrendRound, trendRound } from './trend.ts';

/** Problems that a summary names at the most. */
const MOST_PROBLEMS = 8;

export interface Reference {
  /** written as {{name}} */
  name: string;
  value: string;
}

/** Figures that a text may refer to. */
export function references(state: RoundState): Reference[] {
  const drawn = state.subjects.filter(({ isDrawn }) => isDrawn);
  const list = ranking(state);
  const known = list.filter(({ score }) => isKnown(score));
  const of = (verdict: string) => list.filter(({ score }) => score?.verdict === verdict).length;
  const values: [string, number | string | null][] = [
    ['范围内单位数', state.subjects.length],
    ['抽查单位数', drawn.length],
    ['已检查单位数', drawn.filter(({ measuring }) => measuring !== null).length],
    ['合格单位数', of('qualified')],
    ['不合格单位数', of('not-qualified')],
    ['未查清单位数', list.filter(({ score }) => score !== null && !isKnown(score)).length],
    ['平均分', trendRound('', state).mean],
    ['最高分', Math.max(...known.map(({ score }) => score?.points ?? 0))],
    ['最低分', Math.min(...known.map(({ score }) => score?.points ?? 0))],
  ];
  return values.flatMap(([name, value]) =>
    value === null || !Number.isFinite(value) ? [] : [{ name, value: String(value) }],
  );
}

const REFERENCE = /\{\{([^{}]*)\}\}/gu;
/** A figure with its measure, typed where a reference belongs. */
const TYPED =
  /(?:[0-9]+(?:\.[0-9]+)?|[〇零一二两三四五六七八九十百]+)\s*(?:个?(?:参评)?单位|家(?:单位)?|个网站|分(?![之钟别类工管析布])|处(?![理室置长])|[%％])/u;

/** Why a text cannot stand in a summary; null when it can. */
export function refuseText(written: string, known: readonly Reference[]): Text | null {
  const stray = [...written.matchAll(REFERENCE)]
    .map(([, name = '']) => name.trim())
    .find((name) => !known.some((one) => one.name === name));
  if (stray !== undefined) return text(`没有名为“${stray}”的数据`, `There is no figure called ${stray}`);
  const typed = TYPED.exec(written.replaceAll(REFERENCE, '　'))?.[0];
  if (typed === undefined) return null;
  const value = /^[0-9.]+/.exec(typed)?.[0];
  const same = known.filter((one) => one.value === value).map(({ name }) => `{{${name}}}`);
  return same.length > 0
    ? text(
        `“${typed}”请改为引用检查数据，不要直接填写，可用${same.join('、')}`,
        `Refer to a figure of the round instead of typing “${typed}”: ${same.join(', ')}`,
      )
    : text(
        `“${typed}”与检查数据都不相同，请改为引用检查数据，不要直接填写`,
        `“${typed}” is no figure of the round: refer to one instead of typing`,
      );
}

export interface Differing {
  name: string;
  value: string;
  /** what stands in its place now */
  found: string;
}

/** characters beside a reference by which its place is known again, after edits too */
const BESIDE = 6;
const FIGURE = String.raw`([0-9]+(?:\.[0-9]+)?)`;
const escaped = (part: string) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** References of a draft in whose place the text says another figure by now. */
export function differing(now: string, written: string, known: readonly Reference[]): Differing[] {
  const plain = now.replace(/\s+/g, '');
  const draft = written.replace(/\s+/g, '');
  return [...draft.matchAll(REFERENCE)].flatMap((match): Differing[] => {
    const name = (match[1] ?? '').trim();
    const value = known.find((one) => one.name === name)?.value;
    if (value === undefined) return [];
    const before = draft.slice(0, match.index).split(/\}\}/).at(-1)?.slice(-BESIDE) ?? '';
    const after =
      draft
        .slice(match.index + match[0].length)
        .split(/\{\{/)[0]
        ?.slice(0, BESIDE) ?? '';
    // a place that only a character or two tell could be any
    if (before.length + after.length < 3) return [];
    const place = new RegExp(`${escaped(before)}${FIGURE}${escaped(after)}`, 'u').exec(plain);
    const found = place?.[1];
    return found === undefined || found === value ? [] : [{ name, value, found }];
  });
}

const resolved = (written: string, known: readonly Reference[]) =>
  written.replaceAll(REFERENCE, (_, name: string) => known.find((one) => one.name === name.trim())?.value ?? '');

export interface Texts {
  /** paragraphs before the ranking, and after the problems; figures as references */
  lead: string;
  demands: string;
}

export interface BulletinInput extends Texts {
  state: RoundState;
  /** earlier rounds by the same indicators, the oldest first */
  earlier: readonly TrendRound[];
  nameOf(unitId: string): string;
}

const paragraphs = (written: string) =>
  written
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escapeHtml(line.trim())}</p>`)
    .join('');

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  `<table><tbody><tr>${head.map((cell) => `<th>${escapeHtml(cell)}</th>`).join('')}</tr>${rows
    .map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>`;

/** The tables of a summary, as they stand in its document: what is compared to see whether somebody typed over them. */
export function bulletinTables({ state, earlier, nameOf }: Omit<BulletinInput, keyof Texts>): string[] {
  const list = ranking(state);
  const ranked = list.filter(({ rank }) => rank !== null);
  const open = list.filter(({ rank }) => rank === null);
  const trend = [...earlier, trendRound('', state)];
  const problems = mainProblems(state, MOST_PROBLEMS);
  return [
    ranked.length === 0
      ? '<p>没有已经全部查清、可以排名的单位。</p>'
      : table(
          ['名次', '单位', '得分', '结论'],
          ranked.map(({ rank, unitId, score }) => [
            String(rank),
            nameOf(unitId),
            String(score?.points ?? ''),
            score ? VERDICT_NAMES[score.verdict].zh : '',
          ]),
        ),
    open.length === 0
      ? ''
      : `<p>下列单位尚有未查清的指标，不参加排名，列出查清后可能的得分。</p>${table(
          ['单位', '可能的得分', '未查清的指标'],
          open.map(({ unitId, score }) => [
            nameOf(unitId),
            score ? rangeWords(score.total) : '尚未检查',
            score?.unknown.join('、') ?? '',
          ]),
        )}`,
    problems.length === 0
      ? '<p>没有发现应当扣分的问题。</p>'
      : table(
          ['问题', '涉及单位数', '发现处数'],
          problems.map(({ finds, units, hits }) => [finds, String(units), String(hits)]),
        ),
    table(
      ['批次', '参加排名的单位数', '平均分'],
      trend.map(({ title, standings: of, mean }) => [
        title,
        String(of.filter(({ rank }) => rank !== null).length),
        mean === null ? '—' : String(mean),
      ]),
    ),
  ];
}

/** The body of the document: clean HTML. */
export function bulletinHtml(input: BulletinInput): string {
  const { state, lead, demands } = input;
  const known = references(state);
  const [ranked = '', open = '', problems = '', trend = ''] = bulletinTables(input);
  return [
    paragraphs(resolved(lead, known)),
    '<h2>一、得分和排名</h2>',
    ranked,
    open,
    '<h2>二、主要问题</h2>',
    problems,
    '<h2>三、历次情况</h2>',
    trend,
    ...(demands.trim() === '' ? [] : ['<h2>四、工作要求</h2>', paragraphs(resolved(demands, known))]),
  ].join('');
}

/** What a lead says at first. */
export const usualLead = ({ title, from, to, set }: RoundState): string =>
  `按照${set.basis.zh}，${title}对${from}至${to}期间的情况进行了检查。范围内共有{{范围内单位数}}个单位，抽查{{抽查单位数}}个，已检查{{已检查单位数}}个：合格{{合格单位数}}个，不合格{{不合格单位数}}个，尚有指标未查清{{未查清单位数}}个。现将结果通报如下。`;
