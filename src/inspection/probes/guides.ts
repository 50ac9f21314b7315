import { missingElements } from '../../text/checks/form/elements.ts';
import { text } from '../../web/language.ts';
import type { Outline } from './outline.ts';
import { probe, type Seen } from './probe.ts';

interface Note {
  title: string;
  missing: string[];
  vague: string | null;
  hasForm: boolean;
}

/** The eight classes of elements, each by the labels that guides give it. */
const ELEMENTS: readonly [string, RegExp][] = [
  ['事项名称', /事项名称|项目名称|服务名称|办理事项/],
  ['设定依据', /(?:设定|法律|办理|政策|实施)依据|法定依据/],
  ['申请条件', /(?:申请|受理|办理|申报|准予批准的?)条件|申请(?:人)?资格|适用范围|办理对象/],
  ['办理材料', /(?:办理|申请|申报|所需|提交|提供)材料|材料(?:清单|目录|名称)/],
  ['办理地点', /(?:办理|受理|办公|窗口)(?:地点|地址|窗口)|办公地址/],
  ['办理时间', /(?:办理|办公|受理|工作|服务)时间/],
  ['联系电话', /(?:联系|咨询|监督|服务|办公)(?:电话|方式)/],
  ['办理流程', /(?:办理|办事|申请|审批|服务)(?:流程|程序|步骤)|流程图/],
];
const VAGUE =
  /(?:其他|其它|有关|相关|等)(?:需要|应当)?(?:提供|提交)?的?(?:相关|有关|其他)?(?:材料|证明|资料|文件)(?:。|；|;|$|\s)|(?:法律|法规)规定的其他材料/;
const FORM = /表格下载|空白表|样表|示范文本|填写样例|申请表|示例/;
/** elements of which a page has some that is a guide at all, without saying so */
const LEAST = 4;

/** Service guides: eight classes of elements, no vague papers, forms and samples to download. */
export const guides = probe<Note>({
  id: 'service-guides',
  version: 3,
  indicators: ['W6.2', 'D2.1', 'D2.2', 'D2.4'],
  counted: ['W6.2', 'D2.2', 'D2.4'],
  note(outline) {
    if (!isGuide(outline)) return null;
    const { lines, title, links } = outline;
    const missing = missingOf(title, lines);
    const vague = lines.find((line) => VAGUE.test(line)) ?? null;
    const hasForm = links.some(
      ({ text: name, to }) => FORM.test(name) || (/\.(?:docx?|xlsx?|pdf|wps|zip)$/i.test(to) && /表|样/.test(name)),
    );
    const needsNone = lines.some((line) =>
      /无需(?:填写|提交|提供)(?:任何)?(?:表格|材料|申请表)|免填表|免申即享/.test(line),
    );
    return { title, missing, vague, hasForm: hasForm || needsNone };
  },
  judge(notes, { limits, isWhole, hasHome }) {
    const seen = notes.flatMap(({ ref, note: { title, missing, vague, hasForm } }): Seen[] =>
      [
        ...(missing.length >= limits.missingElements ? [seenOf('W6.2', missing.join('、'), title)] : []),
        ...(missing.length > 0 ? [seenOf('D2.2', missing.join('、'), title)] : []),
        ...(vague === null
          ? []
          : [
              {
                indicator: 'D2.2',
                verdict: 'fail' as const,
                what: text(`《${title}》的材料要求含糊`, `the guide '${title}' names papers vaguely`),
                excerpt: vague,
              },
            ]),
        ...(hasForm
          ? []
          : [
              {
                indicator: 'D2.4',
                verdict: 'fail' as const,
                what: text(`《${title}》没有提供空白表格或者样表`, `the guide '${title}' offers no form or sample`),
              },
            ]),
      ].map((one) => ({ ...one, where: ref })),
    );
    if (notes.length === 0)
      seen.push({
        ...{ indicator: 'D2.1', verdict: isWhole && hasHome ? 'fail' : 'unknown', where: null },
        what: text('没有找到办事指南', 'no service guide was found'),
      });
    const looked = notes.length;
    return { seen, looked: { 'D2.1': 1, ...(looked > 0 ? { 'W6.2': looked, 'D2.2': looked, 'D2.4': looked } : {}) } };
  },
});

/** A page that calls itself a guide, or has some of its elements. */
export function isGuide({ lines, title, kind, column }: Outline): boolean {
  if (kind === 'column' || kind === 'home') return false;
  const isNamed =
    /办事指南|服务指南/.test(`${title} ${column?.name ?? ''}`) && !/通知|公告|公示|解读|编制|规范|信息公开/.test(title);
  return isNamed || (!/信息公开/.test(title) && labels(lines) >= LEAST);
}

/** Elements by their labels; without a label, by what the text says of them in its own words. */
function missingOf(title: string, lines: readonly string[]): string[] {
  const inWords = new Set(missingElements([title, ...lines].join('\n'), 'service-guide').map(({ zh }) => zh));
  return ELEMENTS.filter(([name, label]) => {
    const labelled = lines.flatMap((line, index) =>
      label.test(line) ? [hasElement(label, line, lines[index + 1])] : [],
    );
    return labelled.length > 0 ? !labelled.includes(true) : inWords.has(name);
  }).map(([name]) => name);
}

const labels = (lines: readonly string[]) =>
  ELEMENTS.filter(([, label]) => lines.some((line, index) => hasElement(label, line, lines[index + 1]))).length;

/** A label counts when something follows it, on its line or the next. */
function hasElement(label: RegExp, line: string, next: string | undefined): boolean {
  const match = label.exec(line);
  if (!match) return false;
  const rest = line.slice(match.index + match[0].length).replace(/[\s：:（）()]+/g, '');
  const after = (next ?? '').trim();
  return rest !== '' || (after !== '' && !ELEMENTS.some(([, other]) => other.test(after.slice(0, 8))));
}

const seenOf = (indicator: string, missing: string, title: string) => ({
  indicator,
  verdict: 'fail' as const,
  what: text(`《${title}》缺少${missing}`, `the guide '${title}' lacks elements`),
  excerpt: missing,
});
