/** Rounds in reach, and the form that draws a new one. */
import { randomBytes } from 'node:crypto';
import { unitNames } from '../../units/unit-names.ts';
import { Badge, Card, DataTable } from '../../web/components.tsx';
import { holds, reach } from '../../web/duties.ts';
import { Choices, ErrorSummary, type Problem, Select, TextField, type Typed } from '../../web/forms.tsx';
import { href } from '../../web/language.ts';
import { dayOf } from '../../web/moments.ts';
import { officePage } from '../../web/page.tsx';
import type { OfficeContext } from '../../web/routes.ts';
import { currentSets } from '../sets/store.ts';
import { listRounds } from './store.ts';
import { roundWords as words } from './words.ts';

export async function listPage(context: OfficeContext): Promise<Response> {
  const { lang, deps, site, session } = context;
  const keeps = holds(session.appointments, 'inspection.keep').length > 0;
  const rounds = await listRounds(deps.office, site.siteId, reach(session.appointments, 'inspection.read'));
  return officePage(
    context,
    { title: words.list[lang], back: href(lang, '/office/inspection') },
    <>
      {keeps ? (
        <p>
          <a className="btn btn-primary" href={href(lang, '/office/inspection/rounds/new')}>
            {words.begin[lang]}
          </a>
        </p>
      ) : null}
      <Card>
        <DataTable
          caption={words.list[lang]}
          rows={rounds}
          rowKey={({ id }) => id}
          empty={words.none}
          columns={[
            {
              head: words.title[lang],
              cell: ({ id, title }) => (
                <a
                  className="d-inline-block"
                  style={{ minWidth: '10em' }}
                  href={href(lang, `/office/inspection/rounds/${id}`)}
                >
                  {title}
                </a>
              ),
            },
            { head: words.period[lang], cell: ({ from, to }) => `${from} — ${to}`, tight: true },
            { head: words.drawn[lang], cell: ({ drawn }) => drawn, numeric: true },
            { head: words.measured[lang], cell: ({ measured, drawn }) => `${measured}/${drawn}`, numeric: true },
            {
              head: words.state[lang],
              cell: ({ closedOn }) => (
                <Badge tone={closedOn ? 'good' : 'wait'}>{(closedOn ? words.closed : words.open)[lang]}</Badge>
              ),
              tight: true,
            },
          ]}
        />
      </Card>
    </>,
  );
}

export async function newPage(context: OfficeContext, typed: Typed, problems: readonly Problem[]): Promise<Response> {
  const { lang, deps, site, now } = context;
  const { choices } = await unitNames(context);
  const sets = await currentSets(deps.office, deps.keys, site.siteId);
  const today = dayOf(now);
  const same = { typed, problems };
  return officePage(
    context,
    {
      title: words.begin[lang],
      back: href(lang, '/office/inspection/rounds'),
      status: problems.length > 0 ? 422 : 200,
    },
    <>
      <ErrorSummary problems={problems} />
      <Card>
        <form method="post" action={href(lang, '/office/inspection/rounds/new')}>
          <TextField name="title" label={words.title} hint={words.titleHint} maxLength={100} required {...same} />
          <div className="row">
            <div className="col-6 col-md-3">
              <TextField
                name="from"
                label={words.from}
                type="date"
                value={today.subtract({ months: 3 }).toString()}
                required
                {...same}
              />
            </div>
            <div className="col-6 col-md-3">
              <TextField name="to" label={words.to} type="date" value={today.toString()} required {...same} />
            </div>
            <div className="col-md-6">
              <Select
                name="set"
                label={words.set}
                options={sets.map(({ id, version, name }) => ({
                  value: id,
                  label: `${name[lang]}（${words.versionOf(version)[lang]}）`,
                }))}
                {...same}
              />
            </div>
            <div className="col-md-4">
              <TextField
                name="share"
                label={words.share}
                hint={words.shareHint}
                type="number"
                value="30"
                required
                {...same}
              />
            </div>
            <div className="col-md-8">
              <TextField
                name="seed"
                label={words.seed}
                hint={words.seedHint}
                value={`${today} ${randomBytes(8).toString('hex')}`}
                maxLength={100}
                required
                {...same}
              />
            </div>
          </div>
          <label className="form-check mb-3">
            <input
              className="form-check-input"
              type="checkbox"
              name="verifiedOnly"
              value="yes"
              defaultChecked={typed.verifiedOnly === 'yes'}
            />
            <span className="form-check-label">{words.verifiedOnly[lang]}</span>
            <span className="form-check-description">{words.verifiedOnlyHint[lang]}</span>
          </label>
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
