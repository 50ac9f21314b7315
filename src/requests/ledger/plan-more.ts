/** Fees, a later day, and opinions that were asked for: what a row tells beside the steps that every case has. Pure. */
import { act, type PlannedAct } from './planned.ts';
import type { Line } from './read.ts';

/** Sealed of an old ledger's question: it tells nothing but that it was asked. */
const ASKED = { name: '', information: '', interest: '' };

export function fee(line: Line): PlannedAct[] {
  const [noticed, received, paid] = [line.at('feeOn'), line.at('feeReceivedOn'), line.at('feePaidOn')];
  if (!noticed) return [];
  const notice = { number: line.at('feeNumber'), amountYuan: Number(line.at('feeYuan')) };
  const receiptNumber = line.at('feeReceipt');
  return [
    act('request.fee-noticed', noticed, { ...notice, ...(received ? { receivedOn: received } : {}) }),
    ...(paid ? [act('request.fee-paid', paid, receiptNumber ? { receiptNumber } : {})] : []),
  ];
}

export function delay(line: Line): PlannedAct[] {
  const on = line.at('delayedOn');
  return on ? [act('request.delayed', on, { until: line.at('delayedUntil') }, { reason: '' })] : [];
}

/** @param party tells the consultations of a case apart: 1, 2, … */
export function consultation(line: Line, party: string): PlannedAct[] {
  const who = line.at('who') as 'third-party' | 'co-maker' | 'agency';
  const [asked, received, came] = [line.at('askedOn'), line.at('partyReceivedOn'), line.at('answeredOn')];
  const consents = line.at('consents') === 'yes';
  const receivedOn = received && who !== 'agency' ? { receivedOn: received } : {};
  const name = line.at('party');
  return [
    act(`request.${who}-asked`, asked, { party, ...receivedOn }, { ...ASKED, name }),
    ...(came ? [act(`request.${who}-answered`, came, { party, consents }, { text: '' })] : []),
  ];
}

export function thirdParty(line: Line): PlannedAct[] {
  const [asked, came] = [line.at('thirdOn'), line.at('thirdAnsweredOn')];
  if (!asked) return [];
  const consents = line.at('thirdConsents') === 'yes';
  return [
    act('request.third-party-asked', asked, { party: '1' }, ASKED),
    ...(came ? [act('request.third-party-answered', came, { party: '1', consents }, { text: '' })] : []),
  ];
}
