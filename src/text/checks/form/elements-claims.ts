/** Which of its lines a guide or an interpretation gives to which element, by the labels and headings before them. Pure. */
import type { Element } from './element-words.ts';

/** '三、', '（二）', '1．', '【', '❶' */
const NUMBER =
  /^[\s\u3000]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[、.．\s\u3000]|[（(][一二三四五六七八九十\d]{1,3}[）)]|[^\p{L}\d\s（(《“])*[\s\u3000]*/u;
/** '申请条件：', '【材料】', '谁能办？', '办公地址\t' */
const LABEL = /^([^，。；：:？?\t】\n]{1,14}?)(?:[】）)]\s*)?(?:[：:？?\t】]|[ \u3000]{1,4}(?=\S))\s*(.*)$/u;
/** A heading: short, and nothing that ends a sentence. */
const HEADING = /^[^，。；：:、\t]{2,14}[？?]?$/u;
/** A line that goes on with the one above. */
const GOES_ON = /^[\s\u3000]*(?:[（(]?[1-9]\d?[）).．、]|[①-⑳]|第[二三四五六]步|[-—·•])/u;

/** A short line that asks is a heading, too. */
const ASKS = /谁|怎|咋|什么|啥|哪|多[少久]|几/u;

/** '【核心条款】…' stands for itself. */
const BRACKETED = /^\s*【/u;

interface Segment {
  text: string;
  /** the elements whose label stands before it; null: none */
  of: readonly Element[] | null;
  /** … and whether that is a plain label of theirs with content here */
  isTold: boolean;
}

/** Labels of what is beside the elements, though they hold a word of one: fees, terms, complaints, the post. */
const OF_OTHERS =
  /时间|时段|电话|传真|费|投诉|监督|举报|救济|期|时限|办结|结果|送达|邮|编制|更新|发布|下载|注意|询|问|打|解释|解读/u;
/** A plain label is no longer. */
const LONGEST = 8;

const claimsOf = (label: string, elements: readonly Element[]) =>
  elements.filter(({ label: words }) => words?.test(label));

/** A sentence that begins with a label is as good as a line. */
const LABELLED_SENTENCE = /(?<=。)(?=[^，。；：:？?\n\t]{2,10}[：:？?][^\n])/u;

/** '一、' and '二、' are of one rank. */
const rankOf = (line: string) => (NUMBER.exec(line)?.[0] ?? '').trim().replace(/[一二三四五六七八九十\d]+/u, '1');

/** The lines below the title. */
function segmentsOf(text: string, elements: readonly Element[]): Segment[] {
  let held: readonly Element[] | null = null;
  /** whether all below belongs to it, up to the next */
  let isHeading = false;
  let isPlain = false;
  /** what its heading is numbered by */
  let rank = '';
  const lines = text.trimStart().split('\n').slice(1);
  return lines
    .flatMap((line) => line.split(LABELLED_SENTENCE))
    .filter((line) => line.trim() !== '')
    .map((line): Segment => {
      const rest = line.replace(NUMBER, '').trimEnd();
      const [, label, content = ''] = LABEL.exec(rest) ?? [];
      const named = label ?? (HEADING.test(rest) ? rest : '');
      const of = named === '' ? [] : claimsOf(named, elements);
      if (of.length > 0) {
        held = of;
        isHeading = content === '';
        isPlain = named.length <= LONGEST && !OF_OTHERS.test(named);
        rank = rankOf(line);
      } else if (
        isHeading
          ? (named !== '' && rank !== '' && rankOf(line) === rank) ||
            (HEADING.test(rest) && ASKS.test(rest)) ||
            BRACKETED.test(line)
          : !GOES_ON.test(line)
      ) {
        held = null;
        isHeading = false;
      }
      return { text: line, of: held, isTold: held !== null && isPlain && (of.length === 0 || content !== '') };
    });
}

/** How many elements a page must name by labels before a line of one counts for no other. */
const NAMED = 3;

export interface Telling {
  /** what of the text may tell an element: all of it, or what no label gives to another one */
  of: (element: Element) => string;
  /** lines that no label gives to any */
  unclaimed: readonly string[];
  /** those that have a plain label with something behind or below it */
  told: ReadonlySet<Element>;
  /** those that some label or heading names */
  named: ReadonlySet<Element>;
}

export function tellingOf(text: string, elements: readonly Element[]): Telling {
  const segments = segmentsOf(text, elements);
  const unclaimed = segments.filter(({ of }) => of === null).map((segment) => segment.text);
  const told = new Set(segments.flatMap(({ of, isTold }) => (isTold && of) || []));
  const named = new Set(segments.flatMap(({ of }) => of ?? []));
  if (named.size < Math.min(NAMED, elements.length - 1)) return { of: () => text, unclaimed, told, named };
  return {
    of: (element) =>
      segments
        .filter(({ of }) => of === null || of.some((one) => one === element || element.alike?.test(one.zh)))
        .map((segment) => segment.text)
        .join('\n'),
    unclaimed,
    told,
    named,
  };
}
