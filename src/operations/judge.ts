/** What was found, judged: pure. Every finding that is not well names its remedy. */

import type { Finding, FindingState } from '../web/health.ts';
import { type Text, text } from '../web/language.ts';

export function finding(check: string, state: FindingState, what: Text, remedy: Text | null = null): Finding {
  return { check, state, what, remedy };
}

/** The worst of the states: what the whole program is in. */
export function worst(findings: readonly Finding[]): FindingState {
  const order: readonly FindingState[] = ['fault', 'warning', 'unknown', 'ok'];
  return order.find((state) => findings.some((one) => one.state === state)) ?? 'unknown';
}

const GB = 1024 ** 3;
const CALL = text('清理磁盘或者扩容；旧备份可移到其他存储', 'Free or add space; old backups may move elsewhere');

/** @param free @param total bytes */
export function judgeDisk(check: string, name: Text, { free, total }: { free: number; total: number }): Finding {
  const share = total === 0 ? 0 : free / total;
  const state: FindingState =
    share < 0.02 || free < 0.5 * GB ? 'fault' : share < 0.1 || free < 5 * GB ? 'warning' : 'ok';
  const left = (free / GB).toFixed(1);
  const percent = Math.floor(share * 100);
  return finding(
    check,
    state,
    text(
      `${name.zh}所在磁盘剩余 ${left} GB（${percent}%）`,
      `The disk of the ${name.en} has ${left} GB left (${percent}%)`,
    ),
    state === 'ok' ? null : CALL,
  );
}

/** @param offsetMs the process's clock less the database's, in milliseconds */
export function judgeClock(offsetMs: number): Finding {
  const seconds = Math.abs(offsetMs) / 1000;
  const state: FindingState = seconds > 30 ? 'fault' : seconds > 2 ? 'warning' : 'ok';
  return finding(
    'clock',
    state,
    text(
      `程序与数据库的时钟相差 ${seconds.toFixed(1)} 秒`,
      `The clocks of program and database differ by ${seconds.toFixed(1)} s`,
    ),
    state === 'ok'
      ? null
      : text('在两台机器上启用时间同步（chrony 或 NTP）', 'Keep both machines synchronised (chrony or NTP)'),
  );
}

/** Offsets from UTC in Asia/Shanghai, hours. */
export function judgeTimeZone(program: number, database: number): Finding {
  const isWell = program === 8 && database === 8;
  return finding(
    'time-zone',
    isWell ? 'ok' : 'fault',
    isWell
      ? text('北京时间（东八区）换算正确', 'Beijing time is reckoned rightly')
      : text(
          `北京时间换算有误：程序为东 ${program} 区，数据库为东 ${database} 区`,
          `Beijing time is reckoned as UTC+${program} by the program and UTC+${database} by the database`,
        ),
    isWell ? null : text('更新操作系统或数据库的时区数据（tzdata）', 'Renew the time zone data (tzdata)'),
  );
}

/** Numbers of the migrations that the database holds and that the program brings. */
export function judgeSchema(applied: readonly number[], known: readonly number[]): Finding {
  const [has, brings] = [Math.max(0, ...applied), Math.max(0, ...known)];
  const missing = known.filter((number) => !applied.includes(number));
  const strange = applied.filter((number) => !known.includes(number));
  if (strange.length > 0)
    return finding(
      'schema',
      'fault',
      text(
        `数据库结构版本 ${has} 比程序（${brings}）新`,
        `The database has schema ${has}, newer than the program's ${brings}`,
      ),
      text('启动与数据库相同或者更新的程序版本', 'Start the newer program'),
    );
  if (missing.length > 0)
    return finding(
      'schema',
      'fault',
      text(
        `数据库结构版本 ${has} 落后于程序（${brings}）`,
        `The database has schema ${has}, behind the program's ${brings}`,
      ),
      text('先备份，再重新启动程序，或执行 npx gongkai migrate', 'Back up, then restart, or run npx gongkai migrate'),
    );
  return finding('schema', 'ok', text(`数据库结构版本 ${has}，与程序一致`, `Schema ${has}, the program's own`));
}

/** @param version as `server_version_num` says it: 180004 */
export function judgeServer(version: number): Finding {
  const major = Math.floor(version / 10_000);
  const name = `PostgreSQL ${major}.${version % 10_000}`;
  if (major >= 15 && major <= 18) return finding('database', 'ok', text(`${name}，连接正常`, `${name} answers`));
  return finding(
    'database',
    major < 15 ? 'fault' : 'warning',
    text(`${name} 不在支持范围（15 至 18）内`, `${name} is outside the supported range of 15 to 18`),
    text('更换为 PostgreSQL 15 至 18', 'Use PostgreSQL 15 to 18'),
  );
}

/** @param kind what went wrong, without values */
export function judgeUnreachable(kind: string): Finding {
  return finding(
    'database',
    'fault',
    text(`无法连接数据库（${kind}）`, `The database does not answer (${kind})`),
    text(
      '检查数据库是否运行；内置数据库随 npm start 启动，日志在数据目录的 postgresql.log',
      'See whether it runs; the embedded one runs with npm start and writes postgresql.log in the data folder',
    ),
  );
}

/** @param node as `process.versions.node` says it */
export function judgeVersions(node: string, program: string): Finding {
  const isWell = Number.parseInt(node, 10) >= 26;
  return finding(
    'versions',
    isWell ? 'ok' : 'fault',
    text(`公开系统 ${program}，Node.js ${node}`, `Gongkai ${program}, Node.js ${node}`),
    isWell ? null : text('以 npm start 启动，程序自带 Node.js 26', 'Start with npm start, which brings Node.js 26'),
  );
}

/** What could not be looked at. */
export function notSeen(check: string, kind: string): Finding {
  return finding(
    check,
    'unknown',
    text(`此项未能检查（${kind}）`, `This could not be looked at (${kind})`),
    text('查看程序日志，排除故障后重新检查', 'See the log of the program, then look again'),
  );
}
