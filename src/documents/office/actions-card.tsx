/** What this person may do with a document now, each as a form or a link; nothing that would be refused is offered. */
import type { ReactNode } from 'react';
import { ActionForm, Card } from '../../web/components.tsx';
import { TextArea, TextField } from '../../web/forms.tsx';
import { minute } from '../../web/moments.ts';
import {
  mayAmend,
  mayEdit,
  mayRepeal,
  mayTakeBack,
  mayVoid,
  mayWithdraw,
  missingForReview,
  RETURN_DUTIES,
  refuseApprover,
  refuseRelease,
  refuseReviewer,
} from '../rules.ts';
import { Folded, field, type Props } from './folded.tsx';
import { Mendable, mendableAct, PendingMending } from './mending.tsx';
import { documentPath, may } from './opened.ts';
import { REMARK_PLACES, remarkName } from './returned.tsx';
import { editWords, documentWords as words } from './words.ts';

export function ActionsCard(props: Props) {
  const { lang } = props.context;
  const offers = OFFERS.map((offer) => offer(props)).filter((node) => node !== null);
  return (
    <Card title={words.actions[lang]} id="actions">
      {offers.length > 0 ? offers : <p className="mb-0">{words.nothing[lang]}</p>}
    </Card>
  );
}

type Offer = (props: Props) => ReactNode | null;

const edit: Offer = ({ context, opened }) => {
  const { lang } = context;
  if (!mayEdit(opened.state) || !may(context, 'document.draft', opened)) return null;
  return (
    <p key="edit" className="btn-list">
      <a className="btn btn-primary" href={documentPath(context, opened.id, 'edit')}>
        {words.edit[lang]}
      </a>
      {missingForReview(opened.state).length === 0 ? (
        <ActionForm
          action={documentPath(context, opened.id, 'submit')}
          label={words.submit[lang]}
          version={opened.version}
        />
      ) : (
        <span className="text-secondary">{editWords.missing[lang]}…</span>
      )}
    </p>
  );
};

const review: Offer = ({ context, opened }) => {
  const { session, lang } = context;
  if (!may(context, 'document.review', opened)) return null;
  const refusal = refuseReviewer(opened.state, session.personId);
  if (opened.state.stage !== 'review') return null;
  if (refusal) return <p key="review">{refusal.text[lang]}</p>;
  return (
    <p key="review">
      <a className="btn btn-primary" href={documentPath(context, opened.id, 'review')}>
        {words.review[lang]}
      </a>
    </p>
  );
};

const approve: Offer = ({ context, opened }) => {
  const { session, lang } = context;
  if (opened.state.stage !== 'approval' || !may(context, 'document.approve', opened)) return null;
  const refusal = refuseApprover(opened.state, session.personId);
  if (refusal) return <p key="approve">{refusal.text[lang]}</p>;
  return (
    <p key="approve">
      <a className="btn btn-primary" href={documentPath(context, opened.id, 'approve')}>
        {words.approve[lang]}
      </a>
    </p>
  );
};

const takeBack: Offer = ({ context, opened }) => {
  const { lang, session } = context;
  if (!mayTakeBack(opened.state, session.personId) || !may(context, 'document.draft', opened)) return null;
  return (
    <div key="take-back" className="mb-3">
      <ActionForm
        action={documentPath(context, opened.id, 'take-back')}
        label={words.takeBack[lang]}
        version={opened.version}
        tone="secondary"
      />
      <p className="form-hint mb-0">{words.takeBackLead[lang]}</p>
    </div>
  );
};

const release: Offer = ({ context, opened }) => {
  const { lang, now } = context;
  const { state } = opened;
  if (state.stage !== 'approved' || !may(context, 'document.release', opened)) return null;
  const refusal = refuseRelease(state, now);
  if (refusal && state.plannedAt && state.attribute === 'proactive')
    return <p key="release">{words.scheduled(minute(Temporal.Instant.from(state.plannedAt)))[lang]}</p>;
  if (refusal) return <p key="release">{refusal.text[lang]}</p>;
  return (
    <div key="release" className="mb-3">
      <ActionForm
        action={documentPath(context, opened.id, 'release')}
        label={words.release[lang]}
        version={opened.version}
      />
      <p className="form-hint mb-0">{words.releaseLead[lang]}</p>
    </div>
  );
};

const sendBack: Offer = (props) => {
  const duty = RETURN_DUTIES[props.opened.state.stage];
  if (!duty || !may(props.context, duty, props.opened)) return null;
  return (
    <Folded key="return" {...props} path="return" title={words.return} fields={['remarks']}>
      <TextArea {...field(props, 'remarks')} label={words.remarks} rows={3} required />
      <details className="mb-3">
        <summary>{words.onPlaces[props.context.lang]}</summary>
        {Object.entries(REMARK_PLACES).map(([place, label]) => (
          <TextField key={place} {...field(props, remarkName(place))} label={label} maxLength={300} />
        ))}
      </details>
    </Folded>
  );
};

const amend: Offer = (props) => {
  if (!mayAmend(props.opened.state) || !may(props.context, 'document.draft', props.opened)) return null;
  const isWithdrawn = props.opened.state.stage === 'withdrawn';
  return (
    <Folded
      key="amend"
      {...props}
      path="amend"
      title={isWithdrawn ? words.correct : words.amend}
      lead={isWithdrawn ? words.correctLead : words.amendLead}
      fields={['changeNote']}
    >
      <TextArea {...field(props, 'changeNote')} label={words.changeNote} rows={2} maxLength={200} required />
    </Folded>
  );
};

const withdraw: Offer = (props) => {
  if (!mayWithdraw(props.opened.state) || !may(props.context, 'document.withdraw', props.opened)) return null;
  return (
    <Folded
      key="withdraw"
      {...props}
      path="withdraw"
      title={words.withdraw}
      lead={words.withdrawLead}
      fields={['reason']}
      danger
    >
      <TextArea {...field(props, 'reason')} label={words.withdrawReason} rows={2} maxLength={300} required />
    </Folded>
  );
};

const repeal: Offer = (props) => {
  if (!mayRepeal(props.opened.state) || !may(props.context, 'document.release', props.opened)) return null;
  return (
    <Folded
      key="repeal"
      {...props}
      path="repeal"
      title={words.repeal}
      fields={['repealedOn', 'repealedBy', 'late', 'repeal']}
    >
      <TextField {...field(props, 'repealedOn')} label={words.repealedOn} type="date" required />
      <TextField {...field(props, 'repealedBy')} label={words.repealedBy} maxLength={200} required />
      <TextField {...field(props, 'late')} label={words.late} hint={words.lateHint} maxLength={200} />
    </Folded>
  );
};

const voidIt: Offer = (props) => {
  if (!mayVoid(props.opened.state) || !may(props.context, 'document.draft', props.opened)) return null;
  return (
    <Folded key="void" {...props} path="void" title={words.void} lead={words.voidLead} fields={['voidReason']} danger>
      <TextField {...field(props, 'voidReason')} label={words.voidReason} maxLength={200} required />
    </Folded>
  );
};

const mending: Offer = (props) => (props.opened.state.mending ? <PendingMending key="mending" {...props} /> : null);

const mend: Offer = (props) => {
  const act = mendableAct(props.opened);
  return act && may(props.context, 'document.release', props.opened) ? (
    <Mendable key="mend" {...props} act={act} />
  ) : null;
};

const OFFERS: readonly Offer[] = [
  edit,
  review,
  approve,
  release,
  mending,
  takeBack,
  sendBack,
  amend,
  repeal,
  mend,
  withdraw,
  voidIt,
];
