/** A backup as the site remembers it, folded from its acts: made, tried in a drill, removed. */
import type { Act, Aggregate } from '../db/acts.ts';

export interface BackupMade {
  kind: 'site' | 'base';
  /** name of its folder */
  name: string;
  /** ISO instant whose state it holds */
  takenAt: string;
  bytes: number;
  milliseconds: number;
}

export interface BackupDrilled {
  passed: boolean;
  /** from the beginning of the restore to a verified site: what a real one takes (RTO) */
  milliseconds: number;
  /** how old the backup was when the drill began: what a real one would have lost (RPO) */
  ageMilliseconds: number;
  /** the counts that were compared, or why it failed */
  note: string;
}

export interface BackupActs {
  'backup.made': BackupMade;
  'backup.drilled': BackupDrilled;
  'backup.removed': Record<string, never>;
}

export interface BackupState {
  made: BackupMade | null;
  drilled: (BackupDrilled & { at: string }) | null;
  removedOn: string | null;
}

const EMPTY: BackupState = { made: null, drilled: null, removedOn: null };

function step(state: BackupState, act: Act): BackupState {
  switch (act.kind) {
    case 'backup.made':
      return { ...state, made: act.data as BackupMade };
    case 'backup.drilled':
      return { ...state, drilled: { ...(act.data as BackupDrilled), at: act.recordedAt.toString() } };
    case 'backup.removed':
      return { ...state, removedOn: act.happenedOn.toString() };
    default:
      throw new Error(`no act about a backup is called ${act.kind}`);
  }
}

export const backups: Aggregate<BackupState> = {
  kind: 'backup',
  fold: (acts) => acts.reduce(step, EMPTY),
  tables: [{ name: 'backups', key: 'id' }],
  rows(state, ref) {
    const { made, drilled, removedOn } = state;
    if (!made && !drilled) return {};
    const row = {
      site_id: ref.siteId,
      id: ref.id,
      kind: made?.kind ?? null,
      name: made?.name ?? null,
      taken_at: made?.takenAt ?? null,
      bytes: made?.bytes ?? null,
      milliseconds: made?.milliseconds ?? null,
      removed_on: removedOn,
      drilled_at: drilled?.at ?? null,
      drill_passed: drilled?.passed ?? null,
      drill_milliseconds: drilled?.milliseconds ?? null,
      drill_age_milliseconds: drilled?.ageMilliseconds ?? null,
      drill_note: drilled?.note ?? null,
    };
    return { backups: [row] };
  },
};
