/** Office routes whose pages know the lessons of their step: the frame of the page shows them as links. */
import { dateOf } from '../db/acts.ts';
import { permits } from '../web/duties.ts';
import { href } from '../web/language.ts';
import type { OfficeContext, OfficeRoute } from '../web/routes.ts';
import { isShown } from './rules.ts';
import { stepName, stepsOfPage } from './steps.ts';
import { listLessons } from './store.ts';

export function withLessons(routes: readonly OfficeRoute[]): OfficeRoute[] {
  return routes.map((route) => {
    const steps = route.method === 'get' ? stepsOfPage(route.path) : [];
    if (steps.length === 0) return route;
    return { ...route, handle: async (context) => route.handle({ ...context, hints: await hintsOf(context, steps) }) };
  });
}

async function hintsOf(context: OfficeContext, steps: readonly string[]) {
  const { deps, site, session, lang, now } = context;
  if (!session.appointments.some((one) => permits([one], 'lesson.read', one.unitId))) return [];
  const today = dateOf(now).toString();
  const all = await listLessons(deps.office, site.siteId);
  return all
    .filter((lesson) => isShown(lesson, today) && lesson.steps.some((id) => steps.includes(id)))
    .map(({ id, title, steps: own }) => ({
      step: stepName(own.find((one) => steps.includes(one)) ?? '')[lang],
      title,
      address: href(lang, `/office/lessons/${id}`),
    }));
}
