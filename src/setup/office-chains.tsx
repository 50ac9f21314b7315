/** Chains of approval: list, add, end. For the system administrator. Each change is an act about the site. */
import { z } from 'zod';
import { dateOf } from '../db/acts.ts';
import { KIND_NAMES } from '../documents/messages.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../documents/state.ts';
import { type Chain, repeatedChain } from '../units/chains.ts';
import { siteVersion } from '../units/office-forms.ts';
import { listUnits, siteSettings, type Unit } from '../units/read.ts';
import { unitInForce } from '../units/rules.ts';
import { changeSite } from '../units/site-actions.ts';
import { ActionForm, Card, DataTable, Notice } from '../web/components.tsx';
import { ErrorSummary, type Option, type Problem, readForm, Select, says, type Typed } from '../web/forms.tsx';
import { href, type Text } from '../web/language.ts';
import { officePage, seeOther } from '../web/page.tsx';
import { conflict } from '../web/refusal.ts';
import type { OfficeContext, OfficeRoute } from '../web/routes.ts';
import { chainWords as words } from './messages.ts';

const ROOT = '/office/chains';

export const chainRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: ROOT, duty: 'site.keep', act: null, handle: (context) => page(context, {}, []) },
  { method: 'post', path: ROOT, duty: 'site.keep', act: 'site.changed', handle: add },
  { method: 'post', path: `${ROOT}/end`, duty: 'site.keep', act: 'site.changed', handle: end },
];

const DONE: Readonly<Record<string, Text>> = { added: words.added, ended: words.ended };

interface Opened {
  units: readonly Unit[];
  chains: readonly Chain[];
  /** of the site: chains are among its settings */
  version: number;
}

async function open(context: OfficeContext): Promise<Opened> {
  const { deps, site } = context;
  const db = deps.office;
  const [units, { chains }, version] = await Promise.all([
    listUnits(db, site.siteId),
    siteSettings(db, site.siteId),
    siteVersion(context),
  ]);
  return { units, chains, version };
}

async function page(context: OfficeContext, typed: Typed, problems: readonly Problem[]): Promise<Response> {
  const { lang, c, now } = context;
  const { units, chains, version } = await open(context);
  const nameOf = (code: string | null, otherwise: Text) =>
    code === null ? otherwise[lang] : (units.find((unit) => unit.code === code)?.name ?? code);
  const kindOf = (kind: string | null) =>
    kind === null ? words.everyKind[lang] : KIND_NAMES[kind as DocumentKind][lang];
  const present = unitInForce(units, dateOf(now)).map(({ code, name }): Option => ({ value: code, label: name }));
  const kinds = DOCUMENT_KINDS.map((kind): Option => ({ value: kind, label: KIND_NAMES[kind][lang] }));
  const shared = { typed, problems };
  const done = DONE[c.req.query('done') ?? ''];
  return officePage(
    context,
    { title: words.title[lang], status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      {done ? <Notice tone="good">{done[lang]}</Notice> : null}
      <p className="text-secondary">{words.lead[lang]}</p>
      <p>
        <a className="text-decoration-underline" href={href(lang, '/office/request-chains')}>
          {words.requests[lang]}
        </a>
      </p>
      <DataTable
        caption={words.title[lang]}
        rows={chains}
        rowKey={({ unit, kind }) => `${unit}/${kind}`}
        empty={words.none}
        columns={[
          { head: words.unit[lang], cell: ({ unit }) => nameOf(unit, words.every) },
          { head: words.kind[lang], cell: ({ kind }) => kindOf(kind) },
          { head: words.review[lang], cell: ({ reviewUnit }) => nameOf(reviewUnit, words.own) },
          { head: words.approve[lang], cell: ({ approveUnit }) => nameOf(approveUnit, words.own) },
          {
            head: words.end[lang],
            cell: ({ unit, kind }) => (
              <ActionForm action={href(lang, `${ROOT}/end`)} label={words.end[lang]} version={version} tone="danger">
                <input type="hidden" name="unit" value={unit ?? ''} />
                <input type="hidden" name="kind" value={kind ?? ''} />
              </ActionForm>
            ),
          },
        ]}
      />
      <Card title={words.add[lang]}>
        <form method="post" action={href(lang, ROOT)}>
          <input type="hidden" name="version" value={version} />
          <Select {...shared} name="unit" label={words.unit} options={present} empty={words.every} />
          <Select {...shared} name="kind" label={words.kind} options={kinds} empty={words.everyKind} />
          <Select {...shared} name="reviewUnit" label={words.review} options={present} empty={words.own} />
          <Select {...shared} name="approveUnit" label={words.approve} options={present} empty={words.own} />
          <button type="submit" className="btn btn-primary">
            {words.save[lang]}
          </button>
        </form>
      </Card>
    </>,
  );
}

const optional = <T extends string>(schema: z.ZodType<T>) => z.union([z.literal('').transform(() => null), schema]);
const code = optional(z.string().max(60));
const kind = optional(z.enum(DOCUMENT_KINDS));
const version = z.coerce.number().int().nonnegative();
const adding = z
  .object({ unit: code, kind, reviewUnit: code, approveUnit: code, version })
  .refine((given) => given.reviewUnit !== null || given.approveUnit !== null, {
    path: ['reviewUnit'],
    message: says(words.empty),
  });

async function add(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, adding);
  if (!form.ok) return page(context, form.typed, form.problems);
  const { version: expected, ...chain } = form.value;
  const { units, chains } = await open(context);
  const codes = new Set(units.map((unit) => unit.code));
  const unknown = (['unit', 'reviewUnit', 'approveUnit'] as const).find((field) => {
    const given = chain[field];
    return given !== null && !codes.has(given);
  });
  if (unknown) return page(context, form.typed, [{ field: unknown, text: words.unknown }]);
  const wanted = [...chains, chain];
  if (repeatedChain(wanted)) return page(context, form.typed, [{ field: 'unit', text: words.repeated }]);
  return save(context, wanted, expected, 'added');
}

const ending = z.object({ unit: code, kind, version });

async function end(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, ending);
  if (!form.ok) return page(context, form.typed, form.problems);
  const { version: expected, ...given } = form.value;
  const { chains } = await open(context);
  const left = chains.filter((chain) => chain.unit !== given.unit || chain.kind !== given.kind);
  if (left.length === chains.length) throw conflict();
  return save(context, left, expected, 'ended');
}

async function save(
  context: OfficeContext,
  chains: readonly Chain[],
  expected: number,
  done: string,
): Promise<Response> {
  await context.work(context.demand(''), (desk) => changeSite(desk, { settings: { chains } }, expected));
  return seeOther(`${href(context.lang, ROOT)}?done=${done}`);
}
