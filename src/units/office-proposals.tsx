/** 复核: what one administrator proposed and another one confirms. For all three, each within the rules of second-person.ts. */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { dateOf } from '../db/acts.ts';
import { ActionForm, Badge, Card, DataTable, Facts, Notice, type Tone } from '../web/components.tsx';
import { ErrorSummary, type Problem, readForm } from '../web/forms.tsx';
import { href } from '../web/language.ts';
import { officePage, seeOther } from '../web/page.tsx';
import type { OfficeContext, OfficeRoute } from '../web/routes.ts';
import { DecideForms } from './decide-forms.tsx';
import { formWords, ROLE_NAMES } from './messages.ts';
import { moment } from './moment.ts';
import { fields, idParam, problemsOf } from './office-forms.ts';
import { initialPassword } from './policy.ts';
import { confirmProposal, handOut, refuseProposal, withdrawProposal } from './proposal-actions.ts';
import { PROPOSAL_NAMES, PROPOSAL_STATES, proposalWords as words } from './proposal-words.ts';
import { type ListedProposal, listProposals } from './proposals.ts';
import { confirmingRefusal, stillConfirmed } from './second-person.ts';
import { secretPage } from './secret-page.tsx';
import { DecidedSubstitutes, substituteProposalRoutes, WaitingSubstitute } from './substitute-proposal-cards.tsx';
import { listSubstituteProposals } from './substitute-proposals-list.ts';

const ROOT = '/office/proposals';
const one = `${ROOT}/:id` as const;
const LATEST = 50;

export const proposalRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: ROOT, duty: 'proposal.decide', act: null, handle: (context) => page(context, []) },
  { method: 'post', path: `${one}/confirm`, duty: 'proposal.decide', act: 'role.confirmed', handle: confirm },
  { method: 'post', path: `${one}/refuse`, duty: 'proposal.decide', act: 'role.refused', handle: refuse },
  { method: 'post', path: `${one}/withdraw`, duty: 'proposal.decide', act: 'role.withdrawn', handle: withdraw },
  { method: 'post', path: `${one}/hand-out`, duty: 'proposal.decide', act: 'password.reset', handle: give },
  ...substituteProposalRoutes(page),
];

