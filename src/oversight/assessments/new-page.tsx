/** The form that plans a check. */
import { randomBytes } from 'node:crypto';
import { unitNames } from '../../units/unit-names.ts';
import { Card } from '../../web/components.tsx';
import { Choices, ErrorSummary, type Problem, Select, TextField, type Typed } from '../../web/forms.tsx';
import { href } from '../../web/language.ts';
import { dayOf } from '../../web/moments.ts';
import { officePage } from '../../web/page.tsx';
import type { OfficeContext } from '../../web/routes.ts';
import { currentSets } from '../sets/store.ts';
import { itemsOf } from './rules.ts';
import { CHECK_KINDS } from './state.ts';
import { KIND_NAMES, checkWords as words } from './words.ts';

/** First and last day of the quarter before the one of this day. */
function lastQuarter(today: Temporal.PlainDate): { from: string; to: string } {
  const first = today.with({ day: 1, month: today.month - ((today.month - 1) % 3) }).subtract({ months: 3 });
  return { from: first.toString(), to: first.add({ months: 3 }).subtract({ days: 1 }).toString() };
}

export async function newPage(context: OfficeContext, typed: Typed, problems: readonly Problem[]): Promise<Response> {
  const { c, lang, deps, site, now } = context;
  const { choices } = await unitNames(context);
  const sets = await currentSets(deps.office, deps.keys, site.siteId);
  const quarter = lastQuarter(dayOf(now));
  // a county's own sets stand behind the built-in ones, and are what a check is planned for
  const asked = String(typed.set ?? c.req.query('set') ?? '');
  const set = sets.find(({ id }) => id === asked) ?? sets.at(-1);
  // the items of one set alone: the same code means something else in another
  const items = (set ? itemsOf(set) : []).map(({ id, name }) => ({ value: id, label: `${id} ${name[lang]}` }));
  const same = { typed, problems };
  return officePage(
    context,
    { title: words.plan[lang], back: href(lang, '/office/assessment'), status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      <Card>
        <form method="get" action={href(lang, '/office/assessment/checks/new')} className="row align-items-end">
          <div className="col-md-9">
            <Select
              name="set"
              label={words.set}
              hint={words.setHint}
              value={set?.id}
              options={sets.map(({ id, version, name }) => ({
                value: id,
                label: `${name[lang]}（${words.versionOf(version)[lang]}）`,
              }))}
            />
          </div>
          <div className="col-md-3 mb-3">
            <button type="submit" className="btn btn-outline-primary w-100">
              {words.chooseSet[lang]}
            </button>
          </div>
        </form>
      </Card>
      <Card title={set?.name[lang]}>
        <form method="post" action={href(lang, '/office/assessment/checks/new')}>
          <input type="hidden" name="set" value={set?.id ?? ''} />
          <TextField name="title" label={words.title} maxLength={100} required {...same} />
          <div className="row">
            <div className="col-md-4">
              <Select
                name="kind"
                label={words.kind}
                options={CHECK_KINDS.map((value) => ({ value, label: KIND_NAMES[value][lang] }))}
                value="cross"
                {...same}
              />
            </div>
            <div className="col-6 col-md-4">
              <TextField name="from" label={words.from} type="date" value={quarter.from} required {...same} />
            </div>
            <div className="col-6 col-md-4">
              <TextField name="to" label={words.to} type="date" value={quarter.to} required {...same} />
            </div>
            <div className="col-md-6">
              <TextField name="body" label={words.body} hint={words.bodyHint} maxLength={100} {...same} />
            </div>
            <div className="col-md-6">
              <Select name="training" label={words.training} empty={words.noItem} options={items} {...same} />
            </div>
            <div className="col-md-6">
              <Select name="answers" label={words.answers} empty={words.noItem} options={items} {...same} />
            </div>
            <div className="col-md-4">
              <TextField name="share" label={words.share} hint={words.shareHint} type="number" value="100" {...same} />
            </div>
            <div className="col-md-8">
              <TextField
                name="seed"
                label={words.seed}
                hint={words.seedHint}
                value={`${dayOf(now)} ${randomBytes(8).toString('hex')}`}
                maxLength={100}
                required
                {...same}
              />
            </div>
          </div>
          <Choices
            name="unitIds"
            label={words.units}
            options={choices.map(({ id, name }) => ({ value: id, label: name }))}
            // none is ticked where somebody unticked all
            values={Object.keys(typed).length > 0 ? [] : choices.map(({ id }) => id)}
            many
            required
            {...same}
          />
          <button type="submit" className="btn btn-primary">
            {words.draw[lang]}
          </button>
        </form>
      </Card>
    </>,
  );
}
