/** Remedies against the answers of a case: who decides, what is owed, what came of it, what was learnt. */
import { Badge, Card, DataTable } from '../../web/components.tsx';
import { href, text, useLanguage } from '../../web/language.ts';
import { ERASED, RESULT_WORDS, ROUTE_WORDS } from '../messages.ts';
import type { OfficeCase } from '../office-case.ts';
import { replyBasis, replyDue } from './reply.ts';
import type { CaseRemedy } from './state.ts';
import { CAUSE_WORDS, DISPOSAL_WORDS } from './words.ts';

const words = {
  title: text('行政复议、行政诉讼', 'Remedies'),
  none: text('没有。', 'None.'),
  unknown: text('未登记', 'Not recorded'),
  replied: text('已提交', 'Sent'),
  until: text('截止', 'Until'),
  ordered: text('责令重新答复', 'New answer ordered'),
  owed: text('待总结', 'Lesson owed'),
  all: text('全部复议、诉讼案件', 'All remedies'),
};

export function Remedies({ file }: { file: OfficeCase }) {
  const lang = useLanguage();
  const { remedies } = file.state;
  if (remedies.length === 0) return null;
  return (
    <Card title={words.title[lang]} id="remedies">
      <DataTable
        caption={words.title[lang]}
        columns={[
          { head: text('途径', 'Route')[lang], cell: (one) => ROUTE_WORDS[one.route][lang] },
          { head: text('提起', 'Lodged')[lang], tight: true, cell: (one) => one.lodgedOn },
          { head: text('结果', 'Result')[lang], cell: (one) => RESULT_WORDS[one.result][lang] },
          { head: text('审结', 'Decided')[lang], tight: true, cell: (one) => one.decidedOn ?? '—' },
          { head: text('机关、案号', 'Body, number')[lang], cell: (one) => <Body remedy={one} /> },
          { head: text('本机关答复', 'Reply')[lang], cell: (one) => <Reply file={file} remedy={one} /> },
          { head: text('处理与总结', 'What came of it')[lang], cell: (one) => <Learnt remedy={one} /> },
        ]}
        rows={remedies}
        rowKey={(one) => `${one.route}${one.lodgedOn}${one.decidedOn ?? ''}`}
        empty={words.none}
      />
      <p className="mb-0">
        <a className="text-decoration-underline" href={href(lang, '/office/requests/remedies')}>
          {words.all[lang]}
        </a>
      </p>
    </Card>
  );
}

function Body({ remedy: { body, number, acceptedOn } }: { remedy: CaseRemedy }) {
  const lang = useLanguage();
  const accepted = acceptedOn ? text(`${acceptedOn}受理`, `taken on ${acceptedOn}`)[lang] : '';
  return <>{[body, number, accepted].filter(Boolean).join(lang === 'zh' ? '，' : ', ') || words.unknown[lang]}</>;
}

function Reply({ file, remedy }: { file: OfficeCase; remedy: CaseRemedy }) {
  const lang = useLanguage();
  if (remedy.repliedOn)
    return (
      <>
        {words.replied[lang]} {remedy.repliedOn}
      </>
    );
  if (remedy.result !== 'pending') return <>—</>;
  const due = replyDue(remedy, file.replies, file.law);
  if (!due) return <>{words.unknown[lang]}</>;
  const isLate = Temporal.PlainDate.compare(file.today, due.date) > 0;
  return (
    <>
      <Badge tone={isLate ? 'bad' : 'wait'}>
        {words.until[lang]} {due.date.toString()}
      </Badge>
      <div className="small text-secondary">{replyBasis(remedy)[lang]}</div>
    </>
  );
}

function Learnt({ remedy: { disposal, orderedOn, lesson, result } }: { remedy: CaseRemedy }) {
  const lang = useLanguage();
  const ordered = orderedOn ? `${words.ordered[lang]}（${orderedOn}）` : '';
  const facts = [disposal ? DISPOSAL_WORDS[disposal][lang] : '', ordered].filter(Boolean).join('；');
  if (result === 'pending') return <>{facts}</>;
  const content = lesson?.content === 'erased' ? null : lesson?.content;
  return (
    <>
      {facts}
      {lesson ? (
        <div className="small">
          {CAUSE_WORDS[lesson.cause][lang]}
          {content ? `：${content.changes}` : lesson.content === 'erased' ? `（${ERASED[lang]}）` : ''}
        </div>
      ) : (
        <div>
          <Badge tone="warn">{words.owed[lang]}</Badge>
        </div>
      )}
    </>
  );
}
