/** The list of accounts: who uses his, who does not; locking the idle ones; the list as a table. For the security administrator. */
import { z } from 'zod';
import { dateOf } from '../db/acts.ts';
import { ActionForm, Badge, Card, DataTable, Pager } from '../web/components.tsx';
import { ROLES } from '../web/duties.ts';
import { ErrorSummary, type Problem, readForm, Select, TextField } from '../web/forms.tsx';
import { href } from '../web/language.ts';
import { officePage, seeOther } from '../web/page.tsx';
import type { OfficeContext, OfficeRoute } from '../web/routes.ts';
import {
  ACCOUNT_ORDERS,
  ACCOUNT_STANDINGS,
  type AccountLine,
  chooseAccounts,
  listAccounts,
  standingOf,
} from './account-list.ts';
import { ORDER_NAMES, STANDING_NAMES, accountWords as words } from './account-words.ts';
import { accountsTable } from './accounts-table.ts';
import { recordExport } from './exports.ts';
import { fileResponse } from './file-response.ts';
import { GroundForm } from './ground-form.tsx';
import { peopleWords, ROLE_NAMES } from './messages.ts';
import { moment } from './moment.ts';
import { fields } from './office-forms.ts';
import { lockAccount } from './person-actions.ts';
import { siteSettings } from './read.ts';

const ROOT = '/office/accounts';
const PAGE = 50;

export const accountRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: ROOT, duty: 'account.secure', act: null, handle: (context) => page(context, []) },
  { method: 'post', path: `${ROOT}/export`, duty: 'account.secure', act: 'accounts.exported', handle: exportTable },
  { method: 'post', path: `${ROOT}/lock-idle`, duty: 'account.secure', act: 'account.locked', handle: lockIdle },
];

