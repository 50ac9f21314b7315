/** 'Not satisfied with the answer?': the right body and the last day, on the applicant's own page. */
import type { Period } from '../law/days.ts';
import type { RemedyKind } from '../law/remedies.ts';
import { Badge, Card, DataTable } from '../web/components.tsx';
import { type Text, text, useLanguage } from '../web/language.ts';
import { Roomy } from './frame.tsx';
import type { RemediesLeft, RemedyLeft } from './remedies-left.ts';

const words = {
  title: text('不服答复怎么办', 'Not satisfied with the answer?'),
  first: text(
    '对这一答复不服的，应当先申请行政复议；对复议决定仍不服的，再向人民法院提起行政诉讼。',
    'Against this answer you must first apply for reconsideration; a suit is possible against that decision.',
  ),
  choice: text(
    '对这一答复不服的，可以申请行政复议，也可以直接提起行政诉讼。',
    'Against this answer you may apply for reconsideration, or sue directly.',
  ),
  way: text('途径', 'Way'),
  body: text('向哪里提出', 'Where'),
  last: text('最后一日', 'Last day'),
  basis: text('依据', 'Basis'),
  unknownBody: text('以答复书载明的机关为准', 'as the answer names it'),
  used: text('已提出', 'used'),
  over: text('已过期限', 'over'),
};

const KINDS: Record<RemedyKind, Text> = {
  reconsideration: text('申请行政复议', 'Reconsideration'),
  'direct-suit': text('直接提起行政诉讼', 'Suit'),
  'suit-after-reconsideration': text('复议后提起行政诉讼', 'Suit after reconsideration'),
};

export function Dissatisfied({ left }: { left: RemediesLeft }) {
  const lang = useLanguage();
  return (
    <Card title={words.title[lang]}>
      <p>{(left.reconsiderationFirst ? words.first : words.choice)[lang]}</p>
      <DataTable
        caption={words.title[lang]}
        columns={[
          { head: words.way[lang], cell: ({ kind }) => KINDS[kind][lang] },
          { head: words.body[lang], cell: ({ body }) => <Roomy>{body ?? words.unknownBody[lang]}</Roomy> },
          { head: words.last[lang], cell: (remedy) => <LastDay remedy={remedy} /> },
          { head: words.basis[lang], cell: ({ basis }) => <Roomy>{basis[lang]}</Roomy> },
        ]}
        rows={left.remedies}
        rowKey={({ kind }) => kind}
        empty={words.unknownBody}
      />
    </Card>
  );
}

function LastDay({ remedy }: { remedy: RemedyLeft }) {
  const lang = useLanguage();
  const { lastDay, state, from, period } = remedy;
  if (state === 'used') return <Badge tone="good">{words.used[lang]}</Badge>;
  if (lastDay === null)
    return <Roomy>{lang === 'zh' ? from.zh + length(period).zh : `${length(period).en} ${from.en}`}</Roomy>;
  return (
    <>
      <strong>{lastDay.toString()}</strong> {state === 'over' ? <Badge tone="bad">{words.over[lang]}</Badge> : null}
    </>
  );
}

function length(period: Period): Text {
  if (period.unit === 'date') return text('', '');
  const { length: count } = period;
  if (period.unit === 'months') return text(`${count}个月内`, `${count} months`);
  return period.unit === 'working-days'
    ? text(`${count}个工作日内`, `${count} working days`)
    : text(`${count}日内`, `${count} days`);
}
