/** Every file that the acts of a case keep, each once, with a name that any machine can hold. Pure. */
import type { Act } from '../../db/acts.ts';
import { LETTER_WORDS } from '../messages.ts';
import type { FrozenLetter, StoredFile } from '../stored.ts';

export interface ArchivedFile {
  /** inside the package; ASCII, since old unpackers know no other */
  path: string;
  /** as it was called in the case */
  name: string;
  /** seq of the act that kept it first */
  act: number;
  stored: StoredFile;
}

const ENDINGS: Record<string, string> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/ofd': 'ofd',
  'application/json': 'json',
  'application/zip': 'zip',
  'image/png': 'png',
  'image/jpeg': 'jpg',
};

/** Files in the order in which they came into the case; one that several acts name is listed with the first. */
export function filesOf(acts: readonly Act[]): ArchivedFile[] {
  const found = new Map<string, ArchivedFile>();
  for (const act of acts) {
    const names = namesOf(act.personal);
    for (const { stored, letter } of storedIn(act.data)) {
      const known = letter ? null : (names.shift() ?? null);
      if (found.has(stored.blob)) continue;
      const ending = ENDINGS[stored.mediaType] ?? 'bin';
      const number = String(found.size + 1).padStart(3, '0');
      found.set(stored.blob, {
        path: `files/${number}-${act.kind.replace(/^request\./, '')}.${ending}`,
        name: letter
          ? `${LETTER_WORDS[letter.kind].zh}（${letter.number}）.${ending}`
          : (known ?? `${number}.${ending}`),
        act: act.seq,
        stored,
      });
    }
  }
  return [...found.values()];
}

/** Names of an act's files stand in its sealed part, in the order of the files. */
function namesOf(personal: unknown): string[] {
  if (typeof personal !== 'object' || personal === null) return [];
  const { names, attachmentNames } = personal as { names?: unknown; attachmentNames?: unknown };
  return [names, attachmentNames].flat().filter((one) => typeof one === 'string');
}

interface Found {
  stored: StoredFile;
  letter: FrozenLetter | null;
}

/** Whatever an act's data hold that looks like a kept file, wherever it stands. */
function storedIn(value: unknown, letter: FrozenLetter | null = null): Found[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isStored(value)) return [{ stored: value, letter }];
  const own = isLetter(value) ? value : letter;
  return Object.values(value).flatMap((part) => storedIn(part, own));
}

function isStored(value: object): value is StoredFile {
  return 'blob' in value && 'digest' in value && 'mediaType' in value && 'size' in value;
}

function isLetter(value: object): value is FrozenLetter {
  return 'pdf' in value && 'docx' in value && 'kind' in value && 'number' in value;
}
