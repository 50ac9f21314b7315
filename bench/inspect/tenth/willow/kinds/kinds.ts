import type { Difficulty, Fault, Kind, Page } from '../../../corpus.ts';
import { MOST_USES } from '../assemble.ts';
import type { Snippet } from '../parse.ts';
import type { Random } from '../random.ts';
import { Slots } from '../slots.ts';
import { DISCLOSURE_GUIDES, SERVICE_GUIDES } from './guides.ts';
import { INTERPRETATIONS } from './interpretation.ts';
import { FILLERS, type Lack, VALIDITY_NONE, VALIDITY_OTHER } from './lacks.ts';
import { NORMATIVE } from './normative.ts';

/** A page must have 200 characters, and slots are longer than what fills them. */
const LEAST = 245;

interface Part {
  name: string;
  lines: string[];
}

interface Model {
  kind: Kind;
  title: string;
  parts: Part[];
  uses: number;
}

/** `# title`, lines, then `~ name` before each part that can be lacking. */
const models = (kind: Kind, text: string): Model[] =>
  text
    .split(/^# /m)
    .slice(1)
    .map((block) => {
      const [title = '', ...lines] = block.trim().split('\n');
      const parts: Part[] = [{ name: '', lines: [] }];
      for (const line of lines) {
        if (line.startsWith('~ ')) parts.push({ name: line.slice(2), lines: [] });
        else parts.at(-1)?.lines.push(line);
      }
      return { kind, title, parts, uses: 0 };
    });

/** The documents of the kinds that checks know, whole or with a part lacking. */
export class Kinds {
  private readonly random: Random;
  private readonly all: Model[];
  private readonly remarks = new Map<string, number>();

  constructor(random: Random) {
    this.random = random;
    this.all = [
      ...models('interpretation', INTERPRETATIONS),
      ...models('disclosure-guide', DISCLOSURE_GUIDES),
      ...models('service-guide', SERVICE_GUIDES),
      ...models('normative', NORMATIVE),
    ];
  }

  private least(kind: Kind): Model {
    const model = this.random
      .shuffled(this.all.filter((one) => one.kind === kind && one.uses < MOST_USES))
      .sort((a, b) => a.uses - b.uses)[0];
    if (!model) throw new Error(`no model of ${kind} left`);
    model.uses += 1;
    return model;
  }

  /** A page of a kind with nothing lacking; a look-alike stands before its end. */
  clean(kind: Kind, id: string, difficulty: Difficulty, decoy?: Snippet): Page {
    const model = this.least(kind);
    const lines = model.parts.flatMap((part) => part.lines);
    if (decoy) {
      decoy.passage.uses += 1;
      // after the first line of a document without articles, else among the general remarks in front
      lines.splice(1, 0, decoy.passage.text);
    }
    return this.page(model, lines, id, difficulty, []);
  }

  /** A page that lacks a part; another text may stand in its place. */
  missing(lack: Lack, id: string, difficulty: Difficulty): Page {
    const model = this.least(lack.kind);
    const lines = model.parts.flatMap(({ name, lines }) => {
      if (!lack.parts.includes(name)) return lines;
      return name === lack.parts[0] && lack.instead ? [lack.instead] : [];
    });
    this.fillUp(lines, FILLERS[lack.kind] ?? [], 1);
    return this.page(model, lines, id, difficulty, [{ check: 'missing-elements', text: '' }]);
  }

  /** A normative document that says neither since when nor how long it is in force. */
  withoutValidity(at: number, id: string, difficulty: Difficulty): Page {
    const model = this.least('normative');
    const last = model.parts.find(({ name }) => name === '效力')?.lines[0] ?? '';
    const number = /^(第[一二三四五六七八九十]+条　|[一二三四五六七八九十]+、)/.exec(last)?.[0] ?? '';
    const texts = difficulty === 'plain' ? VALIDITY_NONE : VALIDITY_OTHER[difficulty];
    const instead = texts[at % texts.length];
    const lines = model.parts.flatMap(({ name, lines }) =>
      name === '效力' ? (instead ? [number + instead] : []) : lines,
    );
    this.fillUp(lines, FILLERS.normative ?? [], 0);
    return this.page(model, lines, id, difficulty, [{ check: 'validity', text: '' }]);
  }

  /** Puts general remarks in until the page is long enough. */
  private fillUp(lines: string[], remarks: readonly string[], at: number): void {
    for (const remark of this.random.shuffled(remarks)) {
      const uses = this.remarks.get(remark) ?? 0;
      if (lines.join('\n').length >= LEAST) return;
      if (uses >= MOST_USES) continue;
      this.remarks.set(remark, uses + 1);
      lines.splice(at, 0, remark);
    }
  }

  private page(model: Model, lines: readonly string[], id: string, difficulty: Difficulty, faults: Fault[]): Page {
    const slots = new Slots(this.random, [2, 10]);
    return {
      id,
      difficulty,
      title: slots.fill(model.title),
      body: slots.fill(lines.join('\n')),
      kind: model.kind,
      date: slots.day.iso,
      faults,
    };
  }
}
