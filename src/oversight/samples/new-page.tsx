/** The form that draws a sample, and what interpretations are graded by. */
import { randomBytes } from 'node:crypto';
import { siteVersion } from '../../units/office-forms.ts';
import { siteSettings } from '../../units/read.ts';
import { Card } from '../../web/components.tsx';
import { DUTIES } from '../../web/duties.ts';
import { ErrorSummary, type Problem, Select, TextArea, TextField, type Typed } from '../../web/forms.tsx';
import { href } from '../../web/language.ts';
import { dayOf } from '../../web/moments.ts';
import { officePage } from '../../web/page.tsx';
import type { OfficeContext } from '../../web/routes.ts';
import { inspectors } from '../rounds/store.ts';
import { elementsText } from './rubric.ts';
import { sampleWords as words } from './words.ts';

export async function newPage(context: OfficeContext, typed: Typed, problems: readonly Problem[]): Promise<Response> {
  const { lang, deps, site, now } = context;
  const today = dayOf(now);
  const people = await inspectors(deps.office, site.siteId, today, DUTIES['inspection.keep']);
  const options = people.map(({ id, name }) => ({ value: id, label: name }));
  const same = { typed, problems };
  return officePage(
    context,
    { title: words.draw[lang], back: href(lang, '/office/assessment'), status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      <Card>
        <form method="post" action={href(lang, '/office/assessment/samples/new')}>
          <TextField name="title" label={words.title} maxLength={100} required {...same} />
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
            <div className="col-md-2">
              <TextField name="share" label={words.share} type="number" value="30" required {...same} />
            </div>
            <div className="col-md-4">
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
            <div className="col-md-6">
              <Select name="first" label={words.first} empty={words.choose} options={options} required {...same} />
            </div>
            <div className="col-md-6">
              <Select name="second" label={words.second} empty={words.choose} options={options} required {...same} />
            </div>
          </div>
          <button type="submit" className="btn btn-primary">
            {words.drawNow[lang]}
          </button>
        </form>
      </Card>
    </>,
  );
}

export async function rubricPage(
  context: OfficeContext,
  typed: Typed,
  problems: readonly Problem[],
): Promise<Response> {
  const { lang, deps, site } = context;
  const { interpretationRubric: rubric } = await siteSettings(deps.office, site.siteId);
  const same = { typed, problems };
  return officePage(
    context,
    { title: words.rubric[lang], back: href(lang, '/office/assessment'), status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      <Card>
        <form method="post" action={href(lang, '/office/assessment/samples/rubric')}>
          <input type="hidden" name="version" value={await siteVersion(context)} />
          <p className="text-secondary">{words.rubricNote[lang]}</p>
          <TextArea
            name="elements"
            label={words.elements}
            hint={words.elementsHint}
            value={elementsText(rubric)}
            rows={10}
            maxLength={3000}
            required
            {...same}
          />
          <div className="row">
            <div className="col-md-6">
              <TextField name="days" label={words.days} type="number" value={String(rubric.days)} required {...same} />
            </div>
            <div className="col-md-6">
              <TextField
                name="tolerance"
                label={words.tolerance}
                type="number"
                value={String(rubric.tolerance)}
                required
                {...same}
              />
            </div>
          </div>
          <button type="submit" className="btn btn-primary">
            {words.save[lang]}
          </button>
        </form>
      </Card>
    </>,
  );
}
