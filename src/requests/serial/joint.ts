/** One letter for several cases: when the leading case is answered, so is each that was joined with it. */
import type { Desk } from '../../db/acts.ts';
import { refused } from '../../web/refusal.ts';
import { demand, type OpenCase, openCase, write } from '../actions.ts';
import { keepSealed, readFile } from '../frozen.ts';
import type { RequestActs } from '../request-acts.ts';
import type { FrozenLetter, StoredFile } from '../stored.ts';

type Answered = RequestActs['request.answered-jointly'];

/**
 * Records the answer of the leading case in each case that was joined with it: the same letter and files, their bytes
 * sealed once more under the case's own key.
 * @throws Refusal when one of them has ended meanwhile: the letter would answer what is no longer asked
 */
export async function answerJoined(
  desk: Desk,
  leading: Pick<OpenCase, 'state' | 'loaded' | 'on' | 'late'>,
  data: Omit<Answered[0], 'leading'>,
  names: Answered[1],
): Promise<void> {
  const { id } = leading.loaded.ref;
  const when = { happenedOn: leading.on, ...(leading.late ? { late: leading.late } : {}) };
  for (const member of leading.state.leads) {
    const open = await openCase(desk, member.id, when);
    if (open.state.joined?.id !== id || open.state.endedBy)
      throw refused('request-joined', {
        zh: `并案的申请${member.number}已终止或者已分案，请退回拟稿，分案后重新送审。`,
        en: `${member.number} has ended or was separated. Return the draft, separate it and submit again.`,
      });
    const own = (file: StoredFile) => resealed(desk, id, member.id, file);
    const { pdf, docx, facts } = data.letter;
    const files = { pdf: await own(pdf), docx: await own(docx), ...(facts ? { facts: await own(facts) } : {}) };
    const letter: FrozenLetter = { ...data.letter, ...files };
    const attachments: StoredFile[] = [];
    for (const file of data.attachments) attachments.push(await own(file));
    const copy = { ...data, letter, attachments, leading: { id, number: leading.state.number } };
    demand(desk, open, 'request.answered-jointly', copy);
    await write(desk, open, 'request.answered-jointly', copy, names);
  }
}

async function resealed(desk: Desk, from: string, to: string, file: StoredFile): Promise<StoredFile> {
  const bytes = await readFile(desk.tx, desk.keys, { siteId: desk.actor.siteId, id: from }, file);
  if (!bytes) throw new Error(`file ${file.digest} of case ${from} cannot be read`);
  return keepSealed(desk, to, file.mediaType, bytes);
}
