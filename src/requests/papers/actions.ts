/** Filing papers: sealed under the key of the case like its letters, with the names beside them. */
import type { Desk, Loaded } from '../../db/acts.ts';
import { refused } from '../../web/refusal.ts';
import { demand, openCase, type When, write } from '../actions.ts';
import { keepFiles, type NewFile } from '../case-files.ts';
import type { RequestState } from '../state.ts';
import type { PaperKind } from './state.ts';

/** At once; more are filed by another act. */
const MOST = 20;

export interface NewPapers {
  of: PaperKind;
  /** why they belong to the case */
  note: string;
  files: readonly NewFile[];
}

/** Files papers that came in on `happenedOn`. @throws Refusal where there is none, or the stage does not allow it */
export async function filePapers(
  desk: Desk,
  id: string,
  { of, note, files: given }: NewPapers,
  when: When = {},
): Promise<Loaded<RequestState>> {
  const open = await openCase(desk, id, when);
  if (given.length === 0)
    throw refused('request-papers', { zh: '请选择要入卷的文件。', en: 'Choose the files to be kept.' });
  if (given.length > MOST)
    throw refused('request-papers', {
      zh: `一次最多${MOST}个文件，请分次入卷。`,
      en: `At most ${MOST} files at once.`,
    });
  demand(desk, open, 'request.papers-filed', {});
  const { files, names } = await keepFiles(desk, id, given);
  return write(desk, open, 'request.papers-filed', { of, files }, { names: names?.names ?? [], note });
}
