/** The parts of the calendar page: what is loaded, the two forms, and what a change would move. */
import { noticeWords } from '../law/account.ts';
import { type Calendar, type CalendarYear, NATIONAL_YEARS } from '../law/calendar.ts';
import type { Due } from '../law/clock-types.ts';
import type { CalendarEntry } from '../units/site-calendar.ts';
import { Card, DataTable } from '../web/components.tsx';
import { Choices, type Problem, Select, TextArea, TextField, type Typed } from '../web/forms.tsx';
import { href, text, useLanguage } from '../web/language.ts';
import { dayOf } from '../web/moments.ts';
import type { Move, Moves } from './calendar-moves.ts';
import { Roomy } from './frame.tsx';
import { dueDate } from './letter-dates.ts';

export const CALENDAR = '/office/calendar';

const words = {
  county: text('本县自行安排的放假、上班日', 'Days of the county’s own'),
  none: text('本县没有自行安排的放假、上班日。', 'The county has none.'),
  addDay: text('增加本县自行安排的放假、上班日', 'Add a day of the county’s own'),
  years: text('已载入的年份', 'Loaded years'),
  addYear: text('载入新一年的放假安排', 'Import a year'),
  off: text('放假', 'Day off'),
  working: text('上班', 'Working day'),
  preview: text('预览影响', 'Preview'),
  moved: text('将变动的期限', 'Deadlines that move'),
  unmoved: text('在办申请件的期限均不变动。', 'No open deadline moves.'),
};

const date = text('日期', 'Date');
const imported = text('载入日期', 'Imported');
const notice = text('依据', 'Ground');

interface FormProps {
  typed: Typed;
  problems: readonly Problem[];
}

export function CountyDays({ entries }: { entries: readonly CalendarEntry[] }) {
  const lang = useLanguage();
  const days = entries.flatMap((entry) => (entry.kind === 'county' ? [entry] : []));
  return (
    <Card title={words.county[lang]}>
      <DataTable
        caption={words.county[lang]}
        columns={[
          { head: date[lang], tight: true, cell: ({ day }) => day.date },
          {
            head: text('安排', 'Kind')[lang],
            tight: true,
            cell: ({ day }) => words[day.working ? 'working' : 'off'][lang],
          },
          { head: text('事由', 'Reason')[lang], cell: ({ day }) => <Roomy>{day.why}</Roomy> },
          { head: notice[lang], cell: ({ day }) => <Roomy>{day.notice}</Roomy> },
          { head: imported[lang], tight: true, cell: (entry) => dayOf(entry.importedAt).toString() },
        ]}
        rows={days.toReversed()}
        rowKey={(entry) => `${entry.importedAt} ${entry.day.date}`}
        empty={words.none}
      />
    </Card>
  );
}

export function DayForm(props: FormProps) {
  const lang = useLanguage();
  return (
    <Card title={words.addDay[lang]}>
      <form method="post" action={href(lang, `${CALENDAR}/days`)}>
        <TextField name="date" label={date} type="date" required {...props} />
        <Select
          name="kind"
          label={text('安排', 'Kind')}
          options={[
            { value: 'off', label: words.off[lang] },
            { value: 'working', label: words.working[lang] },
          ]}
          {...props}
        />
        <TextField name="why" label={text('事由', 'Reason')} required maxLength={100} {...props} />
        <TextField
          name="ground"
          label={notice}
          hint={text('作出决定的文件及其文号', 'The decision and its document number')}
          required
          maxLength={200}
          {...props}
        />
        <PreviewButton />
      </form>
    </Card>
  );
}

export function YearForm(props: FormProps) {
  const lang = useLanguage();
  const hint = text('每行一天：日期、空格、节日名称，如“2027-01-01 元旦”', 'One day a line, like “2027-01-01 元旦”');
  const makeupHint = text(
    '每行一天：日期、空格、事由，如“2027-02-20 春节调休”',
    'One day a line, like “2027-02-20 春节调休”',
  );
  return (
    <Card title={words.addYear[lang]}>
      <form method="post" action={href(lang, `${CALENDAR}/years`)}>
        <TextField name="year" label={text('年份', 'Year')} inputMode="numeric" required maxLength={4} {...props} />
        <TextField
          name="notice"
          label={text('通知文号', 'Number of the notice')}
          hint={text('国务院办公厅关于部分节假日安排的通知的文号', 'Of the State Council’s notice on holidays')}
          required
          maxLength={100}
          {...props}
        />
        <TextArea name="off" label={text('放假日期', 'Days off')} hint={hint} rows={10} required {...props} />
        <TextArea
          name="makeup"
          label={text('调休上班日期', 'Weekend days worked')}
          hint={makeupHint}
          rows={5}
          {...props}
        />
        <Choices
          name="replace"
          label={text('更正', 'Correction')}
          many
          options={[{ value: 'yes', label: text('替换已经载入的这一年', 'Replace this year if it is loaded')[lang] }]}
          {...props}
        />
        <PreviewButton />
      </form>
    </Card>
  );
}

