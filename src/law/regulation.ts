/** 政府信息公开条例, which version is in force when, and what the clock therefore refuses. */
import { day, isBefore, type PlainDate } from './days.ts';
import { LawError } from './law-error.ts';
import { words } from './words.ts';

/** State Council Order 711, revised 2019-04-03. */
export const REGULATION = {
  title: words('中华人民共和国政府信息公开条例', 'Regulations on Open Government Information'),
  order: '国务院令第711号',
  inForceFrom: '2019-05-15',
} as const;

/** Throws LawError `before-regulation` for a receipt date under the 2007 regulation, whose periods differ. */
export function requireRegulationInForce(receivedOn: PlainDate): void {
  if (!isBefore(receivedOn, day(REGULATION.inForceFrom))) return;
  throw new LawError(
    'before-regulation',
    words(
      `收到日期 ${receivedOn} 早于现行条例施行之日（${REGULATION.inForceFrom}），不适用现行期限规则，请核对收到日期`,
      `Receipt date ${receivedOn} is before the regulation in force since ${REGULATION.inForceFrom}; its periods do not apply: check the date`,
    ),
  );
}
