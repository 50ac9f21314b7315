/** The acts of an annual report's life: load, decide, record. Figures of cases and documents are never written here. */
import { type Desk, dateOf, type Loaded, load, record } from '../db/acts.ts';
import { keepBlob } from '../db/blobs.ts';
import { amendDocument, draftDocument, editDocument, openDocument } from '../documents/actions.ts';
import type { Attachment, Content } from '../documents/state.ts';
import { articleName } from '../law/articles.ts';
import { formOfYear } from '../law/report-forms.ts';
import { cleanHtml } from '../text/html.ts';
import { lineOn } from '../units/succession.ts';
import { notFound, refused } from '../web/refusal.ts';
import { type Compilation, compile, type Place, placeName, siteFrame } from './compile.ts';
import { type ExportedFile, reportDocx, reportXlsx } from './exports.ts';
import { figureProblem, type GivenFigure } from './figures.ts';
import { nextRevision, type ReportActs, reports } from './fold.ts';
import { type Gate, gateOf, gateProblem, needsExplanation } from './gate.ts';
import { reportMessages as words } from './messages.ts';
import { reportId } from './report-id.ts';
import { type PrintedReport, reportHtml, reportTitle } from './report-paper.ts';
import { snapshotNow } from './revisions/acts.ts';
import { correctionsOf } from './revisions/changes.ts';
import { signReport } from './revisions/signature.ts';
import { isOver } from './rules.ts';
import { digestOfSnapshot, thaw } from './snapshot.ts';
import type { Declared, EnteredFigure, ReportState } from './state.ts';
import { missingTexts, sectionOf, TEXT_SECTIONS, type Texts } from './texts.ts';

type LoadedReport = Loaded<ReportState>;

/** Loads and locks a report. @throws Refusal not-found; Conflict when `version` is not its newest */
export async function openReport(desk: Desk, id: string, version?: number): Promise<LoadedReport> {
  const loaded = await load(desk, reports, { siteId: desk.actor.siteId, id }, version);
  if (loaded.state.unitId === '') throw notFound();
  return loaded;
}

function act<K extends keyof ReportActs>(
  desk: Desk,
  loaded: LoadedReport,
  kind: K,
  data: ReportActs[K],
  ground: string | null = null,
): Promise<LoadedReport> {
  return record(desk, reports, loaded, { kind, data, ground });
}

/** Begins the report of a place and year, or finds the one that was begun. Returns its id. */
export async function beginReport(desk: Desk, place: Place): Promise<string> {
  const frame = await siteFrame(desk.tx, desk.actor.siteId);
  const isKnown =
    place.scope === 'unit' ? frame.units.some((unit) => unit.id === place.unitId) : frame.compiler === place.unitId;
  if (!isKnown) throw refused('report.unit', words.unknownUnit);
  if (place.year > dateOf(desk.now).year) throw refused('report.year', words.futureYear);
  if (place.scope === 'unit') {
    const line = lineOn(frame.units, place.unitId, Temporal.PlainDate.from(`${place.year}-12-31`));
    const scope = line.some((one) => frame.government.includes(one)) ? 'government' : 'unit';
    const reporter = placeName(frame, { scope, unitId: line.at(-1) ?? '' });
    if (line.length > 1) throw refused('report.unit', words.takenOver(reporter, place.year));
  }
  const id = reportId(desk.actor.siteId, place);
  const loaded = await load(desk, reports, { siteId: desk.actor.siteId, id });
  if (loaded.state.unitId === '') await act(desk, loaded, 'report.begun', { ...place });
  return id;
}

/** Enters figures that the system cannot count, each with its source; equal ones record nothing. */
export async function enterFigures(
  desk: Desk,
  id: string,
  figures: readonly ReportActs['report.figure-entered'][],
  version?: number,
): Promise<void> {
  let loaded = await openReport(desk, id, version);
  stopUnlessDraft(loaded.state);
  if (loaded.state.scope === 'county') throw refused('report.figure', words.countyIsSummed);
  for (const figure of figures) {
    const problem = figureProblem(figure, formOfYear(loaded.state.year));
    if (problem) throw refused(`report.${problem.field}`, problem.text);
    const known = loaded.state.figures[figure.cell];
    if (known && isSame(known, figure)) continue;
    loaded = await act(desk, loaded, 'report.figure-entered', figure);
  }
}

