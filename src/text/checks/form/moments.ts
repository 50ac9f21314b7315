/** Days and times of day that a sentence gives of a row: '午班12:40发车' where the row says 12:10. Pure. */
import type { StatedFault, Statement } from './statement.ts';

const MOMENT = /(?<clock>(?<!\d)\d{1,2}[:：]\d{2}(?!\d|[:：]))|(?<day>(?<!\d)\d{1,2}月\d{1,2}日)/gu;
const WHEN = /(?:时间|日期|时刻|班车|班次)$/u;
/** Between the name of a row and the moment, beside words of the head. */
const FILLERS = /车|时间|日期|的|为|是|在|于|将|定|改|[：:，、（(\s]/gu;
/** A span of time is two moments. */
const SPAN = /^\s*(?:[-—－~～]|至|到)/u;

interface Moment {
  text: string;
  start: number;
  end: number;
  isDay: boolean;
}

function momentsIn(text: string): Moment[] {
  return [...text.matchAll(MOMENT)].map((match) => ({
    text: match[0].replace('：', ':'),
    start: match.index,
    end: match.index + match[0].length,
    isDay: match.groups?.day !== undefined,
  }));
}

export function momentFaults({ context: { read, table }, sentence, named, isPointing }: Statement): StatedFault[] {
  const { text } = sentence;
  if (named.length === 0) return [];
  const moments = momentsIn(text);
  return moments.flatMap((moment, i): StatedFault[] => {
    const mention = named.findLast(({ end }) => end <= moment.start);
    if (!mention || SPAN.test(text.slice(moment.end)) || SPAN.test(text.slice(moments[i - 1]?.end ?? 0, moment.start)))
      return [];
    if (moments.some(({ start }) => start >= mention.end && start < moment.start)) return [];
    let between = text.slice(mention.end, moment.start);
    const held = read.names.flatMap((name, at) => {
      const own = momentsIn(mention.named.row.cells[at]?.text ?? '').filter(({ isDay }) => isDay === moment.isDay);
      return at > 0 && own.length > 0 ? [{ core: name.replace(WHEN, ''), own: own.map((one) => one.text) }] : [];
    });
    const meant = held.length > 1 ? held.filter(({ core }) => core.length > 1 && text.includes(core)) : held;
    const [one, ...more] = meant;
    if (!one || more.length > 0 || one.own.length > 1 || held.some(({ own }) => own.includes(moment.text))) return [];
    const isSaid = isPointing || one.core.length === 0 || (one.core.length > 1 && text.includes(one.core));
    for (const { text: head } of table.head) between = between.replace(head, '').replace(head.replace(WHEN, ''), '');
    if (!isSaid || between.replace(FILLERS, '').length > 1) return [];
    const [start, end] = [sentence.start + moment.start, sentence.start + moment.end];
    return [{ start, end, written: moment.text, right: one.own.join('、'), of: 'row' }];
  });
}
