/** A wrong date on the document's page: proposed by one person, decided by another. */
import type { Act } from '../../db/acts.ts';
import { ActionForm, Notice } from '../../web/components.tsx';
import { TextArea, TextField } from '../../web/forms.tsx';
import { mayProposeMending, refuseMender } from '../rules.ts';
import { Folded, field, type Props } from './folded.tsx';
import { documentPath, may, type Opened } from './opened.ts';
import { mendingWords as words } from './words-deciding.ts';

/** The act whose date may be proposed for mending now, or undefined. */
export function mendableAct({ state, acts }: Opened): Act | undefined {
  return acts.find((act) => mayProposeMending(state, acts, act.seq));
}

export function Mendable({ act, ...props }: Props & { act: Act }) {
  return (
    <Folded {...props} path="mending" title={words.mend} lead={words.lead} fields={['rightDate', 'mendReason']}>
      <input type="hidden" name="seq" value={act.seq} />
      <TextField {...field(props, 'rightDate')} label={words.right} type="date" />
      <TextArea {...field(props, 'mendReason')} label={words.reason} rows={2} maxLength={300} required />
    </Folded>
  );
}

/** What waits, with its ground; to whom may decide, the means to. */
export function PendingMending(props: Props) {
  const { context, opened } = props;
  const { lang, session } = context;
  const { mending } = opened.state;
  const act = opened.acts.find((one) => one.seq === mending?.seq);
  if (!mending || !act) return null;
  const mayDecide = may(context, 'document.approve', opened) && refuseMender(mending, session.personId) === null;
  return (
    <Notice tone="warn" title={words.title[lang]}>
      <p>{words.what(act.happenedOn.toString(), mending.on)[lang]}</p>
      <p>{mending.reason}</p>
      {mayDecide ? (
        <>
          <ActionForm
            action={documentPath(context, opened.id, 'mending/confirm')}
            label={words.confirm[lang]}
            version={opened.version}
          />
          <Folded {...props} path="mending/refuse" title={words.refuse} fields={['refuseReason']}>
            <TextArea {...field(props, 'refuseReason')} label={words.refuseReason} rows={2} maxLength={300} required />
          </Folded>
        </>
      ) : (
        <p className="mb-0">{words.waits[lang]}</p>
      )}
    </Notice>
  );
}
