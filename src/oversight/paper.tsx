/** A paper within a page of the office, as it is printed. */
import { PaperPage } from '../paper/page.tsx';
import type { Paper } from '../paper/paper.ts';

export function ShownPaper({ paper }: { paper: Paper }) {
  return (
    <>
      <link rel="stylesheet" href="/requests/paper.css" precedence="default" />
      <PaperPage paper={paper} />
    </>
  );
}