// a hand-made address with nonsense in it lists as if that part were absent
const query = z.object({
  text: z.string().max(60).optional().catch(undefined),
  state: z.enum(ACCOUNT_STANDINGS).optional().catch(undefined),
  role: z.enum(ROLES).optional().catch(undefined),
  factor: z.enum(['on', 'off']).optional().catch(undefined),
  order: z.enum(ACCOUNT_ORDERS).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
type Asked = z.infer<typeof query>;

async function allAccounts({ deps, site, now }: OfficeContext): Promise<AccountLine[]> {
  const { accountRules } = await siteSettings(deps.office, site.siteId);
  return listAccounts(deps.office, site.siteId, now, accountRules);
}

async function page(context: OfficeContext, problems: readonly Problem[]): Promise<Response> {
  const { lang } = context;
  const asked = query.parse(context.c.req.query());
  const all = await allAccounts(context);
  const chosen = chooseAccounts(all, asked);
  const idle = all.filter((line) => line.idle && line.personId !== context.session.personId);
  return officePage(
    context,
    { title: words.list[lang], status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      <p className="text-secondary">{words.lead[lang]}</p>
      <p className="d-flex flex-wrap gap-2">
        <a className="btn btn-secondary" href={href(lang, `${ROOT}/failures`)}>
          {words.failuresPage[lang]}
        </a>
        <a className="btn btn-secondary" href={href(lang, `${ROOT}/rules`)}>
          {words.rules[lang]}
        </a>
      </p>
      <SearchForm context={context} asked={asked} />
      <div className="d-flex flex-wrap justify-content-between align-items-center mb-2">
        <p className="mb-0">{words.count(chosen.length, chosen.filter((line) => line.idle).length)[lang]}</p>
        <ActionForm action={href(lang, `${ROOT}/export`)} label={words.export[lang]} tone="secondary">
          <Kept asked={asked} />
        </ActionForm>
      </div>
      <Card>
        <Accounts context={context} lines={chosen.slice((asked.page - 1) * PAGE, asked.page * PAGE)} />
      </Card>
      <Pager
        page={asked.page}
        pages={Math.ceil(chosen.length / PAGE)}
        address={(number) => addressOf(context, { ...asked, page: number })}
      />
      {idle.length > 0 ? (
        <GroundForm
          context={context}
          action={href(lang, `${ROOT}/lock-idle`)}
          name="ground"
          title={words.lockIdle}
          hint={words.lockIdleHint(idle.length)}
          tone="danger"
          typed={{}}
          problems={problems}
        />
      ) : null}
    </>,
  );
}

function SearchForm({ context, asked }: { context: OfficeContext; asked: Asked }) {
  const { lang } = context;
  const states = ACCOUNT_STANDINGS.map((value) => ({ value, label: STANDING_NAMES[value][lang] }));
  const roles = ROLES.map((value) => ({ value, label: ROLE_NAMES[value][lang] }));
  const factors = [
    { value: 'on', label: words.factorOn[lang] },
    { value: 'off', label: words.factorOff[lang] },
  ];
  const orders = ACCOUNT_ORDERS.map((value) => ({ value, label: ORDER_NAMES[value][lang] }));
  return (
    <form method="get" action={href(lang, ROOT)} className="row g-2 align-items-end mb-3">
      <div className="col-sm-6 col-lg-3">
        <TextField name="text" label={words.text} type="search" value={asked.text} />
      </div>
      <div className="col-6 col-lg-2">
        <Select name="state" label={words.state} options={states} empty={words.any} value={asked.state} />
      </div>
      <div className="col-6 col-lg-2">
        <Select name="role" label={words.role} options={roles} empty={words.any} value={asked.role} />
      </div>
      <div className="col-6 col-lg-2">
        <Select name="factor" label={words.factor} options={factors} empty={words.any} value={asked.factor} />
      </div>
      <div className="col-6 col-lg-2">
        <Select name="order" label={words.order} options={orders} value={asked.order ?? 'name'} />
      </div>
      <div className="col-sm-6 col-lg-1 mb-3">
        <button type="submit" className="btn btn-primary w-100">
          {words.search[lang]}
        </button>
      </div>
    </form>
  );
}

/** What was asked for, for a form that acts on the same choice. */
function Kept({ asked }: { asked: Asked }) {
  return Object.entries(asked).map(([name, value]) =>
    value === undefined || name === 'page' ? null : <input key={name} type="hidden" name={name} value={value} />,
  );
}

function Accounts({ context, lines }: { context: OfficeContext; lines: readonly AccountLine[] }) {
  const { lang } = context;
  const columns = [
    {
      head: peopleWords.name[lang],
      cell: (line: AccountLine) => <a href={href(lang, `${ROOT}/${line.personId}`)}>{line.name}</a>,
      tight: true,
    },
    { head: peopleWords.username[lang], cell: (line: AccountLine) => line.username, tight: true },
    { head: words.state[lang], cell: (line: AccountLine) => <Standing line={line} context={context} />, tight: true },
    {
      head: peopleWords.roles[lang],
      cell: (line: AccountLine) =>
        line.roles.map(({ role, unitName }) => (
          <div key={role + unitName} className="text-nowrap">
            {ROLE_NAMES[role][lang]} · {unitName}
          </div>
        )),
    },
    {
      head: words.lastSignIn[lang],
      cell: (line: AccountLine) => moment(line.lastSignIn) || words.never[lang],
      tight: true,
    },
    { head: words.idleDays[lang], cell: (line: AccountLine) => line.idleDays, numeric: true },
    { head: words.failures[lang], cell: (line: AccountLine) => line.failures, numeric: true },
    { head: words.lastFailure[lang], cell: (line: AccountLine) => moment(line.lastFailure), tight: true },
    {
      head: words.factor[lang],
      cell: (line: AccountLine) => (line.secondFactor ? <Badge tone="good">{words.factorOn[lang]}</Badge> : ''),
      tight: true,
    },
    { head: words.openedOn[lang], cell: (line: AccountLine) => line.openedOn.toString(), tight: true },
  ];
  return (
    <DataTable
      caption={words.list[lang]}
      columns={columns}
      rows={lines}
      rowKey={(line) => line.personId}
      empty={words.none}
    />
  );
}

function Standing({ line, context }: { line: AccountLine; context: OfficeContext }) {
  const { lang } = context;
  const standing = standingOf(line);
  const tones = { open: 'good', idle: 'wait', locked: 'warn', early: 'plain', over: 'plain', closed: 'plain' } as const;
  return (
    <>
      <Badge tone={tones[standing]}>{STANDING_NAMES[standing][lang]}</Badge>
      {line.state === 'locked' ? (
        <small className="d-block">
          {words.lockedUntil[lang]} {moment(line.lockedUntil) || words.lockedForGood[lang]}
        </small>
      ) : null}
    </>
  );
}

async function exportTable(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, query);
  const asked = form.ok ? form.value : query.parse({});
  const lines = chooseAccounts(await allAccounts(context), asked);
  const bytes = await accountsTable(lines);
  const { page: _, ...chosen } = asked;
  const data = { format: 'xlsx' as const, asked: chosen, lines: lines.length };
  await context.work(context.demand(''), (desk) => recordExport(desk, 'accounts.exported', data));
  return fileResponse(bytes, 'xlsx', `${words.list.zh}-${dateOf(context.now)}.xlsx`);
}

async function lockIdle(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, z.object({ ground: fields.ground }));
  if (!form.ok) return page(context, form.problems);
  const idle = (await allAccounts(context)).filter((line) => line.idle && line.personId !== context.session.personId);
  await context.work(context.demand(''), async (desk) => {
    for (const line of idle) await lockAccount(desk, line.personId, null, form.value.ground);
  });
  return seeOther(addressOf(context, { state: 'locked', page: 1 }));
}

function addressOf(context: OfficeContext, asked: Asked): string {
  const given = Object.entries(asked).filter(([, value]) => value !== undefined && value !== '');
  return `${href(context.lang, ROOT)}?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}
