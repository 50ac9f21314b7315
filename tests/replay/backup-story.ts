/** The lives of backups: made, tried, removed; a foreign one is tried without having been made here. */
import { type BackupActs, type BackupState, backups } from '../../src/backup/fold.ts';
import type { NewAct } from '../../src/db/acts.ts';
import type { Draw } from './draw.ts';
import type { Story } from './story.ts';

const MADE: { [K in keyof BackupActs]: (draw: Draw) => BackupActs[K] } = {
  'backup.made': (draw) => ({
    kind: draw.pick(['site', 'base']),
    name: `site-${draw.hex(8)}`,
    takenAt: `2026-03-0${1 + draw.below(9)}T01:00:00.000001Z`,
    bytes: draw.below(1_000_000),
    milliseconds: draw.below(90_000),
  }),
  'backup.drilled': (draw) => ({
    passed: draw.chance(0.9),
    milliseconds: draw.below(90_000),
    ageMilliseconds: draw.below(9_000_000),
    note: 'all acts replay',
  }),
  'backup.removed': () => ({}),
};

export const backupStory: Story<BackupState> = {
  aggregate: backups,
  next(state, draw): NewAct | null {
    if (state.removedOn) return null;
    const kind = draw.pick(state.made ? (['backup.drilled', 'backup.removed'] as const) : (['backup.made'] as const));
    return { kind, data: MADE[kind](draw) };
  },
};
