/** What the shell asks of the area that keeps accounts (`units/` answers it, wired in app.ts). */
import type { Appointment } from './duties.ts';

export interface Session {
  siteId: string;
  accountId: string;
  personId: string;
  personName: string;
  /** Appointments in force today. */
  appointments: readonly Appointment[];
  /** Notices that the person has not read; absent where nobody counts them. */
  unread?: number;
  /** Until an initial or outdated password is changed nothing else opens. */
  mustChangePassword: boolean;
  /** Nor until a second factor that the person's role demands is set up. */
  mustSetUpFactor?: boolean;
}

export interface Sessions {
  /** The signed-in person of this request on this site, or null (absent, idle too long, locked). */
  current(request: Request, siteId: string): Promise<Session | null>;
}

/** The one place that is open to a person who must do something first; null when everything is. */
export function firstPlace(session: Session): '/office/password' | '/office/my-account/factor' | null {
  if (session.mustChangePassword) return '/office/password';
  return session.mustSetUpFactor ? '/office/my-account/factor' : null;
}
