/** A column 栏目, the place on a site that lists documents, folded from its acts. */
import type { Act, Aggregate } from '../db/acts.ts';

export interface ColumnState {
  code: string;
  parent: string | null;
  name: string;
  nameEn: string;
  description: string;
  keywords: string;
  /** ColumnType of the page tags, 国办发〔2017〕47号 */
  type: string;
  sort: number;
  closedOn: string | null;
}

interface ColumnActs {
  'column.opened': ColumnState;
  'column.changed': Partial<ColumnState>;
  'column.closed': Record<string, never>;
}

function foldColumn(acts: readonly Act[]): ColumnState | null {
  let state: ColumnState | null = null as ColumnState | null;
  for (const act of acts) {
    if (act.kind === 'column.opened') state = act.data as ColumnActs['column.opened'];
    else if (!state) throw new Error(`${act.kind} about a column that was never opened`);
    else if (act.kind === 'column.changed') state = { ...state, ...(act.data as ColumnActs['column.changed']) };
    else if (act.kind === 'column.closed') state = { ...state, closedOn: act.happenedOn.toString() };
    else throw new Error(`no column act is called ${act.kind}`);
  }
  return state;
}

export const columns: Aggregate<ColumnState | null> = {
  kind: 'column',
  fold: foldColumn,
  tables: [{ name: 'columns', key: 'id' }],
  rows(state, ref) {
    if (!state) return {};
    const { nameEn, closedOn, ...same } = state;
    return { columns: [{ site_id: ref.siteId, id: ref.id, ...same, name_en: nameEn, closed_on: closedOn }] };
  },
};
