/** What the pages of lessons share: one of them, its state, and who keeps them. */

import { read } from '../db/acts.ts';
import { idParam } from '../units/office-forms.ts';
import { Badge } from '../web/components.tsx';
import { holds } from '../web/duties.ts';
import type { Language } from '../web/language.ts';
import { dayOf } from '../web/moments.ts';
import { notFound } from '../web/refusal.ts';
import type { OfficeContext } from '../web/routes.ts';
import { type LessonState, lessons } from './fold.ts';
import { isShown } from './rules.ts';
import { stepName } from './steps.ts';
import { lessonWords as words } from './words.ts';

export const ROOT = '/office/lessons';

/** Whether this person keeps the lessons. */
export const keeps = ({ session }: OfficeContext) => holds(session.appointments, 'lesson.keep').length > 0;
/** The steps by name. */
export const namesOf = (ids: readonly string[], lang: Language) => ids.map((id) => stepName(id)[lang]).join('；');

export function StateBadge({ lesson, today, lang }: { lesson: LessonState; today: string; lang: Language }) {
  if (isShown(lesson, today)) return <Badge tone="good">{words.shown[lang]}</Badge>;
  return <Badge>{(lesson.from > today ? words.later : words.ended)[lang]}</Badge>;
}

/** The lesson of the address. @throws Refusal not-found also where it is not shown and this person does not keep lessons */
export async function lessonOf(context: OfficeContext): Promise<{ id: string; state: LessonState; version: number }> {
  const { deps, site, now } = context;
  const id = idParam(context);
  const loaded = await read(deps.office, deps.keys, lessons, { siteId: site.siteId, id });
  const state = loaded?.state;
  if (!loaded || !state || !(keeps(context) || isShown(state, dayOf(now).toString()))) throw notFound();
  return { id, state, version: loaded.version };
}
