/** 代理: everybody for the own appointments; the security administrator for anybody's. */
import { z } from 'zod';
import { Card, Notice } from '../web/components.tsx';
import { holds, isOutside } from '../web/duties.ts';
import {
  Choices,
  ErrorSummary,
  type Problem,
  readForm,
  Select,
  says,
  TextArea,
  TextField,
  type Typed,
} from '../web/forms.tsx';
import { href } from '../web/language.ts';
import { dayOf } from '../web/moments.ts';
import { officePage, seeOther } from '../web/page.tsx';
import { forbidden } from '../web/refusal.ts';
import type { OfficeContext, OfficeRoute } from '../web/routes.ts';
import { atDesk } from '../web/routes.ts';
import { ROLE_NAMES } from './messages.ts';
import { fields, idParam, problemsOf } from './office-forms.ts';
import { appointmentsOf } from './read.ts';
import { inForce } from './rules.ts';
import { ableToTakeOver, listStaff } from './staff.ts';
import { endSubstitution, nameSubstitute } from './substitutes-actions.ts';
import { SubstitutionList } from './substitutes-list.tsx';
import { substituteWords as words } from './substitutes-messages.ts';
import { substitutionsSince } from './substitutes-store.ts';

const ROOT = '/office/substitutes';

export const substituteRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: ROOT, duty: 'signed-in', act: null, handle: show },
  { method: 'post', path: ROOT, duty: 'signed-in', act: 'substitute.named', handle: name },
  { method: 'post', path: `${ROOT}/:id/end`, duty: 'signed-in', act: 'substitute.ended', handle: end },
];

const isKeeper = ({ session }: OfficeContext) => holds(session.appointments, 'role.grant').length > 0;

/** Whose substitute is named: one's own, or whom the security administrator chose. */
function holderOf(context: OfficeContext, asked: string | undefined): string {
  if (!asked || asked === context.session.personId) return context.session.personId;
  if (!isKeeper(context)) throw forbidden();
  return asked;
}

/** Accounts from outside are one person's own: nobody stands in for them. @throws Refusal */
function refuseOutsiders({ session }: OfficeContext): void {
  if (session.appointments.some(({ role }) => isOutside(role))) throw forbidden();
}

function show(context: OfficeContext): Promise<Response> {
  refuseOutsiders(context);
  const asked = z.uuid().safeParse(context.c.req.query('person'));
  return page(context, holderOf(context, asked.data), {}, []);
}

