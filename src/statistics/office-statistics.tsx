/** Statistics of a place and period: what was published, what was asked, what was read. */

import type { SiteFrame } from '../reports/compile.ts';
import { siteFrame } from '../reports/compile.ts';
import { holds } from '../web/duties.ts';
import { ErrorSummary, type Problem, Select, TextField, type Typed } from '../web/forms.tsx';
import { href } from '../web/language.ts';
import { officePage } from '../web/page.tsx';
import type { OfficeContext } from '../web/routes.ts';
import { gather } from './gather.ts';
import { HelpPart } from './help-part.tsx';
import { OffersPart } from './offers-part.tsx';
import { addressOf, nameOfPlace, offeredPlaces, placeKey, type Question, readQuestion } from './place.ts';
import { ReleasesPart, releaseCharts } from './releases-part.tsx';
import { RequestsPart, requestChart } from './requests-part.tsx';
import { VisitsPart, visitChart } from './visits-part.tsx';
import { statisticsWords as words } from './words.ts';

const ROOT = '/office/statistics';

export async function statisticsPage(context: OfficeContext): Promise<Response> {
  const { lang, deps, site, session } = context;
  const frame = await siteFrame(deps.office, site.siteId);
  const question = readQuestion(context, frame, 'statistics.read');
  const statistics = await gather(context, frame, question);
  const [releases, requests, visits] = [
    await releaseCharts(context, statistics),
    await requestChart(context, statistics),
    await visitChart(context, statistics),
  ];
  const { from, to } = question.period;
  return officePage(
    context,
    { title: words.title[lang], status: question.problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={question.problems} />
      <QuestionForm {...{ context, frame, question }} path={ROOT} />
      <p>
        <strong>{nameOfPlace(frame, question.place, lang)}</strong> {words.period(from, to)[lang]}
      </p>
      <p>
        <a className="btn btn-outline-primary me-2 mb-2" href={href(lang, addressOf(`${ROOT}/table.xlsx`, question))}>
          {words.download[lang]}
        </a>
        {holds(session.appointments, 'year.read').length > 0 ? (
          <a className="btn btn-outline-primary me-2 mb-2" href={href(lang, '/office/year')}>
            {words.year[lang]}
          </a>
        ) : null}
        <a className="btn btn-outline-primary mb-2" href={href(lang, '/office/summaries')}>
          {words.summaries[lang]}
        </a>
      </p>
      <ReleasesPart {...{ context, statistics }} charts={releases} />
      <RequestsPart {...{ context, statistics }} chart={requests} />
      <OffersPart offers={statistics.offers} lang={lang} />
      <HelpPart help={statistics.help} lang={lang} />
      <VisitsPart {...{ context, statistics }} chart={visits} />
    </>,
  );
}

/** Chooses place and period; what was typed wrongly stays. */
export function QuestionForm(props: { context: OfficeContext; frame: SiteFrame; question: Question; path: string }) {
  const { context, frame, question, path } = props;
  const { lang, c } = context;
  const problems: readonly Problem[] = question.problems;
  const typed: Typed = problems.length > 0 ? { from: c.req.query('from') ?? '', to: c.req.query('to') ?? '' } : {};
  const places = offeredPlaces(context, frame, 'statistics.read');
  return (
    <form method="get" action={href(lang, path)} className="row align-items-end d-print-none">
      <div className="col-md-4">
        <Select
          name="place"
          label={words.place}
          value={placeKey(question.place)}
          options={places.map((place) => ({ value: placeKey(place), label: nameOfPlace(frame, place, lang) }))}
        />
      </div>
      <div className="col-6 col-md-3">
        <TextField name="from" label={words.from} type="date" value={question.period.from} {...{ typed, problems }} />
      </div>
      <div className="col-6 col-md-3">
        <TextField name="to" label={words.to} type="date" value={question.period.to} {...{ typed, problems }} />
      </div>
      <div className="col-md-2 mb-3">
        <button type="submit" className="btn btn-primary w-100">
          {words.show[lang]}
        </button>
      </div>
    </form>
  );
}
