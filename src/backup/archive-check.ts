/** Whether the log's segments are kept: while they are not, no later minute can be recovered, and the disk fills. */
import { sql } from 'kysely';
import type { Finding, HealthCheck } from '../web/health.ts';
import { text } from '../web/language.ts';
import { minute } from '../web/moments.ts';

export interface Archiver {
  /** instants as the server writes them, of the newest success and failure; null where there was none */
  kept: string | null;
  failed: string | null;
  /** the segment that failed */
  segment: string | null;
}

/**
 * Pure. A failure after the newest success is one that lasts: PostgreSQL tries the same segment until it is kept. Of
 * success nothing is said, since a segment that nobody wants counts as kept too.
 */
export function judgeArchiver({ kept, failed, segment }: Archiver): Finding | null {
  if (failed === null || (kept !== null && Temporal.Instant.compare(failed, kept) <= 0)) return null;
  return {
    check: 'archive',
    state: 'fault',
    what: text(
      `数据库日志 ${segment} 未能归档：最近一次失败 ${shown(failed)}；最近一次成功 ${kept === null ? '从未' : shown(kept)}`,
      `The log segment ${segment} could not be archived: last tried ${shown(failed)}; last kept ${kept === null ? 'never' : shown(kept)}`,
    ),
    remedy: text(
      '查看数据目录中的 postgresql.log，检查 archive 目录的磁盘空间和权限',
      'Look into postgresql.log of the data folder, and at space and owner of the folder archive',
    ),
  };
}

const shown = (at: string): string => minute(Temporal.Instant.from(at));

export const archiveCheck: HealthCheck = {
  name: 'archive',
  async run(office) {
    const { rows } = await sql<Archiver>`
      select last_archived_time::text as kept, last_failed_time::text as failed, last_failed_wal as segment
      from pg_catalog.pg_stat_archiver`.execute(office);
    const finding = rows[0] && judgeArchiver(rows[0]);
    return finding ? [finding] : [];
  },
};