async function page(
  context: OfficeContext,
  holderId: string,
  typed: Typed,
  problems: readonly Problem[],
): Promise<Response> {
  const { lang, deps, site, session, now, c } = context;
  const today = dayOf(now);
  const keeper = isKeeper(context);
  const listed = await substitutionsSince(deps.office, site.siteId, today, keeper ? null : session.personId);
  const staff = await listStaff(deps.office, site.siteId, today);
  const held = (await appointmentsOf(deps.office, site.siteId, holderId)).filter((one) =>
    inForce({ startsOn: one.startsOn.toString(), endsOn: one.endsOn?.toString() ?? null }, today),
  );
  const holder = staff.find(({ id }) => id === holderId);
  const people = ableToTakeOver(staff)
    .filter(({ id }) => id !== holderId && id !== session.personId)
    .map(({ id, name, roles }) => ({
      value: id,
      label: [name, ...new Set(roles.map(({ unitName }) => unitName))].join(' · '),
    }));
  const done = { named: words.done, proposed: words.proposed, ended: words.ended }[c.req.query('done') ?? ''];
  const shared = { typed, problems };
  return officePage(
    context,
    { title: words.title[lang], status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      {done && problems.length === 0 ? <Notice tone="good">{done[lang]}</Notice> : null}
      <p className="text-secondary">{words.lead[lang]}</p>
      {keeper ? <p className="text-secondary">{words.takesTwo[lang]}</p> : null}
      <Card title={(keeper ? words.allListed : words.listed)[lang]}>
        <SubstitutionList context={context} rows={listed} />
      </Card>
      {keeper ? (
        <form method="get" action={href(lang, ROOT)} className="row align-items-end">
          <div className="col-md-6">
            <Select
              name="person"
              label={words.whose}
              value={holderId}
              options={staff
                .filter(({ roles }) => roles.length > 0)
                .map(({ id, name, post }) => ({ value: id, label: [name, post].filter(Boolean).join(' · ') }))}
            />
          </div>
          <div className="col-md-2 mb-3">
            <button type="submit" className="btn btn-outline-primary w-100">
              {words.next[lang]}
            </button>
          </div>
        </form>
      ) : null}
      <Card title={`${words.name[lang]}${holder ? ` · ${holder.name}` : ''}`}>
        {held.length === 0 ? (
          <p className="mb-0">{words.nothingHeld[lang]}</p>
        ) : (
          <form method="post" action={href(lang, ROOT)}>
            <input type="hidden" name="holderId" value={holderId} />
            <Choices
              {...shared}
              name="appointments"
              label={words.roles}
              many
              required
              values={held.length === 1 ? held.map(({ id }) => id) : []}
              options={held.map((one) => ({ value: one.id, label: `${one.unitName} ${ROLE_NAMES[one.role][lang]}` }))}
            />
            <Select
              {...shared}
              name="substituteId"
              label={words.substitute}
              options={people}
              empty={words.choose}
              required
            />
            <div className="row">
              <div className="col-md-4">
                <TextField
                  {...shared}
                  name="startsOn"
                  type="date"
                  label={words.since}
                  value={today.toString()}
                  required
                />
              </div>
              <div className="col-md-4">
                <TextField {...shared} name="endsOn" type="date" label={words.until} required />
              </div>
            </div>
            <TextArea {...shared} name="ground" label={words.ground} rows={2} required />
            <button type="submit" className="btn btn-primary">
              {words.submit[lang]}
            </button>
          </form>
        )}
      </Card>
    </>,
  );
}

const naming = z.object({
  holderId: z.uuid(),
  substituteId: z.uuid(says(words.needPerson)),
  appointments: z.array(z.uuid(), says(words.needRoles)).min(1, says(words.needRoles)),
  startsOn: fields.date,
  endsOn: fields.date,
  ground: fields.ground,
});

async function name(context: OfficeContext): Promise<Response> {
  refuseOutsiders(context);
  const form = await readForm(context.c, naming);
  const asked = z.uuid().safeParse(form.typed.holderId);
  const holderId = holderOf(context, asked.data);
  if (!form.ok) return page(context, holderId, form.typed, form.problems);
  const { endsOn, ...given } = form.value;
  let waits = false;
  const problems = await problemsOf(async () => {
    const wanted = { ...given, holderId, lastDay: endsOn };
    ({ waits } = await asActor(context, holderId, (desk) => nameSubstitute(desk, wanted)));
  });
  if (problems.length > 0) return page(context, holderId, form.typed, problems);
  return seeOther(href(context.lang, `${ROOT}?done=${waits ? 'proposed' : 'named'}`));
}

/** As the security administrator where it is about somebody else, else simply as oneself. */
function asActor<T>(context: OfficeContext, holderId: string, task: Parameters<typeof atDesk<T>>[3]): Promise<T> {
  const { deps, site, session, now } = context;
  const [keeper] = holds(session.appointments, 'role.grant');
  if (keeper && holderId !== session.personId) return context.work(keeper, task);
  return atDesk(deps, { siteId: site.siteId, personId: session.personId, role: 'signed-in', unitId: null }, now, task);
}

async function end(context: OfficeContext): Promise<Response> {
  const id = idParam(context);
  const form = await readForm(context.c, z.object({ ground: fields.ground, version: fields.version }));
  if (!form.ok) return page(context, context.session.personId, {}, form.problems);
  const { ground, version } = form.value;
  const listed = await substitutionsSince(context.deps.office, context.site.siteId, dayOf(context.now));
  const holderId = listed.find((one) => one.id === id)?.holderId ?? context.session.personId;
  await asActor(context, holderId, (desk) => endSubstitution(desk, id, ground, version));
  return seeOther(href(context.lang, `${ROOT}?done=ended`));
}
