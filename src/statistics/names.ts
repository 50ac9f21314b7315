/** Names of the values by which published items are counted. */
import { listColumns } from '../catalogue/store.ts';
import { KIND_NAMES } from '../documents/messages.ts';
import { channelName } from '../documents/names.ts';
import type { SiteFrame } from '../reports/compile.ts';
import type { OfficeContext } from '../web/routes.ts';
import type { ReleaseDimension } from './release-store.ts';

export interface ValueNames {
  nameOf(dimension: ReleaseDimension, value: string, frame: Pick<SiteFrame, 'units'>): string;
}

/** Closed columns keep their names; what has no name is shown as it is. */
export async function columnWords({ deps, site, lang }: OfficeContext): Promise<ValueNames> {
  const columns = new Map((await listColumns(deps.office, site.siteId)).map((column) => [column.code, column]));
  return {
    nameOf(dimension, value, { units }) {
      switch (dimension) {
        case 'unit': {
          const unit = units.find(({ id }) => id === value);
          return (lang === 'zh' ? unit?.shortName : unit?.nameEn) ?? value;
        }
        case 'column': {
          const column = columns.get(value);
          return (lang === 'zh' ? column?.name : column?.nameEn) ?? value;
        }
        case 'channel':
          return channelName(value)[lang];
        case 'kind':
          return Object.hasOwn(KIND_NAMES, value) ? KIND_NAMES[value as keyof typeof KIND_NAMES][lang] : value;
        default:
          return value;
      }
    },
  };
}
