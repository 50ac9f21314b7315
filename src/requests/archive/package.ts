/** The archive package of a case: acts, letters, files and their digests in one .zip that opens without this program. */
import { createHash } from 'node:crypto';
import { type Zippable, zipSync } from 'fflate';
import { actName } from '../../units/act-names.ts';
import { ACT_WORDS } from '../messages.ts';
import type { RequestActKind } from '../request-acts.ts';
import type { ArchivedAct, ArchiveInput } from './input.ts';
import { indexHtml, indexText, readme } from './readable.ts';

const ERASED_NOTE = '个人信息已按期销毁';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const utf8 = (text: string) => new TextEncoder().encode(text);

/** The bytes of the .zip: the same input gives the same bytes. */
export function archivePackage(input: ArchiveInput): Uint8Array {
  const acts = readableActs(input);
  const parts = new Map<string, Uint8Array>([
    ['README.txt', utf8(readme(input))],
    ['index.txt', utf8(indexText(input, acts))],
    ['index.html', utf8(indexHtml(input, acts))],
    ['acts.jsonl', utf8(jsonLines(input))],
    ...input.files.flatMap(({ path, bytes }) => (bytes ? [[path, bytes] as const] : [])),
  ]);
  parts.set('manifest.json', utf8(manifest(input, parts)));
  const sums = [...parts].map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`).join('');
  parts.set('SHA256SUMS', utf8(sums));
  const mtime = input.madeAt.epochMilliseconds;
  const zippable: Zippable = {};
  // what is packed already gains nothing from packing again
  for (const [path, bytes] of parts) zippable[path] = [bytes, { mtime, level: path.startsWith('files/') ? 0 : 6 }];
  return zipSync(zippable);
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

function manifest({ number, unit, files, madeAt, acts }: ArchiveInput, parts: ReadonlyMap<string, Uint8Array>): string {
  const known = new Map(files.map((file) => [file.path, file]));
  const listed = [...parts].map(([path, bytes]) => {
    const file = known.get(path);
    const kept = file ? { name: file.name, mediaType: file.stored.mediaType, act: file.act } : {};
    return { path, bytes: bytes.length, sha256: sha256(bytes), ...kept };
  });
  const erased = files.flatMap(({ path, name, act, stored, bytes }) =>
    bytes ? [] : [{ path, name, act, sha256: stored.digest, bytes: stored.size, erased: true }],
  );
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
