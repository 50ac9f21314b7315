/** The clock of a case for reading: receipt, due date, and every day with why it counts or not. */

import { articleName } from '../law/articles.ts';
import { clockOn } from '../law/clock.ts';
import type { AccountDay, Clock, Law } from '../law/clock-types.ts';
import { Badge, DataTable, Facts } from '../web/components.tsx';
import { text, useLanguage } from '../web/language.ts';
import { Roomy } from './frame.tsx';
import { WAIT_WORDS } from './messages.ts';
import { standingOn } from './standing.ts';

const words = {
  received: text('收到申请之日', 'Received'),
  due: text('答复期限', 'Due'),
  provisional: text('（暂定：该年放假安排尚未公布）', ' (provisional: that year is not announced yet)'),
  standing: text('目前', 'Today'),
  allowed: text('期限长度', 'Period'),
  versions: text('计算依据', 'Counted by'),
  open: text('逐日查看期限的计算', 'Show how each day was counted'),
  caption: text('逐日计算', 'Day by day'),
  empty: text('尚未开始计算。', 'Nothing is counted yet.'),
};

export function ClockAccount({ clock, law, today }: { clock: Clock; law: Law; today: Temporal.PlainDate }) {
  const lang = useLanguage();
  const { receipt } = clock;
  const standing = standingOn(clock, law, today);
  const view = clockOn(clock, law, today);
  const base = clock.extension ? clock.allowed - clock.extension.workingDays : clock.allowed;
  const extra = clock.extension ? `${base}+${clock.extension.workingDays}` : String(base);
  const received =
    receipt.status === 'received'
      ? `${receipt.on} — ${receipt.why[lang]}（${articleName(receipt.article)[lang]}）`
      : WAIT_WORDS.confirmation[lang];
  return (
    <>
      <Facts
        items={[
          [words.received[lang], received],
          [
            words.due[lang],
            standing.due
              ? `${standing.due}${standing.isProvisional ? words.provisional[lang] : ''}`
              : standing.words[lang],
          ],
          [
            words.standing[lang],
            <Badge key="standing" tone={standing.tone}>
              {standing.words[lang]}
            </Badge>,
          ],
          [words.allowed[lang], lang === 'zh' ? `${extra}个工作日` : `${extra} working days`],
          [
            words.versions[lang],
            lang === 'zh'
              ? `工作日历版本${clock.calendarVersion}，期限规则版本${clock.settingsVersion}`
              : `calendar ${clock.calendarVersion}, settings ${clock.settingsVersion}`,
          ],
        ]}
      />
      {standing.alarms.map((alarm) => (
        <p key={alarm.en} className="text-danger fw-bold">
          !! {alarm[lang]}
        </p>
      ))}
      <details>
        <summary>{words.open[lang]}</summary>
        <DayTable days={view.days} />
      </details>
    </>
  );
}

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];
const COUNTED = text('计入', 'Counted');
const NOT_COUNTED = text('不计入', 'Not counted');

function DayTable({ days }: { days: readonly AccountDay[] }) {
  const lang = useLanguage();
  const weekday = (date: Temporal.PlainDate) =>
    lang === 'zh' ? `周${WEEKDAYS[date.dayOfWeek - 1]}` : date.toLocaleString('en-GB', { weekday: 'short' });
  return (
    <DataTable
      caption={words.caption[lang]}
      columns={[
        { head: text('日期', 'Date')[lang], tight: true, cell: (day) => `${day.date} ${weekday(day.date)}` },
        {
          head: text('是否计入', 'Counted')[lang],
          tight: true,
          cell: (day) => (day.counted ? `${COUNTED[lang]}（${day.number}）` : NOT_COUNTED[lang]),
        },
        { head: text('原因', 'Why')[lang], cell: (day) => <Roomy>{day.why[lang]}</Roomy> },
        {
          head: text('依据', 'Basis')[lang],
          cell: (day) => (
            <Roomy>{`${day.basis[lang]}${day.provisional ? text('（暂定）', ' (provisional)')[lang] : ''}`}</Roomy>
          ),
        },
      ]}
      rows={days}
      rowKey={(day) => day.date.toString()}
      empty={words.empty}
    />
  );
}
