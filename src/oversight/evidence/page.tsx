/** Choosing what an evidence package is about, and the package itself. */
import { z } from 'zod';
import { fields } from '../../units/office-forms.ts';
import { unitNames } from '../../units/unit-names.ts';
import { Card } from '../../web/components.tsx';
import { attachment } from '../../web/download.ts';
import { reach } from '../../web/duties.ts';
import { ErrorSummary, type Problem, problem, Select, TextField } from '../../web/forms.tsx';
import { href } from '../../web/language.ts';
import { dayOf } from '../../web/moments.ts';
import { officePage } from '../../web/page.tsx';
import { notFound } from '../../web/refusal.ts';
import type { OfficeContext } from '../../web/routes.ts';
import { listRounds } from '../rounds/store.ts';
import { type AskedPackage, gather, unitsOf } from './gather.ts';
import { evidencePackage } from './package.ts';
import { bytesOf, keptFiles } from './proofs.ts';
import { evidenceWords as words } from './words.ts';

const ROOT = '/office/inspection/evidence';

export async function choosePage(context: OfficeContext, problems: readonly Problem[] = []): Promise<Response> {
  const { c, lang, deps, site, session, now } = context;
  const today = dayOf(now);
  const within = reach(session.appointments, 'evidence.read');
  const { choices } = await unitNames(context);
  const units = choices.filter(({ id }) => within === 'all' || within.includes(id));
  const rounds = await listRounds(deps.office, site.siteId, within);
  const given = (name: string, otherwise: string) => c.req.query(name) ?? otherwise;
  return officePage(
    context,
    { title: words.title[lang], back: href(lang, '/office/inspection'), status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      <p className="text-secondary">{words.lead[lang]}</p>
      <Card title={words.byPeriod[lang]}>
        <form method="get" action={href(lang, `${ROOT}.zip`)} className="row align-items-end">
          <div className="col-6 col-md-3">
            <TextField
              name="from"
              label={words.from}
              type="date"
              value={given('from', today.with({ month: 1, day: 1 }).toString())}
              required
              problems={problems}
            />
          </div>
          <div className="col-6 col-md-3">
            <TextField
              name="to"
              label={words.to}
              type="date"
              value={given('to', today.toString())}
              required
              problems={problems}
            />
          </div>
          <div className="col-md-4">
            <Select
              name="unit"
              label={words.unit}
              empty={words.all}
              options={units.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </div>
          <div className="col-md-2 mb-3">
            <button type="submit" className="btn btn-primary w-100">
              {words.download[lang]}
            </button>
          </div>
        </form>
      </Card>
      <Card title={words.byRound[lang]}>
        {rounds.length === 0 ? <p className="text-secondary mb-0">{words.noRounds[lang]}</p> : null}
        <ul className="mb-0">
          {rounds.map(({ id, title, from, to }) => (
            <li key={id}>
              <a className="text-decoration-underline" href={`${href(lang, `${ROOT}.zip`)}?round=${id}`}>
                {title}
              </a>{' '}
              <span className="text-secondary text-nowrap">{`${from} — ${to}`}</span>
            </li>
          ))}
        </ul>
      </Card>
      <p className="text-secondary">{words.note[lang]}</p>
    </>,
  );
}

const asking = z.union([
  z.object({ round: z.uuid() }),
  z.object({ from: fields.date, to: fields.date, unit: z.union([z.literal(''), z.uuid()]).default('') }),
]);

/** What the address asks for; null where it asks for no period. @throws Refusal not-found */
async function askedOf(context: OfficeContext): Promise<AskedPackage | null> {
  const { c, deps, site } = context;
  const parsed = asking.safeParse(c.req.query());
  if (!parsed.success) return null;
  const asked = parsed.data;
  if ('from' in asked) {
    const { from, to, unit } = asked;
    if (to < from) return null;
    const period = { from: Temporal.PlainDate.from(from), to: Temporal.PlainDate.from(to) };
    return { ...period, units: unitsOf(context, unit), round: null };
  }
  const rounds = await listRounds(deps.office, site.siteId, unitsOf(context, ''));
  const found = rounds.find(({ id }) => id === asked.round);
  if (!found) throw notFound();
  return { from: found.from, to: found.to, units: unitsOf(context, ''), round: found.id };
}

export async function packageFile(context: OfficeContext): Promise<Response> {
  const { site, now } = context;
  const asked = await askedOf(context);
  if (!asked) return choosePage(context, [problem('from', words.badPeriod.zh, words.badPeriod.en)]);
  const gathered = await gather(context, asked);
  const about = asked.units === 'all' ? words.all.zh : asked.units.map(gathered.nameOf).join('、');
  const input = { site: site.name, about, gathered, kept: await keptFiles(context, gathered), madeAt: now };
  const parts = evidencePackage(input, ({ file }) => bytesOf(context, file));
  return attachment(parts, 'application/zip', `测评证据包${asked.from}至${asked.to}.zip`);
}
