/** Days recorded late, where the period of the answer is told: what was recorded, why, who stands for it, what it moves. */
import { Notice } from '../../web/components.tsx';
import { colon, href, type Text, text, useLanguage } from '../../web/language.ts';
import { caseClock } from '../clock.ts';
import { dueDate } from '../letter-dates.ts';
import { afterMending } from '../mend-rules.ts';
import { ACT_WORDS } from '../messages.ts';
import type { OfficeCase } from '../office-case.ts';
import type { RequestActKind } from '../request-acts.ts';
import { unconfirmed } from './rules.ts';
import type { LateRecord } from './state.ts';

const words = {
  title: text('补登的日期待另一人确认', 'A day recorded late waits for a second person'),
  entry: ({ kind, on, recordedOn }: LateRecord): Text => {
    const { zh, en } = ACT_WORDS[kind as RequestActKind];
    return text(`${zh}：记为${on}，${recordedOn}补登`, `${en}: dated ${on}, recorded on ${recordedOn}`);
  },
  reason: text('原因', 'Why'),
  by: (name: string): Text => text(`补登人${name}`, `recorded by ${name}`),
  confirmed: (name: string, on: string): Text => text(`${name}于${on}确认`, `confirmed by ${name} on ${on}`),
  open: text('尚未确认', 'not confirmed yet'),
  moves: (withIt: string, without: string): Text =>
    withIt === without
      ? text(`答复期限不因此变化，均为${withIt}。`, `The answer is due on ${withIt} either way.`)
      : text(
          `按补登的日期，答复期限为${withIt}；不计补登，为${without}。`,
          `By these entries the answer is due on ${withIt}; without them on ${without}.`,
        ),
  none: text('未定', 'none'),
  stops: text(
    '确认之前，各处期限均不计入补登事项；不能批准延期、送审、审签、发出答复，不能作逾期处理，也不能归档。',
    'Until then no clock counts it; nothing is extended, submitted, approved, sent or closed, and nothing lapses.',
  ),
  decide: text('去确认', 'Decide'),
  others: text('由您补登，请提请审签领导确认。', 'You recorded this: ask an approver to decide.'),
  all: text('补登事项', 'Recorded late'),
};

interface Props {
  file: Pick<OfficeCase, 'id' | 'state' | 'clock' | 'law' | 'loaded'>;
  names: ReadonlyMap<string, string>;
}

/** On top of the case while one waits. */
export function PendingLate({ file, names, personId }: Props & { personId: string | null }) {
  const lang = useLanguage();
  const open = unconfirmed(file.state);
  if (open.length === 0) return null;
  return (
    <Notice tone="warn" title={words.title[lang]}>
      <Entries list={open} names={names} />
      <p className="mb-1">{movesOf(file, open)[lang]}</p>
      <p className="mb-0">
        {words.stops[lang]}{' '}
        {open.every(({ by }) => by === personId) ? (
          words.others[lang]
        ) : (
          <a className="text-decoration-underline" href={`${href(lang, `/office/requests/${file.id}`)}#late-confirm`}>
            {words.decide[lang]}
          </a>
        )}
      </p>
    </Notice>
  );
}

/** In the account of the clock: every day that was recorded late, confirmed or not. */
export function LateEntries({ file, names }: Props) {
  const lang = useLanguage();
  const { late } = file.state;
  if (late.length === 0) return null;
  return (
    <div className="mb-2">
      <strong>{words.all[lang]}</strong>
      <Entries list={late} names={names} />
      <p className="mb-0">{movesOf(file, late)[lang]}</p>
    </div>
  );
}

function Entries({ list, names }: { list: readonly LateRecord[]; names: ReadonlyMap<string, string> }) {
  const lang = useLanguage();
  const named = (by: string | null) => names.get(by ?? '') ?? '—';
  return (
    <ul className="mb-1">
      {list.map((one) => (
        <li key={one.seq} className="text-break">
          {words.entry(one)[lang]}
          {lang === 'zh' ? '；' : '; '}
          {words.reason[lang] + colon(lang) + one.reason}
          {lang === 'zh' ? '；' : '; '}
          {words.by(named(one.by))[lang]}
          {one.isWitnessed && (one.confirmed || !one.isClosed)
            ? `${lang === 'zh' ? '，' : ', '}${(one.confirmed ? words.confirmed(named(one.confirmed.by), one.confirmed.on) : words.open)[lang]}`
            : ''}
        </li>
      ))}
    </ul>
  );
}

/** The last day of the answer with these entries, and as it would be had they never been made. */
function movesOf({ clock, law, loaded }: Props['file'], list: readonly LateRecord[]): Text {
  const without = list.reduce((acts, { seq }) => {
    const act = acts.find((one) => one.seq === seq);
    return act ? afterMending(acts, act, null) : acts;
  }, loaded.acts);
  const say = (due: typeof clock.due, lang: 'zh' | 'en') => dueDate(due)?.toString() ?? words.none[lang];
  const other = caseClock(without, law).due;
  const both = (lang: 'zh' | 'en') => words.moves(say(clock.due, lang), say(other, lang))[lang];
  return text(both('zh'), both('en'));
}
