/** The form that proposes an account for somebody from outside. */
import { dateOf } from '../../db/acts.ts';
import { OUTSIDE_KINDS } from '../../units/outsiders/fold.ts';
import { unitNames } from '../../units/unit-names.ts';
import { Card } from '../../web/components.tsx';
import { Choices, ErrorSummary, type Problem, Select, TextArea, TextField, type Typed } from '../../web/forms.tsx';
import { href } from '../../web/language.ts';
import { officePage } from '../../web/page.tsx';
import type { OfficeContext } from '../../web/routes.ts';
import { KIND_NAMES, evaluatorWords as words } from './words.ts';

/** Days proposed at first. */
const USUAL_DAYS = 30;

export async function newPage(context: OfficeContext, typed: Typed, problems: readonly Problem[]): Promise<Response> {
  const { lang, now } = context;
  const { choices } = await unitNames(context);
  const today = dateOf(now);
  const same = { typed, problems };
  return officePage(
    context,
    { title: words.add[lang], back: href(lang, '/office/evaluators'), status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      <Card>
        <form method="post" action={href(lang, '/office/evaluators/new')}>
          <div className="row">
            <div className="col-md-4">
              <TextField name="name" label={words.name} maxLength={60} required {...same} />
            </div>
            <div className="col-md-4">
              <TextField
                name="username"
                label={words.username}
                hint={words.usernameHint}
                maxLength={32}
                autoComplete="off"
                required
                {...same}
              />
            </div>
            <div className="col-md-4">
              <TextField name="phone" label={words.phone} maxLength={60} {...same} />
            </div>
            <div className="col-md-4">
              <Select
                name="kind"
                label={words.kind}
                options={OUTSIDE_KINDS.map((value) => ({ value, label: KIND_NAMES[value][lang] }))}
                required
                {...same}
              />
            </div>
            <div className="col-md-8">
              <TextField name="body" label={words.body} hint={words.bodyHint} maxLength={100} required {...same} />
            </div>
          </div>
          <TextArea
            name="purpose"
            label={words.purpose}
            hint={words.purposeHint}
            rows={2}
            maxLength={500}
            required
            {...same}
          />
          <div className="row">
            <div className="col-6 col-md-3">
              <TextField name="from" label={words.from} type="date" value={today.toString()} required {...same} />
            </div>
            <div className="col-6 col-md-3">
              <TextField
                name="until"
                label={words.until}
                type="date"
                value={today.add({ days: USUAL_DAYS }).toString()}
                required
                {...same}
              />
            </div>
          </div>
          <Choices
            name="scope"
            label={words.scope}
            options={(['units', 'site'] as const).map((value) => ({ value, label: words[value][lang] }))}
            value="units"
            required
            {...same}
          />
          <Choices
            name="unitIds"
            label={words.choose}
            hint={words.chooseHint}
            options={choices.map(({ id, name }) => ({ value: id, label: name }))}
            many
            required
            {...same}
          />
          <p className="text-secondary">{words.after[lang]}</p>
          <button type="submit" className="btn btn-primary">
            {words.propose[lang]}
          </button>
        </form>
      </Card>
    </>,
  );
}
