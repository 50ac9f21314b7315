/** The answer: drafted, submitted, approved by another person as one frozen file, sent, served; remedies against it. */
import type { Desk, Loaded } from '../db/acts.ts';
import type { Text } from '../web/language.ts';
import { refused } from '../web/refusal.ts';
import { composed, demand, type OpenCase, openCase, perform, stopIf, type When, write } from './actions.ts';
import { keepFiles, type NewFile } from './case-files.ts';
import { forcedOutcome, readDecision, withheldUnder } from './decision.ts';
import { keyOf } from './decision-fields.ts';
import { answerDigest, freezeLetter, readFile } from './frozen.ts';
import type { GuidedPath } from './guide/path.ts';
import { answerFacts, type LetterHead } from './letter-facts.ts';
import type { Decision } from './letters/facts.ts';
import { refuseEarly } from './parties/rules.ts';
import { demandAgainst, demandStep, plannedReview } from './review/actions.ts';
import { reserveNumber } from './review/numbering.ts';
import { reportRow } from './review/report-row.ts';
import { answerJoined } from './serial/joint.ts';
import { refuseHaste, refuseOutcome } from './serial/rules.ts';
import { staleFacts } from './stale-store.ts';
import type { FrozenLetter, RequestState, StoredFile } from './state.ts';

type After = Promise<Loaded<RequestState>>;

/**
 * Writes or rewrites the draft. Numbers and dates of earlier steps (clarification, fee, third party, withdrawal) are
 * taken from the case, so they may be left blank. `attachments` replace the earlier ones; left out, those stay. `path`
 * is how the outcome was found, where it was found by the guided path.
 */
export async function draftAnswer(
  desk: Desk,
  id: string,
  { decision, attachments, path }: { decision: Decision; attachments?: readonly NewFile[]; path?: GuidedPath },
  when: When = {},
): After {
  const open = await openCase(desk, id, when);
  demand(desk, open, 'request.drafted', {});
  const forced = forcedOutcome(open.state);
  if (forced && forced !== decision.outcome)
    throw refused('request-outcome', {
      zh: '申请已因撤回或者逾期终止，告知书的办理结果只能与之一致。',
      en: 'The case ended by withdrawal or lapse: its notice has that outcome and no other.',
    });
  stopIf('request.drafted', refuseOutcome(decision.outcome, open.state));
  const kept = await keepAttachments(desk, id, open.state, attachments);
  const data = {
    outcome: decision.outcome,
    withheldUnder: withheldUnder(decision),
    attachments: kept.files,
    ...(path ? { path } : {}),
  };
  const stored = JSON.parse(JSON.stringify(decision)) as Record<string, unknown>;
  return write(desk, open, 'request.drafted', data, { decision: stored, attachmentNames: kept.names });
}

async function keepAttachments(
  desk: Desk,
  id: string,
  state: RequestState,
  given: readonly NewFile[] | undefined,
): Promise<{ files: StoredFile[]; names: string[] }> {
  const { draft } = state;
  if (!given) {
    const content = draft?.content === 'erased' ? null : draft?.content;
    const kept = { files: [...(draft?.attachments ?? [])], names: [...(content?.attachmentNames ?? [])] };
    return withRedacted(state, kept);
  }
  const { files } = await keepFiles(desk, id, given);
  return withRedacted(state, { files, names: given.map(({ name }) => name) });
}

/** Redacted files go with every draft, whatever else is uploaded. */
function withRedacted({ redactions }: RequestState, { files, names }: { files: StoredFile[]; names: string[] }) {
  for (const { outgoing, content } of redactions)
    if (outgoing && !files.some(({ digest }) => digest === outgoing.digest)) {
      files.push(outgoing);
      names.push(content && content !== 'erased' ? content.name : `${files.length}`);
    }
  return { files, names };
}

/** The decision of a case's draft; null while there is none. */
export function draftedDecision({ draft }: RequestState): Decision | null {
  return draft?.content && draft.content !== 'erased' ? readDecision(draft.content.decision) : null;
}

/** Hands the draft in: plans its review and keeps a number for it. Refused while the letter misses anything. */
export async function submitDraft(desk: Desk, id: string, when: When = {}): After {
  const open = await openCase(desk, id, when);
  demand(desk, open, 'request.submitted', {});
  stopIf('request.submitted', refuseBasis(open));
  composed(draftFacts(open, { number: open.state.reservation?.number ?? '待编', letterDate: open.on }));
  const review = await plannedReview(desk, open);
  return write(desk, await reserveNumber(desk, open), 'request.submitted', review, null);
}

