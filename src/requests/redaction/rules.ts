/** What redaction demands of a case. Pure. */
import { type Text, text } from '../../web/language.ts';
import type { RequestState } from '../state.ts';
import { type Ground, withheldParts } from './marks.ts';

const SENDING: readonly string[] = ['request.submitted', 'request.answer-approved', 'request.answered'];

/** No file goes out beside its own redacted copy, and none while its redaction is not finished. */
export function refuseByRedaction(kind: string, { draft, redactions }: RequestState): Text | null {
  if (!SENDING.includes(kind)) return null;
  if (kind === 'request.submitted' && redactions.some(({ outgoing }) => !outgoing))
    return text(
      '有文件尚未完成遮盖处理，请在“遮盖不予公开的内容”中完成，或者移除该文件。',
      'A file is not redacted yet. Finish it under “Redact”, or remove it there.',
    );
  const sources = new Set(redactions.flatMap(({ source, outgoing }) => (outgoing ? [source.digest] : [])));
  return (draft?.attachments ?? []).some(({ digest }) => sources.has(digest))
    ? text(
        '随答复提供的文件中有已作遮盖处理的原件，不能发出，请从附件中删去原件。',
        'The original of a redacted file is among the attachments. Take it out.',
      )
    : null;
}

/** The withheld parts of a partial disclosure, as its draft takes them over from the marks. */
export function partsOf({ redactions }: RequestState): Ground[] {
  return withheldParts(redactions.flatMap(({ content }) => (content && content !== 'erased' ? content.marks : [])));
}