async function page(context: OfficeContext, problems: readonly Problem[]): Promise<Response> {
  const { lang, site, deps, now } = context;
  const today = dateOf(now);
  const list = (waiting: boolean) =>
    listProposals(deps.office, site.siteId, today, { waiting, limit: waiting ? 500 : LATEST });
  const substitutes = (waiting: boolean) =>
    listSubstituteProposals(deps.office, site.siteId, today, { waiting, limit: waiting ? 500 : LATEST });
  const [waiting, done, handedOn, decided] = await Promise.all([
    list(true),
    list(false),
    substitutes(true),
    substitutes(false),
  ]);
  const isEmpty = waiting.length + handedOn.length === 0;
  return officePage(
    context,
    { title: words.title[lang], status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      <p className="text-secondary">{words.lead[lang]}</p>
      {isEmpty ? <p className="text-secondary empty-note">{words.nothing[lang]}</p> : null}
      {waiting.map((proposal) => (
        <Waiting key={proposal.id} proposal={proposal} context={context} />
      ))}
      {handedOn.map((proposal) => (
        <WaitingSubstitute key={proposal.id} proposal={proposal} context={context} />
      ))}
      <Card title={words.done[lang]}>
        <Done proposals={done} context={context} />
      </Card>
      <DecidedSubstitutes proposals={decided} context={context} />
    </>,
  );
}

/** One proposal that waits, with what this administrator may do about it or why he may not. */
function Waiting({ proposal, context }: { proposal: ListedProposal; context: OfficeContext }) {
  const { lang } = context;
  return (
    <Card
      id={proposal.id}
      title={`${PROPOSAL_NAMES[proposal.kind][lang]} · ${proposal.personName}`}
      actions={<State proposal={proposal} context={context} />}
    >
      <Facts
        items={[
          ...detailsOf(proposal, context),
          [formWords.ground[lang], proposal.ground],
          [words.proposer[lang], `${proposal.proposerName ?? words.system[lang]} ${moment(proposal.proposedAt)}`],
          [words.decider[lang], proposal.deciderName],
        ]}
      />
      <Choice proposal={proposal} context={context} />
    </Card>
  );
}

function Choice({ proposal, context }: { proposal: ListedProposal; context: OfficeContext }) {
  const { lang, session, now } = context;
  const address = href(lang, `${ROOT}/${proposal.id}`);
  const isMine = proposal.proposedBy === session.personId;
  if (proposal.status === 'confirmed') {
    const usable = proposal.decidedOn !== null && stillConfirmed(proposal.decidedOn.toString(), dateOf(now));
    if (!isMine) return <p className="text-secondary mb-0">{words.waitsForProposer[lang]}</p>;
    return (
      <>
        {usable ? null : <Notice tone="warn">{words.lapsed[lang]}</Notice>}
        {usable ? <ActionForm action={`${address}/hand-out`} label={words.handOut[lang]} /> : null}
        <ActionForm action={`${address}/withdraw`} label={words.withdraw[lang]} tone="secondary" />
      </>
    );
  }
  if (isMine) {
    return (
      <>
        <p className="text-secondary">{words.waitsForOther[lang]}</p>
        <ActionForm action={`${address}/withdraw`} label={words.withdraw[lang]} tone="secondary" />
      </>
    );
  }
  const { role, onBehalfOf } = context.demand('');
  const roles = proposal.role ? [...proposal.rolesHeld, proposal.role] : proposal.rolesHeld;
  const refusal = confirmingRefusal(
    { personId: session.personId, role, onBehalfOf: onBehalfOf?.personId ?? null },
    proposal,
    {
      personId: proposal.personId,
      roles,
    },
  );
  if (refusal) return <p className="text-secondary mb-0">{refusal[lang]}</p>;
  return <DecideForms address={address} name={proposal.personName} />;
}

function State({ proposal, context }: { proposal: ListedProposal; context: OfficeContext }) {
  const tones = { open: 'wait', confirmed: 'good', refused: 'bad', withdrawn: 'plain', done: 'good' } as const;
  const tone: Tone = tones[proposal.status];
  return <Badge tone={tone}>{PROPOSAL_STATES[proposal.status][context.lang]}</Badge>;
}

function detailsOf(proposal: ListedProposal, { lang }: OfficeContext): [string, string | null | undefined][] {
  const until = proposal.endsOn?.toString() ?? formWords.open[lang];
  const lastDay = proposal.endsOn?.subtract({ days: 1 }).toString();
  if (proposal.kind === 'term') return [[words.lastDay[lang], lastDay]];
  if (proposal.kind === 'outsider')
    return [
      [words.username[lang], proposal.username],
      [words.body[lang], proposal.body],
      [words.mayRead[lang], proposal.role === 'evaluator' ? proposal.unitNames.join('、') : words.wholeSite[lang]],
      [words.days[lang], `${proposal.startsOn ?? ''} ${words.to[lang]} ${lastDay ?? ''}`],
    ];
  if (!proposal.role) return [[words.username[lang], proposal.username]];
  return [
    [words.role[lang], `${ROLE_NAMES[proposal.role][lang]} · ${proposal.unitName ?? ''}`],
    proposal.prolongs
      ? [words.prolongedTo[lang], until]
      : [words.period[lang], `${proposal.startsOn ?? ''} ${words.to[lang]} ${until}`],
  ];
}

function Done({ proposals, context }: { proposals: readonly ListedProposal[]; context: OfficeContext }) {
  const { lang } = context;
  const details = (p: ListedProposal) =>
    detailsOf(p, context)
      .map(([, value]) => value)
      .filter(Boolean)
      .join(' ');
  const columns = [
    { head: words.matter[lang], cell: (p: ListedProposal) => PROPOSAL_NAMES[p.kind][lang], tight: true },
    { head: words.person[lang], cell: (p: ListedProposal) => p.personName, tight: true },
    { head: words.details[lang], cell: details },
    { head: words.proposer[lang], cell: (p: ListedProposal) => p.proposerName ?? words.system[lang], tight: true },
    { head: words.decider[lang], cell: (p: ListedProposal) => p.deciderName ?? '', tight: true },
    { head: words.decidedOn[lang], cell: (p: ListedProposal) => p.decidedOn?.toString() ?? '', tight: true },
    { head: words.state[lang], cell: (p: ListedProposal) => <State proposal={p} context={context} />, tight: true },
    { head: words.reason[lang], cell: (p: ListedProposal) => p.remark ?? '' },
  ];
  return (
    <DataTable
      caption={words.done[lang]}
      columns={columns}
      rows={proposals}
      rowKey={(p) => p.id}
      empty={words.noneDone}
    />
  );
}

async function answer(context: OfficeContext, task: () => Promise<unknown>): Promise<Response> {
  await task();
  return seeOther(href(context.lang, ROOT));
}

function confirm(context: OfficeContext): Promise<Response> {
  const id = idParam(context);
  return answer(context, () => context.work(context.demand(''), (desk) => confirmProposal(desk, id)));
}

async function refuse(context: OfficeContext): Promise<Response> {
  const id = idParam(context);
  const form = await readForm(context.c, z.object({ ground: fields.ground }));
  if (!form.ok) return page(context, form.problems);
  return answer(context, () => context.work(context.demand(''), (desk) => refuseProposal(desk, id, form.value.ground)));
}

function withdraw(context: OfficeContext): Promise<Response> {
  const id = idParam(context);
  return answer(context, () => context.work(context.demand(''), (desk) => withdrawProposal(desk, id)));
}

/** Hands the initial password of a confirmed proposal out: to its proposer, once. */
async function give(context: OfficeContext): Promise<Response> {
  const id = idParam(context);
  const password = initialPassword(randomBytes(14));
  let whose = { name: '', username: '' };
  const problems = await problemsOf(async () => {
    whose = await context.work(context.demand(''), (desk) => handOut(desk, id, password));
  });
  if (problems.length > 0) return page(context, problems);
  return secretPage(context, words.handedOut, { ...whose, password }, ROOT);
}
