/** 政府信息公开条例 in its two versions: from when each is in force, and what the clock reads from it. */
import { day, isBefore, type PlainDate, type WorkingDays, workingDays } from './days.ts';
import type { ClockEventKind } from './events.ts';
import { LawError } from './law-error.ts';
import { CONSULTATION } from './periods.ts';
import { type Words, words } from './words.ts';

export type RegulationId = '2007' | '2019';

export interface Regulation {
  id: RegulationId;
  title: Words;
  order: string;
  inForceFrom: string;
  /** The answer, and its longest extension. */
  answer: WorkingDays;
  extension: WorkingDays;
  /** The notice to clarify, from receipt; null where no period is set for it. */
  clarificationNotice: WorkingDays | null;
  /** Third parties and co-makers, from their receipt of the letter; null where no period is set for them. */
  consultation: WorkingDays | null;
  /** Acts that it does not know: they leave the clock alone. */
  unknown: ReadonlySet<ClockEventKind>;
}

const TITLE = words('中华人民共和国政府信息公开条例', 'Regulations on Open Government Information');

/** State Council Order 711, revised 2019-04-03. */
export const REGULATION_2019: Regulation = {
  id: '2019',
  title: TITLE,
  order: '国务院令第711号',
  inForceFrom: '2019-05-15',
  answer: workingDays(20),
  extension: workingDays(20),
  clarificationNotice: workingDays(7),
  consultation: CONSULTATION,
  unknown: new Set(),
};

/** State Council Order 492: Art. 21 clarification, Art. 23 third parties, Art. 24 the answer. */
const REGULATION_2007: Regulation = {
  id: '2007',
  title: TITLE,
  order: '国务院令第492号',
  inForceFrom: '2008-05-01',
  answer: workingDays(15),
  extension: workingDays(15),
  clarificationNotice: null,
  consultation: null,
  unknown: new Set(['co-maker-asked', 'agency-asked', 'fee-noticed', 'delayed']),
};

export const REGULATIONS: Readonly<Record<RegulationId, Regulation>> = {
  2007: REGULATION_2007,
  2019: REGULATION_2019,
};

/**
 * The regulation for a request received, or ordered to be answered again, on this day.
 * Throws LawError `before-regulation` before 2008-05-01.
 */
export function regulationOn(date: PlainDate): Regulation {
  if (!isBefore(date, day(REGULATION_2019.inForceFrom))) return REGULATION_2019;
  if (!isBefore(date, day(REGULATION_2007.inForceFrom))) return REGULATION_2007;
  throw new LawError(
    'before-regulation',
    words(
      `收到日期 ${date} 早于条例施行之日（${REGULATION_2007.inForceFrom}），请核对收到日期`,
      `Receipt date ${date} is before the first regulation in force since ${REGULATION_2007.inForceFrom}: check the date`,
    ),
  );
}

/**
 * Throws LawError `before-regulation` for a receipt under the 2007 regulation: its cases can be read, but letters and
 * forms are those of the regulation in force now.
 */
export function requireRegulationInForce(receivedOn: PlainDate): void {
  if (!isBefore(receivedOn, day(REGULATION_2019.inForceFrom))) return;
  throw new LawError(
    'before-regulation',
    words(
      `收到日期 ${receivedOn} 早于现行条例施行之日（${REGULATION_2019.inForceFrom}），不适用现行期限规则，请核对收到日期`,
      `Receipt date ${receivedOn} is before the regulation in force since ${REGULATION_2019.inForceFrom}; its periods do not apply: check the date`,
    ),
  );
}

const IN_2007: Readonly<Record<string, string>> = { '29': '20', '30': '21(4)', '32': '23', '42': '27', '51': '33' };

/** The code for articles.ts of the rule that has this code in the 2019 regulation; receipt and periods were Art. 24. */
export function articleIn(id: RegulationId, code: string): string {
  return id === '2019' ? code : `2007:${IN_2007[code] ?? '24'}`;
}
