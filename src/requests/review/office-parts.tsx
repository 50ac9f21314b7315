/** The review of a draft as its readers see it: who takes which step, what each said, by which questions it was led. */
import { Badge, Card, DataTable, Notice } from '../../web/components.tsx';
import { colon, text, useLanguage } from '../../web/language.ts';
import { GuidedSteps } from '../guide/steps.tsx';
import { ERASED } from '../messages.ts';
import type { OfficeCase } from '../office-case.ts';
import { DONE_WORDS, STEP_WORDS } from './messages.ts';
import { isObjected } from './rules.ts';

const words = {
  title: text('答复的审查审签', 'Review of the answer'),
  step: text('环节', 'Step'),
  unit: text('办理单位', 'Unit'),
  by: text('办理人', 'By'),
  on: text('日期', 'On'),
  opinion: text('意见', 'Opinion'),
  waiting: text('待办理', 'Waiting'),
  later: text('尚未到达', 'Not yet'),
  number: text('预留文号', 'Number kept for it'),
  lacks: text(
    '此答复不予公开全部或者部分信息，本单位没有合法性审查员，未经合法性审查。',
    'This answer withholds information. The unit has no legal reviewer: there is no legal opinion.',
  ),
  objected: text(
    '合法性审查有不同意见。同意答复的须写明不采纳的理由，也可以退回修改。',
    'The legal reviewer objects. Approving needs a reason; the draft may also be returned.',
  ),
  none: text('没有审查审签环节。', 'No steps.'),
};

export function ReviewCard({ file, names }: { file: OfficeCase; names: ReadonlyMap<string, string> }) {
  const lang = useLanguage();
  const { state, units } = file;
  const { review, reservation, draft } = state;
  if (!draft || (!review && !reservation)) return null;
  const isWaiting = state.stage === 'approval';
  const rows = (review?.steps ?? []).map((planned, at) => ({ ...planned, at, done: review?.done[at] ?? null }));
  return (
    <Card title={words.title[lang]}>
      {isWaiting && review?.lacksOpinion ? <Notice tone="warn">{words.lacks[lang]}</Notice> : null}
      {isWaiting && isObjected(state) ? <Notice tone="bad">{words.objected[lang]}</Notice> : null}
      {reservation ? <p>{words.number[lang] + colon(lang) + reservation.number}</p> : null}
      <DataTable
        caption={words.title[lang]}
        columns={[
          { head: words.step[lang], tight: true, cell: ({ step }) => STEP_WORDS[step][lang] },
          {
            head: words.unit[lang],
            cell: ({ unitId }) => {
              const unit = units.find(({ id }) => id === unitId);
              return (lang === 'zh' ? unit?.name : unit?.nameEn) ?? '—';
            },
          },
          {
            head: words.by[lang],
            tight: true,
            cell: ({ done }) => (done?.personId ? (names.get(done.personId) ?? '—') : '—'),
          },
          { head: words.on[lang], tight: true, cell: ({ done }) => done?.on ?? '—' },
          {
            head: words.opinion[lang],
            cell: ({ done, at }) => {
              if (!done) return isWaiting && at === review?.done.length ? words.waiting[lang] : words.later[lang];
              const said = done.content === 'erased' ? ERASED[lang] : (done.content?.text ?? '');
              return (
                <>
                  <Badge tone={done.result === 'object' ? 'bad' : 'good'}>{DONE_WORDS[done.result][lang]}</Badge>{' '}
                  <span style={{ whiteSpace: 'pre-line' }}>{said}</span>
                </>
              );
            },
          },
        ]}
        rows={rows}
        rowKey={({ at }) => String(at)}
        empty={words.none}
      />
      <GuidedSteps draft={draft} />
    </Card>
  );
}
