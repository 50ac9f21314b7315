/** Labelled pages of county governments' sites, each base document used three times at most. */
import type { Page } from '../../corpus.ts';
import { daily } from './docs/daily.ts';
import { guides } from './docs/guides.ts';
import { lists } from './docs/lists.ts';
import { news } from './docs/news.ts';
import { news2 } from './docs/news2.ts';
import { notices } from './docs/notices.ts';
import { notices2 } from './docs/notices2.ts';
import { persons } from './docs/persons.ts';
import { plans } from './docs/plans.ts';
import { plans2 } from './docs/plans2.ts';
import { readings } from './docs/readings.ts';
import { rules } from './docs/rules.ts';
import { services } from './docs/services.ts';
import { tables } from './docs/tables.ts';
import { tables2 } from './docs/tables2.ts';
import { various } from './docs/various.ts';
import { various2 } from './docs/various2.ts';
import { type Doc, pagesOf } from './markup.ts';

const GROUPS: Record<string, Doc[]> = {
  daily,
  various,
  various2,
  news,
  news2,
  notices,
  notices2,
  lists,
  persons,
  tables,
  tables2,
  plans,
  plans2,
  guides,
  services,
  readings,
  rules,
};

/** All pages, always the same. */
export const pages = (): Page[] =>
  Object.entries(GROUPS).flatMap(([name, docs]) =>
    docs.flatMap((document, i) => pagesOf(document, `${name}-${i + 1}`)),
  );
