/** What keeps a posted form from being done, so that it is shown again with what was typed. */
import { Conflict } from '../../db/acts.ts';
import type { Problem, Typed } from '../../web/forms.tsx';
import { Refusal } from '../../web/refusal.ts';
import { editWords } from './words.ts';

export interface Trouble {
  problems: readonly Problem[];
  typed: Typed;
  status: 409 | 422;
}

/** Somebody else was faster. */
export function conflictOf(typed: Typed): Trouble {
  return { problems: [{ field: 'version', text: editWords.conflict }], typed, status: 409 };
}

/** Runs an act. A conflict or a refusal called document.FIELD becomes trouble; anything else is thrown on. */
export async function attempt(typed: Typed, task: () => Promise<unknown>): Promise<Trouble | null> {
  try {
    await task();
    return null;
  } catch (error) {
    if (error instanceof Conflict) return conflictOf(typed);
    const field = error instanceof Refusal ? /^document\.(\w+)$/.exec(error.id)?.[1] : undefined;
    if (!(error instanceof Refusal) || !field) throw error;
    return { problems: [{ field, text: error.text }], typed, status: 409 };
  }
}
