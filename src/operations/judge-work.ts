/** The work that goes on by itself, judged: sweeps, folding, releases, hand-over, backups, certificates. Pure. */
import type { Finding, FindingState } from '../web/health.ts';
import { text } from '../web/language.ts';
import { finding } from './judge.ts';
import { sweepName } from './messages.ts';

type Instant = Temporal.Instant;

export interface SweepState {
  readonly siteId: string;
  readonly sweep: string;
  readonly goodAt: Instant | null;
  /** milliseconds of the last round */
  readonly tookMs: number | null;
  readonly faultAt: Instant | null;
  readonly fault: string | null;
}

const minutes = (from: Instant, to: Instant) => to.since(from).total('minutes');
const days = (from: Instant, to: Instant) => to.since(from).total('hours') / 24;

const LOG = text(
  '在程序日志中查找该时刻的 fault 记录；排除后会自动重试',
  'Find the fault in the log; it is tried again',
);

/** Rounds are run every half minute. One finding for all sweeps that go well, one for each that does not. */
export function judgeSweeps(rounds: readonly SweepState[], now: Instant): Finding[] {
  if (rounds.length === 0)
    return [
      finding(
        'sweeps',
        'unknown',
        text('后台任务尚未运行过', 'No sweep has run yet'),
        text('启动程序后一分钟内会有记录', 'Start the program and look again after a minute'),
      ),
    ];
  const bad = rounds.flatMap((round) => judgeSweep(round, now));
  if (bad.length > 0) return bad;
  return [finding('sweeps', 'ok', text(`后台任务 ${rounds.length} 项运行正常`, `All ${rounds.length} sweeps run`))];
}

function judgeSweep({ siteId, sweep, goodAt, faultAt, fault }: SweepState, now: Instant): Finding[] {
  const name = sweepName(sweep);
  const fails = faultAt !== null && (goodAt === null || Temporal.Instant.compare(faultAt, goodAt) > 0);
  const age = goodAt ? minutes(goodAt, now) : Number.POSITIVE_INFINITY;
  const isOld = age > 3;
  if (!fails && !isOld) return [];
  const state: FindingState = age > 15 ? 'fault' : 'warning';
  const why = fails ? `：${fault ?? ''}` : '';
  return [
    finding(
      'sweeps',
      state,
      text(
        `后台任务“${name.zh}”（${siteId}）${goodAt ? `已 ${Math.floor(age)} 分钟没有正常完成` : '从未正常完成'}${why}`,
        `The sweep ${name.en} (${siteId}) ${goodAt ? `last ended well ${Math.floor(age)} minutes ago` : 'never ended well'}${why}`,
      ),
      fails ? LOG : text('确认程序正在运行；必要时重新启动', 'See that the program runs; restart it if need be'),
    ),
  ];
}

/** Subjects whose acts are not shown yet, and since when. */
export function judgeStuck(count: number, oldest: Instant | null, now: Instant): Finding {
  if (count === 0 || !oldest)
    return finding('projection', 'ok', text('提交的事项均已进入办理', 'Every act is shown in the state'));
  const age = Math.floor(minutes(oldest, now));
  const state: FindingState = age >= 15 ? 'fault' : age >= 5 ? 'warning' : 'ok';
  return finding(
    'projection',
    state,
    text(
      `${count} 件事项已提交而尚未进入办理，最早的已等待 ${age} 分钟`,
      `${count} subjects wait to be shown, the oldest for ${age} minutes`,
    ),
    state === 'ok' ? null : LOG,
  );
}

/** Approved documents whose planned time has passed. */
export function judgeLate(count: number, oldest: Instant | null, now: Instant): Finding {
  if (count === 0 || !oldest) return finding('releases', 'ok', text('定时发布没有延误', 'No planned release is late'));
  const age = Math.floor(minutes(oldest, now));
  const state: FindingState = age >= 15 ? 'fault' : age >= 2 ? 'warning' : 'ok';
  return finding(
    'releases',
    state,
    text(
      `${count} 件文件已过预定发布时间而未发布，最长延误 ${age} 分钟`,
      `${count} documents are past their planned release, the first by ${age} minutes`,
    ),
    state === 'ok'
      ? null
      : text(
          '在“文件发布”中打开该件，按提示处理后手动发布；并检查后台任务 scheduled releases',
          'Open them under Documents and release by hand; look at the sweep "scheduled releases"',
        ),
  );
}

/** Acts that the collector of audit records has not taken, and since when. */
export function judgeHandover(siteId: string, waiting: Instant | null, now: Instant): Finding {
  const age = waiting ? Math.floor(minutes(waiting, now)) : 0;
  const state: FindingState = age >= 24 * 60 ? 'fault' : age >= 15 ? 'warning' : 'ok';
  return finding(
    'audit-handover',
    state,
    state === 'ok'
      ? text(`审计记录已送达日志服务器（${siteId}）`, `Audit records are handed over (${siteId})`)
      : text(
          `审计记录已 ${age} 分钟未能送达日志服务器（${siteId}）`,
          `Audit records have not been handed over for ${age} minutes (${siteId})`,
        ),
    state === 'ok'
      ? null
      : text(
          '检查 GONGKAI_SYSLOG 所指的服务器和网络；恢复后从中断处续送，记录不会丢失',
          'See to the collector of GONGKAI_SYSLOG; it goes on where it stopped and nothing is lost',
        ),
  );
}

const BACK_UP = text('执行 npx gongkai backup，并设为每日定时任务', 'Run npx gongkai backup, daily');

export function judgeBackup(newest: Instant | null, now: Instant): Finding {
  if (!newest) return finding('backup', 'warning', text('还没有备份', 'There is no backup'), BACK_UP);
  const age = days(newest, now);
  const state: FindingState = age > 7 ? 'fault' : age > 26 / 24 ? 'warning' : 'ok';
  const hours = Math.floor(age * 24);
  return finding(
    'backup',
    state,
    text(`最近一次备份在 ${hours} 小时前`, `The newest backup is ${hours} hours old`),
    state === 'ok' ? null : BACK_UP,
  );
}

export function judgeDrill(last: Instant | null, now: Instant): Finding {
  const drill = text('执行 npx gongkai drill，每季度至少一次', 'Run npx gongkai drill, every quarter');
  if (!last) return finding('drill', 'warning', text('还没有做过恢复演练', 'No restore was ever tried'), drill);
  const age = Math.floor(days(last, now));
  const state: FindingState = age > 100 ? 'warning' : 'ok';
  const what = text(`最近一次恢复演练在 ${age} 天前`, `The last restore drill was ${age} days ago`);
  return finding('drill', state, what, state === 'ok' ? null : drill);
}

/** @param name the host or file whose certificate it is */
export function judgeCertificate(name: string, validTo: Instant, now: Instant): Finding {
  const left = Math.floor(days(now, validTo));
  const state: FindingState = left < 7 ? 'fault' : left < 30 ? 'warning' : 'ok';
  return finding(
    'certificate',
    state,
    left < 0
      ? text(`${name} 的证书已过期 ${-left} 天`, `The certificate of ${name} ended ${-left} days ago`)
      : text(`${name} 的证书还有 ${left} 天到期`, `The certificate of ${name} holds for ${left} days`),
    state === 'ok' ? null : text('更换证书并重新加载 nginx', 'Renew it and reload nginx'),
  );
}
