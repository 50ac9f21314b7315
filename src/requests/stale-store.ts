/** The unsent letters of a case that no longer say what the case says. Reads the facts that were kept with each. */
import type { Kysely } from 'kysely';
import type { Loaded } from '../db/acts.ts';
import type { KeyStore } from '../db/keys.ts';
import type { Database } from '../db/schema.ts';
import { readFile } from './frozen.ts';
import type { CaseFile } from './letter-dates.ts';
import { type ChangedFact, changedFacts, readFacts } from './letter-stale.ts';
import type { LetterFacts } from './letters/facts.ts';
import { owedLetters, serviceOf } from './service/rules.ts';
import type { FrozenLetter, RequestState } from './state.ts';

export interface StaleLetter {
  letter: FrozenLetter;
  changes: ChangedFact[];
}

type Opened = CaseFile & { loaded: Pick<Loaded<RequestState>, 'ref' | 'acts'> };

/** The facts that were kept with a letter; null for letters from before they were, and for destroyed ones. */
export async function keptFacts(
  db: Kysely<Database>,
  keys: KeyStore,
  file: Opened,
  letter: FrozenLetter,
): Promise<LetterFacts | null> {
  const bytes = letter.facts ? await readFile(db, keys, file.loaded.ref, letter.facts) : null;
  return bytes && readFacts(Buffer.from(bytes).toString('utf8'));
}

/** What changed since a letter was frozen; nothing for letters from before facts were kept, and for destroyed ones. */
export async function staleFacts(
  db: Kysely<Database>,
  keys: KeyStore,
  file: Opened,
  letter: FrozenLetter,
): Promise<ChangedFact[]> {
  const facts = await keptFacts(db, keys, file, letter);
  return facts ? changedFacts(file, file.loaded.acts, facts) : [];
}

/** Notices that have not left yet, as far as the case knows: these may be made anew. */
export function unsentNotices(state: RequestState): FrozenLetter[] {
  const waiting = [...state.beside, ...state.corrections.map(({ letter }) => letter)];
  const asked = state.consultations.filter(({ receivedOn, answeredOn }) => !receivedOn && !answeredOn);
  return [
    ...owedLetters(state),
    ...waiting.filter((letter) => letter !== null).filter(({ number }) => !serviceOf(state, number)),
    ...asked.flatMap(({ letter }) => letter ?? []),
  ];
}

/** Of the letters that nobody was served yet: notices on the way, and the approved answer before it is sent. */
export async function staleLetters(db: Kysely<Database>, keys: KeyStore, file: Opened): Promise<StaleLetter[]> {
  const { approval, stage } = file.state;
  const unsent = [...unsentNotices(file.state), ...(stage === 'approved' && approval ? [approval.letter] : [])];
  const found: StaleLetter[] = [];
  // one after the other: a transaction has one connection
  for (const letter of unsent) {
    const changes = await staleFacts(db, keys, file, letter);
    if (changes.length > 0) found.push({ letter, changes });
  }
  return found;
}