const isSame = (known: EnteredFigure, given: GivenFigure): boolean =>
  known.value === given.value && known.source === given.source && known.blank === (given.blank ?? null);

/** Writes sections one, five and six, as clean HTML; an equal text records nothing. */
export async function writeTexts(desk: Desk, id: string, texts: Texts, version?: number): Promise<void> {
  let loaded = await openReport(desk, id, version);
  stopUnlessDraft(loaded.state);
  for (const section of TEXT_SECTIONS) {
    const given = texts[section];
    if (given === undefined) continue;
    const html = cleanHtml(given);
    if ((loaded.state.texts[section] ?? '') === html) continue;
    loaded = await act(desk, loaded, 'report.text-written', { section, html });
  }
}

/** Figures and texts of one form: what changed becomes one act each, all or none. */
export async function writeReport(
  desk: Desk,
  id: string,
  content: { figures: readonly ReportActs['report.figure-entered'][]; texts: Texts },
  version: number,
): Promise<void> {
  // locks: what follows in this transaction needs no version of its own
  await openReport(desk, id, version);
  if (content.figures.length > 0) await enterFigures(desk, id, content.figures);
  await writeTexts(desk, id, content.texts);
}

function stopUnlessDraft({ stage }: ReportState): void {
  if (stage !== 'draft') throw refused('report.stage', words.notDraft);
}

/**
 * Hands the report to approval. @throws Refusal when the year runs, a text or a figure is missing, an identity fails, or
 * something stands that nobody explained
 */
export async function submitReport(
  desk: Desk,
  id: string,
  given: { version?: number; declared?: Declared } = {},
): Promise<LoadedReport> {
  const loaded = await openReport(desk, id, given.version);
  stopUnlessDraft(loaded.state);
  const compilation = await compiled(desk, loaded.state);
  const gate = stopUnlessSound(loaded.state, compilation, given.declared ?? {}, desk.now);
  const { explanation, zero } = given.declared ?? {};
  const declared: Declared = {
    ...(needsExplanation(gate) && explanation ? { explanation } : {}),
    ...(gate.zero && zero ? { zero } : {}),
  };
  return act(desk, loaded, 'report.submitted', declared);
}

async function compiled(desk: Desk, { scope, unitId, year }: ReportState): Promise<Compilation> {
  const frame = await siteFrame(desk.tx, desk.actor.siteId);
  return compile(desk.tx, frame, { scope, unitId, year }, dateOf(desk.now));
}

function stopUnlessSound(
  state: ReportState,
  compilation: Compilation,
  declared: Declared,
  now: Temporal.Instant,
): Gate {
  if (!isOver(state.year, dateOf(now))) throw refused('report.year', words.yearRuns(state.year));
  const [missing] = missingTexts(state.texts);
  if (missing !== undefined) throw refused(`report.section${missing}`, words.missingText(sectionOf(missing).title));
  const gate = gateOf(compilation.checks, compilation, state.texts);
  const problem = gateProblem(gate, declared);
  if (problem) throw refused(problem.id, problem.text);
  return gate;
}

/** Takes a submitted report back, to go on compiling it, before it is approved or returned. */
export async function takeBackReport(desk: Desk, id: string, version?: number): Promise<LoadedReport> {
  const loaded = await openReport(desk, id, version);
  if (loaded.state.stage !== 'submitted') throw refused('report.stage', words.notSubmitted);
  return act(desk, loaded, 'report.taken-back', {});
}

/** Sends a submitted or approved report back with remarks. What was frozen stays in its acts. */
export async function returnReport(desk: Desk, id: string, remarks: string, version?: number): Promise<LoadedReport> {
  const loaded = await openReport(desk, id, version);
  if (loaded.state.stage === 'draft') throw refused('report.stage', words.nothingToReturn);
  return act(desk, loaded, 'report.returned', { remarks }, remarks);
}

