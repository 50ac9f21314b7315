/** One row of the day-by-day account: the words and the basis for each kind of day. */

import { articleName } from './articles.ts';
import type { Day } from './calendar.ts';
import type { AccountDay, AccountKind, PauseReason, PeriodStart } from './clock-types.ts';
import type { EventOf } from './events.ts';
import { orderBasis } from './order.ts';
import { articleIn, type Regulation } from './regulation.ts';
import { type Words, words } from './words.ts';

const ARTICLE_OF: Record<Exclude<AccountKind, 'day-off' | 'trigger'>, string> = {
  ordered: '33',
  counted: '33',
  extension: '33',
  clarification: '30',
  fee: '42',
  'third-party': '33',
  'co-maker': '33',
  agency: '33',
  delayed: '35',
  overdue: '33',
};

/** Why a time is not counted, by reason. */
export const PAUSE_WORDS: Record<PauseReason, { article: string; why: Words }> = {
  clarification: {
    article: '30',
    why: words('等待申请人补正，不计入期限', 'waiting for the applicant to clarify: not counted'),
  },
  fee: { article: '42', why: words('等待缴纳信息处理费，不计入期限', 'waiting for the processing fee: not counted') },
  'third-party': {
    article: '33',
    why: words('征求第三方意见所需时间，不计入期限', 'consulting a third party: not counted'),
  },
  'co-maker': {
    article: '33',
    why: words('征求共同制作机关意见所需时间，不计入期限', 'consulting a co-maker: not counted'),
  },
  agency: {
    article: '33',
    why: words('征求其他机关意见所需时间，不计入期限', 'consulting another agency: not counted'),
  },
};

/** On what the round rests: the order that began it, if any, and the regulation then in force. */
interface Grounds {
  order: EventOf<'answer-ordered'> | null;
  regulation: Regulation;
}

/** A row for a day that is not the trigger of a period. `number` is null when the day is not counted. */
export function accountDay(
  day: Day,
  kind: Exclude<AccountKind, 'trigger'>,
  number: number | null,
  { order, regulation }: Grounds,
): AccountDay {
  return {
    date: day.date,
    counted: number !== null,
    number,
    kind,
    why: whyOf(day, kind),
    basis:
      kind === 'day-off' || day.kind === 'makeup' || day.kind === 'county-work'
        ? calendarBasis(day)
        : order?.within && (number !== null || kind === 'ordered')
          ? orderBasis(order)
          : articleName(articleIn(regulation.id, ARTICLE_OF[kind])),
    provisional: day.provisional,
  };
}

const TRIGGER_ARTICLE: Record<PeriodStart, string> = {
  order: '33',
  receipt: '31',
  clarification: '30',
  fee: '42',
};

/** The day a period starts from; it is not counted under the next-day convention. `order`: of the round, if any. */
export function triggerDay(day: Day, because: PeriodStart, { order, regulation }: Grounds): AccountDay {
  const why = {
    receipt: words('收到申请之日，自次日起计算', 'received: counting starts the next day'),
    clarification: words('收到补正之日，答复期限自次日起重新计算', 'clarified: the period starts afresh the next day'),
    fee: words('费用缴清之日，答复期限自次日起重新计算', 'fee paid: the period starts afresh the next day'),
    order:
      order?.by === 'judgment'
        ? words('收到判决之日，重新答复的期限自次日起计算', 'judgment received: a new period starts the next day')
        : words('收到复议决定之日，重新答复的期限自次日起计算', 'decision received: a new period starts the next day'),
  }[because];
  return {
    date: day.date,
    counted: false,
    number: null,
    kind: 'trigger',
    why,
    basis:
      because === 'order' && order
        ? orderBasis(order)
        : articleName(articleIn(regulation.id, TRIGGER_ARTICLE[because])),
    provisional: day.provisional,
  };
}

function whyOf(day: Day, kind: Exclude<AccountKind, 'trigger'>): Words {
  switch (kind) {
    case 'counted':
    case 'day-off':
      return day.why;
    case 'extension':
      return words(`延长期限内的${day.why.zh}`, `${day.why.en}, within the extension`);
    case 'ordered':
      return words('复议决定或者判决确定的期限内', 'within the period that the order names');
    case 'delayed':
      return words('延迟答复期限内', 'within the delayed period');
    case 'overdue':
      return words('已超过答复期限', 'past the due date');
    default:
      return PAUSE_WORDS[kind].why;
  }
}

/** Why a day off is one: the notice of the holiday. */
export function calendarBasis(day: Day): Words {
  if (day.kind === 'weekend') return words('休息日', 'weekend');
  if (day.notice === null) {
    return day.provisional
      ? words('暂定', 'provisional')
      : words('节假日数据（单一来源，待核）', 'holiday data from a single source');
  }
  return day.kind === 'county-off' || day.kind === 'county-work'
    ? words(day.notice, day.notice)
    : noticeWords(day.notice);
}

/** A holiday notice by what it is cited as: its date and number in the State Council's policy library, or its document number. */
export function noticeWords(notice: string): Words {
  const several = notice.split('; ');
  if (several.length > 1) {
    const each = several.map(noticeWords);
    return words(each.map(({ zh }) => zh).join('、'), each.map(({ en }) => en).join(', '));
  }
  const [, number, year, month, day] = /^content_(\d+) \((\d{4})-(\d{2})(?:-(\d{2}))?\)$/.exec(notice) ?? [];
  if (!number || !year || !month) return words(`国务院办公厅放假通知 ${notice}`, `State Council notice ${notice}`);
  const zh = `${year}年${Number(month)}月${day ? `${Number(day)}日` : ''}`;
  return words(
    `国务院办公厅${zh}放假通知（政策文件库${number}）`,
    `State Council notice of ${[year, month, day].filter(Boolean).join('-')} (policy library ${number})`,
  );
}
