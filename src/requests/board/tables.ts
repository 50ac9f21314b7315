/** Row types of what the boards keep. */
import type { ColumnType } from 'kysely';
import type { DateColumn } from '../../db/schema.ts';
import type { WaitReason } from '../../law/clock-types.ts';
import type { KeptWait } from '../waits.ts';
import type { KeptDeadline, Phase } from './dues.ts';

interface DuesRow {
  site_id: string;
  request_id: string;
  acts_seq: number;
  calendar_version: string;
  rules_version: string;
  valid_from: DateColumn;
  valid_until: DateColumn | null;
  phase: Phase;
  waits_for: WaitReason | null;
  due_on: DateColumn | null;
  is_provisional: boolean;
  counts_to: DateColumn | null;
  alarm_on: DateColumn | null;
  urgent_on: DateColumn;
  ended_on: DateColumn | null;
  used: number | null;
  deadlines: ColumnType<readonly KeptDeadline[], string, string>;
  waits: ColumnType<readonly KeptWait[], string | undefined, string>;
}

interface CalendarFeedRow {
  site_id: string;
  person_id: string;
  key_digest: string;
  opened_on: DateColumn;
}

declare module '../../db/schema.ts' {
  interface Database {
    'office.request_dues': DuesRow;
    'office.calendar_feeds': CalendarFeedRow;
  }
}
