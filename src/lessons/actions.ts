/** The acts about lessons: load, decide, record. */
import { randomUUID } from 'node:crypto';
import { type Desk, type Loaded, load, record } from '../db/acts.ts';
import { notFound, refused } from '../web/refusal.ts';
import { type LessonFacts, type LessonState, lessons } from './fold.ts';
import { type Refused, refuseEnd, refuseLesson } from './rules.ts';

function stopIf(problem: Refused | null): void {
  if (problem) throw refused(`lesson.${problem.field}`, problem.text);
}

/** Returns its id. @throws Refusal naming the field */
export async function writeLesson(desk: Desk, facts: LessonFacts): Promise<string> {
  stopIf(refuseLesson(facts));
  const id = randomUUID();
  const loaded = await load(desk, lessons, { siteId: desk.actor.siteId, id });
  await record(desk, lessons, loaded, { kind: 'lesson.written', data: facts });
  return id;
}

async function open(desk: Desk, id: string, version?: number) {
  const loaded = await load(desk, lessons, { siteId: desk.actor.siteId, id }, version);
  if (!loaded.state) throw notFound();
  return loaded as Loaded<LessonState | null> & { state: LessonState };
}

/** @throws Refusal, Conflict */
export async function changeLesson(desk: Desk, id: string, facts: LessonFacts, version?: number): Promise<void> {
  const loaded = await open(desk, id, version);
  stopIf(refuseLesson(facts));
  await record(desk, lessons, loaded, { kind: 'lesson.changed', data: facts });
}

/** @param to ISO date, the last day on which it is shown @throws Refusal, Conflict */
export async function endLesson(desk: Desk, id: string, to: string, version?: number): Promise<void> {
  const loaded = await open(desk, id, version);
  stopIf(refuseEnd(loaded.state, to));
  await record(desk, lessons, loaded, { kind: 'lesson.ended', data: { to } });
}