/**
 * Approves and freezes. `seenDigest` is of what the approver was shown: when a case has moved a figure since, nothing
 * is approved. @throws Refusal
 */
export async function approveReport(
  desk: Desk,
  id: string,
  seenDigest: string,
  version?: number,
): Promise<LoadedReport> {
  const loaded = await openReport(desk, id, version);
  const { state } = loaded;
  const { personId } = desk.actor;
  if (!personId) throw new Error('only a person can approve a report');
  if (state.stage !== 'submitted') throw refused('report.stage', words.notSubmitted);
  if (state.editors.includes(personId)) throw refused('report.approver', words.ownReport);
  const compilation = await compiled(desk, state);
  stopUnlessSound(state, compilation, state.declared, desk.now);
  const snapshot = await snapshotNow(desk.tx, desk.actor.siteId, compilation, state.texts);
  const digest = digestOfSnapshot(snapshot);
  if (digest !== seenDigest) throw refused('report.digest', words.changedMeanwhile);
  const signed = { digest, revision: nextRevision(state), reason: state.correction };
  const signature = await signReport(desk.keys, desk.actor.siteId, signed);
  return act(desk, loaded, 'report.approved', { ...signed, snapshot, signature });
}

/**
 * Makes the document in which an approved report is released, with its .docx and .xlsx attached; it then takes the
 * ordinary way of review, approval and release. A report approved anew amends the document it has. Returns its id.
 */
export async function makeDocument(desk: Desk, id: string, version?: number): Promise<string> {
  const loaded = await openReport(desk, id, version);
  const { state } = loaded;
  if (!state.approval) throw refused('report.stage', words.notApproved);
  const corrections = correctionsOf(state.revisions);
  const printed: PrintedReport = {
    name: state.approval.snapshot.name,
    scope: state.scope,
    year: state.year,
    report: thaw(state.approval.snapshot).report,
    texts: state.approval.snapshot.texts,
    notes: state.approval.snapshot.notes ?? [],
    corrections,
    date: state.approval.on,
    snapshotOn: null,
  };
  const files = [await reportDocx(printed), await reportXlsx(printed)];
  const attachments: Attachment[] = [];
  // one after the other: a transaction has one connection
  for (const file of files) attachments.push(await attach(desk, file));
  const content = documentContent(printed, attachments);
  const known = state.documentId ? await openDocument(desk, state.documentId) : null;
  if (known && (known.state.stage === 'draft' || known.state.stage === 'released')) {
    if (known.state.stage === 'released')
      await amendDocument(desk, known.ref.id, corrections.at(-1) ?? words.amended.zh);
    await editDocument(desk, known.ref.id, content);
    return known.ref.id;
  }
  if (known && known.state.stage !== 'withdrawn') throw refused('report.document', words.documentUnderWay);
  const documentId = await draftDocument(desk, state.unitId, content);
  await act(desk, loaded, 'report.document-made', { documentId });
  return documentId;
}

async function attach(desk: Desk, { name, mediaType, bytes }: ExportedFile): Promise<Attachment> {
  const blob = await keepBlob(desk, mediaType, bytes);
  return { name, mediaType, size: blob.size, digest: blob.digest };
}

function documentContent(printed: PrintedReport, attachments: readonly Attachment[]): Content {
  return {
    title: reportTitle(printed),
    body: reportHtml(printed),
    kind: 'annual-report',
    columns: ['annual-reports'],
    number: null,
    signedOn: printed.date,
    effectiveOn: null,
    expiresOn: null,
    publicUntil: null,
    subjectClass: null,
    summary: `${printed.name}${printed.year}年度政府信息公开工作情况。`,
    attribute: 'proactive',
    attributeGround: articleName('49,50').zh,
    interprets: null,
    channels: ['web'],
    plannedAt: null,
    attachments,
  };
}
