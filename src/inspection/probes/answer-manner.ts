import { nationalCalendar } from '../../law/calendar.ts';
import { text } from '../../web/language.ts';
import { type Message, messageIn } from './dialogue.ts';
import { probe, type Seen } from './probe.ts';

interface Note {
  title: string;
  asked: Temporal.PlainDate;
  answered: Temporal.PlainDate;
  said: string;
}

/** characters of an answer that says something, and words of those that send people away */
const SHORTEST = 15;
const EVASIVE =
  /^(?:您好[，,！!。]?)?(?:.{0,12})(?:已收悉|已转|已知悉|请(?:您)?(?:咨询|联系|致电|拨打|向)[^。]{0,30}。?$)/;

/**
 * Answers that came late or say little, for a person to read: only a simple question must be answered in days, and only
 * questions that inspectors ask themselves show how ordinary people fare.
 */
export const answerManner = probe<Note>({
  id: 'answer-manner',
  version: 1,
  indicators: ['D3.4'],
  note(outline) {
    const message = messageIn(outline);
    return message?.asked && message.answered ? noteOf(message, message.asked, message.answered) : null;
  },
  judge(notes, { limits }) {
    const seen = notes.flatMap(({ ref, note: { title, asked, answered, said } }): Seen[] => {
      const isLate = isAfterWorkdays(asked, answered, limits.answerWorkdays);
      const isThin = said.length > 0 && (said.length < SHORTEST || EVASIVE.test(said));
      if (!isLate && !isThin) return [];
      const what = isLate
        ? text(
            `《${title}》超过${limits.answerWorkdays}个工作日答复，是否属于简单咨询由人员判断`,
            `'${title}' was answered after more than ${limits.answerWorkdays} working days: whether it is simple is for a person`,
          )
        : text(
            `《${title}》的答复内容很少，是否敷衍由人员判断`,
            `the answer to '${title}' says little: whether it evades is for a person`,
          );
      return [
        { indicator: 'D3.4', verdict: 'unknown', what, where: ref, excerpt: `${asked} — ${answered} ${said}`.trim() },
      ];
    });
    const why = text(
      '需要检查人员以用户身份提出简单咨询，并核对答复时间和内容',
      'inspectors ask simple questions themselves and look at when and what is answered',
    );
    return { seen, looked: notes.length > 0 ? { 'D3.4': notes.length } : {}, open: { 'D3.4': why } };
  },
});

const noteOf = ({ title, said }: Message, asked: Temporal.PlainDate, answered: Temporal.PlainDate): Note => ({
  ...{ title, asked, answered },
  said: said.slice(0, 60),
});

/** Whether more than so many working days lie between; the day of asking does not count. False before the first announced year. */
function isAfterWorkdays(asked: Temporal.PlainDate, answered: Temporal.PlainDate, most: number): boolean {
  if (asked.year < nationalCalendar.firstYear) return false;
  let count = 0;
  for (let day = asked.add({ days: 1 }); Temporal.PlainDate.compare(day, answered) <= 0; day = day.add({ days: 1 })) {
    if (nationalCalendar.likelyDay(day).working) count += 1;
    if (count > most) return true;
  }
  return false;
}
