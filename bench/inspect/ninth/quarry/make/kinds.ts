/** Pages of the kinds that must have certain elements: whole, in unusual form, or lacking something. */
import type { Kind } from '../../../corpus.ts';
import type { Chance } from './chance.ts';
import { fill } from './fill.ts';
import type { Draft } from './press.ts';
import { setting } from './setting.ts';
import { varied } from './variety.ts';

interface Element {
  name: string;
  lines: string[];
}

interface Parts {
  title: string;
  before: string[];
  elements: Element[];
}

export type Change = (parts: Parts) => Parts | undefined;

function partsOf(text: string): Parts {
  const [title = '', ...rest] = text.split('\n');
  const before: string[] = [];
  const elements: Element[] = [];
  for (const line of rest) {
    const found = /^@(\S+) (.+)$/.exec(line);
    if (found) elements.push({ name: found[1] ?? '', lines: [found[2] ?? ''] });
    else (elements.at(-1)?.lines ?? before).push(line);
  }
  return { title, before, elements };
}

const NUMERAL = /^(（[一二三四五六七八]）|第[一二三四五六七八]部分|[一二三四五六七八]、|\d\.)/;

/** Numbers the elements anew after some are gone. */
function renumbered(elements: readonly Element[], kept: readonly Element[]): Element[] {
  const numerals = elements.flatMap(({ lines }) => NUMERAL.exec(lines[0] ?? '')?.[0] ?? []);
  let next = 0;
  return kept.map(({ name, lines: [first = '', ...rest] }) => {
    if (!NUMERAL.test(first)) return { name, lines: [first, ...rest] };
    const numeral = numerals[next] ?? '';
    next += 1;
    return { name, lines: [first.replace(NUMERAL, numeral), ...rest] };
  });
}

/** Leaves elements out. */
export function without(...names: string[]): Change {
  return (parts) => {
    const kept = parts.elements.filter(({ name }) => !names.includes(name));
    if (parts.elements.length - kept.length < names.length) return undefined;
    return { ...parts, elements: renumbered(parts.elements, kept) };
  };
}

/** Puts something that only looks like the element in its place; it takes over the element's number. */
export function instead(name: string, words: string): Change {
  return (parts) => {
    if (!parts.elements.some((element) => element.name === name)) return undefined;
    const elements = parts.elements.map((element) =>
      element.name === name ? { name, lines: [numeralOf(element) + words] } : element,
    );
    return { ...parts, elements };
  };
}

function numeralOf({ lines: [first = ''] }: Element): string {
  return (
    /^(（[一二三四五六七八]）|第[一二三四五六七八]部分 |第[一二三四五六七八]条 |[一二三四五六七八]、|\d\.)/.exec(
      first,
    )?.[0] ?? ''
  );
}

/** Lines that are only a heading go, what they headed stays. */
export const withoutHeadings: Change = (parts) => ({
  ...parts,
  elements: parts.elements.map(({ name, lines }) => ({ name, lines: lines.length > 1 ? lines.slice(1) : lines })),
});

/** Label and content of each element as a row of a table. */
export const asTable: Change = (parts) => ({
  ...parts,
  elements: parts.elements.map(({ name, lines }) => {
    const found = /^(.{2,12}?)[：】。\n]([\s\S]+)$/.exec(lines.join('\n'));
    if (!found) return { name, lines };
    return { name, lines: [`${found[1]?.replace('【', '')}\t${found[2]?.replaceAll('\n', '')}`] };
  }),
});

/** How to reach the office, in one sentence. */
export const inOneParagraph: Change = (parts) => {
  const contact = ['机构', '时间', '电话', '传真'];
  const together = parts.elements.filter(({ name }) => contact.includes(name)).flatMap(({ lines }) => lines);
  const first = parts.elements.findIndex(({ name }) => name === '机构');
  const elements = parts.elements.filter(({ name }) => !contact.includes(name));
  elements.splice(first, 0, {
    name: '机构',
    lines: [`${together.map((line) => line.replace(/[。；]$/, '')).join('，')}。`],
  });
  return { ...parts, elements };
};

/** Says in another place since when and how long it is in force. */
export function elsewhere(words: string): Change {
  return (parts) => ({
    ...parts,
    before: [parts.before[0] ?? '', words, ...parts.before.slice(1)],
    elements: withoutForce(parts),
  });
}

/** The closing article goes, signature and day stay. */
function withoutForce({ elements }: Parts): Element[] {
  return elements.map((element) =>
    element.name === '施行' ? { name: '', lines: element.lines.slice(-1 * ends(element)) } : element,
  );
}

/** How many lines of the last element are signature and day. */
function ends({ lines }: Element): number {
  return lines.filter((line) => line.length < 22 && !/[：。]/.test(line) && !/^第.章/.test(line)).length;
}

/** The closing article without its words on force, with others instead if given. */
export function withoutValidity(words: string | undefined): Change {
  return (parts) => {
    const last = parts.elements.at(-1);
    if (!last) return undefined;
    const signature = last.lines.slice(-1 * ends(last));
    const article = last.lines.find((line) => NUMERAL.test(line) || /^第[一二三四五六七八]条 /.test(line)) ?? '';
    const numeral = numeralOf({ name: '', lines: [article] });
    return { ...parts, elements: [{ name: '', lines: [...(words ? [numeral + words] : []), ...signature] }] };
  };
}

const LEAST = 215;
/** What a page of the kind may say besides when it has become short. */
const TAILS: Partial<Record<Kind, string>> = {
  interpretation:
    '为做好文件的贯彻实施，{县}将通过[政府网站|村村响广播|农村大集]、办事大厅和乡镇干部入户等方式开展宣传，{年}年计划举办培训{2-9}期，培训基层工作人员{80-260}人次，现场解答群众提出的疑问。实施中遇到的情况，[每季度|每半年]汇总研究一次，[群众可通过来信方式提出意见|欢迎公众提出意见建议]。',
  'service-guide':
    '温馨提示：{县}政务大厅为老年人、残疾人提供[帮办代办|优先办理]服务，[大厅设有无障碍通道和母婴室|入口处备有老花镜和轮椅]。群众对服务不满意的，可使用大厅评价器打分，评价结果按月张榜，去年共收到评价{900-3800}条，满意率{96.1-99.8}%，对不满意的逐条核实改进。',
  'disclosure-guide':
    '本机关按年度编制政府信息公开工作年度报告，于次年一月底前向社会发布。{去年}年，本机关主动发布各类信息{300-900}条，制作[政策图解|短视频]{6-38}个，开展业务培训{2-6}次，[未发生因公开引起的行政诉讼|全部信息发布前均经过审查]。',
};

/** A page of a kind; with a check it lacks what the change took. */
export function kindDraft(
  kind: Kind,
  text: string,
  change: Change | undefined,
  check: string | undefined,
  c: Chance,
): Draft {
  const s = setting(c, [1, 12]);
  const filled = varied(text)
    .trim()
    .split('\n')
    .map((line) => fill(line, s))
    .join('\n');
  const whole = partsOf(filled);
  const parts = change ? change(whole) : whole;
  if (!parts) return undefined;
  const written = [...parts.before, ...parts.elements.flatMap(({ lines }) => lines)].map((line) => fill(line, s));
  const short = written.join('\n').length < LEAST && TAILS[kind] !== undefined;
  const body = [...written, ...(short ? [fill(TAILS[kind] ?? '', s)] : [])].join('\n');
  const faults = check === undefined ? [] : [{ check, text: '' }];
  return { title: parts.title, body, kind, date: s.day.toISOString().slice(0, 10), faults };
}
