/** What the law makes of a day and channel, before anything is registered. Pure. */

import { foldClock } from '../../law/clock.ts';
import type { Clock, Law } from '../../law/clock-types.ts';
import type { Channel, Confirmation } from '../../law/events.ts';
import { LawError } from '../../law/law-error.ts';
import { requireRegulationInForce } from '../../law/regulation.ts';
import type { Text } from '../../web/language.ts';

/** The rule for what came by fax or e-mail; null for what needs none. */
export function confirmationBy(channel: Channel, { settings }: Pick<Law, 'settings'>): Confirmation | null {
  return channel === 'web' || channel === 'fax' || channel === 'email' ? settings.confirmation[channel] : null;
}

/** The clock as it would stand, or why no such day can be registered. */
export function receiptPreview(channel: Channel, on: Temporal.PlainDate, law: Law): Clock | Text {
  const confirmation = confirmationBy(channel, law);
  try {
    requireRegulationInForce(on);
    return foldClock([{ id: '1', on, kind: 'lodged', channel, ...(confirmation ? { confirmation } : {}) }], law);
  } catch (error) {
    if (error instanceof LawError) return error.words;
    throw error;
  }
}
