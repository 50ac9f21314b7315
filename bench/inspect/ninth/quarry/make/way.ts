/**
 * How a fault happens: text to stand at a page's `~`, the fault within ⟦ ⟧. A head `tags>` names the pages it fits.
 * ⟦@check …⟧ is a fault of another check that comes with it, ⟦&check …⟧ one that is a fault by both.
 */
import type { Difficulty } from '../../../corpus.ts';

export type Ways = Record<string, Record<Difficulty, readonly string[]>>;
