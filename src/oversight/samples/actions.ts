/** The acts about graded samples: load, decide, record. */
import { randomUUID } from 'node:crypto';
import { type Desk, type Loaded, load, record } from '../../db/acts.ts';
import { siteSettings } from '../../units/read.ts';
import { notFound, refused } from '../../web/refusal.ts';
import { type Redraw, refuseRedraw } from '../draws/redraw.ts';
import { type SampleActs, samples } from './fold.ts';
import { type Refused, refuseClosing, refuseGrade, refuseSample, refuseSettling } from './rules.ts';
import type { SampleFacts, SampleState } from './state.ts';
import { candidatesOf } from './store.ts';

function stopIf(problem: Refused | null): void {
  if (problem) throw refused(`sample.${problem.field}`, problem.text);
}

/** Draws a sample; the rubric is the site's of today. Returns its id. @throws Refusal naming the field */
export async function drawSample(desk: Desk, facts: Omit<SampleFacts, 'rubric' | 'candidates'>): Promise<string> {
  const { interpretationRubric: rubric } = await siteSettings(desk.tx, desk.actor.siteId);
  const candidates = facts.from <= facts.to ? await candidatesOf(desk.tx, desk.actor.siteId, facts) : [];
  const whole: SampleFacts = { ...facts, rubric, candidates };
  stopIf(refuseSample(whole));
  const id = randomUUID();
  const loaded = await load(desk, samples, { siteId: desk.actor.siteId, id });
  await record(desk, samples, loaded, { kind: 'sample.drawn', data: whole });
  return id;
}

async function open(desk: Desk, id: string, version?: number): Promise<Loaded<SampleState>> {
  const loaded = await load(desk, samples, { siteId: desk.actor.siteId, id }, version);
  if (loaded.state.drawnOn === '') throw notFound();
  return loaded;
}

/** Withdraws a draw that was a mistake, and draws again from what was released in the period. @throws Refusal, Conflict */
export async function drawAgain(desk: Desk, id: string, said: Redraw, version?: number): Promise<void> {
  const loaded = await open(desk, id, version);
  const { state } = loaded;
  stopIf(refuseRedraw(said, { ...state, isOver: state.closedOn !== null }));
  const candidates = await candidatesOf(desk.tx, desk.actor.siteId, state);
  stopIf(refuseSample({ ...state, ...said, candidates }));
  await record(desk, samples, loaded, { kind: 'sample.redrawn', data: { ...said, candidates } });
}

/** Grades one document as the person at the desk; again in place of the own earlier grade. @throws Refusal */
export async function grade(desk: Desk, id: string, given: SampleActs['sample.graded']): Promise<void> {
  // two grade at once, each apart from the other: neither stands in the other's way
  const loaded = await open(desk, id);
  stopIf(refuseGrade(loaded.state, { ...given, personId: desk.actor.personId }));
  await record(desk, samples, loaded, { kind: 'sample.graded', data: given });
}

/** Records what two who differ agreed upon. @throws Refusal, Conflict */
export async function settle(
  desk: Desk,
  id: string,
  said: SampleActs['sample.settled'],
  version?: number,
): Promise<void> {
  const loaded = await open(desk, id, version);
  stopIf(refuseSettling(loaded.state, said));
  await record(desk, samples, loaded, { kind: 'sample.settled', data: said });
}

/** Shows a document to the whole office as one to follow; with an empty reason no more. @throws Refusal, Conflict */
export async function setExample(
  desk: Desk,
  id: string,
  said: SampleActs['sample.example'],
  version?: number,
): Promise<void> {
  const loaded = await open(desk, id, version);
  if (!loaded.state.drawn.some((one) => one.id === said.documentId)) throw notFound();
  await record(desk, samples, loaded, { kind: 'sample.example', data: said });
}

/** Closes a sample: its results stand. @throws Refusal, Conflict */
export async function closeSample(desk: Desk, id: string, version?: number): Promise<void> {
  const loaded = await open(desk, id, version);
  stopIf(refuseClosing(loaded.state));
  await record(desk, samples, loaded, { kind: 'sample.closed', data: {} });
}
