/** All that was written for the pages. */
import { ALIKE_DAILY } from './alike/daily.ts';
import { ALIKE_FORM } from './alike/form.ts';
import { ALIKE } from './alike/ordinary.ts';
import { AFFAIRS } from './documents/affairs.ts';
import { FINANCE } from './documents/finance.ts';
import { HOUSEHOLDS } from './documents/households.ts';
import { NEWS } from './documents/news.ts';
import { NOTICES } from './documents/notices.ts';
import { OVERSIGHT } from './documents/oversight.ts';
import { PEOPLE } from './documents/people.ts';
import { PLANS } from './documents/plans.ts';
import { STREETS } from './documents/streets.ts';
import { YEARLY } from './documents/yearly.ts';
import { parseDocuments } from './documents.ts';
import { BROKEN } from './faults/broken.ts';
import { DEBRIS } from './faults/debris.ts';
import { FORM } from './faults/form.ts';
import { GAPS } from './faults/gaps.ts';
import { INJECTED } from './faults/injected.ts';
import { PERSONAL } from './faults/personal.ts';
import { WORDING } from './faults/wording.ts';
import { GUIDES } from './kinds/guides.ts';
import { POLICIES } from './kinds/policies.ts';
import { parseKinds } from './kinds.ts';
import { parseWays } from './ways.ts';

export const DOCUMENTS = [
  NOTICES,
  PLANS,
  PEOPLE,
  FINANCE,
  OVERSIGHT,
  NEWS,
  HOUSEHOLDS,
  AFFAIRS,
  STREETS,
  YEARLY,
].flatMap(parseDocuments);
export const WAYS = [INJECTED, BROKEN, GAPS, DEBRIS, PERSONAL, FORM, WORDING].flatMap(parseWays);
export const LOOKALIKES = [ALIKE, ALIKE_FORM, ALIKE_DAILY].flatMap(parseWays);
export const KINDS = [GUIDES, POLICIES].flatMap(parseKinds);
