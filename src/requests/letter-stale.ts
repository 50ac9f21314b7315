/** Whether a frozen letter still says what the case says. Pure. */
import { type Act, withoutVoided } from '../db/acts.ts';
import { caseClock } from './clock.ts';
import type { CaseFile } from './letter-dates.ts';
import { choiceName, labelOf } from './letter-fact-names.ts';
import { answerFacts, clarificationFacts, enquiryFacts, extensionFacts, type LetterHead } from './letter-facts.ts';
import * as beside from './letter-facts-notices.ts';
import type { LetterFacts } from './letters/facts.ts';

/** A fact that is no longer what the letter says: its path, and the change in words. */
export interface ChangedFact {
  field: string;
  words: string;
}

/** Reads facts back that were kept as JSON: what looks like a date is one. */
export function readFacts(json: string): LetterFacts {
  const revive = (_key: string, value: unknown) =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? Temporal.PlainDate.from(value) : value;
  return JSON.parse(json, revive) as LetterFacts;
}

/**
 * What would stand otherwise in the letter if it were made today under its own number and date. What the office itself
 * said in it stays; what comes from the case, its clock, its unit and the law is asked again.
 */
export function changedFacts(file: CaseFile, acts: readonly Act[], kept: LetterFacts): ChangedFact[] {
  const now = factsNow(file, acts, kept);
  if (!now) return [];
  const was = texts(kept);
  const is = texts(now);
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((field) => was.get(field) !== is.get(field))
    .map((field) => ({ field, words: change(labelOf(field), was.get(field), is.get(field)) }));
}

function change(label: string, was: string | undefined, is: string | undefined): string {
  if (was === undefined) return `${label}现为“${is}”，文书中没有`;
  return is === undefined ? `${label}“${was}”已不存在` : `${label}由“${was}”变为“${is}”`;
}

/** The facts of a letter as they would be today under its own number and date; null for a kind that is never asked again. */
export function factsNow(file: CaseFile, acts: readonly Act[], kept: LetterFacts): LetterFacts | null {
  const head: LetterHead = { number: kept.number, letterDate: kept.letterDate };
  // dates that the letter's own act moved are those before it
  const before = { ...file, clock: caseClock(withoutLetter(acts, kept.number), file.law) };
  switch (kept.kind) {
    case 'answer':
      return answerFacts(file, head, kept.decision);
    case 'clarification':
      return clarificationFacts(before, head, kept.items, file.clock);
    case 'extension':
      return extensionFacts(before, head, kept.reason, file.clock);
    case 'delayed-period':
      return beside.delayedPeriodFacts(before, head, kept, file.clock);
    case 'fee-notice':
      return beside.feeNoticeFacts(before, head, kept, file.clock);
    case 'reasons-request':
      return kept.replyBy ? beside.reasonsRequestFacts(before, head, { ...kept, replyBy: kept.replyBy }) : null;
    case 'guidance':
      return beside.guidanceFacts(before, head, kept);
    case 'consultation-notice':
      return beside.consultationNoticeFacts(before, head);
    case 'third-party-enquiry':
      return enquiryFacts(before, head, { ...kept, name: kept.thirdParty.name }, kept.opinionCode);
    case 'co-maker-enquiry':
      return beside.coMakerEnquiryFacts(before, head, { ...kept, name: kept.coMaker.name }, kept.opinionCode);
    case 'assistance':
      return beside.assistanceFacts(before, head, kept);
    case 'correction': {
      const { lodgedOn, receivedOn, description } = kept.request;
      return lodgedOn && receivedOn
        ? beside.correctionFacts(before, head, { lodgedOn, receivedOn, description }, kept)
        : null;
    }
    case 'third-party-override': {
      const told = file.state.consultations.find(({ override }) => override?.letter?.number === kept.number);
      return told ? beside.thirdPartyOverrideFacts(before, head, { ...kept, party: told.party }) : null;
    }
    case 'receipt':
      return null;
  }
}

function withoutLetter(acts: readonly Act[], number: string): Act[] {
  return withoutVoided(acts).filter((act) => (act.data as { letter?: { number?: string } }).letter?.number !== number);
}

/** Every fact of a letter as it is printed, by its path. */
function texts(facts: LetterFacts): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    if (value === null || value === undefined) return;
    if (Array.isArray(value) && value.every((one) => typeof one === 'string')) found.set(path, value.join('；'));
    else if (typeof value === 'object' && !(value instanceof Temporal.PlainDate))
      for (const [key, inner] of Object.entries(value)) walk(inner, path ? `${path}.${key}` : key);
    else found.set(path, printed(value));
  };
  walk(facts, '');
  return found;
}

/** A text that is a date cannot be told from a date once it was kept: both print alike. */
function printed(value: unknown): string {
  const text = String(value);
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return date ? `${Number(date[1])}年${Number(date[2])}月${Number(date[3])}日` : choiceName(text);
}
