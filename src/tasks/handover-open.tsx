/** What is open with somebody: titles for the disclosure office, figures for the security administrator. */
import { listUnits } from '../units/read.ts';
import type { StaffMember } from '../units/staff.ts';
import { holdersOn, substitutionsSince } from '../units/substitutes-store.ts';
import { Card, Facts, Notice } from '../web/components.tsx';
import { permits } from '../web/duties.ts';
import { href } from '../web/language.ts';
import { dayOf } from '../web/moments.ts';
import type { OfficeContext } from '../web/routes.ts';
import { concerns, type WaitingItem } from '../web/waiting.ts';
import { waitingOnSite } from './gather.ts';
import { handoverWords as words } from './handover-messages.ts';
import { taskWords } from './messages.ts';
import { boundIn } from './rules.ts';

export async function OpenWith({ context, leaver }: { context: OfficeContext; leaver: StaffMember }) {
  const { lang, deps, site, now } = context;
  const today = dayOf(now);
  const items = await waitingOnSite({ db: deps.office, keys: deps.keys, siteId: site.siteId, today });
  const holders = await holdersOn(deps.office, site.siteId, today);
  const substitutions = await substitutionsSince(deps.office, site.siteId, today, leaver.id);
  const units = await listUnits(deps.office, site.siteId);
  const drafts = boundIn(items, leaver.id);
  const holder = holders.find(({ personId }) => personId === leaver.id);
  const shared = items.filter((item) => item.only === null && holder && concerns(item, holder));
  const others = holders.filter(({ personId }) => personId !== leaver.id);
  const alone = new Set(
    shared.filter((item) => !others.some((other) => concerns(item, other))).map(({ unitId }) => unitId),
  );
  const unitNames = units.filter(({ id }) => alone.has(id)).map(({ shortName }) => shortName);
  return (
    <Card title={words.open(leaver.name)[lang]} id="open">
      {unitNames.length > 0 ? <Notice tone="warn">{words.alone(unitNames.join('、'))[lang]}</Notice> : null}
      <Facts
        items={[
          [words.drafts[lang], <Drafts key="drafts" context={context} drafts={drafts} />],
          [words.cases[lang], words.caseCount(shared.length)[lang]],
          [
            words.substitutions[lang],
            substitutions.map((one) => words.substitution(one.holderName, one.substituteName)[lang]).join('、') ||
              words.noSubstitutions[lang],
          ],
        ]}
      />
    </Card>
  );
}

function Drafts({ context, drafts }: { context: OfficeContext; drafts: readonly WaitingItem[] }) {
  const { lang, session } = context;
  if (drafts.length === 0) return <>{words.noDrafts[lang]}</>;
  if (!drafts.every(({ unitId }) => permits(session.appointments, 'document.read', unitId)))
    return <>{words.draftCount(drafts.length)[lang]}</>;
  return (
    <ul className="mb-0 ps-3">
      {drafts.map((item) => (
        <li key={item.id}>
          <a href={href(lang, item.href)}>{item.title || taskWords.untitled[lang]}</a>
        </li>
      ))}
    </ul>
  );
}
