/** The acts of a summary: load, decide, record. */
import { createHash, randomUUID } from 'node:crypto';
import { type Desk, dateOf, type Loaded, load, record } from '../db/acts.ts';
import { type SiteFrame, siteFrame } from '../reports/compile.ts';
import { canonicalJson } from '../reports/snapshot.ts';
import { notFound, refused } from '../web/refusal.ts';
import { nameOfPlace, type Place } from './place.ts';
import type { Period } from './rules.ts';
import { type NamedFigure, namedFigures } from './summary-figures.ts';
import { type SummaryActs, summaries } from './summary-fold.ts';
import { SUMMARY_SECTIONS, type SummarySnapshot, type SummaryState, type SummaryTexts } from './summary-state.ts';
import { FIRST_TEXTS, fieldsOf, textProblems } from './summary-text.ts';
import { SECTION_TITLES, summaryWords as words } from './summary-words.ts';

/** Begins a summary of a place and period with the usual texts. Returns its id. */
export async function beginSummary(
  desk: Desk,
  { place, period, title }: { place: Place; period: Period; title: string },
): Promise<string> {
  const id = randomUUID();
  const data: SummaryActs['summary.begun'] = {
    ...place,
    ...period,
    title: title.trim() || words.titleOf(period.from, period.to),
    texts: FIRST_TEXTS,
  };
  const loaded = await load(desk, summaries, { siteId: desk.actor.siteId, id });
  await record(desk, summaries, loaded, { kind: 'summary.begun', data });
  return id;
}

async function openSummary(desk: Desk, id: string, version?: number): Promise<Loaded<SummaryState>> {
  const loaded = await load(desk, summaries, { siteId: desk.actor.siteId, id }, version);
  if (loaded.state.unitId === '') throw notFound();
  return loaded;
}

/** Changes title and texts; what is equal records nothing. @throws Refusal for a field that is no figure; Conflict */
export async function writeSummary(
  desk: Desk,
  id: string,
  { title, texts }: { title: string; texts: SummaryTexts },
  version?: number,
): Promise<void> {
  const loaded = await openSummary(desk, id, version);
  const { state } = loaded;
  if (state.final) throw refused('summary.title', words.notDraft);
  if (title.trim() === '') throw refused('summary.title', words.needTitle);
  const figures = await figuresOf(desk, state);
  stopIfUnknown(texts, figures);
  const changed = SUMMARY_SECTIONS.filter((section) => state.texts[section] !== texts[section]);
  if (changed.length === 0 && title === state.title) return;
  const data: SummaryActs['summary.written'] = {
    ...(title === state.title ? {} : { title }),
    texts: Object.fromEntries(changed.map((section) => [section, texts[section]])),
  };
  await record(desk, summaries, loaded, { kind: 'summary.written', data });
}

function stopIfUnknown(texts: SummaryTexts, figures: readonly NamedFigure[]): void {
  const names = new Set(figures.map(({ name }) => name));
  const [problem] = textProblems(texts, (field) => names.has(field));
  if (problem) throw refused(`summary.${problem.section}`, problem.text);
}

async function figuresOf(desk: Desk, state: SummaryState): Promise<NamedFigure[]> {
  const frame = await siteFrame(desk.tx, desk.actor.siteId);
  return namedFigures({ db: desk.tx, keys: desk.keys, frame }, state, state);
}

/** What finalising would freeze now, of the figures that the texts name. */
export async function snapshotOf(
  frame: SiteFrame,
  state: SummaryState,
  figures: readonly NamedFigure[],
): Promise<{ snapshot: SummarySnapshot; digest: string }> {
  const wanted = fieldsOf(state.texts);
  const named = figures.filter(({ name }) => wanted.includes(name));
  const frozen = await Promise.all(
    named.map(async ({ evidence, ...figure }) => ({ ...figure, evidence: await evidence() })),
  );
  const { title, from, to, texts } = state;
  const snapshot = { name: nameOfPlace(frame, state, 'zh'), title, from, to, texts, figures: frozen };
  return { snapshot, digest: digestOf(snapshot) };
}

/** SHA-256, hex, of the canonical JSON. */
export function digestOf(snapshot: SummarySnapshot): string {
  return createHash('sha256').update(canonicalJson(snapshot)).digest('hex');
}

/** Freezes figures and texts. `seenDigest` is of what was shown. @throws Refusal, Conflict */
export async function finaliseSummary(desk: Desk, id: string, seenDigest: string, version?: number): Promise<void> {
  const loaded = await openSummary(desk, id, version);
  const { state } = loaded;
  if (state.final) throw refused('summary.title', words.notDraft);
  // the last day goes on until midnight
  if (state.to >= dateOf(desk.now).toString()) throw refused('summary.finalise', words.periodRuns);
  const empty = SUMMARY_SECTIONS.find((section) => state.texts[section].trim() === '');
  if (empty) throw refused(`summary.${empty}`, words.emptySection(SECTION_TITLES[empty].zh));
  const frame = await siteFrame(desk.tx, desk.actor.siteId);
  const figures = await namedFigures({ db: desk.tx, keys: desk.keys, frame }, state, state);
  stopIfUnknown(state.texts, figures);
  const { snapshot, digest } = await snapshotOf(frame, state, figures);
  if (digest !== seenDigest) throw refused('summary.finalise', words.changedMeanwhile);
  await record(desk, summaries, loaded, { kind: 'summary.finalised', data: { digest, snapshot } });
}

/** Lets a final summary be changed again; what was frozen stays in its acts. @throws Refusal, Conflict */
export async function reopenSummary(desk: Desk, id: string, ground: string, version?: number): Promise<void> {
  const loaded = await openSummary(desk, id, version);
  if (!loaded.state.final) throw refused('summary.ground', words.notFinal);
  await record(desk, summaries, loaded, { kind: 'summary.reopened', ground, data: {} });
}
