/** By whom answers are reviewed, and in which row of the report custom outcomes count. For the system administrator. */
import { z } from 'zod';
import { CUSTOM_ROW_CODES, DECISIONS } from '../../law/decisions.ts';
import { OUTCOME_GROUPS, OUTCOME_ROWS, OUTCOMES } from '../../law/outcomes.ts';
import { siteVersion } from '../../units/office-forms.ts';
import { listUnits, siteSettings, type Unit } from '../../units/read.ts';
import { hasRepeatedChain, OUTCOME_GROUP_KEYS, type RequestChain } from '../../units/request-chains.ts';
import { unitInForce } from '../../units/rules.ts';
import type { SiteSettings } from '../../units/settings.ts';
import { changeSite } from '../../units/site-actions.ts';
import { ActionForm, Card, DataTable, Notice } from '../../web/components.tsx';
import { ErrorSummary, type Option, type Problem, readForm, Select, says, type Typed } from '../../web/forms.tsx';
import { href } from '../../web/language.ts';
import { dayOf } from '../../web/moments.ts';
import { officePage, seeOther } from '../../web/page.tsx';
import { conflict } from '../../web/refusal.ts';
import type { OfficeContext, OfficeRoute } from '../../web/routes.ts';
import { chainWords as words } from './chain-words.ts';

const ROOT = '/office/request-chains';

export const requestChainRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: ROOT, duty: 'site.keep', act: null, handle: (context) => page(context, {}, []) },
  { method: 'post', path: ROOT, duty: 'site.keep', act: 'site.changed', handle: add },
  { method: 'post', path: `${ROOT}/end`, duty: 'site.keep', act: 'site.changed', handle: end },
  { method: 'post', path: `${ROOT}/rows`, duty: 'site.keep', act: 'site.changed', handle: setRows },
];

interface Opened {
  units: readonly Unit[];
  settings: SiteSettings;
  /** of the site: chains are among its settings */
  version: number;
}

async function open(context: OfficeContext): Promise<Opened> {
  const { deps, site } = context;
  const [units, settings, version] = await Promise.all([
    listUnits(deps.office, site.siteId),
    siteSettings(deps.office, site.siteId),
    siteVersion(context),
  ]);
  return { units, settings, version };
}

async function page(context: OfficeContext, typed: Typed, problems: readonly Problem[]): Promise<Response> {
  const { lang, c } = context;
  const opened = await open(context);
  const done = words.done[c.req.query('done') ?? ''];
  const { version, settings } = opened;
  return officePage(
    context,
    {
      title: words.title[lang],
      status: problems.length > 0 ? 422 : 200,
      back: href(lang, '/office/chains'),
    },
    <>
      <ErrorSummary problems={problems} />
      {done ? <Notice tone="good">{done[lang]}</Notice> : null}
      <p className="text-secondary">{words.lead[lang]}</p>
      <Chains context={context} opened={opened} />
      <Adding context={context} opened={opened} typed={typed} problems={problems} />
      <Card title={words.rows[lang]}>
        <p className="text-secondary">{words.rowsLead[lang]}</p>
        <form method="post" action={href(lang, `${ROOT}/rows`)}>
          <input type="hidden" name="version" value={version} />
          {CUSTOM_ROW_CODES.map((code) => (
            <Select
              key={code}
              name={code}
              label={DECISIONS.find((one) => one.code === code)?.name ?? words.rows}
              typed={typed}
              problems={problems}
              value={settings.law.reportRows[code]}
              options={OUTCOMES.map(({ row, label, group }) => ({
                value: row,
                label: label[lang],
                group: OUTCOME_GROUPS[group][lang],
              }))}
            />
          ))}
          <button type="submit" className="btn btn-primary">
            {words.saveRows[lang]}
          </button>
        </form>
      </Card>
    </>,
  );
}

function Chains({ context: { lang }, opened }: { context: OfficeContext; opened: Opened }) {
  const { units, settings, version } = opened;
  const nameOf = (code: string | null, otherwise: string) =>
    code === null ? otherwise : (units.find((unit) => unit.code === code)?.name ?? code);
  return (
    <DataTable
      caption={words.title[lang]}
      rows={settings.requestChains}
      rowKey={({ unit, group }) => `${unit}/${group}`}
      empty={words.none}
      columns={[
        { head: words.unit[lang], cell: ({ unit }) => nameOf(unit, words.every[lang]) },
        {
          head: words.group[lang],
          cell: ({ group }) => (group === null ? words.everyGroup[lang] : OUTCOME_GROUPS[group][lang]),
        },
        {
          head: words.opinion[lang],
          cell: ({ opinion, opinionUnit }) => (opinion ? nameOf(opinionUnit, words.own[lang]) : words.noOpinion[lang]),
        },
        { head: words.leader[lang], cell: ({ leaderUnit }) => nameOf(leaderUnit, words.noLeader[lang]) },
        {
          head: words.end[lang],
          cell: ({ unit, group }) => (
            <ActionForm action={href(lang, `${ROOT}/end`)} label={words.end[lang]} version={version} tone="danger">
              <input type="hidden" name="unit" value={unit ?? ''} />
              <input type="hidden" name="group" value={group ?? ''} />
            </ActionForm>
          ),
        },
      ]}
    />
  );
}

