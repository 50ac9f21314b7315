/** What a board's address asks for, and the address that asks for it. */
import type { WaitReason } from '../../law/clock-types.ts';
import { href, type Language, type Text, text } from '../../web/language.ts';
import { WAIT_WORDS } from '../messages.ts';
import { OPEN_STAGES, STAGES, type Stage } from '../state.ts';
import type { BoardFilter, Cursor, Order } from './board-store.ts';

export const SHOW = {
  open: { label: text('在办', 'Open'), order: 'open', stages: OPEN_STAGES },
  approval: { label: text('待审签', 'Waiting for approval'), order: 'open', stages: ['approval'] },
  answered: { label: text('已答复', 'Answered'), order: 'ended', stages: ['answered', 'served', 'closed'] },
  ended: { label: text('撤回或者终止', 'Withdrawn or ended'), order: 'ended', stages: ['withdrawn', 'abandoned'] },
  all: { label: text('全部', 'All'), order: 'all', stages: STAGES },
} satisfies Record<string, { label: Text; order: Order; stages: readonly Stage[] }>;
type Shown = keyof typeof SHOW;

export const DUE = {
  overdue: text('逾期或者须立即处理', 'Overdue or urgent'),
  week: text('本周到期', 'Due this week'),
  near: text('5个工作日内到期', 'Due within 5 days'),
} satisfies Record<NonNullable<BoardFilter['due']>, Text>;

export const WAITS: Record<WaitReason | 'office', Text> = {
  office: text('待本机关办理', "The office's turn"),
  ...WAIT_WORDS,
};

/** `mine`: cases on which the person has worked. `unit` is a unit's code. */
export interface Asked {
  mine: boolean;
  show: Shown;
  unit: string | null;
  due: keyof typeof DUE | null;
  waits: WaitReason | 'office' | null;
  number: string;
  after: Cursor | null;
}

export function readAsked(query: Readonly<Record<string, string>>): Asked {
  const { show = '', due = '', waits = '', after = '' } = query;
  const [, key, id] = /^(\d{4}-\d{2}-\d{2})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(after) ?? [];
  return {
    mine: query.scope === 'mine',
    show: Object.hasOwn(SHOW, show) ? (show as Shown) : 'open',
    unit: query.unit || null,
    due: Object.hasOwn(DUE, due) ? (due as keyof typeof DUE) : null,
    waits: Object.hasOwn(WAITS, waits) ? (waits as WaitReason | 'office') : null,
    number: (query.number ?? '').trim().toUpperCase(),
    after: key && id && isDay(key) ? { key, id } : null,
  };
}

function isDay(iso: string): boolean {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return month >= 1 && month <= 12 && day >= 1 && Temporal.PlainYearMonth.from({ year, month }).daysInMonth >= day;
}

/** The address of a board; what is asked from the start of the list leaves `after` out. */
export function boardAddress(lang: Language, asked: Partial<Asked>): string {
  const { mine, show, unit, due, waits, number, after } = asked;
  const query = new URLSearchParams(
    Object.entries({
      scope: mine ? 'mine' : '',
      show: show && show !== 'open' ? show : '',
      unit: unit ?? '',
      due: due ?? '',
      waits: waits ?? '',
      number: number ?? '',
      after: after ? `${after.key}.${after.id}` : '',
    }).filter(([, value]) => value !== ''),
  ).toString();
  return href(lang, `/office/requests${query ? `?${query}` : ''}`);
}
