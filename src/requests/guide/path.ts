/** The guided path as a draft keeps it: question and answer by the keys of law/guide.ts, nothing personal. Pure. */
import { pathOf } from '../../law/guide.ts';
import type { GuideLeaf } from '../../law/guide-types.ts';
import { LawError } from '../../law/law-error.ts';

export type GuidedPath = readonly { question: string; answer: string }[];

/** The key of the draft form for a leaf: its outcome, and its way where there are several. */
export function keyOfLeaf({ outcome, way }: GuideLeaf): string {
  return way ? `${outcome}:${way}` : outcome;
}

/** What was answered as it stands in an address: 'standing.open~petition.no'. */
export function writePath(path: GuidedPath): string {
  return path.map(({ question, answer }) => `${question}.${answer}`).join('~');
}

/** Reads it back; what is no answer is left out. */
export function readPath(written: string): GuidedPath {
  return written
    .slice(0, 2000)
    .split('~')
    .flatMap((pair) => {
      const match = /^([a-z][a-z-]*)\.([a-z][a-z-]*)$/.exec(pair);
      return match ? [{ question: match[1] ?? '', answer: match[2] ?? '' }] : [];
    });
}

export function answersOf(path: GuidedPath): Record<string, string> {
  return Object.fromEntries(path.map(({ question, answer }) => [question, answer]));
}

/** The path, if it leads to this very outcome; undefined when it leads elsewhere or nowhere: nobody was guided then. */
export function pathTo(key: string, written: string): GuidedPath | undefined {
  try {
    const { steps, leaf } = pathOf(answersOf(readPath(written)));
    if (!leaf || keyOfLeaf(leaf) !== key) return undefined;
    return steps.map(({ question, choice }) => ({ question: question.id, answer: choice.value }));
  } catch (error) {
    if (error instanceof LawError) return undefined;
    throw error;
  }
}

/** For a partial disclosure: the article under which the rest is withheld, as the draft form names it. */
export function withheldArticle(path: GuidedPath): string | undefined {
  const under = pathOf(answersOf(path)).leaf?.withheldUnder;
  return under?.replace('(', '-').replace(')', '');
}