function PreviewButton() {
  const lang = useLanguage();
  return (
    <button type="submit" className="btn btn-primary" name="step" value="preview">
      {words.preview[lang]}
    </button>
  );
}

export function LoadedYears({ entries, calendar }: { entries: readonly CalendarEntry[]; calendar: Calendar }) {
  const lang = useLanguage();
  const loaded = new Map(NATIONAL_YEARS.map((year) => [year.year, { year, on: '' }]));
  for (const entry of entries)
    if (entry.kind === 'year')
      loaded.set(entry.year.year, { year: entry.year, on: dayOf(entry.importedAt).toString() });
  return (
    <Card title={words.years[lang]}>
      <p>{lang === 'zh' ? `日历版本：${calendar.version}` : `Version of the calendar: ${calendar.version}`}</p>
      <DataTable
        caption={words.years[lang]}
        columns={[
          { head: text('年份', 'Year')[lang], tight: true, cell: ({ year }) => year.year },
          {
            head: text('放假通知', 'Notice')[lang],
            cell: ({ year }) => (
              <Roomy>
                {notices(year)
                  .map((one) => noticeWords(one)[lang])
                  .join('、') || '—'}
              </Roomy>
            ),
          },
          { head: text('放假天数', 'Days off')[lang], numeric: true, cell: ({ year }) => count(year.off) },
          { head: text('调休上班天数', 'Worked')[lang], numeric: true, cell: ({ year }) => count(year.makeup) },
          {
            head: imported[lang],
            tight: true,
            cell: ({ on }) => on || text('随系统提供', 'With the program')[lang],
          },
        ]}
        rows={[...loaded.values()].toSorted((a, b) => b.year.year - a.year.year)}
        rowKey={({ year }) => String(year.year)}
        empty={words.none}
      />
    </Card>
  );
}

const count = (days: CalendarYear['off']) => Object.values(days).flat().length;
const notices = ({ notice, noticeByHoliday = {} }: CalendarYear) => [
  ...new Set([notice, ...Object.values(noticeByHoliday)].filter((one) => one !== null)),
];

/** Every deadline that moves, before anything is recorded. */
export function MovedDeadlines({ moved, settled }: Moves) {
  const lang = useLanguage();
  const firm = `另有${settled}项暂定的期限成为确定，日期不变。`;
  return (
    <Card title={`${words.moved[lang]}（${moved.length}）`}>
      <DataTable
        caption={words.moved[lang]}
        columns={[
          {
            head: text('登记编号', 'Case')[lang],
            tight: true,
            cell: (move) => <a href={href(lang, `/office/requests/${move.caseId}`)}>{move.number}</a>,
          },
          { head: text('期限', 'Deadline')[lang], cell: (move) => move.title[lang] },
          { head: text('原为', 'Before')[lang], tight: true, cell: (move) => <Dated due={move.before} /> },
          { head: text('变为', 'After')[lang], tight: true, cell: (move) => <Dated due={move.after} /> },
        ]}
        rows={moved}
        rowKey={(move: Move) => `${move.caseId} ${move.id}`}
        empty={words.unmoved}
      />
      {settled > 0 ? (
        <p>{lang === 'zh' ? firm : `${settled} more provisional deadlines become firm on the same date.`}</p>
      ) : null}
    </Card>
  );
}

function Dated({ due }: { due: Due }) {
  const lang = useLanguage();
  const provisional = text('（暂定）', ' (provisional)')[lang];
  return `${dueDate(due) ?? '—'}${due.status === 'provisional' ? provisional : ''}`;
}

/** The entry once more, unchanged, to be confirmed or mended. */
export function Confirmation({ action, typed, version }: { action: string; typed: Typed; version: number }) {
  const lang = useLanguage();
  const kept = Object.entries(typed).filter(([name]) => name !== 'version' && name !== 'step');
  return (
    <form method="post" action={href(lang, action)}>
      {kept.flatMap(([name, value]) =>
        [value]
          .flat()
          .map((one) => (
            <input key={name + one} type="hidden" name={typeof value === 'string' ? name : `${name}[]`} value={one} />
          )),
      )}
      <input type="hidden" name="version" value={version} />
      <button type="submit" className="btn btn-primary me-2" name="step" value="confirm">
        {text('确认载入', 'Confirm')[lang]}
      </button>
      <button type="submit" className="btn btn-outline-primary" name="step" value="edit">
        {text('返回修改', 'Change it')[lang]}
      </button>
    </form>
  );
}
