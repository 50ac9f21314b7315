/** Earlier draws that were withdrawn, and the form that draws again. */
import { randomBytes } from 'node:crypto';
import type { ReactNode } from 'react';
import { Card } from '../../web/components.tsx';
import { type Problem, TextField, type Typed } from '../../web/forms.tsx';
import { text, useLanguage } from '../../web/language.ts';
import type { WithdrawnDraw } from './redraw.ts';

const words = {
  again: text('原抽签作废，重新抽签', 'Withdraw the draw, and draw again'),
  note: text(
    '只用于范围、比例等确有错误的情形。原抽签连同理由保留备查；再次抽中的，已有的检查结果继续有效。',
    'For mistakes alone. The draw before stays to be seen with its reason; results of whom is drawn again still hold.',
  ),
  reason: text('作废理由', 'Why it is withdrawn'),
  seed: text('新的抽签种子', 'Another seed'),
  seedHint: text('不能与以前用过的相同', 'None that was used before'),
  share: text('抽取比例（%）', 'Share (%)'),
  draw: text('作废并重新抽签', 'Withdraw and draw again'),
  earlier: (count: number) => text(`已作废的抽签（${count}次）`, `Draws withdrawn (${count})`),
  order: text('抽中的排在前面，括号内为签号', 'Those drawn stand first; their lots in brackets'),
  drawn: text('抽中', 'Drawn'),
  notDrawn: text('未抽中', 'Not drawn'),
  begun: text('作废时已有结果', 'With results by then'),
  seedOf: text('抽签种子', 'Seed'),
};

export function EarlierDraws(props: {
  withdrawn: readonly WithdrawnDraw[];
  nameOf(id: string): string;
  personOf(id: string | null): string;
}) {
  const lang = useLanguage();
  const { withdrawn, nameOf, personOf } = props;
  if (withdrawn.length === 0) return null;
  return (
    <Card title={words.earlier(withdrawn.length)[lang]}>
      <p className="text-secondary">{words.order[lang]}</p>
      {withdrawn.map(({ seed, share, lots, begun, reason, on, personId }) => (
        <details key={seed} className="mb-2">
          <summary>{`${on} ${personOf(personId)} ${words.reason[lang]}：${reason}`}</summary>
          <p className="mb-1 text-break">{`${words.seedOf[lang]}：${seed} · ${words.share[lang]}：${Math.round(share * 100)}`}</p>
          {begun.length > 0 ? <p className="mb-1">{`${words.begun[lang]}：${begun.map(nameOf).join('、')}`}</p> : null}
          <ol className="small">
            {lots.map(({ id, lot, isDrawn }) => (
              <li key={id} className="text-break">
                {`${nameOf(id)} ${(isDrawn ? words.drawn : words.notDrawn)[lang]}（${lot}）`}
              </li>
            ))}
          </ol>
        </details>
      ))}
    </Card>
  );
}

export function RedrawForm(props: {
  action: string;
  version: number;
  /** as it was drawn before */
  share: number;
  /** false where all take part */
  hasShare: boolean;
  today: string;
  typed: Typed;
  problems: readonly Problem[];
  /** further fields: who may be drawn */
  children?: ReactNode;
}) {
  const lang = useLanguage();
  const { action, version, share, hasShare, today, typed, problems, children } = props;
  const same = { typed, problems };
  const isOpen = problems.some(({ field }) => ['reason', 'seed', 'share', 'unitIds'].includes(field));
  return (
    <Card title={words.again[lang]} id="redraw">
      <details open={isOpen}>
        <summary>{words.note[lang]}</summary>
        <form method="post" action={action} className="mt-3">
          <input type="hidden" name="version" value={version} />
          <TextField name="reason" label={words.reason} maxLength={300} required {...same} />
          <div className="row">
            <div className="col-md-8">
              <TextField
                name="seed"
                label={words.seed}
                hint={words.seedHint}
                value={`${today} ${randomBytes(8).toString('hex')}`}
                maxLength={100}
                required
                {...same}
              />
            </div>
            {hasShare ? (
              <div className="col-md-4">
                <TextField
                  name="share"
                  label={words.share}
                  type="number"
                  value={String(Math.round(share * 100))}
                  required
                  {...same}
                />
              </div>
            ) : null}
          </div>
          {children}
          <button type="submit" className="btn btn-outline-danger">
            {words.draw[lang]}
          </button>
        </form>
      </details>
    </Card>
  );
}
