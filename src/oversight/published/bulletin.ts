/** The public summary of a round (通报): every figure in it comes from the round. Pure. */
import { type Figure, type Figures, REFERENCE, TYPED } from '../../documents/checks/figures.ts';
import { documentText, escapeHtml } from '../../text/html.ts';
import { type Text, text } from '../../web/language.ts';
import { isKnown, ranking } from '../rounds/ranking.ts';
import type { RoundState } from '../rounds/state.ts';
import { VERDICT_NAMES } from '../rounds/words.ts';
import { mainProblems, rangeWords, type TrendRound, trendRound } from './trend.ts';

/** Problems that a summary names at the most. */
const MOST_PROBLEMS = 8;

/** Figures that a text may refer to. */
export function references(state: RoundState): Figure[] {
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
    ['待定单位数', of('open')],
    ['未查清单位数', list.filter(({ score }) => score !== null && !isKnown(score)).length],
    ['平均分', trendRound('', state).mean],
    ['最高分', Math.max(...known.map(({ score }) => score?.points ?? 0))],
    ['最低分', Math.min(...known.map(({ score }) => score?.points ?? 0))],
  ];
  return values.flatMap(([name, value]) =>
    value === null || !Number.isFinite(value) ? [] : [{ name, value: String(value) }],
  );
}

/** Why a text cannot stand in a summary; null when it can. */
export function refuseText(written: string, known: readonly Figure[]): Text | null {
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

const resolved = (written: string, known: readonly Figure[]) =>
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

/** What its document must go on saying: an edit that types over it is stopped before release. */
export function figuresOf(input: BulletinInput): Figures {
  const { state, lead, demands } = input;
  const lines = bulletinTables(input).flatMap((part) => documentText('', part).split('\n'));
  return {
    source: state.title,
    lines: lines.map((line) => line.trim()).filter((line) => line !== ''),
    written: `${lead}\n${demands}`,
    known: references(state),
  };
}

/** The tables of a summary, as they stand in its document. */
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
          ['单位', '结论', '可能的得分', '未查清的指标'],
          open.map(({ unitId, score }) => [
            nameOf(unitId),
            // a veto decides whatever is still unknown
            score ? VERDICT_NAMES[score.verdict].zh : '',
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
  `按照${set.basis.zh}，${title}对${from}至${to}期间的情况进行了检查。范围内共有{{范围内单位数}}个单位，抽查{{抽查单位数}}个，已检查{{已检查单位数}}个：合格{{合格单位数}}个，不合格{{不合格单位数}}个，结论待定{{待定单位数}}个；其中{{未查清单位数}}个尚有指标未查清，不参加排名。现将结果通报如下。`;
