/** The reading of a case as text, in Chinese or English. */
import { articleName } from '../../law/articles.ts';
import type { ClockState, Due, Pause, WaitReason } from '../../law/clock-types.ts';
import type { Period } from '../../law/days.ts';
import type { DeadlineDay } from '../../law/deadline-days.ts';
import type { Deadline, DeadlineState } from '../../law/deadline-shape.ts';
import { type Words, words } from '../../law/words.ts';
import type { Reading } from './reading.ts';

export type Language = keyof Words;

/** One line per array entry. */
export function printReading(reading: Reading, language: Language): string[] {
  const say = (text: Words) => text[language];
  const { receipt } = reading;
  return [
    `${say(words('日历版本', 'calendar'))} ${reading.calendarVersion}  ${say(words('设置版本', 'settings'))} ${reading.settingsVersion}`,
    `${say(words('截至', 'as of'))} ${reading.today}: ${say(STATES[reading.state])}`,
    receipt.status === 'received'
      ? `${say(words('收到日期', 'received'))}: ${receipt.on} (${say(receipt.why)}; ${say(articleName(receipt.article))})`
      : `${say(words('收到日期', 'received'))}: ${receipt.status === 'none' ? '-' : say(receipt.why)}`,
    `${say(words('答复期限届满', 'answer due'))}: ${say(dueWords(reading.due))}`,
    say(
      words(
        `期限 ${reading.allowed} 个工作日，已用 ${reading.used}，剩余 ${reading.left}${reading.overdueBy > 0 ? `，逾期 ${reading.overdueBy}` : ''}`,
        `${reading.allowed} working days: ${reading.used} used, ${reading.left} left${reading.overdueBy > 0 ? `, ${reading.overdueBy} overdue` : ''}`,
      ),
    ),
    ...reading.alarms.map((alarm) => `! ${say(alarm.words)} (${alarm.since})`),
    ...reading.faults.map(
      (fault) => `! ${fault.on} ${fault.event}: ${say(fault.words)} (${say(articleName(fault.article))})`,
    ),
    ...section(
      say(words('不计入期限的时间', 'Time that is not counted')),
      reading.pauses.map((pause) => pauseLine(pause, language)),
    ),
    ...section(
      say(words('各项期限', 'Deadlines')),
      reading.deadlines.map((one) => deadlineLine(one, language)),
    ),
    ...reading.earlier.flatMap((round) =>
      section(say(words(`第${round.round}次答复`, `Answer ${round.round}`)), [
        ...(round.closed ? [say(words(`${round.closed.on} 办结`, `ended ${round.closed.on}`))] : []),
        ...round.deadlines.map((one) => deadlineLine(one, language)),
      ]),
    ),
    ...section(
      say(words('逐日计算', 'Day by day')),
      (reading.account ?? reading.days).map((one) => dayLine(one, language)),
    ),
    ...(reading.remedies ? section(say(words('救济途径', 'Remedies')), [say(reading.remedies.text)]) : []),
  ];
}

function section(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}

const STATES: Record<ClockState, Words> = {
  'not-lodged': words('尚未收到申请', 'nothing lodged'),
  'awaiting-confirmation': words('待与申请人确认', 'to be confirmed with the applicant'),
  running: words('办理中', 'running'),
  'awaiting-clarification': words('待申请人补正', 'waiting for clarification'),
  'awaiting-fee': words('待申请人缴费', 'waiting for the fee'),
  consulting: words('征求意见中', 'consulting'),
  overdue: words('已逾期', 'overdue'),
  answered: words('已答复', 'answered'),
  withdrawn: words('申请人已撤回', 'withdrawn'),
  abandoned: words('视为放弃，不再处理', 'deemed abandoned'),
};

const WAITS: Record<WaitReason, Words> = {
  confirmation: words('待确认收到', 'waiting for confirmation'),
  clarification: words('待补正', 'waiting for clarification'),
  fee: words('待缴费', 'waiting for the fee'),
  'third-party': words('待第三方意见', 'waiting for the third party'),
  'co-maker': words('待共同制作机关意见', 'waiting for the co-maker'),
  agency: words('待其他机关意见', 'waiting for another agency'),
};

const DEADLINE_STATES: Record<DeadlineState, Words> = {
  met: words('按期', 'met'),
  missed: words('逾期', 'missed'),
  running: words('进行中', 'running'),
  paused: words('中止计算', 'paused'),
  ended: words('已终结', 'ended'),
};

function dueWords(due: Due): Words {
  switch (due.status) {
    case 'firm':
      return words(`${due.date}`, `${due.date}`);
    case 'provisional':
      return words(
        `${due.date}（暂定：${due.missingYear}年放假安排尚未载入）`,
        `${due.date} (provisional: the calendar year ${due.missingYear} is not loaded)`,
      );
    case 'waiting':
      return words(`${WAITS[due.reason].zh}（自${due.since}）`, `${WAITS[due.reason].en} (since ${due.since})`);
    case 'none':
      return words('无', 'none');
  }
}

function periodWords(period: Period): Words {
  switch (period.unit) {
    case 'working-days':
      return words(`${period.length}个工作日`, `${period.length} working days`);
    case 'calendar-days':
      return words(`${period.length}日`, `${period.length} days`);
    case 'months':
      return words(`${period.length}个月`, `${period.length} months`);
    case 'date':
      return words('指定日期', 'a named day');
  }
}

function pauseLine(pause: Pause, language: Language): string {
  const end = pause.to === null ? '…' : pause.to.toString();
  return `${pause.from} → ${end}  ${pause.why[language]}${pause.party === null ? '' : ` [${pause.party}]`}`;
}

function deadlineLine(deadline: Deadline, language: Language): string {
  const rolls = deadline.rolls ? words('，遇休息日顺延', ', rolls past days off') : words('', '');
  const done = deadline.doneOn === null ? '' : ` ${deadline.doneOn}`;
  return `${deadline.title[language]}: ${dueWords(deadline.due)[language]}  ${DEADLINE_STATES[deadline.state][language]}${done}  (${periodWords(deadline.period)[language]}${rolls[language]}; ${deadline.basis[language]})`;
}

function dayLine(day: DeadlineDay, language: Language): string {
  const number = day.number === null ? '  -' : String(day.number).padStart(3);
  return `${day.date} ${number}  ${day.why[language]} (${day.basis[language]})`;
}
