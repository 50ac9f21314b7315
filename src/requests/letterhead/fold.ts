/** How a unit prints its letters: its own .docx as template, and what stands at the head of the PDF. Subject: the unit. */
import type { Act, Aggregate } from '../../db/acts.ts';

/** Head of the PDF and of the page; '' and none mean the unit's name alone, in red. */
export interface Head {
  name: string;
  lines: readonly string[];
  color: 'red' | 'black';
}

export interface TemplateFile {
  name: string;
  size: number;
  /** SHA-256 of the file, under which its bytes are kept. */
  digest: string;
}

export interface Letterhead {
  head: Head;
  template: (TemplateFile & { setOn: string; setBy: string | null }) | null;
}

export const PLAIN: Letterhead = { head: { name: '', lines: [], color: 'red' }, template: null };

export const letterheads: Aggregate<Letterhead> = {
  kind: 'letterhead',
  tables: [],
  fold: (acts) => acts.reduce(step, PLAIN),
  rows: () => ({}),
};

function step(state: Letterhead, act: Act): Letterhead {
  switch (act.kind) {
    case 'letterhead.changed':
      return { ...state, head: act.data as Head };
    case 'letterhead.template-set':
      return {
        ...state,
        template: { ...(act.data as TemplateFile), setOn: act.happenedOn.toString(), setBy: act.personId },
      };
    case 'letterhead.template-removed':
      return { ...state, template: null };
    default:
      throw new Error(`no act about a letterhead is called ${act.kind}`);
  }
}
