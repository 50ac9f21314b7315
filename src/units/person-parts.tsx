/** What the pages about persons share. */
import { dateOf } from '../db/acts.ts';
import { Badge, Notice } from '../web/components.tsx';
import { href } from '../web/language.ts';
import { notFound } from '../web/refusal.ts';
import type { OfficeContext } from '../web/routes.ts';
import { STANDING_NAMES } from './account-words.ts';
import { ACCOUNT_STATES, peopleWords as words } from './messages.ts';
import { idParam } from './office-forms.ts';
import { proposalWords } from './proposal-words.ts';
import { accountState, listStaff, type StaffMember } from './staff.ts';

/** The person of the address; refuses (404) when the site has none such. */
export async function findStaff(context: OfficeContext): Promise<StaffMember> {
  const [person] = await listStaff(context.deps.office, context.site.siteId, dateOf(context.now), idParam(context));
  if (!person) throw notFound();
  return person;
}

/** The state of a person's account in words. */
export function State({ person, context }: { person: StaffMember; context: OfficeContext }) {
  if (!person.account) return <>{words.noAccount[context.lang]}</>;
  const state = accountState(person.account, context.now);
  const { outOfTerm } = person.account;
  if (state === 'open' && outOfTerm) return <Badge>{STANDING_NAMES[outOfTerm][context.lang]}</Badge>;
  const tone = ({ open: 'good', locked: 'warn', closed: 'plain' } as const)[state];
  return <Badge tone={tone}>{ACCOUNT_STATES[state][context.lang]}</Badge>;
}

/** Says that something about this person waits for the second administrator. */
export function WaitingNotice({ context }: { context: OfficeContext }) {
  const { lang } = context;
  return (
    <Notice tone="wait">
      {proposalWords.proposed[lang]} <a href={href(lang, '/office/proposals')}>{proposalWords.seeList[lang]}</a>
    </Notice>
  );
}
