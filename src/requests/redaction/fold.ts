/** Redactions of a case; what was found clean goes with the draft, and whoever made it is one of its drafters. */
import { dataOf, personalOf, type Step } from '../request-acts.ts';
import type { Draft, RequestState } from '../state.ts';
import type { StoredFile } from '../stored.ts';

export const redactionSteps = {
  'request.redaction-begun': (state, act) => {
    const { source, pages } = dataOf(act, 'request.redaction-begun');
    const given = personalOf(act, 'request.redaction-begun');
    const others = state.redactions.filter((one) => one.source.digest !== source.digest);
    return { redactions: [...others, { source, pages, given, outgoing: null, marks: [], content: null }] };
  },
  'request.redacted': (state, act) => {
    const { source, outgoing, marks } = dataOf(act, 'request.redacted');
    const content = personalOf(act, 'request.redacted');
    const earlier = state.redactions.find((one) => one.source.digest === source)?.outgoing ?? null;
    const name = content && content !== 'erased' ? content.name : '';
    return {
      redactions: state.redactions.map((one) =>
        one.source.digest === source ? { ...one, outgoing, marks, content } : one,
      ),
      ...changeDraft(state, act.personId, earlier, { file: outgoing, name }),
    };
  },
  'request.redaction-dropped': (state, act) => {
    const { source } = dataOf(act, 'request.redaction-dropped');
    const dropped = state.redactions.find((one) => one.source.digest === source)?.outgoing ?? null;
    const redactions = state.redactions.filter((one) => one.source.digest !== source);
    return { redactions, ...(dropped ? changeDraft(state, act.personId, dropped, null) : {}) };
  },
} as const satisfies Record<string, Step>;

/** The draft with one file less, one more, or one in place of another. */
function changeDraft(
  { draft }: RequestState,
  personId: string | null,
  out: StoredFile | null,
  added: { file: StoredFile; name: string } | null,
): Partial<RequestState> {
  if (!draft) return {};
  const { content } = draft;
  const stays = draft.attachments.map((file) => file.digest !== out?.digest);
  const attachments = [...draft.attachments.filter((_, at) => stays[at]), ...(added ? [added.file] : [])];
  const drafters = [...new Set([...draft.drafters, ...(personId ? [personId] : [])])];
  const changed: Draft = { ...draft, drafters, attachments };
  if (content === null || content === 'erased') return { draft: changed };
  const names = content.attachmentNames.filter((_, at) => stays[at]);
  return {
    draft: { ...changed, content: { ...content, attachmentNames: [...names, ...(added ? [added.name] : [])] } },
  };
}
