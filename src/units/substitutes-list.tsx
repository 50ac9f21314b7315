/** The list of substitutions, and the form that ends one. */
import { Badge, DataTable, type TableColumn } from '../web/components.tsx';
import { holds } from '../web/duties.ts';
import { href } from '../web/language.ts';
import { dayOf } from '../web/moments.ts';
import type { OfficeContext } from '../web/routes.ts';
import { ROLE_NAMES } from './messages.ts';
import { substituteWords as words } from './substitutes-messages.ts';
import { substitutionState } from './substitutes-rules.ts';
import type { Substitution } from './substitutes-store.ts';

const TONES = { current: 'good', future: 'wait', past: 'plain' } as const;

export function SubstitutionList({ context, rows }: { context: OfficeContext; rows: readonly Substitution[] }) {
  const { lang, now, session } = context;
  const today = dayOf(now);
  const mayEnd = ({ holderId, substituteId }: Substitution) =>
    [holderId, substituteId].includes(session.personId) || holds(session.appointments, 'role.grant').length > 0;
  const columns: TableColumn<Substitution>[] = [
    { head: words.holder[lang], cell: (one) => one.holderName, tight: true },
    { head: words.substitute[lang], cell: (one) => one.substituteName, tight: true },
    {
      head: words.roles[lang],
      cell: (one) =>
        one.roles.map(({ role, unitName }) => (
          <div key={role + unitName}>
            {unitName} {ROLE_NAMES[role][lang]}
          </div>
        )),
    },
    { head: words.since[lang], cell: (one) => one.startsOn, tight: true },
    { head: words.until[lang], cell: (one) => lastDay(one), tight: true },
    {
      head: words.state[lang],
      cell: (one) => {
        const state = substitutionState(one, today);
        return <Badge tone={TONES[state]}>{words.states[state][lang]}</Badge>;
      },
      tight: true,
    },
    { head: words.end[lang], cell: (one) => (mayEnd(one) ? <EndForm context={context} one={one} /> : null) },
  ];
  return (
    <DataTable caption={words.listed[lang]} columns={columns} rows={rows} rowKey={(one) => one.id} empty={words.none} />
  );
}

const lastDay = ({ endsOn }: Substitution) => Temporal.PlainDate.from(endsOn).subtract({ days: 1 }).toString();

function EndForm({ context: { lang }, one }: { context: OfficeContext; one: Substitution }) {
  return (
    <form method="post" action={href(lang, `/office/substitutes/${one.id}/end`)} className="d-flex flex-wrap gap-2">
      <input type="hidden" name="version" value={one.version} />
      <input
        className="form-control w-auto"
        name="ground"
        required
        maxLength={500}
        placeholder={words.ground[lang]}
        aria-label={`${words.end[lang]} ${one.substituteName}: ${words.ground[lang]}`}
      />
      <button type="submit" className="btn btn-danger">
        {words.end[lang]}
      </button>
    </form>
  );
}
