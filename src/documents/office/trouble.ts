/** What keeps a posted form from being done, so that it is shown again with what was typed. */
import { type Act, Conflict } from '../../db/acts.ts';
import type { Problem, Typed } from '../../web/forms.tsx';
import { Refusal } from '../../web/refusal.ts';
import { editWords } from './words.ts';

export interface Trouble {
  problems: readonly Problem[];
  typed: Typed;
  status: 409 | 422;
}

/** The document moved on since the form was opened: by others, or by the same person in another window. */
export function conflictOf(typed: Typed, acts: readonly Act[] = [], personId: string | null = null): Trouble {
  const text = isOwnConflict(typed, acts, personId) ? editWords.conflictOwn : editWords.conflict;
  return { problems: [{ field: 'version', text }], typed, status: 409 };
}

/** Whether everything since the form was opened was done by the same person. */
export function isOwnConflict(typed: Typed, acts: readonly Act[], personId: string | null): boolean {
  const since = acts.filter((act) => act.seq > Number(typed.version));
  return since.length > 0 && since.every((act) => act.personId === personId);
}

export function isConflict({ problems }: Trouble): boolean {
  return problems.some((problem) => problem.field === 'version');
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
