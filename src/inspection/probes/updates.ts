/** When each column and the home page were last updated, from all pages together. */
import { dateIn, dateOfAddress, declaredNothing, later } from './dates.ts';
import { dayThatCounts, type Redated } from './freshness.ts';
import type { Outline } from './outline.ts';
import type { PageRef } from './page-ref.ts';
import type { History } from './probe.ts';

/** What is kept of a page for this. */
export interface UpdateNote {
  kind: Outline['kind'];
  column: Outline['column'];
  title: string;
  published: Temporal.PlainDate | null;
  entries: { to: string; title: string; date: Temporal.PlainDate | null }[];
  /** characters that a visitor reads, without menus */
  said: number;
  /** links outside of menus */
  links: number;
  declared: Temporal.PlainDate | null;
  /** day up to which the page itself says that its figures reach */
  stated: Temporal.PlainDate | null;
  /** something to fill in */
  hasForm: boolean;
  /** it says itself that there is nothing */
  saysEmpty: boolean;
}

const EMPTY =
  /暂无|没有(?:找到|查询到|相关|任何)?.{0,4}(?:信息|内容|数据|记录|文章)|(?:正在|栏目|内容)(?:建设|更新|完善|维护)中|敬请期待/;
const KEPT_ENTRIES = 60;

export function updateNote({
  page,
  kind,
  column,
  title,
  published,
  entries,
  lines,
  links,
}: Outline): UpdateNote | null {
  if (kind === 'other' && !column) return null;
  const text = lines.join('\n');
  const own = lines.filter((line) => line !== title && line !== column?.name);
  return {
    ...{ kind, column, title, published },
    entries:
      kind === 'article'
        ? []
        : entries.slice(0, KEPT_ENTRIES).map(({ to, text: name, date }) => ({ to, title: name, date })),
    said: own.join('').length,
    links: links.filter(({ isFrame }) => !isFrame).length,
    declared: kind === 'column' ? declaredNothing(text) : null,
    stated: kind === 'column' ? statedIn(text) : null,
    hasForm: page.elements.some(({ name }) => name === 'textarea'),
    saysEmpty: EMPTY.test(text),
  };
}

export interface Update {
  ref: PageRef;
  name: string;
  note: UpdateNote;
  newest: Temporal.PlainDate | null;
  /** posts that were dated anew */
  redated: { to: string; title: string; how: Redated; shown: Temporal.PlainDate; day: Temporal.PlainDate | null }[];
  /** posts looked at */
  posts: number;
  /** of these, without any date */
  undated: number;
}

/** The days of posts: by their own pages where these were read. */
export class Posts {
  readonly #own = new Map<string, Temporal.PlainDate | null>();
  readonly #history: History;
  readonly #today: Temporal.PlainDate;

  constructor(notes: readonly { ref: PageRef; note: UpdateNote }[], history: History, today: Temporal.PlainDate) {
    for (const { ref, note } of notes) if (note.kind === 'article') this.#own.set(ref.address, note.published);
    this.#history = history;
    this.#today = today;
  }

  /** When the page of a column, or the home page, was last updated. */
  update(ref: PageRef, note: UpdateNote): Update {
    const redated: Update['redated'] = [];
    let undated = 0;
    let newest =
      note.declared && later(note.declared, this.#today)?.equals(note.declared) ? this.#today : note.declared;
    for (const { to, title, date } of note.entries) {
      const own = this.#own.get(to) ?? null;
      const known = this.#history.get(to);
      const day = dayThatCounts(
        {
          listed: date,
          own,
          address: dateOfAddress(to),
          firstSeen: known ? dayOf(known.firstSeen) : null,
          earlier: known?.shown ? Temporal.PlainDate.from(known.shown) : null,
        },
        this.#today,
      );
      const shown = own ?? date;
      if (!shown) undated += 1;
      if (day.redated && shown) redated.push({ to, title, how: day.redated, shown, day: day.day });
      newest = later(newest, day.day);
    }
    // figures have no posts: the day that they reach to is theirs
    if (newest === null && note.stated) newest = dayThatCounts({ ...UNDATED, own: note.stated }, this.#today).day;
    return { ref, name: note.column?.name ?? note.title, note, newest, redated, undated, posts: note.entries.length };
  }
}

const UNDATED = { listed: null, own: null, address: null, firstSeen: null, earlier: null };

const STATED = /(?:更新(?:时间|日期|于|至)|(?:数据|统计|信息)?截[至止]到?)\s*[：:]?\s*((?:19|20)\d\d.{0,12})/;

function statedIn(text: string): Temporal.PlainDate | null {
  return dateIn(STATED.exec(text)?.[1] ?? '');
}

function dayOf(instant: string): Temporal.PlainDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO('Asia/Shanghai').toPlainDate();
}

/** Pages of one column are one: the second page of a list is old because the first is new. */
export function byColumn(updates: readonly Update[]): Update[] {
  const columns = new Map<string, Update>();
  for (const update of updates) {
    const id = `${update.note.column?.kind ?? ''}/${update.name}`;
    const known = columns.get(id);
    if (!known) columns.set(id, { ...update, redated: [...update.redated] });
    else {
      known.newest = later(known.newest, update.newest);
      known.posts += update.posts;
      known.undated += update.undated;
      known.redated.push(...update.redated);
    }
  }
  return [...columns.values()];
}
