/** The year on one page, for the head of the office: key points, requests due, items by unit, reports. Prints on A4. */

import { TaskTable } from '../plans/task-table.tsx';
import { siteFrame } from '../reports/compile.ts';
import { unitNames } from '../units/unit-names.ts';
import { Card } from '../web/components.tsx';
import { href } from '../web/language.ts';
import { dayOf } from '../web/moments.ts';
import { officePage, seeOther } from '../web/page.tsx';
import { forbidden, notFound } from '../web/refusal.ts';
import type { OfficeContext } from '../web/routes.ts';
import { nameOfPlace, offeredPlaces, placeKey } from './place.ts';
import { gatherYear, periodOfYear } from './year-gather.ts';
import { DuePart, PlansPart, ReleasesByUnit, ReportsPart, RequestsOfYear } from './year-parts.tsx';
import { yearWords as words } from './year-words.ts';

export async function thisYear({ lang, now }: OfficeContext): Promise<Response> {
  return seeOther(href(lang, `/office/year/${dayOf(now).year}`));
}

export async function yearPage(context: OfficeContext): Promise<Response> {
  const { c, lang, deps, site, now } = context;
  const year = Number(c.req.param('year'));
  const today = dayOf(now);
  if (!Number.isInteger(year) || year < 2008 || year > today.year + 1) throw notFound();
  const frame = await siteFrame(deps.office, site.siteId);
  const places = offeredPlaces(context, frame, 'year.read');
  const asked = c.req.query('place');
  const place = asked === undefined ? places[0] : places.find((one) => placeKey(one) === asked);
  if (!place) throw forbidden();
  const figures = await gatherYear(context, frame, place, year);
  const units = await unitNames(context);
  const urgent = figures.tasks.filter(({ standing }) => standing === 'overdue' || standing === 'near');
  const address = (other: number) => href(lang, `/office/year/${other}${asked ? `?place=${asked}` : ''}`);
  return officePage(
    context,
    { title: words.title(year)[lang] },
    <div className="one-sheet">
      <p>{words.as(nameOfPlace(frame, place, lang), periodOfYear(year, today).to)[lang]}</p>
      <p className="d-print-none">
        <a className="me-3" href={address(year - 1)}>
          ‹ {words.before[lang]}
        </a>
        {year < today.year ? (
          <a className="me-3" href={address(year + 1)}>
            {words.after[lang]} ›
          </a>
        ) : null}
        <span className="text-secondary">{words.print[lang]}</span>
      </p>
      <PlansPart {...{ context, figures }} />
      {figures.tasks.length > 0 ? (
        <Card title={words.urgentTasks[lang]}>
          <TaskTable
            {...{ context, units }}
            tasks={urgent}
            caption={words.urgentTasks}
            empty={words.noUrgent}
            withPlan
          />
        </Card>
      ) : null}
      {figures.due ? <DuePart {...{ context, figures, frame }} due={figures.due} /> : null}
      <RequestsOfYear {...{ context, figures }} />
      <ReleasesByUnit {...{ context, figures, frame }} />
      <ReportsPart {...{ context, figures }} />
    </div>,
  );
}
