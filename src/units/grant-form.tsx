/** The form that proposes a role. */
import { z } from 'zod';
import { dateOf } from '../db/acts.ts';
import { Card } from '../web/components.tsx';
import { GRANTED_ROLES, type Role } from '../web/duties.ts';
import { type Problem, Select, says, TextArea, TextField, type Typed } from '../web/forms.tsx';
import { text } from '../web/language.ts';
import type { OfficeContext } from '../web/routes.ts';
import { formWords, ROLE_NAMES, roleWords as words } from './messages.ts';
import { fields } from './office-forms.ts';
import { listUnits } from './read.ts';
import { unitInForce } from './rules.ts';

/** The units that exist, for a form. */
export async function unitOptions(context: OfficeContext) {
  const units = await listUnits(context.deps.office, context.site.siteId);
  return unitInForce(units, dateOf(context.now)).map((unit) => ({ value: unit.id, label: unit.name }));
}

/** Proposes one of these roles; posts what `granting` reads. */
export function GrantForm(props: {
  context: OfficeContext;
  action: string;
  roles: readonly Role[];
  units: readonly { value: string; label: string }[];
  typed: Typed;
  problems: readonly Problem[];
}) {
  const { context, action, units, ...shared } = props;
  const { lang } = context;
  const roles = props.roles.map((role) => ({ value: role, label: ROLE_NAMES[role][lang] }));
  return (
    <Card title={words.grant[lang]}>
      <form method="post" action={action}>
        <Select {...shared} name="role" label={words.role} options={roles} empty={words.choose} required />
        <Select {...shared} name="unitId" label={words.unit} options={units} empty={words.choose} required />
        <TextField
          {...shared}
          name="startsOn"
          label={formWords.since}
          type="date"
          value={dateOf(context.now).toString()}
          required
        />
        <TextField {...shared} name="endsOn" label={formWords.until} hint={formWords.untilHint} type="date" />
        <TextArea {...shared} name="ground" label={words.grantGround} rows={2} required />
        <button type="submit" className="btn btn-primary">
          {words.grant[lang]}
        </button>
      </form>
    </Card>
  );
}

/** A proposed role as its form posts it. */
export const granting = z.object({
  role: z.enum(GRANTED_ROLES, { error: says(text('请选择角色', 'Choose a role')) }),
  unitId: z.uuid({ error: says(text('请选择单位', 'Choose a unit')) }),
  startsOn: fields.date,
  endsOn: fields.optionalDate,
  ground: fields.ground,
});
