import { pagePieces } from '../../files/texts/html.ts';
import { type FileContext, type FileFinding, findingsIn } from '../check/check-file.ts';
import type { Outline } from './outline.ts';

/** The content checks as the judgement of a site asks for them: all that they find in the texts and the source of a page. */
export function pageContent(context: FileContext): (outline: Outline) => FileFinding[] {
  return ({ page, ref }) => findingsIn({ type: 'html', pieces: pagePieces(page), page }, context, ref.address);
}
