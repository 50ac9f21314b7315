/** A wrong date of a case that waits for a second person: what it is, what it would move, and the means to decide. */
import type { Act } from '../db/acts.ts';
import { ActionForm, Notice } from '../web/components.tsx';
import { type Problem, TextArea, type Typed } from '../web/forms.tsx';
import { href, type Language, type Text, text, useLanguage } from '../web/language.ts';
import type { OfficeContext } from '../web/routes.ts';
import { caseClock } from './clock.ts';
import { dueDate } from './letter-dates.ts';
import { afterMending, refuseDeciding } from './mend-rules.ts';
import { ACT_WORDS } from './messages.ts';
import { mayOnCase, type OfficeCase } from './office-case.ts';
import type { RequestActKind } from './request-acts.ts';

const words = {
  title: text('日期更正待确认', 'A date waits to be mended'),
  moved: (what: string, from: string, to: string): Text =>
    text(`“${what}”的日期由 ${from} 更正为 ${to}。`, `${what}: from ${from} to ${to}.`),
  voided: (what: string, from: string): Text => text(`“${what}”（${from}）作废。`, `${what} of ${from} is to be void.`),
  by: (name: string, on: string): Text => text(`${name}于 ${on} 提出`, `Proposed by ${name} on ${on}`),
  due: (from: string, to: string): Text =>
    from === to
      ? text(`答复截止日不变，仍为 ${from}。`, `The answer stays due on ${from}.`)
      : text(
          `确认后，答复截止日由 ${from} 变为 ${to}。`,
          `Once confirmed the answer is due on ${to} instead of ${from}.`,
        ),
  none: text('未定', 'none'),
  waits: text(
    '须由提出人以外的审签领导确认后生效。',
    'It takes effect once an approver other than the proposer confirms.',
  ),
  confirm: text('确认更正', 'Confirm'),
  refuse: text('不同意', 'Refuse'),
  reason: text('不同意的理由（不写个人信息）', 'Reason, without personal data'),
};

interface Props {
  context: OfficeContext;
  file: OfficeCase;
  names: ReadonlyMap<string, string>;
  /** a decision was refused: its form stands open with what was typed */
  isOpen: boolean;
  typed: Typed;
  problems: readonly Problem[];
}

export function PendingMending({ context, file, names, isOpen, typed, problems }: Props) {
  const lang = useLanguage();
  const { state, loaded } = file;
  const { mending } = state;
  const act = loaded.acts.find((one) => one.seq === mending?.seq);
  if (!mending || !act) return null;
  const as = mayOnCase(context, state, 'request.approve');
  const by = { personId: context.session.personId, role: as?.role ?? '' };
  const at = href(lang, `/office/requests/${file.id}/mend`);
  return (
    <Notice tone="warn" title={words.title[lang]}>
      <p className="mb-1">{whatOf(act, mending.on)[lang]}</p>
      <p className="mb-1">{mending.reason}</p>
      <p className="mb-1">{dueMove(file, act, mending.on, lang)[lang]}</p>
      <p className="text-secondary">{words.by(names.get(mending.proposedBy ?? '') ?? '', mending.proposedOn)[lang]}</p>
      {as && refuseDeciding(state, loaded.acts, by) === null ? (
        <>
          <ActionForm action={`${at}/confirm`} label={words.confirm[lang]} version={loaded.version} />
          <details className="mt-2" open={isOpen}>
            <summary>{words.refuse[lang]}</summary>
            <form method="post" action={`${at}/refuse`} className="pt-2" noValidate>
              <input type="hidden" name="version" value={loaded.version} />
              <TextArea name="refuseReason" label={words.reason} rows={2} required typed={typed} problems={problems} />
              <button type="submit" className="btn btn-secondary">
                {words.refuse[lang]}
              </button>
            </form>
          </details>
        </>
      ) : (
        <p className="mb-0">{words.waits[lang]}</p>
      )}
    </Notice>
  );
}

function whatOf(act: Act, on: string | null): Text {
  const name = ACT_WORDS[act.kind as RequestActKind];
  const from = act.happenedOn.toString();
  const say = (lang: Language) => (on ? words.moved(name[lang], from, on) : words.voided(name[lang], from))[lang];
  return text(say('zh'), say('en'));
}

/** The last day of the answer, now and with the proposal confirmed. */
function dueMove({ loaded, law, clock }: OfficeCase, act: Act, on: string | null, lang: Language): Text {
  const after = caseClock(afterMending(loaded.acts, act, on ? Temporal.PlainDate.from(on) : null), law);
  const say = (due: typeof clock.due) => dueDate(due)?.toString() ?? words.none[lang];
  return words.due(say(clock.due), say(after.due));
}