interface AddingProps {
  context: OfficeContext;
  opened: Opened;
  typed: Typed;
  problems: readonly Problem[];
}

function Adding({ context: { lang, now }, opened: { units, version }, typed, problems }: AddingProps) {
  const present = unitInForce(units, dayOf(now)).map(({ code, name }): Option => ({ value: code, label: name }));
  const groups = OUTCOME_GROUP_KEYS.map((group): Option => ({ value: group, label: OUTCOME_GROUPS[group][lang] }));
  const shared = { typed, problems };
  const yesNo = [
    { value: 'yes', label: words.needed[lang] },
    { value: 'no', label: words.noOpinion[lang] },
  ];
  return (
    <Card title={words.add[lang]}>
      <form method="post" action={href(lang, ROOT)}>
        <input type="hidden" name="version" value={version} />
        <Select {...shared} name="unit" label={words.unit} options={present} empty={words.every} />
        <Select {...shared} name="group" label={words.group} options={groups} empty={words.everyGroup} />
        <Select {...shared} name="opinion" label={words.opinion} options={yesNo} value="yes" />
        <Select {...shared} name="opinionUnit" label={words.opinionUnit} options={present} empty={words.own} />
        <Select {...shared} name="leaderUnit" label={words.leader} options={present} empty={words.noLeader} />
        <button type="submit" className="btn btn-primary">
          {words.save[lang]}
        </button>
      </form>
    </Card>
  );
}

const optional = <T extends string>(schema: z.ZodType<T>) => z.union([z.literal('').transform(() => null), schema]);
const code = optional(z.string().max(60)).default(null);
const group = optional(z.enum(OUTCOME_GROUP_KEYS)).default(null);
const version = z.coerce.number().int().nonnegative();
const adding = z.object({
  unit: code,
  group,
  opinion: z.enum(['yes', 'no']).transform((answer) => answer === 'yes'),
  opinionUnit: code,
  leaderUnit: code,
  version,
});

async function add(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, adding);
  if (!form.ok) return page(context, form.typed, form.problems);
  const { version: expected, ...given } = form.value;
  // whose reviewer it would be is nothing to keep where none is asked
  const chain: RequestChain = given.opinion ? given : { ...given, opinionUnit: null };
  const { units, settings } = await open(context);
  const codes = new Set(units.map((unit) => unit.code));
  const unknown = (['unit', 'opinionUnit', 'leaderUnit'] as const).find((field) => {
    const named = chain[field];
    return named !== null && !codes.has(named);
  });
  if (unknown) return page(context, form.typed, [{ field: unknown, text: words.unknown }]);
  const wanted = [...settings.requestChains, chain];
  if (hasRepeatedChain(wanted)) return page(context, form.typed, [{ field: 'unit', text: words.repeated }]);
  return save(context, { requestChains: wanted }, expected, 'added');
}

const ending = z.object({ unit: code, group, version });

async function end(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, ending);
  if (!form.ok) return page(context, form.typed, form.problems);
  const { version: expected, ...given } = form.value;
  const { requestChains } = (await open(context)).settings;
  const left = requestChains.filter((chain) => chain.unit !== given.unit || chain.group !== given.group);
  if (left.length === requestChains.length) throw conflict();
  return save(context, { requestChains: left }, expected, 'ended');
}

const row = z.enum(OUTCOME_ROWS, says(words.chooseRow));
const rowsSchema = z.object({ GRANT_ALREADY_PUBLIC: row, DENY_ADMIN_QUERY: row, WITHDRAWN: row, OTHER: row, version });

async function setRows(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, rowsSchema);
  if (!form.ok) return page(context, form.typed, form.problems);
  const { version: expected, ...reportRows } = form.value;
  return save(context, { reportRows }, expected, 'rows');
}

async function save(
  context: OfficeContext,
  settings: Record<string, unknown>,
  expected: number,
  done: string,
): Promise<Response> {
  await context.work(context.demand(''), (desk) => changeSite(desk, { settings }, expected));
  return seeOther(href(context.lang, `${ROOT}?done=${done}`));
}
