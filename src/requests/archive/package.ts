/** The archive package of a case: acts, letters, files and their digests in one .zip that opens without this program. */
import { actName } from '../../units/act-names.ts';
import { type Packed, packer } from '../../web/packing.ts';
import { ACT_WORDS } from '../messages.ts';
import type { RequestActKind } from '../request-acts.ts';
import type { ArchivedFile } from './contents.ts';
import type { ArchivedAct, ArchiveInput } from './input.ts';
import { indexHtml, indexText, readme } from './readable.ts';

const ERASED_NOTE = '个人信息已按期销毁';

/**
 * The .zip, piece by piece: the same input gives the same bytes. Files are opened one after the other while it is written.
 * @param open the plain bytes of a file
 */
export async function* archivePackage(
  input: ArchiveInput,
  open: (file: ArchivedFile) => Promise<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const acts = readableActs(input);
  const { add, end, written } = packer(input.madeAt.epochMilliseconds);
  yield* add('README.txt', readme(input));
  yield* add('index.txt', indexText(input, acts));
  yield* add('index.html', indexHtml(input, acts));
  yield* add('acts.jsonl', jsonLines(input));
  for (const file of input.isErased ? [] : input.files) yield* add(file.path, await open(file), true);
  yield* add('manifest.json', manifest(input, written));
  yield* end();
}

/** One act a line, with everything that was recorded: data, personal data, and what it voids. */
function jsonLines({ acts, names }: ArchiveInput): string {
  return acts
    .map(({ subject, act }) => {
      const { personId, happenedOn, recordedAt, ...rest } = act;
      const person = personId ? { id: personId, name: names.get(personId) ?? null } : null;
      const line = { subject, ...rest, happenedOn: happenedOn.toString(), recordedAt: recordedAt.toString(), person };
      return `${JSON.stringify(line)}\n`;
    })
    .join('');
}

function manifest({ number, unit, files, isErased, madeAt, acts }: ArchiveInput, written: readonly Packed[]): string {
  const known = new Map(files.map((file) => [file.path, file]));
  const listed = written.map((one) => {
    const file = known.get(one.path);
    return { ...one, ...(file ? { name: file.name, mediaType: file.stored.mediaType, act: file.act } : {}) };
  });
  const erased = (isErased ? files : []).map(({ path, name, act, stored }) => ({
    path,
    name,
    act,
    sha256: stored.digest,
    bytes: stored.size,
    erased: true,
  }));
  const head = { format: 'gongkai-archive', version: 1, number, unit, madeAt: madeAt.toString(), acts: acts.length };
  return `${JSON.stringify({ ...head, files: [...listed, ...erased] }, null, 2)}\n`;
}

function readableActs({ acts, names }: ArchiveInput): ArchivedAct[] {
  const voided = new Map(acts.flatMap(({ act }) => (act.voids === null ? [] : [[act.voids, act.seq] as const])));
  return acts.map(({ act }) => {
    const by = voided.get(act.seq);
    const erased = act.personal === 'erased' ? ERASED_NOTE : '';
    const voiding = act.voids === null ? '' : `作废第${act.voids}号记录`;
    return {
      seq: act.seq,
      happenedOn: act.happenedOn.toString(),
      recordedAt: act.recordedAt.toZonedDateTimeISO('Asia/Shanghai').toString({
        smallestUnit: 'second',
        timeZoneName: 'never',
        offset: 'never',
      }),
      name: ACT_WORDS[act.kind as RequestActKind]?.zh ?? actName(act.kind).zh,
      person: (act.personId && names.get(act.personId)) || (act.role === 'applicant' ? '申请人' : '系统'),
      ground: act.ground ?? '',
      note: [by === undefined ? '' : `已被第${by}号记录作废`, voiding, erased].filter(Boolean).join('；'),
    };
  });
}