/** What the outcome rests on may have been voided since the draft, or its time has not come. */
function refuseBasis({ state, on }: OpenCase): Text | null {
  const { draft } = state;
  return draft && (refuseOutcome(draft.outcome, state) ?? refuseHaste(draft.outcome, state, on.toString()));
}

function draftFacts(open: OpenCase, head: LetterHead) {
  const decision = draftedDecision(open.state);
  if (!decision) throw refused('request-draft', { zh: '尚未拟稿。', en: 'There is no draft yet.' });
  return answerFacts(open, head, decision);
}

/** Takes a submitted draft back, to go on with it, while nobody has taken a step of its review. */
export function takeBackDraft(desk: Desk, id: string, when: When = {}): After {
  return perform(desk, id, 'request.draft-taken-back', {}, null, when);
}

export function returnDraft(desk: Desk, id: string, remarks: string, when: When = {}): After {
  return perform(desk, id, 'request.draft-returned', {}, { remarks }, when);
}

/**
 * Approves, as the last step of the review: dates the letter, freezes its files under the number that was kept and binds
 * their digest. Never by one of its drafters or earlier reviewers. `remarks` are needed against a legal objection.
 */
export async function approveAnswer(desk: Desk, id: string, when: When = {}, remarks = ''): After {
  const asked = await openCase(desk, id, when);
  demandStep(desk, asked, 'request.answer-approved');
  demandAgainst(asked, remarks);
  stopIf('request.answer-approved', refuseBasis(asked) ?? refuseEarly(asked.state, asked.clock, asked.law, asked.on));
  const open = await reserveNumber(desk, asked);
  const { draft, reservation } = open.state;
  const head: LetterHead = { number: reservation?.number ?? '', letterDate: open.on };
  const letter = await freezeLetter(desk, id, composed(draftFacts(open, head)));
  const attachments = draft?.attachments ?? [];
  const content = draft?.content === 'erased' ? null : draft?.content;
  const data = { digest: answerDigest(letter, attachments), letter, attachments };
  const names = { attachmentNames: content?.attachmentNames ?? [], ...(remarks ? { remarks } : {}) };
  return write(desk, open, 'request.answer-approved', data, names);
}

/** What was approved must still be so: a letter whose facts have changed is approved anew. */
async function demandFresh(desk: Desk, open: OpenCase, letter: FrozenLetter): Promise<void> {
  const changes = await staleFacts(desk.tx, desk.keys, open, letter);
  if (changes.length === 0) return;
  const said = changes.map(({ words }) => words).join('；');
  throw refused('request-stale', {
    zh: `审签后案卷有变化，答复书已与案卷不符，请退回重新审签：${said}。`,
    en: `The case has changed since approval. Return the draft and have it approved again: ${said}`,
  });
}

/** Sends the answer: the very bytes that were approved. Not before the day of the letter. */
export async function sendAnswer(desk: Desk, id: string, when: When = {}): After {
  const open = await openCase(desk, id, when);
  const { approval, draft } = open.state;
  demand(desk, open, 'request.answered', draft ?? {}, approval?.on);
  if (!approval || !draft) throw new Error(`case ${id} is approved without approval`);
  stopIf('request.answered', refuseBasis(open) ?? refuseEarly(open.state, open.clock, open.law, open.on));
  const { letter, attachments, digest } = approval;
  const files = [letter.pdf, letter.docx, ...attachments];
  let isWhole = true;
  // one after the other: a transaction has one connection
  for (const file of files) isWhole &&= (await readFile(desk.tx, desk.keys, open.loaded.ref, file)) !== null;
  if (!isWhole || answerDigest(letter, attachments) !== digest)
    throw refused('request-digest', {
      zh: '答复文件与审签时不一致，不能发出，请退回重新审签。',
      en: 'The files are not those that were approved. Return the draft and have it approved again.',
    });
  await demandFresh(desk, open, letter);
  const { outcome, withheldUnder: under } = draft;
  const names = approval.names && approval.names !== 'erased' ? approval.names.attachmentNames : [];
  const decision = draftedDecision(open.state);
  const row = decision && !open.state.endedBy ? reportRow(keyOf(decision), open.law.settings) : {};
  const data = { outcome, withheldUnder: under, digest, letter, attachments, ...row };
  await answerJoined(desk, open, data, { attachmentNames: names });
  return write(desk, open, 'request.answered', data, { attachmentNames: names });
}
