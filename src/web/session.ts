/** What the shell asks of the area that keeps accounts (`units/` answers it, wired in app.ts). */
import type { Appointment } from './duties.ts';

export interface Session {
  siteId: string;
  accountId: string;
  personId: string;
  personName: string;
  /** Appointments in force today. */
  appointments: readonly Appointment[];
  /** Until the initial password is changed nothing else opens. */
  mustChangePassword: boolean;
}

export interface Sessions {
  /** The signed-in person of this request on this site, or null (absent, idle too long, locked). */
  current(request: Request, siteId: string): Promise<Session | null>;
}
