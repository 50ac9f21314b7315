/** Row types of this area's tables. They are no state of aggregates: see docs/decisions/0009. */
import type { Generated } from 'kysely';
import type { InstantColumn } from '../db/schema.ts';

interface NoticeRow {
  site_id: string;
  id: Generated<string>;
  person_id: string;
  key: string;
  step: string;
  days_left: number | null;
  area: string;
  subject_id: string;
  unit_id: string;
  label: string;
  href: string;
  made_at: InstantColumn;
  read_at: InstantColumn | null;
}

interface DeliveryRow {
  site_id: string;
  id: Generated<string>;
  key: string;
  channel: 'email' | 'sms' | 'applicant';
  notice_id: string | null;
  request_id: string | null;
  /** claimed: being sent; unknown: whether it arrived cannot be told; dropped: there was nobody to send it to */
  state: 'due' | 'claimed' | 'sent' | 'failed' | 'unknown' | 'dropped';
  attempts: number;
  next_at: InstantColumn;
  last_error: string | null;
  made_at: InstantColumn;
  done_at: InstantColumn | null;
}

declare module '../db/schema.ts' {
  interface Database {
    'office.notices': NoticeRow;
    'office.deliveries': DeliveryRow;
    'office.notice_rounds': { site_id: string; seen: string };
  }
}
