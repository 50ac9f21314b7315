/** 本人设置: where I am told of work outside the program. */
import { z } from 'zod';
import { record } from '../db/acts.ts';
import { ROLE_NAMES } from '../units/messages.ts';
import { loadPerson } from '../units/person-actions.ts';
import { type PersonContacts, personAggregate } from '../units/person-fold.ts';
import { Card, Notice } from '../web/components.tsx';
import { Choices, ErrorSummary, type Problem, readForm, says, TextField, type Typed } from '../web/forms.tsx';
import { colon, href } from '../web/language.ts';
import { officePage, seeOther } from '../web/page.tsx';
import type { OfficeContext } from '../web/routes.ts';
import { atDesk } from '../web/routes.ts';
import type { Channels } from './channels.ts';
import { profileWords as words } from './messages.ts';
import { contactsOf } from './store.ts';

const PATH = '/office/profile';

const schema = z
  .object({
    email: z.union([z.literal(''), z.email(says(words.badEmail)).max(200)]),
    mobile: z
      .string()
      .transform((typed) => typed.replaceAll(/[\s-]/g, ''))
      .pipe(z.string().regex(/^(1\d{10})?$/, says(words.badMobile))),
    channels: z.array(z.enum(['email', 'sms'])).default([]),
  })
  .superRefine(({ email, mobile, channels }, check) => {
    if (channels.includes('email') && !email)
      check.addIssue({ code: 'custom', path: ['email'], message: says(words.needEmail) });
    if (channels.includes('sms') && !mobile)
      check.addIssue({ code: 'custom', path: ['mobile'], message: says(words.needMobile) });
  });

export function profilePages(channels: () => Channels) {
  return {
    show: (context: OfficeContext) => page(context, channels(), {}, []),
    async save(context: OfficeContext): Promise<Response> {
      const form = await readForm(context.c, schema);
      if (!form.ok) return page(context, channels(), form.typed, form.problems);
      const { email, mobile, channels: chosen } = form.value;
      const contacts: PersonContacts = {
        email,
        mobile,
        byEmail: chosen.includes('email'),
        bySms: chosen.includes('sms'),
      };
      const { deps, site, session, now } = context;
      const { personId } = session;
      await atDesk(deps, { siteId: site.siteId, personId, role: 'signed-in', unitId: null }, now, async (desk) => {
        const person = await loadPerson(desk, personId);
        await record(desk, personAggregate, person, { kind: 'person.contacts', data: contacts });
      });
      return seeOther(href(context.lang, `${PATH}?done=saved`));
    },
  };
}

async function page(
  context: OfficeContext,
  channels: Channels,
  typed: Typed,
  problems: readonly Problem[],
): Promise<Response> {
  const { lang, deps, site, session, c } = context;
  const person = await contactsOf(deps.office, site.siteId, session.personId);
  const shared = { typed, problems };
  const chosen = [...(person?.byEmail ? ['email'] : []), ...(person?.bySms ? ['sms'] : [])];
  return officePage(
    context,
    { title: words.title[lang], status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      {c.req.query('done') === 'saved' && problems.length === 0 ? (
        <Notice tone="good">{words.saved[lang]}</Notice>
      ) : null}
      <Card title={words.told[lang]}>
        <p className="text-secondary">{words.lead[lang]}</p>
        <form method="post" action={href(lang, PATH)} noValidate>
          <TextField
            {...shared}
            name="email"
            type="email"
            label={words.email}
            value={person?.email}
            autoComplete="email"
          />
          <TextField
            {...shared}
            name="mobile"
            type="tel"
            label={words.mobile}
            value={person?.mobile}
            autoComplete="tel"
          />
          <Choices
            {...shared}
            name="channels"
            label={words.channels}
            many
            // a form that was sent without a tick has no such field, and is no reason to tick it again
            values={problems.length > 0 ? [] : chosen}
            options={[
              { value: 'email', label: words.byEmail[lang] },
              { value: 'sms', label: words.bySms[lang] },
            ]}
          />
          {channels.email ? null : <p className="text-secondary">{words.noMail[lang]}</p>}
          {channels.sms ? null : <p className="text-secondary">{words.noSms[lang]}</p>}
          <button type="submit" className="btn btn-primary">
            {words.save[lang]}
          </button>
        </form>
      </Card>
      <Card title={words.account[lang]}>
        <p>
          {words.roles[lang] + colon(lang)}
          {session.appointments.map(({ role, unitName }) => `${unitName} ${ROLE_NAMES[role][lang]}`).join('、') || '—'}
        </p>
        <a className="btn btn-outline-primary me-2" href={href(lang, '/office/password')}>
          {words.password[lang]}
        </a>
        <a className="btn btn-outline-primary" href={href(lang, '/office/substitutes')}>
          {words.substitutes[lang]}
        </a>
      </Card>
    </>,
  );
}
