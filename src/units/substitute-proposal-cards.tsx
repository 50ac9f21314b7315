/** Proposed substitutes on the page of second confirmation: what waits, with what this administrator may do about it. */
import { z } from 'zod';
import type { Desk } from '../db/acts.ts';
import { ActionForm, Badge, Card, DataTable, Facts } from '../web/components.tsx';
import { type Problem, readForm } from '../web/forms.tsx';
import { href } from '../web/language.ts';
import { seeOther } from '../web/page.tsx';
import type { OfficeContext, OfficeRoute } from '../web/routes.ts';
import { DecideForms } from './decide-forms.tsx';
import { formWords, ROLE_NAMES } from './messages.ts';
import { moment } from './moment.ts';
import { fields, idParam } from './office-forms.ts';
import { PROPOSAL_STATES, proposalWords as words } from './proposal-words.ts';
import { confirmSubstitute, decidingRefusal, refuseSubstitute, withdrawSubstitute } from './substitute-proposals.ts';
import type { ListedSubstitute } from './substitute-proposals-list.ts';
import { substituteWords } from './substitutes-messages.ts';

const ROOT = '/office/substitutes';
const one = `${ROOT}/:id` as const;

type ProblemPage = (context: OfficeContext, problems: readonly Problem[]) => Promise<Response>;

/** The routes that decide; `page` shows the list again with what is wrong. */
export function substituteProposalRoutes(page: ProblemPage): readonly OfficeRoute[] {
  const refuse = async (context: OfficeContext) => {
    const id = idParam(context);
    const form = await readForm(context.c, z.object({ ground: fields.ground }));
    if (!form.ok) return page(context, form.problems);
    const { ground } = form.value;
    return answer(context, (desk) => refuseSubstitute(desk, id, ground));
  };
  return [
    { method: 'post', path: `${one}/confirm`, duty: 'proposal.decide', act: 'substitute.confirmed', handle: confirm },
    { method: 'post', path: `${one}/refuse`, duty: 'proposal.decide', act: 'substitute.refused', handle: refuse },
    { method: 'post', path: `${one}/withdraw`, duty: 'proposal.decide', act: 'substitute.withdrawn', handle: withdraw },
  ];
}

/** One proposed substitute that waits. */
export function WaitingSubstitute({ proposal, context }: { proposal: ListedSubstitute; context: OfficeContext }) {
  const { lang } = context;
  return (
    <Card
      id={proposal.id}
      title={`${substituteWords.matter[lang]} · ${proposal.holderName}`}
      actions={<Badge tone="wait">{PROPOSAL_STATES.open[lang]}</Badge>}
    >
      <Facts
        items={[
          [substituteWords.holder[lang], proposal.holderName],
          [substituteWords.substitute[lang], proposal.substituteName],
          [substituteWords.roles[lang], rolesOf(proposal, context)],
          [words.period[lang], periodOf(proposal, context)],
          [formWords.ground[lang], proposal.ground],
          [words.proposer[lang], `${proposal.proposerName ?? words.system[lang]} ${moment(proposal.proposedAt)}`],
        ]}
      />
      <Choice proposal={proposal} context={context} />
    </Card>
  );
}

function Choice({ proposal, context }: { proposal: ListedSubstitute; context: OfficeContext }) {
  const { lang, session } = context;
  const address = href(lang, `${ROOT}/${proposal.id}`);
  if (proposal.proposedBy === session.personId)
    return (
      <>
        <p className="text-secondary">{words.waitsForOther[lang]}</p>
        <ActionForm action={`${address}/withdraw`} label={words.withdraw[lang]} tone="secondary" />
      </>
    );
  const { role, onBehalfOf } = context.demand('');
  const actor = { personId: session.personId, role, onBehalfOf: onBehalfOf?.personId ?? null };
  const refusal = decidingRefusal(actor, proposal);
  if (refusal) return <p className="text-secondary mb-0">{refusal[lang]}</p>;
  return <DecideForms address={address} name={proposal.holderName} />;
}

/** Those that were dealt with lately. */
export function DecidedSubstitutes(given: { proposals: readonly ListedSubstitute[]; context: OfficeContext }) {
  const { proposals, context } = given;
  const { lang } = context;
  if (proposals.length === 0) return null;
  const columns = [
    { head: substituteWords.holder[lang], cell: (p: ListedSubstitute) => p.holderName, tight: true },
    { head: substituteWords.substitute[lang], cell: (p: ListedSubstitute) => p.substituteName, tight: true },
    { head: substituteWords.roles[lang], cell: (p: ListedSubstitute) => rolesOf(p, context) },
    { head: words.period[lang], cell: (p: ListedSubstitute) => periodOf(p, context) },
    { head: words.proposer[lang], cell: (p: ListedSubstitute) => p.proposerName ?? words.system[lang], tight: true },
    { head: words.decider[lang], cell: (p: ListedSubstitute) => p.deciderName ?? '', tight: true },
    { head: words.state[lang], cell: (p: ListedSubstitute) => PROPOSAL_STATES[p.status][lang], tight: true },
    { head: words.reason[lang], cell: (p: ListedSubstitute) => p.remark ?? '' },
  ];
  const title = `${substituteWords.matter[lang]} · ${words.done[lang]}`;
  return (
    <Card title={title}>
      <DataTable
        caption={title}
        columns={columns}
        rows={proposals}
        rowKey={(p: ListedSubstitute) => p.id}
        empty={words.noneDone}
      />
    </Card>
  );
}

const rolesOf = ({ handedOn }: ListedSubstitute, { lang }: OfficeContext) =>
  handedOn.map(({ role, unitName }) => `${ROLE_NAMES[role][lang]} · ${unitName}`).join('；');
const periodOf = ({ startsOn, endsOn }: ListedSubstitute, { lang }: OfficeContext) =>
  `${startsOn} ${words.to[lang]} ${endsOn.subtract({ days: 1 })}`;

async function answer(context: OfficeContext, task: (desk: Desk) => Promise<unknown>): Promise<Response> {
  await context.work(context.demand(''), task);
  return seeOther(href(context.lang, '/office/proposals'));
}

function confirm(context: OfficeContext): Promise<Response> {
  const id = idParam(context);
  return answer(context, (desk) => confirmSubstitute(desk, id));
}

function withdraw(context: OfficeContext): Promise<Response> {
  const id = idParam(context);
  return answer(context, (desk) => withdrawSubstitute(desk, id));
}
